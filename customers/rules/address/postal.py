"""Postal codes: cleaned of every way of writing them, then judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ..text import plain

_SEPARATORS = re.compile(r"[\s.\-/_:]+")
_CHARACTER = re.compile(r"[^\s.\-/_:]")
_LEAD = re.compile(r"(?:〒|[A-Z.]{1,4}[\s:.\-]+)\s*(?=[A-Z0-9])")
# Cyrillic capitals that look like Latin ones, and Japan's long-vowel mark, which its keyboards type for a dash.
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІЈЅー", "ABEKMHOPCTYXIJS-")


@dataclass(frozen=True, kw_only=True)
class PostalCode:
    """How the postal codes of one country are read.

    ``pattern`` must match the whole code in capitals; "" accepts anything. ``examples`` are codes as
    they are written: they teach where a separator belongs. ``prefixes`` are what some write before the
    code ("AZ", "MD-"); one that every example begins with belongs to the code (LV-1010) and is put
    there when it is missing. ``stored_as`` expands the match into what is stored.
    """

    pattern: str = ""
    examples: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    stored_as: str = ""

    def read(self, text: str) -> str | None:
        """Return the code in its local form, or None when it is not one. Reading that form changes nothing."""
        typed = plain(text).upper().translate(_LOOKALIKES)
        if not self.pattern:
            return typed
        for body in self._bodies(typed):
            for written in self._writings(body):
                match = self._compiled.fullmatch(written)
                if match:
                    return match.expand(self.stored_as) if self.stored_as else written
        return None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _layouts(self) -> dict[int, tuple[str, ...]]:
        """The examples' layouts by length, a dot for every character: 00-950 → {5: ("..-...",)}."""
        layouts: dict[int, dict[str, None]] = {}
        for example in self.examples:
            layout = _CHARACTER.sub(".", example)
            layouts.setdefault(layout.count("."), {})[layout] = None
        return {length: tuple(of) for length, of in layouts.items()}

    @cached_property
    def _prefixes(self) -> tuple[tuple[str, bool], ...]:
        bare = dict.fromkeys(_SEPARATORS.sub("", prefix) for prefix in self.prefixes)
        return tuple((p, all(example.startswith(p) for example in self.examples)) for p in bare if p)

    def _bodies(self, typed: str) -> list[str]:
        bodies = [typed]
        lead = _LEAD.match(typed)
        if lead:
            bodies.append(typed[lead.end() :])
        for prefix, belongs in self._prefixes:
            if belongs:
                bodies += [prefix + body for body in bodies]
            elif typed.startswith(prefix):
                bodies.append(typed[len(prefix) :].lstrip(" -"))
        return bodies

    def _writings(self, body: str) -> tuple[str, ...]:
        """The body laid out as an example of its length (00950 → 00-950), without separators, and as it came."""
        squeezed = _SEPARATORS.sub("", body)
        layouts = self._layouts.get(len(squeezed), ())
        return (*(_laid_out(squeezed, layout) for layout in layouts), squeezed, body)

    @cached_property
    def description(self) -> str:
        """How long the code is, in words ("5 or 9 digits"), or "" where letters belong to it."""
        digits = _SEPARATORS.sub("", self.examples[0]) if self.examples else ""
        if not digits.isdigit():
            return ""
        lengths = [str(n) for n in range(2, 13) if self.read((digits + "0" * 12)[:n])]
        return " or ".join(lengths) + " digits" if lengths else ""


def _laid_out(squeezed: str, layout: str) -> str:
    characters = iter(squeezed)
    return "".join(next(characters) if c == "." else c for c in layout)
