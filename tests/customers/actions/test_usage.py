"""Usage: stored with its daily totals, in the place of what was there of the same days."""

import datetime
from decimal import Decimal

import pytest

from customers.actions import store_usage
from customers.actions.usage import Used
from customers.models import DailyCost, UsageRow
from partnercenter.models import Event
from tests.factories import CustomerFactory

pytestmark = pytest.mark.django_db


def used(day, subscription="Production", group="web", cost="1", service="VM", currency="EUR"):
    day = datetime.date(2026, 11, day)
    return Used(day, subscription, group, service, Decimal(1), Decimal(cost), currency)


@pytest.fixture
def customer(db):
    return CustomerFactory()


def totals():
    rows = DailyCost.objects.order_by("day", "subscription", "resource_group", "currency")
    return [(row.day.day, row.subscription, row.resource_group, row.currency, row.cost) for row in rows]


def test_the_totals_of_a_day_are_kept_by_subscription_group_and_currency(customer):
    store_usage(
        customer=customer,
        used=[
            used(1),
            used(1, service="Disk", cost="0.5"),
            used(1, group=""),
            used(1, currency="USD"),
            used(2, "Test"),
        ],
    )
    assert totals() == [
        (1, "Production", "", "EUR", Decimal(1)),
        (1, "Production", "web", "EUR", Decimal("1.5")),
        (1, "Production", "web", "USD", Decimal(1)),
        (2, "Test", "web", "EUR", Decimal(1)),
    ]
    assert UsageRow.objects.count() == 5


def test_the_same_usage_twice_counts_once(customer):
    for _ in range(2):
        store_usage(customer=customer, used=[used(1), used(1, service="Disk")])
    assert totals() == [(1, "Production", "web", "EUR", Decimal(2))]
    assert UsageRow.objects.count() == 2


def test_a_day_is_corrected_and_the_others_stay(customer):
    other = CustomerFactory(partner=customer.partner)
    store_usage(customer=other, used=[used(1)])
    store_usage(customer=customer, used=[used(1), used(2), used(1, "Test")])
    store_usage(customer=customer, used=[used(1, cost="7"), used(1, group="new", cost="2")])
    own = DailyCost.objects.of(customer).order_by("day", "subscription", "resource_group")
    assert [(row.day.day, row.subscription, row.resource_group, row.cost) for row in own] == [
        (1, "Production", "new", Decimal(2)),
        (1, "Production", "web", Decimal(7)),
        (1, "Test", "web", Decimal(1)),
        (2, "Production", "web", Decimal(1)),
    ]
    assert DailyCost.objects.of(other).count() == 1


def test_a_load_is_told_once(customer):
    store_usage(customer=customer, used=[used(1)], told={"rows": ["", 2]}, name="the command load_usage")
    store_usage(customer=customer, used=[used(2)])
    event = Event.objects.get()
    assert (event.kind, event.by_name, event.changes) == (
        "usage.loaded", "the command load_usage", {"rows": ["", 2]},
    )  # fmt: skip


def test_no_row_without_its_totals(customer, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("customers.actions.usage._totals", fail)
    with pytest.raises(RuntimeError):
        store_usage(customer=customer, used=[used(1)])
    assert not UsageRow.objects.exists()
