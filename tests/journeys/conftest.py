"""Starts the product as in real use, and brings people to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from .caller import Caller
from .installation import Installation
from .person import Person
from .post_office import PostOffice

CHROMIUM = "/usr/bin/chromium"
QUIETLY = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
SALES = "sales-agent@contoso.example"
expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            assert item.get_closest_marker("journey"), f"{item.nodeid} is not marked as a journey"


@pytest.fixture(scope="session")
def post_office():
    office = PostOffice()
    office.open()
    yield office
    office.close()


@pytest.fixture(scope="session")
def installation(tmp_path_factory, post_office):
    """The product, with demo data; its mails are handed to the post office."""
    made = Installation(tmp_path_factory.mktemp("installation"), os.environ.get("DATABASE_URL", ""))
    made.environment["EMAIL_URL"] = post_office.url
    try:
        made.prepare()
        made.start()
        yield made
    finally:
        made.give_up()
    assert '"level": "ERROR"' not in made.log.read_text(), made.log.read_text()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def signed_in_as(installation):
    """Return a function: e-mail address → somebody of that name who signed in once."""
    callers = {}

    def caller(email: str) -> Caller:
        if email not in callers:
            callers[email] = Caller(installation).sign_in(email)
        return callers[email]

    return caller


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def javascript(request) -> bool:
    return request.param


@pytest.fixture
def someone(browser, installation, signed_in_as):
    """Return a function: e-mail address (None: a stranger) → a person at a browser of their own."""
    people = []

    def person(email: str | None = SALES, **options) -> Person:
        usual = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", "reduced_motion": "reduce"}
        context = browser.new_context(**usual | options)
        context.set_default_timeout(10_000)
        if email:
            cookies = signed_in_as(email).cookies
            context.add_cookies([{"name": n, "value": v, "url": installation.origin} for n, v in cookies.items()])
        people.append(Person(context, installation.origin))
        return people[-1]

    yield person
    noticed = [line for person in people for line in person.noticed]
    for person in people:
        person.context.close()
    assert noticed == []


@pytest.fixture
def agent(someone, javascript) -> Person:
    """A sales agent of a direct bill partner, with JavaScript on and off."""
    return someone(java_script_enabled=javascript)
