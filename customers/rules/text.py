"""Typed text made comparable: Unicode forms, invisible characters, dashes, quotes, separators, words."""

from __future__ import annotations

import re
import unicodedata

# Shown as nothing at all: soft hyphen, direction marks, zero-width spaces, Hangul fillers, tags. Half a
# surrogate pair is no character either, and no database takes it.
_INVISIBLE_CLASS = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b{joiners}\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
)
_JOINERS = "\u200c\u200d"
# What changes how the character before it looks: joiners, the variation selectors, the keycap.
_EXTENDERS = _JOINERS + "".join(map(chr, range(0xFE00, 0xFE10))) + "\u20e3"
_INVISIBLE = re.compile("[" + _INVISIBLE_CLASS.format(joiners=_JOINERS) + "]")
_INVISIBLE_BUT_JOINERS = re.compile("[" + _INVISIBLE_CLASS.format(joiners="") + "]")
_SPACES = re.compile(r"\s+")
_OTHER_DIGITS = re.compile(r"(?![0-9])\d")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_APOSTROPHES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'")
_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"')
_PLAIN = str.maketrans({**_DASHES, **_APOSTROPHES, **_QUOTES})


# What a spreadsheet takes for the beginning of a formula; the wide forms are those of East Asian keyboards.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """Return a text as a cell of a CSV file that no spreadsheet calculates: with an apostrophe before a formula.

    Source: OWASP, CSV injection.
        https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """Return a cell as it was before ``guarded``."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _is_ordinary(text: str) -> bool:
    """Say whether a text is plain already but for outer spaces; most are, and need no second look."""
    return text.isascii() and text.isprintable() and "  " not in text


def as_typed(text: str) -> str:
    """Return a name or an address line as it is kept: without outer and doubled spaces and control characters.

    The rest is untouched. Direction marks and zero-width spaces go too; the zero-width joiners stay, since Persian,
    Hindi or Burmese cannot be written without them. The result is in Unicode form NFC.
    """
    if _is_ordinary(text):
        return text.strip()
    text = _INVISIBLE_BUT_JOINERS.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", text).strip(" " + _JOINERS)


def plain(text: str) -> str:
    """Return a code-like text in its plainest writing: NFKC, digits of every script as 0-9, one kind of dash and quote.

    Full-width, Arabic-Indic, Devanagari and other decimal digits become ASCII digits, all
    invisible characters are dropped, runs of white space become one space, outer ones go.
    Letters keep their case.
    """
    if _is_ordinary(text):
        return text.strip()
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        # What NFKC takes apart may hold an invisible character of its own.
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_PLAIN)
        text = _OTHER_DIGITS.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)
    return _SPACES.sub(" ", text).strip()


def compact(text: str, separators: str = " .-/") -> str:
    """Return the text plain, in upper case, with the separators taken out."""
    text = "".join(c for c in plain(text).upper() if c not in separators)
    # Capitals and neighbours that a separator kept apart may form one character now.
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def characters(text: str) -> list[str]:
    """Return the characters as a reader counts them: a letter with its accents, tone marks and joiners is one.

    Vowel signs that stand for a sound of their own, as in Thai, Devanagari or Burmese, count by themselves.
    """
    if text.isascii():
        return list(text)
    found: list[str] = []
    for c in text:
        if c >= "\u0300" and found and (unicodedata.combining(c) or c in _EXTENDERS):
            found[-1] += c
        else:
            found.append(c)
    return found


def has_letter(text: str) -> bool:
    """Say whether the text holds a letter of any script."""
    return any(map(str.isalpha, text))


def has_letter_or_digit(text: str) -> bool:
    """Say whether the text holds a letter or a digit of any script."""
    return any(map(str.isalnum, text))


def words(text: str) -> list[str]:
    """Return the words of a text in lower case and Unicode form NFKC, without punctuation.

    Single letters written together are one word: ``S.A.``, ``A/S`` and ``N/A`` give ``sa``, ``as``, ``na``.
    An apostrophe joins (``McDonald’s`` gives ``mcdonalds``), every other sign parts.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    found: list[str] = []
    for chunk in text.casefold().translate(_WORD_SIGNS).split():
        if "." in chunk:
            found += joined_letters([part for part in chunk.split(".") if part])
        else:
            found.append(chunk)
    return found


def joined_letters(parts: list[str]) -> list[str]:
    """Return the words with every run of single letters made one word."""
    found: list[str] = []
    run = False
    for part in parts:
        single = len(part) == 1
        if single and run:
            found[-1] += part
        else:
            found.append(part)
        run = single
    return found


class _WordSigns(dict[int, str | None]):
    """What ``words`` makes of each character, found out when it is first met: kept, parted (".") or dropped."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        kind = unicodedata.category(character)
        sign: str | None = "."
        if kind[0] in "LMN":
            sign = character
        elif character.isspace():
            sign = " "
        elif kind[0] == "C":
            sign = None
        self[code] = sign
        return sign


_WORD_SIGNS = _WordSigns({**dict.fromkeys(map(ord, "'`\u2018\u2019\u02bb\u02bc\u02b9")), 0x0640: None})
