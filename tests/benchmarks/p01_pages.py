"""P1: the page of every step, against a stock form and the admin’s (processor time)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from .clocks import Requests, medians, queries_of
from .goal import Line
from .visitor import send
from .world import ACCOUNT, AGREEMENT, FIND, World


def pages(world: World) -> dict[str, Requests]:
    """Return the page of every step by name: as it is first opened, and as it is opened again to be checked."""
    one, _ = world.draft(FIND)
    two, _ = world.draft(FIND, ACCOUNT)
    done, _ = world.draft(FIND, ACCOUNT, AGREEMENT)
    paths = {
        "find, new": "/customers/add/",
        "find, again": f"{one}find/",
        "account": f"{one}account/",
        "account, again": f"{two}account/",
        "agreement": f"{two}agreement/",
        "agreement, again": f"{done}agreement/",
        "review": f"{done}review/",
    }
    found: dict[str, Requests] = {name: partial(world.visitor.get, path) for name, path in paths.items()}
    for name, make in found.items():
        assert send(make()).status == 200, name
    return found


def measure(world: World) -> Iterable[Line]:
    own = pages(world)
    stock = {"B": lambda: world.visitor.get("/yardstick/"), "admin": lambda: world.operator.get(ADMIN)}
    for name, make in stock.items():
        assert send(make()).status == 200, name
    taken = medians({**stock, **own}, rounds=60)
    for name, make in own.items():
        asked = len(queries_of(make())[0])
        note = f"{taken[name]:.1f} ms"
        yield Line(
            "P1", f"GET {name} / B", 0.40, taken[name] / taken["B"], queries=asked, note=f"{note} of {taken['B']:.1f}"
        )
        yield Line(
            "P1", f"GET {name} / admin", 0.60, taken[name] / taken["admin"], note=f"{note} of {taken['admin']:.1f}"
        )


ADMIN = "/admin/yardstick/company/add/"
