"""Where one is signed in, and how that is ended."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ..access import AgentRequest, see_other
from ..actions import end_session, end_sessions
from ..sessions import OpenSession, open_sessions, sessions_of


@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: AgentRequest) -> HttpResponse:
    """Show the agent's sessions; POST ends one (``session``: its key) or all others (``others``)."""
    current = request.session.session_key or ""
    if request.method == "POST":
        return _end(request, request.POST.get("session", ""), current)
    shown: list[OpenSession] = open_sessions(request.user, current)
    context = {"room": "account", "sessions": shown, "others": len(shown) > 1}
    return render(request, "usersessions/usersession_list.html", context)


def _end(request: AgentRequest, which: str, current: str) -> HttpResponse:
    if which == "others":
        end_sessions(agent=request.user, keep=current, by=request.user)
        messages.success(request, "You are signed out everywhere else.")
    else:
        # No key of the database has more digits, and Python reads no number of thousands of them.
        is_key = which.isdecimal() and len(which) < 20
        session = get_object_or_404(sessions_of(request.user), pk=which if is_key else 0)
        end_session(session=session, by=request.user)
        messages.success(request, "The session is ended.")
    return see_other(reverse("usersessions_list"))
