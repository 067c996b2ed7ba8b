"""Whether one may order for a customer: the reasons against it, the same from a customer's columns and in a list."""

import datetime
import itertools

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from customers.models import Customer, Hindrance, Readiness, Terms
from tests.factories import AgreementTemplateFactory, CustomerFactory, PartnerFactory

pytestmark = pytest.mark.django_db
AGREED = datetime.date(2026, 10, 1)
WAITING = {"verification": "new"}
ALLOWED = {"verification": "allowed", "review_since": None}
REFUSED = {"verification": "not_allowed", "review_since": None, "not_allowed_because": "address"}


def why(**fields):
    return [hindrance.value for hindrance in CustomerFactory(**fields).readiness.hindrances]


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({**ALLOWED, "agreed_on": AGREED}, []),
        ({**ALLOWED, "agreed_on": AGREED, "education": "education"}, []),
        ({**ALLOWED, "agreed_on": AGREED, "education": "denied"}, []),
        (ALLOWED, ["agreement_missing"]),
        ({**WAITING, "agreed_on": AGREED}, ["under_review"]),
        ({"verification": "under_review", "agreed_on": AGREED}, ["under_review"]),
        ({**REFUSED, "agreed_on": AGREED}, ["not_allowed"]),
        ({**ALLOWED, "agreed_on": AGREED, "education": "in_review"}, ["education_in_review"]),
        ({**WAITING, "education": "in_review"}, ["under_review", "agreement_missing", "education_in_review"]),
        ({**REFUSED, "education": "in_review"}, ["not_allowed", "agreement_missing", "education_in_review"]),
        ({**REFUSED, "removed_at": timezone.now()}, ["removed"]),
        ({**ALLOWED, "agreed_on": AGREED, "removed_at": timezone.now()}, ["removed"]),
    ],
)
def test_these_are_the_reasons(fields, reasons):
    assert why(**fields) == reasons


def test_an_agreement_to_be_confirmed_again_is_a_missing_one():
    asking = AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1), asks_reconfirmation=True)
    ready = CustomerFactory(ready=True).readiness
    assert (ready.hindrances, ready.is_again) == ((Hindrance.AGREEMENT_MISSING,), True)
    assert ready.marks == [("Agreement to be confirmed again", "waiting")]
    assert not CustomerFactory(**ALLOWED).readiness.is_again
    assert CustomerFactory(ready=True, agreed_to=asking).readiness.is_ready


def test_a_newer_version_that_does_not_ask_changes_nothing():
    AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1))
    assert CustomerFactory(ready=True).readiness.is_ready


def test_a_list_shows_every_reason_and_how_weighty_it_is():
    refused = CustomerFactory(**REFUSED).readiness
    assert refused.marks == [("Not allowed", "bad"), ("Agreement missing", "waiting")]
    assert (refused.is_bad, refused.has_agreement) == (True, False)
    ready = CustomerFactory(ready=True).readiness
    assert (ready.marks, ready.is_bad, ready.has_agreement) == ([("Ready to order", "good")], False, True)
    removed = CustomerFactory(ready=True, removed_at=timezone.now()).readiness
    assert (removed.is_bad, removed.has_agreement) == (True, False)


def every_kind(asking):
    """Make a customer of every combination of states."""
    partner = PartnerFactory()
    states = [ALLOWED, REFUSED, WAITING, {"verification": "under_review"}]
    agreed = [{}, {"agreed_on": AGREED}, {"agreed_on": AGREED, "agreed_to": asking}]
    education = ["none", "in_review", "education", "denied"]
    removed = [None, timezone.now()]
    for state, acceptance, qualified, gone in itertools.product(states, agreed, education, removed):
        CustomerFactory(partner=partner, **state, **acceptance, education=qualified, removed_at=gone)
    return partner


@pytest.mark.parametrize("asks", [True, False])
def test_a_list_finds_the_very_customers_whose_page_says_so(asks):
    asking = AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1), asks_reconfirmation=asks)
    rows, terms = Customer.objects.filter(partner=every_kind(asking)), Terms.today()
    told = {customer.pk: Readiness.under(terms, customer) for customer in rows}
    for hindrance in Hindrance:
        found = set(rows.hindered_by(hindrance, terms).values_list("pk", flat=True))
        assert found == {pk for pk, readiness in told.items() if hindrance in readiness.hindrances}, hindrance
        assert found, hindrance
    ready = set(rows.ready(terms).values_list("pk", flat=True))
    assert ready == {pk for pk, readiness in told.items() if readiness.is_ready}
    assert len(ready) == 3 * (1 if asks else 2)
    removed = {pk for pk, readiness in told.items() if Hindrance.REMOVED in readiness.hindrances}
    assert set(rows.not_ready(terms).values_list("pk", flat=True)) == told.keys() - ready - removed
    again = set(rows.to_confirm_again(terms).values_list("pk", flat=True))
    assert again == {pk for pk, readiness in told.items() if readiness.is_again and pk not in removed}
    assert bool(again) is asks


def test_one_that_waits_longest_comes_first_and_a_removed_one_waits_for_nothing():
    now = timezone.now()
    first, second = (CustomerFactory(review_since=now - datetime.timedelta(hours=hours)) for hours in (2, 1))
    CustomerFactory(ready=True)
    CustomerFactory(removed_at=now)
    assert list(Customer.objects.all().waiting_for_review()) == [first, second]


@pytest.mark.parametrize(
    "fields",
    [
        {"verification": "allowed", "review_since": timezone.now()},
        {"verification": "new", "review_since": None},
        {"verification": "not_allowed", "review_since": timezone.now()},
        {"verification": "new", "not_allowed_because": "address"},
        {**ALLOWED, "not_allowed_note": "The street is missing."},
        {"cost_management": True, "has_azure_plan": False},
    ],
)
def test_the_database_refuses_a_state_that_is_none(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        CustomerFactory(**fields)
