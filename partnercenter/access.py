"""What a view needs of whoever asks: ``@needs(Permission.X)`` above it, and the answer to those who may not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from .models import Agent
from .roles import Permission, roles_that_may

View = Callable[..., HttpResponse]


class AgentRequest(HttpRequest):
    """A request of somebody who is signed in, as LoginRequiredMiddleware lets through."""

    user: Agent


class NotPermitted(PermissionDenied):
    """The agent's roles do not hold ``permission``; answered as 403 with the roles that do."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission
        super().__init__(permission.value)


class KnownMethods:
    """Answer 405 to every method that no page knows, before anything is asked or read.

    A view may name others as ``methods``; which of GET and POST it knows it says itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        known: tuple[str, ...] = getattr(view, "methods", ("GET", "HEAD", "POST"))
        return None if request.method in known else HttpResponseNotAllowed(known)


def needs(permission: Permission) -> Callable[[View], View]:
    """Let a view be used only by agents whose roles hold the permission; raises NotPermitted for others.

    The permission stands on the view as ``needs``, so that a test can list every view with it.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: AgentRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.may(permission):
                raise NotPermitted(permission)
            return view(request, *args, **kwargs)

        guarded.needs = permission  # type: ignore[attr-defined]
        return guarded

    return guard


def see_other(url: str) -> HttpResponse:
    """Answer 303 See Other (RFC 9110): the browser gets the next page, and a refresh sends nothing twice."""
    return HttpResponse(status=303, headers={"Location": url})


def who_can_give(permission: Permission, *, agent: Agent) -> tuple[tuple[str, ...], list[Agent]]:
    """Return the roles that hold a permission, and the agent's colleagues who can give such a role."""
    managers = Agent.objects.visible_to(agent).filter(
        is_active=True, groups__name__in=roles_that_may(Permission.MANAGE_AGENTS)
    )
    return roles_that_may(permission), list(managers.order_by("first_name", "last_name").distinct()[:5])
