"""Removes the relationship with a customer; its record stays, and its company stays known."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Customer, CustomerLink
from .agreements import end_links
from .holding import held_even_removed


@transaction.atomic
def remove_relationship(*, customer: Customer, by: Agent) -> Customer:
    """Take a customer out of the lists, and end its links; removed once more, it stays as it was removed."""
    customer = held_even_removed(customer)
    if customer.is_removed:
        return customer
    changes: dict[str, list[Any]] = {}
    if customer.cost_management:
        changes["cost_management"] = ["on", "off"]
    customer.removed_at, customer.removed_by, customer.cost_management = timezone.now(), by, False
    customer.save(update_fields=["removed_at", "removed_by", "cost_management"])
    end_links(customer, *CustomerLink.Purpose, by=by)
    record(Event.Kind.CUSTOMER_REMOVED, subject=customer, by=by, changes=changes)
    return customer
