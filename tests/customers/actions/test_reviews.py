"""Under review, allowed, not allowed: every step with its event, and never over what somebody else decided."""

import datetime

import pytest
from django.db import IntegrityError
from django.db.models import F
from django.utils import timezone

from customers.actions import (
    AlreadyBegun,
    CustomerRemoved,
    NothingToDecide,
    ask_for_review,
    begin_review,
    change_customer,
    decide_review,
)
from customers.models import Customer, Review
from partnercenter.models import Event, first_key
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory, ReviewFactory

pytestmark = pytest.mark.django_db
NOTE = "Enter the street as in the official records."


@pytest.fixture
def operator(db):
    return AgentFactory(partner=None, is_staff=True, is_superuser=True, first_name="Operator", last_name="")


@pytest.fixture
def customer(db):
    return CustomerFactory()


def kinds():
    return list(Event.objects.order_by("at", "id").values_list("kind", flat=True))


def test_a_new_customer_waits_since_it_was_added(customer):
    assert (customer.verification, customer.is_in_review, customer.review_because) == ("new", True, [])
    assert abs(customer.review_since - customer.created_at) < datetime.timedelta(seconds=5)


def test_who_begins_is_written_down(customer, operator):
    begin_review(customer=customer, by=operator)
    customer.refresh_from_db()
    assert (customer.verification, customer.review_begun_by) == ("under_review", operator)
    event = Event.objects.get()
    assert (event.kind, event.by, event.changes) == (
        "review.begun", operator, {"verification": ["new", "under_review"]},
    )  # fmt: skip


def test_an_allowed_customer_waits_no_more(customer, operator):
    since = customer.review_since
    begin_review(customer=customer, by=operator)
    review = decide_review(customer=customer, allowed=True, by=operator)
    customer.refresh_from_db()
    assert (customer.verification, customer.review_since, customer.review_begun_by) == ("allowed", None, None)
    assert (review.outcome, review.since, review.decided_by, review.told_to) == (
        "allowed", since, operator, customer.added_by,
    )  # fmt: skip
    assert review.begun_at >= since
    assert kinds() == ["review.begun", "review.allowed"]


def test_one_that_is_not_allowed_says_why(customer, operator):
    review = decide_review(customer=customer, allowed=False, reason="address", note=NOTE, by=operator)
    customer.refresh_from_db()
    assert (customer.verification, customer.not_allowed_because, customer.not_allowed_note) == (
        "not_allowed", "address", NOTE,
    )  # fmt: skip
    assert review.why == f"The address could not be verified. {NOTE}"
    assert Event.objects.get().changes == {
        "verification": ["new", "not_allowed"],
        "reason": ["", "The address could not be verified"],
        "note": ["", NOTE],
    }


def test_a_reason_is_of_what_is_not_allowed_alone(customer, operator):
    review = decide_review(customer=customer, allowed=True, reason="address", note=NOTE, by=operator)
    assert (review.reason, review.note, review.why) == ("", "", "")


def test_without_a_reason_the_database_refuses(customer, operator):
    with pytest.raises(IntegrityError):
        decide_review(customer=customer, allowed=False, by=operator)


def test_what_is_decided_is_decided_once(customer, operator):
    decide_review(customer=customer, allowed=True, by=operator)
    with pytest.raises(NothingToDecide):
        decide_review(customer=customer, allowed=False, reason="address", note=NOTE, by=operator)
    with pytest.raises(NothingToDecide):
        begin_review(customer=customer, by=operator)
    assert Review.objects.get().outcome == "allowed"


def test_a_customer_changed_since_is_looked_at_again_first(customer, operator):
    shown = customer.version
    change_customer(customer=customer, version=shown, values={"city": "Potsdam"}, by=customer.added_by)
    with pytest.raises(NothingToDecide) as refused:
        decide_review(customer=customer, allowed=True, version=shown, by=operator)
    assert refused.value.customer.city == "Potsdam"
    assert not Review.objects.exists()


def test_a_removed_customer_is_not_decided(customer, operator):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    for decide in (
        lambda: begin_review(customer=customer, by=operator),
        lambda: decide_review(customer=customer, allowed=True, by=operator),
    ):
        with pytest.raises(CustomerRemoved):
            decide()


def told(customer, operator):
    return decide_review(customer=customer, allowed=True, by=operator).told_to


def test_whoever_asked_for_the_review_is_told(operator):
    customer = CustomerFactory()
    colleague = AgentFactory(partner=customer.partner, roles=["Sales agent"])
    change_customer(customer=customer, version=customer.version, values={"city": "Potsdam"}, by=colleague)
    assert told(customer, operator) == colleague


def test_whoever_added_it_is_told_where_the_change_was_somebody_s_who_cannot_go_on(operator):
    customer = CustomerFactory(added_by__roles=["Sales agent"])
    helpdesk = AgentFactory(partner=customer.partner, roles=["Helpdesk agent"])
    change_customer(customer=customer, version=1, values={"contact_first_name": "Einkauf"}, by=helpdesk)
    assert told(customer, operator) == customer.added_by


@pytest.mark.parametrize("adder", ["left", "of a reseller", "may not correct"])
def test_nobody_s_work_is_everybody_s(operator, adder):
    partner = PartnerFactory()
    agents = {
        "left": {"partner": partner, "is_active": False, "roles": ["Sales agent"]},
        "of a reseller": {"partner": PartnerFactory(type="indirect_reseller"), "roles": ["Sales agent"]},
        "may not correct": {"partner": partner, "roles": ["Helpdesk agent"]},
    }
    customer = CustomerFactory(partner=partner, added_by=AgentFactory(**agents[adder]))
    seller = AgentFactory(partner=partner, roles=["Sales agent"])
    helpdesk = AgentFactory(partner=partner, roles=["Helpdesk agent"])
    assert told(customer, operator) is None
    assert Review.objects.told_to(seller).count() == 1
    assert not Review.objects.told_to(helpdesk).exists()


REFUSED = {"verification": "not_allowed", "review_since": None, "not_allowed_because": "contact"}


def test_whatever_is_corrected_of_one_that_was_not_allowed_is_reviewed_anew(operator):
    customer = CustomerFactory(**REFUSED)
    change_customer(customer=customer, version=1, values={"contact_first_name": "Einkauf"}, by=customer.added_by)
    customer.refresh_from_db()
    assert (customer.verification, customer.review_because) == ("under_review", ["contact_first_name"])
    assert (customer.not_allowed_because, customer.review_asked_by) == ("", customer.added_by)


def test_the_contact_of_one_that_is_allowed_is_changed_without(operator):
    customer = CustomerFactory(ready=True)
    change_customer(customer=customer, version=1, values={"contact_first_name": "Einkauf"}, by=customer.added_by)
    assert Customer.objects.get().verification == "allowed"


def test_another_review_is_asked_for_with_a_word(operator):
    customer = CustomerFactory(**REFUSED)
    ask_for_review(customer=customer, note="The contact answers now.", by=customer.added_by)
    customer.refresh_from_db()
    assert (customer.verification, customer.review_because, customer.review_note) == (
        "under_review", ["asked_again"], "The contact answers now.",
    )  # fmt: skip
    event = Event.objects.get(kind="review.asked")
    assert event.changes["note"] == ["", "The contact answers now."]
    since = customer.review_since
    ask_for_review(customer=customer, note="Once more.", by=customer.added_by)
    customer.refresh_from_db()
    assert (customer.review_since, customer.review_note) == (since, "The contact answers now."), "it waits already"
    decide_review(customer=customer, allowed=True, by=operator)
    customer.refresh_from_db()
    assert (customer.review_note, customer.review_asked_by) == ("", None)


def test_of_a_removed_one_no_review_is_asked_for():
    customer = CustomerFactory(**REFUSED, removed_at=timezone.now())
    with pytest.raises(CustomerRemoved):
        ask_for_review(customer=customer, note="Once more.", by=customer.added_by)


def test_what_another_operator_has_begun_is_not_taken_over(customer, operator):
    colleague = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    begin_review(customer=customer, by=operator)
    begin_review(customer=customer, by=operator)
    with pytest.raises(AlreadyBegun) as begun:
        begin_review(customer=customer, by=colleague)
    assert begun.value.customer.review_begun_by == operator
    assert kinds() == ["review.begun"], "begun once"
    assert decide_review(customer=customer, allowed=True, by=colleague).decided_by == colleague


@pytest.mark.parametrize("broken", ["record", "Review.objects.create"])
def test_nothing_is_stored_when_a_part_of_it_fails(customer, operator, monkeypatch, broken):
    def fail(*_, **__):
        raise RuntimeError(broken)

    monkeypatch.setattr(f"customers.actions.reviews.{broken}", fail)
    with pytest.raises(RuntimeError):
        decide_review(customer=customer, allowed=True, by=operator)
    customer.refresh_from_db()
    assert (customer.verification, Review.objects.count(), Event.objects.count()) == ("new", 0, 0)


def test_how_long_reviews_take_is_told_by_the_median_and_the_95th_percentile():
    now = timezone.now()
    for hours in range(1, 41):
        ReviewFactory(since=now - datetime.timedelta(hours=hours), decided_at=now)
    durations = Review.objects.durations()
    assert (durations.count, durations.median, durations.p95) == (
        40, datetime.timedelta(hours=20.5), datetime.timedelta(hours=38),
    )  # fmt: skip


def test_reviews_of_long_ago_do_not_count():
    ReviewFactory(pk=first_key(timezone.now() - datetime.timedelta(days=91)))
    assert Review.objects.durations() is None
