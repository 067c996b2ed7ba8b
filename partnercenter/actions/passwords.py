"""Passwords that their agents choose themselves."""

from __future__ import annotations

from django.db import transaction

from ..history import record
from ..models import Agent, Event
from .sessions import end_sessions


@transaction.atomic
def change_password(*, agent: Agent, password: str, keep: str = "", by: Agent) -> None:
    """Store a new password, and end all sessions of the agent but the one with the key ``keep``."""
    agent.set_password(password)
    agent.save(update_fields=["password"])
    end_sessions(agent=agent, keep=keep, by=by)
    record(Event.Kind.PASSWORD_CHANGED, subject=agent, by=by)
