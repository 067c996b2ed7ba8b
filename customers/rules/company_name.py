"""The legal name of a company: what cannot be one is refused, what looks like none is doubted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .codes import Code, Doubt
from .company_name_lists import (
    ABBREVIATED_HOSTS,
    ABBREVIATIONS,
    DOMAIN_ENDINGS,
    GENERIC_DOMAINS,
    LEGAL_FORM_ENDINGS,
    SPECIAL_CHARACTERS,
    TEST_PHRASES,
    TEST_WORDS,
)
from .folding import folded, is_legal_form
from .reading import Concern, Reading, Refused
from .text import as_typed, characters, has_letter_or_digit, words

LONGEST = 255
# “GmbH & Co. KG” has 13; the forms written out are longer, and nobody takes them for a name.
_LONGEST_FORM_ALONE = 16

_SPECIAL_OR_SPACE = SPECIAL_CHARACTERS | {" "}
_BETWEEN_DOMAINS = re.compile(r"[\s,;:!?()\[\]{}<>«»“”„‘’\"'&/|+@_…–—-]+")
# Two to five letters, and around them nothing but quotation marks and the like.
_CAPITALS = re.compile(r"[\W_]*([^\W\d_]{2,5})[\W_]*")
# The alphabets in which one letter can pass for another's: those with small and capital letters.
_ALPHABETS = {
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0531-\u0587",
    "Cherokee": "\u13a0-\u13fd\uab70-\uabbf",
}
_LETTERS_OF = {alphabet: re.compile(f"[{letters}]") for alphabet, letters in _ALPHABETS.items()}
# Two letters side by side of which only the first is of that alphabet.
_MIXED = re.compile(
    "|".join(
        f"[{letters}][{''.join(others for other, others in _ALPHABETS.items() if other != alphabet)}]"
        for alphabet, letters in _ALPHABETS.items()
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def read(text: str) -> Reading:
    """Return the name as it was typed, without outer and doubled spaces, in any script, 2 to 255 characters.

    Raises Refused for a name that the rules for company names of early 2024 call an error; what they
    only advise against, and what looks like a test, an acronym or a disguise, is a concern.
    """
    name = as_typed(text)
    _refuse(name)
    return Reading(name, tuple(_concerns(name)))


def _refuse(name: str) -> None:
    if not name:
        raise Refused(Code.COMPANY_NAME_MISSING)
    if len(name) > LONGEST:
        message = f"Shorten the legal name to {LONGEST} characters or fewer. It has {len(name):,} now."
        raise Refused(Code.COMPANY_NAME_TOO_LONG, message)
    each = characters(name)
    if len(each) == 1:
        raise Refused(Code.COMPANY_NAME_SINGLE_CHARACTER)
    if len(each) > 2 and len(set(each)) == 1:
        raise Refused(Code.COMPANY_NAME_REPEATED_CHARACTER)
    # Symbols and emoji are on no list of special characters, and yet name nobody.
    # Nor do modifier letters alone, such as ʻʻ: nothing is left of them to tell a company by.
    if _SPECIAL_OR_SPACE.issuperset(name) or not has_letter_or_digit(name) or not folded(name):
        raise Refused(Code.COMPANY_NAME_ONLY_SPECIALS)
    if " " in name and all(len(characters(token)) == 1 for token in name.split(" ")):
        raise Refused(Code.COMPANY_NAME_SINGLE_CHARACTERS)
    if unicodedata.normalize("NFKC", name).casefold() in ABBREVIATIONS:
        message = f"Enter the whole legal name, such as “Contoso {name}”. An abbreviation cannot stand alone."
        raise Refused(Code.COMPANY_NAME_ABBREVIATION, message)


def _concerns(name: str) -> Iterator[Concern]:
    if domain := _domain(name):
        yield Concern(
            Doubt.COMPANY_NAME_DOMAIN,
            f"“{domain}” looks like an internet domain. Check that it is part of the legal name: "
            "the name is used to verify the company.",
        )
    if word := _test_word(name):
        yield Concern(
            Doubt.COMPANY_NAME_TEST,
            f"“{word}” looks like a test. Enter the name as it stands in the company’s official documents.",
        )
    if message := _short_form(name):
        yield Concern(Doubt.COMPANY_NAME_ACRONYM, message)
    if message := _lookalike(name):
        yield Concern(Doubt.COMPANY_NAME_LOOKALIKE, message)


def _domain(name: str) -> str:
    """Return the first part of the name that reads as a domain, such as Booking.com, or nothing."""
    if "." not in name:
        return ""
    for token in _BETWEEN_DOMAINS.split(name):
        host, dot, ending = token.strip(".").rpartition(".")
        if dot and ending.casefold() in DOMAIN_ENDINGS and _is_host(host, ending):
            return f"{host}.{ending}"
    return ""


def _is_host(host: str, ending: str) -> bool:
    label = host.rpartition(".")[2]
    if ending.casefold() in LEGAL_FORM_ENDINGS and ending.isupper():
        return False
    if len(label) < 2:
        # S.A.de C.V. and d.o.o. have single letters before a dot; X.com has one, and nothing before it.
        return label == host != "" and ending.casefold() in GENERIC_DOMAINS
    if ending.casefold() in GENERIC_DOMAINS:
        return True
    return label != host or label.casefold() not in ABBREVIATED_HOSTS


def _test_word(name: str) -> str:
    """Return the word of the name that stands for a test, or nothing."""
    found = words(name)
    for word in found:
        if word in TEST_WORDS or word.rstrip("0123456789") in TEST_WORDS:
            return word
    if not name.isascii():
        together = f" {' '.join(found)} "
        for phrase in TEST_PHRASES:
            if f" {phrase} " in together:
                return phrase
    return ""


def _short_form(name: str) -> str:
    """Return what to say of a name that is only two to five capitals, or only a legal form; or nothing."""
    if len(name) <= _LONGEST_FORM_ALONE and is_legal_form(name):
        return f"“{name}” is only a legal form. Enter the name that belongs to it."
    for word in name.replace(".", "").split():
        letters = _CAPITALS.fullmatch(word) if word.isupper() else None
        # A legal form in capitals stands beside the name, not for it.
        if letters and not _is_form(word) and all(map(str.isupper, letters[1])) and _latin(letters[1]) == folded(name):
            return f"“{letters[1]}” looks like an acronym. Enter the name in full if the official documents do."
    return ""


@lru_cache(maxsize=1024)
def _is_form(word: str) -> bool:
    return is_legal_form(word)


def _latin(letters: str) -> str:
    return letters.lower() if letters.isascii() else folded(letters)


def _lookalike(name: str) -> str:
    """Return what to say of a word in which letters of another alphabet pass for its own, or nothing.

    Each word is looked at alone: “Ромашка ООО ABC” is an honest name in two alphabets.
    """
    if name.isascii() or not _MIXED.search(name):
        return ""
    for word in _WORD.findall(name):
        if _MIXED.search(word):
            alphabet = max(_ALPHABETS, key=lambda alphabet: len(_LETTERS_OF[alphabet].findall(word)))
            if found := _passing_for(word, alphabet):
                return found
    return ""


def _passing_for(word: str, alphabet: str) -> str:
    # 50 ms to import, and hardly a name mixes alphabets within a word.
    from confusable_homoglyphs.confusables import is_confusable

    strange = is_confusable(word, preferred_aliases=[alphabet])
    if not strange:
        return ""
    letter, other = strange[0]["character"], strange[0]["alias"].capitalize()
    return (
        f"In “{word}” the letter “{letter}” is {other}, though it looks like a letter of the {alphabet} alphabet. "
        "Type the word again with one keyboard."
    )
