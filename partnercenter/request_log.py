"""One line for every request, and no line that holds personal data: routes and keys, no paths, queries or names."""

from __future__ import annotations

import datetime
import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils.functional import LazyObject

logger = logging.getLogger(__name__)
_WELL_FORMED = re.compile(r"[A-Za-z0-9_-]{8,64}")
_current: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


class RequestLog:
    """Give each request an id, write one line when it is answered, and give the id back in ``X-Request-ID``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        since = time.perf_counter()
        request.id = _given_id(request) or uuid.uuid4().hex  # type: ignore[attr-defined]
        token = _current.set(request)
        try:
            response = self.get_response(request)
            response.headers["X-Request-ID"] = request.id  # type: ignore[attr-defined]
            milliseconds = round((time.perf_counter() - since) * 1000)
            told = (request.method, route_of(request), response.status_code, milliseconds)
            fields = dict(zip(("method", "route", "status", "ms"), told, strict=True))
            logger.info("%s %s %s %s ms", *told, extra={"fields": fields})
            return response
        finally:
            _current.reset(token)


def _given_id(request: HttpRequest) -> str:
    """Return the id a proxy gave the request; anybody else’s is not believed."""
    given = request.headers.get("X-Request-ID", "")
    return given if settings.BEHIND_PROXY and _WELL_FORMED.fullmatch(given) else ""


def route_of(request: HttpRequest) -> str:
    """Return the pattern of the address, which holds neither keys nor tokens."""
    if request.resolver_match:
        return f"/{request.resolver_match.route}"
    if request.path in ("/healthz", "/readyz"):
        return request.path
    return settings.STATIC_URL if request.path.startswith(settings.STATIC_URL) else "(none)"


def _who() -> dict[str, str]:
    """Return the ids of the request, its agent and their partner; nobody is looked up for it."""
    request = _current.get()
    if request is None:
        return {}
    known = vars(request)
    user = known.get("user")
    # Django reads the agent when it is first asked for, and keeps it beside.
    agent = known.get("_cached_user") if isinstance(user, LazyObject) else user
    keys = {"request": known["id"], "agent": getattr(agent, "pk", None), "partner": getattr(agent, "partner_id", None)}
    return {name: str(key) for name, key in keys.items() if key}


class Plain(logging.Formatter):
    """For a person who tries things out: a line, and the whole traceback of what failed."""

    def format(self, record: logging.LogRecord) -> str:
        who = " ".join(f"{name}={key}" for name, key in _who().items())
        line = super().format(record)
        return f"{line} {who}" if who and hasattr(record, "fields") else line


class Json(logging.Formatter):
    """For real use: one JSON object a line.

    Of what failed it keeps the kind of error and where, not the error’s message: a database quotes the row in it.
    Django’s own words about a request quote the path or a header; its logger’s name says enough.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if fields := getattr(record, "fields", None):
            line |= fields
        elif not record.name.startswith(("django.request", "django.security")):
            line["message"] = record.getMessage()
        line |= _who()
        if record.exc_info and (error := record.exc_info[1]):
            line["error"] = _kinds(error)
            if not isinstance(error, SuspiciousOperation):
                line["where"] = _where(error)
        return json.dumps(line, default=str)


def _kinds(error: BaseException) -> str:
    """Return the class of an error and of those it came from: IntegrityError < UniqueViolation."""
    cause = error.__cause__ or error.__context__
    return type(error).__qualname__ + (f" < {_kinds(cause)}" if cause else "")


def _where(error: BaseException) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
