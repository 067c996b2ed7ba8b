"""The labelled pairs of company names: how they are read, halved, and how a slip of the finger is made."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from customers.matching.likeness import likeness
from customers.rules.folding import folded

PAIRS = Path(__file__).with_name("pairs.tsv")


class Pair(NamedTuple):
    language: str
    one: str
    other: str
    is_same: bool
    is_slip: bool

    @property
    def likeness(self) -> float:
        return _likeness(self.one, self.other)


@cache
def _likeness(one: str, other: str) -> float:
    return likeness(folded(one), folded(other))


class Figures(NamedTuple):
    """What a threshold comes to over some pairs."""

    recall: float
    precision: float
    missed: list[Pair]
    mistaken: list[Pair]


def read_pairs() -> list[Pair]:
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Pair(language, one, other, label != "different", label == "slip") for language, label, one, other in rows]


def halves(pairs: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Return the half a threshold is chosen on, and the half it is judged on; all pairs of one name are in one half."""
    chosen_on: list[Pair] = []
    held_out: list[Pair] = []
    for pair in pairs:
        (chosen_on if crc32(pair.one.encode()) % 2 else held_out).append(pair)
    return chosen_on, held_out


def figures(pairs: Iterable[Pair], threshold: float) -> Figures:
    missed, mistaken, found = [], [], 0
    for pair in pairs:
        is_like = pair.likeness >= threshold
        found += is_like and pair.is_same
        if is_like and not pair.is_same:
            mistaken.append(pair)
        if not is_like and pair.is_same:
            missed.append(pair)
    return Figures(found / (found + len(missed)), found / (found + len(mistaken)), missed, mistaken)


def slip(name: str) -> str:
    """Return the name with one slip in its longest word: a letter dropped, doubled, swapped or overwritten.

    Which of the four and where follows from the CRC-32 of the name, so that anybody gets the same. The first letter
    stays.
    """
    word = max(name.split(), key=len)
    start = name.index(word)
    places = [
        place
        for place in range(start + 1, start + len(word) - 1)
        if name[place].isalpha() and name[place + 1].isalpha() and name[place] != name[place + 1]
    ]
    if not places:
        return name
    number = crc32(name.encode())
    place = places[number // 4 % len(places)]
    before, here, following, rest = name[:place], name[place], name[place + 1], name[place + 2 :]
    made = (before + following + rest, before + here * 2 + following + rest, before + following + here + rest)
    return (*made, before + following * 2 + rest)[number % 4]
