"""One line for every request, and no line that holds personal data."""

import json
import logging

import pytest
from django.db import IntegrityError

from partnercenter.request_log import Json, Plain
from tests.factories import AgentFactory

SENTINEL = "Zx9Sentinel"


@pytest.fixture
def lines():
    """What the product writes, as a list of texts."""
    written = []

    class Kept(logging.Handler):
        def emit(self, record):
            written.append(self.format(record))

    handler = Kept()
    handler.setFormatter(Json())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


def test_a_request_is_one_line(signed_in, agent, lines):
    answer = signed_in.get("/customers/?q=Contoso")
    (line,) = map(json.loads, lines)
    assert line.pop("at").endswith("+00:00")
    assert line.pop("ms") >= 0
    assert line == {
        "level": "INFO",
        "logger": "partnercenter.request_log",
        "method": "GET",
        "route": "/customers/",
        "status": 200,
        "request": answer.headers["X-Request-ID"],
        "agent": str(agent.pk),
        "partner": str(agent.partner.pk),
    }


def test_an_operator_has_no_partner_to_name(client, db, lines):
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    client.force_login(operator)
    client.get("/account/you/")
    line = json.loads(lines[-1])
    assert line["agent"] == str(operator.pk)
    assert "partner" not in line


def test_who_signs_in_is_named_in_that_very_line(client, db, lines):
    agent = AgentFactory(email="sales@contoso.example", roles=["Sales agent"])
    client.post("/account/sign-in/", {"login": "sales@contoso.example", "password": "correct horse battery"})
    assert json.loads(lines[-1])["agent"] == str(agent.pk)
    assert "contoso" not in "".join(lines)


def test_nobody_is_looked_up_for_a_line(client, lines):
    client.get("/healthz")  # where a test has no database, a query fails it
    assert json.loads(lines[0])["route"] == "/healthz"


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/account/password/reset/key/1-secret-token/", "password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"),
        ("/countries/BR/", "/countries/<str:code>/"),
        ("/static/css/none.css", "/static/"),
        ("/secret-name/", "(none)"),
    ],
)
def test_a_route_is_named_by_its_pattern(signed_in, lines, path, route):
    signed_in.get(path)
    assert json.loads(lines[-1])["route"].endswith(route)
    assert "secret" not in lines[-1]


def test_what_fails_is_written_with_its_place_and_without_its_words(signed_in, lines, monkeypatch):
    def breaks(*args, **kwargs):
        company_name = SENTINEL
        try:
            raise KeyError(company_name)
        except KeyError as missing:
            raise IntegrityError(f"Key (email)=({company_name}) already exists.") from missing

    monkeypatch.setattr("customers.views.customers.page_of", breaks)
    signed_in.raise_request_exception = False
    answer = signed_in.get(f"/customers/?q={SENTINEL}")
    assert answer.status_code == 500
    crash, line = map(json.loads, lines)
    assert (crash["level"], crash["error"]) == ("ERROR", "IntegrityError < KeyError")
    assert any("test_request_log.py" in place and place.endswith(" breaks") for place in crash["where"])
    assert (line["status"], line["request"]) == (500, crash["request"])
    assert answer.headers["X-Request-ID"] in answer.content.decode()
    assert SENTINEL not in "".join(lines)


def test_an_id_from_outside_counts_only_behind_a_proxy(client, settings):
    settings.BEHIND_PROXY = False
    assert client.get("/healthz", headers={"X-Request-ID": "from-outside"}).headers["X-Request-ID"] != "from-outside"
    settings.BEHIND_PROXY = True
    assert (
        client.get("/healthz", headers={"X-Request-ID": "from-the-proxy"}).headers["X-Request-ID"] == "from-the-proxy"
    )


def test_a_line_outside_a_request_says_what_it_says(lines):
    logging.getLogger("customers").warning("%s drafts are discarded", 3)
    assert json.loads(lines[0])["message"] == "3 drafts are discarded"


def test_whoever_tries_things_out_reads_plain_lines(signed_in, agent, caplog):
    caplog.handler.setFormatter(Plain("{levelname} {message}", style="{"))
    signed_in.get("/customers/")
    logging.getLogger("customers").warning("a word")
    first, second = caplog.text.splitlines()
    assert first.startswith("INFO GET /customers/ 200 ")
    assert second == "WARNING a word"
