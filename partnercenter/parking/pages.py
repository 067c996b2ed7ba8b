"""What a page does to get back what was typed: the middleware before the sign-in, the decorator above the view."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import partial, wraps
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from ..access import AgentRequest, View, see_other
from ..actions.parking import forget_parked_post
from .marks import lasts, mark_for
from .posts import Kept, is_given_back, kept_for, park


class KeepingRequest(AgentRequest):
    """A request to a view that ``@gives_back``; ``kept`` is what was typed before, on a GET."""

    kept: Kept | None


class Parking:
    """Keep a post that arrives after its sign-in has ended, and lead to sign in and back to the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Templates ask for both: whose page it is, and how long after it one is still signed in.
        request.whose_page = partial(mark_for, request)  # type: ignore[attr-defined]
        request.lasts = lasts()  # type: ignore[attr-defined]
        answer = self.get_response(request)
        if _is_led_away(request, answer) and (parked := park(request)):
            parked.mark(answer)
        return answer

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.method != "POST" or not is_given_back(request) or request.user.is_authenticated:
            return None
        parked = park(request)
        if asks_for_json(request):
            way_back = (
                parked.sign_in if parked else f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': request.path})}"
            )
            answer: HttpResponse = JsonResponse({"kept": parked is not None, "sign_in": way_back}, status=401)
        elif parked is None:
            return None
        else:
            answer = see_other(parked.sign_in)
        if parked:
            parked.mark(answer)
        return answer


def gives_back(view: View) -> View:
    """Let what was typed on this page survive the end of a sign-in: as ``request.kept`` the view draws it again.

    The page holds ``parked/mark.html`` in its form, and ``parked/kept.html`` where it shows what was kept.
    """

    @wraps(view)
    def giving(request: KeepingRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.kept = kept_for(request) if request.method in ("GET", "HEAD") else None
        if "forget" in request.POST:
            _forget(request)
            return see_other(request.get_full_path())
        answer = view(request, *args, **kwargs)
        # Whatever the page answers now holds what was typed; an autosave that was refused holds nothing.
        if answer.status_code < 400 or (answer.status_code in (409, 422) and not asks_for_json(request)):
            _forget(request)
        return answer

    giving.gives_back = True  # type: ignore[attr-defined]
    return giving


def _is_led_away(request: HttpRequest, answer: HttpResponse) -> bool:
    """Say whether somebody signed in was led elsewhere before the page was asked, as to set up a second factor."""
    return (
        request.method == "POST"
        and is_given_back(request)
        and request.user.is_authenticated
        and answer.status_code in (302, 303)
        and not hasattr(request, "kept")
    )


def asks_for_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def _forget(request: AgentRequest) -> None:
    with suppress(ValueError):
        forget_parked_post(key=uuid.UUID(request.POST.get("kept", "")), by=request.user)
