"""What a view needs of whoever asks: ``@needs(Permission.X)`` above it, and the answer to those who may not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .models import Agent
from .roles import Permission, Role, roles_that_may

View = Callable[..., HttpResponseBase]


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
        def guarded(request: AgentRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.may(permission):
                raise NotPermitted(permission)
            return view(request, *args, **kwargs)

        guarded.needs = permission  # type: ignore[attr-defined]
        return guarded

    return guard


def see_other(url: str) -> HttpResponse:
    """Answer 303 See Other (RFC 9110): the browser gets the next page, and a refresh sends nothing twice."""
    return HttpResponse(status=303, headers={"Location": url})


def lead_to(request: HttpRequest, url: str) -> HttpResponse:
    """Answer with the address of another page: to be read next after a POST (303), found there after a GET (302)."""
    return see_other(url) if request.method == "POST" else HttpResponseRedirect(url)


def who_can_give(permission: Permission, *, agent: Agent) -> tuple[tuple[str, ...], list[Agent]]:
    """Return the roles that hold a permission, and the agent's colleagues who can give such a role."""
    roles = roles_that_may(permission)
    is_global = roles == (Role.GLOBAL_ADMIN.value,)
    managing = Permission.MANAGE_GLOBAL_ADMINS if is_global else Permission.MANAGE_AGENTS
    # A page may show several such links: whoever can give a role is looked for once.
    found: dict[Permission, list[Agent]] = vars(agent).setdefault("_who_can_give", {})
    if managing not in found:
        managers = Agent.objects.visible_to(agent).filter(is_active=True, groups__name__in=roles_that_may(managing))
        found[managing] = list(managers.order_by("first_name", "last_name").distinct()[:5])
    return roles, found[managing]


@dataclass(frozen=True, slots=True)
class MayNot:
    """Why something is only told: the roles it needs, and who of the partner can give one."""

    roles: tuple[str, ...]
    people: list[Agent]

    @property
    def sentences(self) -> SafeString:
        """Whom to ask, in words: on its own, or as the hint of a question."""
        people = [format_html("<bdi>{}</bdi>", person) for person in self.people]
        ask = _one_of(people) if people else "the Global admin of your organisation"
        return format_html("It needs the role {}. Ask {}.", _one_of(self.roles), ask)


def may_not(permission: Permission, *, agent: Agent) -> MayNot | None:
    """Return what to say in place of a link the agent may not use; None where the agent may."""
    return None if agent.may(permission) else MayNot(*who_can_give(permission, agent=agent))


def _one_of(words: Sequence[str]) -> SafeString:
    """Return words as a choice: "A, B or C"."""
    most = format_html_join(", ", "{}", ((word,) for word in words[:-1]))
    return format_html("{} or {}", most, words[-1]) if most else format_html("{}", words[-1])
