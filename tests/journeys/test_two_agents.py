"""Two agents at one draft: whatever the one does meanwhile, the other one loses nothing."""

import pytest

from .companies import german
from .conftest import SALES

pytestmark = pytest.mark.journey
COLLEAGUE = "admin-agent@contoso.example"
THIRD = "Global admin of Contoso, global-admin@contoso.example"


@pytest.fixture
def colleague(someone, javascript):
    return someone(COLLEAGUE, java_script_enabled=javascript)


def test_a_draft_handed_over_while_one_types_keeps_what_was_typed(agent, colleague, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="account")
    agent.opens(f"{draft}account/")
    agent.types(company.account)
    colleague.opens(f"{draft}hand-over/")
    colleague.page.get_by_label(THIRD).check()
    colleague.clicks("Hand over")
    colleague.sees("is handed over to Global admin of Contoso")
    agent.clicks("Save and continue")
    agent.sees_heading("Microsoft Customer Agreement")
    colleague.opens(f"{draft}account/")
    colleague.sees_answers(company.account)


def test_two_agents_at_two_pages_of_one_draft_keep_both(agent, colleague, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company)
    agent.opens(f"{draft}account/")
    colleague.opens(f"{draft}find/")
    agent.types({"city": "Potsdam"})
    colleague.answers({"company_name": f"{company.name} Nord"})
    colleague.sees_heading("Account info")
    agent.clicks("Save and continue")
    agent.opens(f"{draft}review/")
    agent.sees("Potsdam")
    agent.sees(f"{company.name} Nord")


def test_a_country_changed_by_a_colleague_is_told_before_the_answers_for_the_other_one_are_saved(
    agent, colleague, signed_in_as
):
    company = german()
    draft = signed_in_as(SALES).walks(company, until="agreement")
    agent.opens(f"{draft}account/")
    colleague.opens(f"{draft}find/")
    colleague.types({"country": "AT"})
    agent.types({"city": "Potsdam"})
    agent.clicks("Save and continue")
    agent.sees("Admin agent of Contoso changed this page in another window")
    agent.sees_answers({"city": "Potsdam"})


def test_a_customer_created_by_a_colleague_while_one_types_is_what_one_comes_to(agent, colleague, signed_in_as):
    company = german()
    draft = signed_in_as(SALES).walks(company)
    agent.opens(f"{draft}account/")
    colleague.opens(f"{draft}review/")
    colleague.creates()
    agent.answers({"city": "Potsdam"})
    agent.sees_heading("Customer created")
    assert agent.counts_customers(company.name) == 1
