"""The list of customers narrowed to a state, against the list that is not: 100,000 customers, a few or many of them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial

from django.db import connection

from partnercenter.models import Agent
from tests.factories import AgentFactory

from .clocks import medians, queries_of
from .goal import Line
from .rows import add_customers
from .visitor import Visitor, send
from .world import World

CUSTOMERS = 100_000
# What is asked for: most of them, few, a handful; of these no page is to cost much more than the whole list.
SHOWN = ("ready", "not_ready", "agreement_missing", "under_review", "not_allowed", "education_in_review", "removed")
LIMIT = 1.5


def measure(world: World) -> Iterable[Line]:
    agent = AgentFactory.create(roles=["Sales agent"])
    add_customers(agent, first=5_000_000, count=CUSTOMERS)
    for name, share in (("most are ready", 0), ("hardly any is ready", 1)):
        _spread(agent, ready_one_in=share)
        visitor = Visitor.signed_in(agent)
        for order in ("", "sort=name&"):
            paths = {"all": partial(visitor.get, f"/customers/?{order}")}
            paths |= {show: partial(visitor.get, f"/customers/?{order}show={show}") for show in SHOWN}
            for make in paths.values():
                assert send(make()).status == 200
            taken = medians(paths, rounds=30, clock=time.perf_counter)
            for show in SHOWN:
                note = f"{taken[show]:.1f} ms against {taken['all']:.1f}"
                statements = len(queries_of(paths[show]())[0])
                what = f"{name}, {'by name' if order else 'newest first'}: {show}"
                found = taken[show] / taken["all"]
                yield Line("readiness", what, LIMIT, found, queries=statements, note=note)


def _spread(agent: Agent, *, ready_one_in: int) -> None:
    """Let most customers be ready, and one in a hundred wait for something; or the other way round."""
    number = "substr(folded_name, 17)"
    number = f"CAST({number} AS bigint)" if connection.vendor == "postgresql" else f"CAST({number} AS integer)"
    partner = (
        f"'{agent.partner_id}'" if connection.vendor == "postgresql" else f"'{str(agent.partner_id).replace('-', '')}'"
    )
    waits = f"{number} % 100" if not ready_one_in else f"CASE WHEN {number} % 10000 = 0 THEN 9 ELSE {number} % 4 END"
    agreed = "date '2026-10-01'" if connection.vendor == "postgresql" else "'2026-10-01'"
    clock = "now()" if connection.vendor == "postgresql" else "strftime('%Y-%m-%d %H:%M:%f', 'now') || '001'"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""UPDATE customers_customer SET
                verification = CASE {waits} WHEN 0 THEN 'under_review' WHEN 1 THEN 'not_allowed' ELSE 'allowed' END,
                review_since = CASE {waits} WHEN 0 THEN {clock} ELSE NULL END,
                not_allowed_because = CASE {waits} WHEN 1 THEN 'address' ELSE '' END,
                agreed_on = CASE {waits} WHEN 2 THEN NULL ELSE {agreed} END,
                education = CASE {waits} WHEN 3 THEN 'in_review' ELSE 'none' END,
                removed_at = CASE WHEN {number} % 1000 = 999 THEN {clock} ELSE NULL END
                WHERE partner_id = {partner}"""  # noqa: S608 (our own)
        )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
