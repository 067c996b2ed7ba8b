"""What a country’s file can say of numbers: which look alike, which are odd, and how check digits add up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib import import_module

# The name of a python-stdnum module, such as "pl.nip", or a function that takes the bare number.
Check = str | Callable[[str], bool]


@cache
def _is_valid(module: str) -> Callable[[str], bool]:
    """Return python-stdnum’s check of that name, imported when the first number needs it: nobody needs them all."""
    check: Callable[[str], bool] = import_module(f"stdnum.{module}").is_valid
    return check


def adds_up(bare: str, check: Check | None) -> bool:
    """Return whether a bare number passes its check; a number without a check always does."""
    if check is None:
        return True
    return _is_valid(check)(bare) if isinstance(check, str) else check(bare)


def weighted(digits: str, weights: Iterable[int]) -> int:
    """Return the sum of the digits, each times its weight; digits beyond the weights count nothing."""
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))


@dataclass(frozen=True, kw_only=True)
class _Shape:
    """A number known by its shape and, where it has one, its check digit."""

    pattern: str
    check: Check | None = None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def match(self, bare: str) -> re.Match[str] | None:
        """Return the match of the whole number when the check digit is right too."""
        match = self._compiled.fullmatch(bare)
        return match if match and adds_up(bare, self.check) else None


@dataclass(frozen=True, kw_only=True)
class OtherNumber(_Shape):
    """A number which is not the one wanted, so that the refusal can name it.

    ``name`` comes with its article and ``meaning`` says whose it is ("a CPF", "a person’s tax
    number"). With ``as_written`` the pattern is that of the text as typed, separators and all, in
    capitals: some numbers differ from the wanted one by their separators only.
    """

    name: str
    meaning: str
    as_written: bool = False


@dataclass(frozen=True, kw_only=True)
class OtherWriting(_Shape):
    """A longer or shorter writing of the wanted number, which ``stored_as`` takes from it for the agent to confirm.

    ``sentence`` is the concern shown, with {value} for the number as stored. A check digit that
    is wrong refuses the writing, under its ``name``.
    """

    name: str
    stored_as: str
    sentence: str

    def shape(self, bare: str) -> re.Match[str] | None:
        """Return the match of the whole number, whatever its check digit."""
        return self._compiled.fullmatch(bare)


@dataclass(frozen=True, kw_only=True)
class Oddity(_Shape):
    """What is odd about a number but possible: it has this shape, and fails the check where one is given."""

    sentence: str
    pattern: str = ".+"

    def applies(self, bare: str) -> bool:
        return bool(self._compiled.fullmatch(bare)) and not (self.check and adds_up(bare, self.check))


@dataclass(frozen=True, kw_only=True)
class Change:
    """A further shape of the number, given out from a day on; ``version`` names the rule from that day."""

    since: date
    version: str
    pattern: str
    sentence: str
