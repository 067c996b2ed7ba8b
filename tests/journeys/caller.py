"""Somebody who signs in and sends pages without a browser: many of them fit into one moment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from .companies import Company
from .installation import PASSWORD, Installation


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    location: str
    text: str
    cookies: SimpleCookie

    @property
    def token(self) -> str:
        return re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.text)[0]

    def hidden(self, name: str) -> str:
        return re.findall(rf'type="hidden" name="{name}" value="([^"]*)"', self.text)[0]


class Caller:
    """One session: every call has a connection of its own, so that calls may be made from many threads."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.cookies: dict[str, str] = {}
        self.token = ""

    def sign_in(self, email: str) -> Caller:
        self.token = self.get("/account/sign-in/").token
        answer = self.post("/account/sign-in/", {"login": email, "password": PASSWORD})
        assert answer.status == 302, answer.text
        self.token = self.get("/account/you/").token
        return self

    def get(self, path: str) -> Answer:
        return self._kept(self._call("GET", path))

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        return self._kept(self.send(path, fields))

    def send(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Post without keeping cookies: what a second, simultaneous click sends."""
        return self._call("POST", path, urlencode({"csrfmiddlewaretoken": self.token, **fields}))

    def walks(self, company: Company, *, until: str = "review") -> str:
        """Answer the pages before ``until``; return the address of the draft."""
        key = self.get("/customers/add/").hidden("draft")
        for step, page in company.pages.items():
            if step == until:
                break
            fields = {"draft": key, "special_qualification": "none", "action": "continue", **page}
            answer = self.post("/customers/add/" if step == "find" else f"/customers/add/{key}/{step}/", fields)
            assert answer.status == 303, answer.text
        return f"/customers/add/{key}/"

    def _kept(self, answer: Answer) -> Answer:
        self.cookies |= {name: morsel.value for name, morsel in answer.cookies.items()}
        return answer

    def _call(self, method: str, path: str, body: str | None = None) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.installation.port, timeout=60)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": self.installation.origin,
        }
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            cookies = SimpleCookie()
            for line in answer.headers.get_all("Set-Cookie", []):
                cookies.load(line)
            location = urlsplit(answer.headers.get("Location", "")).path
            return Answer(answer.status, location, answer.read().decode(), cookies)
        finally:
            connection.close()
