"""What an invited person meets: one page for a good link, and one for every other."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from partnercenter.actions import InvitationClosed, accept_invitation, invite_agent, withdraw_invitation
from partnercenter.models import Agent, Event, Invitation
from tests.factories import AgentFactory, InvitationFactory, PartnerFactory

from .reading import sends, words_of

GLOBAL, USERS, SALES = "Global admin", "User management admin", "Sales agent"
SAID = {"first_name": "Ana", "last_name": "Desk", "time_zone": "Europe/Lisbon", "password": "plain wooden table"}


@pytest.fixture
def contoso(db):
    return PartnerFactory(name="Contoso", email_domains=["contoso.example"])


@pytest.fixture
def by(contoso):
    return AgentFactory(
        partner=contoso, email="ua@contoso.example", first_name="User", last_name="Office", roles=[USERS]
    )


@pytest.fixture
def invite():
    """Return a function that invites and returns the token of the link."""

    def invited(by, *, partner=None, email="ana@contoso.example", roles=(SALES,)):
        tokens = []
        said = {"first_name": "Anna", "last_name": "", "email": email, "roles": roles}
        invite_agent(partner=partner or by.home, **said, link=lambda token: tokens.append(token) or "", by=by)
        return tokens[0]

    return invited


@pytest.fixture
def token(invite, by):
    return invite(by)


def test_a_link_asks_for_name_time_zone_and_password(client, token):
    page = client.get(f"/invitations/{token}/")
    said = words_of(page)
    assert "User Office invites you to work here for Contoso. You sign in with ana@contoso.example." in said
    assert 'value="Anna"' in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_reading_the_link_does_not_use_it_up(client, token):
    for method in (client.get, client.head, client.get):
        assert method(f"/invitations/{token}/").status_code == 200


def test_who_accepts_has_an_account_and_is_signed_in(client, token, contoso, by):
    leads, page = sends(client, f"/invitations/{token}/", SAID)
    assert leads == "/"
    assert "Welcome, Ana Desk. Your account is made." in words_of(page)
    agent = Agent.objects.get(email="ana@contoso.example")
    assert (agent.partner, agent.roles, str(agent), agent.time_zone) == (contoso, {SALES}, "Ana Desk", "Europe/Lisbon")
    assert (agent.is_staff, agent.is_superuser) == (False, False)
    assert page.wsgi_request.user == agent
    event = Event.objects.get(subject_key=agent.pk)
    assert (event.kind, event.by, event.changes) == (
        "agent.added",
        agent,
        {
            "email": [None, "ana@contoso.example"],
            "roles": [None, "Sales agent"],
            "invited_by": [None, "User Office"],
        },
    )


def test_the_password_signs_in_later(client, token):
    client.post(f"/invitations/{token}/", SAID)
    browser = Client()
    browser.post("/account/sign-in/", {"login": "ana@contoso.example", "password": "plain wooden table"})
    assert browser.get("/").status_code == 200


def test_who_must_have_a_second_factor_is_led_to_it(client, token, contoso):
    contoso.needs_second_factor = True
    contoso.save()
    _, page = sends(client, f"/invitations/{token}/", SAID)
    assert page.status_code == 303
    assert page.headers["Location"].startswith("/account/second-factor/")


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"first_name": ""}, "Enter your first name."),
        ({"last_name": "D" * 41}, "Enter a last name of at most 40 characters."),
        ({"time_zone": "Moon/Base"}, "Select a valid choice."),
        ({"password": ""}, "Choose a password."),
        ({"password": "short"}, "This password is too short. It must contain at least 12 characters."),
        ({"password": "ana@contoso.example"}, "The password is too similar to the e-mail address."),
    ],
)
def test_what_is_wrong_is_said_and_the_link_stays_good(client, token, changed, sentence):
    page = client.post(f"/invitations/{token}/", {**SAID, **changed})
    assert page.status_code == 422
    assert sentence in words_of(page)
    assert "plain wooden table" not in page.content.decode()
    assert not Agent.objects.filter(email="ana@contoso.example").exists()
    assert client.post(f"/invitations/{token}/", SAID).status_code == 303


def test_who_is_signed_in_already_is_asked_to_sign_out(client, token, by):
    client.force_login(by)
    for link in (token, "no-such-link"):
        for method in (client.get, client.post):
            page = method(f"/invitations/{link}/")
            assert (page.status_code, "You are signed in already" in words_of(page)) == (200, True)
    assert Invitation.objects.get().status == "waiting"


def used(invitation, token):
    accept_invitation(token=token, **SAID)


def expired(invitation, token):
    Invitation.objects.update(expires_at=timezone.now())


def withdrawn(invitation, token):
    withdraw_invitation(invitation=invitation, by=invitation.invited_by)


def who_invited_is_gone(invitation, token):
    Agent.objects.filter(pk=invitation.invited_by_id).update(is_active=False)


def who_invited_lost_the_right(invitation, token):
    invitation.invited_by.groups.clear()


def an_account_elsewhere(invitation, token):
    AgentFactory(email="Ana@contoso.example")


def gone(invitation, token):
    invitation.delete()


@pytest.mark.parametrize(
    "spoil",
    [used, expired, withdrawn, who_invited_is_gone, who_invited_lost_the_right, an_account_elsewhere, gone],
    ids=lambda spoil: spoil.__name__,
)
def test_every_link_that_is_not_good_has_the_same_page(client, token, spoil):
    spoil(Invitation.objects.get(), token)
    before = Agent.objects.count()
    unknown = client.get("/invitations/no-such-link/")
    assert "This link does not work" in words_of(unknown)
    for method in (client.get, client.post):
        page = method(f"/invitations/{token}/", SAID if method == client.post else {})
        assert (page.status_code, words_of(page)) == (404, words_of(unknown))
    assert Agent.objects.count() == before


def changed_letter(token):
    return ("B" if token[40] == "A" else "A").join((token[:40], token[41:]))


@pytest.mark.parametrize(
    "other",
    [changed_letter, lambda token: token[:-4], lambda token: token + "AAAA", str.lower, lambda token: "A" * 64,
     lambda token: "é" * 64, lambda token: "%00" * 21, lambda token: token[:-1] + "=", lambda token: "-" * 64],
)  # fmt: skip
def test_a_link_that_is_not_quite_the_same_is_another(client, token, other):
    assert client.get(f"/invitations/{other(token)}/").status_code == 404


def test_an_invitation_without_a_link_is_reached_by_none(client, contoso):
    InvitationFactory(partner=contoso)
    assert client.get("/invitations//").status_code == 404


def test_an_invitation_of_a_global_admin_needs_one_who_still_is(client, invite, contoso):
    boss = AgentFactory(partner=contoso, roles=[GLOBAL])
    token = invite(boss, roles=[GLOBAL])
    boss.groups.clear()
    boss.groups.add(*AgentFactory(roles=[USERS]).groups.all())
    assert client.get(f"/invitations/{token}/").status_code == 404


def test_the_list_says_when_who_invited_may_no_more(client, token, by, contoso):
    who_invited_lost_the_right(Invitation.objects.get(), token)
    client.force_login(AgentFactory(partner=contoso, roles=[GLOBAL]))
    assert "No longer good: who invited cannot any more" in words_of(client.get("/agents/"))


def test_an_operator_who_is_none_any_more_vouches_for_nobody(client, invite, contoso):
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    token = invite(operator, partner=contoso, roles=[GLOBAL])
    assert client.get(f"/invitations/{token}/").status_code == 200
    Agent.objects.filter(pk=operator.pk).update(is_superuser=False)
    assert client.get(f"/invitations/{token}/").status_code == 404


def test_of_two_partners_who_invite_one_address_the_first_taken_up_counts(client, db, invite):
    links = [invite(AgentFactory(partner=PartnerFactory(email_domains=[]), roles=[GLOBAL])) for _ in range(2)]
    accept_invitation(token=links[0], **SAID)
    assert client.get(f"/invitations/{links[1]}/").status_code == 404
    with pytest.raises(InvitationClosed):
        accept_invitation(token=links[1], **SAID)


def test_an_address_taken_in_the_same_moment_closes_the_link(token, monkeypatch):
    """The database's own constraint is the last line."""
    monkeypatch.setattr("partnercenter.models.agent.AgentRows.with_address", lambda rows, email: rows.none())
    AgentFactory(email="ana@contoso.example")
    with pytest.raises(InvitationClosed):
        accept_invitation(token=token, **SAID)
    assert Invitation.objects.get().status == "waiting"


def test_nothing_is_made_where_the_event_cannot_be_kept(token, monkeypatch):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("partnercenter.actions.invitations.record", breaks)
    with pytest.raises(ZeroDivisionError):
        accept_invitation(token=token, **SAID)
    assert not Agent.objects.filter(email="ana@contoso.example").exists()
    assert Invitation.objects.get().status == "waiting"


def test_without_a_password_another_service_signs_in(token):
    assert not accept_invitation(token=token, **{**SAID, "password": ""}).has_usable_password()


@pytest.fixture
def provider(settings):
    settings.SINGLE_SIGN_ON = {"name": "Contoso ID", "domains": {"contoso.example"}, "issuer": "https://id.example"}


def test_who_has_single_sign_on_may_go_on_with_it(client, token, provider):
    path = f"/invitations/{token}/"
    assert "Select how you sign in." in words_of(client.post(path, SAID))
    leads, page = sends(client, path, {**SAID, "way": "provider"})
    assert leads == "/account/sign-in/"
    assert "Your account is made. Go on with “Sign in with Contoso ID”." in words_of(page)
    assert not Agent.objects.get(email="ana@contoso.example").has_usable_password()


def test_a_password_is_chosen_where_it_is_preferred(client, token, provider):
    path = f"/invitations/{token}/"
    assert "Choose a password." in words_of(client.post(path, {**SAID, "way": "password", "password": ""}))
    assert sends(client, path, {**SAID, "way": "password"})[0] == "/"


def test_single_sign_on_of_another_domain_is_not_offered(client, invite, contoso, provider):
    boss = AgentFactory(partner=PartnerFactory(email_domains=[]), roles=[GLOBAL])
    token = invite(boss, email="ana@elsewhere.example")
    assert "Contoso ID" not in words_of(client.get(f"/invitations/{token}/"))
    assert client.post(f"/invitations/{token}/", {**SAID, "way": "provider", "password": ""}).status_code == 422


def test_links_are_not_tried_without_end(client, db):
    answers = [client.get(f"/invitations/{number}/").status_code for number in range(61)]
    assert answers == [404] * 60 + [429]


def test_the_page_loads_nothing_from_elsewhere(client, token):
    page = client.get(f"/invitations/{token}/").content.decode()
    assert re.findall(r'(?:src|href)="(https?:[^"]+)"', page) == []
