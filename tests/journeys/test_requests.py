"""A company is asked for a relationship, and answers: both sides, with real mails in between."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from playwright.sync_api import expect

from .caller import Caller
from .companies import Company, brazilian, german
from .conftest import SALES
from .post_office import text_of
from .test_every_page import ARABIC, CHINESE, LONGEST, SMALL, WIDE, fits

pytestmark = pytest.mark.journey
FABRIKAM = "sales-agent@fabrikam.example"
RESELLER = "admin-agent@tailspin.example"


def link_in(mail) -> str:
    return re.findall(r"http://127\.0\.0\.1:\d+(/asked/\S+)", text_of(mail))[0]


def code_in(mail) -> str:
    return re.findall(r"\b(\d{6})\b", text_of(mail))[0]


def email_of(company: Company) -> str:
    return company.account["contact_email"]


def known_to_fabrikam(signed_in_as) -> Company:
    """A company that is the customer of another partner."""
    company = brazilian()
    theirs = signed_in_as(FABRIKAM)
    made = theirs.post(f"{theirs.walks(company)}review/", {"action": "create"})
    assert made.status == 303, made.text
    return company


def asks(agent, company: Company, recipient: str) -> None:
    """From the page of the company to the message, and send it."""
    agent.answers(company.account)
    expect(agent.page.get_by_role("heading", level=1)).to_have_text(f"The message to {company.name}")
    agent.types({"recipient": recipient})
    agent.clicks("Send")
    agent.sees(f"The request is sent to {recipient}.")


def accepts(customer, post_office, contact: str, first: str = "Purchasing", last: str = "Office") -> None:
    before = len(post_office.mails_to(contact))
    customer.clicks("Send the code")
    code = code_in(post_office.newest_to(contact, after=before))
    customer.sees("It is valid for ten minutes.")
    customer.types({"code": code, "first_name": first, "last_name": last})
    customer.page.get_by_label("I may act for").check()
    customer.clicks("Accept")
    customer.sees_heading("The request is accepted")


def test_a_company_of_another_partner_is_found_asked_and_becomes_a_customer_too(
    agent, someone, signed_in_as, post_office, javascript
):
    company = known_to_fabrikam(signed_in_as)
    recipient = f"direcao@{email_of(company).split('@')[1]}"
    agent.starts()
    agent.answers(company.find)
    agent.sees("This company is already a customer in Partner Center")
    agent.follows("Request a relationship")
    agent.sees_answers({"company_name": company.name, "registration_id": company.find["registration_id"]})
    asks(agent, company, recipient)
    mail = post_office.newest_to(recipient)
    assert "nuvem" in text_of(mail), "in the language of the company"
    assert mail["Reply-To"] == SALES

    customer = someone(None, java_script_enabled=javascript)
    customer.opens(link_in(mail))
    customer.sees("Contoso asks to work with")
    customer.sees("and they are not told")
    customer.clicks("Send the code")
    contact = email_of(company)
    code = code_in(post_office.newest_to(contact))
    customer.sees("c•••••@p•••••.example")
    customer.types({"code": f"{(int(code) + 1) % 1_000_000:06d}", "first_name": "Purchasing", "last_name": "Office"})
    customer.page.get_by_label("I may act for").check()
    customer.clicks("Accept")
    customer.is_told("This code is not right. Check the digits; after five tries you need a new code.")
    customer.types({"code": code})
    customer.clicks("Accept")
    customer.sees_heading("The request is accepted")

    assert "has accepted your request" in post_office.newest_to(SALES)["Subject"]
    agent.opens("/")
    agent.page.get_by_role("link", name=f"Open the request to {company.name}").click()
    agent.sees("Accepted by Purchasing Office")
    agent.follows("Open the customer")
    agent.sees("Proved by a code sent to this address")
    assert agent.counts_customers(company.name) == 1
    theirs = someone(FABRIKAM, java_script_enabled=javascript)
    theirs.opens("/")
    assert "Contoso" not in theirs.page.content()


def test_the_message_is_sent_by_hand_and_the_company_declines(agent, someone, post_office, javascript):
    company = german()
    agent.opens("/requests/")
    agent.follows("Request a relationship")
    agent.chooses_country("DE")
    agent.types(company.find)
    agent.answers(company.account)
    agent.sees("Guten Tag")
    agent.page.get_by_label("Language").select_option("en")
    agent.clicks("Draft the message anew")
    agent.sees("Hello,")
    agent.types({"message": "Without a link"})
    agent.clicks("Save")
    assert "Leave the link in the message" in agent.page.locator(".error-summary li").inner_text()
    agent.clicks("Draft the message anew")
    agent.clicks("Send it myself")
    agent.sees("Send the message yourself.")
    text = agent.page.get_by_label("Message with its link").input_value()
    mailto = agent.page.get_by_role("link", name="Open in e-mail").get_attribute("href")
    assert mailto.startswith(f"mailto:{email_of(company)}?subject=")
    if javascript:
        agent.clicks("Copy")
        expect(agent.page.locator("#announce")).to_have_text(re.compile("Copied|Marked"))
    assert post_office.mails_to(email_of(company)) == []

    customer = someone(None, java_script_enabled=javascript)
    customer.opens(re.search(r"http://127\.0\.0\.1:\d+(/asked/\S+)", text)[1])
    customer.follows("Decline")
    customer.types({"reason": "We have a partner."})
    customer.clicks("Decline")
    customer.sees_heading("The request is declined")
    assert "We have a partner." in text_of(post_office.newest_to(SALES))
    agent.opens("/requests/?show=all")
    agent.follows(company.name)
    agent.sees("We have a partner.")


def test_an_indirect_reseller_asks_together_with_its_provider(someone, signed_in_as, post_office, javascript):
    agent, company = someone(RESELLER, java_script_enabled=javascript), german()
    agent.opens("/requests/new/")
    agent.chooses_country("DE")
    agent.types(company.find)
    assert agent.page.locator("#id_provider option:checked").inner_text() == "Fabrikam"
    asks(agent, company, email_of(company))
    customer = someone(None, java_script_enabled=javascript)
    customer.opens(link_in(post_office.newest_to(email_of(company))))
    customer.sees("Tailspin (with Fabrikam)")
    accepts(customer, post_office, email_of(company))
    agent.opens("/requests/?show=accepted")
    agent.follows(company.name)
    agent.sees("The company is a customer of Fabrikam now, with you as its reseller.")
    assert someone(FABRIKAM).counts_customers(company.name) == 1


def test_a_withdrawn_request_has_its_page_and_a_made_up_link_has_none(agent, someone, post_office, javascript):
    company = german()
    agent.opens("/requests/new/")
    agent.chooses_country("DE")
    agent.types(company.find)
    asks(agent, company, email_of(company))
    agent.follows("Withdraw the request")
    agent.clicks("Withdraw")
    agent.sees("The request is withdrawn.")
    customer = someone(None, java_script_enabled=javascript)
    link = link_in(post_office.newest_to(email_of(company)))
    customer.opens(link)
    customer.sees_heading("The request was withdrawn")
    customer.opens(link[:-3] + "xx/")
    customer.sees_heading("This link leads nowhere")


def sent(caller: Caller, company: Company) -> None:
    """Ask a company without a browser."""
    page = caller.get("/requests/new/")
    answers = {**company.find, **company.account, "request": page.hidden("request"), "special_qualification": "none"}
    answer = caller.post("/requests/new/", {**answers, "action": "continue"})
    assert answer.status == 303, answer.text
    form = caller.get(answer.location).text
    message = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", form, re.DOTALL)[0]
    typed = {"recipient": email_of(company), "language": "en", "subject": "Hello", "message": message}
    answer = caller.post(answer.location, {**typed, "action": "send"})
    assert answer.status == 303, answer.text


def test_many_who_accept_at_once_make_one_customer_and_all_see_that_it_is_accepted(
    installation, signed_in_as, post_office
):
    company = german()
    sent(signed_in_as(SALES), company)
    link = link_in(post_office.newest_to(email_of(company)))
    people = [Caller(installation) for _ in range(8)]
    for person in people:
        person.token = person.get(link).token
    assert people[0].post(f"{link}code/", {}).status == 303
    code = code_in(post_office.newest_to(email_of(company), after=1))
    read = people[0].get(f"{link}accept/").hidden("template")
    fields = {"code": code, "template": read, "first_name": "Purchasing", "last_name": "Office", "may_act": "on"}
    start = Barrier(len(people))

    def accept(person):
        start.wait(timeout=30)
        return person.post(f"{link}accept/", fields)

    with ThreadPoolExecutor(len(people)) as threads:
        answers = list(threads.map(accept, people))
    assert {(answer.status, answer.location) for answer in answers} == {(303, link)}
    assert all("The request is accepted" in person.get(link).text for person in people)
    domain = company.account["domain_prefix"]
    assert installation.ask(f"Customer.objects.filter(domain_prefix={domain!r}).count()") == 1
    assert installation.ask(f"Agreement.objects.filter(customer__domain_prefix={domain!r}).count()") == 1
    told = [mail for mail in post_office.mails_to(SALES) if company.name in mail["Subject"]]
    assert len(told) == 1


STRANGE = {
    "long": ("DE", LONGEST[:255], {"address_line1": "Straße" * 30, "city": "Ort" * 25}),
    "Arabic": ("EG", ARABIC, {"address_line1": "شارع ١٢", "city": "القاهرة", "state": "C", "postal_code": "11511"}),
    "Chinese": ("CN", CHINESE, {"address_line1": "建国路", "city": "朝阳区", "state": "BJ", "postal_code": "100022"}),
}  # fmt: skip


@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("window", [SMALL, WIDE], ids=["360 px", "1280 px"])
def test_every_page_fits_whatever_a_company_is_called(someone, signed_in_as, post_office, name, window):
    country, company_name, address = STRANGE[name]
    usual = german()
    company = Company({"country": country, "company_name": company_name}, {**usual.account, **address})
    sent(signed_in_as(SALES), company)
    agent, customer = someone(viewport=window), someone(None, viewport=window, locale="en-GB")
    agent.opens("/requests/?show=all")
    assert fits(agent)
    agent.page.locator("tbody a").first.click()
    agent.sees("Send it yourself")
    assert fits(agent)
    agent.opens("/requests/new/")
    assert fits(agent)
    link = link_in(post_office.newest_to(email_of(company)))
    for language in ("en", "ar", "ja", "ru"):
        customer.opens(f"{link}?lang={language}")
        assert fits(customer)
        customer.opens(f"{link}accept/?lang={language}")
        customer.page.locator("form:not([action]) button").click()
        assert customer.page.locator(".error-summary li").count() == 4
        assert fits(customer)
        customer.opens(f"{link}decline/?lang={language}")
        assert fits(customer)
