"""Writes an address in lines, in the order and with the punctuation of its country."""

from __future__ import annotations

import re
from collections.abc import Mapping

FIELDS = {"C": "city", "S": "state", "Z": "postal_code"}
_TOKEN = re.compile(r"(%[A-Z])")
_OTHERS = re.compile(r"%[NOXD]")


def cleaned(layout: str) -> str:
    """Return a format of the world's address data without the people, the company and the parts nobody asks for."""
    lines = []
    for line in layout.split("%n"):
        left = _OTHERS.sub("", line)
        if left == line or _TOKEN.search(left):
            lines.append(re.sub(r"(?<=%[A-Z])[ ,]+$|^[ ,]+(?=%[A-Z])|(?<= ) +", "", left))
    return "%n".join(line for line in lines if line.strip())


def order(layout: str) -> tuple[str, ...]:
    """Return the names of the fields a cleaned format asks for, in its order."""
    names: list[str] = []
    for token in _TOKEN.findall(layout):
        if token == "%A":  # noqa: S105
            names += ["address_line1", "address_line2", "address_line3"]
        else:
            names.append(FIELDS[token[1]])
    return tuple(dict.fromkeys(names))


def written(layout: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines of an address; a field without a value takes its punctuation with it."""
    lines: list[str] = []
    for line in layout.split("%n"):
        if "%A" in line:
            street = [values.get(f"address_line{n}", "") for n in (1, 2, 3)]
            parts = [part for part in street if part]
            before, _, after = line.partition("%A")
            tail = _line(after, values)
            head = _line(before, values)
            if parts:
                parts[0] = f"{head} {parts[0]}" if head else parts[0]
                parts[-1] = f"{parts[-1]} {tail.lstrip(' ,')}" if tail else parts[-1]
            lines += parts or [head, tail]
        else:
            lines.append(_line(line, values))
    return tuple(line for line in lines if line)


def _line(line: str, values: Mapping[str, str]) -> str:
    pieces = _TOKEN.split(line)
    if len(pieces) == 1:
        return line.strip()
    out = ""
    for position in range(1, len(pieces), 2):
        value = values.get(FIELDS.get(pieces[position][1], ""), "")
        if value:
            before = pieces[position - 1]
            out += before + value if out or position == 1 else value
    return out.strip()
