"""Finds organizations whose names share rare trigrams with a name, through an index and never past it.

Of a name's trigrams the rarest are looked up, as many as promise no more than BUDGET rows; an organization that
shares two of them is a candidate. A trigram of a word that half the companies bear ("trading") is never
looked up: it would cost much and tell little.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db import connection
from rapidfuzz import fuzz, process

MOST_TRIGRAMS = 8
FEWEST_TRIGRAMS = 3
BUDGET = 30_000
TOO_COMMON = 50_000
# A trigram of more rows is looked up only for one of each word.
ONE_A_WORD = 10_000
MOST_READ = 4_000
MOST_CANDIDATES = 50
# How many rows are looked at to tell how common a trigram is.
SAMPLE = 200


class Candidate(NamedTuple):
    key: uuid.UUID
    folded_name: str


class Common(NamedTuple):
    """About how many rows hold a trigram; 0 where they are too few to be worth counting."""

    rows: float
    trigram: str


def like_named(*, country: str, folded_name: str) -> list[Candidate]:
    """Return at most 50 organizations of a country whose folded names may be like this one, the likeliest first."""
    frequencies, read = _OF_VENDOR[connection.vendor]
    with connection.cursor() as cursor:
        rarest = _rarest(folded_name, frequencies(cursor, folded_name))
        return read(cursor, country, folded_name, rarest) if len(rarest) > 1 else []


def trigrams(folded_name: str) -> list[str]:
    """Return the trigrams of each word as pg_trgm cuts them: two spaces before the word and one after it."""
    padded = [f"  {word} " for word in folded_name.split()]
    return sorted({word[start : start + 3] for word in padded for start in range(len(word) - 2)})


def _rarest(folded_name: str, counted: list[Common]) -> list[str]:
    padded = [f"  {word} " for word in folded_name.split()]
    rarest: list[str] = []
    said: set[str] = set()
    spent = 0.0
    for rows, trigram in sorted(counted):
        if rows > ONE_A_WORD:
            # Two common trigrams of one common word would bring everybody who bears it.
            word = next((word for word in padded if trigram in word), trigram)
            if word in said:
                continue
            said.add(word)
        spent += max(rows, BUDGET / SAMPLE)
        is_dear = spent > BUDGET and len(rarest) >= FEWEST_TRIGRAMS
        if rows > TOO_COMMON or is_dear or len(rarest) == MOST_TRIGRAMS:
            break
        rarest.append(trigram)
    return rarest


def _two_of(trigrams: list[str], *, quote: Callable[[str], str], both: str, either: str) -> str:
    """Return the question for any two of these trigrams, in the words of the database.

    Two are in one half of them, or one in each: asked so, it is half as long as pair by pair, and answered sooner.
    """
    if len(trigrams) == 2:
        return f"({quote(trigrams[0])} {both} {quote(trigrams[1])})"
    halves = trigrams[: len(trigrams) // 2], trigrams[len(trigrams) // 2 :]
    one_of = [f"({f' {either} '.join(quote(trigram) for trigram in half)})" for half in halves]
    asked = [f"({one_of[0]} {both} {one_of[1]})"]
    asked += [_two_of(half, quote=quote, both=both, either=either) for half in halves if len(half) > 1]
    return f"({f' {either} '.join(asked)})"


def _frequencies_postgresql(cursor: Any, folded_name: str) -> list[Common]:
    """What ANALYZE has found of the index: the share of rows of its thousand commonest trigrams."""
    cursor.execute(
        """
        SELECT cut.trigram, coalesce(common.share, 0) * greatest(coalesce(whole.reltuples, 0), 0)
        FROM unnest(show_trgm(%s)) AS cut(trigram)
        CROSS JOIN (SELECT reltuples FROM pg_class WHERE oid = 'customers_organization'::regclass) AS whole
        LEFT JOIN (
            SELECT found.trigram, found.share
            FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS found(trigram, share)
            WHERE schemaname = current_schema() AND tablename = 'organization_by_trigram'
        ) AS common ON common.trigram = cut.trigram
        """,
        [folded_name],
    )
    return [Common(rows, trigram) for trigram, rows in cursor.fetchall()]


def _read_postgresql(cursor: Any, country: str, folded_name: str, rarest: list[str]) -> list[Candidate]:
    cursor.execute(
        """
        SELECT id, folded_name FROM customers_organization
        WHERE country = %s AND array_to_tsvector(show_trgm(folded_name)) @@ %s::tsquery
        ORDER BY similarity(folded_name, %s) DESC, id LIMIT %s
        """,
        [country, _two_of(rarest, quote=_quoted("'"), both="&", either="|"), folded_name, MOST_CANDIDATES],
    )
    return [Candidate(*row) for row in cursor.fetchall()]


def _frequencies_sqlite(cursor: Any, folded_name: str) -> list[Common]:
    """How far back the newest SAMPLE rows of each trigram reach says how common it is among all of them."""
    cut = trigrams(folded_name)
    newest = "SELECT rowid FROM customers_organization_trigram WHERE customers_organization_trigram MATCH %s"
    place = f"({newest} ORDER BY rowid DESC LIMIT 1 OFFSET {SAMPLE - 1})"
    last = "(SELECT max(place) FROM customers_organization_place)"
    cursor.execute(
        " UNION ALL ".join(f"SELECT {place}, {last}" for _ in cut),
        [_quoted('"')(trigram) for trigram in cut],
    )
    return [
        Common(SAMPLE * last / (last - place + 1) if place is not None else 0, trigram)
        for trigram, (place, last) in zip(cut, cursor.fetchall(), strict=True)
    ]


def _read_sqlite(cursor: Any, country: str, folded_name: str, rarest: list[str]) -> list[Candidate]:
    # The order of the joins is fixed: from the index to the rows it names, never the other way round.
    cursor.execute(
        """
        SELECT organization.id, organization.folded_name
        FROM customers_organization_trigram AS trigram
        CROSS JOIN customers_organization_place AS place ON place.place = trigram.rowid
        CROSS JOIN customers_organization AS organization ON organization.id = place.organization_id
        WHERE trigram.customers_organization_trigram MATCH %s AND organization.country = %s
        LIMIT %s
        """,
        [_two_of(rarest, quote=_quoted('"'), both="AND", either="OR"), country, MOST_READ],
    )
    found = cursor.fetchall()
    best = process.extract(
        folded_name, [name for _, name in found], scorer=fuzz.token_sort_ratio, limit=MOST_CANDIDATES
    )
    return [Candidate(uuid.UUID(found[place][0]), name) for name, _, place in best]


def _quoted(mark: str) -> Callable[[str], str]:
    return lambda text: f"{mark}{text.replace(mark, mark * 2)}{mark}"


_OF_VENDOR = {
    "postgresql": (_frequencies_postgresql, _read_postgresql),
    "sqlite": (_frequencies_sqlite, _read_sqlite),
}
