"""The country pages say what to ask a customer for before anybody starts."""

import pytest

from tests.customers.walking import Walk, text_of
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory


def test_all_countries_are_listed_those_that_require_a_number_first(signed_in):
    page = text_of(signed_in.get("/countries/"))
    strict, every = page.split("All countries and regions")
    assert strict.count('href="/countries/') >= 24
    assert every.count('href="/countries/') == 249
    assert 'href="/countries/BR/">Brazil</a> <span class="quiet">CNPJ</span>' in strict


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("BR", ["CNPJ", "33.000.167/0001-01", "CEP", "01310-100", "São Paulo", "are <strong>required</strong>"]),
        ("KZ", ["<bdi>БСН / БИН</bdi>", "are <strong>required</strong>"]),
        ("AE", ["<bdi>رقم التسجيل الضريبي", "Emirate"]),
        ("DE", ["are optional in Germany"]),
        ("JP", ["Prefecture"]),
        ("AQ", ["are optional in Antarctica"]),
        ("br", ["CNPJ"]),
    ],
)
def test_a_sheet_names_what_its_country_asks_for(signed_in, code, said):
    page = text_of(signed_in.get(f"/countries/{code}/"))
    for words in said:
        assert words in page, words


@pytest.mark.parametrize("code", ["XX", "B", "BRA", "<b>"])
def test_no_other_country_has_a_sheet(signed_in, code):
    assert signed_in.get(f"/countries/{code}/").status_code == 404


def test_a_reseller_is_told_what_its_provider_will_need(client, db):
    client.force_login(AgentFactory(partner=PartnerFactory(type="indirect_reseller"), roles=["Sales agent"]))
    assert (
        "Registration ID and phone number are <strong>required</strong> in Brazil"
        in client.get("/countries/BR/").content.decode()
    )


def test_a_sheet_can_be_sent_to_the_customer_as_text(signed_in):
    page = text_of(signed_in.get("/countries/PL/"))
    text = page.split('<textarea class="form-control" id="e-mail-text"')[1].split("</textarea>")[0]
    assert "What we need to register your company in Poland" in text
    assert "- NIP" in text
    assert "<" not in text.split(">", 1)[1]


def test_the_find_step_leads_to_the_sheet_of_the_chosen_country(signed_in):
    walk = Walk(signed_in)
    assert 'href="/countries/BR/"' not in text_of(walk.page)
    walk.first(action="country", country="BR")
    assert 'href="/countries/BR/"' in text_of(walk.open("find"))


def test_a_customer_shows_which_rule_its_number_passed(signed_in, partner):
    customer = CustomerFactory(partner=partner, registration_rule="BR-2026-07")
    assert "passed the rule BR-2026-07" in text_of(signed_in.get(customer.get_absolute_url()))
