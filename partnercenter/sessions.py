"""Where an agent is signed in: the open sessions, and what is known of each."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from .models import Agent

# Looked for in this order: a browser names those it descends from as well.
BROWSERS = {"Edg": "Edge", "OPR/": "Opera", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"}
SYSTEMS = {
    "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS",
    "CrOS": "ChromeOS", "Linux": "Linux",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OpenSession:
    """``key`` names the session in a form; it is not the key of its cookie."""

    key: int
    is_current: bool
    browser: str
    address: str
    started_at: datetime.datetime
    last_seen_at: datetime.datetime


def sessions_of(agent: Agent) -> QuerySet[UserSession]:
    """Return the agent's sessions that have neither ended nor run out."""
    open_ = Session.objects.filter(expire_date__gt=timezone.now())
    return UserSession.objects.filter(user=agent, session_key__in=open_.values("session_key"))


def open_sessions(agent: Agent, current: str) -> list[OpenSession]:
    """Return the agent's sessions, the ``current`` one first, then those seen last."""
    found = [
        OpenSession(
            row.pk, row.session_key == current, browser_of(row.user_agent), row.ip, row.created_at, row.last_seen_at
        )
        for row in sessions_of(agent).order_by("-last_seen_at", "-pk")
    ]
    return sorted(found, key=lambda session: not session.is_current)


def browser_of(user_agent: str) -> str:
    """Return browser and system in words, such as "Firefox on Windows"; what is unknown is shown as it is."""
    browser = next((name for mark, name in BROWSERS.items() if mark in user_agent), "")
    system = next((name for mark, name in SYSTEMS.items() if mark in user_agent), "")
    return f"{browser} on {system}" if browser and system else browser or user_agent[:60]
