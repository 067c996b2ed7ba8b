"""Cost management: on only with an agreement and an Azure plan; every switch, both ways, in the history."""

import datetime

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import CannotSwitch, CustomerRemoved, mark_azure_plan, switch_costs
from customers.models import Customer
from partnercenter.models import Event
from tests.factories import AgreementTemplateFactory, CustomerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def customer(db):
    return CustomerFactory(ready=True, has_azure_plan=True)


def switched():
    return list(Event.objects.filter(kind="costs.switched").order_by("at").values_list("changes", flat=True))


def test_it_is_off_by_default():
    assert CustomerFactory().cost_management is False


def test_it_goes_on_and_off_and_both_are_written_down(customer):
    assert switch_costs(customer=customer, on=True, by=customer.added_by)
    assert Customer.objects.get().cost_management
    assert switch_costs(customer=customer, on=False, by=customer.added_by)
    assert not Customer.objects.get().cost_management
    assert switched() == [{"cost_management": ["off", "on"]}, {"cost_management": ["on", "off"]}]
    assert set(Event.objects.values_list("by", flat=True)) == {customer.added_by_id}


def test_switched_to_what_it_is_it_changes_nothing(customer):
    assert not switch_costs(customer=customer, on=False, by=customer.added_by)
    assert switched() == []


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"agreed_on": None, "has_azure_plan": True}, "The customer agreement has to be confirmed first."),
        ({"has_azure_plan": False}, "The customer has to be marked as having an Azure plan first."),
    ],
)
def test_without_the_one_or_the_other_it_stays_off(fields, sentence):
    customer = CustomerFactory(ready=True, **fields)
    with pytest.raises(CannotSwitch) as refused:
        switch_costs(customer=customer, on=True, by=customer.added_by)
    assert refused.value.sentence == sentence
    assert not Customer.objects.get().cost_management


def test_an_agreement_to_be_confirmed_again_is_none(customer):
    AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1), asks_reconfirmation=True)
    with pytest.raises(CannotSwitch):
        switch_costs(customer=customer, on=True, by=customer.added_by)


def test_it_can_be_switched_off_whatever_is_missing():
    customer = CustomerFactory(cost_management=True, has_azure_plan=True)
    assert switch_costs(customer=customer, on=False, by=customer.added_by)


def test_without_its_plan_it_goes_off(customer):
    switch_costs(customer=customer, on=True, by=customer.added_by)
    mark_azure_plan(customer=customer, has_plan=False, by=customer.added_by)
    customer.refresh_from_db()
    assert (customer.has_azure_plan, customer.cost_management) == (False, False)
    assert Event.objects.get(kind="customer.azure_plan").changes == {"azure_plan": ["yes", "no"]}
    assert switched()[-1] == {"cost_management": ["on", "off"]}


def test_a_plan_marked_twice_is_marked_once(customer):
    mark_azure_plan(customer=customer, has_plan=True, by=customer.added_by)
    assert not Event.objects.exists()


def test_nothing_of_a_removed_customer_is_switched(customer):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    with pytest.raises(CustomerRemoved):
        switch_costs(customer=customer, on=True, by=customer.added_by)
    with pytest.raises(CustomerRemoved):
        mark_azure_plan(customer=customer, has_plan=False, by=customer.added_by)


def test_a_switch_without_its_event_is_none(customer, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("customers.actions.costs.record", fail)
    with pytest.raises(RuntimeError):
        switch_costs(customer=customer, on=True, by=customer.added_by)
    assert not Customer.objects.get().cost_management
