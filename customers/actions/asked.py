"""What the customer does with a relationship request: asks for a code, accepts, declines."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import AgreementTemplate, OneTimeCode, RelationshipRequest, Terms
from ..models.identity import address_of
from .acceptance import BecameKnown, accept
from .agreements import CUSTOMER, AgreementRepeated, agree
from .codes import CodeProblem, CodeRefused, new_code, try_code
from .requests import RequestClosed, Status, locked


@transaction.atomic
def make_code(*, request: RelationshipRequest, by: Agent | None = None) -> tuple[str, str]:
    """Return a new code and the address it is to be sent to; the codes before it are over.

    The request counts as opened by it: a page that a mail scanner reads opens nothing.
    Raises RequestClosed when it waits for no answer, and TooManyCodes.
    """
    request = _waiting(request)
    address = address_of(request)
    digits = new_code(request, OneTimeCode.Purpose.ACCEPT_REQUEST, address)
    if request.status == Status.SENT:
        request.status, request.opened_at = Status.OPENED, timezone.now()
        request.save(update_fields=["status", "opened_at"])
        record(Event.Kind.REQUEST_OPENED, subject=request, by=by, name=CUSTOMER)
    return digits, address


def accept_request(
    *,
    request: RelationshipRequest,
    code: str,
    template: AgreementTemplate | None = None,
    first_name: str,
    last_name: str,
    by: Agent | None = None,
) -> RelationshipRequest:
    """Accept a request with the code that was sent, and make the company the partner's customer.

    ``template`` is the version of the customer agreement the page has shown, None where none is published.
    Raises RequestClosed when it waits for no answer (of many who accept at once one does, and the others find it
    accepted), CodeRefused (the try counts), and CannotAccept.
    """
    with transaction.atomic():
        request = _waiting(request)
        address = address_of(request)
        problem = try_code(request, code, address)
        if problem is None:
            _make(request, template, by, first_name=first_name, last_name=last_name, address=address)
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


def _make(request: RelationshipRequest, template: AgreementTemplate | None, by: Agent | None, **person: str) -> None:
    try:
        customer = accept(request, f"{person['first_name']} {person['last_name']}", by)
    except BecameKnown as error:
        raise CodeRefused(CodeProblem.OVER) from error
    if not Terms.today().holds(customer):
        with suppress(AgreementRepeated):
            agree(customer, template, **person, by=by)
