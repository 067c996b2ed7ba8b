"""The languages of every country and its cultures (BCP 47), the official and most spoken first.

From the territory data of Unicode CLDR, as Babel brings it.
    https://cldr.unicode.org/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale
from babel.core import get_global

# How widely spoken, in percent, a language of each rank must be to be offered; official ones always are.
_RANK = {"official": 0, "de_facto_official": 1, "official_regional": 2}
_UNOFFICIAL = 3
_SPOKEN = (0, 0, 5, 30)
_FALLBACK = "en"
_SHAPE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?[-_]([A-Za-z]{2}|[0-9]{3})")


@cache
def _territories() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = get_global("territory_languages")
    return found


@cache
def _tags(code: str) -> tuple[str, ...]:
    """The languages of a country as BCP 47 language and, where it is not the usual one, script."""
    named = Locale.parse("en").languages
    rows = sorted(
        (_RANK.get(row["official_status"], _UNOFFICIAL), -float(row["population_percent"]), tag)
        for tag, row in _territories().get(code, {}).items()
        if tag != "und" and tag.split("_")[0] in named
    )
    spoken = [(rank, tag) for rank, share, tag in rows if -share >= _SPOKEN[rank]]
    kept = [_usual(tag, code) for rank, tag in spoken if rank < _UNOFFICIAL or len(tag) == 2]
    return tuple(dict.fromkeys(kept)) or (_FALLBACK,)


def _usual(tag: str, code: str) -> str:
    """Leave out the script that the language has in that country anyway: zh-Hant in Taiwan is zh."""
    language, _, script = tag.partition("_")
    likely: str = get_global("likely_subtags").get(f"{language}_{code}", "")
    return language if not script or likely.split("_")[1:2] == [script] else f"{language}-{script}"


def _name(tag: str) -> str:
    english = Locale.parse("en")
    language, _, script = tag.partition("-")
    name = english.languages.get(language, language)
    return f"{name} ({english.scripts.get(script, script)})" if script else name


@cache
def cultures(code: str) -> tuple[tuple[str, str], ...]:
    """Return (culture, English name) for a country by its alpha-2 code, such as ("pt-BR", "Portuguese (Brazil)")."""
    country = Locale.parse("en").territories.get(code, code)
    return tuple((f"{tag}-{code}", f"{_name(tag)} ({country})") for tag in _tags(code))


@cache
def languages() -> tuple[tuple[str, str], ...]:
    """Return (two-letter ISO 639-1 code, English name) of every language CLDR knows, by name."""
    names = Locale.parse("en").languages
    return tuple(sorted(((tag, name) for tag, name in names.items() if len(tag) == 2), key=lambda row: row[1]))


def default_language(code: str) -> str:
    """Return the two-letter code of a country's first language that has one."""
    return next((tag[:2] for tag in _tags(code) if len(tag.split("-")[0]) == 2), _FALLBACK)


def default_culture(code: str) -> str:
    """Return a country's first culture whose language has a two-letter code."""
    first = (culture for culture, _ in cultures(code) if len(culture.split("-")[0]) == 2)
    return next(first, f"{_FALLBACK}-{code}")


@cache
def _languages_by_tag() -> Mapping[str, str]:
    return {str(tag).lower(): str(tag) for tag in Locale.parse("en").languages if "_" not in str(tag)}


def is_culture(text: str) -> str | None:
    """Return a BCP 47 language and region in their usual case (PT-br → pt-BR), or None when there is none such."""
    match = _SHAPE.fullmatch(text.strip()) if len(text) <= 40 else None
    if not match:
        return None
    language = _languages_by_tag().get(match[1].lower())
    script, region = (match[2] or "").capitalize(), match[3].upper()
    locale = Locale.parse("en")
    if not language or region not in locale.territories or (script and script not in locale.scripts):
        return None
    return "-".join(part for part in (language, script, region) if part)
