"""Reads rows of named texts from a file, whatever they are of: CSV, JSON lines, or lines of “name: value”."""

from __future__ import annotations

import csv
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from ..rules.text import plain, unguarded
from .lines import Unreadable, lines_of

_DELIMITERS = ",;\t"
_JSON = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)

_EMPTY = "The file is empty. Its first line names the columns, such as {}."
_NO_COLUMN = (
    "The first line names no column that is known here. Name the columns in it, such as {}, or write one JSON object "
    "on each line."
)
_TWICE = "The column {} stands twice in the first line. Keep one of them."
_TOO_MANY_CELLS = (
    "This row has {} cells, and the first line names {} columns. Put quotation marks around a cell that "
    "holds the separator."
)
_CELL_TOO_LONG = "A cell of this row is too long to be read. Check whether a quotation mark before it is left open."
_OPEN_QUOTE = "A quotation mark in this row is opened and never closed."
_NO_OBJECT = 'This line is not a JSON object. Write each row on one line, such as {"country": "BR", …}.'
_NESTED = "The value of {} is a list or an object. Write it as one text."
_NO_COLON = "Write each line as a name, a colon and the value, such as country: BR."


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: ``typed`` maps column names to texts; ``problem`` says why it cannot be read."""

    number: int
    typed: dict[str, str] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column names are known, and some of them for an example."""

    known: frozenset[str]
    example: tuple[str, ...]

    def told(self, sentence: str) -> str:
        return sentence.format(",".join(self.example))


def rows_of(stream: BinaryIO, columns: Columns, *, ignore: Callable[[str], None]) -> Iterator[Row]:
    """Yield the rows of a file in UTF-8, one at a time, numbered from 1 without the header and blank lines.

    CSV with a header (comma, semicolon or tab), JSON lines, or lines of “name: value” with an empty line between
    rows. Names are known in any case and order; ``ignore`` is told every other one, once. Raises Unreadable.
    """
    lines = lines_of(stream)
    first = next((line for line in lines if not line.isspace()), "")
    if not first:
        raise Unreadable(columns.told(_EMPTY))
    found = _Reader(columns, ignore).rows(first, itertools.chain([first], lines))
    for number, (typed, problem) in enumerate(found, start=1):
        yield Row(number, typed, problem)


Found = Iterator[tuple[dict[str, str], str]]


class _Reader:
    def __init__(self, columns: Columns, ignore: Callable[[str], None]) -> None:
        self.columns = columns
        self.ignore = ignore
        self.told: set[str] = set()

    def rows(self, first: str, lines: Iterator[str]) -> Found:
        if first.lstrip().startswith("{"):
            return self._objects(lines)
        delimiter = max(_DELIMITERS, key=lambda delimiter: self._count(first, delimiter))
        if self._count(first, delimiter):
            return self._table(delimiter, lines)
        if _name(first.partition(":")[0]) in self.columns.known:
            return self._blocks(lines)
        raise Unreadable(self.columns.told(_NO_COLUMN))

    def _tell(self, names: Iterable[str]) -> None:
        for name in names:
            if name and name not in self.told and name not in self.columns.known:
                self.told.add(name)
                self.ignore(name)

    def _count(self, first: str, delimiter: str) -> int:
        """Return how many known names the first line holds under a delimiter."""
        try:
            cells = next(csv.reader([first], delimiter=delimiter))
        except csv.Error:
            return 0
        return sum(_name(cell) in self.columns.known for cell in cells)

    def _table(self, delimiter: str, lines: Iterator[str]) -> Found:
        source = _Watched(lines)
        reader = csv.reader(source, delimiter=delimiter)
        names = self._header(reader)
        self._tell(names)
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

    def _header(self, reader: Iterator[list[str]]) -> list[str]:
        known = self.columns.known
        try:
            names = [_name(cell) for cell in next(reader)]
        except csv.Error:
            raise Unreadable(self.columns.told(_NO_COLUMN)) from None
        if twice := next((name for name in names if name in known and names.count(name) > 1), ""):
            raise Unreadable(_TWICE.format(twice))
        return names

    def _objects(self, lines: Iterator[str]) -> Found:
        for line in lines:
            if line.isspace():
                continue
            try:
                found = _JSON.decode(line)
            except (ValueError, RecursionError):
                found = None
            yield self._object(found) if isinstance(found, dict) else ({}, _NO_OBJECT)

    def _object(self, found: dict[str, Any]) -> tuple[dict[str, str], str]:
        known = self.columns.known
        named = {_name(key): value for key, value in found.items()}
        self._tell(named)
        for name, value in named.items():
            if name in known and isinstance(value, dict | list):
                return {}, _NESTED.format(name)
        return {name: _text(value) for name, value in named.items() if name in known}, ""

    def _blocks(self, lines: Iterator[str]) -> Found:
        for is_blank, block in itertools.groupby(lines, str.isspace):
            if not is_blank:
                pairs = [line.partition(":") for line in block]
                typed = {_name(name): value.strip() for name, _, value in pairs}
                self._tell(typed)
                yield (typed, "") if all(colon for _, colon, _ in pairs) else ({}, _NO_COLON)


class _Watched:
    """Lines, and whether they have come to their end."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.is_spent = False

    def __iter__(self) -> Iterator[str]:
        yield from self.lines
        self.is_spent = True


def _name(text: str) -> str:
    return plain(text).lower().replace(" ", "_")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # Half a surrogate pair, which JSON can write, is no character.
    return "" if value is None else str(value).encode(errors="ignore").decode()
