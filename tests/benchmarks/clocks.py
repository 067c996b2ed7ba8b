"""Times requests against each other in one run: what else the machine does then weighs on all of them alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from .visitor import Answer, send

Requests = Callable[[], dict[str, Any]]


def medians(
    requests: Mapping[str, Requests], *, rounds: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Return the median milliseconds of each request, all sent in turn ``rounds`` times.

    ``clock`` is processor time unless the work of the database is to count too.
    """
    taken: dict[str, list[float]] = {name: [] for name in requests}
    for number in range(rounds + 3):
        for name, make in requests.items():
            environ = make()
            start = clock()
            send(environ)
            if number >= 3:
                taken[name].append((clock() - start) * 1000)
    return {name: statistics.median(times) for name, times in taken.items()}


def queries_of(environ: dict[str, Any]) -> tuple[list[str], Answer]:
    """Return the statements a request runs, without those that open a connection or a transaction."""
    with CaptureQueriesContext(connection) as captured:
        answer = send(environ)
    statements = [query["sql"] for query in captured.captured_queries]
    return [sql for sql in statements if not sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))], answer
