"""A company name folded for search and comparison: one script, one case, no accents, no legal form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .legal_forms import FORMS
from .text import has_letter_or_digit, joined_letters, words

# The scripts written without spaces begin with Thai; before them a form is a word of its own.
_FIRST_UNSPACED = "\u0e00"
_NO_LETTER = re.compile("[^a-z0-9]+")


def folded(name: str) -> str:
    """Return the name as it is searched for and compared: words of a–z and 0–9, one space between them.

    Unicode form NFKC, case folded, transliterated to Latin letters without accents, punctuation and
    the legal form taken out, before the name or after it, however many there are. A name that is
    nothing but a legal form keeps it. Folding what was folded changes nothing. Empty only when the
    name holds neither letter nor digit.
    """
    found = words(name)
    if not name.isascii():
        found = _latin(found) or _unknown_script(found)
    return " ".join(_without_legal_form(joined_letters(found)))


def is_legal_form(name: str) -> bool:
    """Say whether the name is a legal form and nothing else: ``Ltda.``, ``ТОО``, ``Co., Ltd.``."""
    found = joined_letters(words(name))
    return bool(found) and len(found) in (
        _ending(found, 0, len(found), _forms()),
        _beginning(found, 0, len(found), _forms()),
    )


def _latin(found: list[str]) -> list[str]:
    """Return the words in Latin letters, after the forms that only their own script knows are gone."""
    return " ".join(_without_legal_form(joined_letters(found))).translate(_LATIN).split()


def _unknown_script(found: list[str]) -> list[str]:
    # No transliteration is known: better the letters themselves than a name nobody can find.
    return [word for word in found if has_letter_or_digit(word)]


def _without_legal_form(found: list[str]) -> list[str]:
    forms = _forms()
    start, end = 0, len(found)
    while start < end:
        taken = _ending(found, start, end, forms)
        if taken:
            if taken == end - start:
                break  # nothing but a form is left, and the whole of it stays
            end -= taken
            continue
        taken = _beginning(found, start, end, forms)
        if taken == end - start:
            break
        if taken:
            start += taken
        elif not _unglue(found, start, end, forms):
            break
    return found[start:end]


def _ending(found: list[str], start: int, end: int, forms: _Table) -> int:
    """Return how many words of the longest form stand at the end."""
    for form in forms.after.get(found[end - 1], ()):
        if end - len(form) >= start and tuple(found[end - len(form) : end]) == form:
            return len(form)
    return 0


def _beginning(found: list[str], start: int, end: int, forms: _Table) -> int:
    """Return how many words of the longest form stand at the beginning."""
    for form in forms.before.get(found[start], ()):
        if start + len(form) <= end and tuple(found[start : start + len(form)]) == form:
            return len(form)
    return 0


def _unglue(found: list[str], start: int, end: int, forms: _Table) -> bool:
    """Take a form off that is written together with the first or the last word; say whether one was."""
    first, last = found[start], found[end - 1]
    if last[-1] >= _FIRST_UNSPACED:
        for form in forms.glued:
            if last.endswith(form) and last != form:
                found[end - 1] = last.removesuffix(form)
                return True
    if first[0] >= _FIRST_UNSPACED:
        for form in forms.glued:
            if first.startswith(form) and first != form:
                found[start] = first.removeprefix(form)
                return True
    return False


class _Table(NamedTuple):
    """The legal forms as words, found by the word at their outer edge, the longest first."""

    before: dict[str, list[tuple[str, ...]]]
    after: dict[str, list[tuple[str, ...]]]
    glued: list[str]


@cache
def _forms() -> _Table:
    before: set[tuple[str, ...]] = set()
    after: set[tuple[str, ...]] = set()
    glued: set[str] = set()
    for row in FORMS:
        either = _as_words(row.either)
        before |= either | _as_words(row.before)
        after |= either | _as_words(row.after)
        if row.glued:
            # One character alone, as in (株), is a form only when it stands apart.
            glued |= {form[0] for form in either if len(form) == 1 and len(form[0]) > 1 and not form[0].isascii()}
    return _Table(_by_word(before, 0), _by_word(after, -1), sorted(glued, key=lambda form: (-len(form), form)))


def _as_words(forms: str) -> set[tuple[str, ...]]:
    """Return each form as its words, in its own script and, where that is Latin with accents, without them too."""
    found = set()
    for form in forms.split(";"):
        native = tuple(joined_letters(words(form)))
        if native:
            found.add(native)
            if "a" <= native[0][0] < "\u0250":
                found.add(tuple(" ".join(native).translate(_LATIN).split()))
    return found


def _by_word(forms: set[tuple[str, ...]], edge: int) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        table.setdefault(form[edge], []).append(form)
    return table


class _Latin(dict[int, str]):
    """The Latin writing of each character in lower case, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        from anyascii import anyascii  # 30 ms, which importing this module need not cost

        latin = self[code] = _NO_LETTER.sub("", anyascii(chr(code)).lower())
        return latin


_LATIN = _Latin({code: chr(code) for code in range(128)})
