"""The agent's own time zone, for every date and time on a page and for what "today" means."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from .models import Agent


class AgentTime:
    """Show times in the time zone of whoever is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            timezone.activate(request.user.zone)
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()


def today(agent: Agent) -> datetime.date:
    """Return today's date where the agent is."""
    return timezone.now().astimezone(agent.zone).date()
