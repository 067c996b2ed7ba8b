"""A role that is taken or given while a page is open: it acts with the next click, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import expect

from .companies import german

pytestmark = pytest.mark.journey
SALES = "sales-agent@fabrikam.example"


@pytest.fixture
def role(installation):
    """Return a function that takes (False) or gives (True) the sales agent their role; at the end they have it."""

    def change(has_it: bool) -> None:
        change = "add" if has_it else "remove"
        role = "__import__('django.contrib.auth.models', fromlist=['Group']).Group.objects.get(name='Sales agent')"
        installation.ask(f"Agent.objects.get(email={SALES!r}).groups.{change}({role})")

    yield change
    change(True)


@pytest.fixture
def agent(someone, javascript):
    return someone(SALES, java_script_enabled=javascript)


def is_told_what_was_typed(agent, question, text):
    expect(agent.page.locator(".summary-row", has_text=re.compile(rf"^\s*{question}"))).to_contain_text(text)


def test_a_role_taken_while_the_page_is_open_refuses_the_page_and_keeps_what_was_typed(agent, role, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent.opens(f"{draft}account/")
    agent.types(company.account)
    role(False)
    agent.clicks("Save and continue")
    agent.sees_heading("You cannot do this with your roles")
    agent.sees("None of your roles lets you add customers.")
    agent.sees("Global admin of Fabrikam")
    is_told_what_was_typed(agent, "City", company.account["city"])

    role(True)
    agent.opens(f"{draft}account/")
    agent.sees("What you typed is back.")
    agent.sees_answers(company.account)
    agent.clicks("Save and continue")
    agent.sees_heading("Microsoft Customer Agreement")


def test_a_role_given_while_the_page_is_open_acts_with_the_next_click(agent, role, signed_in_as):
    draft = signed_in_as(SALES).walks(german(), until="account")
    role(False)
    agent.opens(f"{draft}account/")
    agent.sees_heading("You cannot do this with your roles")
    role(True)
    agent.page.reload()
    agent.sees_heading("Account info")


def test_autosave_says_that_it_does_not_save_any_more(someone, role, signed_in_as):
    draft = signed_in_as(SALES).walks(german(), until="account")
    agent = someone(SALES)
    agent.opens(f"{draft}account/")
    role(False)
    agent.types({"city": "Potsdam"})
    expect(agent.page.locator("[data-autosave-status]")).to_contain_text("Not saved. Save by the button")
    agent.sees_answers({"city": "Potsdam"})
    agent.clicks("Save and continue")
    is_told_what_was_typed(agent, "City", "Potsdam")
