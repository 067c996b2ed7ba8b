"""Everything can be done with a keyboard alone, and one always sees where one is."""

import pytest
from playwright.sync_api import expect

from .companies import brazilian
from .conftest import SALES

pytestmark = pytest.mark.journey

# What shows where the focus is: the outline, as the browser has computed it.
OUTLINE = "() => getComputedStyle(document.activeElement).outlineWidth"
FOCUSED = "() => document.activeElement.id || document.activeElement.innerText"
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}"""
MOST_TABS = 60


class Keys:
    """A person without a mouse."""

    def __init__(self, person):
        self.person = person
        self.keyboard = person.page.keyboard

    def tabs_to(self, wanted):
        """Go on by Tab until the focus is on an input's id or on a link's or button's words."""
        page = self.person.page
        for _ in range(MOST_TABS):
            self.keyboard.press("Tab")
            if page.evaluate(FOCUSED).strip() == wanted:
                assert page.evaluate(OUTLINE) == "3px", f"nothing shows that the focus is on {wanted}"
                assert page.evaluate(IN_SIGHT), f"{wanted} has the focus and is out of sight"
                return
        raise AssertionError(f"no Tab leads to {wanted}")

    def types(self, name, text):
        self.tabs_to(f"id_{name}")
        field = self.person.page.locator(f"#id_{name}")
        if field.evaluate("input => input.tagName") == "SELECT":
            self.keyboard.type(text)
        else:
            self.keyboard.press("Control+A")
            self.keyboard.type(text)

    def presses_enter_on(self, wanted):
        self.tabs_to(wanted)
        self.keyboard.press("Enter")


def test_a_customer_is_added_with_tab_and_enter_alone(agent, javascript):
    company, keys = brazilian(), Keys(agent)
    agent.opens("/")
    keys.presses_enter_on("Customers")
    agent.sees_heading("Customers")
    keys.presses_enter_on("Add customer")
    agent.sees_heading("Find the company")
    keys.types("country", "Braz")
    if javascript:
        expect(agent.page.locator("label[for=id_registration_id]")).to_have_text("CNPJ")
        assert agent.page.evaluate(FOCUSED) == "id_country"
    else:
        keys.presses_enter_on("Use this country")
        agent.sees("CNPJ")
    for name in ("company_name", "registration_id"):
        keys.types(name, company.find[name])
    agent.page.keyboard.press("Enter")
    agent.sees_heading("Account info")
    # By its letters a list finds only what has keys of its own: no "ã".
    asked = {**company.account, "city": "Niterói", "state": "Rio de J", "postal_code": "24020-005"}
    for name in ("address_line1", "city", "state", "postal_code", "phone", "domain_prefix"):
        keys.types(name, asked[name])
    for name in ("contact_first_name", "contact_last_name", "contact_email"):
        keys.types(name, asked[name])
    keys.presses_enter_on("Save and continue")
    agent.sees_heading("Microsoft Customer Agreement")
    keys.tabs_to("id_agreement_method_0")
    agent.page.keyboard.press("ArrowDown")
    expect(agent.page.locator("[value=by_customer]")).to_be_checked()
    keys.presses_enter_on("Save and continue")
    agent.sees_heading("Check the answers")
    keys.presses_enter_on("Create customer")
    agent.sees_heading("Customer created")
    assert agent.counts_customers(company.name) == 1


def test_the_first_tab_skips_the_menu(agent):
    keys = Keys(agent)
    agent.opens("/customers/")
    agent.page.keyboard.press("Tab")
    assert agent.page.evaluate(FOCUSED) == "Skip to the content"
    agent.page.keyboard.press("Enter")
    keys.tabs_to("Add customer")


def test_after_an_error_the_focus_is_on_the_summary_and_its_link_leads_to_the_input(agent, signed_in_as):
    draft = signed_in_as(SALES).walks(brazilian(), until="account")
    keys = Keys(agent)
    agent.opens(f"{draft}account/")
    agent.clicks("Save and continue")
    expect(agent.page.locator(".error-summary")).to_be_focused()
    agent.page.keyboard.press("Tab")
    agent.page.keyboard.press("Enter")
    expect(agent.page.locator("#id_address_line1")).to_be_focused()
    assert agent.page.evaluate(IN_SIGHT)
    keys.tabs_to("id_city")
