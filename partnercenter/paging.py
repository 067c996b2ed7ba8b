"""Pages through rows by their keys: the ten-thousandth page costs what the first does."""

from __future__ import annotations

import base64
import datetime
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.db.models import Q

PAGE = 50
MOST_COUNTED = 1_000
# What a search reads at the most: a longer text is no name.
LONGEST_SEARCH = 200


def searched(sent: Mapping[str, str]) -> str:
    """Return the text a list is searched for, of the query ``q``; "" for none."""
    # PostgreSQL compares no NUL, and no name holds one.
    return sent.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]


def linked(sent: Mapping[str, str], *, keeping: Sequence[str] = ("q",), **cursor: str) -> str:
    """Return the query of a neighbouring page that keeps what was sent by these names; "" where there is none."""
    if not any(cursor.values()):
        return ""
    return f"?{urlencode({name: sent[name] for name in keeping if sent.get(name)} | cursor)}"


def capped(rows: models.QuerySet[Any]) -> str:
    """Return how many rows there are, and "1,000+" beyond a thousand: nothing counts a whole table."""
    count = rows.order_by().values("pk")[: MOST_COUNTED + 1].count()
    return f"{MOST_COUNTED:,}+" if count > MOST_COUNTED else f"{count:,}"


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and the cursors of the pages before and after them ("" where there is none)."""

    rows: Sequence[Any]
    before: str = ""
    after: str = ""


def page_of(
    rows: models.QuerySet[Any],
    *,
    by: str,
    descending: bool = False,
    before: str = "",
    after: str = "",
    size: int = PAGE,
) -> Page:
    """Return one page of rows in the order of the column ``by``, then of the key.

    ``before`` and ``after`` are cursors of an earlier Page; one that is not is taken as the first page.
    """
    backwards = bool(before)
    cursor = _read(rows.model, by, before or after)
    if cursor is None:
        backwards = False
    downwards = descending != backwards
    if cursor is not None:
        rows = rows.filter(_beyond(by, cursor, downwards))
    sign = "-" if downwards else ""
    found = list(rows.order_by(f"{sign}{by}", f"{sign}pk")[: size + 1])
    is_more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    if not found:
        return Page([])
    is_before, is_after = (is_more, True) if backwards else (cursor is not None, is_more)
    return Page(
        found,
        before=_write(found[0], by) if is_before else "",
        after=_write(found[-1], by) if is_after else "",
    )


def every(rows: models.QuerySet[Any], *, by: str, descending: bool = False, size: int = 1_000) -> Iterator[Any]:
    """Yield all rows in that order; so many at a time are read and kept in memory."""
    page = Page([], after="")
    while True:
        page = page_of(rows, by=by, descending=descending, after=page.after, size=size)
        yield from page.rows
        if not page.after:
            return


def _beyond(by: str, cursor: tuple[Any, Any], downwards: bool) -> Q:
    """One range over the column, less the few rows of the same value that were shown: an index reads it in one go."""
    value, key = cursor
    if downwards:
        return Q(**{f"{by}__lte": value}) & ~Q(**{by: value, "pk__gte": key})
    return Q(**{f"{by}__gte": value}) & ~Q(**{by: value, "pk__lte": key})


def _write(row: models.Model, by: str) -> str:
    value = row._meta.get_field(by).value_to_string(row)  # type: ignore[union-attr]
    return base64.urlsafe_b64encode(json.dumps([value, str(row.pk)]).encode()).decode()


def _read(model: type[models.Model], by: str, cursor: str) -> tuple[Any, Any] | None:
    """Return the value and the key of a cursor; None for what no page has written, whatever it is."""
    try:
        value, key = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return _value(model._meta.get_field(by), value), uuid.UUID(key)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _value(column: Any, text: str) -> Any:
    """Return the value of a column from its text; raises ValueError for one that no database can compare."""
    if b"\x00" in text.encode():  # half a surrogate pair cannot be encoded: a ValueError too
        raise ValueError(text)
    if not isinstance(column, models.DateTimeField):
        return column.to_python(text)
    moment = datetime.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(datetime.UTC)
