"""Writes down what happened, in the transaction of the change itself, and says how it reads to a person."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from .models import Agent, Event, Partner
from .roles import Permission


def record(
    kind: Event.Kind,
    *,
    subject: models.Model,
    by: Agent | None,
    changes: dict[str, list[Any]] | None = None,
    name: str = "the system",
) -> Event:
    """Store an event about ``subject``, done by ``by`` (None: by ``name``).

    It belongs to the partner that ``subject`` is or carries; to none where it is of the whole installation.

    ``changes`` maps field names to ``[old, new]`` in JSON's own types. Raises RuntimeError outside a
    transaction: an event must stand or fall with the change it tells of.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event is recorded in the same transaction as the change it tells of.")
    return Event.objects.create(
        kind=kind,
        partner_id=subject.pk if isinstance(subject, Partner) else getattr(subject, "partner_id", None),
        by=by,
        by_name=str(by) if by else name,
        subject_kind=subject._meta.label_lower,
        subject_key=subject.pk,
        changes=changes or {},
    )


def events_for(
    agent: Agent, *, kind: str = "", by: Agent | None = None, day: datetime.date | None = None
) -> models.QuerySet[Event]:
    """Return the partner's events that an agent may see: all of them, or those of the agent's own work.

    ``day`` is meant where the agent is.
    """
    events = Event.objects.visible_to(agent)
    if not agent.may(Permission.SEE_HISTORY):
        events = events.filter(by=agent) if agent.may(Permission.SEE_OWN_HISTORY) else events.none()
    if kind:
        events = events.filter(kind=kind)
    if by:
        events = events.filter(by=by)
    if day:
        begin = datetime.datetime.combine(day, datetime.time(), tzinfo=agent.zone)
        end = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), tzinfo=agent.zone)
        events = events.filter(at__gte=begin, at__lt=end)
    return events


def history_of(subject: models.Model, *, agent: Agent) -> models.QuerySet[Event]:
    """Return the events about a subject that the agent may see, newest first."""
    return events_for(agent).filter(subject_key=subject.pk).order_by("-at", "-id")


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a person reads it; ``changes`` are (field in words, old, new)."""

    at: datetime.datetime
    what: str
    who: str
    changes: tuple[tuple[str, str, str], ...]


def told(event: Event) -> Told:
    """Return an event in words."""
    changes = tuple(
        (name.replace("_", " ").capitalize(), str(old or ""), str(new or ""))
        for name, (old, new) in event.changes.items()
    )
    return Told(event.at, event.get_kind_display(), event.by_name, changes)
