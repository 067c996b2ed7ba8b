"""A list of places, found by code or by any of their names, however they are written."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0640]")
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "đ": "d", "ø": "o", "ə": "e", "ǝ": "e", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)

# Words that say only what kind of place it is; people leave them out or put in another one.
_KINDS = re.compile(
    r"\b(?:administrative|ao|autonomous|avtonomnyy|changwat|city|co|county|department|district|emirate|governorate"
    r"|il|ili|kray|krai|municipality|oblast|oblasts|oblysy|okrug|of|parish|prefecture|province|provincia|raion|rayon"
    r"|rayonu|region|republic|republits|respublika|shahri|sheng|shi|state|the|thanh pho|tinh|union territory|viloyati"
    r"|viloyat|voblast|voivodeship|wojewodztwo|область|край|республика|республіка|облысы|автономный округ|город|місто"
    r"|обл|м|г|seheri|estado de|estado do|provincia de|d\.? ?c|респ|استان|محافظة|[ -]fu|[ -]ken|[ -]to)\b\.?"
    r"|(?<=\w)[都府県省市縣도시]$"
)


def folded(name: str) -> str:
    """Return a name of a place for comparing: one case, no accents, letters and digits only, in its own script."""
    return "".join(c for c in _spaced(name) if c.isalnum() or unicodedata.category(c)[0] == "M")


def _spaced(name: str) -> str:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)))
    return unicodedata.normalize("NFC", plain).translate(_LETTERS)


def _transliterated(name: str) -> str:
    from anyascii import anyascii  # its import costs a quarter of all the rules', and only names of places need it

    return str(anyascii(name))


def _in_latin(name: str) -> str:
    return folded(_transliterated(name))


def _without_kind(name: str) -> str:
    return folded(_KINDS.sub(" ", _spaced(name)))


def _without_kind_in_latin(name: str) -> str:
    return folded(_KINDS.sub(" ", _transliterated(_spaced(name)).casefold()))


# From the surest way of comparing to the most forgiving. A key that an earlier way knows, or that
# means two places, is not taken from a later one.
_WAYS: tuple[Callable[[str], str], ...] = (folded, _in_latin, _without_kind, _without_kind_in_latin)


class Places:
    """The places of a list: stored code → names, the first of them shown."""

    def __init__(self, names: Mapping[str, tuple[str, ...]]) -> None:
        self.shown = {code: of[0] for code, of in names.items()}
        self._found: dict[str, str] = {folded(code): code for code in names}
        for way in _WAYS:
            self._learn((way(name), code) for code, of in names.items() for name in of)

    def __bool__(self) -> bool:
        return bool(self.shown)

    def _learn(self, keys: Iterable[tuple[str, str]]) -> None:
        new: dict[str, str | None] = {}
        for key, code in keys:
            new[key] = code if new.get(key, code) == code else None
        for key, unique in new.items():
            if key and unique is not None:
                self._found.setdefault(key, unique)

    def find(self, text: str) -> str | None:
        """Return the stored code of the place a text names (by code or name), or None."""
        if text in self.shown:
            return text
        for way in _WAYS:
            code = self._found.get(way(text))
            if code is not None:
                return code
        return None

    def near(self, text: str, at_most: int = 2) -> tuple[str, ...]:
        """Return the shown names of the places that are written most like the text."""
        close = difflib.get_close_matches(_in_latin(text[:60]), self._found, n=at_most + 2, cutoff=0.7)
        codes = dict.fromkeys(self._found[key] for key in close)
        return tuple(self.shown[code] for code in list(codes)[:at_most])
