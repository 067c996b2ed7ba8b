"""Lets an account in, or in no more: what agents and operators share, once their own rules are kept."""

from __future__ import annotations

from ..history import record
from ..models import Agent, Event
from .sessions import end_sessions


def shut_out(*, agent: Agent, by: Agent | None) -> Agent:
    """Deactivate an account that is held, unless it is already, and end all its sessions at once."""
    if agent.is_active:
        agent.is_active = False
        agent.save(update_fields=["is_active"])
        end_sessions(agent=agent, by=by)
        record(Event.Kind.AGENT_DEACTIVATED, subject=agent, by=by)
    return agent


def let_in(*, agent: Agent, by: Agent | None) -> Agent:
    """Activate an account that is held, unless it is already."""
    if not agent.is_active:
        agent.is_active = True
        agent.save(update_fields=["is_active"])
        record(Event.Kind.AGENT_ACTIVATED, subject=agent, by=by)
    return agent
