"""Somebody signed in who sends requests straight through the WSGI application: middleware and all, but no socket."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.wsgi import get_wsgi_application
from django.test import Client

from partnercenter.models import Agent

APPLICATION = get_wsgi_application()
CSRF = "a" * 32


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    location: str
    body: str


@dataclass(frozen=True, slots=True)
class Visitor:
    """``cookies`` is the header a browser would send after sign-in."""

    cookies: str

    @classmethod
    def signed_in(cls, agent: Agent) -> Visitor:
        client = Client()
        client.force_login(agent)
        cookies = {name: morsel.value for name, morsel in client.cookies.items()} | {"csrf": CSRF}
        return cls("; ".join(f"{name}={value}" for name, value in cookies.items()))

    def get(self, path: str) -> dict[str, Any]:
        """Return a request as a WSGI server hands it over."""
        return self._environ("GET", path, b"")

    def post(self, path: str, fields: dict[str, str]) -> dict[str, Any]:
        return self._environ("POST", path, urlencode({**fields, "csrfmiddlewaretoken": CSRF}).encode())

    def _environ(self, method: str, path: str, body: bytes) -> dict[str, Any]:
        path, _, query = path.partition("?")
        return {
            "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query,
            "CONTENT_TYPE": "application/x-www-form-urlencoded" if body else "", "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "localhost", "HTTP_COOKIE": self.cookies, "HTTP_ACCEPT": "text/html",
            "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(), "wsgi.multithread": False, "wsgi.multiprocess": True, "wsgi.run_once": False,
        }  # fmt: skip


def send(environ: dict[str, Any]) -> Answer:
    """Answer a request as a worker does, to the end: closing it is part of the work."""
    started: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], _: object = None, /) -> Callable[[bytes], object]:
        started.extend((status, dict(headers)))
        return started.append

    result = APPLICATION(environ, start)
    body = b"".join(result)
    result.close()
    return Answer(int(started[0].split()[0]), started[1].get("Location", ""), body.decode())
