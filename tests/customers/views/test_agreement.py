"""The agreement: attested with who and when, or left to the customer; "today" is the agent's own."""

import datetime

import pytest
import time_machine

from customers.models import Agreement, Customer
from tests.customers.walking import BRAZIL, GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory

FUTURE = ("#id_accepted_on", "Enter today’s date or an earlier one. The agreement cannot be accepted in the future.")


@pytest.fixture
def walk(signed_in):
    walk = Walk(signed_in)
    walk.to("agreement", GERMANY)
    return walk


def test_one_of_the_two_ways_must_be_chosen(walk):
    page = walk.send("agreement", agreement_method="")
    assert summary_of(page) == [
        ("#id_agreement_method_0", "Select how the customer accepts the Microsoft Customer Agreement.")
    ]


def test_who_attests_says_when_and_by_whom(walk):
    page = walk.send("agreement", agreement_method="attested", accepted_on="", signatory_first_name="",
                     signatory_last_name="", signatory_email="")  # fmt: skip
    assert summary_of(page) == [
        ("#id_accepted_on", "Enter the date on which the customer accepted the agreement."),
        ("#id_signatory_first_name", "Enter the first name of the person who accepted the agreement."),
        ("#id_signatory_last_name", "Enter the last name of the person who accepted the agreement."),
        ("#id_signatory_email", "Enter the e-mail address of the person who accepted the agreement."),
    ]


def test_the_customer_s_own_acceptance_needs_nothing_more(walk):
    answer = walk.send("agreement", agreement_method="by_customer", accepted_on="nonsense", signatory_first_name="x")
    assert answer.status_code == 303
    walk.create()
    assert not Agreement.objects.exists()
    page = text_of(walk.client.get(f"/customers/{Customer.objects.get().pk}/"))
    assert "Agreement missing" in page


def test_an_attested_agreement_is_kept_as_it_was_said(walk):
    typed = GERMANY["agreement"] | {"accepted_on": "1 October 2026", "signatory_phone": "030 901820 ext. 7"}
    assert walk.send("agreement", **typed).status_code == 303, text_of(walk.page)
    assert walk.create().status_code == 303
    agreement = Agreement.objects.get()
    assert agreement.accepted_on == datetime.date(2026, 10, 1)
    assert agreement.phone == "+4930901820;ext=7"


# It is Monday noon UTC: Tuesday 01:00 in Auckland, Monday 07:00 in New York.
@pytest.mark.parametrize(
    ("zone", "typed", "is_accepted"),
    [
        ("Pacific/Auckland", "2026-11-24", True),
        ("Pacific/Auckland", "2026-11-25", False),
        ("America/New_York", "2026-11-23", True),
        ("America/New_York", "2026-11-24", False),
        ("UTC", "2026-11-24", False),
        ("Pacific/Auckland", "today", True),
    ],
)
def test_today_is_meant_where_the_agent_is(client, partner, zone, typed, is_accepted):
    with time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC), tick=False):
        client.force_login(AgentFactory(partner=partner, roles=["Sales agent"], time_zone=zone))
        walk = Walk(client)
        walk.to("agreement", GERMANY)
        page = walk.send("agreement", **(GERMANY["agreement"] | {"accepted_on": typed}))
        assert page.status_code == (303 if is_accepted else 422)
        assert (FUTURE in summary_of(page)) is not is_accepted if page.status_code == 422 else True


def test_today_is_stored_as_the_agent_s_day(client, partner):
    with time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC), tick=False):
        client.force_login(AgentFactory(partner=partner, roles=["Sales agent"], time_zone="Pacific/Auckland"))
        walk = Walk(client)
        walk.to("agreement", GERMANY)
        walk.send("agreement", **(GERMANY["agreement"] | {"accepted_on": "today"}))
        walk.create()
    assert Agreement.objects.get().accepted_on == datetime.date(2026, 11, 24)


@pytest.mark.parametrize("typed", ["03/04/2026", "31 February 2026", "soon", "2026-13-01"])
def test_a_date_that_could_be_two_or_none_is_refused(walk, typed):
    page = walk.send("agreement", **(GERMANY["agreement"] | {"accepted_on": typed}))
    assert [href for href, _ in summary_of(page)] == ["#id_accepted_on"]


def test_a_signatory_of_the_partner_itself_is_refused(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    walk = Walk(client)
    walk.to("agreement", BRAZIL)
    page = walk.send("agreement", **(GERMANY["agreement"] | {"signatory_email": f"office@{partner.email_domains[0]}"}))
    assert [href for href, _ in summary_of(page)] == ["#id_signatory_email"]
