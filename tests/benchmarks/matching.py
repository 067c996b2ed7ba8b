"""Matching: one company against a million, by all it may be found by, beside the same questions in bare SQL."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from customers.matching import Identity, find_matches
from partnercenter.models import new_key

from .goal import Line
from .names import names, with_a_slip
from .world import World

COUNTRIES = ("DE", "DE", "DE", "DE", "BR", "PL", "IN", "TR", "US", "FR")
QUESTIONS = 300
LIMIT = {"postgresql": 50, "sqlite": 150}
ADVERSE = (
    "adventure works", "adventure works 1234567", "advnture works 77", "general trading", "general tradng",
    "international trading group", "trading", "global services solutions", "national energy systems", "a", "ab trading",
)  # fmt: skip


def measure(world: World) -> Iterable[Line]:
    known = _add_organizations(world.rows)
    chance = random.Random(2)
    asked = [(with_a_slip(name, chance), name) for name in chance.sample(known, QUESTIONS)]
    limit = LIMIT[connection.vendor]
    for what, questions in (
        ("with a slip", [name for name, _ in asked]),
        ("hard names", [name for name in ADVERSE for _ in range(10)]),
    ):
        taken, bare = _times(world, questions)
        alone = f"{statistics.median(bare):.1f}, p95 {_p95(bare):.1f}"
        note = f"median {statistics.median(taken):.1f}; bare SQL: median {alone}"
        yield Line("matching", f"{what}, {world.rows:,} companies: p95", limit, round(_p95(taken), 1), " ms", note=note)
    right = sum(_place(world, name, right) < 10 for name, right in asked if not right.startswith("adventure works"))
    of = sum(not right.startswith("adventure works") for _, right in asked)
    yield Line("matching", "the right one in the first ten", 0.95, round(right / of, 3), "", at_least=True)


def _identity(name: str) -> Identity:
    domain = f"{name.replace(' ', '')[:20]}q"
    return Identity("DE", f"HRB{abs(hash(name)) % 10**9}", domain, f"{domain}.example", name)


def _times(world: World, questions: list[str]) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each question, and of what it asks the database alone."""
    taken, bare = [], []
    for name in questions:
        identity = _identity(name)
        with CaptureQueriesContext(connection) as captured:
            find_matches(partner=world.agent.home, identity=identity)
        start = time.perf_counter()
        find_matches(partner=world.agent.home, identity=identity)
        taken.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        with connection.cursor() as cursor:
            for query in captured.captured_queries:
                cursor.execute(query["sql"])
                cursor.fetchall()
        bare.append((time.perf_counter() - start) * 1000)
    return taken, bare


def _place(world: World, name: str, right: str) -> int:
    from customers.matching.candidates import like_named
    from customers.matching.likeness import likeness

    found = sorted(
        {c.folded_name for c in like_named(country="DE", folded_name=name)}, key=lambda c: -likeness(name, c)
    )
    return found.index(right) if right in found else len(found) + 10


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _add_organizations(count: int) -> list[str]:
    """Store so many organizations; return the names of those in Germany."""
    chance, known = random.Random(3), []
    for batch in _batches(count):
        rows = [(str(new_key()), chance.choice(COUNTRIES), name, f"{number}q") for number, name in batch]
        known += [name for _, country, name, _ in rows if country == "DE"]
        _insert(rows)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return known


def _batches(count: int) -> Iterator[list[tuple[int, str]]]:
    batch = []
    for numbered in enumerate(names(count)):
        batch.append(numbered)
        if len(batch) == 20_000:
            yield batch
            batch = []
    yield batch


def _insert(rows: list[tuple[str, str, str, str]]) -> None:
    into = "INSERT INTO customers_organization (id, country, folded_name, domain_prefix, registration_id)"
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            columns = [list(column) for column in zip(*rows, strict=True)] or [[]] * 4
            arrays = "unnest(%s::uuid[], %s::text[], %s::text[], %s::text[])"
            cursor.execute(f"{into} SELECT *, '' FROM {arrays}", columns)  # noqa: S608 (our own)
        else:
            bare = [(key.replace("-", ""), *rest) for key, *rest in rows]
            cursor.executemany(f"{into} VALUES (%s, %s, %s, %s, '')", bare)
