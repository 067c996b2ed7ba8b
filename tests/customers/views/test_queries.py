"""How often each page asks the database: a number that changes is noticed."""

import pytest

from tests.customers.walking import BRAZIL, Walk
from tests.factories import AgentFactory, CustomerFactory, DraftFactory


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
        ("/", 6),
        ("/customers/", 5),
        ("/customers/?sort=name", 5),
        ("/customers/?q=customer", 5),
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
    with django_assert_max_num_queries(6):
        client.get("/customers/")


def test_every_step_of_the_wizard_asks_so_often(walk, django_assert_num_queries):
    with django_assert_num_queries(15):
        walk.first(**BRAZIL["find"])
    for step, opened, sent in (("account", 4, 9), ("agreement", 4, 8)):
        with django_assert_num_queries(opened):
            walk.open(step)
        with django_assert_num_queries(sent):
            walk.send(step, **BRAZIL[step])
    with django_assert_num_queries(6):
        walk.open("review")
    with django_assert_num_queries(15):
        walk.create()
    with django_assert_num_queries(4):
        walk.create()
    with django_assert_num_queries(4):
        walk.client.get(walk.url("created"))


def test_a_customer_asks_so_often(signed_in, agent, django_assert_num_queries):
    customer = CustomerFactory(partner=agent.partner)
    with django_assert_num_queries(6):
        signed_in.get(f"/customers/{customer.pk}/")
