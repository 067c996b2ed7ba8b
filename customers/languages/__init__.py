"""What customers read, in mails and on their pages: one two-letter file per language; English where there is none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from .words import Words

__all__ = ["LANGUAGES", "Words", "fitted", "is_spoken", "locale_of", "names", "words"]

LANGUAGES: tuple[str, ...] = tuple(sorted(name[:2] for name in os.listdir(__path__[0]) if name[2:] == ".py"))
_FALLBACK = "en"
# Django writes the days and numbers of a script where a language has two; these are the ones of the sentences here.
_LOCALES = {"zh": "zh-hans"}


@cache
def words(language: str) -> Words:
    """Return the words of a language by its two-letter code, English where it has no file."""
    code = language if language in LANGUAGES else _FALLBACK
    found: Words = import_module(f"{__name__}.{code}").WORDS
    return found


def is_spoken(language: str) -> bool:
    """Say whether there is a translation."""
    return language in LANGUAGES


def locale_of(language: str) -> str:
    """Return the locale by which Django writes days and numbers in a language of two letters."""
    return _LOCALES.get(language, language)


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
