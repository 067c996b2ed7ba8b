"""The country decides what is asked; changing it there and back loses nothing."""

import pytest

from tests.customers.walking import BRAZIL, Walk, chosen_in, summary_of, text_of, value_of
from tests.factories import AgentFactory, PartnerFactory

PUT_ASIDE = "The country has changed, so what only fits the other country"


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


def test_the_first_page_has_a_button_that_asks_by_the_country_s_rules(walk):
    page = text_of(walk.page)
    assert 'name="action" value="country" formnovalidate>Use this country</button>' in page
    assert "Company registration ID" in page


def test_use_this_country_redraws_without_judging(walk):
    answer = walk.first(action="country", country="BR", company_name="X", registration_id="")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{walk.key}/find/")
    page = walk.open("find")
    assert summary_of(page) == []
    assert "CNPJ" in text_of(page)
    assert chosen_in(page, "country") == ["BR"]
    assert value_of(page, "company_name") == "X"


@pytest.mark.parametrize(
    ("country", "label", "is_optional"),
    [
        ("BR", "CNPJ", False),
        ("PL", "NIP", False),
        ("DE", "VAT ID or commercial register number", True),
        ("GL", "Company registration ID", True),
        ("IN", "PAN", False),
    ],
)
def test_the_number_is_called_by_its_local_name_and_marked_where_optional(walk, country, label, is_optional):
    walk.first(action="country", country=country, company_name="", registration_id="")
    page = text_of(walk.open("find"))
    drawn = page.split('for="id_registration_id">')[1].split("</label>")[0]
    assert label in drawn
    assert ("(optional)" in drawn) is is_optional


def test_the_account_page_asks_the_address_the_country_has(walk):
    walk.first(**BRAZIL["find"])
    page = text_of(walk.open("account"))
    assert "CEP" in page
    assert '<option value="SP">São Paulo</option>' in page


def test_a_changed_country_puts_its_answers_aside_and_says_so(walk):
    walk.to("review", BRAZIL)
    answer = walk.send("find", **(BRAZIL["find"] | {"country": "DE"}))
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{walk.key}/find/")
    page = walk.open("find")
    assert PUT_ASIDE in text_of(page)
    assert value_of(page, "registration_id") == ""
    assert value_of(page, "company_name") == "Northwind Comércio de Alimentos Ltda"
    page = walk.open("account")
    assert (value_of(page, "postal_code"), value_of(page, "city")) == ("", "São Paulo")
    assert value_of(page, "phone") == "(11) 3071-0000"


def test_the_first_country_brings_its_answers_back(walk):
    walk.to("review", BRAZIL)
    for country in ("DE", "BR"):
        walk.send("find", country=country, action="country")
    page = walk.open("find")
    assert value_of(page, "registration_id") == "11.222.333/0001-81"
    page = walk.open("account")
    assert value_of(page, "postal_code") == "01310-100"
    assert chosen_in(page, "state") == ["SP"]
    assert chosen_in(page, "language") == ["pt"]
    assert summary_of(page) == []


def test_what_a_state_was_typed_as_stays_in_its_list(walk):
    walk.first(**BRAZIL["find"])
    page = walk.send("account", **(BRAZIL["account"] | {"state": "Atlantis"}))
    assert chosen_in(page, "state") == ["Atlantis"]
    assert [href for href, _ in summary_of(page)] == ["#id_state"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Select the customer’s country or region."),
        ("XX", "Select a country or region from the list, or enter its two-letter code, such as GB."),
        ("Atlantis", "Select a country or region from the list, or enter its two-letter code, such as GB."),
    ],
)
def test_what_is_no_country_is_refused(walk, typed, sentence):
    page = walk.first(country=typed, company_name="Contoso GmbH", registration_id="")
    assert ("#id_country", sentence) in summary_of(page)


def test_a_partner_adds_customers_in_its_own_region_only(client, db):
    partner = PartnerFactory(country="DE", selling_region="Europe")
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    page = Walk(client).first(**BRAZIL["find"])
    assert page.status_code == 422
    assert summary_of(page)[0] == (
        "#id_country",
        "Select a country of your own selling region. Your partner account cannot add customers elsewhere.",
    )
    assert Walk(client).first(country="DE", company_name="Adventure Works GmbH").status_code == 303


def test_the_partner_s_own_country_stands_first(client, db):
    partner = PartnerFactory(country="DE")
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    assert '<optgroup label="Used often"><option value="DE">Germany</option></optgroup>' in text_of(Walk(client).page)
