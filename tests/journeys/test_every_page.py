"""Every page, with the longest and the strangest answers: nothing leaves a small screen, nothing is refused to load."""

import re

import pytest

from .companies import Company, german
from .conftest import SALES

pytestmark = pytest.mark.journey
COLLEAGUE = "admin-agent@contoso.example"
SMALL = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}
# How far the page is wider than its window.
OVER = "() => document.scrollingElement.scrollWidth - innerWidth"

ARABIC = "شركة المستقبل للتجارة والمقاولات العامة المحدودة"
CHINESE = "北京未来科技发展有限责任公司"


def named(name: str, country: str = "DE", **answers: str) -> Company:
    """A German company as a rule, of any name, with an attested agreement."""
    usual = german()
    return Company(
        find={"country": country, "company_name": name},
        account={**usual.account, **answers},
        agreement={
            "agreement_method": "attested",
            "accepted_on": "2026-01-31",
            "signatory_first_name": usual.account["contact_first_name"],
            "signatory_last_name": usual.account["contact_last_name"],
            "signatory_email": usual.account["contact_email"],
        },
    )


LONGEST = "Donaudampfschifffahrtsgesellschaftskapitän" * 6
STRANGE = {
    "long": named(LONGEST[:255], address_line1="Straße" * 30, city="Ort" * 25, contact_last_name="Y" * 3 + "ö" * 36),
    "Arabic": named(ARABIC, "EG", address_line1="شارع التحرير ١٢", city="القاهرة", state="C", postal_code="11511"),
    "Chinese": named(CHINESE, "CN", address_line1="建国路八十八号", city="朝阳区", state="BJ", postal_code="100022"),
}
PAGES = ("/", "/customers/", "/customers/?q=GmbH&sort=name", "/customers/?q=nobody-has-this-name", "/customers/drafts/",
         "/countries/", "/countries/BR/", "/countries/AE/", "/account/you/", "/account/password/",
         "/customers/add/", "/nowhere/", "/account/sign-out/")  # fmt: skip


@pytest.fixture(scope="module")
def strange(signed_in_as):
    """Return name → the draft of a company of that name, and the page of the customer another one became."""
    made = {}
    agent = signed_in_as(SALES)
    for name, company in STRANGE.items():
        # Backwards it is as long and as strange, and like no name of the drafts.
        customer = Company({**company.find, "company_name": company.name[::-1]}, company.account, company.agreement)
        created = agent.post(f"{agent.walks(customer)}review/", {"action": "create"})
        assert created.status == 303, created.text
        of_its_own = {"domain_prefix": f"open{name.lower()}", "contact_email": f"office@open{name.lower()}.example"}
        open_draft = Company(company.find, {**company.account, **of_its_own}, company.agreement)
        page = agent.get(created.location).text
        customer_page = re.findall(r'href="(/customers/[0-9a-f-]{36}/)"', page)[0]
        made[name] = agent.walks(open_draft), created.location, customer_page
    return made


@pytest.fixture(params=[SMALL, WIDE], ids=["360 px", "1280 px"])
def reader(someone, request, javascript):
    return someone(viewport=request.param, java_script_enabled=javascript)


def fits(person) -> bool:
    over = person.page.evaluate(OVER)
    assert over <= 0, f"{person.path} is {over} px wider than the window"
    return True


def test_every_page_fits_its_window_and_loads_only_what_is_ours(reader, strange):
    for path in PAGES:
        reader.opens(path)
        assert fits(reader)


def test_pages_before_sign_in_fit_and_load_only_what_is_ours(someone, javascript):
    stranger = someone(None, viewport=SMALL, java_script_enabled=javascript)
    for path in ("/account/sign-in/", "/account/password/reset/", "/account/sign-up/", "/account/inactive/"):
        stranger.opens(path)
        assert fits(stranger)
    stranger.opens("/account/sign-in/")
    stranger.clicks("Sign in")
    assert fits(stranger)


@pytest.mark.parametrize("name", STRANGE)
def test_the_pages_of_a_company_with_a_strange_name_fit_with_errors_and_without(reader, strange, name):
    draft, confirmation, customer = strange[name]
    for path in ("find", "account", "agreement", "review", "hand-over", "discard"):
        reader.opens(f"{draft}{path}/")
        assert fits(reader)
    for path in (confirmation, customer):
        reader.opens(path)
        assert fits(reader)
    for details in reader.page.locator("details").all():
        details.locator("summary").click()
    assert fits(reader)


@pytest.mark.parametrize("name", STRANGE)
def test_errors_and_doubts_about_a_strange_answer_fit(someone, strange, name):
    reader = someone(viewport=SMALL, java_script_enabled=False)
    draft = strange[name][0]
    reader.opens(f"{draft}account/")
    reader.answers({"phone": STRANGE[name].name, "domain_prefix": "-" + "a" * 200, "contact_email": STRANGE[name].name})
    assert reader.page.locator(".error-summary li").count() >= 3
    assert fits(reader)
    reader.opens(f"{draft}review/")
    assert reader.page.locator(".error-summary li").count() >= 3
    assert fits(reader)
    reader.opens(f"{draft}find/")
    reader.answers({"company_name": f"{STRANGE[name].name[:200]} test.com", "registration_id": "?" * 100})
    assert fits(reader)


def test_two_tabs_and_a_known_company_fit(someone, strange, signed_in_as):
    reader = someone(viewport=SMALL)
    company = STRANGE["long"]
    reader.opens("/customers/add/")
    reader.answers({"country": "DE", "company_name": company.name[::-1]})
    reader.sees("Is it one of these?")
    assert fits(reader)
    draft = signed_in_as(SALES).walks(named(LONGEST[:240]), until="agreement")
    reader.opens(f"{draft}account/")
    signed_in_as(COLLEAGUE).post(f"{draft}account/", {"city": "Anderswo", "action": "later"})
    reader.answers({"city": "Ort" * 30})
    reader.sees("not saved yet")
    assert fits(reader)
