"""How often each page asks the database: a number that changes is noticed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.customers.walking import BRAZIL, Walk
from tests.factories import AgentFactory, CustomerFactory, DraftFactory


@pytest.fixture(autouse=True)
def _seen_already(monkeypatch):
    """Once a minute a page notes as well that its session was seen; here every page is the minute's second."""
    monkeypatch.setattr("partnercenter.second_factor.note_seen", lambda **_: None)


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


@pytest.fixture
def busy(agent):
    CustomerFactory.create_batch(60, partner=agent.partner, added_by=agent)
    DraftFactory.create_batch(10, partner=agent.partner, started_by=agent)


@pytest.mark.parametrize(
    ("page", "queries"),
    [
        ("/", 10),
        ("/customers/", 6),
        ("/customers/?sort=name", 6),
        ("/customers/?q=customer", 6),
        ("/customers/?show=ready", 6),
        ("/customers/?show=not_ready&sort=name", 6),
        ("/customers/drafts/", 5),
        ("/customers/add/", 3),
        ("/countries/", 3),
        ("/countries/BR/", 3),
    ],
)
def test_a_page_asks_so_often(signed_in, busy, django_assert_num_queries, page, queries):
    with django_assert_num_queries(queries):
        assert signed_in.get(page).status_code == 200


def test_the_list_asks_no_oftener_however_many_there_are(client, partner, busy, django_assert_max_num_queries):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    with django_assert_max_num_queries(7):
        client.get("/customers/")


WIZARD = {
    "send find": 16,
    "open account": 4,
    "send account": 8,
    "open agreement": 4,
    "send agreement": 5,
    "open review": 10,
    "create": 19,
    "create again": 4,
    "confirmation": 6,
    "a page of the closed draft": 5,
}


def test_every_page_of_the_wizard_asks_so_often(walk):
    acts = {
        "send find": lambda: walk.first(**BRAZIL["find"]),
        "open account": lambda: walk.open("account"),
        "send account": lambda: walk.send("account", **BRAZIL["account"]),
        "open agreement": lambda: walk.open("agreement"),
        "send agreement": lambda: walk.send("agreement", **BRAZIL["agreement"]),
        "open review": lambda: walk.open("review"),
        "create": walk.create,
        "create again": walk.create,
        "confirmation": lambda: walk.client.get(walk.url("created")),
        "a page of the closed draft": lambda: walk.open("find"),
    }
    asked = {}
    for name, act in acts.items():
        with CaptureQueriesContext(connection) as queries:
            act()
        asked[name] = len(queries)
    assert asked == WIZARD


def test_a_customer_asks_so_often(signed_in, agent, django_assert_num_queries):
    customer = CustomerFactory(partner=agent.partner)
    with django_assert_num_queries(12):
        signed_in.get(f"/customers/{customer.pk}/")
