"""A change of role acts with the very next request, in sessions that are open already."""

import pytest
from django.contrib.auth.models import Group

from customers.models import Customer
from tests.customers.walking import GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory


@pytest.fixture
def agent(partner):
    return AgentFactory(partner=partner, roles=["Sales agent"])


def becomes(agent, *roles):
    agent.groups.set(Group.objects.filter(name__in=roles))


def test_a_role_that_is_taken_away_is_missed_by_the_next_page(signed_in, agent):
    assert signed_in.get("/customers/add/").status_code == 200
    becomes(agent, "Helpdesk agent")
    assert signed_in.get("/customers/add/").status_code == 403
    assert 'href="/customers/add/"' not in text_of(signed_in.get("/customers/"))
    becomes(agent)
    assert signed_in.get("/customers/").status_code == 403


def test_a_role_that_is_given_opens_the_page_at_once(signed_in, agent):
    becomes(agent, "Helpdesk agent")
    assert signed_in.get("/customers/export.csv").status_code == 403
    becomes(agent, "Admin agent")
    assert signed_in.get("/customers/export.csv").status_code == 200


def test_a_page_that_was_open_is_refused_when_it_is_sent(signed_in, agent):
    walk = Walk(signed_in)
    walk.to("review", GERMANY)
    becomes(agent, "Helpdesk agent")
    assert walk.create().status_code == 403
    assert not Customer.objects.exists()
    becomes(agent, "User management admin")
    page = walk.create()
    assert page.status_code == 422
    assert [href for href, _ in summary_of(page)] == [f"{walk.url('agreement')}?return=review#id_agreement_method"]
    becomes(agent, "Sales agent")
    assert walk.create().status_code == 303


def test_who_is_deactivated_is_signed_out_at_once(signed_in, agent):
    assert signed_in.get("/customers/").status_code == 200
    type(agent).objects.filter(pk=agent.pk).update(is_active=False)
    for page in ("/customers/", "/customers/export.csv", "/history/"):
        response = signed_in.get(page)
        assert (response.status_code, response["Location"]) == (302, f"/account/sign-in/?next={page}")
    response = signed_in.post("/customers/add/", GERMANY["find"])
    assert response.status_code in (302, 303)
    assert response["Location"].startswith("/account/sign-in/")


def test_who_moves_to_another_partner_sees_only_that_one_s_rows(signed_in, agent):
    from tests.factories import CustomerFactory, PartnerFactory

    old, new = CustomerFactory(partner=agent.partner), CustomerFactory(partner=PartnerFactory())
    assert signed_in.get(f"/customers/{old.pk}/").status_code == 200
    type(agent).objects.filter(pk=agent.pk).update(partner=new.partner)
    assert signed_in.get(f"/customers/{old.pk}/").status_code == 404
    assert signed_in.get(f"/customers/{new.pk}/").status_code == 200
