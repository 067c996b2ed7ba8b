"""What customers read, in mails and on their pages: one two-letter file per language; English where there is none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from .words import Words

__all__ = ["LANGUAGES", "Words", "fitted", "is_spoken", "names", "words"]

LANGUAGES: tuple[str, ...] = tuple(sorted(name[:2] for name in os.listdir(__path__[0]) if name[2:] == ".py"))
_FALLBACK = "en"


@cache
def words(language: str) -> Words:
    """Return the words of a language by its two-letter code, English where it has no file."""
    code = language if language in LANGUAGES else _FALLBACK
    found: Words = import_module(f"{__name__}.{code}").WORDS
    return found


def is_spoken(language: str) -> bool:
    """Say whether there is a translation."""
    return language in LANGUAGES


@cache
def names() -> tuple[tuple[str, str], ...]:
    """Return (two-letter code, the language's own name), in the order of the names."""
    return tuple(sorted(((code, words(code).name) for code in LANGUAGES), key=lambda row: row[1].casefold()))


def fitted(sentence: str, names: Mapping[str, str]) -> str:
    """Return a sentence as it is to be filled in: a name that ends in a full stop brings the sentence's own."""
    for name, value in names.items():
        if value.endswith("."):
            sentence = sentence.replace(f"{{{name}}}.", f"{{{name}}}")
    return sentence
