"""Holds a customer while it is changed, so that whoever else would change it waits."""

from __future__ import annotations

from ..models import Customer


class CustomerRemoved(Exception):
    """The relationship was removed: the record stays as it is; ``customer`` is as it stands."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        super().__init__(f"customer {customer.pk} was removed")


def held(customer: Customer) -> Customer:
    """Return a customer as it stands, locked; raises CustomerRemoved."""
    now = held_even_removed(customer)
    if now.is_removed:
        raise CustomerRemoved(now)
    return now


def held_even_removed(customer: Customer) -> Customer:
    """Return a customer as it stands, locked, removed or not."""
    rows = Customer.objects.select_for_update(of=("self",)).select_related("partner", "organization")
    return rows.get(pk=customer.pk, partner_id=customer.partner_id)
