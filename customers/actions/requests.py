"""Drafts, sends, reminds of, withdraws and expires relationship requests: the agent's side."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event, Partner

from ..models import Draft, RelationshipRequest
from ..models.identity import identity_of
from ..models.requests import lasts
from ..models.secret_link import hashed

Status = RelationshipRequest.Status
# What a page that is sent changes of a request that is still a draft.
MESSAGE = ("recipient", "language", "subject", "message")


class RequestClosed(Exception):
    """The request is no longer in a state for this; ``request`` is as it stands."""

    def __init__(self, request: RelationshipRequest) -> None:
        self.request = request
        super().__init__(f"request {request.pk} is {request.state}")


class AskedAlready(Exception):
    """The partner waits for an answer of this company already; ``request`` is the one it waits for."""

    def __init__(self, request: RelationshipRequest) -> None:
        self.request = request
        super().__init__(f"request {request.pk} waits already")


def locked(request: RelationshipRequest) -> RelationshipRequest:
    """Return a request as it stands, so that whoever else would change it waits."""
    return RelationshipRequest.objects.select_for_update(of=("self",)).get(pk=request.pk, partner_id=request.partner_id)


def _locked_draft(request: RelationshipRequest) -> RelationshipRequest:
    request = locked(request)
    if not request.is_draft:
        raise RequestClosed(request)
    return request


@transaction.atomic
def start_request(*, key: uuid.UUID, draft: Draft | None, by: Agent) -> RelationshipRequest:
    """Return the request of this key, new unless the same page was sent before.

    Raises RelationshipRequest.DoesNotExist when the key is another partner's.
    """
    try:
        with transaction.atomic():
            request = RelationshipRequest.objects.create(pk=key, partner=by.home, requested_by=by, draft=draft)
    except IntegrityError:
        return RelationshipRequest.objects.get(pk=key, partner=by.home)
    record(Event.Kind.REQUEST_DRAFTED, subject=request, by=by)
    return request


@transaction.atomic
def save_request_answers(
    *, request: RelationshipRequest, typed: Mapping[str, str], confirmed: Mapping[str, str], by: Agent
) -> RelationshipRequest:
    """Keep what was typed about the company, valid or not. Raises RequestClosed when it is no draft any more."""
    request = _locked_draft(request)
    request.answers = {**request.answers, **typed}
    request.confirmed = {**request.confirmed, **confirmed}
    request.save(update_fields=["answers", "confirmed"])
    return request


@transaction.atomic
def save_message(*, request: RelationshipRequest, by: Agent, **message: str) -> RelationshipRequest:
    """Keep recipient, language, subject and message. Raises RequestClosed when it is no draft any more."""
    request = _locked_draft(request)
    for name in MESSAGE:
        setattr(request, name, message[name])
    request.save(update_fields=MESSAGE)
    return request


@transaction.atomic
def send_request(
    *,
    request: RelationshipRequest,
    values: Mapping[str, str],
    concerns: Sequence[Mapping[str, str]],
    provider: Partner | None,
    by: Agent,
) -> RelationshipRequest:
    """Let a request's link lead somewhere from now on; the message goes out afterwards.

    ``values`` are as the form read them. Raises RequestClosed when it is no draft any more, and AskedAlready
    where the partner waits for an answer of this company already.
    """
    request = _locked_draft(request)
    identity = identity_of(values)
    rivals = RelationshipRequest.objects.filter(partner_id=request.partner_id, identity=identity)
    for overdue in rivals.overdue().select_for_update(of=("self",)):
        _expire(overdue)
    now = timezone.now()
    request.values, request.concerns = dict(values), [dict(concern) for concern in concerns]
    request.identity, request.provider = identity, provider
    request.token_hash = hashed(request.token)
    request.status, request.sent_at, request.expires_at = Status.SENT, now, now + lasts()
    try:
        with transaction.atomic():
            request.save()
    except IntegrityError as error:
        raise AskedAlready(rivals.get(status__in=RelationshipRequest.WAITING)) from error
    record(Event.Kind.REQUEST_SENT, subject=request, by=by, changes={"sent to": ["", request.recipient]})
    return request


@transaction.atomic
def return_to_draft(*, request: RelationshipRequest, by: Agent) -> RelationshipRequest:
    """Make a request a draft again whose message could not be delivered, unless its link was used meanwhile."""
    request = locked(request)
    if request.status == Status.SENT:
        request.status, request.sent_at, request.expires_at, request.identity = Status.DRAFT, None, None, ""
        request.save(update_fields=["status", "sent_at", "expires_at", "identity"])
        record(Event.Kind.REQUEST_DRAFTED, subject=request, by=by, changes={"message": ["", "could not be delivered"]})
    return request


@transaction.atomic
def remind(*, request: RelationshipRequest, by: Agent) -> RelationshipRequest:
    """Count a reminder, which goes out afterwards. Raises RequestClosed where none may: one a day is enough."""
    request = locked(request)
    if not request.may_be_reminded:
        raise RequestClosed(request)
    request.reminded_at, request.reminders = timezone.now(), request.reminders + 1
    # Where SECRET_KEY was changed, the reminder carries another link than the message did.
    request.token_hash = hashed(request.token)
    request.save(update_fields=["reminded_at", "reminders", "token_hash"])
    record(Event.Kind.REQUEST_REMINDED, subject=request, by=by, changes={"reminder": ["", request.reminders]})
    return request


@transaction.atomic
def take_back_reminder(
    *, request: RelationshipRequest, reminded_at: datetime.datetime | None, by: Agent
) -> RelationshipRequest:
    """Uncount a reminder that could not be delivered, so that another try need not wait for a day."""
    request = locked(request)
    request.reminded_at, request.reminders = reminded_at, max(request.reminders - 1, 0)
    request.save(update_fields=["reminded_at", "reminders"])
    changes: dict[str, list[object]] = {"reminder": ["", "could not be delivered"]}
    record(Event.Kind.REQUEST_REMINDED, subject=request, by=by, changes=changes)
    return request


@transaction.atomic
def withdraw_request(*, request: RelationshipRequest, by: Agent) -> RelationshipRequest:
    """Take a request back; its link says so from now on. Raises RequestClosed when it was answered or has expired."""
    request = locked(request)
    if not (request.is_draft or request.is_waiting):
        raise RequestClosed(request)
    request.status, request.closed_at = Status.WITHDRAWN, timezone.now()
    request.save(update_fields=["status", "closed_at"])
    record(Event.Kind.REQUEST_WITHDRAWN, subject=request, by=by)
    return request


def expire_requests(*, by: Agent | None = None) -> int:
    """Write down that the requests nobody answered in time have expired; return how many."""
    expired = 0
    for key in list(RelationshipRequest.objects.overdue().values_list("pk", flat=True)):
        with transaction.atomic():
            # Whoever was faster wrote it down, or accepted in the last moment.
            overdue = RelationshipRequest.objects.overdue().select_for_update(of=("self",)).filter(pk=key).first()
            if overdue:
                _expire(overdue, by)
                expired += 1
    return expired


def _expire(request: RelationshipRequest, by: Agent | None = None) -> None:
    request.status, request.closed_at = Status.EXPIRED, request.expires_at
    request.save(update_fields=["status", "closed_at"])
    record(Event.Kind.REQUEST_EXPIRED, subject=request, by=by)
