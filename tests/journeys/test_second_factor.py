"""A second factor, from the first code to the last recovery code; with and without JavaScript."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.partnercenter.second_factors import code

from .installation import PASSWORD, Installation

pytestmark = pytest.mark.journey

NEW = """
import sys, django
django.setup()
from partnercenter.actions import *
from partnercenter.models import *
email, password, needed = sys.argv[1:]
agent = add_agent(
    email=email, first_name="Sales", last_name="office", partner=Partner.objects.get(name="Tailspin"),
    roles=["Sales agent"], by=None,
)
Partner.objects.filter(name="Tailspin").update(needs_second_factor=needed == "needed")
set_password(agents=[agent], password=password, by=None)
"""


def newcomer(installation: Installation, *, needed: bool = False) -> str:
    """Return the e-mail address of an agent made just now."""
    email = f"agent-{uuid.uuid4().hex[:8]}@tailspin.example"
    installation.run("-c", NEW, email, PASSWORD, "needed" if needed else "free")
    return email


def sets_up_app(person) -> str:
    """Set up an authenticator app; return its key."""
    expect(person.page.locator(".qr-code svg")).to_be_visible()
    key = person.page.locator(".secret").inner_text().replace(" ", "")
    person.page.get_by_label("Code").fill(code(key))
    person.clicks("Set up the app")
    person.sees_heading("Recovery codes")
    return key


def codes_shown(person) -> list[str]:
    return person.page.locator(".codes li").all_inner_texts()


def test_an_agent_sets_up_an_app_and_signs_in_with_it(installation, someone, javascript):
    email = newcomer(installation)
    person = someone(None, java_script_enabled=javascript)
    person.signs_in(email)
    person.opens("/account/you/")
    person.follows("Set one up")
    person.follows("Set up an authenticator app")
    key = sets_up_app(person)
    recovery = codes_shown(person)
    assert len(recovery) == 10

    person.clicks("Sign out")
    person.signs_in(email)
    person.sees_heading("Second factor")
    person.page.get_by_label("Code").fill("000000")
    person.clicks("Sign in")
    person.is_told("This code is wrong or was used already. Wait for the next one and enter it.")
    person.page.get_by_label("Code").fill(code(key))
    person.clicks("Sign in")
    person.sees_heading("Dashboard")

    person.clicks("Sign out")
    person.signs_in(email)
    person.page.get_by_label("Code").fill(recovery[0])
    person.clicks("Sign in")
    person.sees_heading("Dashboard")


def test_who_must_have_one_is_led_to_it_and_back(installation, someone, javascript):
    email = newcomer(installation, needed=True)
    person = someone(None, java_script_enabled=javascript)
    person.opens("/customers/drafts/")
    person.page.get_by_label("E-mail").fill(email)
    person.page.get_by_label("Password").fill(PASSWORD)
    person.clicks("Sign in")
    person.sees_heading("Second factor")
    person.sees("Your organisation asks everyone for a second factor.")
    person.follows("Set up an authenticator app")
    sets_up_app(person)
    person.follows("I have kept them, go on")
    person.sees_heading("Drafts")

    person.opens("/account/second-factor/app/remove/")
    person.is_told("You need a second factor, and this is your only one. Set up another before you remove it.")


def test_a_session_is_ended_from_another_browser(installation, someone, javascript):
    email = newcomer(installation)
    office, telephone = (someone(None, java_script_enabled=javascript) for _ in range(2))
    for person in (office, telephone):
        person.signs_in(email)
    office.opens("/account/sessions/")
    office.page.get_by_role("button", name=re.compile("^End the session of Chrome on Linux")).click()
    office.sees("The session is ended.")
    telephone.opens("/customers/")
    telephone.sees_heading("Sign in")


def test_the_operator_of_the_demo_comes_in_with_a_recovery_code(installation, someone, javascript):
    codes = installation.ask(
        "Agent.objects.get(partner=None).authenticator_set.get(type='recovery_codes').wrap().get_unused_codes()"
    )
    person = someone(None, java_script_enabled=javascript)
    person.opens("/admin/")
    person.page.get_by_label("E-mail").fill("operator@partnercenter.example")
    person.page.get_by_label("Password").fill(PASSWORD)
    person.clicks("Sign in")
    person.page.get_by_label("Code").fill(codes[0])
    person.clicks("Sign in")
    assert person.path == "/admin/"
