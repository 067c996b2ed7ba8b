"""How a number is written by people: with a name in front, with separators, in its printed form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text import compact

# "BIN/IIN BIN 9712…" is as much as anybody writes; without a bound, names repeated for long could be told apart
# in so many ways that reading them would not end.
_MOST_NAMES = 3
_COUNTING_WORD = "(?:NUMBER|НОМЕР|NUM|NR|NO|N)"


def dropped(separators: str) -> dict[int, None]:
    """Return what ``str.translate`` needs to drop the separators and control characters of an ASCII text."""
    return dict.fromkeys((*range(32), 127, *map(ord, separators)))


def labelled(labels: Iterable[str], pattern: str) -> re.Pattern[str]:
    """Return the pattern of a bare ``number`` of this pattern behind one of its names: "CNPJ: …", "ИНН № …"."""
    return re.compile(f"(?:(?:{_names(labels)}){_COUNTING_WORD}?[:#]*){{1,{_MOST_NAMES}}}(?P<number>{pattern})")


def begun(labels: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any ``number`` behind one of its names."""
    return re.compile(
        f"(?:(?:{_names(labels)})(?:{_COUNTING_WORD}(?=[:#0-9]))?[:#]*){{1,{_MOST_NAMES}}}(?P<number>.+)",
        re.DOTALL,
    )


def printed(form: str) -> tuple[re.Pattern[str], str]:
    """Return the bare shape of a printed form and the template that prints it; # stands for any character."""
    characters = [c for c in form if c == "#" or c.isalnum()]
    shape = "".join("(.)" if c == "#" else f"({c})" for c in characters)
    groups = iter(range(1, len(characters) + 1))
    return re.compile(shape), "".join(rf"\g<{next(groups)}>" if c == "#" or c.isalnum() else c for c in form)


def _names(labels: Iterable[str]) -> str:
    longest_first = sorted(dict.fromkeys(map(compact, labels)), key=len, reverse=True)
    return "|".join(map(re.escape, longest_first))
