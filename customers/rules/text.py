"""Typed text made comparable: Unicode forms, invisible characters, dashes, quotes, separators."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_JOINERS = "\u200c\u200d"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"\s+")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"))
_QUOTES = str.maketrans({**dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"), **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"')})


def as_typed(text: str) -> str:
    """Return a name or an address line as it is kept: outer and doubled spaces and control characters gone, the rest untouched.

    Direction marks and zero-width spaces go too; the zero-width joiners stay, since Persian,
    Hindi or Burmese cannot be written without them. The result is in Unicode form NFC.
    """
    text = "".join(c for c in text if c in _JOINERS or not _INVISIBLE.match(c))
    return _SPACES.sub(" ", _CONTROL.sub("", unicodedata.normalize("NFC", text))).strip(" " + _JOINERS)


def plain(text: str) -> str:
    """Return a code-like text in its plainest writing: NFKC, digits of every script as 0-9, one kind of dash and quote.

    Full-width, Arabic-Indic, Devanagari and other decimal digits become ASCII digits, all
    invisible characters are dropped, runs of white space become one space, outer ones go.
    Letters keep their case.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _CONTROL.sub("", text).translate(_DASHES).translate(_QUOTES)
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in text)
    return _SPACES.sub(" ", text).strip()


def compact(text: str, separators: str = " .-/") -> str:
    """Return the text plain, in upper case, with the separators taken out."""
    return "".join(c for c in plain(text).upper() if c not in separators)
