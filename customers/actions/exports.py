"""Leaves behind who took customers out of the installation, and how many."""

from __future__ import annotations

from django.db import transaction

from partnercenter.history import record
from partnercenter.models import Agent, Event


@transaction.atomic
def record_export(*, how_many: int, search: str, show: str = "", by: Agent) -> Event:
    """Record that an agent exports customers: all of them, those a search finds, or those in a state (in words)."""
    changes: dict[str, list[object]] = {"customers": ["", how_many]}
    if search:
        changes["search"] = ["", search]
    if show:
        changes["show"] = ["", show]
    return record(Event.Kind.CUSTOMERS_EXPORTED, subject=by.home, by=by, changes=changes)
