"""What a reason or a tick was given for, and whether it still stands for what is there now."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from ..forms.required import OVERRIDABLE, REASONED, SHORTEST_REASON
from ..rules import Code, Doubt

# A reason as a draft keeps it: the text, by whom, when, and what it was given for.
Given = Mapping[str, str]


def given_for(code: Code | Doubt, answers: Mapping[str, str]) -> dict[str, str]:
    """Return what a reason is given for: another text, or the same one in another country, needs another."""
    return {"text": answers.get(code.field, ""), "country": answers.get("country", "")}


def accepted(given: Mapping[str, Given], answers: Mapping[str, str]) -> set[str]:
    """Return the codes with a long enough reason for the text that is there now."""
    codes: set[Code | Doubt] = {*OVERRIDABLE, *REASONED}
    return {
        code.value
        for code in codes
        if (reason := given.get(code.value))
        and len(reason["reason"]) >= SHORTEST_REASON
        and given_for(code, answers).items() <= reason.items()
    }


def companies_of(about: str) -> frozenset[uuid.UUID]:
    """Return the companies a match was confirmed for."""
    return frozenset(uuid.UUID(key) for key in about.rpartition(" | ")[2].split()) if about else frozenset()
