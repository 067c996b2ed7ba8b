"""How like two folded names are, past slips of the finger, spellings, word order and words that say little."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

# From here on two names are shown as perhaps the same company. Chosen on one half of the labelled pairs
# (tests/customers/matching/pairs.tsv) by tests/benchmarks/choose_threshold.py.
LIKE = 0.78

SAME_WORDS = 0.97
SAME_LETTERS = 0.98
SAME_SOUND = 0.95
SAME_CONSONANTS = 0.85
OTHER_WORDS = 0.5
OTHER_NUMBERS = 0.3

# Words that are written or left out as one likes, and tell no company from another.
_WEAK = """
    a al an and av bv by co company da das de del der des di die do du e el en et for group grup grupo gruppe groupe
    gruppo holding holdings i im imeni in inc international kholding la le les los ltd m mr ms och of og plc sa
    shirketi the tis to u und van von w y z
"""
WEAK = frozenset(_WEAK.split())
# Legal forms that are recognised even with a slip in them; without one, folding has taken them out.
LONG_FORMS = (
    "limited", "corporation", "company", "incorporated", "private", "holdings", "holding", "aktiengesellschaft",
    "gesellschaft", "sociedad", "societe", "spolka", "anonima", "sirketi", "limitada", "kabushiki",
)  # fmt: skip
A_SLIP = 0.8

_DIGITS = re.compile("[0-9]+")
_VOWELS = re.compile("[aeiouh]")
_DOUBLED = re.compile(r"(.)\1+")
# Ways in which one sound is written, by language and by system of transliteration.
_SPELLINGS = (
    ("ow", "u"), ("tsch", "c"), ("shch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("ph", "f"), ("th", "t"),
    ("kh", "h"), ("zh", "z"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("ts", "s"), ("tz", "s"), ("q", "k"), ("c", "k"),
    ("w", "v"), ("ou", "u"), ("oy", "oi"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("j", "i"), ("y", "i"),
)  # fmt: skip


def likeness(one: str, other: str) -> float:
    """Return how like two folded names are, from 0 (nothing in common) to 1 (equal).

    Names whose numbers differ, or of which one has a word more that says something, are not like:
    “siemens” and “siemens energy” are two companies of one group.
    """
    if one == other:
        return 1.0
    if sorted(_DIGITS.findall(one)) != sorted(_DIGITS.findall(other)):
        return OTHER_NUMBERS
    if one.replace(" ", "") == other.replace(" ", ""):
        return SAME_LETTERS
    left, right = _apart(one.split(), other.split())
    if not left and not right:
        return SAME_WORDS
    if not left or not right:
        return _of_words_too_many(left or right)
    return _of_words(left, right)


def _apart(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Return the words that only one side has, without the weak ones."""
    for word in list(left):
        if word in right:
            left.remove(word)
            right.remove(word)
    return [word for word in left if word not in WEAK], [word for word in right if word not in WEAK]


def _of_words_too_many(words: list[str]) -> float:
    slips = [max(OSA.normalized_similarity(word, form) for form in LONG_FORMS) for word in words]
    return SAME_CONSONANTS if min(slips) >= A_SLIP else OTHER_WORDS


def _of_words(left: list[str], right: list[str]) -> float:
    joined = _of_texts("".join(left), "".join(right))
    if len(left) != len(right) or len(left) == 1:
        return joined
    # Two words that are like do not make up for a third that is not.
    worst, free = 1.0, list(right)
    for word in sorted(left, key=len, reverse=True):
        best = max(free, key=lambda other: OSA.normalized_similarity(word, other))
        free.remove(best)
        worst = min(worst, _of_texts(word, best))
    return max(worst, min(joined, (joined + worst) / 2))


def _of_texts(one: str, other: str) -> float:
    written = OSA.normalized_similarity(one, other)
    left, right = _spelled(one), _spelled(other)
    if left == right:
        return max(written, SAME_SOUND)
    bare = _consonants(one)
    if len(bare) >= 3 and bare == _consonants(other) and written >= OTHER_WORDS:
        return max(written, SAME_CONSONANTS)
    return max(written, OSA.normalized_similarity(left, right) - 0.02)


def _consonants(text: str) -> str:
    """Return what is left where a script writes no vowels; a j may be a consonant of its own."""
    return _VOWELS.sub("", _spelled(text.replace("j", "ĵ")))


def _spelled(text: str) -> str:
    for written, sound in _SPELLINGS:
        text = text.replace(written, sound)
    return _DOUBLED.sub(r"\1", text)
