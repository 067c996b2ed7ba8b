"""The first, middle or last name of a customer's contact: a person's, and not a placeholder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .codes import Code
from .contact_name_lists import PLACEHOLDERS, WEAK_PLACEHOLDERS
from .reading import Reading, Refused
from .text import as_typed, characters, has_letter, words

LONGEST = 40

# One character is a whole name in Chinese, and a Korean syllable is written with two or three letters.
_WHOLE_NAME = re.compile("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")
_ONE_LETTER = re.compile("([a-zа-я])\\1{2,}")


def read(text: str) -> Reading:
    """Return the name as it was typed, without outer and doubled spaces, in any script, 2 to 40 characters.

    Raises Refused by the rules for contact names of February 2024: for a single character (except
    in Chinese or Korean), for a placeholder, and for a name without any letter.
    """
    name = as_typed(text)
    if not name:
        raise Refused(Code.CONTACT_NAME_MISSING)
    if len(name) > LONGEST:
        message = f"Shorten the name to {LONGEST} characters or fewer. It has {len(name):,} now."
        raise Refused(Code.CONTACT_NAME_TOO_LONG, message)
    if not has_letter(name):
        raise Refused(Code.CONTACT_NAME_NO_LETTERS, "Enter the name in letters, such as Maria.")
    if len(characters(name)) == 1 and not _WHOLE_NAME.match(name):
        raise Refused(Code.CONTACT_NAME_SINGLE_CHARACTER)
    if name.casefold() in PLACEHOLDERS or _is_placeholder(words(name)):
        message = f"Enter the name of a real person. “{name}” looks like a placeholder."
        raise Refused(Code.CONTACT_NAME_PLACEHOLDER, message)
    return Reading(name)


def _is_placeholder(found: Sequence[str]) -> bool:
    found = [word.strip("0123456789") or word for word in found]
    if "".join(found) in PLACEHOLDERS or _ONE_LETTER.fullmatch("".join(found)):
        return True
    if len(found) == 1:
        return False
    return all(word in PLACEHOLDERS or word in WEAK_PLACEHOLDERS or word.isdecimal() for word in found)
