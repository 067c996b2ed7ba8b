"""What the flat texts of one customer come to: the same at every door."""

import datetime

import pytest

from customers.forms import Asking, CustomerForm, read_answers
from customers.forms.defaults import with_defaults
from tests.customers.walking import BRAZIL, GERMANY

ASKING = Asking(
    today=datetime.date(2026, 11, 22),
    email_domains=("contoso.example",),
    resellers=(("00000000-0000-7000-8000-000000000001", "Tailspin"),),
)
PROVIDER = Asking(today=ASKING.today, partner_type="indirect_provider", resellers=ASKING.resellers)
RESELLER = Asking(today=ASKING.today, partner_type="indirect_reseller")
GERMAN = {name: text for page in GERMANY.values() for name, text in page.items()}
BRAZILIAN = {name: text for page in BRAZIL.values() for name, text in page.items()}


@pytest.mark.parametrize("typed", [GERMAN, BRAZILIAN], ids=["Germany", "Brazil"])
def test_complete_answers_are_accepted(typed):
    read = read_answers(typed, ASKING)
    assert (read.ok, read.errors, read.concerns) == (True, {}, {})


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("country", "br", "BR"),
        ("company_name", "  Contoso GmbH ", "Contoso GmbH"),
        ("registration_id", "11 222 333/0001 81", "11222333000181"),
        ("phone", "11 3071 0000", "+551130710000"),
        ("postal_code", "01310100", "01310-100"),
        ("state", "São Paulo", "SP"),
        ("state", "sp", "SP"),
        ("language", "PT", "pt"),
        ("culture", "pt_br", "pt-BR"),
        ("special_qualification", "GOVERNMENT", "government"),
        ("domain_prefix", "NorthWind", "northwind"),
        ("contact_email", "Compras@Northwind.example", "Compras@northwind.example"),
        ("contact_middle_name", "", ""),
        ("agreement_method", "By_Customer", "by_customer"),
    ],
)
def test_an_answer_is_stored_as(name, typed, value):
    read = read_answers(BRAZILIAN | {name: typed}, ASKING)
    assert read.errors == {}
    assert read.values[name].casefold() == value.casefold() if name == "contact_email" else read.values[name] == value


@pytest.mark.parametrize(("typed", "code"), [("UK", "GB"), ("EL", "GR"), (" de ", "DE"), ("ｄｅ", "DE")])
def test_a_country_is_understood_as_people_write_it(typed, code):
    assert read_answers({"country": typed}, ASKING, only=["country"]).values == {"country": code}


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("country", "", "country_missing"),
        ("country", "Atlantis", "country_unknown"),
        ("company_name", "", "company_name_missing"),
        ("registration_id", "", "registration_id_missing"),
        ("registration_id", "12", "registration_id_format"),
        ("phone", "", "phone_missing"),
        ("phone", "call me", "phone_invalid"),
        ("address_line1", "", "address_line1_missing"),
        ("city", "", "city_missing"),
        ("state", "", "state_missing"),
        ("state", "Atlantis", "state_unknown"),
        ("postal_code", "", "postal_code_missing"),
        ("postal_code", "12", "postal_code_format"),
        ("domain_prefix", "", "domain_prefix_missing"),
        ("domain_prefix", "a b", "domain_prefix_format"),
        ("language", "Klingon", "choice_unknown"),
        ("culture", "xx-Nowhere", "choice_unknown"),
        ("special_qualification", "royal", "choice_unknown"),
        ("contact_first_name", "", "contact_name_missing"),
        ("contact_last_name", "X", "contact_name_single_character"),
        ("contact_email", "", "email_missing"),
        ("contact_email", "nobody", "email_format"),
        ("contact_email", "a@contoso.example", "email_partner_domain"),
        ("agreement_method", "", "agreement_method_missing"),
        ("agreement_method", "by_fax", "choice_unknown"),
    ],
)
def test_an_answer_is_refused_with_its_code(name, typed, code):
    read = read_answers(BRAZILIAN | {name: typed}, ASKING)
    assert read.errors[name].code == code
    assert read.errors[name].message.endswith((".", "?"))
    assert not read.ok


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("www.school.example", "https://www.school.example"),
        ("http://school.example/about", "http://school.example/about"),
        ("", ""),
    ],
)
def test_a_website_is_stored_as(typed, value):
    education = GERMAN | {"special_qualification": "education", "education_segment": "k12", "website": typed}
    read = read_answers(education, ASKING)
    assert (read.errors, read.values["website"]) == ({}, value)


@pytest.mark.parametrize(
    "typed", ["school", "ftp://school.example", "https://[school", "a b.example", "x" * 300 + ".example"]
)
def test_a_website_is_refused(typed):
    education = GERMAN | {"special_qualification": "education", "education_segment": "k12", "website": typed}
    assert read_answers(education, ASKING).errors["website"].code == "website_format"


def test_what_does_not_apply_is_not_judged_and_not_stored():
    typed = GERMAN | {"agreement_method": "by_customer", "accepted_on": "soon", "signatory_email": "x", "website": "x"}
    read = read_answers(typed, ASKING)
    assert read.errors == {}
    assert {read.values[name] for name in ("accepted_on", "signatory_email", "signatory_first_name", "website")} == {""}


@pytest.mark.parametrize(
    ("asking", "is_required"), [(ASKING, True), (PROVIDER, True), (RESELLER, False)],
    ids=["direct bill", "provider", "reseller"],
)  # fmt: skip
def test_number_and_phone_are_required_of_who_bills_in_the_24_countries(asking, is_required):
    read = read_answers(BRAZILIAN | {"registration_id": "", "phone": ""}, asking)
    assert set(read.errors) == ({"registration_id", "phone"} if is_required else set())
    assert read_answers(GERMAN | {"registration_id": "", "phone": ""}, asking).errors == {}


@pytest.mark.parametrize(
    ("asking", "reseller", "code"),
    [
        (PROVIDER, "", None),
        (PROVIDER, "00000000-0000-7000-8000-000000000001", None),
        (PROVIDER, "00000000-0000-7000-8000-000000000002", "reseller_not_partnered"),
        (ASKING, "00000000-0000-7000-8000-000000000002", "reseller_not_partnered"),
    ],
)
def test_a_reseller_is_one_of_the_provider_s_own(asking, reseller, code):
    error = read_answers(GERMAN | {"reseller": reseller}, asking).errors.get("reseller")
    assert (error and error.code) == code


def test_without_a_country_nothing_of_the_country_is_judged():
    read = read_answers({"registration_id": " 12 ", "phone": "x"}, ASKING, only=["registration_id", "phone"])
    assert (read.errors, read.values["registration_id"], read.values["phone"]) == ({}, "12", "x")


def test_language_culture_and_qualification_follow_the_country_when_left_empty():
    read = read_answers({"country": "BR"}, ASKING, only=["language", "culture", "special_qualification"])
    assert read.values == {"language": "pt", "culture": "pt-BR", "special_qualification": "none"}
    assert read_answers({}, ASKING, only=["language", "culture"]).values == {"language": "", "culture": ""}


def test_the_number_is_kept_as_typed_beside_its_stored_form():
    read = read_answers(BRAZILIAN, ASKING)
    assert read.values["registration_id"] == "11222333000181"
    assert read.values["registration_id_typed"] == "11.222.333/0001-81"
    assert read.values["registration_rule"].startswith("BR")


def test_the_extension_of_a_phone_is_kept_apart():
    read = read_answers(BRAZILIAN | {"phone": "(11) 3071-0000 ramal 12"}, ASKING)
    assert (read.values["phone"], read.values["phone_extension"]) == ("+551130710000", "12")


def test_a_form_is_the_questions_of_the_country():
    german = CustomerForm(asking=ASKING, answers={"country": "DE"})
    assert "state" not in german.fields
    assert "reseller" not in german.fields
    brazilian = CustomerForm(asking=PROVIDER, answers={"country": "BR"})
    assert brazilian.fields["registration_id"].label == "CNPJ"
    assert brazilian.fields["state"].required
    assert [str(name) for _, name in brazilian.fields["reseller"].widget.choices] == [
        "No reseller: our own customer", "Tailspin",
    ]  # fmt: skip


def test_a_form_that_nobody_sent_is_not_judged():
    form = CustomerForm(asking=ASKING, answers={"country": "DE"})
    assert not form.is_bound
    assert CustomerForm(asking=ASKING, answers={"country": "DE"}, judged=True).errors["company_name"]


def test_an_answer_given_is_never_replaced_by_a_proposal():
    answers = {"country": "BR", "company_name": "Contoso", "domain_prefix": "", "language": "en"}
    proposed = with_defaults(answers)
    assert (proposed["domain_prefix"], proposed["language"], proposed["culture"]) == ("", "en", "pt-BR")
    assert with_defaults({})["special_qualification"] == "none"


def test_a_selling_region_holds_its_countries():
    europe = Asking(today=ASKING.today, region="Europe")
    assert (europe.sells_in("DE"), europe.sells_in("BR"), ASKING.sells_in("BR")) == (True, False, True)
    assert read_answers({"country": "BR"}, europe, only=["country"]).errors["country"].code == "country_outside_region"
