"""What follows from matches: which answers are refused, and what must be confirmed with a reason."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..rules import Code, Concern, Doubt
from .companies import Match, Reason

NEAR = Concern(
    Doubt.COMPANY_NEAR_MATCH,
    "A company with this name, or one like it, is a customer in Partner Center already. Go on only if this is another "
    "company, and say how it differs.",
)
SAME_EMAIL = Concern(
    Doubt.EMAIL_DOMAIN_KNOWN,
    "A company whose contact has an address at this domain is a customer in Partner Center already. Go on only if this "
    "is another company, and say how it differs.",
)
YOURS = "A customer of yours has this registration ID already. Open it instead of adding it again."
WAS_YOURS = "This company was a customer of yours. Request a relationship with it instead of adding it again."
ELSEWHERE = "This company is already a customer in Partner Center. Request a relationship."
_NEAR = frozenset({Reason.NAME, Reason.LIKE_NAME})


@dataclass(frozen=True, slots=True)
class Verdict:
    """``refused`` maps form inputs to why; ``concerns`` to the companies each of them is about."""

    refused: dict[str, tuple[Code, str]] = field(default_factory=dict)
    concerns: dict[Concern, frozenset[uuid.UUID]] = field(default_factory=dict)


def verdict_on(matches: Iterable[Match], *, another: Iterable[uuid.UUID] = ()) -> Verdict:
    """Return what follows; ``another`` are companies a person has said already that this is not."""
    matches, known = list(matches), frozenset(another)
    same = [match for match in matches if match.is_certain]
    verdict = Verdict()
    if same:
        own = [match.customer for match in same if match.customer]
        sentence = ELSEWHERE if not own else WAS_YOURS if all(customer.is_removed for customer in own) else YOURS
        verdict.refused["registration_id"] = (Code.REGISTRATION_ID_TAKEN, sentence)
    if any(Reason.DOMAIN in match.reasons for match in matches):
        verdict.refused["domain_prefix"] = (Code.DOMAIN_PREFIX_TAKEN, Code.DOMAIN_PREFIX_TAKEN.sentence)
    # Who shares the number is the very company, whatever else is like.
    others = [match for match in matches if not match.is_certain]
    near = frozenset(match.organization for match in others if _NEAR & set(match.reasons))
    mail = frozenset(match.organization for match in others if Reason.EMAIL_DOMAIN in match.reasons) - near - known
    if near and not same:
        verdict.concerns[NEAR] = near
    if mail and not same:
        verdict.concerns[SAME_EMAIL] = mail
    return verdict
