"""Removes the relationship with a customer; its record stays, and its company stays known."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Customer, CustomerLink
from .agreements import end_links
from .costs import switch
from .holding import held_even_removed


@transaction.atomic
def remove_relationship(*, customer: Customer, by: Agent) -> Customer:
    """Take a customer out of the lists, switch its costs off and end its links.

    Removed once more, it stays as it was removed.
    """
    customer = held_even_removed(customer)
    if customer.is_removed:
        return customer
    if customer.cost_management:
        switch(customer, on=False, by=by)
    customer.removed_at, customer.removed_by = timezone.now(), by
    customer.save(update_fields=["removed_at", "removed_by"])
    end_links(customer, *CustomerLink.Purpose, by=by)
    record(Event.Kind.CUSTOMER_REMOVED, subject=customer, by=by)
    return customer
