"""A role that may accepts a refused value with a reason; the reason is kept."""

import pytest

from customers.models import Customer
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, Walk, summary_of, text_of
from tests.factories import AgentFactory

REASON = "The street was named last month."
ODD = BRAZIL["account"] | {"postal_code": "1234"}


@pytest.fixture
def walk(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    walk = Walk(client)
    walk.first(**BRAZIL["find"])
    return walk


def test_who_may_is_offered_to_accept_a_refused_value(walk):
    page = walk.send("account", **ODD)
    assert page.status_code == 422
    assert 'name="override" value="postal_code_format"' in text_of(page)
    assert "Accept CEP as typed" in text_of(page)


def test_who_may_not_is_not(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    walk = Walk(client)
    walk.first(**BRAZIL["find"])
    page = walk.send("account", **ODD, override="postal_code_format", override_reason=REASON)
    assert page.status_code == 422
    assert 'name="override"' not in text_of(page)
    assert walk.draft.overrides == {}


def test_a_reason_is_asked_for(walk):
    page = walk.send("account", **ODD, override="postal_code_format", override_reason="  no  ")
    assert page.status_code == 422
    assert "Enter why this value is right, in at least 10 characters." in text_of(page)


def test_a_value_with_a_reason_is_accepted_and_the_reason_kept(walk):
    answer = walk.send("account", **ODD, override="postal_code_format", override_reason=REASON)
    assert answer.status_code == 303, summary_of(answer)
    walk.send("agreement", **BRAZIL["agreement"])
    assert walk.create().status_code == 303
    customer = Customer.objects.get()
    assert customer.postal_code == "1234"
    assert [(given["code"], given["reason"]) for given in customer.overrides] == [("postal_code_format", REASON)]
    event = Event.objects.get(kind="refusal.overridden")
    assert event.changes["postal_code_format"] == ["", REASON]
    page = text_of(walk.client.get(f"/customers/{customer.pk}/"))
    assert "Accepted with a reason" in page
    assert REASON in page


def test_what_one_who_may_accepted_stays_accepted_for_a_colleague(walk, partner):
    walk.send("account", **ODD, override="postal_code_format", override_reason=REASON)
    walk.client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    assert walk.send("agreement", **BRAZIL["agreement"]).status_code == 303
    assert walk.create().status_code == 303


@pytest.mark.parametrize("code", ["registration_id_missing", "company_name_missing", "phone_missing", "phone_invalid"])
def test_what_must_be_answered_cannot_be_excused(walk, code):
    page = walk.send("account", **(BRAZIL["account"] | {"phone": "abc"}), override=code, override_reason=REASON)
    assert page.status_code == 422
    assert walk.draft.overrides == {}


@pytest.mark.parametrize(("name", "code"), [("postal_code", "postal_code_format"), ("state", "state_unknown")])
def test_an_accepted_value_of_any_length_breaks_nothing(walk, name, code):
    typed = BRAZIL["account"] | {name: "x" * 10_000}
    answer = walk.send("account", **typed, override=code, override_reason=REASON)
    assert answer.status_code in (303, 422)
    walk.send("agreement", **BRAZIL["agreement"])
    assert walk.create().status_code in (302, 303, 422)
