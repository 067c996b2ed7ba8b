"""After a customer is added: agent, operator and customer, each at a browser, until one may order."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from .companies import Company, german
from .conftest import SALES
from .post_office import text_of
from .test_every_page import ARABIC, CHINESE, LONGEST, SMALL, WIDE, fits, named
from .test_operators import operator  # noqa: F401 – a fixture

pytestmark = pytest.mark.journey
ADMIN_AGENT = "admin-agent@contoso.example"
GLOBAL_ADMIN = "global-admin@contoso.example"
HELPDESK = "helpdesk@contoso.example"


def added(signed_in_as, company: Company, by: str = SALES) -> str:
    """Add a customer, and return the path of its record."""
    agent = signed_in_as(by)
    answer = agent.post(f"{agent.walks(company)}review/", {"action": "create"})
    assert answer.status == 303, answer.text
    return re.findall(r'href="(/customers/[0-9a-f-]{36}/)"', agent.get(answer.location).text)[0]


def link_in(mail, place: str) -> str:
    return re.findall(rf"http://127\.0\.0\.1:\d+(/{place}/\S+)", text_of(mail))[0]


def code_in(mail) -> str:
    return re.findall(r"\b(\d{6})\b", text_of(mail))[0]


def decides(operator, company: Company, outcome: str, **answers: str) -> None:  # noqa: F811
    page = operator.page
    page.goto(f"{operator.origin}/admin/customers/waitingcustomer/?q={company.account['domain_prefix']}")
    page.locator("#result_list th a").first.click()
    expect(page.locator("#content-main")).to_contain_text(company.account["contact_email"])
    page.get_by_label(outcome, exact=True).check()
    for label, text in answers.items():
        field = page.get_by_label(label)
        field.select_option(text) if label == "Reason" else field.fill(text)
    page.get_by_role("button", name="Save", exact=True).click()
    told = "is allowed." if outcome == "Allow" else "is not allowed."
    expect(page.locator(".messagelist")).to_contain_text(f"“{company.name}” {told}")


def test_from_new_to_ready_to_order(agent, someone, operator, signed_in_as, post_office, javascript):  # noqa: F811
    company = german()
    contact = company.account["contact_email"]
    record = added(signed_in_as, company)
    agent.opens(record)
    agent.sees("Not ready to order")
    agent.sees("Under review")
    agent.page.get_by_role("link", name="Ask the customer by link").first.click()
    agent.sees_answers({"recipient": contact})
    agent.types({"language": "en"})
    agent.clicks("Send the link")
    agent.sees(f"The link is sent to {contact}.")

    customer = someone(None, java_script_enabled=javascript)
    customer.opens(link_in(post_office.newest_to(contact), "sign"))
    customer.sees("DEMONSTRATION TEXT")
    customer.clicks("Send the code")
    customer.types({"code": "000000", "first_name": "Abteilung", "last_name": "Einkauf"})
    customer.clicks("Accept the agreement")
    customer.is_told("Tick the box to accept.")
    customer.types({"code": code_in(post_office.newest_to(contact, after=1))})
    customer.page.get_by_label("I may act for").check()
    customer.clicks("Accept the agreement")
    customer.sees_heading("The agreement is accepted")
    assert "has accepted the Microsoft Customer Agreement, version 2019-10" in text_of(post_office.newest_to(SALES))

    agent.opens(record)
    agent.sees("Proved by a code sent to this address")
    agent.page.get_by_role("link", name=re.compile("^Evidence")).click()
    agent.sees_heading("Evidence of the customer agreement")
    agent.sees("A one-time code sent by e-mail")

    before = len(post_office.mails_to(SALES))
    decides(operator, company, "Allow")
    assert f"{company.name} is allowed" in post_office.newest_to(SALES, after=before)["Subject"]
    agent.opens("/")
    agent.sees(f"{company.name} is allowed since")
    agent.opens(record)
    agent.sees("Ready to order")
    agent.opens(f"/customers/?show=ready&q={company.account['domain_prefix']}")
    agent.sees("1 customer: Ready to order")


def test_not_allowed_is_told_corrected_and_reviewed_anew(agent, operator, signed_in_as):  # noqa: F811
    company = german()
    record = added(signed_in_as, company)
    decides(operator, company, "Do not allow", Reason="address", Words="Enter the street as in the register.")
    agent.opens(record)
    agent.sees("The address could not be verified. Enter the street as in the register.")
    agent.follows("Correct the customer")
    agent.types({"address_line1": "", "contact_last_name": "Einkaufsabteilung"})
    agent.clicks("Save changes")
    assert agent.page.locator(".error-summary li").count() == 1
    agent.types({"address_line1": "Kantstraße 14"})
    agent.clicks("Save changes")
    agent.sees_heading("Put it under review?")
    agent.sees("Kantstraße 14")
    agent.clicks("Change the answers")
    agent.sees_answers({"address_line1": "Kantstraße 14", "contact_last_name": "Einkaufsabteilung"})
    agent.clicks("Save changes")
    agent.clicks("Save and put under review")
    agent.sees("The changes are saved. The customer is under review now.")
    agent.sees("changed: Street and building, Last name")


def test_two_agents_change_one_customer_and_the_second_chooses(agent, someone, signed_in_as, javascript):
    record = added(signed_in_as, german())
    colleague = someone(ADMIN_AGENT, java_script_enabled=javascript)
    for person in (agent, colleague):
        person.opens(f"{record}edit/")
    colleague.types({"contact_first_name": "Zentrale", "phone": "030 901820"})
    colleague.clicks("Save changes")
    colleague.sees("The changes are saved.")
    agent.types({"contact_first_name": "Vertrieb", "contact_last_name": "Innendienst"})
    agent.clicks("Save changes")
    agent.sees_heading("Two versions of this customer")
    agent.sees("Admin agent of Contoso changed this customer after you opened it")
    agent.sees("Yours: Vertrieb")
    agent.sees("Stored now: Zentrale")
    assert fits(agent)
    agent.clicks("Save what is chosen")
    agent.is_told("Choose one of the two: First name.")
    agent.page.locator("#theirs-contact_first_name").check()
    agent.clicks("Save what is chosen")
    agent.sees("The changes are saved.")
    agent.sees("Zentrale Innendienst")
    agent.sees("030 901820")


@pytest.fixture(scope="module")
def costing(installation, signed_in_as, tmp_path_factory):
    """A customer with an Azure plan and usage, whose costs are not shown yet."""
    company = named("Kostenblick Handel GmbH")
    record = added(signed_in_as, company)
    usage = tmp_path_factory.mktemp("usage") / "usage.csv"
    day = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=1)
    rows = [f"{day},Production,web,Virtual machines,24,1234.50,EUR", f"{day},Development,,Storage,1,10.25,EUR"]
    usage.write_text("\n".join(("date,subscription,resource group,service,quantity,retail cost,currency", *rows)))
    said = installation.manage("load_usage", str(usage), "--customer", company.account["domain_prefix"])
    assert "Loaded: 2 rows of 1 customer." in said
    return company, record


def test_a_customer_sees_its_costs_and_nothing_once_they_are_off(
    someone, costing, signed_in_as, post_office, javascript
):
    company, record = costing
    contact = company.account["contact_email"]
    admin = someone(ADMIN_AGENT, java_script_enabled=javascript)
    admin.opens(f"{record}azure-plan/")
    if admin.page.get_by_role("button", name="Mark it", exact=True).count():
        admin.clicks("Mark it")
    admin.opens(f"{record}costs/")
    if admin.page.get_by_role("button", name="Switch off", exact=True).count():
        admin.clicks("Switch off")
    admin.opens("/customers/?q=kostenblick")
    admin.page.get_by_label("Choose Kostenblick Handel GmbH").check()
    admin.clicks("Cost management of the chosen customers")
    admin.sees("at pay-as-you-go retail rates")
    admin.clicks("Switch on for 1")
    admin.sees("Switched on.")
    admin.opens(f"{record}costs/")
    if admin.page.get_by_role("button", name="End the link", exact=True).count():
        admin.clicks("End the link")
        admin.opens(f"{record}costs/")
    before = len(post_office.mails_to(contact))
    admin.page.get_by_role("button", name=re.compile("^Send a ")).click()
    admin.sees(f"The link is sent to {contact}.")

    customer = someone(None, java_script_enabled=javascript)
    link = link_in(post_office.newest_to(contact, after=before), "costs")
    customer.opens(f"{link}?lang=en")
    customer.clicks("Send the code")
    customer.types({"code": code_in(post_office.newest_to(contact, after=before + 1))})
    customer.clicks("Show the costs")
    customer.sees("€1,244.75")
    customer.page.get_by_label("Subscription", exact=True).select_option(label="Development")
    customer.clicks("Show")
    customer.sees("€10.25")
    assert "€1,234.50" not in customer.page.locator("main").inner_text()

    admin.opens(f"{record}costs/")
    admin.clicks("Switch off")
    customer.opens(link)
    customer.sees_heading("There is nothing to see here at present")


def test_a_relationship_is_removed_and_the_company_found_as_a_former_customer(someone, signed_in_as, javascript):
    company = german()
    record = added(signed_in_as, company)
    admin = someone(GLOBAL_ADMIN, java_script_enabled=javascript)
    admin.opens(record)
    admin.follows("Remove the relationship")
    admin.sees("Its record and its history stay")
    admin.clicks("Remove the relationship")
    admin.sees("Relationship removed")
    assert admin.counts_customers(company.name) == 0
    agent = someone(java_script_enabled=javascript)
    agent.starts()
    agent.answers(company.find)
    agent.sees("Was a customer")


def test_by_keyboard_alone(someone, signed_in_as):
    company = german()
    record = added(signed_in_as, company)
    agent = someone(ADMIN_AGENT)
    agent.opens(f"{record}edit/#id_contact_first_name")
    agent.page.locator("#id_contact_first_name").focus()
    agent.page.keyboard.press("Control+A")
    agent.page.keyboard.type("Zentrale")
    agent.page.keyboard.press("Enter")
    agent.sees("The changes are saved.")
    agent.opens(f"/customers/?q={company.account['domain_prefix']}")
    agent.page.get_by_label(f"Choose {company.name}").focus()
    agent.page.keyboard.press("Space")
    agent.page.keyboard.press("Enter")
    agent.sees_heading("Cost management of several customers")


STRANGE = {
    "long": named(f"{LONGEST[:240]} Ost"[::-1], address_line1="Straße" * 30, city="Ort" * 25),
    "Arabic": named(
        f"{ARABIC} شرق", "EG", address_line1="شارع التحرير ١٢", city="القاهرة", state="C", postal_code="11511"
    ),
    "Chinese": named(
        f"华东{CHINESE}", "CN", address_line1="建国路八十八号", city="朝阳区", state="BJ", postal_code="100022"
    ),
}
SUB_PAGES = ("", "edit/", "agreement/", "agreement/ask/", "education/", "azure-plan/", "costs/", "remove/")


@pytest.fixture(scope="module")
def strange(signed_in_as):
    return {name: added(signed_in_as, company) for name, company in STRANGE.items()}


@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["360 px", "1280 px"])
def test_the_pages_of_a_customer_with_a_strange_name_fit(someone, strange, name, size):
    record = strange[name]
    admin, head = someone(ADMIN_AGENT, viewport=size), someone(GLOBAL_ADMIN, viewport=size)
    for page in SUB_PAGES:
        person = head if page == "remove/" else admin
        person.opens(record + page)
        assert fits(person)
    admin.page.goto(f"{admin.origin}{record}")
    admin.page.get_by_role("link", name=re.compile("^Evidence")).click()
    assert fits(admin)
    admin.opens(f"{record}edit/")
    admin.types({"company_name": "x", "contact_email": "y" * 200, "phone": STRANGE[name].name})
    admin.clicks("Save changes")
    assert admin.page.locator(".error-summary li").count() == 3
    assert fits(admin)
    admin.types({"company_name": f"{STRANGE[name].name[:200]} neu", "contact_email": "a@b.example", "phone": ""})
    admin.clicks("Save changes")
    assert fits(admin)


def test_the_helpdesk_looks_and_changes_the_contact(someone, strange):
    helpdesk = someone(HELPDESK, viewport=SMALL)
    helpdesk.opens(strange["Arabic"])
    helpdesk.sees("It needs the role")
    assert fits(helpdesk)
    helpdesk.opens(f"{strange['Arabic']}edit/")
    helpdesk.sees_heading("Change the contact")
