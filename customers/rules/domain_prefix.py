"""The first part of the customer's onmicrosoft.com domain, which can never be changed later."""

from __future__ import annotations

import re

from .codes import Code
from .folding import folded
from .reading import Reading, Refused
from .text import plain

LONGEST = 27
ENDING = ".onmicrosoft.com"

_PREFIX = re.compile("[a-z0-9]+")
_NOT_ALLOWED = re.compile("[^a-z0-9]+")
# A company name is no longer; a suggestion is made of nothing beyond it.
_LONGEST_NAME = 255


def read(text: str) -> Reading:
    """Return the prefix in lower case, 1 to 27 letters a to z and digits; the ending .onmicrosoft.com is taken off.

    Raises Refused for spaces, hyphens and every other character: a tenant's domain has none.
    """
    prefix = plain(text).lower().removesuffix(ENDING)
    if not prefix:
        raise Refused(Code.DOMAIN_PREFIX_MISSING)
    if not _PREFIX.fullmatch(prefix):
        example = (_NOT_ALLOWED.sub("", prefix)[:LONGEST] if prefix.isascii() else suggestion(prefix)) or "contoso"
        message = f"Enter letters a to z and digits only, without spaces, dots or hyphens, such as {example}."
        raise Refused(Code.DOMAIN_PREFIX_FORMAT, message)
    if len(prefix) > LONGEST:
        message = f"Shorten the domain prefix to {LONGEST} characters or fewer. It has {len(prefix):,} now."
        raise Refused(Code.DOMAIN_PREFIX_TOO_LONG, message)
    return Reading(prefix)


def suggestion(company_name: str) -> str:
    """Return a prefix made of the company's name without its legal form: as many whole words as there is room for.

    Empty when the name has no letter or digit that can be written as a–z or 0–9.
    """
    prefix = ""
    for word in _NOT_ALLOWED.split(folded(company_name[:_LONGEST_NAME])):
        if len(prefix) + len(word) > LONGEST:
            return prefix or word[:LONGEST]
        prefix += word
    return prefix
