"""P2: page faults and processor time of every step’s page, at every depth of the interpreter’s stack."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Iterable
from typing import Any

from .clocks import Requests
from .goal import Line
from .p01_pages import pages
from .visitor import send
from .world import World

DEPTHS = range(0, 61, 2)


def measure(world: World) -> Iterable[Line]:
    for name, make in pages(world).items():
        faults, times = zip(*(_at(depth, make) for depth in DEPTHS), strict=True)
        yield Line("P2", f"page faults, GET {name}", 200, max(faults), unit="", note=f"least {min(faults):g}")
        yield Line(
            "P2", f"worst / best depth, GET {name}", 1.5, max(times) / min(times), note=f"worst {max(times):.1f} ms"
        )


def _at(depth: int, make: Requests) -> tuple[float, float]:
    """Return the page faults of a request and its milliseconds, both as the median of nine, so many calls deep."""
    faults, times = [], []
    for _ in range(11):
        environ = make()
        before, start = resource.getrusage(resource.RUSAGE_SELF).ru_minflt, time.process_time()
        _deep(depth, send, environ)
        times.append((time.process_time() - start) * 1000)
        faults.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
    return statistics.median(faults[2:]), statistics.median(times[2:])


def _deep(depth: int, call: Callable[..., Any], *args: Any) -> Any:
    return call(*args) if depth == 0 else _deep(depth - 1, call, *args)
