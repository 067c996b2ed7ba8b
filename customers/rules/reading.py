"""What comes of reading a text: the value as it is stored, with what is odd about it, or a refusal."""

from __future__ import annotations

from dataclasses import dataclass

from .codes import Code, Doubt


class Refused(Exception):
    """A value that cannot be stored. ``message`` says what to do; without one the code's sentence does.

    ``value`` is its stored form where it has one all the same: only a check speaks against it.
    """

    def __init__(self, code: Code, message: str = "", value: str = "") -> None:
        self.code = code
        self.message = message or code.sentence
        self.value = value
        super().__init__(f"{code}: {self.message}")


@dataclass(frozen=True, slots=True)
class Concern:
    """Something odd but possible: shown beside the value, ticked to go on, stored when ticked."""

    code: Doubt
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as it is to be stored, and what is odd about it."""

    value: str
    concerns: tuple[Concern, ...] = ()
