"""Sessions: when one was seen last, and how it is ended at once."""

from __future__ import annotations

import datetime

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from ..models import Agent


@transaction.atomic
def note_seen(*, session_key: str, address: str, by: Agent) -> None:
    """Keep when and from which address an agent was seen last; no event: it happens once a minute.

    From then on the sign-in lasts its whole time anew. The end alone is written: a session that was ended meanwhile
    stays ended, and what another request stores in it stays as well.
    """
    now = timezone.now()
    ends_at = now + datetime.timedelta(seconds=settings.SESSION_COOKIE_AGE)
    Session.objects.filter(session_key=session_key).update(expire_date=ends_at)
    Agent.objects.filter(pk=by.pk).update(last_seen_at=now)
    UserSession.objects.filter(session_key=session_key, user=by).update(last_seen_at=now, ip=address)


@transaction.atomic
def end_session(*, session: UserSession, by: Agent) -> None:
    """End one session: whoever uses it must sign in again for the next page."""
    Session.objects.filter(session_key=session.session_key).delete()
    session.delete()


@transaction.atomic
def end_sessions(*, agent: Agent, keep: str = "", by: Agent | None) -> int:
    """End all sessions of an agent but the one with the key ``keep``; return how many that were."""
    sessions = UserSession.objects.filter(user=agent).exclude(session_key=keep)
    Session.objects.filter(session_key__in=list(sessions.values_list("session_key", flat=True))).delete()
    return sessions.delete()[0]
