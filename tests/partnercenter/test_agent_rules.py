"""What nobody may do to agents: the last Global admin stays, and nobody raises themselves."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.test import Client

from partnercenter.actions import (
    NotAllowed,
    activate_agent,
    add_agent,
    change_own_account,
    change_roles,
    deactivate_agent,
    reset_factors_of_colleague,
)
from partnercenter.models import Agent, Event
from tests.factories import AgentFactory, PartnerFactory

GLOBAL, USERS, ADMIN = "Global admin", "User management admin", "Admin agent"
SALES, HELPDESK = "Sales agent", "Helpdesk agent"
ONLY_GLOBAL = "Only a Global admin can make or change a Global admin. Ask one of your organisation."
NOT_WITH_THESE_ROLES = "You cannot change agents with your roles. Ask a Global admin of your organisation."

ACTS = {
    "roles": lambda agent, by: change_roles(agent=agent, roles=[], by=by),
    "deactivate": lambda agent, by: deactivate_agent(agent=agent, by=by),
    "activate": lambda agent, by: activate_agent(agent=agent, by=by),
    "reset": lambda agent, by: reset_factors_of_colleague(agent=agent, by=by),
}


@pytest.fixture
def of(partner):
    """Return a function: roles → an agent of the partner."""
    return lambda *roles, **fields: AgentFactory(partner=partner, roles=roles, **fields)


def stored(agent):
    return Agent.objects.get(pk=agent.pk)


def events(agent):
    rows = Event.objects.filter(subject_key=agent.pk).order_by("at", "pk")
    return [(event.kind, event.by_name, event.changes) for event in rows]


def refused(act, *args, **kwargs):
    with pytest.raises(NotAllowed) as raised:
        act(*args, **kwargs)
    return raised.value.sentence


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", [ADMIN, SALES, HELPDESK, "no role"])
def test_who_does_not_manage_agents_changes_none(of, act, role):
    agent, by = of(SALES, second_factor="JBSWY3DPEHPK3PXP"), of(role)
    assert refused(ACTS[act], agent, by) == NOT_WITH_THESE_ROLES
    assert (stored(agent).roles, stored(agent).is_active, stored(agent).has_second_factor) == ({SALES}, True, True)
    assert events(agent) == []


@pytest.mark.parametrize("act", ACTS)
def test_a_user_management_admin_changes_no_global_admin(of, act):
    of(GLOBAL)
    agent = of(GLOBAL, SALES, second_factor="JBSWY3DPEHPK3PXP")
    assert refused(ACTS[act], agent, of(USERS)) == ONLY_GLOBAL
    assert (stored(agent).roles, stored(agent).is_active, stored(agent).has_second_factor) == (
        {GLOBAL, SALES},
        True,
        True,
    )


def test_a_user_management_admin_makes_no_global_admin(of):
    agent = of(SALES)
    assert refused(change_roles, agent=agent, roles=[GLOBAL], by=of(USERS)) == ONLY_GLOBAL
    assert stored(agent).roles == {SALES}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", [GLOBAL, USERS])
def test_nobody_changes_an_agent_of_another_partner(of, act, role):
    agent = AgentFactory(partner=PartnerFactory(), roles=[SALES])
    assert refused(ACTS[act], agent, of(role)) == NOT_WITH_THESE_ROLES
    assert stored(agent).roles == {SALES}


@pytest.mark.parametrize("act", ACTS)
def test_a_right_that_is_lost_meanwhile_counts_no_more(of, act):
    """``by`` was read before; what is stored now decides."""
    agent, by = of(SALES), of(GLOBAL)
    assert by.manages_agents
    Agent.objects.filter(pk=by.pk).update(is_active=False)
    assert refused(ACTS[act], agent, by) == NOT_WITH_THESE_ROLES


def test_roles_are_given_and_taken_and_other_groups_stay(of):
    agent, by = of(SALES), of(USERS)
    agent.groups.add(Group.objects.create(name="Newsletter"))
    changed = change_roles(agent=agent, roles=[HELPDESK, ADMIN], by=by)
    assert changed.roles == {HELPDESK, ADMIN, "Newsletter"}
    assert changed.role_names == [ADMIN, HELPDESK]
    assert events(agent) == [
        ("agent.roles_changed", str(by), {"roles": ["Sales agent", "Admin agent, Helpdesk agent"]})
    ]


def test_all_roles_can_be_taken(of):
    agent = of(SALES)
    assert change_roles(agent=agent, roles=[], by=of(USERS)).roles == set()


def test_roles_that_are_as_they_were_leave_no_event(of):
    agent = of(SALES)
    change_roles(agent=agent, roles=[SALES], shown=[HELPDESK], by=of(USERS))
    assert events(agent) == []


def test_roles_changed_since_they_were_shown_are_not_overwritten(of):
    agent = of(SALES)
    sentence = refused(change_roles, agent=agent, roles=[ADMIN], shown=[HELPDESK], by=of(USERS))
    assert sentence == "Somebody changed these roles meanwhile. Look at them again, and save what is to be."
    assert stored(agent).roles == {SALES}


def test_a_name_that_is_no_role_is_a_mistake_of_the_caller(of):
    with pytest.raises(ValueError, match="Emperor"):
        change_roles(agent=of(SALES), roles=["Emperor"], by=of(GLOBAL))


@pytest.mark.parametrize(
    ("has", "wants"), [((USERS,), [USERS, ADMIN]), ((USERS,), [ADMIN]), ((GLOBAL,), [GLOBAL, SALES])]
)
def test_nobody_gives_themselves_a_role(of, has, wants):
    of(GLOBAL)
    oneself = of(*has)
    sentence = refused(change_roles, agent=oneself, roles=wants, by=oneself)
    assert sentence == "You cannot give yourself a role. Ask a colleague who manages agents."
    assert stored(oneself).roles == set(has)


def test_a_user_management_admin_does_not_become_global_admin_alone(of):
    oneself = of(USERS)
    assert refused(change_roles, agent=oneself, roles=[USERS, GLOBAL], by=oneself) == ONLY_GLOBAL


def test_whoever_manages_agents_may_drop_roles_of_their_own(of):
    of(GLOBAL)
    oneself = of(GLOBAL, SALES)
    assert change_roles(agent=oneself, roles=[SALES], by=oneself).roles == {SALES}


@pytest.mark.parametrize("act", ["deactivate", "reset"])
def test_nobody_deactivates_or_resets_themselves(of, act):
    of(GLOBAL)
    oneself = of(GLOBAL)
    said = {
        "deactivate": "You cannot deactivate yourself. Ask a colleague who manages agents.",
        "reset": "Change your own second factor in your account, or ask a colleague who manages agents to reset it.",
    }
    assert refused(ACTS[act], oneself, oneself) == said[act]


@pytest.mark.parametrize("act", ["roles", "deactivate"])
@pytest.mark.parametrize("by", ["oneself", "an operator", "the system"])
def test_the_last_global_admin_stays_whoever_asks(of, act, by):
    last = of(GLOBAL, first_name="Front", last_name="Office")
    of(GLOBAL, is_active=False)
    AgentFactory(partner=PartnerFactory(), roles=[GLOBAL])
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    who = {"oneself": last, "an operator": operator, "the system": None}[by]
    said = "Front Office is the only Global admin. Make somebody else Global admin first."
    if (act, by) == ("deactivate", "oneself"):
        said = "You cannot deactivate yourself. Ask a colleague who manages agents."
    assert refused(ACTS[act], last, who) == said
    assert (stored(last).is_active, stored(last).roles) == (True, {GLOBAL})


@pytest.mark.parametrize("act", ["roles", "deactivate"])
def test_one_of_two_global_admins_may_go(of, act):
    one, two = of(GLOBAL), of(GLOBAL)
    ACTS[act](one, two)
    assert list(Agent.objects.filter(partner=one.partner).global_admins()) == [two]


@pytest.mark.parametrize("by", ["an operator", "the system"])
def test_operators_and_the_system_change_agents_of_every_partner(of, by):
    agent = of(GLOBAL)
    of(GLOBAL)
    who = AgentFactory(partner=None, is_staff=True, is_superuser=True) if by == "an operator" else None
    assert change_roles(agent=agent, roles=[SALES], by=who).roles == {SALES}


def test_an_operator_is_no_agent_of_a_partner(of):
    with pytest.raises(ValueError, match="no partner"):
        deactivate_agent(agent=AgentFactory(partner=None, is_staff=True, is_superuser=True), by=of(GLOBAL))


def test_an_agent_who_is_deactivated_is_out_at_once_and_for_good(of):
    agent, by = of(SALES), of(USERS)
    browser = Client()
    browser.post("/account/sign-in/", {"login": agent.email, "password": "correct horse battery"})
    assert browser.get("/").status_code == 200
    deactivate_agent(agent=agent, by=by)
    assert browser.get("/").status_code == 302
    activate_agent(agent=agent, by=by)
    assert browser.get("/").status_code == 302, "the old session stays dead"
    browser.post("/account/sign-in/", {"login": agent.email, "password": "correct horse battery"})
    assert browser.get("/").status_code == 200
    assert events(agent) == [("agent.deactivated", str(by), {}), ("agent.activated", str(by), {})]


def test_what_is_done_already_leaves_no_second_event(of):
    agent, by = of(SALES, is_active=False), of(USERS)
    deactivate_agent(agent=agent, by=by)
    assert events(agent) == []
    activate_agent(agent=agent, by=by)
    activate_agent(agent=agent, by=by)
    assert [kind for kind, _, _ in events(agent)] == ["agent.activated"]


def test_a_colleague_s_second_factor_is_reset(of):
    agent, by = of(SALES, second_factor="JBSWY3DPEHPK3PXP"), of(USERS)
    reset_factors_of_colleague(agent=agent, by=by)
    assert not Authenticator.objects.filter(user=agent).exists()
    assert [(kind, name) for kind, name, _ in events(agent)] == [("agent.factors_reset", str(by))]


@pytest.mark.parametrize("act", ["roles", "deactivate", "activate"])
def test_nothing_changes_where_the_event_cannot_be_kept(of, act, monkeypatch):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    agent, by = of(SALES, is_active=act != "activate"), of(USERS)
    for room in ("agents", "entry"):
        monkeypatch.setattr(f"partnercenter.actions.{room}.record", breaks)
    with pytest.raises(ZeroDivisionError):
        ACTS[act](agent, by)
    assert (stored(agent).roles, stored(agent).is_active) == ({SALES}, act != "activate")


@pytest.mark.parametrize(
    ("role", "gives", "sentence"),
    [
        (USERS, [GLOBAL], ONLY_GLOBAL),
        (SALES, [SALES], NOT_WITH_THESE_ROLES),
    ],
)
def test_an_agent_is_added_by_those_who_may(of, partner, role, gives, sentence):
    assert (
        refused(add_agent, email="a@b.example", first_name="A", partner=partner, roles=gives, by=of(role)) == sentence
    )
    assert not Agent.objects.filter(email="a@b.example").exists()


def test_an_operator_is_added_by_operators(of):
    assert (
        refused(add_agent, email="a@b.example", first_name="A", by=of(GLOBAL)) == "Only operators can add an operator."
    )


def test_adding_an_agent_is_recorded(partner):
    agent = add_agent(email="a@b.example", first_name="A", partner=partner, roles=[SALES, ADMIN], by=None)
    changes = {"email": [None, "a@b.example"], "roles": [None, "Admin agent, Sales agent"]}
    assert events(agent) == [("agent.added", "the system", changes)]


def test_what_agents_change_about_themselves_is_recorded(of):
    agent = of(SALES, first_name="Sales", last_name="Office")
    for _ in range(2):
        change_own_account(agent=agent, first_name="Sales", last_name="Desk", time_zone="Asia/Tokyo")
    changes = {"last_name": ["Office", "Desk"], "time_zone": ["UTC", "Asia/Tokyo"]}
    assert events(agent) == [("agent.changed", "Sales Desk", changes)]
