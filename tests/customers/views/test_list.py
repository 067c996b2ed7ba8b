"""The list of customers: newest first or by name, page by page, found by what one knows of them."""

import base64
import datetime
import json
import re

import pytest

from customers.models import Customer
from partnercenter import paging
from tests.customers.walking import text_of
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory


@pytest.fixture
def small_pages(monkeypatch):
    monkeypatch.setattr("customers.views.customers.page_of", lambda *a, **k: paging.page_of(*a, **k, size=3))


def names(page):
    return re.findall(r'<th scope="row"><a href="[^"]*"><bdi>(.*?)</bdi>', text_of(page))


def link(page, rel):
    found = re.search(rf'<a class="btn btn-secondary" href="([^"]*)" rel="{rel}">', text_of(page))
    return found[1] if found else None


def walk(client, query, rel):
    """Return the names on every page from here on, one way."""
    pages = []
    while query is not None:
        page = client.get("/customers/" + query)
        pages.append(names(page))
        query = link(page, rel)
    return pages


@pytest.fixture
def eight(agent):
    """Eight customers: two by two of the same name, three by three of the same moment."""
    made = []
    for number in range(8):
        name = f"Firm {'ABCD'[number // 2]}"
        made.append(CustomerFactory(partner=agent.partner, company_name=f"{name} {number}", folded_name=name.lower(),
                                    search_text=name.lower()))  # fmt: skip
        moment = datetime.datetime(2026, 11, 1 + number // 3, 12, tzinfo=datetime.UTC)
        Customer.objects.filter(pk=made[-1].pk).update(created_at=moment)
    return made


def test_the_newest_stands_first_and_every_page_leads_on(signed_in, eight, small_pages):
    assert walk(signed_in, "", "next") == [
        ["Firm D 7", "Firm D 6", "Firm C 5"],
        ["Firm C 4", "Firm B 3", "Firm B 2"],
        ["Firm A 1", "Firm A 0"],
    ]


def test_by_name_equal_names_keep_their_order(signed_in, eight, small_pages):
    assert walk(signed_in, "?sort=name", "next") == [
        ["Firm A 0", "Firm A 1", "Firm B 2"],
        ["Firm B 3", "Firm C 4", "Firm C 5"],
        ["Firm D 6", "Firm D 7"],
    ]


@pytest.mark.parametrize("query", ["", "?sort=name", "?sort=name&q=firm", "?q=firm"])
def test_the_way_back_shows_the_same_pages(signed_in, eight, small_pages, query):
    there = walk(signed_in, query, "next")
    last = query
    while following := link(signed_in.get("/customers/" + last), "next"):
        last = following
    back = walk(signed_in, last, "prev")
    assert list(reversed(back))[1:] == there[1:]
    assert sorted(sum(back, [])) == sorted(sum(there, []))  # noqa: RUF017


def test_the_first_and_the_last_page_say_so(signed_in, eight, small_pages):
    first = signed_in.get("/customers/")
    assert link(first, "prev") is None
    assert ">Older</a>" in text_of(first)
    by_name = signed_in.get("/customers/?sort=name")
    assert ">Next</a>" in text_of(by_name)


def test_a_search_keeps_to_itself_on_the_next_page(signed_in, eight, small_pages):
    page = signed_in.get("/customers/?sort=name&q=firm")
    assert link(page, "next").startswith("?q=firm&sort=name&after=")
    assert '<input type="hidden" name="sort" value="name">' in text_of(page)


def cursor(*parts):
    return base64.urlsafe_b64encode(json.dumps(list(parts)).encode()).decode()


KEY = "00000000-0000-7000-8000-000000000001"
CURSORS = {
    "nonsense": "nonsense",
    "no base64": "====",
    "not ascii": "üñ",
    "one part": cursor("a"),
    "three parts": cursor("a", KEY, "b"),
    "no text": cursor(5, 6),
    "no value": cursor(None, KEY),
    "no key": cursor("2026-11-01T12:00:00Z", None),
    "a list": cursor(["a"], KEY),
    "a nul": cursor("\x00", KEY),
    "half a letter": cursor("\ud800", KEY),
    "a day without its time": cursor("2026-11-01", KEY),
    "a time without its zone": cursor("2026-11-01T12:00:00", KEY),
    "a year that is none": cursor("9999-12-31T23:59:59-12:00", KEY),
    "deep": base64.urlsafe_b64encode(b"[" * 3000).decode(),
    "a number": base64.urlsafe_b64encode(b"5").decode(),
}


@pytest.mark.parametrize("name", CURSORS)
@pytest.mark.parametrize("way", ["before", "after"])
@pytest.mark.parametrize("sort", ["name", ""])
def test_a_cursor_that_is_none_breaks_nothing(signed_in, eight, way, sort, name):
    assert signed_in.get("/customers/", {way: CURSORS[name], "sort": sort}).status_code == 200


@pytest.mark.parametrize("asked", ["\x00", "%", "_", "'", "x" * 10_000, "<script>", "\u202e", " ", "🏭"])
def test_no_search_breaks_the_list(signed_in, eight, asked):
    page = signed_in.get("/customers/", {"q": asked})
    assert page.status_code == 200
    assert "<script>" not in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Straße", ["Straßenbau Öztürk GmbH"]),
        ("strasse", ["Straßenbau Öztürk GmbH"]),
        ("ozturk", ["Straßenbau Öztürk GmbH"]),
        ("bauamt", ["Straßenbau Öztürk GmbH"]),
        ("12 345-678", ["Straßenbau Öztürk GmbH"]),
        ("nothing like it", []),
    ],
)
def test_a_customer_is_found_by_name_domain_and_number(signed_in, agent, asked, found):
    CustomerFactory(partner=agent.partner, company_name="Straßenbau Öztürk GmbH", domain_prefix="bauamt",
                    registration_id="12345678",
                    search_text="strassenbau ozturk\nstrassenbau öztürk gmbh\nbauamt\n12345678")  # fmt: skip
    CustomerFactory(partner=agent.partner, company_name="Contoso GmbH")
    page = signed_in.get("/customers/", {"q": asked})
    assert names(page) == found
    assert ("Nothing found" in text_of(page)) is (found == [])


def test_a_customer_of_another_partner_is_never_listed_nor_found(signed_in):
    CustomerFactory(partner=PartnerFactory(), company_name="Strangers GmbH", search_text="strangers")
    assert names(signed_in.get("/customers/")) == []
    assert names(signed_in.get("/customers/?q=strangers")) == []


def test_an_empty_list_says_what_will_stand_there(signed_in):
    page = text_of(signed_in.get("/customers/"))
    assert "No customers here" in page
    assert "0 customers" in page


@pytest.mark.parametrize(("rows", "said"), [(0, "0"), (1, "1"), (3, "3"), (4, "3+")])
def test_rows_are_counted_up_to_a_limit_only(agent, monkeypatch, rows, said):
    monkeypatch.setattr(paging, "MOST_COUNTED", 3)
    CustomerFactory.create_batch(rows, partner=agent.partner)
    assert paging.capped(Customer.objects.all()) == said


def test_a_thousand_is_written_as_one_reads_it(agent, monkeypatch):
    assert paging.MOST_COUNTED == 1_000
    monkeypatch.setattr("django.db.models.QuerySet.count", lambda rows: 1001)
    assert paging.capped(Customer.objects.all()) == "1,000+"


def test_who_may_add_has_the_button_and_who_may_not_is_told_whom_to_ask(client, partner):
    AgentFactory(partner=partner, roles=["Global admin"], first_name="Global", last_name="office")
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    assert 'href="/customers/add/">Add customer</a>' in text_of(client.get("/customers/"))
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    page = text_of(client.get("/customers/"))
    assert 'href="/customers/add/"' not in page
    assert "Add customer: It needs the role Global admin, User management admin, Admin agent or Sales agent." in page
    assert "Ask <bdi>Global office</bdi>." in page
