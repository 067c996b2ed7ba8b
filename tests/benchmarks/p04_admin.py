"""P4: what a step takes to be sent, against the admin’s add page (processor time)."""

from __future__ import annotations

from collections.abc import Iterable

from .clocks import medians
from .goal import Line
from .p03_posts import posts, stock
from .world import World


def measure(world: World) -> Iterable[Line]:
    own, admin = posts(world), stock(world)["admin"]
    taken = medians({"admin": admin, **own}, rounds=40)
    for name in own:
        yield Line(
            "P4", f"POST {name} / admin", 0.90, taken[name] / taken["admin"],
            note=f"{taken[name]:.1f} ms against {taken['admin']:.1f}",
        )  # fmt: skip
