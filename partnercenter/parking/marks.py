"""Whose page it is: a signed mark in its form, and whether a request came from a page of this site."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from ..limits import in_words

SALT = "partnercenter.parking"
# A page may stand open over a holiday; nobody but its agent ever gets back what it parks.
MARK_SECONDS = 30 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Mark:
    """Whose page it is, and which: what the hidden field ``whose_page`` says, signed."""

    agent_key: uuid.UUID
    page: str


@dataclass(frozen=True, slots=True)
class Lasts:
    """How long one is signed in after one's last page."""

    seconds: int
    words: str


@cache
def lasts() -> Lasts:
    """Return what a page may count on: when a session was seen is noted once a minute at most."""
    age = settings.SESSION_COOKIE_AGE
    return Lasts(max(age - 60, age // 2), in_words(age))


def mark_for(request: HttpRequest) -> str:
    """Return the mark of a page drawn for whoever is signed in; of nobody there is none."""
    if not request.user.is_authenticated:
        return ""
    return TimestampSigner(salt=SALT).sign(f"{request.user.pk.hex}.{secrets.token_hex(6)}")


def read_mark(text: str) -> Mark | None:
    """Return what a page says of itself; None unless it is signed, and drawn within MARK_SECONDS."""
    try:
        key, _, page = TimestampSigner(salt=SALT).unsign(text, max_age=MARK_SECONDS).partition(".")
        return Mark(uuid.UUID(key), page)
    except (BadSignature, ValueError):
        return None


def comes_from_here(request: HttpRequest) -> bool:
    """Say whether the browser tells that a page of this site sent the request; silence is a no."""
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    parts = urlsplit(sender)
    origin = f"{parts.scheme}://{parts.netloc}"
    return origin in (f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS)
