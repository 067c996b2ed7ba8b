"""What every stored row has in common: its key, and which agent may see it."""

from __future__ import annotations

import datetime
import uuid
from typing import TYPE_CHECKING, Any, Self

import uuid_utils.compat
from django.db import models
from django.db.models.functions import Now

if TYPE_CHECKING:
    from .agent import Agent


def new_key() -> uuid.UUID:
    """Return a new UUIDv7 (RFC 9562): unique, safe to show, and close together in an index."""
    return uuid_utils.compat.uuid7()


def first_key(at: datetime.datetime) -> uuid.UUID:
    """Return the smallest UUIDv7 of a moment (RFC 9562 §5.7: 48 bits of milliseconds come first)."""
    return uuid.UUID(int=(int(at.timestamp() * 1000) << 80) | (7 << 76) | (2 << 62))


class DatabaseClock(Now):
    """The database's own time: machines whose clocks differ still agree on what is newest.

    SQLite counts milliseconds. A last digit is added so that its text is as long as the one Python
    writes for the same moment; texts of two lengths would compare as two moments.
    """

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(
            compiler,
            connection,
            template="(STRFTIME('%%%%Y-%%%%m-%%%%d %%%%H:%%%%M:%%%%f', 'NOW') || '001')",
            **context,
        )


class PartnerRows(models.QuerySet):
    """Rows that belong to a partner."""

    def visible_to(self, agent: Agent) -> Self:
        """Return the rows of the agent's own partner; to anyone without a partner there are none."""
        if agent.partner_id is None:
            return self.none()
        return self.filter(partner_id=agent.partner_id)
