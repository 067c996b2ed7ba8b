"""Who accepts a refused value says why, for this value alone, and it is seen by whoever looks later."""

import pytest

from customers.models import Customer
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, Walk, text_of
from tests.factories import AgentFactory, CustomerFactory

REASON = "The street was named last month."
WRONG_CNPJ = BRAZIL["find"] | {"registration_id": "CNPJ 11.222.333/0001-82"}
ACCEPTED = {"override": "registration_id_check_digit", "override_reason": REASON}
WRONG_CEP = BRAZIL["account"] | {"postal_code": "1234"}


@pytest.fixture
def walk(client, partner):
    client.force_login(AgentFactory(partner=partner, first_name="Admin", last_name="One", roles=["Admin agent"]))
    return Walk(client)


def finished(walk):
    walk.send("account", **BRAZIL["account"])
    walk.send("agreement", **BRAZIL["agreement"])
    return walk.create()


@pytest.mark.parametrize("role", ["Global admin", "Admin agent"])
def test_an_accepted_check_digit_is_stored_bare_with_all_that_was_said(client, partner, role):
    client.force_login(AgentFactory(partner=partner, first_name="Admin", last_name="One", roles=[role]))
    walk = Walk(client)
    assert walk.first(**WRONG_CNPJ, **ACCEPTED).status_code == 303
    assert finished(walk).status_code == 303
    customer = Customer.objects.get()
    assert customer.registration_id == "11222333000182"
    assert customer.registration_rule == ""
    (given,) = customer.overrides
    assert given.pop("at").startswith("20")
    assert given == {
        "code": "registration_id_check_digit",
        "field": "registration_id",
        "label": "CNPJ",
        "value": "11222333000182",
        "message": "Check the CNPJ: its check digit does not match the rest, so one may be mistyped. "
        "Enter the company’s CNPJ, such as 33.000.167/0001-01.",
        "reason": REASON,
        "by": "Admin One",
    }


def test_the_record_and_its_history_say_who_accepted_what_and_why(walk, partner):
    walk.first(**WRONG_CNPJ, **ACCEPTED)
    walk.client.force_login(AgentFactory(partner=partner, first_name="Sales", last_name="Two", roles=["Sales agent"]))
    assert finished(walk).status_code == 303
    page = text_of(walk.client.get(Customer.objects.get().get_absolute_url()))
    assert "Refused at first: Check the CNPJ: its check digit" in page
    assert f"Reason: <bdi>{REASON}</bdi>" in page
    changes = Event.objects.get(kind="refusal.overridden").changes
    assert changes["registration_id_check_digit"] == ["", REASON]
    assert changes["answer"] == ["", "CNPJ"]
    assert changes["given by"] == ["", "Admin One"]


def test_a_reason_too_short_is_refused_and_kept(walk):
    page = walk.first(**WRONG_CNPJ, override="registration_id_check_digit", override_reason="because")
    assert page.status_code == 422
    assert "Enter why this value is right, in at least 10 characters." in text_of(page)
    for shown in (page, walk.open("find")):
        html = text_of(shown)
        assert ">because</textarea>" in html
        assert 'value="registration_id_check_digit" id="override-1" checked' in html


def test_a_reason_without_a_tick_accepts_nothing(walk):
    page = walk.first(**WRONG_CNPJ, override_reason=REASON)
    assert page.status_code == 422
    assert "Tick the value that is right all the same, or change it." in text_of(page)


def test_another_value_needs_another_reason(walk):
    walk.first(**WRONG_CNPJ, **ACCEPTED)
    other = walk.send("find", **(WRONG_CNPJ | {"registration_id": "11.222.333/0001-83"}))
    assert other.status_code == 422
    assert REASON not in text_of(other)
    assert walk.send("find", **WRONG_CNPJ).status_code == 303


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"registration_id": ""}, "registration_id_missing"),
        ({"registration_id": "529.982.247-25"}, "registration_id_personal"),
        ({"registration_id": "12"}, "registration_id_format"),
        ({"company_name": "A"}, "company_name_single_character"),
    ],
)
def test_what_is_missing_or_a_persons_cannot_be_accepted(walk, answers, code):
    page = walk.first(**(BRAZIL["find"] | answers), override=code, override_reason=REASON)
    assert page.status_code == 422
    assert 'name="override"' not in text_of(page)
    assert walk.draft.overrides == {}


@pytest.mark.parametrize("role", ["Sales agent", "User management admin"])
def test_a_role_without_the_right_cannot_accept_even_by_a_crafted_request(client, partner, role):
    client.force_login(AgentFactory(partner=partner, roles=[role]))
    walk = Walk(client)
    page = walk.first(**WRONG_CNPJ, **ACCEPTED)
    assert page.status_code == 422
    assert 'name="override"' not in text_of(page)
    assert walk.draft.overrides == {}


def test_a_value_that_is_not_refused_uses_no_reason(walk):
    assert walk.first(**BRAZIL["find"], **ACCEPTED).status_code == 303
    assert finished(walk).status_code == 303
    assert Customer.objects.get().overrides == []


def test_an_accepted_postal_code_still_has_to_fit_in_its_place(walk):
    walk.first(**BRAZIL["find"])
    sent = WRONG_CEP | {"postal_code": "1" * 21}
    page = walk.send("account", **sent, override="postal_code_format", override_reason=REASON)
    assert page.status_code == 422
    assert "Shorten it to 20 characters or fewer" in text_of(page)


def test_operators_list_the_customers_with_overrides(client, db):
    client.force_login(AgentFactory(partner=None, is_staff=True, is_superuser=True))
    given = {"code": "postal_code_format", "label": "CEP", "reason": REASON}
    CustomerFactory(company_name="With a reason GmbH", overrides=[given])
    CustomerFactory(company_name="Without any GmbH")
    listed = {
        asked: text_of(client.get(f"/admin/customers/customer/{asked}"))
        for asked in ("", "?overrides=yes", "?overrides=no")
    }
    assert f"CEP: {REASON}" in listed[""]
    assert [("With a reason" in page, "Without any" in page) for page in listed.values()] == [
        (True, True),
        (True, False),
        (False, True),
    ]
