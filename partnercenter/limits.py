"""How often something may be tried: ``take(…)`` counts a try, ``@limited(…)`` stands above a view."""

from __future__ import annotations

import hmac
import ipaddress
import math
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from .actions.limits import count_try, give_back_try
from .models import Tally

View = Callable[..., HttpResponseBase]


class TooMany(PermissionDenied):
    """Something was tried too often; answered as 429, to be tried again in ``seconds``."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"again in {seconds} seconds")


def take(name: str, key: str, *, limit: int, seconds: int) -> bool:
    """Count a try of ``name`` by ``key`` in the database and say whether it was within the limit.

    At most ``limit`` tries get through in a window of ``seconds``, over all processes and machines; what is
    refused is not counted and lengthens nothing.
    """
    return count_try(key=hashed(name, key), limit=limit, seconds=seconds)


def spend(name: str, key: str, *, limit: int, seconds: int) -> None:
    """Count a try like ``take``; raise TooMany when the limit is reached."""
    if not take(name, key, limit=limit, seconds=seconds):
        raise TooMany(seconds_left(name, key))


def is_spent(name: str, key: str, *, limit: int) -> bool:
    """Say whether the next ``take`` would be refused; counts nothing."""
    spent = Tally.objects.filter(key=hashed(name, key), count__gte=limit, ends_at__gt=timezone.now())
    return spent.exists()


def give_back(name: str, key: str) -> None:
    """Undo one ``take``: what succeeded was no guess."""
    give_back_try(key=hashed(name, key))


def seconds_left(name: str, key: str) -> int:
    """Return how many seconds the window of ``name`` and ``key`` stays open, 0 when there is none."""
    ends_at = Tally.objects.filter(key=hashed(name, key)).values_list("ends_at", flat=True).first()
    return max(0, math.ceil((ends_at - timezone.now()).total_seconds())) if ends_at else 0


def hashed(name: str, key: str) -> str:
    """Return a keyed hash: neither an address nor an account can be read, or guessed, from the table."""
    return hmac.new(settings.SECRET_KEY.encode(), f"limits\0{name}\0{key}".encode(), "sha256").hexdigest()


def network_of(request: HttpRequest) -> str:
    """Return where a request comes from: an IPv4 address, or the /64 an IPv6 address belongs to.

    Behind a proxy it is the last address of X-Forwarded-For, which the proxy itself wrote; whatever stands before it
    came with the request and is not believed.
    """
    text = request.META.get("REMOTE_ADDR") or ""
    if settings.BEHIND_PROXY:
        text = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or text
    try:
        address = ipaddress.ip_address(text.strip("[]"))
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def by_network(request: HttpRequest) -> str:
    return network_of(request)


def by_agent(request: HttpRequest) -> str:
    """Return who is signed in; of somebody who is not, the network."""
    return str(request.user.pk) if request.user.is_authenticated else network_of(request)


def limited(
    name: str,
    limit: int,
    seconds: int,
    *,
    by: Callable[[HttpRequest], str] = by_network,
    methods: tuple[str, ...] = ("POST",),
) -> Callable[[View], View]:
    """Let a view be used ``limit`` times in ``seconds`` by each network (or ``by=by_agent``); further tries are 429."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method in methods and not take(name, by(request), limit=limit, seconds=seconds):
                return too_many(request, seconds=seconds_left(name, by(request)))
            return view(request, *args, **kwargs)

        return guarded

    return guard


# What a person typed comes back with the page; a secret does not.
SECRET = {"csrfmiddlewaretoken", "oldpassword", "password", "password1", "password2", "code", "credential"}


def too_many(request: HttpRequest, *, seconds: int) -> HttpResponse:
    """Answer 429 with when to try again (RFC 6585, section 4), and a button that sends once more what was typed."""
    typed = [(name, value) for name, values in request.POST.lists() if name not in SECRET for value in values]
    context = {"wait": in_words(seconds), "typed": typed, "sends_again": request.method == "POST" and not request.FILES}
    response = render(request, "429.html", context, status=429)
    response["Retry-After"] = str(max(seconds, 1))
    return response


def in_words(seconds: int) -> str:
    """Return how long to wait, such as "20 seconds", "1 minute" or "3 hours", rounded up."""
    units = ((3600, "hour"), (60, "minute"))
    size, unit = next(((size, unit) for size, unit in units if seconds > size), (1, "second"))
    count = max(1, math.ceil(seconds / size))
    return f"{count} {unit}{'s' if count > 1 else ''}"
