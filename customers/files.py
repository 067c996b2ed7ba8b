"""Reads customers from a file, row by row, by the rules of the form."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, BinaryIO

from partnercenter.models import Partner

from .forms import Answers, Asking, Problem, read_answers
from .matching import Identity, find_matches, verdict_on
from .models import Customer
from .rules import Code
from .rules.text import plain, unguarded
from .steps import FIELDS

# A file tells of companies; how they accept the agreement is seldom in it, and by link it is always possible.
ASSUMED = {"agreement_method": Customer.AgreementMethod.BY_CUSTOMER.value}
KNOWN = frozenset(FIELDS)
LONGEST_LINE = 1_000_000

_DELIMITERS = ",;\t"
_JSON = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)

_EMPTY = "The file is empty. Its first line names the columns, such as country,company_name,registration_id."
_NO_COLUMN = (
    "The first line names no column that is known here. Name the columns in it, such as "
    "country,company_name,registration_id, or write one JSON object on each line."
)
_TWICE = "The column {} stands twice in the first line. Keep one of them."
_PACKED = "This is a workbook or another packed file, not text. Save it as “CSV UTF-8” and try again."
_NOT_UTF8 = "The file is not in UTF-8, the usual encoding of text. Save it as “CSV UTF-8” and try again."
_TOO_MANY_CELLS = (
    "This row has {} cells, and the first line names {} columns. Put quotation marks around a cell that "
    "holds the separator."
)
_CELL_TOO_LONG = "A cell of this row is too long to be read. Check whether a quotation mark before it is left open."
_OPEN_QUOTE = "A quotation mark in this row is opened and never closed."
_NO_OBJECT = 'This line is not a JSON object. Write each customer on one line, such as {"country": "BR", …}.'
_NESTED = "The value of {} is a list or an object. Write it as one text."
_NO_COLON = "Write each line as a name, a colon and the value, such as country: BR."


class Unreadable(Exception):
    """Nothing can be read from the file, or nothing more; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One customer of a file: ``typed`` maps form inputs to texts; ``problem`` says why it cannot be read."""

    number: int
    typed: dict[str, str] = field(default_factory=dict)
    problem: str = ""


def read_rows(stream: BinaryIO, *, ignore: Callable[[str], None]) -> Iterator[Row]:
    """Yield the rows of a file in UTF-8, one at a time, numbered from 1 without the header and blank lines.

    CSV with a header (comma, semicolon or tab), JSON lines, or lines of “name: value” with an empty line
    between customers. Names are those of the form’s inputs in any case and order; ``ignore`` is told
    every other one, once. Raises Unreadable.
    """
    lines = _lines(stream)
    first = next((line for line in lines if not line.isspace()), "")
    if not first:
        raise Unreadable(_EMPTY)
    found = _way_of_reading(first)(itertools.chain([first], lines), _told_once(ignore))
    for number, (typed, problem) in enumerate(found, start=1):
        yield Row(number, typed, problem)


def judge(row: Row, asking: Asking) -> Answers:
    """Return what the form makes of a row; one that cannot be read has one error, of no field."""
    if row.problem:
        return Answers(errors={Code.ROW_UNREADABLE.field: Problem(Code.ROW_UNREADABLE, row.problem)})
    return read_answers({**ASSUMED, **row.typed}, asking)


def match(answers: Answers, partner: Partner | None) -> None:
    """Add to a judged row what the database knows of its company; ``partner`` is whose own records are told apart."""
    identity = Identity.of(answers.values, country=answers.values.get("country", ""))
    verdict = verdict_on(find_matches(partner=partner, identity=identity))
    for name, (code, message) in verdict.refused.items():
        answers.errors.setdefault(name, Problem(code, message))
    for concern in verdict.concerns:
        answers.concerns.setdefault(concern.code.field, []).append(concern)


def as_object(row: Row, answers: Answers) -> dict[str, Any]:
    """Return a judged row in JSON’s own types, as every door shows it."""
    return {
        "row": row.number,
        "ok": answers.ok,
        "errors": [
            {"field": name, "code": problem.code.value, "message": problem.message}
            for name, problem in answers.errors.items()
        ],
        "concerns": [
            {"field": name, "code": concern.code.value, "message": concern.message}
            for name, concerns in answers.concerns.items()
            for concern in concerns
        ],
        "values": answers.values,
    }


Tell = Callable[[Iterable[str]], None]
Found = Iterator[tuple[dict[str, str], str]]


def _way_of_reading(first: str) -> Callable[[Iterator[str], Tell], Found]:
    if first.lstrip().startswith("{"):
        return _objects
    delimiter = max(_DELIMITERS, key=lambda delimiter: _columns(first, delimiter))
    if _columns(first, delimiter):
        return partial(_table, delimiter)
    if _name(first.partition(":")[0]) in KNOWN:
        return _blocks
    raise Unreadable(_NO_COLUMN)


def _lines(stream: BinaryIO) -> Iterator[str]:
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        while line := text.readline(LONGEST_LINE):
            yield line
            # What is cut here is refused by whoever reads the line; the rest of it is no line of its own.
            while len(line) == LONGEST_LINE and line[-1] not in "\r\n":
                line = text.readline(LONGEST_LINE)
    except UnicodeDecodeError as error:
        raise Unreadable(_PACKED if error.object.startswith(b"PK") else _NOT_UTF8) from None
    finally:
        # The stream is closed by whoever opened it, and may be closed already.
        with suppress(ValueError):
            text.detach()


def _name(text: str) -> str:
    return plain(text).lower().replace(" ", "_")


def _told_once(ignore: Callable[[str], None]) -> Tell:
    told: set[str] = set()

    def tell(names: Iterable[str]) -> None:
        for name in names:
            if name and name not in told and name not in KNOWN:
                told.add(name)
                ignore(name)

    return tell


def _columns(first: str, delimiter: str) -> int:
    """Return how many known names the first line holds under a delimiter."""
    try:
        cells = next(csv.reader([first], delimiter=delimiter))
    except csv.Error:
        return 0
    return sum(_name(cell) in KNOWN for cell in cells)


def _table(delimiter: str, lines: Iterator[str], tell: Tell) -> Found:
    source = _Watched(lines)
    reader = csv.reader(source, delimiter=delimiter)
    names = _header(reader)
    tell(names)
    width = len(names)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield {}, _CELL_TOO_LONG
            continue
        if source.is_spent:
            # The reader came back for another line in the midst of a row.
            yield {}, _OPEN_QUOTE
        elif any(cells[width:]):
            yield {}, _TOO_MANY_CELLS.format(len(cells), width)
        elif "".join(cells).strip():
            cells = [unguarded(cell) for cell in cells] + [""] * (width - len(cells))
            yield dict(zip(names, cells, strict=False)), ""


def _header(reader: Iterator[list[str]]) -> list[str]:
    try:
        names = [_name(cell) for cell in next(reader)]
    except csv.Error:
        raise Unreadable(_NO_COLUMN) from None
    if twice := next((name for name in names if name in KNOWN and names.count(name) > 1), ""):
        raise Unreadable(_TWICE.format(twice))
    return names


class _Watched:
    """Lines, and whether they have come to their end."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.is_spent = False

    def __iter__(self) -> Iterator[str]:
        yield from self.lines
        self.is_spent = True


def _objects(lines: Iterator[str], tell: Tell) -> Found:
    for line in lines:
        if line.isspace():
            continue
        try:
            found = _JSON.decode(line)
        except (ValueError, RecursionError):
            found = None
        yield _object(found, tell) if isinstance(found, dict) else ({}, _NO_OBJECT)


def _object(found: dict[str, Any], tell: Tell) -> tuple[dict[str, str], str]:
    named = {_name(key): value for key, value in found.items()}
    tell(named)
    for name, value in named.items():
        if name in KNOWN and isinstance(value, dict | list):
            return {}, _NESTED.format(name)
    return {name: _text(value) for name, value in named.items() if name in KNOWN}, ""


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # Half a surrogate pair, which JSON can write, is no character.
    return "" if value is None else str(value).encode(errors="ignore").decode()


def _blocks(lines: Iterator[str], tell: Tell) -> Found:
    for is_blank, block in itertools.groupby(lines, str.isspace):
        if not is_blank:
            pairs = [line.partition(":") for line in block]
            typed = {_name(name): value.strip() for name, _, value in pairs}
            tell(typed)
            yield (typed, "") if all(colon for _, colon, _ in pairs) else ({}, _NO_COLON)
