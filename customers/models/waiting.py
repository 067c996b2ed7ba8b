"""The customers operators have to decide on: a view of the same rows, for a list of its own."""

from __future__ import annotations

from .customer import Customer


class WaitingCustomer(Customer):
    """A customer a decision is waited for."""

    class Meta:
        proxy = True
        verbose_name = "customer under review"
        verbose_name_plural = "customers under review"
