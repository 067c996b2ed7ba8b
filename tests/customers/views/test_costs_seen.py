"""The customer's view of its costs: opened with a code, by month and place, narrowed; off, nothing is shown at once."""

import csv
import datetime
import io
import re
from decimal import Decimal

import pytest
from django.core import mail
from django.db.models import F
from django.test import Client
from django.utils import timezone

from customers.actions import LinkClosed, make_link, store_usage
from customers.actions.usage import Used
from customers.models import Customer, CustomerLink, DailyCost
from partnercenter.models import Event
from tests.customers.walking import text_of
from tests.factories import CustomerFactory

WEEK = datetime.timedelta(days=7)


def used(month, day, subscription, group, cost, currency="EUR", service="Virtual machines"):
    day = datetime.date(2026, month, day)
    return Used(day, subscription, group, service, Decimal("1.5"), Decimal(cost), currency)


USED = [
    used(9, 1, "Production", "web", "100"),
    used(9, 30, "Production", "data", "50.25"),
    used(11, 1, "Production", "web", "10"),
    used(11, 2, "Test", "", "0.75"),
    used(11, 3, "Test", "", "-0.25", service="Refund"),
]


@pytest.fixture
def customer(agent):
    customer = CustomerFactory(
        partner=agent.partner, company_name="Adventure Works GmbH", ready=True, has_azure_plan=True,
        cost_management=True, billing_currency="EUR",
    )  # fmt: skip
    store_usage(customer=customer, used=USED)
    return customer


@pytest.fixture
def link(customer):
    made = make_link(
        customer=customer, purpose="costs", recipient=customer.contact_email, language="en", by=customer.added_by
    )
    return f"/costs/{made.token}/"


@pytest.fixture
def browser():
    return Client(headers={"accept-language": "en"})


def enter(browser, link):
    assert browser.post(f"{link}code/").status_code == 303
    code = re.search(r"Your code: (\d{6})", mail.outbox[-1].body)[1]
    return browser.post(f"{link}enter/", {"code": code})


@pytest.fixture
def opened(browser, link):
    assert enter(browser, link).status_code == 303
    return browser


def table_of(page, title):
    """Return the rows of a table, each cell in words."""
    html = text_of(page).split(f'aria-labelledby="{title}">', 1)[1].split("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [[re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]


def test_before_the_code_no_figure_is_shown(browser, link):
    text = text_of(browser.get(link))
    assert "o•••••@c•••••.example" in text
    assert "at pay-as-you-go retail rates" in text
    for figure in ("100", "Production", "<svg"):
        assert figure not in text


def test_reading_it_sends_nothing_and_changes_nothing(browser, link):
    for path in ("", "enter/"):
        assert browser.get(link + path).status_code == 200
    assert mail.outbox == []
    assert CustomerLink.objects.get().opened_at is None


def test_a_code_opens_them(opened, link, customer):
    assert mail.outbox[-1].to == [customer.contact_email]
    page = opened.get(link)
    assert table_of(page, "by-month") == [
        ["Month", "Cost"],
        ["November 2026", "€10.50"],
        ["September 2026", "€150.25"],
        ["Total", "€160.75"],
    ]
    assert table_of(page, "by-place") == [
        ["Subscription", "Resource group", "Cost"],
        ["Production", "web", "€110.00"],
        ["Production", "data", "€50.25"],
        ["Test", "Without a resource group", "€0.50"],
    ]
    assert "Usage is loaded up to <bdi>3 November 2026</bdi>." in text_of(page)
    assert Event.objects.get(kind="costs.opened").by_name == "the customer"


def test_the_chart_says_what_the_table_says(opened, link):
    text = text_of(opened.get(link))
    assert '<svg class="chart" viewBox="0 0 720 240" role="img"' in text
    assert '<title id="chart-title">Costs by month in EUR</title>' in text
    assert '<desc id="chart-text">2026-09: €150.25; 2026-10: €0.00; 2026-11: €10.50</desc>' in text
    assert len(re.findall(r'<rect class="chart-bar"', text)) == 3
    assert " style=" not in text


@pytest.mark.parametrize("language", ["de", "ar", "zh", "pl", "ja"])
def test_it_is_in_the_reader_s_language_and_the_chart_stays_whole(opened, link, language):
    page = opened.get(f"{link}?lang={language}")
    text = text_of(page)
    assert page["Content-Language"] == language
    assert "{" not in text.split("<main", 1)[1].split("</main>")[0]
    for place in re.findall(r' (?:x|y|x1|x2|y1|y2|width|height)="([^"]*)"', text.split("<svg")[1].split("</svg>")[0]):
        assert place.isdigit()


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("subscription=%3DProduction", "€160.25"),
        ("subscription=%3DTest", "€0.50"),
        ("group=%3Dweb", "€110.00"),
        ("group=%3D", "€0.50"),
        ("subscription=%3DProduction&group=%3Ddata", "€50.25"),
        ("subscription=Production", "€160.75"),
    ],
)
def test_they_are_narrowed_by_subscription_and_resource_group(opened, link, query, total):
    page = opened.get(f"{link}?lang=en&{query}")
    assert table_of(page, "by-month")[-1] == ["Total", total]


@pytest.mark.parametrize(
    "query", ["subscription=%3Dnothing", "subscription=%3Da%00b", "group=%3D" + "x" * 5000, "currency=XXX&group=%3Dx"]
)
def test_a_name_that_is_not_there_is_all_of_them(opened, link, query):
    page = opened.get(f"{link}?{query}")
    assert page.status_code == 200
    assert table_of(page, "by-month")[-1] == ["Total", "€160.75"]


def test_another_subscription_drops_a_group_it_does_not_have(opened, link):
    page = opened.get(f"{link}?subscription=%3DTest&group=%3Dweb")
    assert table_of(page, "by-month")[-1] == ["Total", "€0.50"]
    assert '<option value="=Test" selected>' in text_of(page)
    assert text_of(page).count(" selected>") == 1, "what is narrowed is what the page says"


def test_another_language_keeps_what_was_chosen(opened, link):
    page = opened.get(f"{link}?lang=en&subscription=%3DTest")
    assert 'href="?lang=de&subscription=%3DTest" lang="de"' in text_of(page)


def test_of_several_currencies_the_billing_currency_comes_first(opened, link, customer):
    store_usage(customer=customer, used=[used(10, 1, "Abroad", "web", "7", "CHF")])
    page = opened.get(link)
    assert table_of(page, "by-month")[-1] == ["Total", "€160.75"]
    assert "<label" in text_of(page)
    assert 'name="currency"' in text_of(page)
    assert table_of(opened.get(f"{link}?currency=CHF"), "by-month")[-1] == ["Total", "CHF7.00"]


def test_what_is_shown_can_be_downloaded_under_the_names_it_was_loaded_by(opened, link):
    answer = opened.get(f"{link}usage.csv?subscription=%3DTest&month=2026-11")
    assert 'filename="usage-2026-11.csv"' in answer["Content-Disposition"]
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert list(csv.DictReader(io.StringIO(content))) == [
        {"date": "2026-11-02", "subscription": "Test", "resource_group": "", "service": "Virtual machines",
         "quantity": "1.5", "retail_cost": "0.75", "currency": "EUR"},
        {"date": "2026-11-03", "subscription": "Test", "resource_group": "", "service": "Refund",
         "quantity": "1.5", "retail_cost": "-0.25", "currency": "EUR"},
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["usage/", "usage.csv"])
def test_no_usage_is_shown_before_the_code(browser, link, path):
    answer = browser.get(f"{link}{path}?month=2026-11")
    assert (answer.status_code, answer["Location"]) == (302, link)


@pytest.mark.parametrize("month", ["", "2026-13", "2026", "0000-01", "9999-12", "2026-1１", "x" * 5000])
@pytest.mark.parametrize("path", ["usage/", "usage.csv"])
def test_a_month_that_is_none_leads_to_the_costs(opened, link, path, month):
    answer = opened.get(f"{link}{path}", {"month": month})
    assert (answer.status_code, answer["Location"]) == (302, link)


def test_a_month_leads_to_its_usage_row_by_row(opened, link):
    assert f'<a href="{link}usage/?subscription=%3DTest&month=2026-11">November 2026</a>' in text_of(
        opened.get(f"{link}?subscription=%3DTest")
    )
    page = opened.get(f"{link}usage/?month=2026-11")
    assert '<h1 id="usage">Usage in <bdi>November 2026</bdi></h1>' in text_of(page)
    assert table_of(page, "usage") == [
        ["Date", "Subscription", "Resource group", "Service", "Quantity", "Cost (EUR)"],
        ["1 November 2026", "Production", "web", "Virtual machines", "1.5", "10.00"],
        ["2 November 2026", "Test", "Without a resource group", "Virtual machines", "1.5", "0.75"],
        ["3 November 2026", "Test", "Without a resource group", "Refund", "1.5", "-0.25"],
    ]
    assert f'href="{link}usage.csv?month=2026-11" download' in text_of(page)
    narrowed = opened.get(f"{link}usage/?month=2026-11&subscription=%3DProduction")
    assert len(table_of(narrowed, "usage")) == 2
    assert f'href="{link}?subscription=%3DProduction"' in text_of(narrowed), "back to what was chosen"


def test_a_small_part_of_a_cent_is_shown_where_it_arises(opened, link, customer):
    store_usage(customer=customer, used=[used(8, 1, "Test", "web", "0.000123")])
    assert table_of(opened.get(f"{link}usage/?month=2026-08"), "usage")[1][-1] == "0.000123"
    assert table_of(opened.get(f"{link}usage/?month=2026-08&lang=de"), "usage")[1][-1] == "0,000123"


def test_a_month_of_many_rows_comes_page_by_page(opened, link, customer):
    store_usage(customer=customer, used=[used(7, 1 + n % 28, "Big", f"g{n}", "1") for n in range(120)])
    page, seen = opened.get(f"{link}usage/?month=2026-07&lang=en"), []
    for _ in range(3):
        seen += [row[2] for row in table_of(page, "usage")[1:]]
        found = re.search(r'href="(\?[^"]+)" rel="next"', text_of(page))
        if found:
            page = opened.get(f"{link}usage/{found[1]}")
    assert (len(seen), len(set(seen))) == (120, 120)
    assert "Previous page" in text_of(page)
    assert 'rel="next"' not in text_of(page)


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "it", "ja", "pl", "pt", "ru", "tr", "uk", "zh"])
def test_the_usage_is_in_the_reader_s_language(opened, link, language):
    page = opened.get(f"{link}usage/?month=2026-11&lang={language}")
    text = text_of(page).split("<main", 1)[1].split("</main>")[0]
    assert page.status_code == 200
    assert "{" not in text
    assert "Usage in" not in text


def test_how_far_usage_is_loaded_is_said_of_all_of_it(opened, link):
    page = opened.get(f"{link}?subscription=%3DProduction&group=%3Ddata")
    assert "Usage is loaded up to <bdi>3 November 2026</bdi>." in text_of(page)


def test_a_wrong_code_opens_nothing(browser, link):
    browser.post(f"{link}code/")
    code = re.search(r"Your code: (\d{6})", mail.outbox[-1].body)[1]
    page = browser.post(f"{link}enter/", {"code": "000000" if code != "000000" else "000001"})
    assert page.status_code == 422
    page = browser.post(f"{link}enter/", {"code": "12"})
    assert page.status_code == 422
    assert "Enter the code of six digits from the e-mail." in text_of(page)
    assert "160" not in text_of(browser.get(link))


def test_switched_off_nothing_is_shown_at_once(opened, link):
    assert "€160.75" in text_of(opened.get(link))
    Customer.objects.update(cost_management=False)
    for path in ("", "enter/", "usage/?month=2026-11", "usage.csv?month=2026-11"):
        answer = opened.get(link + path)
        text = text_of(answer) if not answer.streaming else ""
        assert "160" not in text
        assert answer.status_code in (200, 302)
    assert "There is nothing to see here at present" in text_of(opened.get(link))
    page = opened.post(f"{link}code/")
    assert "There is nothing to see here at present" in text_of(page)
    assert "There is nothing to see here at present" in text_of(opened.post(f"{link}enter/", {"code": "123456"}))


def test_a_code_that_comes_when_it_is_off_opens_nothing(browser, link, monkeypatch):
    def closed(*, link, code):
        Customer.objects.update(cost_management=False)
        link.customer.refresh_from_db()
        raise LinkClosed(link)

    monkeypatch.setattr("customers.views.costs_seen.open_costs", closed)
    assert "There is nothing to see here at present" in text_of(browser.post(f"{link}enter/", {"code": "123456"}))


def test_a_removed_customer_sees_nothing(opened, link):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    assert "This link is no longer in use" in text_of(opened.get(link))


def test_a_new_link_closes_the_old_one_in_every_browser(opened, link, customer):
    make_link(customer=customer, purpose="costs", recipient="new@customer.example", language="en", by=customer.added_by)
    assert "This link is no longer in use" in text_of(opened.get(link))


def test_it_is_open_for_an_hour_in_this_browser_and_in_no_other(opened, link):
    cookie = opened.cookies["costs"]
    assert (cookie["max-age"], cookie["path"], cookie["httponly"], cookie["samesite"]) == (3600, link, True, "Lax")
    assert "€160.75" not in text_of(Client().get(link))


def test_a_cookie_of_another_link_opens_nothing(opened, link, customer):
    other = CustomerFactory(
        partner=customer.partner, ready=True, has_azure_plan=True, cost_management=True, billing_currency="EUR"
    )
    store_usage(customer=other, used=USED)
    made = make_link(customer=other, purpose="costs", recipient="a@b.example", language="en", by=other.added_by)
    browser = Client(headers={"accept-language": "en"})
    browser.cookies["costs"] = opened.cookies["costs"].value
    assert "€160.75" in text_of(browser.get(link))
    assert "€160.75" not in text_of(browser.get(f"/costs/{made.token}/"))
    browser.cookies["costs"] = opened.cookies["costs"].value[:-1] + "x"
    assert "€160.75" not in text_of(browser.get(link))


def test_the_link_still_works_when_the_key_it_was_made_with_is_an_old_one(browser, link, settings):
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "n" * 50
    answer = enter(browser, link)
    assert answer["Location"] == link
    assert "€160.75" in text_of(browser.get(link))
    assert browser.post(f"{link}leave/")["Location"] == link


def test_it_can_be_closed(opened, link):
    answer = opened.post(f"{link}leave/")
    assert answer["Location"] == link
    assert "€160.75" not in text_of(opened.get(link))


def test_another_customer_s_usage_is_never_in_it(opened, link, customer):
    other = CustomerFactory(partner=customer.partner)
    store_usage(customer=other, used=[used(11, 1, "Secret", "other", "999")])
    text = text_of(opened.get(link))
    assert "Secret" not in text
    assert "999" not in text


def test_without_usage_it_says_so(browser, customer, link):
    DailyCost.objects.all().delete()
    enter(browser, link)
    assert "No usage has been loaded for this choice yet." in text_of(browser.get(link))
