"""A sign-in that ends in the middle of the wizard: by time, in another tab, or for somebody else."""

import pytest
from playwright.sync_api import expect

from .companies import german
from .conftest import SALES
from .installation import PASSWORD

pytestmark = pytest.mark.journey
COLLEAGUE = "admin-agent@contoso.example"


@pytest.fixture
def ends(installation):
    """Return a function: a person → their sign-in ends on the server, and the page they have open stays."""

    def end(person) -> None:
        (key,) = [cookie["value"] for cookie in person.context.cookies() if cookie["name"] == "session"]
        sessions = "__import__('django.contrib.sessions.models', fromlist=['Session']).Session.objects"
        assert installation.ask(f"{sessions}.filter(session_key={key!r}).delete()[0]") == 1

    return end


@pytest.fixture
def of_their_own(someone, javascript):
    """A sales agent with a sign-in nobody else uses, with JavaScript on and off."""
    agent = someone(None, java_script_enabled=javascript)
    agent.signs_in(SALES)
    return agent


def signs_in_again(agent, email=SALES):
    agent.sees_heading("Sign in")
    agent.page.get_by_label("E-mail").fill(email)
    agent.page.get_by_label("Password").fill(PASSWORD)
    agent.clicks("Sign in")


def another_tab(agent):
    """Return the page the agent had open, with a new tab in front of it."""
    first = agent.page
    agent.page = agent.context.new_page()
    return first


def test_a_sign_in_that_ends_in_the_middle_of_the_wizard_loses_nothing(of_their_own, ends):
    company, agent = german(), of_their_own
    agent.fills_in(company, until="account")
    ends(agent)
    agent.types({**company.account, "address_line2": "Hof"})
    agent.clicks("Save and continue")
    agent.sees("What you typed is kept for half an hour")
    signs_in_again(agent)
    agent.sees_heading("Account info")
    agent.sees("What you typed is back.")
    agent.sees_answers({**company.account, "address_line2": "Hof"})
    agent.clicks("Save and continue")
    agent.answers(company.agreement)
    agent.creates()
    assert agent.counts_customers(company.name) == 1


def test_a_sign_in_that_ends_before_the_first_page_is_sent_loses_nothing(of_their_own, ends):
    company, agent = german(), of_their_own
    agent.starts()
    ends(agent)
    agent.types({"company_name": company.name})
    agent.clicks("Save and continue")
    signs_in_again(agent)
    agent.sees_answers({"company_name": company.name})
    agent.answers(company.find)
    agent.sees_heading("Account info")
    assert agent.counts_drafts(company.name) == 1


def test_whoever_signs_in_instead_sees_nothing_of_it(of_their_own, ends, signed_in_as):
    company, agent = german(), of_their_own
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent.opens(f"{draft}account/")
    ends(agent)
    agent.types({"city": "Potsdam"})
    agent.clicks("Save and continue")
    signs_in_again(agent, COLLEAGUE)
    agent.sees_heading("Account info")
    agent.sees("Somebody else was typing on this page in this browser")
    agent.sees_answers({"city": "Berlin"})


def test_a_page_from_before_a_new_sign_in_in_another_tab_loses_nothing(of_their_own, signed_in_as):
    company, agent = german(), of_their_own
    draft = signed_in_as(SALES).walks(company, until="account")
    agent.opens(f"{draft}account/")
    first = another_tab(agent)
    agent.opens("/")
    agent.clicks("Sign out")
    agent.signs_in(SALES)
    agent.page = first
    agent.types(company.account)
    agent.clicks("Save and continue")
    agent.sees_heading("The page was open too long")
    agent.follows("Go on with what you typed")
    agent.sees_answers(company.account)
    agent.clicks("Save and continue")
    agent.sees_heading("Microsoft Customer Agreement")


def test_a_page_of_somebody_who_signed_out_in_another_tab_is_not_shown_to_the_next_one(of_their_own, signed_in_as):
    company, agent = german(), of_their_own
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent.opens(f"{draft}account/")
    first = another_tab(agent)
    agent.opens("/")
    agent.clicks("Sign out")
    agent.signs_in(COLLEAGUE)
    agent.page = first
    agent.types({"city": "Potsdam"})
    agent.clicks("Save and continue")
    agent.sees("The page was opened by somebody else than you")
    agent.opens(f"{draft}account/")
    agent.sees_answers({"city": "Berlin"})


@pytest.fixture
def typist(someone):
    """A sales agent with JavaScript and a sign-in nobody else uses."""
    agent = someone(None)
    agent.signs_in(SALES)
    return agent


def status_of(agent):
    return expect(agent.page.locator("[data-autosave-status]"))


def test_autosave_says_that_the_sign_in_has_ended_and_leaves_the_page_as_it_is(typist, ends, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="account")
    typist.opens(f"{draft}account/")
    ends(typist)
    typist.types({"city": "Potsdam"})
    told = typist.page.locator("#sign-in-ends")
    expect(told).to_contain_text("You are signed out. What you typed is kept and comes back to this page.")
    typist.sees_answers({"city": "Potsdam"})
    typist.types({"address_line1": "Goethestraße 1"})
    typist.follows("Sign in again")
    signs_in_again(typist)
    typist.sees("What you typed is back.")
    typist.sees_answers({"city": "Potsdam", "address_line1": "Goethestraße 1"})


def test_autosave_goes_on_by_itself_after_signing_in_in_another_tab(typist, ends, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="account")
    typist.opens(f"{draft}account/")
    ends(typist)
    first = another_tab(typist)
    typist.signs_in(SALES)
    typist.page = first
    typist.types(company.account)
    status_of(typist).to_contain_text("Draft saved")
    typist.clicks("Save and continue")
    typist.sees_heading("Microsoft Customer Agreement")


def test_two_minutes_before_the_end_the_page_says_so_and_moves_no_focus(typist):
    agent = typist
    agent.page.clock.install()
    agent.opens("/customers/add/")
    agent.page.locator("#id_company_name").focus()
    warning = agent.page.locator("#sign-in-ends")
    agent.page.clock.fast_forward("07:50:00")
    expect(warning).to_have_count(0)
    agent.page.clock.fast_forward("00:07:10")
    expect(warning).to_contain_text("You will be signed out in 2 minutes.")
    expect(agent.page.locator("#id_company_name")).to_be_focused()
    agent.clicks("Stay signed in")
    expect(warning).to_have_count(0)


def test_a_page_in_another_tab_puts_the_end_off_here_as_well(typist):
    agent = typist
    agent.page.clock.install()
    agent.opens("/customers/add/")
    agent.page.clock.fast_forward("07:58:00")
    warning = agent.page.locator("#sign-in-ends")
    expect(warning).to_contain_text("You will be signed out")
    agent.page.evaluate("localStorage.setItem('signed-in-until', Date.now() + 3600000)")
    agent.page.evaluate("dispatchEvent(new StorageEvent('storage', { key: 'signed-in-until' }))")
    expect(warning).to_have_count(0)


def test_once_the_sign_in_has_ended_the_page_says_what_becomes_of_what_was_typed(typist):
    agent = typist
    agent.page.clock.install()
    agent.opens("/customers/add/")
    agent.page.clock.fast_forward("07:58:00")
    agent.page.clock.fast_forward("00:02:00")
    expect(agent.page.locator("#sign-in-ends")).to_contain_text("You are signed out. What you typed stays on this page")
