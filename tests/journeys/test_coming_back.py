"""Nothing that was typed is lost: not by going away, not by coming back, not by a server that dies."""

import signal

import pytest
from playwright.sync_api import expect

from .companies import brazilian, german
from .conftest import SALES
from .installation import Installation

pytestmark = pytest.mark.journey
COLLEAGUE = "admin-agent@contoso.example"


def test_a_draft_is_resumed_after_signing_out_and_in_again(someone, javascript):
    company, agent = german(), someone(None, java_script_enabled=javascript)
    agent.signs_in(SALES)
    agent.fills_in(company, until="account")
    agent.answers(company.account)
    agent.sees_heading("Microsoft Customer Agreement")
    agent.clicks("Sign out")
    agent.sees_heading("Sign in")
    agent.signs_in(SALES)
    agent.opens("/customers/drafts/")
    agent.follows(company.name)
    agent.sees_heading("Microsoft Customer Agreement")
    agent.answers(company.agreement)
    agent.creates()
    assert agent.counts_customers(company.name) == 1


def test_whoever_is_signed_out_meanwhile_is_led_back_to_the_page(someone, javascript, signed_in_as):
    company, agent = german(), someone(None, java_script_enabled=javascript)
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent.opens(f"{draft}agreement/")
    agent.sees_heading("Sign in")
    agent.page.get_by_label("E-mail").fill(SALES)
    agent.page.get_by_label("Password").fill("walk-this-way-1")
    agent.clicks("Sign in")
    agent.sees_heading("Microsoft Customer Agreement")
    assert agent.path == f"{draft}agreement/"


def test_save_and_come_back_later_keeps_what_is_right_and_what_is_wrong(agent):
    company = brazilian()
    agent.fills_in(company, until="account")
    agent.types({**company.account, "phone": "onze", "city": ""})
    agent.clicks("Save and come back later")
    agent.sees(f"“{company.name}” is saved.")
    agent.follows(company.name)
    agent.sees_heading("Account info")
    agent.sees_answers({**company.account, "phone": "onze", "city": ""})


def test_refresh_at_every_step_keeps_the_answers_and_makes_no_second_draft(agent):
    company = german()
    agent.starts()
    for step, page in company.pages.items():
        agent.types(page)
        agent.clicks("Save and continue")
        agent.leaves(step)
        agent.page.reload()
        assert agent.page.locator(".error-summary").count() == 0
        agent.goes_back()
        agent.sees_answers(page)
        agent.page.reload()
        agent.sees_answers(page)
        agent.clicks("Save and continue")
        agent.leaves(step)
    agent.sees_heading("Check the answers")
    agent.page.reload()
    assert agent.counts_drafts(company.name) == 1


def test_back_at_every_step_shows_the_answers_and_makes_nothing_twice(agent):
    company = german()
    agent.starts()
    for page in company.pages.values():
        agent.answers(page)
    agent.creates()
    agent.sees_heading("Customer created")
    for _ in range(4):
        agent.page.go_back()
        agent.sees_heading("This customer has been created")
    for _ in range(4):
        agent.page.go_forward()
    agent.sees_heading("Customer created")
    agent.page.reload()
    agent.sees_heading("Customer created")
    assert agent.counts_customers(company.name) == 1
    assert agent.counts_drafts(company.name) == 0


def test_back_to_a_page_that_was_refused_opens_it_without_sending_it_again(someone):
    company, agent = german(), someone()
    agent.fills_in(company, until="account")
    agent.answers({**company.account, "city": ""})
    agent.is_told("Enter the city.")
    agent.answers(company.account)
    agent.sees_heading("Microsoft Customer Agreement")
    agent.page.go_back()
    agent.sees_heading("Account info")
    agent.sees_answers(company.account)


def test_back_before_the_end_shows_each_step_as_it_was_answered(agent):
    company = german()
    agent.starts()
    for page in company.pages.values():
        agent.answers(page)
    agent.sees_heading("Check the answers")
    for heading, page in (
        ("Microsoft Customer Agreement", company.agreement),
        ("Account info", company.account),
    ):
        agent.page.go_back()
        agent.sees_heading(heading)
        agent.sees_answers(page)
    agent.goes_back()
    agent.sees_heading("Find the company")
    agent.sees_answers(company.find)
    assert agent.counts_drafts(company.name) == 1


def test_back_to_the_very_first_page_goes_on_with_the_same_draft(agent):
    company = german()
    agent.starts()
    agent.answers(company.find)
    agent.sees_heading("Account info")
    agent.page.go_back()
    agent.sees_heading("Find the company")
    agent.answers(company.find)
    agent.sees_heading("Account info")
    assert agent.counts_drafts(company.name) == 1


def test_refresh_after_an_error_keeps_the_answers_and_asks_nothing(agent):
    company = german()
    agent.fills_in(company, until="account")
    agent.answers({**company.account, "contact_email": "einkauf"})
    expect(agent.page.locator(".error-summary")).to_be_visible()
    agent.page.reload()
    agent.sees_heading("Account info")
    agent.sees_answers({**company.account, "contact_email": "einkauf"})
    assert agent.counts_drafts(company.name) == 1


def test_a_draft_is_handed_over_to_a_colleague_who_finishes_it(someone, javascript, signed_in_as):
    company = german()
    signed_in_as(SALES).walks(company, until="agreement")
    agent, colleague = (someone(email, java_script_enabled=javascript) for email in (SALES, COLLEAGUE))
    agent.opens("/customers/drafts/")
    agent.page.get_by_role("link", name=f"Hand over {company.name}").click()
    agent.clicks("Hand over")
    agent.sees("Select the colleague who goes on with this draft.")
    agent.page.get_by_label(f"Admin agent of Contoso, {COLLEAGUE}").check()
    agent.clicks("Hand over")
    agent.sees(f"“{company.name}” is handed over to Admin agent of Contoso.")

    colleague.opens("/customers/drafts/")
    mine = colleague.page.locator("table").first
    mine.get_by_role("link", name=company.name, exact=True).click()
    colleague.answers(company.agreement)
    colleague.creates()
    colleague.follows("Open the customer")
    colleague.sees("Added")
    colleague.sees("by Admin agent of Contoso")


def test_a_deleted_draft_says_so_wherever_it_is_still_open(agent, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent.opens(f"{draft}account/")
    signed_in_as(SALES).post(f"{draft}discard/", {})
    agent.answers(company.account)
    agent.sees_heading("This draft has been deleted")


def test_what_is_typed_is_saved_by_itself_before_the_page_dies(someone, signed_in_as):
    company = brazilian()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent = someone()
    agent.opens(f"{draft}account/")
    agent.types({"address_line1": "Rua Augusta, 15", "phone": "(11) 3071"})
    expect(agent.page.locator("[data-autosave-status]")).to_contain_text("Draft saved")
    agent.page.close(run_before_unload=False)
    agent.page = agent.context.new_page()
    agent.opens(draft)
    agent.sees_answers({"address_line1": "Rua Augusta, 15", "phone": "(11) 3071"})
    assert agent.page.locator(".error-summary").count() == 0


def test_a_first_page_is_saved_by_itself_and_found_under_drafts(someone):
    company, agent = german(), someone()
    agent.starts()
    agent.types({"company_name": company.name})
    expect(agent.page.locator("[data-autosave-status]")).to_contain_text("Draft saved")
    agent.page.close(run_before_unload=False)
    agent.page = agent.context.new_page()
    agent.opens("/customers/drafts/")
    agent.follows(company.name)
    agent.sees_answers({"company_name": company.name})


def test_a_page_that_saved_itself_is_sent_without_a_conflict(someone, signed_in_as):
    company = brazilian()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent = someone()
    agent.opens(f"{draft}account/")
    agent.types({"city": "Campinas"})
    expect(agent.page.locator("[data-autosave-status]")).to_contain_text("Draft saved")
    agent.answers(company.account)
    agent.sees_heading("Microsoft Customer Agreement")


def test_a_draft_is_as_it_was_saved_after_the_server_is_killed(installation: Installation, agent, signed_in_as):
    company = brazilian()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent.opens(f"{draft}agreement/")
    installation.stop(signal.SIGKILL)
    installation.start()
    agent.answers(company.agreement)
    agent.sees_heading("Check the answers")
    agent.sees("Rua Augusta, 1500")
    agent.sees(company.find["registration_id"])
    agent.creates()
    assert agent.counts_customers(company.name) == 1
