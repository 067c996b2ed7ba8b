"""What the customer does with a relationship request: asks for a code, accepts, declines."""

from __future__ import annotations

import datetime
import secrets
from enum import Enum
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import OneTimeCode, RelationshipRequest
from ..models.identity import address_of
from ..models.one_time_code import address_hash
from .acceptance import CUSTOMER, BecameKnown, accept, agree
from .requests import RequestClosed, Status, locked

# Six digits can be guessed five times a code: so many codes keep the chance for a whole request at one in ten thousand.
CODES_AN_HOUR = 5
CODES_A_REQUEST = 20


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
    """No more codes are sent for this request, for an hour or for good."""


@transaction.atomic
def make_code(*, request: RelationshipRequest, by: Agent | None = None) -> tuple[str, str]:
    """Return a new code and the address it is to be sent to; the codes before it are over.

    The request counts as opened by it: a page that a mail scanner reads opens nothing.
    Raises RequestClosed when it waits for no answer, and TooManyCodes.
    """
    request = _waiting(request)
    codes = OneTimeCode.objects.filter(partner_id=request.partner_id, request=request)
    lasts = datetime.timedelta(minutes=OneTimeCode.MINUTES)
    now = timezone.now()
    if codes.filter(expires_at__gt=now + lasts - datetime.timedelta(hours=1)).count() >= CODES_AN_HOUR:
        raise TooManyCodes
    if codes.count() >= CODES_A_REQUEST:
        raise TooManyCodes
    address = address_of(request)
    code = OneTimeCode(partner_id=request.partner_id, request=request, sent_to=address_hash(address))
    digits = f"{secrets.randbelow(1_000_000):06d}"
    code.code_hash, code.expires_at = code.hash_of(digits), now + lasts
    code.save(force_insert=True)
    if request.status == Status.SENT:
        request.status, request.opened_at = Status.OPENED, now
        request.save(update_fields=["status", "opened_at"])
        record(Event.Kind.REQUEST_OPENED, subject=request, by=by, name=CUSTOMER)
    return digits, address


def accept_request(
    *, request: RelationshipRequest, code: str, first_name: str, last_name: str, by: Agent | None = None
) -> RelationshipRequest:
    """Accept a request with the code that was sent, and make the company the partner's customer.

    Raises RequestClosed when it waits for no answer (of many who accept at once one does, and the others find it
    accepted), CodeRefused (the try counts), and CannotAccept.
    """
    with transaction.atomic():
        request = _waiting(request)
        address = address_of(request)
        problem = _try(request, code, address)
        if problem is None:
            _make(request, first_name, last_name, address, by)
    if problem is not None:
        raise CodeRefused(problem)
    return request


@transaction.atomic
def decline_request(*, request: RelationshipRequest, reason: str, by: Agent | None = None) -> RelationshipRequest:
    """Decline a request. Raises RequestClosed when it waits for no answer."""
    request = _waiting(request)
    request.status, request.closed_at, request.reason = Status.DECLINED, timezone.now(), reason
    request.save(update_fields=["status", "closed_at", "reason"])
    changes: dict[str, list[Any]] = {"reason": ["", reason]} if reason else {}
    record(Event.Kind.REQUEST_DECLINED, subject=request, by=by, name=CUSTOMER, changes=changes)
    return request


def _waiting(request: RelationshipRequest) -> RelationshipRequest:
    request = locked(request)
    if not request.is_waiting:
        raise RequestClosed(request)
    return request


def _make(request: RelationshipRequest, first_name: str, last_name: str, address: str, by: Agent | None) -> None:
    try:
        customer = accept(request, f"{first_name} {last_name}", by)
    except BecameKnown as error:
        raise CodeRefused(CodeProblem.OVER) from error
    agree(customer, first_name, last_name, address, by)


def _try(request: RelationshipRequest, digits: str, address: str) -> CodeProblem | None:
    """Count a try at the newest code, and say what is wrong with it.

    A code that went elsewhere proves nothing: the company has become known here since, or its contact has changed.
    """
    codes = OneTimeCode.objects.filter(partner_id=request.partner_id, request=request)
    code = codes.order_by("-created_at", "-id").first()
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
