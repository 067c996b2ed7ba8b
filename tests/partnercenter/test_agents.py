"""The pages of a partner's agents, as those who manage them walk through."""

import datetime
import re

import pytest
from django.test import Client

from partnercenter import paging
from partnercenter.models import Agent
from tests.factories import AgentFactory, DraftFactory, InvitationFactory, PartnerFactory

from .reading import sends, words_of

GLOBAL, USERS, SALES = "Global admin", "User management admin", "Sales agent"
SECRET = "JBSWY3DPEHPK3PXP"
AT_NOON = datetime.datetime(2026, 10, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def user_admin(partner):
    return AgentFactory(
        partner=partner, email="ua@contoso.example", first_name="User", last_name="Office", roles=[USERS]
    )


@pytest.fixture
def desk(client, user_admin):
    """The browser of somebody who manages agents."""
    client.force_login(user_admin)
    return client


@pytest.fixture
def global_admin(partner):
    return AgentFactory(
        partner=partner, email="ga@contoso.example", first_name="Front", last_name="Desk", roles=[GLOBAL]
    )


@pytest.fixture
def sales(partner):
    return AgentFactory(
        partner=partner, email="sales@contoso.example", first_name="Ärzte", last_name="Büro", roles=[SALES]
    )


def cells(page):
    """Return the rows of the table of agents, each as its texts."""
    table = page.content.decode().partition('aria-label="Agents"')[2]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[1:]
    return [
        [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in rows
    ]


def test_the_list_says_who_may_what_and_who_was_seen_when(desk, partner, sales):
    AgentFactory(
        partner=partner,
        email="a@contoso.example",
        first_name="Gone",
        last_name="",
        is_active=False,
        second_factor=SECRET,
    )
    Agent.objects.filter(pk=sales.pk).update(last_seen_at=AT_NOON)
    AgentFactory(partner=PartnerFactory(), email="other@fabrikam.example")
    rows = cells(desk.get("/agents/"))
    assert rows[:2] == [
        ["Gone", "a@contoso.example", "None", "Not active", "Yes", "Never"],
        ["Ärzte Büro", "sales@contoso.example", "Sales agent", "Active", "No", "1 Oct 2026, 12:00"],
    ]
    assert [row[1] for row in rows[2:]] == ["ua@contoso.example"]


@pytest.mark.parametrize("asked", ["sales@", "SALES", "ärzte", "büro ärz", "Ärzte Büro", " contoso  BÜRO "])
def test_an_agent_is_found_by_parts_of_name_and_address(desk, sales, global_admin, asked):
    assert [row[1] for row in cells(desk.get("/agents/", {"q": asked}))] == ["sales@contoso.example"]


@pytest.mark.parametrize("asked", ["nobody", "ärzte nobody", "\x00nobody", "%", "x" * 300])
def test_a_search_that_finds_nobody_says_so(desk, sales, asked):
    page = desk.get("/agents/", {"q": asked})
    assert "Nobody found" in words_of(page)
    assert cells(page) == []


def test_every_page_of_the_list_leads_on_and_keeps_the_search(desk, partner, monkeypatch):
    monkeypatch.setattr("partnercenter.views.agents.page_of", lambda *a, **k: paging.page_of(*a, **k, size=3))
    AgentFactory.create_batch(7, partner=partner)
    seen, query = [], "?q=partner.example"
    while query:
        page = desk.get(f"/agents/{query}")
        seen += [row[1] for row in cells(page)]
        query = page.context["older"]
        assert not query or "q=partner.example" in query
    assert seen == sorted(agent.email for agent in Agent.objects.all() if "@partner.example" in agent.email)
    assert len(seen) == 7


def test_the_list_asks_no_oftener_however_many_there_are(desk, partner, django_assert_num_queries):
    desk.get("/agents/")
    for _ in range(2):
        AgentFactory.create_batch(10, partner=partner, roles=[SALES])
        InvitationFactory.create_batch(5, partner=partner)
        with django_assert_num_queries(9):
            desk.get("/agents/")


def test_those_who_may_not_are_told_who_may(client, sales, user_admin):
    client.force_login(sales)
    page = client.get("/agents/")
    assert page.status_code == 403
    assert "None of your roles lets you manage agents and their roles." in words_of(page)
    assert "User Office" in words_of(page)
    dashboard = client.get("/")
    assert "Agents: It needs the role Global admin or User management admin." in words_of(dashboard)
    assert 'href="/agents/"' not in dashboard.content.decode()


def test_those_who_may_find_it_in_the_menu(desk):
    page = desk.get("/").content.decode()
    assert page.count('href="/agents/"') == 2
    assert "It needs the role" not in page


def test_an_agent_s_page_shows_roles_factor_and_history(desk, sales, user_admin):
    desk.post(f"/agents/{sales.pk}/roles/", {"roles": ["Helpdesk agent"], "shown": SALES})
    page = words_of(desk.get(f"/agents/{sales.pk}/"))
    for said in ("Ärzte Büro", "sales@contoso.example", "Helpdesk agent", "Roles changed by User Office", "Never"):
        assert said in page


def test_roles_are_changed_and_count_at_once(desk, sales):
    browser = Client()
    browser.force_login(sales)
    assert browser.get("/customers/add/").status_code == 200
    leads, page = sends(desk, f"/agents/{sales.pk}/roles/", {"roles": ["Helpdesk agent"], "shown": SALES})
    assert leads == f"/agents/{sales.pk}/"
    assert "The roles of Ärzte Büro are saved. They count from now on." in words_of(page)
    assert browser.get("/customers/add/").status_code == 403


def test_the_page_offers_only_roles_one_may_give(desk, client, sales, global_admin):
    offered = re.compile(r'name="roles"[^>]*value="([^"]+)"')
    path = f"/agents/{sales.pk}/roles/"
    assert offered.findall(desk.get(path).content.decode()) == [
        "User management admin", "Admin agent", "Sales agent", "Helpdesk agent",
    ]  # fmt: skip
    assert "Only a Global admin can give the role Global admin." in words_of(desk.get(path))
    client.force_login(global_admin)
    assert offered.findall(client.get(path).content.decode())[0] == "Global admin"


@pytest.mark.parametrize("roles", [[GLOBAL], [SALES, GLOBAL], ["Emperor"]])
def test_a_role_one_may_not_give_is_refused_in_the_body_too(desk, sales, roles):
    page = desk.post(f"/agents/{sales.pk}/roles/", {"roles": roles, "shown": SALES})
    assert page.status_code == 422
    assert "Select roles from this list. Only a Global admin can give the role Global admin." in words_of(page)
    assert Agent.objects.get(pk=sales.pk).roles == {SALES}


@pytest.mark.parametrize("page", ["roles", "deactivate", "activate", "second-factor"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_global_admin_is_changed_by_global_admins(desk, global_admin, page, method):
    answer = getattr(desk, method)(f"/agents/{global_admin.pk}/{page}/", {"roles": [SALES], "shown": GLOBAL})
    assert answer.status_code == 403
    assert "None of your roles lets you make or change a Global admin." in words_of(answer)
    assert "Front Desk" in words_of(answer)
    stored = Agent.objects.get(pk=global_admin.pk)
    assert (stored.roles, stored.is_active) == ({GLOBAL}, True)


def test_what_one_may_not_do_to_a_global_admin_is_said_on_the_page(desk, global_admin):
    page = desk.get(f"/agents/{global_admin.pk}/")
    assert "Change, deactivate or reset this Global admin: It needs the role Global admin. Ask Front Desk." in words_of(
        page
    )
    assert "/deactivate/" not in page.content.decode()


def test_what_one_may_not_do_to_oneself_is_said_on_the_page(desk, user_admin):
    page = desk.get(f"/agents/{user_admin.pk}/")
    assert "This is you." in words_of(page)
    assert "/deactivate/" not in page.content.decode()
    answer = desk.post(f"/agents/{user_admin.pk}/roles/", {"roles": [USERS, SALES], "shown": USERS})
    assert answer.status_code == 422
    assert "You cannot give yourself a role. Ask a colleague who manages agents." in words_of(answer)


def test_who_drops_the_role_that_manages_agents_is_led_away(desk, user_admin):
    assert sends(desk, f"/agents/{user_admin.pk}/roles/", {"shown": USERS})[0] == "/account/you/"
    assert desk.get("/agents/").status_code == 403


def test_a_refused_change_says_why_and_keeps_what_was_chosen(desk, sales):
    page = desk.post(f"/agents/{sales.pk}/roles/", {"roles": ["Admin agent"], "shown": "Helpdesk agent"})
    assert page.status_code == 422
    assert "Somebody changed these roles meanwhile." in words_of(page)
    assert "<title>Error: Roles of Ärzte Büro" in page.content.decode()
    assert re.search(r'value="Admin agent"[^>]* checked', page.content.decode())


def test_deactivating_asks_once_and_offers_open_drafts(desk, sales):
    DraftFactory.create_batch(2, partner=sales.partner, started_by=sales)
    path = f"/agents/{sales.pk}/deactivate/"
    asks = desk.get(path)
    assert "Deactivate Ärzte Büro?" in words_of(asks)
    assert "Ärzte Büro has 2 open drafts." in words_of(asks)
    leads, page = sends(desk, path)
    assert leads == f"/agents/{sales.pk}/"
    assert "Ärzte Büro is deactivated, all sessions are ended." in words_of(page)
    assert "Not active" in words_of(page)
    href = f"/customers/drafts/?with={sales.pk}"
    assert f'href="{href}"' in page.content.decode()
    drafts = desk.get(href)
    assert "Drafts with Ärzte Büro" in words_of(drafts)
    assert drafts.content.decode().count("/hand-over/") == 2


@pytest.mark.parametrize("key", ["nonsense", "00000000-0000-7000-8000-00000000000f", "foreign"])
def test_drafts_with_somebody_unknown_are_not_found(desk, key):
    key = AgentFactory(partner=PartnerFactory()).pk if key == "foreign" else key
    assert desk.get("/customers/drafts/", {"with": key}).status_code == 404


def test_an_agent_is_activated_again(desk, sales):
    Agent.objects.filter(pk=sales.pk).update(is_active=False)
    path = f"/agents/{sales.pk}/activate/"
    assert "Activate Ärzte Büro?" in words_of(desk.get(path))
    assert "Ärzte Büro can sign in again." in words_of(sends(desk, path)[1])
    assert Agent.objects.get(pk=sales.pk).is_active


def test_a_second_factor_is_reset(desk, partner):
    agent = AgentFactory(partner=partner, roles=[SALES], second_factor=SECRET)
    path = f"/agents/{agent.pk}/second-factor/"
    assert path in desk.get(f"/agents/{agent.pk}/").content.decode()
    assert "call back on a number you know" in words_of(desk.get(path))
    desk.post(path)
    assert not Agent.objects.get(pk=agent.pk).has_second_factor
    assert path not in desk.get(f"/agents/{agent.pk}/").content.decode()


def test_the_last_global_admin_is_told_why_not(client, global_admin):
    client.force_login(global_admin)
    page = client.post(f"/agents/{global_admin.pk}/deactivate/")
    assert page.status_code == 422
    assert "You cannot deactivate yourself." in words_of(page)
    assert "<title>Error: Deactivate Front Desk?" in page.content.decode()
    page = client.post(f"/agents/{global_admin.pk}/roles/", {"shown": GLOBAL})
    assert "Front Desk is the only Global admin. Make somebody else Global admin first." in words_of(page)
