"""P3: what a step takes to be sent and kept, against a stock form’s (by the wall clock: the database’s work counts)."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from .clocks import Requests, medians, queries_of
from .goal import Line
from .visitor import send
from .world import ACCOUNT, AGREEMENT, FIND, World, sent


def posts(world: World) -> dict[str, Requests]:
    """Return the POST of every step by name, each of a draft that has come just so far."""

    def find() -> dict[str, Any]:
        return world.visitor.post("/customers/add/", sent(FIND, world.company()))

    def account() -> dict[str, Any]:
        url, answers = world.draft(FIND)
        return world.visitor.post(f"{url}account/", sent(ACCOUNT, answers))

    def agreement() -> dict[str, Any]:
        url, answers = world.draft(FIND, ACCOUNT)
        return world.visitor.post(f"{url}agreement/", sent(AGREEMENT, answers))

    def create() -> dict[str, Any]:
        url, _ = world.draft(FIND, ACCOUNT, AGREEMENT)
        return world.visitor.post(f"{url}review/", {"action": "create"})

    return {"find": find, "account": account, "agreement": agreement, "create": create}


def stock(world: World) -> dict[str, Requests]:
    """Return the POST of the stock form, and of the admin’s add page."""

    def answers() -> dict[str, str]:
        return {name: text for name, text in world.company().items() if name in sent(ACCOUNT, {}) or name == "country"}

    found: dict[str, Requests] = {
        "B": lambda: world.visitor.post("/yardstick/", answers()),
        "admin": lambda: world.operator.post("/admin/yardstick/company/add/", answers()),
    }
    for name, make in found.items():
        assert send(make()).status == 302, name
    return found


def measure(world: World) -> Iterable[Line]:
    own, b = posts(world), stock(world)["B"]
    taken = medians({"B": b, **own}, rounds=50, clock=time.perf_counter)
    for name, make in own.items():
        statements, answer = queries_of(make())
        assert answer.status == 303, (name, answer.status)
        rate, note = taken["B"] / taken[name], f"{taken[name]:.1f} ms against {taken['B']:.1f}"
        yield Line("P3", f"rate of POST {name} / B", 0.80, rate, at_least=True, queries=len(statements), note=note)
    whole = sum(taken[name] for name in own)
    yield Line("P3", "four POSTs of the wizard / B", 4.0, whole / taken["B"], note=f"{whole:.1f} ms")
