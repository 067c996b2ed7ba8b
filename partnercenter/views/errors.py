"""What a person reads when a page is not theirs, not there, or not working."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import get_template

from ..access import NotPermitted, who_can_give
from ..limits import TooMany, too_many
from ..parking import asks_for_json, park, typed_on


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Drawn without a session: the request was not read as far as that."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return HttpResponse(get_template(f"{status}.html").render(), status=status)


def not_permitted(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say which roles may use the page, and which colleagues can give one; or when what was tried too often rests."""
    if isinstance(exception, TooMany):
        return too_many(request, seconds=exception.seconds)
    context: dict[str, Any] = {}
    if isinstance(exception, NotPermitted) and request.user.is_authenticated:
        roles, people = who_can_give(exception.permission, agent=request.user)
        context = {
            "permission_sentence": f"None of your roles lets you {exception.permission.value}.",
            "roles": roles,
            "people": people,
        }
    # The role may come back while the page is still open: then the page has what was typed.
    parked = park(request) if request.method == "POST" else None
    context |= {"typed": typed_on(request), "is_kept": parked or getattr(request, "kept", None)}
    answer = render(request, "403.html", context, status=403)
    if parked:
        parked.mark(answer)
    return answer


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Drawn without a request or a database: either may be what failed."""
    context = {"request_id": getattr(request, "id", "")}
    return HttpResponse(get_template("500.html").render(context), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was sent from a page whose sign-in has changed since, or from elsewhere.

    Nothing is done. What was typed on a page of ours is kept for the agent whose page it was, to be looked at there
    and sent once more; what another site sent is not.
    """
    parked = park(request)
    if asks_for_json(request):
        answer: HttpResponse = JsonResponse({"kept": parked is not None}, status=403)
    else:
        context = {"parked": parked, "is_own": parked and parked.by == request.user}
        answer = render(request, "errors/csrf.html", context, status=403)
    if parked:
        parked.mark(answer)
    return answer
