"""Stores the usage a partner has loaded, and the daily totals the page of the costs is drawn from."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Customer, DailyCost, UsageRow
from .holding import held

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Used:
    """What was used on a day, as it is stored: costs in ``currency`` (ISO 4217), at retail rates."""

    day: datetime.date
    subscription: str
    resource_group: str
    service: str
    quantity: Decimal
    retail_cost: Decimal
    currency: str


@transaction.atomic
def store_usage(
    *,
    customer: Customer,
    used: Sequence[Used],
    told: dict[str, list[Any]] | None = None,
    by: Agent | None = None,
    name: str = "the system",
) -> None:
    """Store what a customer has used; it takes the place of what was stored of the same subscriptions on the same days.

    So the same usage stored twice counts once. A day of a subscription is stored whole, never in parts. ``told`` is
    what the history says of the whole load; of a load in several parts, the last says it. Raises CustomerRemoved.
    """
    customer = held(customer)
    own = {"partner_id": customer.partner_id, "customer_id": customer.pk}
    for subscription, days in _days(used).items():
        for model in (UsageRow, DailyCost):
            model.objects.filter(**own, subscription=subscription, day__in=days).delete()
    rows = [UsageRow(**own, **{field: getattr(one, field) for field in Used.__slots__}) for one in used]
    UsageRow.objects.bulk_create(rows, batch_size=AT_ONCE)
    DailyCost.objects.bulk_create([DailyCost(**own, **total) for total in _totals(used)], batch_size=AT_ONCE)
    if told is not None:
        record(Event.Kind.USAGE_LOADED, subject=customer, by=by, name=name, changes=told)


def _days(used: Sequence[Used]) -> dict[str, list[datetime.date]]:
    found: dict[str, set[datetime.date]] = defaultdict(set)
    for one in used:
        found[one.subscription].add(one.day)
    return {subscription: sorted(days) for subscription, days in found.items()}


def _totals(used: Sequence[Used]) -> list[dict[str, Any]]:
    sums: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    for one in used:
        sums[one.day, one.subscription, one.resource_group, one.currency] += one.retail_cost
    names = ("day", "subscription", "resource_group", "currency")
    return [{**dict(zip(names, key, strict=True)), "cost": cost} for key, cost in sums.items()]
