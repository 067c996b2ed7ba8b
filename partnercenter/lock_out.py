"""How many wrong passwords and codes one may send, and why a stranger's never lock the owner out for long."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from .limits import TooMany, give_back, hashed, network_of, spend
from .models import Agent


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``tries`` in a window of ``seconds``."""

    tries: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Guarded:
    """What is guessed, and how often: each list says what must hold at the same time.

    A browser that has signed in to the account before counts for itself alone, so that nobody else's tries are held
    against it. Of all others count the network, the network with the account, and the account over all networks.
    """

    name: str
    known_browser: tuple[Limit, ...]
    network: tuple[Limit, ...]
    network_and_account: tuple[Limit, ...]
    account: tuple[Limit, ...]


MINUTE, DAY = 60, 24 * 3600
PASSWORD = Guarded(
    "password",
    known_browser=(Limit(10, 15 * MINUTE),),
    network=(Limit(30, 15 * MINUTE),),
    network_and_account=(Limit(5, 10 * MINUTE),),
    account=(Limit(20, 5 * MINUTE),),
)
# Whoever guesses a code has the password already, and of a million codes three are right at a time: fewer a day.
CODE = Guarded(
    "code",
    known_browser=(Limit(10, 15 * MINUTE), Limit(50, DAY)),
    network=(Limit(60, 15 * MINUTE),),
    network_and_account=(Limit(5, 15 * MINUTE),),
    account=(Limit(30, DAY),),
)


def count(guarded: Guarded, request: HttpRequest, account: str) -> Callable[[], None]:
    """Count a try at an account's secret, before it is looked at; return what takes the try back when it was right.

    Raises TooMany when one of the limits is reached; then it is counted nowhere.
    """
    taken: list[tuple[str, str]] = []

    def undo() -> None:
        for name, key in taken:
            give_back(name, key)

    for name, key, limit in _counts(guarded, request, account.strip().lower()):
        try:
            spend(name, key, limit=limit.tries, seconds=limit.seconds)
        except TooMany:
            undo()
            raise
        taken.append((name, key))
    return undo


def _counts(guarded: Guarded, request: HttpRequest, account: str) -> Iterator[tuple[str, str, Limit]]:
    network = network_of(request)
    rows = (
        ("network", network, guarded.network),
        ("network and account", f"{network} {account}", guarded.network_and_account),
        ("account", account, guarded.account),
    )
    if browser := Browser.of(request).knows(account):
        rows = (("browser", f"{browser} {account}", guarded.known_browser),)  # type: ignore[assignment]
    for of, key, limits in rows:
        for limit in limits:
            yield f"{guarded.name} by {of} in {limit.seconds}", key, limit


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser by its signed cookie: a random name, and keyed hashes of the accounts it has signed in to."""

    name: str
    accounts: tuple[str, ...] = ()

    KEPT_DAYS = 180
    ACCOUNTS = 5

    @classmethod
    def of(cls, request: HttpRequest) -> Browser:
        """Return the browser a request comes from; one that is not known, or that made its cookie itself, is new."""
        try:
            name, *accounts = signing.loads(
                request.COOKIES.get(settings.BROWSER_COOKIE_NAME, ""), salt="browser", max_age=cls.KEPT_DAYS * DAY
            )
        except signing.BadSignature:
            return cls(secrets.token_urlsafe(16))
        return cls(name, tuple(accounts))

    def knows(self, account: str) -> str:
        """Return the browser's name if it has signed in to the account before, else an empty text."""
        return self.name if hashed("browser", account) in self.accounts else ""

    def remember(self, account: str, response: HttpResponse) -> None:
        """Let the browser be known to the account from now on."""
        kept = dict.fromkeys((hashed("browser", account), *self.accounts))
        response.set_cookie(
            settings.BROWSER_COOKIE_NAME,
            signing.dumps([self.name, *list(kept)[: self.ACCOUNTS]], salt="browser"),
            max_age=self.KEPT_DAYS * DAY,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


class LockOut(DefaultAccountAdapter):
    """Counts every password before it is checked; whoever signs in has a known browser from then on."""

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave out the library's own count: it is kept in the memory of one process."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Agent | None:
        """Return the active agent these credentials belong to; an inactive one is answered like a wrong password."""
        undo = count(PASSWORD, request, credentials.get("email") or "")
        agent = super().authenticate(request, **credentials)
        if not isinstance(agent, Agent) or not agent.is_active:
            return None
        undo()
        return agent

    def post_login(self, request: HttpRequest, user: Agent, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        Browser.of(request).remember(user.email.lower(), response)
        return response
