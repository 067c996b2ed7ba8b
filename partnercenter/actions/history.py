"""Leaves behind who took the history out of the installation."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from ..history import record
from ..models import Agent, Event


@transaction.atomic
def record_history_export(*, how_many: int, asked: Mapping[str, str], by: Agent) -> Event:
    """Record that an agent exports events; ``asked`` are the filters they were narrowed by, in words."""
    changes: dict[str, list[object]] = {"events": ["", how_many]}
    changes |= {name: ["", value] for name, value in asked.items() if value}
    return record(Event.Kind.HISTORY_EXPORTED, subject=by.home, by=by, changes=changes)
