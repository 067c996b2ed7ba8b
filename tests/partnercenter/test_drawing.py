"""What a drawn field says, to those who see it and to those who hear it."""

import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.template import engines

from partnercenter.drawing import draw, problems, sections


class Ask(forms.Form):
    name = forms.CharField(
        label="Legal company name",
        help_text="As in the register.",
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto", "lang": "pl", "placeholder": "Contoso"}),
    )
    email = forms.EmailField(label="E-mail", required=False, widget=forms.EmailInput(attrs={"spellcheck": "false"}))
    phone = forms.CharField(label="Phone", widget=forms.TelInput(attrs={"inputmode": "tel", "class": "width-20"}))
    state = forms.ChoiceField(
        label="State", choices=[("", "Select"), ("SP", "São Paulo"), ("North", [("AM", "Amazonas <AM>")])]
    )
    method = forms.ChoiceField(
        label="How accepted?", help_text="Ask.", choices=[("a", "On paper"), ("b", "By link")], widget=forms.RadioSelect
    )
    roles = forms.MultipleChoiceField(
        label="Roles", choices=[("x", "X"), ("y", "Y")], widget=forms.CheckboxSelectMultiple, required=False
    )
    agreed = forms.BooleanField(label="I have checked this", required=False)
    secret = forms.CharField(label="Password", widget=forms.PasswordInput)
    notes = forms.CharField(label="Notes", widget=forms.Textarea, required=False)
    version = forms.CharField(widget=forms.HiddenInput)


class Page(HTMLParser):
    """The tags of a piece of HTML, each as its name and its attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def one(self, tag, **having):
        found = [attrs for name, attrs in self.tags if name == tag and having.items() <= attrs.items()]
        assert len(found) == 1, found
        return found[0]

    @property
    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]


def template(source):
    return engines["django"].from_string("{% load crispy_forms_tags %}" + source)


def page_of(form):
    return Page(template("{{ form|crispy }}").render({"form": form}))


def text_of(html):
    return re.sub(r"<[^>]+>", "", html)


def test_an_input_has_a_label_and_the_hint_describes_it():
    html = draw(Ask()["name"])
    page = Page(html)
    assert page.one("label") == {"class": "form-label", "for": "id_name"}
    assert page.one("input") == {
        "name": "name",
        "autocomplete": "off",
        "dir": "auto",
        "lang": "pl",
        "id": "id_name",
        "aria-describedby": "id_name_hint",
        "class": "form-control",
        "type": "text",
    }
    assert text_of(html) == "Legal company nameAs in the register."


def test_what_the_browser_would_refuse_or_cut_is_left_to_the_form():
    drawn = draw(Ask()["name"])
    assert not re.search("placeholder|required|maxlength", drawn)


def test_a_wrong_field_says_so_next_to_it_after_its_hint():
    page = Page(draw(Ask({})["name"]))
    assert page.one("input")["aria-describedby"] == "id_name_hint id_name_error"
    assert page.one("input")["aria-invalid"] == "true"
    assert page.one("input")["class"] == "form-control is-invalid"
    assert "Error: This field is required." in text_of(draw(Ask({})["name"]))


@pytest.mark.parametrize("form", [Ask(), Ask({}), Ask({"name": "x", "method": "a", "state": "SP"}, prefix="p")])
def test_every_description_exists_and_no_id_twice(form):
    page = page_of(form)
    described = [part for _, attrs in page.tags for part in attrs.get("aria-describedby", "").split()]
    assert set(described) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    labelled = [attrs["for"] for tag, attrs in page.tags if tag == "label"]
    assert set(labelled) <= set(page.ids)


def test_what_was_typed_stands_in_the_input_and_does_no_harm():
    form = Ask({"name": '"><script>alert(1)</script>', "notes": "</textarea><b>", "version": "'\"<"})
    html = template("{{ form|crispy }}").render({"form": form})
    assert "<script>" not in html
    assert "<b>" not in html
    page = Page(html)
    assert page.one("input", name="name")["value"] == '"><script>alert(1)</script>'
    assert page.one("input", name="version") == {
        "name": "version",
        "id": "id_version",
        "type": "hidden",
        "value": "'\"<",
    }


def test_the_first_line_break_of_a_text_is_kept():
    assert ">\n\nfirst</textarea>" in draw(Ask({"notes": "\nfirst"})["notes"])


def test_a_password_is_never_sent_back():
    assert "hunter2" not in draw(Ask({"secret": "hunter2"})["secret"])


@pytest.mark.parametrize(
    ("name", "kind", "css"),
    [
        ("name", "text", "form-control"),
        ("email", "email", "form-control"),
        ("phone", "tel", "form-control width-20"),
        ("secret", "password", "form-control"),
        ("agreed", "checkbox", "form-check-input"),
    ],
)
def test_inputs_are_of_their_kind(name, kind, css):
    drawn = Page(draw(Ask()[name])).one("input")
    assert (drawn["type"], drawn["class"]) == (kind, css)


def test_a_select_has_its_groups_and_the_chosen_option():
    html = draw(Ask({"state": "AM"})["state"])
    page = Page(html)
    assert page.one("select")["class"] == "form-select"
    assert page.one("optgroup") == {"label": "North"}
    assert [attrs["value"] for tag, attrs in page.tags if tag == "option"] == ["", "SP", "AM"]
    assert page.one("option", value="AM") == {"value": "AM", "selected": None}
    assert "Amazonas &lt;AM&gt;" in html


def test_radios_stand_under_one_legend_which_hint_and_error_describe():
    page = Page(draw(Ask({"method": "z"})["method"]))
    assert page.one("fieldset") == {
        "aria-describedby": "id_method_hint id_method_error",
        "role": "radiogroup",
        "aria-invalid": "true",
    }
    radios = [attrs for tag, attrs in page.tags if tag == "input"]
    assert [(r["id"], r["value"], r["type"]) for r in radios] == [
        ("id_method_0", "a", "radio"),
        ("id_method_1", "b", "radio"),
    ]


def test_the_chosen_ones_of_a_group_are_ticked():
    radios = Page(draw(Ask({"method": "b"})["method"]))
    ticks = Page(draw(Ask({"roles": ["y"]})["roles"]))
    agreed = Page(draw(Ask({"agreed": "on"})["agreed"]))
    assert "checked" not in radios.one("input", value="a")
    assert "checked" in radios.one("input", value="b")
    assert "checked" in ticks.one("input", value="y")
    assert "checked" not in ticks.one("input", value="x")
    assert "checked" in agreed.one("input")


@pytest.mark.parametrize(
    ("name", "optional"), [("name", False), ("email", True), ("roles", True), ("agreed", False), ("state", False)]
)
def test_what_may_be_left_empty_says_so(name, optional):
    assert ("(optional)" in draw(Ask()[name])) is optional


def test_the_form_may_know_better_what_is_optional():
    form = Ask()
    form.fields["email"].optional = False
    form.fields["name"].optional = True
    assert "(optional)" not in draw(form["email"])
    assert "(optional)" in draw(form["name"])
    form.marks_optional = False
    assert "(optional)" not in draw(form["name"])


def test_a_widget_with_a_way_of_its_own_keeps_it():
    class Own(forms.TextInput):
        def render(self, name, value, attrs=None, renderer=None):
            return f"<own-{name} {attrs['id']} {attrs['class']}>"

    class Form(forms.Form):
        it = forms.CharField(widget=Own)
        when = forms.SplitDateTimeField()

    assert "<own-it id_it form-control>" in draw(Form()["it"])
    page = Page(draw(Form({})["when"]))
    assert page.one("fieldset") == {"aria-describedby": "id_when_error"}
    assert [attrs["id"] for tag, attrs in page.tags if tag == "input"] == ["id_when_0", "id_when_1"]
    assert problems(Form({}))[1].href == "#id_when_0"


def test_a_disabled_field_and_a_localised_one_are_drawn_as_such():
    class Form(forms.Form):
        number = forms.DecimalField(localize=True, disabled=True, initial=1)

    assert "disabled" in Page(draw(Form()["number"])).one("input")


def test_every_problem_leads_to_its_first_input_in_the_order_of_the_page():
    class Form(Ask):
        sections = (("Later", ["method", "name", "unknown"]),)

        def clean(self):
            raise forms.ValidationError("Nothing fits.")

    assert [
        tuple(problem) for problem in problems(Form({"email": "x", "secret": "s", "version": "1", "state": "SP"}))
    ] == [
        ("", "Nothing fits."),
        ("#id_email", "Enter a valid email address."),
        ("#id_phone", "This field is required."),
        ("#id_method_0", "This field is required."),
        ("#id_name", "This field is required."),
    ]
    assert problems(Form()) == []
    assert problems("") == []


def test_a_problem_of_a_hidden_field_leads_nowhere():
    assert ("", "This field is required.") in [tuple(problem) for problem in problems(Ask({}))]


def test_fields_stand_under_the_headings_the_form_gives_them():
    form = Ask()
    form.sections = (("Company", ["name", "state"]), ("Nothing here", ["gone"]))
    assert [(legend, [field.name for field in fields][:2]) for legend, fields in sections(form)] == [
        ("", ["email", "phone"]),
        ("Company", ["name", "state"]),
    ]
    html = template("{{ form|crispy }}").render({"form": form})
    assert html.count("<fieldset") == 3
    assert '<legend class="section-title">Company</legend>' in html


def test_the_crispy_tag_and_filter_draw_the_same_fields():
    page = Page(template("{% crispy form %}").render({"form": Ask()}))
    assert page.one("form")["method"] == "post"
    assert page.ids == page_of(Ask()).ids
    assert template("{{ form.name|as_crispy_field }}").render({"form": Ask()}).strip() == draw(Ask()["name"])


def test_a_form_without_ids_is_labelled_all_the_same():
    page = Page(draw(Ask(auto_id=False)["email"]))
    assert page.one("label")["for"] == page.one("input")["id"] == "email"
