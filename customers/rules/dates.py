"""Reads a date as people write it; never guesses which of two numbers is the month."""

from __future__ import annotations

import datetime
import re

from .codes import Code
from .reading import Reading, Refused
from .text import plain

# The Microsoft Customer Agreement took the place of the Microsoft Cloud Agreement on 1 October 2019.
FIRST_YEAR = 2019
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .-]*([a-z]+)[ .,-]*(\d{4})")
_MONTH_DAY = re.compile(r"([a-z]+)[ .]*(\d{1,2})(?:st|nd|rd|th)?,? *(\d{4})")


def read_past(text: str, *, today: datetime.date, since: datetime.date | None = None) -> Reading:
    """Return a day that is not after ``today`` and not before ``since``, as ISO 8601 (2026-11-22).

    Understands 2026-11-22, 22.11.2026, 22 Nov 2026, November 22, 2026, "today" and "yesterday".
    Raises Refused with accepted_on_format where the text is no date or could be two (03/04/2026),
    with accepted_on_future for a later day, and with accepted_on_before_template for a day before the first version
    that is on file (today never is: it may be another day elsewhere); a day before the agreement existed is no date.
    """
    try:
        date = _date(plain(text).lower(), today)
    except ValueError:
        raise Refused(Code.ACCEPTED_ON_FORMAT, "Check the date: there is no such day.") from None
    if date is None:
        raise Refused(Code.ACCEPTED_ON_FORMAT)
    if date.year < FIRST_YEAR:
        raise Refused(Code.ACCEPTED_ON_FORMAT, f"Check the year: the agreement has existed since {FIRST_YEAR}.")
    if date > today:
        raise Refused(Code.ACCEPTED_ON_FUTURE)
    if since and date < since and date != today:
        raise Refused(
            Code.ACCEPTED_ON_BEFORE_TEMPLATE,
            f"Enter {since.day} {since:%B %Y} or a later day: the first version on file here is valid from then. If "
            "the customer accepted an earlier one, ask an operator to add it.",
        )
    return Reading(date.isoformat())


def _date(text: str, today: datetime.date) -> datetime.date | None:
    if text in ("today", "yesterday"):
        return today - datetime.timedelta(days=text == "yesterday")
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _DAY_MONTH.fullmatch(text):
        return _day(match[3], _month(match[2]), match[1])
    if match := _MONTH_DAY.fullmatch(text):
        return _day(match[3], _month(match[1]), match[2])
    if match := _NUMBERS.fullmatch(text):
        return _day_and_month(match)
    return None


def _day_and_month(match: re.Match[str]) -> datetime.date | None:
    """A dot means the day comes first; with other separators only one reading may be possible."""
    first, separator, second, year = match.groups()
    if separator == "." or int(first) > 12 or first == second:
        return _day(year, second, first)
    if int(second) > 12:
        return _day(year, first, second)
    return None


def _month(name: str) -> int:
    """Return the number of an English month's name, whole or its first three letters (also “sept”); 0 if none."""
    if name in _FULL:
        return _FULL.index(name) + 1
    name = "sep" if name == "sept" else name
    return _MONTHS.index(name) + 1 if name in _MONTHS else 0


def _day(year: str, month: str | int, day: str) -> datetime.date | None:
    """Return the day, None where a word is no month's name. Raises ValueError where there is no such day."""
    return datetime.date(int(year), int(month), int(day)) if month else None
