"""The list of countries: complete, in the order one looks for them, the right one chosen."""

import re

import pytest
from django.utils.translation import override

from customers.forms.country_select import CountrySelect, country_name


def options(html):
    return re.findall(r'<option value="([^"]*)"( selected)?>', html)


def test_it_lists_every_country_once_and_nothing_is_chosen():
    html = CountrySelect().render("country", None, {"id": "id_country"})
    codes = [code for code, _ in options(html)]
    assert len(codes) == 250
    assert len(set(codes)) == 250
    assert "selected" not in html
    assert html.startswith('<select name="country" id="id_country"><option value="">')


def test_the_chosen_country_is_selected_once():
    html = CountrySelect(first=("DE", "BR")).render("country", "BR")
    assert [code for code, selected in options(html) if selected] == ["BR"]
    assert [code for code, _ in options(html)][:3] == ["", "DE", "BR"]
    assert '<optgroup label="Used often"><option value="DE">Germany</option><option value="BR" selected>' in html


def test_a_country_outside_the_short_list_is_selected_in_the_long_one():
    html = CountrySelect(first=("DE",)).render("country", "PL")
    assert html.index('<option value="PL" selected>Poland') > html.index("All countries and regions")


def test_what_is_no_country_stays_visible_and_does_no_harm():
    html = CountrySelect().render("country", '"><script>')
    assert '<option value="&quot;&gt;&lt;script&gt;" selected>' in html
    assert "<script>" not in html


def test_names_are_sorted_as_one_reads_them():
    html = CountrySelect().render("country", None)
    names = re.findall(r">([^<]+)</option>", html)
    assert names[1:4] == ["Afghanistan", "Åland Islands", "Albania"]


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "TR", "Türkiye"),
        ("de", "DE", "Deutschland"),
        ("kk", "DE", "Германия"),
        ("th", "BR", "บราซิล"),
        ("xx", "BR", "Brazil"),
        ("en", "ZZ", "ZZ"),
    ],
)
def test_a_country_is_called_by_its_name_in_the_language(language, code, name):
    with override(language):
        assert country_name(code) == name


def test_choosing_works_without_javascript_by_a_button():
    html = CountrySelect({"autocomplete": "off"}, redraws=True).render("country", "BR")
    assert '<select name="country" data-redraws autocomplete="off">' in html
    assert '<button class="btn btn-secondary js-hidden" name="action" value="country" formnovalidate>' in html
    assert "data-redraws" not in CountrySelect().render("country", "BR")
    assert "<button" not in CountrySelect().render("country", "BR")
