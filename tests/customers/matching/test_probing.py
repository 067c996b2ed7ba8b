"""Whoever looks for other partners' companies all day learns of a few, and leaves a trace."""

import pytest

from customers.matching import probing
from tests.customers.walking import GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, CustomerFactory

SPENT = (
    "You have found many companies today that are customers in Partner Center already. Check further ones tomorrow; "
    "what you typed is kept."
)


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


@pytest.fixture(autouse=True)
def two_a_day(monkeypatch):
    monkeypatch.setattr(probing, "MOST_A_DAY", 2)


def look_for(walk, name):
    return walk.send("find", **(GERMANY["find"] | {"company_name": name}))


def others(*names):
    for name in names:
        CustomerFactory(company_name=name)


def test_after_so_many_finds_a_day_nothing_is_looked_for(walk):
    others("Northwind GmbH", "Tailspin GmbH", "Contoso GmbH")
    walk.first(**GERMANY["find"])
    for name in ("Northwind GmbH", "Tailspin GmbH"):
        assert "This may be a customer in Partner Center already" in text_of(look_for(walk, name))
    known, unknown = look_for(walk, "Contoso GmbH"), look_for(walk, "Nobody Knows GmbH")
    for page in (known, unknown):
        assert page.status_code == 422
        assert summary_of(page) == []
        assert SPENT in text_of(page)
        assert "This may be a customer" not in text_of(page)
    assert walk.draft.answers["company_name"] == "Nobody Knows GmbH", "what was typed is kept"


def test_the_review_and_the_create_button_tell_no_more(walk):
    others("Northwind GmbH", "Tailspin GmbH")
    walk.to("review", GERMANY)
    other = Walk(walk.client)
    other.first(**GERMANY["find"])
    for name in ("Northwind GmbH", "Tailspin GmbH"):
        look_for(other, name)
    assert SPENT in text_of(walk.open("review"))
    page = walk.create()
    assert page.status_code == 422
    assert SPENT in text_of(page)


def test_the_same_company_counts_once_however_often_it_is_found(walk):
    others("Northwind GmbH")
    walk.first(**GERMANY["find"])
    for name in ("Northwind GmbH", "Nortwind GmbH", "NORTHWIND AG", "Northwind GmbH"):
        assert SPENT not in text_of(look_for(walk, name))


def test_one_s_own_customers_are_found_without_end(walk, agent):
    walk.first(**GERMANY["find"])
    for name in ("Northwind GmbH", "Tailspin GmbH", "Contoso GmbH"):
        CustomerFactory(partner=agent.partner, company_name=name)
        assert "Is it one of these?" in text_of(look_for(walk, name))
    assert walk.send("find", **GERMANY["find"]).status_code == 303


def test_what_one_agent_has_used_up_is_not_a_colleague_s(walk, client, partner):
    others("Northwind GmbH", "Tailspin GmbH")
    walk.first(**GERMANY["find"])
    for name in ("Northwind GmbH", "Tailspin GmbH"):
        look_for(walk, name)
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    assert Walk(client).first(**GERMANY["find"]).status_code == 303
