"""The customer's view of its costs: a million rows of usage, a year of them, behind the totals of each day."""

from __future__ import annotations

import datetime
import statistics
import time
from collections.abc import Iterable
from decimal import Decimal

from django.core import signing
from django.db import connection
from django.test import override_settings

from customers.actions import make_link, store_usage
from customers.actions.usage import Used
from customers.models import Customer, CustomerLink, DailyCost, UsageRow
from customers.views.costs_seen import COOKIE
from tests.factories import CustomerFactory

from .clocks import queries_of
from .goal import Line
from .visitor import Visitor, send
from .world import World

DAYS, SUBSCRIPTIONS, GROUPS = 365, 5, 10
LIMIT = {"postgresql": 300, "sqlite": 300}
ROUNDS = 40


def measure(world: World) -> Iterable[Line]:
    customer = CustomerFactory.create(
        partner=world.agent.home, ready=True, has_azure_plan=True, cost_management=True, billing_currency="EUR"
    )
    began = time.perf_counter()
    _load(customer, world.rows)
    loaded = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    link = make_link(
        customer=customer,
        purpose=CustomerLink.Purpose.COSTS,
        recipient="a@b.example",
        language="en",
        by=customer.added_by,
    )
    signed = signing.get_cookie_signer(salt=COOKIE + "costs").sign(str(link.pk))
    visitor = Visitor(f"{COOKIE}={signed}")
    rows, totals = UsageRow.objects.filter(customer=customer).count(), DailyCost.objects.of(customer).count()
    limit = LIMIT[connection.vendor]
    for what, query in (
        ("all of it", ""),
        ("one subscription", "?subscription=%3DSubscription+1"),
        ("one resource group", "?subscription=%3DSubscription+1&group=%3Dgroup+1"),
    ):
        taken = list(_times(visitor, f"/costs/{link.token}/{query}"))
        statements = len(queries_of(visitor.get(f"/costs/{link.token}/{query}"))[0])
        note = f"median {statistics.median(taken):.1f}; {rows:,} rows, {totals:,} totals, stored in {loaded:.0f} s"
        p95 = statistics.quantiles(taken, n=20)[-1]
        yield Line("costs", f"{what}: p95", limit, round(p95, 1), " ms", queries=statements, note=note)


def _times(visitor: Visitor, path: str) -> Iterable[float]:
    with override_settings(DEBUG=False):
        for number in range(ROUNDS + 3):
            environ = visitor.get(path)
            start = time.perf_counter()
            answer = send(environ)
            taken = (time.perf_counter() - start) * 1000
            assert answer.body.count('class="chart-bar"') == 13, answer.body[:500]
            if number >= 3:
                yield taken


def _load(customer: Customer, rows: int) -> None:
    """Store so many rows, spread over a year, five subscriptions and ten resource groups each."""
    first = datetime.date(2025, 11, 15)
    each = -(-rows // (DAYS * SUBSCRIPTIONS * GROUPS))
    for ago in range(DAYS):
        day = first + datetime.timedelta(days=ago)
        used = [
            Used(day, f"Subscription {one}", f"group {group}", f"Service {number}", Decimal(1), Decimal("0.25"), "EUR")
            for one in range(SUBSCRIPTIONS)
            for group in range(GROUPS)
            for number in range(each)
        ]
        store_usage(customer=customer, used=used)
