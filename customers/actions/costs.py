"""Marks customers as having an Azure plan, and switches on and off what they see of their costs."""

from __future__ import annotations

from django.db import transaction

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Customer, Readiness, Terms
from .holding import held

ON_AND_OFF = {True: "on", False: "off"}


class CannotSwitch(Exception):
    """Cost management cannot be switched on; ``sentence`` says what is missing."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def what_is_missing(customer: Customer, terms: Terms) -> str:
    """Return what is to be done before cost management can be switched on, "" where nothing is."""
    if not Readiness.under(terms, customer).has_agreement:
        return "The customer agreement has to be confirmed first."
    if not customer.has_azure_plan:
        return "The customer has to be marked as having an Azure plan first."
    return ""


@transaction.atomic
def mark_azure_plan(*, customer: Customer, has_plan: bool, by: Agent) -> Customer:
    """Say whether a customer has an Azure plan; without one cost management is off. Raises CustomerRemoved."""
    customer = held(customer)
    if customer.has_azure_plan == has_plan:
        return customer
    if customer.cost_management and not has_plan:
        switch(customer, on=False, by=by)
    customer.has_azure_plan = has_plan
    customer.save(update_fields=["has_azure_plan"])
    changes = {"azure_plan": ["no", "yes"] if has_plan else ["yes", "no"]}
    record(Event.Kind.AZURE_PLAN_MARKED, subject=customer, by=by, changes=changes)
    return customer


@transaction.atomic
def switch_costs(*, customer: Customer, on: bool, by: Agent) -> bool:
    """Switch cost management on or off; say whether that changed anything. Raises CustomerRemoved, and CannotSwitch."""
    customer = held(customer)
    if customer.cost_management == on:
        return False
    if on and (missing := what_is_missing(customer, Terms.today())):
        raise CannotSwitch(missing)
    switch(customer, on=on, by=by)
    return True


def switch(customer: Customer, *, on: bool, by: Agent) -> None:
    """Switch cost management, for an action that holds the customer."""
    customer.cost_management = on
    customer.save(update_fields=["cost_management"])
    changes = {"cost_management": [ON_AND_OFF[not on], ON_AND_OFF[on]]}
    record(Event.Kind.COSTS_SWITCHED, subject=customer, by=by, changes=changes)
