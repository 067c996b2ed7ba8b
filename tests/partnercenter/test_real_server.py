"""What a real server sends, with the settings of real use, behind a proxy that speaks HTTPS."""

from __future__ import annotations

import contextlib
import json
import os
import time
from http.client import HTTPConnection

import pytest

from tests.journeys.installation import PATIENCE, Installation

HOST = "partners.example"
SENTINEL = "Zx9Sentinel"
THROUGH_THE_PROXY = {"Host": HOST, "X-Forwarded-Host": HOST, "X-Forwarded-Proto": "https"}
SESSION = """
import django
django.setup()
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from partnercenter.actions import add_agent, add_partner
partner = add_partner(name="Zx9Sentinel", type="direct_bill", country="US", email_domains=["zx9sentinel.example"],
                      by=None)
agent = add_agent(email="zx9sentinel@contoso.example", first_name="Zx9Sentinel", partner=partner,
                  roles=["Sales agent"], by=None)
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(agent.pk), agent.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = "partnercenter.sign_in.AgentWithPartner"
session.create()
print(session.session_key, agent.pk, partner.pk)
"""
DROP = """
import django
django.setup()
from django.db import connection
connection.cursor().execute("DROP TABLE customers_draft CASCADE" if connection.vendor == "postgresql"
                            else "DROP TABLE customers_draft")
"""
SECURE = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
    "browsing-topics=()",
}
POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
}  # fmt: skip


class BehindProxy(Installation):
    """Production in full: DEBUG off, HTTPS on, one trusted proxy."""

    def __init__(self, folder, database_url):
        super().__init__(folder, database_url)
        self.environment |= {"HTTPS": "on", "BEHIND_PROXY": "on", "ALLOWED_HOSTS": HOST}

    def prepare(self):
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--noinput", "--verbosity", "0")
        self.session, self.agent, self.partner = self.run("-c", SESSION).split()

    def _wait_for_an_answer(self):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process.poll() is None, self.log.read_text()
            with contextlib.suppress(OSError):
                assert self.send("GET", "/healthz", headers={}).status == 200
                return
            time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def send(self, method, path, body=None, headers=None, agent=False):
        """Send one request and return the answer, its body read as ``text``."""
        headers = dict(THROUGH_THE_PROXY if headers is None else headers)
        if agent:
            headers["Cookie"] = f"{headers.get('Cookie', '')}; __Host-session={self.session}".lstrip("; ")
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            answer.text = answer.read().decode(errors="replace")
            return answer
        finally:
            connection.close()

    def lines(self, **holding):
        """Return the lines of the log, as JSON, that hold these values."""
        written = [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]
        return [line for line in written if holding.items() <= line.items()]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = BehindProxy(tmp_path_factory.mktemp("server"), os.environ.get("DATABASE_URL", ""))
    try:
        made.prepare()
        made.start()
        yield made
    finally:
        made.give_up()


# From a page of the product: what else would be refused before the body is looked at.
FROM_A_PAGE = THROUGH_THE_PROXY | {"Origin": f"https://{HOST}", "Cookie": f"__Host-csrf={'m' * 32}"}
FORM = FROM_A_PAGE | {"Content-Type": "application/x-www-form-urlencoded"}
MULTIPART = FROM_A_PAGE | {"Content-Type": "multipart/form-data; boundary=x"}
ANSWERS = {
    "a page": (200, "GET", "/account/sign-in/", None, THROUGH_THE_PROXY),
    "not signed in": (302, "GET", "/customers/", None, THROUGH_THE_PROXY),
    "not there": (404, "GET", "/nowhere/", None, THROUGH_THE_PROXY),
    "without its mark": (403, "POST", "/account/sign-in/", "login=a", FORM),
    "a foreign host": (400, "GET", "/account/sign-in/", None, THROUGH_THE_PROXY | {"X-Forwarded-Host": "else.example"}),
    "too many fields": (400, "POST", "/account/sign-in/", "&".join(f"f{n}=1" for n in range(300)), FORM),
    "too large": (413, "POST", "/account/sign-in/", "login=" + "x" * 3_000_000, FORM),
    "too large a file": (413, "POST", "/account/sign-in/", "x" * 3_000_000, MULTIPART),
    "far too large a file": (413, "POST", "/customers/check/", "x" * 20_000_000, MULTIPART),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_carries_the_headers(server, name):
    status, method, path, body, headers = ANSWERS[name]
    answer = server.send(method, path, body, headers, agent=path.startswith("/customers/check"))
    assert answer.status == status
    assert {header: answer.headers[header] for header in SECURE} == SECURE
    assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Server"] in (None, "granian"), "no version"
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("a foreign host", "This request cannot be answered"),
        ("too many fields", "This request cannot be answered"),
        ("too large", "This is too large"),
        ("too large a file", "This is too large"),
    ],
)
def test_what_is_refused_unread_is_explained_on_a_page_of_the_product(server, name, heading):
    _, method, path, body, headers = ANSWERS[name]
    page = server.send(method, path, body, headers).text
    assert f"<h1>{heading}</h1>" in page
    sheet = page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    assert sheet.startswith("/static/css/whole.")
    assert server.send("GET", sheet).status == 200


def test_a_static_file_carries_them_too_and_may_be_kept(server):
    page = server.send("GET", "/account/sign-in/").text
    sheet = page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    answer = server.send("GET", sheet)
    assert answer.status == 200
    assert {header: answer.headers[header] for header in SECURE} == SECURE
    assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"


def test_cookies_are_for_this_host_over_https_and_out_of_reach_of_scripts(server):
    cookies = server.send("GET", "/account/sign-in/").headers.get_all("Set-Cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["__Host-csrf"]
    attributes = {part.strip().lower() for part in cookies[0].split(";")[1:]}
    assert {"httponly", "secure", "samesite=lax", "path=/"} <= attributes
    assert not [part for part in attributes if part.startswith("domain")]


def test_plain_http_is_sent_to_https(server):
    answer = server.send("GET", "/customers/", headers=THROUGH_THE_PROXY | {"X-Forwarded-Proto": "http"})
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{HOST}/customers/")


@pytest.mark.parametrize("headers", [{}, {"Host": "10.0.0.7:8000"}, {"Host": "_"}, THROUGH_THE_PROXY])
def test_a_load_balancer_is_answered_whatever_it_calls_the_host(server, headers):
    for path, body in (
        ("/healthz", {"live": "yes"}),
        ("/readyz", {"database": "answers", "migrations": "applied"}),
    ):
        answer = server.send("GET", path, headers=headers)
        assert (answer.status, json.loads(answer.text)) == (200, body)
        assert answer.headers["Set-Cookie"] is None
        assert "no-store" in answer.headers["Cache-Control"]


def test_a_request_keeps_the_id_the_proxy_gave_it(server):
    answer = server.send("GET", "/account/sign-in/", headers=THROUGH_THE_PROXY | {"X-Request-ID": "from-the-proxy-1"})
    assert answer.headers["X-Request-ID"] == "from-the-proxy-1"
    (line,) = server.lines(request="from-the-proxy-1", logger="partnercenter.request_log")
    assert {name: line[name] for name in ("method", "route", "status", "level")} == {
        "method": "GET",
        "route": "/account/sign-in/",
        "status": 200,
        "level": "INFO",
    }


@pytest.mark.parametrize("given", ["short", "with spaces in it", "x" * 65, '"}{"level":"ERROR"}'])
def test_an_id_that_is_not_well_formed_is_replaced(server, given):
    answer = server.send("GET", "/account/sign-in/", headers=THROUGH_THE_PROXY | {"X-Request-ID": given})
    assert len(answer.headers["X-Request-ID"]) == 32
    assert server.lines(request=given) == []


def test_a_line_says_which_agent_of_which_partner(server):
    answer = server.send("GET", "/customers/", agent=True)
    assert answer.status == 200
    (line,) = server.lines(request=answer.headers["X-Request-ID"], logger="partnercenter.request_log")
    assert (line["agent"], line["partner"]) == (server.agent, server.partner)
    assert line["route"] == "/customers/"


def test_no_line_holds_anything_personal(server):
    form = (
        f"login={SENTINEL}@contoso.example&password={SENTINEL}&company_name={SENTINEL}&csrfmiddlewaretoken={SENTINEL}"
    )
    for path in (
        f"/{SENTINEL}/", f"/account/sign-in/?next=/{SENTINEL}/&email={SENTINEL}", f"/customers/?q={SENTINEL}",
        f"/account/password/reset/key/1-{SENTINEL}/", f"/static/{SENTINEL}.css", "/account/sign-in/", "/customers/add/",
    ):  # fmt: skip
        with_it_in_headers = {"Referer": f"https://else.example/{SENTINEL}", "User-Agent": SENTINEL, "Origin": "null"}
        server.send("GET", path, headers=THROUGH_THE_PROXY | with_it_in_headers, agent=True)
        server.send("POST", path, form, FORM | with_it_in_headers, agent=True)
        server.send("POST", path, form, FORM | with_it_in_headers)
    server.send("GET", "/", headers=THROUGH_THE_PROXY | {"X-Forwarded-Host": f"{SENTINEL}.example"})
    assert SENTINEL.lower() not in server.log.read_text().lower()


def test_what_fails_is_answered_with_a_number_and_written_down_without_what_was_sent(server):
    server.run("-c", DROP)
    answer = server.send("GET", f"/customers/drafts/?q={SENTINEL}", agent=True)
    number = answer.headers["X-Request-ID"]
    assert answer.status == 500
    assert f"<code>{number}</code>" in answer.text
    assert {header: answer.headers[header] for header in SECURE} == SECURE
    assert answer.headers["Cache-Control"] == "no-store"
    line, crash = sorted(server.lines(request=number), key=lambda line: line["level"], reverse=True)[:2]
    assert (line["status"], line["agent"]) == (500, server.agent)
    assert crash["error"].split(" < ")[0] in ("OperationalError", "ProgrammingError")
    assert any("customers/views/drafts.py" in place for place in crash["where"])
    assert SENTINEL.lower() not in server.log.read_text().lower()
