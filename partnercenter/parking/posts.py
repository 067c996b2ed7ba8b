"""Parks a post, and finds it again for the agent whose page it was."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from ..access import AgentRequest
from ..actions.parking import MINUTES, hash_of, park_post
from ..limits import network_of, take
from ..models import Agent, ParkedPost
from .marks import SALT, comes_from_here, read_mark

LARGEST = 64 * 1024
# Browsers send no more than so many; whatever is beyond is not looked at.
MOST_COOKIES = 20
COOKIE = "__Secure-kept-" if settings.HTTPS else "kept-"
OF_THE_PAGE = ("csrfmiddlewaretoken", "whose_page", "kept")


@dataclass(frozen=True, slots=True)
class Parked:
    """A post that was parked: the path it is taken up again at, and the cookie that leads to it."""

    by: Agent
    path: str
    cookie: str
    token: str

    @property
    def sign_in(self) -> str:
        """The address of the sign-in page that leads back to the parked page."""
        return f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': self.path, 'kept': 1})}"

    def mark(self, answer: HttpResponse) -> None:
        """Give the browser what leads back, sent to the parked page alone and gone with it."""
        answer.set_signed_cookie(
            self.cookie,
            self.token,
            salt=SALT,
            max_age=MINUTES * 60,
            path=urlsplit(self.path).path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed on a page before its sign-in ended; not saved anywhere but here."""

    key: uuid.UUID
    post: QueryDict


def is_given_back(request: HttpRequest) -> bool:
    """Say whether the page a request is for has opted in."""
    return bool(request.resolver_match and getattr(request.resolver_match.func, "gives_back", False))


def park(request: HttpRequest) -> Parked | None:
    """Keep a post for the agent whose page it was; None where it is not signed, not from here, or too much."""
    mark = read_mark(request.POST.get("whose_page", ""))
    body = _body(request)
    if mark is None or not is_given_back(request) or not comes_from_here(request) or _size(body) > LARGEST:
        return None
    agent = Agent.objects.filter(pk=mark.agent_key, is_active=True).first()
    if agent is None or not _may_park(request, agent):
        return None
    cookie = COOKIE + mark.page
    path = request.get_full_path()
    path = path if len(path) <= 2000 else request.path
    token = park_post(path=path, body=body, instead_of=_tokens(request, cookie), by=agent)
    return Parked(agent, path, cookie, token)


def kept_for(request: AgentRequest) -> Kept | None:
    """Return what was typed on this page by whoever is signed in; another agent is told, and gets nothing."""
    rows = [
        row
        for row in ParkedPost.objects.behind([hash_of(token) for token in _tokens(request)])
        if urlsplit(row.path).path == request.path
    ]
    own = [row for row in rows if row.agent_id == request.user.pk]
    if rows and not own:
        messages.warning(
            request,
            "Somebody else was typing on this page in this browser when their sign-in ended. What they typed is not "
            f"shown to you; they get it back when they sign in here within {MINUTES} minutes.",
        )
    if not own:
        return None
    post = QueryDict(mutable=True)
    for name, values in own[0].body.items():
        post.setlist(name, values)
    return Kept(own[0].pk, post)


def typed_on(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was typed on a page that opted in, as a person reads it: sent now, or kept since."""
    if not is_given_back(request):
        return []
    kept = getattr(request, "kept", None)
    return readable(kept.post if kept else request.POST)


def readable(post: QueryDict) -> list[tuple[str, str]]:
    """Return the texts of a post as a person copies them: without the page's own fields, keys and empty ones."""
    hidden = {*OF_THE_PAGE, "version", "draft", "action", "confirmed", "override"}
    return [
        (re.sub(r"(?<=[a-z])(?=\d)", " ", name.replace("_", " ")).capitalize(), value)
        for name, values in post.lists()
        if name not in hidden and "password" not in name
        for value in values
        if value.strip()
    ]


def _body(request: HttpRequest) -> dict[str, list[str]]:
    """Return the fields of a form, no files; a NUL is dropped, which PostgreSQL does not store."""
    return {
        name.replace("\x00", ""): [value.replace("\x00", "") for value in values]
        for name, values in request.POST.lists()
        if name not in OF_THE_PAGE and "password" not in name.lower()
    }


def _size(body: dict[str, list[str]]) -> int:
    return sum(len(text.encode()) for name, values in body.items() for text in (name, *values))


def _may_park(request: HttpRequest, agent: Agent) -> bool:
    # A whole office may be signed out in one moment; of one agent there are never so many pages.
    return take("park", network_of(request), limit=1000, seconds=3600) and take(
        "park", str(agent.pk), limit=60, seconds=3600
    )


def _tokens(request: HttpRequest, cookie: str = "") -> list[str]:
    """Return the tokens of this page's cookies, or of the one of that name; what is not signed by us is none."""
    names = [cookie] if cookie else sorted(name for name in request.COOKIES if name.startswith(COOKIE))[:MOST_COOKIES]
    found = [request.get_signed_cookie(name, None, salt=SALT, max_age=MINUTES * 60) for name in names]
    return [token for token in found if token]
