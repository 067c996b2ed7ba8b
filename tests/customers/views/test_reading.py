"""The pages one only reads: the dashboard, a customer, the countries."""

import re

import pytest

from partnercenter.history import record
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, GERMANY, Walk, text_of
from tests.factories import AgentFactory, AgreementFactory, CustomerFactory, DraftFactory, PartnerFactory


def test_the_dashboard_tells_how_many_which_last_and_what_is_open(signed_in, agent):
    CustomerFactory(partner=agent.partner, company_name="First GmbH")
    CustomerFactory(partner=agent.partner, company_name="Last GmbH")
    CustomerFactory(partner=PartnerFactory(), company_name="Strangers GmbH")
    DraftFactory(partner=agent.partner)
    DraftFactory(partner=PartnerFactory())
    page = text_of(signed_in.get("/"))
    assert '<p class="tile-figure">2 <span>customers</span></p>' in page
    assert "Last added: <bdi>Last GmbH</bdi>" in page
    assert "1 open draft" in page
    assert "Strangers GmbH" not in page
    assert 'href="/customers/add/">Add customer</a>' in page


def test_the_dashboard_of_the_first_day(signed_in):
    page = text_of(signed_in.get("/"))
    assert "None added yet" in page
    assert "0 open drafts" in page


def test_who_may_only_look_has_no_button(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    assert 'href="/customers/add/"' not in text_of(client.get("/"))


@pytest.mark.parametrize("data", [BRAZIL, GERMANY], ids=["Brazil", "Germany"])
def test_a_customer_shows_every_stored_value(signed_in, data):
    walk = Walk(signed_in)
    walk.to("review", data)
    walk.create()
    page = text_of(signed_in.get(f"/customers/{walk.draft.customer_id}/"))
    stored = {"phone": "(11) 3071-0000 (+551130710000)", "state": "São Paulo", "country": "", "language": "",
              "special_qualification": "None", "agreement_method": "", "accepted_on": "1 October 2026"}  # fmt: skip
    for name, typed in {**data["find"], **data["account"], **data["agreement"]}.items():
        assert (stored.get(name, typed) if typed else "") in page, name
    assert "Customer added" in page
    assert "Sales agent" in page


def test_the_history_of_a_customer_shows_old_and_new(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner)
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=agent, changes={"city": ["Bonn", "Berlin"]})
    page = text_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert 'City: <del dir="auto">Bonn</del> → <ins dir="auto">Berlin</ins>' in page
    assert "1 value<" in page


def test_an_education_customer_and_its_reseller_are_told(signed_in, agent):
    reseller = PartnerFactory(type="indirect_reseller", name="Tailspin")
    customer = CustomerFactory(
        partner=agent.partner,
        special_qualification="education",
        education_segment="k12",
        website="https://school.example",
        reseller=reseller,
        contact_middle_name="Middle",
    )
    AgreementFactory(customer=customer, phone="+4930901820")
    page = text_of(signed_in.get(f"/customers/{customer.pk}/"))
    for said in ("Education", "Primary and secondary schools (K12)", "https://school.example", "Tailspin",
                 "Purchasing Middle Office", "+4930901820", "Accepted on 1 October 2026"):  # fmt: skip
        assert said in page


def test_times_are_shown_where_the_agent_is(client, partner):
    customer = CustomerFactory(partner=partner)
    type(customer).objects.update(created_at="2026-11-23T12:00:00Z")
    for zone, said in (
        ("Pacific/Auckland", "24 November 2026, 01:00"),
        ("America/New_York", "23 November 2026, 07:00"),
    ):
        client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"], time_zone=zone))
        assert said in text_of(client.get(f"/customers/{customer.pk}/"))


def test_the_countries_are_listed_and_the_strict_ones_apart(signed_in):
    page = text_of(signed_in.get("/countries/"))
    strict, everywhere = page.split("<h2>All countries and regions</h2>")
    assert "in these 24 countries" in strict
    assert len(re.findall('<li><a href="/countries/[A-Z]{2}/">', strict)) == 24
    assert len(re.findall('<li><a href="/countries/[A-Z]{2}/">', everywhere)) == 249
    assert '<a href="/countries/BR/">Brazil</a> <span class="quiet">CNPJ</span>' in strict


@pytest.mark.parametrize("code", ["BR", "br", "DE", "IS", "IN", "GB", "AQ", "HK", "JP"])
def test_a_country_has_its_sheet(signed_in, code):
    assert signed_in.get(f"/countries/{code}/").status_code == 200


def test_a_sheet_says_what_to_ask_for(signed_in):
    page = text_of(signed_in.get("/countries/BR/"))
    for said in ("Brazil: what to ask the customer for", "are <strong>required</strong> in Brazil", "CNPJ", "CEP",
                 "33.000.167/0001-01", "São Paulo"):  # fmt: skip
        assert said in page
    assert "are optional in Germany for your organisation" in text_of(signed_in.get("/countries/DE/"))


@pytest.mark.parametrize("code", ["XX", "Germany", "..", "%00", "<script>", "12"])
def test_what_is_no_country_has_no_sheet(signed_in, code):
    assert signed_in.get(f"/countries/{code}/").status_code == 404
