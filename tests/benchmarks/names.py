"""Names of companies as many as one likes, some of them chosen to be hard to look for."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

_TRADES = """
    agro auto bank capital construction consulting design development digital education electric energy engineering
    export foods global group hotel import industries insurance international invest logistics management marine media
    medical mining motors national network oil partners pharma power security services software solutions steel
    systems technology textile trading transport travel
"""
TRADES = _TRADES.split()
_ONSETS = "b c d f g h k l m n p r s t v w z sh ch tr st br gr kl"
ONSETS = _ONSETS.split()
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]
ENDS = ["", "", "", "", "n", "r", "s", "l", "m", "t", "x", "nd", "rt"]


def names(count: int) -> Iterator[str]:
    """Yield folded names, always the same: one in seven “adventure works” and a number, many of a few trades."""
    chance = random.Random(1)
    words = [
        "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4)))
        + chance.choice(ENDS)
        for _ in range(80_000)
    ]
    # As in any language, a few words are borne by many and most by few.
    shares = list(itertools.accumulate((place + 20) ** -0.8 for place in range(len(words))))
    for number in range(count):
        one, other = chance.choices(words, cum_weights=shares, k=2)
        kind = chance.random()
        if kind < 0.15:
            yield f"adventure works {number}"
        elif kind < 0.2:
            yield f"{one} general trading"
        else:
            yield f"{one} {other} {chance.choice(TRADES)}" if kind < 0.6 else f"{one} {chance.choice([other, *TRADES])}"


def with_a_slip(name: str, chance: random.Random) -> str:
    """Return the name with one letter of its first word left out, doubled or replaced."""
    place = chance.randrange(1, len(name.split()[0]))
    here = name[place]
    return name[:place] + chance.choice(["", here * 2, chance.choice("aeilnorst")]) + name[place + 1 :]
