"""Operators add agents and operators, and change them; nobody is locked out by it."""

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.test import Client

from partnercenter.actions import (
    NotAllowed,
    activate_operator,
    change_account,
    deactivate_operator,
    reset_factors_of_anyone,
)
from partnercenter.models import Agent, Event
from tests.customers.walking import text_of
from tests.factories import AgentFactory

ADD = "/admin/partnercenter/agent/add/"
FORM = {"email": "Sales@Contoso.example", "first_name": "Sales", "last_name": "office", "time_zone": "Europe/Berlin"}


def change(agent):
    return f"/admin/partnercenter/agent/{agent.pk}/change/"


def as_form(agent, **new):
    form = {
        "email": agent.email,
        "first_name": agent.first_name,
        "last_name": agent.last_name,
        "time_zone": agent.time_zone,
        "roles": agent.role_names,
        "is_active": "on" if agent.is_active else "",
        **new,
    }
    return {name: value for name, value in form.items() if value}


def told():
    return [(event.kind, event.by_name, event.changes) for event in Event.objects.order_by("id")]


def test_an_agent_is_added_with_partner_and_roles(admin, partner):
    page = admin.post(ADD, FORM | {"partner": partner.pk, "roles": ["Sales agent", "Helpdesk agent"]})
    assert page.status_code == 302, text_of(page)
    agent = Agent.objects.get(email="sales@contoso.example")
    assert (agent.partner, agent.role_names, agent.is_staff) == (partner, ["Sales agent", "Helpdesk agent"], False)
    assert (agent.time_zone, agent.has_usable_password()) == ("Europe/Berlin", False)
    changes = {"email": [None, "sales@contoso.example"], "roles": [None, "Sales agent, Helpdesk agent"]}
    assert told() == [("agent.added", "Operator", changes)]


def test_a_first_sign_in_is_made_possible_by_a_password(admin, partner, client):
    page = admin.post(ADD, FORM | {"partner": partner.pk, "new_password": "correct horse battery"})
    assert page.status_code == 302, text_of(page)
    assert [kind for kind, _, _ in told()] == ["agent.added", "agent.password_changed"]
    assert "correct horse" not in str(told())
    form = {"login": "sales@contoso.example", "password": "correct horse battery"}
    assert Client().post("/account/sign-in/", form).status_code == 302


def test_who_has_no_partner_operates(admin):
    assert admin.post(ADD, FORM).status_code == 302
    agent = Agent.objects.get(email="sales@contoso.example")
    assert (agent.partner, agent.is_staff, agent.is_superuser) == (None, True, True)


def test_nobody_is_operator_and_agent(admin):
    page = admin.post(ADD, FORM | {"roles": ["Sales agent"]})
    assert page.status_code == 200
    assert "An operator has no roles. Choose a partner, or take the roles away." in text_of(page)
    assert Agent.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"email": "TAKEN@contoso.example"}, "This address is in use."),
        ({"email": "nobody"}, "Enter a valid email address."),
        ({"time_zone": "Nowhere/Land"}, "Select a valid choice."),
        ({"roles": ["King"]}, "Select a valid choice."),
        ({"new_password": "short"}, "This password is too short."),
        ({"partner": "00000000-0000-7000-8000-00000000000f"}, "Select a valid choice."),
        ({"first_name": "x" * 41}, "at most 40 characters"),
    ],
)
def test_what_will_not_do_is_said_on_the_form(admin, partner, typed, sentence):
    AgentFactory(partner=partner, email="taken@contoso.example")
    page = admin.post(ADD, FORM | {"partner": partner.pk} | typed)
    assert page.status_code == 200
    assert sentence in text_of(page)
    assert Agent.objects.count() == 2


def test_an_account_is_changed_with_its_event(admin, partner):
    agent = AgentFactory(partner=partner, email="old@contoso.example", first_name="Sales", last_name="office")
    EmailAddress.objects.create(user=agent, email="old@contoso.example", verified=True, primary=True)
    page = admin.post(change(agent), as_form(agent, email="New@contoso.example", last_name=""))
    assert page.status_code == 302, text_of(page)
    agent.refresh_from_db()
    assert (agent.email, agent.last_name) == ("new@contoso.example", "")
    changes = {"email": ["old@contoso.example", "new@contoso.example"], "last_name": ["office", ""]}
    assert told() == [("agent.changed", "Operator", changes)]
    assert not EmailAddress.objects.exists(), "the old address opens nothing any more"


def test_another_address_ends_what_the_old_one_opened(admin, agent):
    client = Client()
    client.post("/account/sign-in/", {"login": agent.email, "password": "correct horse battery"})
    assert client.get("/account/you/").status_code == 200
    SocialAccount.objects.create(user=agent, provider="https://id.contoso.example", uid="s-1")
    page = admin.post(change(agent), as_form(agent, email="new@contoso.example"))
    assert page.status_code == 302, text_of(page)
    assert not SocialAccount.objects.exists()
    assert client.get("/account/you/").status_code == 302


def test_saving_what_is_stored_tells_nothing(admin, agent):
    assert admin.post(change(agent), as_form(agent)).status_code == 302
    assert not Event.objects.exists()


def test_a_partner_is_for_ever(admin, agent, partner):
    other = AgentFactory().partner
    assert admin.post(change(agent), as_form(agent, partner=other.pk)).status_code == 302
    agent.refresh_from_db()
    assert agent.partner == partner


def test_roles_are_changed_with_their_event(admin, agent):
    page = admin.post(change(agent), as_form(agent, roles=["Admin agent"]))
    assert page.status_code == 302, text_of(page)
    assert Agent.objects.get(pk=agent.pk).role_names == ["Admin agent"]
    assert [(kind, changes) for kind, _, changes in told()] == [
        ("agent.roles_changed", {"roles": ["Sales agent", "Admin agent"]})
    ]


@pytest.mark.parametrize("new", [{"roles": ["Sales agent"]}, {"is_active": ""}])
def test_the_last_global_admin_stays(admin, partner, new):
    agent = AgentFactory(partner=partner, roles=["Global admin"], first_name="Global", last_name="office")
    page = admin.post(change(agent), as_form(agent, **new))
    assert page.status_code == 200
    assert "Global office is the only Global admin. Make somebody else Global admin first." in text_of(page)
    agent = Agent.objects.get(pk=agent.pk)
    assert (agent.is_active, agent.role_names) == (True, ["Global admin"])
    assert not Event.objects.exists()


def test_an_agent_is_deactivated_and_let_in_again(admin, agent):
    theirs = Client()
    theirs.force_login(agent)
    assert admin.post(change(agent), as_form(agent, is_active="")).status_code == 302
    assert theirs.get("/account/you/").status_code == 302, "the open session has ended"
    agent.refresh_from_db()
    assert not agent.is_active
    assert admin.post(change(agent), as_form(agent, is_active="on")).status_code == 302
    agent.refresh_from_db()
    assert agent.is_active
    kinds = [kind for kind, _, _ in told() if "session" not in kind]
    assert kinds == ["agent.deactivated", "agent.activated"]


def test_a_second_factor_is_taken_away_and_its_owner_told(admin, partner, django_capture_on_commit_callbacks):
    agent = AgentFactory(partner=partner, second_factor="JBSWY3DPEHPK3PXP", email="sales@contoso.example")
    with django_capture_on_commit_callbacks(execute=True):
        assert admin.post(change(agent), as_form(agent, resets_factors="on")).status_code == 302
    assert not agent.authenticator_set.exists()
    assert "agent.factors_reset" in [kind for kind, _, _ in told()]
    assert mail.outbox[0].to == ["sales@contoso.example"]


def test_a_new_password_ends_what_was_open(admin, agent):
    theirs = Client()
    theirs.force_login(agent)
    assert admin.post(change(agent), as_form(agent, new_password="correct horse stapler")).status_code == 302
    assert theirs.get("/account/you/").status_code == 302
    assert [kind for kind, _, _ in told()] == ["agent.password_changed"]


def test_a_password_is_never_shown(admin, agent):
    page = text_of(admin.get(change(agent)))
    assert agent.password not in page
    assert "md5" not in page
    assert 'name="new_password"' in page


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        ({"is_active": ""}, "You cannot deactivate yourself. Ask another operator."),
        ({"resets_factors": "on"}, "Change your own second factor in your account, or ask another operator"),
        ({"new_password": "correct horse stapler"}, "Change your own password in your account."),
    ],
)
def test_operators_cannot_shut_themselves_out(admin, operator, new, sentence):
    AgentFactory(partner=None, is_staff=True, is_superuser=True)
    page = admin.post(change(operator), as_form(operator, **new))
    assert page.status_code == 200
    assert sentence in text_of(page)
    assert not Event.objects.exists()


def test_an_operator_lets_another_in_or_not(admin, operator):
    other = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    assert admin.post(change(other), as_form(other, is_active="")).status_code == 302
    other.refresh_from_db()
    assert not other.is_active
    assert admin.post(change(other), as_form(other, is_active="on")).status_code == 302
    other.refresh_from_db()
    assert other.is_active


def test_the_last_operator_stays(operator):
    other = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    deactivate_operator(agent=other, by=operator)
    with pytest.raises(NotAllowed, match="Only operators can do this"):
        deactivate_operator(agent=operator, by=other)
    gone = AgentFactory(partner=None, is_staff=True, is_superuser=False)
    with pytest.raises(NotAllowed, match="Only operators"):
        deactivate_operator(agent=operator, by=gone)
    assert Agent.objects.get(pk=operator.pk).is_active


def test_what_is_so_already_tells_nothing(operator):
    other = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    activate_operator(agent=other, by=operator)
    assert not Event.objects.exists()
    deactivate_operator(agent=other, by=operator)
    before = Event.objects.count()
    deactivate_operator(agent=other, by=operator)
    assert Event.objects.count() == before


@pytest.mark.parametrize("action", [change_account, activate_operator, deactivate_operator, reset_factors_of_anyone])
def test_only_operators_do_the_work_of_operators(action, agent, operator):
    with pytest.raises(NotAllowed, match="Only operators can do this"):
        action(agent=operator, by=agent)


def test_an_agent_is_never_deleted(admin, agent):
    assert "Delete" not in text_of(admin.get(change(agent)))
    assert admin.post(f"/admin/partnercenter/agent/{agent.pk}/delete/", {"post": "yes"}).status_code == 403


def test_django_s_own_command_makes_an_operator_who_can_sign_in(db, monkeypatch):
    from django.core.management import call_command

    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "correct horse battery")
    call_command("createsuperuser", "--noinput", email="Boss@partners.example", first_name="Operator", verbosity=0)
    operator = Agent.objects.get(email="boss@partners.example")
    assert (operator.partner, operator.is_staff, operator.is_superuser) == (None, True, True)
    page = Client().post("/account/sign-in/", {"login": "boss@partners.example", "password": "correct horse battery"})
    assert page.status_code == 302
