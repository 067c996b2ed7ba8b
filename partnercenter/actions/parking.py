"""Parks what was typed on a page whose sign-in had ended, and forgets it again.

No event is recorded: nothing has happened yet, and what was typed is not to outlive its half hour.
"""

from __future__ import annotations

import datetime
import hashlib
import secrets
import uuid
from collections.abc import Collection, Mapping

from django.db import connection, transaction
from django.utils import timezone

from ..models import Agent, ParkedPost

MINUTES = 30
# Of one agent: whoever had more pages open than this at once has the newest back.
MOST = 20


def hash_of(token: str) -> str:
    """Return what is stored of a token: the token itself is only in the cookie."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def park_post(*, path: str, body: Mapping[str, list[str]], instead_of: Collection[str], by: Agent) -> str:
    """Keep the fields of a page for its agent, in place of what was parked from it before; return the token.

    ``instead_of`` are the tokens the browser holds for the very same page.
    """
    purge_parked_posts(by=by)
    earlier = ParkedPost.objects.filter(agent=by)
    earlier.filter(token_hash__in=[hash_of(token) for token in instead_of]).delete()
    newest = earlier.order_by("-created_at", "-id").values_list("pk", flat=True)
    ParkedPost.objects.filter(pk__in=list(newest[MOST - 1 :])).delete()
    token = secrets.token_urlsafe(32)
    ParkedPost.objects.create(
        agent=by,
        path=path,
        body=dict(body),
        token_hash=hash_of(token),
        expires_at=timezone.now() + datetime.timedelta(minutes=MINUTES),
    )
    return token


@transaction.atomic
def forget_parked_post(*, key: uuid.UUID, by: Agent) -> bool:
    """Delete what was parked for this agent under a key, and say whether there was anything."""
    return bool(ParkedPost.objects.filter(pk=key, agent=by).delete()[0])


@transaction.atomic
def purge_parked_posts(*, by: Agent | None = None) -> int:
    """Delete the parked posts whose time is over, and return how many there were."""
    over = ParkedPost.objects.filter(expires_at__lte=timezone.now())
    # Rows another process is working on are left to it.
    mine = over.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)
    return ParkedPost.objects.filter(pk__in=list(mine.values_list("pk", flat=True)[:1000])).delete()[0]
