"""Reads the usage of Azure services from a file, row by row, each as it is stored or with what is wrong with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import BinaryIO

from babel.numbers import list_currencies

from ..actions.usage import Used
from ..rules.text import as_typed, plain
from .rows import Columns, Row, rows_of

REQUIRED = ("date", "subscription", "quantity", "retail_cost", "currency")
COLUMNS = Columns(
    frozenset({*REQUIRED, "resource_group", "service", "customer"}),
    ("date", "subscription", "resource_group", "service", "quantity", "retail_cost", "currency"),
)
_NUMBER = re.compile(r"-?\d{1,12}(\.\d+)?(?:[Ee][+-]?\d{1,2})?")
# A day may come with a time, as exports write it.
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LENGTHS = {"subscription": 100, "resource_group": 100, "service": 200}
_PLACES = Decimal("0.000001")
# SQLite keeps fifteen digits of a number; none that is loaded comes back with more than its column holds.
_MOST = Decimal(10) ** 11
_CURRENCIES = frozenset(list_currencies())


@dataclass(frozen=True, slots=True)
class UsageLine:
    """A row of the file: ``customer`` as it is named there, or ""; ``used`` unless ``problem`` says why not."""

    number: int
    customer: str = ""
    used: Used | None = None
    problem: str = ""


def read_usage(stream: BinaryIO, *, today: datetime.date, ignore: Callable[[str], None]) -> Iterator[UsageLine]:
    """Yield the rows of a file, as rows_of reads it; a day after tomorrow has not been used yet. Raises Unreadable."""
    for row in rows_of(stream, COLUMNS, ignore=ignore):
        yield _line(row, today + datetime.timedelta(days=1))


class _Wrong(Exception):
    """A cell cannot be read; the text says what to do."""


def _line(row: Row, latest: datetime.date) -> UsageLine:
    customer = plain(row.typed.get("customer", ""))
    if row.problem:
        return UsageLine(row.number, customer, problem=row.problem)
    try:
        return UsageLine(row.number, customer, _used(row.typed, latest))
    except _Wrong as wrong:
        return UsageLine(row.number, customer, problem=str(wrong))


def _used(typed: dict[str, str], latest: datetime.date) -> Used:
    cells = {name: (as_typed if name in _LENGTHS else plain)(typed.get(name, "")) for name in COLUMNS.known}
    for name in REQUIRED:
        if not cells[name]:
            raise _Wrong(f"Enter the {name.replace('_', ' ')}.")
    for name, longest in _LENGTHS.items():
        if len(cells[name]) > longest:
            raise _Wrong(f"Shorten the {name.replace('_', ' ')} to {longest} characters or fewer.")
    return Used(
        day=_day(cells["date"], latest),
        subscription=cells["subscription"].lower() if is_id(cells["subscription"]) else cells["subscription"],
        resource_group=cells["resource_group"],
        service=cells["service"],
        quantity=_amount(cells["quantity"], "quantity"),
        retail_cost=_amount(cells["retail_cost"], "retail cost"),
        currency=_currency(cells["currency"]),
    )


def is_id(subscription: str) -> bool:
    """Say whether a subscription is named by its ID, a GUID (RFC 9562): an ID is one customer’s and nobody else’s."""
    return _GUID.fullmatch(subscription) is not None


def _day(text: str, latest: datetime.date) -> datetime.date:
    found = _DAY.fullmatch(text)
    try:
        day = datetime.date.fromisoformat(found[1] if found else "")
    except ValueError:
        raise _Wrong("Enter the date as year, month and day, such as 2026-11-22.") from None
    if day > latest or day.year < 2010:
        raise _Wrong(
            f"Check the date: {day.isoformat()} cannot have been used yet." if day > latest else "Check the year."
        )
    return day


def _amount(text: str, name: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise _Wrong(f"Enter the {name} as a number with a point, such as 12.50.")
    try:
        number = Decimal(text).quantize(_PLACES)
    except InvalidOperation:
        number = _MOST
    if abs(number) >= _MOST:
        raise _Wrong(f"Check the {name}: it is too large.")
    return number


def _currency(text: str) -> str:
    if text.upper() not in _CURRENCIES:
        raise _Wrong("Enter the currency as three letters of ISO 4217, such as EUR.")
    return text.upper()
