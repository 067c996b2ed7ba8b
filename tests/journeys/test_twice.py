"""Done twice, it is done once: clicks, tabs, and the window next to this one."""

import pytest
from playwright.sync_api import expect

from .companies import brazilian, german
from .conftest import SALES

pytestmark = pytest.mark.journey
COLLEAGUE = "admin-agent@contoso.example"


def test_a_double_click_creates_exactly_one_customer(agent, signed_in_as):
    company = german()
    agent.opens(f"{signed_in_as(SALES).walks(company)}review/")
    agent.page.get_by_role("button", name="Create customer").dblclick()
    agent.sees_heading("Customer created")
    assert agent.counts_customers(company.name) == 1


def test_a_double_click_on_every_step_makes_one_draft_and_no_complaint(agent):
    company = german()
    agent.starts()
    for step, page in company.pages.items():
        agent.types(page)
        agent.page.get_by_role("button", name="Save and continue").dblclick()
        agent.leaves(step)
        assert agent.page.locator(".notice, .error-summary").count() == 0
    agent.sees_heading("Check the answers")
    assert agent.counts_drafts(company.name) == 1


def test_two_tabs_on_one_draft_lose_nothing(agent, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    first, second = agent.page, agent.context.new_page()
    for page in (first, second):
        page.goto(f"{agent.origin}{draft}account/")
    agent.answers({"city": "Potsdam"})
    agent.sees_heading("Microsoft Customer Agreement")

    agent.page = second
    agent.types({"address_line1": "Goethestraße 1"})
    with second.expect_response(lambda answer: answer.request.method == "POST") as answer:
        agent.clicks("Save and continue")
    assert answer.value.status == 409
    agent.sees("You changed this page in another window after you opened it.")
    agent.sees_answers({"address_line1": "Goethestraße 1", "city": "Berlin"})

    agent.follows("Open the page anew")
    agent.sees_answers({"address_line1": "Kantstraße 12", "city": "Potsdam"})
    agent.page.go_back()


def test_what_stands_on_the_page_of_two_tabs_is_kept_by_saving_again(agent, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    first, second = agent.page, agent.context.new_page()
    for page in (first, second):
        page.goto(f"{agent.origin}{draft}account/")
    agent.answers({"city": "Potsdam"})
    agent.page = second
    agent.answers({"address_line1": "Goethestraße 1"})
    agent.sees("not saved yet")
    agent.clicks("Save and continue")
    agent.sees_heading("Microsoft Customer Agreement")
    agent.opens(f"{draft}account/")
    agent.sees_answers({"address_line1": "Goethestraße 1", "city": "Berlin"})


def test_two_tabs_with_the_same_answers_are_no_conflict(agent, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    first, second = agent.page, agent.context.new_page()
    for page in (first, second):
        page.goto(f"{agent.origin}{draft}account/")
    for page in (first, second):
        agent.page = page
        agent.answers({"city": "Potsdam"})
        agent.sees_heading("Microsoft Customer Agreement")


def test_a_colleague_at_the_same_page_is_named(someone, javascript, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent, colleague = (someone(email, java_script_enabled=javascript) for email in (SALES, COLLEAGUE))
    for person in (agent, colleague):
        person.opens(f"{draft}account/")
    colleague.answers({"city": "Potsdam"})
    colleague.sees_heading("Microsoft Customer Agreement")
    agent.answers({"city": "Bernau"})
    agent.sees("Admin agent of Contoso changed this page")
    agent.sees_answers({"city": "Bernau"})


def test_autosave_says_that_the_draft_was_changed_elsewhere_and_stops(someone, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent, colleague = someone(), someone(COLLEAGUE)
    for person in (agent, colleague):
        person.opens(f"{draft}account/")
    colleague.answers({"city": "Potsdam"})
    agent.types({"city": "Bernau"})
    expect(agent.page.locator("[data-autosave-status]")).to_contain_text("Admin agent of Contoso changed this page")
    agent.sees_answers({"city": "Bernau"})


def test_two_tabs_submit_the_same_draft_and_see_the_same_confirmation(agent, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company)
    tabs = [agent.page, agent.context.new_page()]
    for page in tabs:
        page.goto(f"{agent.origin}{draft}review/")
    for page in tabs:
        agent.page = page
        agent.creates()
        assert agent.path == f"{draft}created/"
    assert agent.counts_customers(company.name) == 1


def test_a_company_that_is_a_customer_already_is_shown_instead_of_added_again(agent, signed_in_as):
    company, again = brazilian(), brazilian()
    draft = signed_in_as(SALES).walks(company)
    signed_in_as(SALES).post(f"{draft}review/", {"action": "create"})
    agent.starts()
    agent.answers({**again.find, "registration_id": company.find["registration_id"]})
    agent.sees("This is your customer already")
    agent.sees_answers({"company_name": again.name})
    agent.page.locator(".match").get_by_role("link", name=company.name).click()
    agent.sees_heading(company.name)


def test_of_another_partners_customer_nothing_is_told_but_that_it_is_known(someone, javascript, signed_in_as):
    company, again = brazilian(), brazilian()
    draft = signed_in_as(SALES).walks(company)
    signed_in_as(SALES).post(f"{draft}review/", {"action": "create"})
    agent = someone("sales-agent@fabrikam.example", java_script_enabled=javascript)
    agent.starts()
    agent.answers({**again.find, "registration_id": company.find["registration_id"]})
    agent.sees("This company is already a customer in Partner Center")
    assert company.name not in agent.page.locator("main").inner_text()
    agent.sees_answers({"company_name": again.name})


def test_going_through_the_countries_by_arrow_keys_is_no_conflict(someone, signed_in_as):
    company, agent = german(), someone()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent.opens(f"{draft}find/")
    agent.page.locator("#id_country").focus()
    for _ in range(4):
        agent.page.keyboard.press("ArrowDown")
    expect(agent.page.locator("#announce")).to_contain_text("The questions are now those for Greenland.")
    agent.page.keyboard.type("Ger")
    expect(agent.page.locator("#announce")).to_contain_text("The questions are now those for Germany.")
    agent.answers({"company_name": f"{company.name} Nord"})
    agent.sees_heading("Account info")
