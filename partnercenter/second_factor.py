"""Leads those who must have a second factor to setting one up, and keeps when a session was seen last."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from .access import see_other
from .actions import note_seen

# One's own account stays open: there a factor is set up, and there one signs out.
OPEN = "account/"
SECONDS = 60
ENOUGH = 10_000


class SecondFactor:
    """Lets nobody past their own account who needs a second factor and has none; ``next`` leads back to the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        agent = request.user
        if not agent.is_authenticated or not agent.needs_second_factor or agent.has_second_factor:
            return None
        if request.resolver_match is None or request.resolver_match.route.startswith(OPEN):
            return None
        return see_other(f"{reverse('mfa_index')}?{urlencode({'next': request.get_full_path()})}")


class LastSeen:
    """Writes at most once a minute for a session, in each process: ``seen`` maps a session to when it was noted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.seen: dict[str, float] = {}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.session.session_key or ""
        if request.user.is_authenticated and self._is_due(key):
            note_seen(session_key=key, address=get_adapter().get_client_ip(request), by=request.user)
        return self.get_response(request)

    def _is_due(self, key: str) -> bool:
        now = time.time()
        if now - self.seen.get(key, 0) < SECONDS:
            return False
        if len(self.seen) >= ENOUGH:
            self.seen = {other: at for other, at in self.seen.items() if now - at < SECONDS}
        self.seen[key] = now
        return True
