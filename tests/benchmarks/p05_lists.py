"""P5: the list of customers with a million rows against a thousand, and its ten-thousandth page against its first."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial

from customers.models import Customer
from partnercenter.models import Agent
from partnercenter.paging import PAGE, _write
from tests.factories import AgentFactory

from .clocks import medians, queries_of
from .goal import Line
from .rows import add_customers
from .visitor import Visitor, send
from .world import World

FEW = 1_000


def measure(world: World) -> Iterable[Line]:
    few, many = (AgentFactory.create(roles=["Sales agent"]) for _ in range(2))
    add_customers(few, first=1, count=FEW)
    add_customers(many, first=FEW + 1, count=world.rows)
    small, large = Visitor.signed_in(few), Visitor.signed_in(many)
    for order, by in (("", "created_at"), ("sort=name&", "folded_name")):
        far = _far(many, by, PAGE * 10_000 if world.rows > PAGE * 10_001 else world.rows // 2)
        paths = {
            "few": partial(small.get, f"/customers/?{order}"),
            "many": partial(large.get, f"/customers/?{order}"),
            "far": partial(large.get, f"/customers/?{order}after={far}"),
        }
        for name, make in paths.items():
            assert send(make()).body.count("<tr>") > PAGE, name
        taken = medians(paths, rounds=60, clock=time.perf_counter)
        shown = "by name" if order else "newest first"
        note = f"{taken['many']:.1f} ms against {taken['few']:.1f}"
        statements = len(queries_of(paths["many"]())[0])
        yield Line("P5", f"list {shown}: {world.rows:,} rows / {FEW:,}", 1.2, taken["many"] / taken["few"], note=note)
        note = f"{taken['far']:.1f} ms against {taken['many']:.1f}"
        yield Line("P5", f"list {shown}: page 10,000 / page 1", 1.2, taken["far"] / taken["many"], note=note)
        yield Line("P5", f"list {shown}: queries", 6, statements, unit="")


def _far(agent: Agent, by: str, place: int) -> str:
    """Return the cursor of the row at this place of the list."""
    rows = Customer.objects.visible_to(agent)
    order = ("-created_at", "-id") if by == "created_at" else ("folded_name", "id")
    return _write(rows.order_by(*order)[place - 1 : place].get(), by)
