"""Removing a relationship: the record stays, out of the lists; the company stays known, and can come back."""

import pytest

from customers.actions import remove_relationship
from customers.models import Customer, CustomerLink, Organization
from partnercenter.models import Event
from tests.factories import CustomerFactory, CustomerLinkFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def customer(db):
    return CustomerFactory(ready=True, has_azure_plan=True, cost_management=True)


def test_it_leaves_the_lists_and_stays_for_the_history(customer):
    remove_relationship(customer=customer, by=customer.added_by)
    customer.refresh_from_db()
    assert (customer.is_removed, customer.removed_by, customer.cost_management) == (True, customer.added_by, False)
    assert (Customer.objects.all().present().count(), Customer.objects.all().count()) == (0, 1)
    assert Organization.objects.count() == 1
    event = Event.objects.get(kind="customer.removed")
    assert (event.by, event.changes) == (customer.added_by, {})
    assert Event.objects.get(kind="costs.switched").changes == {"cost_management": ["on", "off"]}


def test_its_links_lead_nowhere_any_more(customer):
    for purpose in ("agreement", "costs"):
        CustomerLinkFactory(customer=customer, purpose=purpose)
    remove_relationship(customer=customer, by=customer.added_by)
    assert {link.state for link in CustomerLink.objects.all()} == {"ended"}
    assert Event.objects.filter(kind="link.ended").count() == 2


def test_removed_twice_it_is_removed_once(customer):
    first = remove_relationship(customer=customer, by=customer.added_by)
    again = remove_relationship(customer=customer, by=customer.added_by)
    assert again.removed_at == first.removed_at
    assert Event.objects.filter(kind="customer.removed").count() == 1


def test_a_removal_without_its_event_is_none(customer, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("customers.actions.removal.record", fail)
    with pytest.raises(RuntimeError):
        remove_relationship(customer=customer, by=customer.added_by)
    customer.refresh_from_db()
    assert not customer.is_removed
