"""Headers for every answer that no other middleware sets, and the largest body a page takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError

_POLICY = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")
)

_MOST_TO_LET_PASS = 32 * 1024 * 1024


class Headers:
    """Ask browsers to keep no copy of a page, and to give it none of the device's senses.

    Every page but the static files may show customer data, so ``no-store`` is the rule and a view
    that may be kept says so itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", _POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return response


class BodyLimit:
    """Refuse a body that is too large before any of it is kept; Django itself does not limit files.

    A body that does not say how long it is, is taken as empty by Django (PEP 3333).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        try:
            length = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            length = 0
        if length > settings.LARGER_BODIES.get(name, settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
            _let_pass(request)
            raise RequestDataTooBig("The body is larger than this page takes.")


def _let_pass(request: HttpRequest) -> None:
    """Read a body and keep none of it: a browser that is cut off while it sends never shows the answer."""
    left = _MOST_TO_LET_PASS
    with suppress(UnreadablePostError):
        while left > 0 and (chunk := request.read(64 * 1024)):
            left -= len(chunk)
