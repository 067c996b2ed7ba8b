"""Operators work in the Django admin: under the same policy as every page, with scripts and suggestions."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .installation import PASSWORD
from .person import Person

pytestmark = pytest.mark.journey

OPERATOR = "operator@partnercenter.example"
LISTS = (
    "partnercenter/partner", "partnercenter/partnership", "partnercenter/agent", "partnercenter/event",
    "customers/customer", "customers/draft", "customers/organization", "customers/agreement",
    "customers/relationshiprequest", "customers/qualificationrequest",
)  # fmt: skip


@pytest.fixture
def operator(installation, someone) -> Person:
    codes = installation.ask(
        "Agent.objects.get(partner=None).authenticator_set.get(type='recovery_codes').wrap().get_unused_codes()"
    )
    person = someone(None)
    person.page.goto(f"{installation.origin}/admin/")
    person.page.locator("input[name=login]").fill(OPERATOR)
    person.page.locator("input[name=password]").fill(PASSWORD)
    person.page.locator("main form button").first.click()
    # Each code works once; another journey may have used the first ones.
    person.page.locator("input[name=code]").fill(codes[-1])
    person.page.locator("main form button").first.click()
    expect(person.page).to_have_url(f"{installation.origin}/admin/")
    return person


def test_no_page_of_the_operators_breaks_the_policy(operator):
    page, origin = operator.page, operator.origin
    for name in LISTS:
        page.goto(f"{origin}/admin/{name}/")
        expect(page.locator("#changelist")).to_be_visible()
        if page.locator("#result_list th a").count():
            page.locator("#result_list th a").first.click()
            expect(page.locator("#content-main")).to_be_visible()
    for name in ("partner", "partnership", "agent"):
        page.goto(f"{origin}/admin/partnercenter/{name}/add/")
    page.locator(".select2-selection").first.click()
    page.locator(".select2-search__field").fill("conto")
    page.locator(".select2-results__option", has_text="Contoso").click()
    expect(page.locator(".select2-selection__rendered")).to_contain_text("Contoso")


def test_an_operator_makes_a_partner_and_is_told_what_will_not_do(operator):
    page = operator.page
    page.goto(f"{operator.origin}/admin/partnercenter/partner/add/")
    page.get_by_label("Name").fill("Litware")
    page.get_by_label("Type").select_option("direct_bill")
    page.get_by_label("Country").select_option("DE")
    page.get_by_label("E-mail domains").fill("gmail.com")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".errorlist").first).to_contain_text("Anybody can have an address at “gmail.com”.")
    page.get_by_label("E-mail domains").fill("Litware.example")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#result_list")).to_contain_text("Litware")
