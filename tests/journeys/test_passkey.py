"""A passkey in a real browser: added, used after the password and instead of it, and what is said when it fails."""

import pytest
from playwright.sync_api import expect

from .person import Person
from .test_second_factor import newcomer

pytestmark = pytest.mark.journey

DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


class Device:
    """What the person holds in their hand: it keeps passkeys, and can be taken away."""

    def __init__(self, person: Person) -> None:
        self.session = person.context.new_cdp_session(person.page)
        self.session.send("WebAuthn.enable")
        self.id = self.session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]

    def recognises(self, finger: bool) -> None:
        self.session.send("WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": finger})


@pytest.fixture
def person(installation, someone):
    """Somebody at the name of the site: a passkey is never for a bare IP address."""
    person = someone(None)
    person.origin = installation.origin.replace("127.0.0.1", "localhost")
    return person


def adds(person, *, alone: bool) -> None:
    person.opens("/account/second-factor/passkeys/add/")
    person.page.get_by_label("Name").fill("Work laptop")
    if alone:
        person.page.get_by_label("Let me sign in with this passkey alone, without my password").check()
    person.clicks("Add the passkey")
    person.sees_heading("Recovery codes")


def test_a_passkey_is_the_second_factor(installation, person):
    email = newcomer(installation)
    Device(person)
    person.signs_in(email)
    adds(person, alone=False)
    person.clicks("Sign out")
    person.signs_in(email)
    person.sees_heading("Second factor")
    person.clicks("Use a passkey")
    person.sees_heading("Dashboard")


def test_a_passkey_signs_in_alone_and_leads_on(installation, person):
    email = newcomer(installation)
    Device(person)
    person.signs_in(email)
    adds(person, alone=True)
    person.clicks("Sign out")
    person.opens("/customers/drafts/")
    person.clicks("Sign in with a passkey")
    person.sees_heading("Drafts")

    person.opens("/account/second-factor/codes/new/")
    person.sees_heading("Confirm that it is you")
    person.follows("Use a passkey")
    person.clicks("Confirm with a passkey")
    person.sees_heading("Make new recovery codes")

    person.opens("/account/second-factor/passkeys/")
    person.sees("Signs you in without your password.")
    person.follows("Remove Work laptop")
    person.clicks("Remove the passkey")
    person.sees("You have no passkey.")


def test_what_the_browser_refuses_is_said_in_words(installation, person):
    email = newcomer(installation)
    device = Device(person)
    person.signs_in(email)
    adds(person, alone=True)
    person.clicks("Sign out")
    device.recognises(finger=False)
    person.opens("/account/sign-in/")
    person.clicks("Sign in with a passkey")
    expect(person.page.get_by_role("alert")).to_contain_text("No passkey was used")
    person.sees_heading("Sign in")


def test_without_javascript_the_page_says_what_to_do_instead(installation, someone):
    email = newcomer(installation)
    person = someone(None, java_script_enabled=False)
    person.signs_in(email)
    person.opens("/account/second-factor/passkeys/add/")
    person.sees("Passkeys need JavaScript, which is switched off in this browser. Set up an authenticator app instead.")
    expect(person.page.get_by_role("button", name="Add the passkey")).to_be_hidden()
