"""One-time codes: made for a request or a link, tried, and spent."""

from __future__ import annotations

import datetime
import secrets
from enum import Enum

from django.utils import timezone

from ..models import OneTimeCode
from ..models.one_time_code import BehindCode, address_hash

# Six digits can be guessed five times a code: so many codes in a row that nobody used keep the chance of a guess at
# one in ten thousand.
CODES_AN_HOUR = 5
CODES_UNUSED = 20

Purpose = OneTimeCode.Purpose


class CodeProblem(Enum):
    """Why a code was not taken."""

    WRONG = "wrong"
    OVER = "over"


class CodeRefused(Exception):
    """The code is wrong, or no longer one: ``problem`` says which."""

    def __init__(self, problem: CodeProblem) -> None:
        self.problem = problem
        super().__init__(problem.value)


class TooManyCodes(Exception):
    """No more codes are sent for this request or link, for an hour or for good."""


def new_code(subject: BehindCode, purpose: Purpose, address: str) -> str:
    """Return the digits of a new code for ``address``; the codes before it are over. Raises TooManyCodes.

    ``subject`` is locked by the action that asks.
    """
    codes = OneTimeCode.objects.of(subject)
    lasts = datetime.timedelta(minutes=OneTimeCode.MINUTES)
    now = timezone.now()
    if codes.filter(expires_at__gt=now + lasts - datetime.timedelta(hours=1)).count() >= CODES_AN_HOUR:
        raise TooManyCodes
    used = codes.filter(used_at__isnull=False).first()
    if (codes.filter(created_at__gt=used.created_at) if used else codes).count() >= CODES_UNUSED:
        raise TooManyCodes
    code = OneTimeCode(partner_id=subject.partner_id, purpose=purpose, sent_to=address_hash(address))
    setattr(code, "link" if purpose != Purpose.ACCEPT_REQUEST else "request", subject)
    digits = f"{secrets.randbelow(1_000_000):06d}"
    code.code_hash, code.expires_at = code.hash_of(digits), now + lasts
    code.save(force_insert=True)
    return digits


def try_code(subject: BehindCode, digits: str, address: str) -> CodeProblem | None:
    """Count a try at the newest code, and say what is wrong with it; None where it is right, and used by that.

    A code that went elsewhere than ``address`` proves nothing: who speaks for the company has changed since.
    """
    code = OneTimeCode.objects.of(subject).first()
    if code is None or not code.is_live or not code.went_to(address):
        return CodeProblem.OVER
    is_right = code.is_right(digits)
    code.tries += 1
    if is_right:
        code.used_at = timezone.now()
    code.save(update_fields=["tries", "used_at"])
    if is_right:
        return None
    return CodeProblem.WRONG if code.is_live else CodeProblem.OVER
