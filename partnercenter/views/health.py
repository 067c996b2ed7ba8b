"""Is it alive, is it ready? Asked by machines: under any host name, over plain HTTP, without a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse


class Health:
    """Answer /healthz and /readyz before anything else looks at the request: a load balancer asks by IP address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = {"/healthz": live, "/readyz": ready}.get(request.path_info)
        if answer is None:
            return self.get_response(request)
        return answer() if request.method in ("GET", "HEAD") else HttpResponseNotAllowed(["GET", "HEAD"])


def live() -> HttpResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"live": "yes"})


def ready() -> HttpResponse:
    """200 when pages can be served, else 503 with the part that is missing."""
    try:
        applied = MigrationRecorder(connection).applied_migrations()
    except Error:
        return JsonResponse({"database": "does not answer"}, status=503)
    missing = len(_migrations() - set(applied))
    if missing:
        return JsonResponse({"database": "answers", "migrations": f"{missing} not applied"}, status=503)
    return JsonResponse({"database": "answers", "migrations": "applied"})


@cache
def _migrations() -> frozenset[tuple[str, str]]:
    """Return the migrations that came with this installation."""
    return frozenset(MigrationLoader(None).graph.nodes)
