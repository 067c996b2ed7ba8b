"""Inviting agents by e-mail: who may, what is sent, and what of it nobody else learns."""

import hashlib
import re

import pytest
from django.core import mail
from django.utils import timezone

from partnercenter.actions import NotAllowed, invite_again, invite_agent, withdraw_invitation
from partnercenter.models import Agent, Event, Invitation
from tests.factories import AgentFactory, InvitationFactory, PartnerFactory

from .reading import sends, words_of

GLOBAL, USERS, SALES = "Global admin", "User management admin", "Sales agent"
ONLY_GLOBAL = "Only a Global admin can make or change a Global admin. Ask one of your organisation."


@pytest.fixture
def contoso(db):
    return PartnerFactory(name="Contoso", email_domains=["contoso.example", "Contoso-Group.example"])


@pytest.fixture
def by(contoso):
    return AgentFactory(
        partner=contoso, email="ua@contoso.example", first_name="User", last_name="Office", roles=[USERS]
    )


@pytest.fixture
def desk(client, by):
    client.force_login(by)
    return client


@pytest.fixture
def sent(db, django_capture_on_commit_callbacks):
    """Return a function that does something and returns the mails it sends."""

    def send(act):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return list(mail.outbox)

    return send


ANA = {"first_name": "Ana", "last_name": "Desk", "email": "Ana@Contoso.example", "roles": [SALES, "Admin agent"]}


def invited(contoso, by, **changed):
    said = {"email": "ana@contoso.example", "first_name": "Ana", "last_name": "", "roles": [SALES]} | changed
    return invite_agent(partner=contoso, **said, link=lambda token: f"https://here.example/{token}", by=by)


def token_in(message):
    return re.search(r"/invitations/([^/\s]+)/", message.body)[1]


def test_a_link_is_sent_and_kept_only_as_a_hash(desk, sent):
    (message,) = sent(lambda: desk.post("/agents/invite/", ANA))
    assert message.to == ["ana@contoso.example"]
    assert message.subject == "Contoso invites you to Partner Center"
    assert message.body.startswith("User Office invites you to work in Partner Center for Contoso.\n")
    token = token_in(message)
    invitation = Invitation.objects.get()
    assert invitation.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert len(token) == 64
    assert (invitation.email, invitation.roles) == ("ana@contoso.example", ["Sales agent", "Admin agent"])
    hours = (invitation.expires_at - timezone.now()).total_seconds() / 3600
    assert 71.9 < hours <= 72
    assert token not in str(Event.objects.values_list("changes", flat=True))


def test_an_invitation_leaves_an_event(contoso, by):
    invitation = invited(contoso, by)
    withdraw_invitation(invitation=invitation, by=by)
    rows = Event.objects.filter(subject_key=invitation.pk).order_by("at", "pk")
    assert [(event.kind, event.by_name, event.changes) for event in rows] == [
        ("agent.invited", "User Office", {"email": [None, "ana@contoso.example"], "roles": [None, "Sales agent"]}),
        ("invitation.withdrawn", "User Office", {"email": ["ana@contoso.example", None]}),
    ]


def test_who_is_invited_stands_in_the_list(desk, sent):
    leads, page = sends(desk, "/agents/invite/", ANA)
    assert leads == "/agents/"
    told = words_of(page)
    for said in ("ana@contoso.example is invited. The link is good for three days.", "Ana Desk", "Good until"):
        assert said in told


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"email": ""}, "Enter the e-mail address."),
        ({"email": "ana"}, "Enter an e-mail address, such as name@organisation.example."),
        ({"email": f"{'a' * 250}@contoso.example"}, "Enter an e-mail address of at most 254 characters."),
        ({"email": "ana@fabrikam.example"},
         "Enter an address of your organisation, one that ends in @contoso.example or @contoso-group.example."),
        ({"email": "ana@evil-contoso.example"},
         "Enter an address of your organisation, one that ends in @contoso.example or @contoso-group.example."),
        ({"email": "ana@contoso.example.evil.example"},
         "Enter an address of your organisation, one that ends in @contoso.example or @contoso-group.example."),
        ({"email": "ana@contoso.example\r\nBcc: x@y.example"}, "Enter an e-mail address"),
        ({"email": "UA@contoso.example"},
         "ua@contoso.example is an agent already. Change the roles of User Office in the list of agents."),
        ({"first_name": "  "}, "Enter the first name."),
        ({"first_name": "A" * 41}, "Enter a first name of at most 40 characters."),
        ({"roles": []}, "Select at least one role."),
        ({"roles": [GLOBAL]}, "Select roles from this list. Only a Global admin can give the role Global admin."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(desk, sent, changed, sentence):
    pages = []
    assert sent(lambda: pages.append(desk.post("/agents/invite/", {**ANA, **changed}))) == []
    assert pages[0].status_code == 422
    assert sentence in words_of(pages[0])
    assert 'value="Desk"' in pages[0].content.decode()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("email", ["ana@CONTOSO-GROUP.example", " ana@contoso.example "])
def test_every_domain_of_the_partner_will_do(desk, email):
    assert desk.post("/agents/invite/", {**ANA, "email": email}).status_code == 303


def test_a_partner_without_domains_invites_any_address(client, sent):
    partner = PartnerFactory(email_domains=[])
    client.force_login(AgentFactory(partner=partner, roles=[GLOBAL]))
    assert client.post("/agents/invite/", {**ANA, "email": "ana@anywhere.example"}).status_code == 303


def test_a_name_is_one_line(desk):
    desk.post("/agents/invite/", {**ANA, "first_name": "Ana\r\nMaria", "last_name": " de \t Sá "})
    assert (Invitation.objects.get().first_name, Invitation.objects.get().last_name) == ("Ana Maria", "de Sá")


def test_a_partner_s_name_of_two_lines_breaks_no_mail(client, sent):
    partner = PartnerFactory(name="Contoso\r\nBcc: x@y.example", email_domains=[])
    client.force_login(AgentFactory(partner=partner, roles=[GLOBAL]))
    (message,) = sent(lambda: client.post("/agents/invite/", ANA))
    assert message.subject == "Contoso Bcc: x@y.example invites you to Partner Center"
    assert message.recipients() == ["ana@contoso.example"]


def test_an_agent_who_is_not_active_is_to_be_activated(desk, contoso):
    AgentFactory(partner=contoso, email="ana@contoso.example", first_name="Ana", last_name="Desk", is_active=False)
    page = desk.post("/agents/invite/", ANA)
    assert "ana@contoso.example is an agent who is not active. Activate Ana Desk in the list of agents." in words_of(
        page
    )


def test_who_is_invited_already_is_not_invited_twice(desk, sent):
    sent(lambda: desk.post("/agents/invite/", ANA))
    pages = []
    assert sent(lambda: pages.append(desk.post("/agents/invite/", ANA))) == []
    assert "ana@contoso.example is invited already. Send that invitation again, or withdraw it first." in words_of(
        pages[0]
    )


@pytest.mark.parametrize("account", ["of another partner", "of an operator", "not active elsewhere"])
def test_an_address_known_elsewhere_is_answered_as_any_other(desk, client, sent, account):
    known = {
        "of another partner": {"partner": PartnerFactory()},
        "of an operator": {"partner": None, "is_staff": True, "is_superuser": True},
        "not active elsewhere": {"partner": PartnerFactory(), "is_active": False},
    }[account]
    AgentFactory(email="Known@contoso.example", **known)
    answers = {}
    for email in ("known@contoso.example", "fresh@contoso.example"):
        pages = []
        invite = {**ANA, "email": email}
        (message,) = sent(lambda invite=invite, pages=pages: pages.extend(sends(desk, "/agents/invite/", invite)))
        answers[email] = pages[0], words_of(pages[1]).replace(email, "X")
        assert (message.to, message.subject) == ([email], "Contoso invites you to Partner Center")
        assert ("/invitations/" in message.body) is (email == "fresh@contoso.example")
        if email == "known@contoso.example":
            assert "There is an account with this address already" in message.body
            withdraw_invitation(invitation=Invitation.objects.get(), by=Agent.objects.get(email="ua@contoso.example"))
    assert answers["known@contoso.example"] == answers["fresh@contoso.example"]


def test_a_new_link_kills_the_old_one(desk, client, sent):
    (first,) = sent(lambda: desk.post("/agents/invite/", ANA))
    invitation = Invitation.objects.get()
    Invitation.objects.update(expires_at=timezone.now())
    path = f"/agents/invitations/{invitation.pk}/again/"
    assert "Send the invitation to ana@contoso.example again?" in words_of(desk.get(path))
    pages = []
    (second,) = sent(lambda: pages.append(sends(desk, path)[1]))
    assert "A new link is on its way to ana@contoso.example." in words_of(pages[0])
    client.logout()
    assert client.get(f"/invitations/{token_in(first)}/").status_code == 404
    assert client.get(f"/invitations/{token_in(second)}/").status_code == 200
    assert Event.objects.filter(kind="agent.invited", subject_key=invitation.pk).count() == 2


def test_an_invitation_is_withdrawn(desk, client, sent):
    (message,) = sent(lambda: desk.post("/agents/invite/", ANA))
    path = f"/agents/invitations/{Invitation.objects.get().pk}/withdraw/"
    assert "Withdraw the invitation of ana@contoso.example?" in words_of(desk.get(path))
    page = sends(desk, path)[1]
    assert "The invitation of ana@contoso.example is withdrawn." in words_of(page)
    assert "Good until" not in words_of(page)
    client.logout()
    assert client.get(f"/invitations/{token_in(message)}/").status_code == 404


@pytest.mark.parametrize("act", ["again", "withdraw"])
@pytest.mark.parametrize("status", ["accepted", "withdrawn"])
def test_what_is_answered_is_not_changed_any_more(desk, contoso, sent, act, status):
    invitation = InvitationFactory(partner=contoso, status=status)
    pages = []
    assert sent(lambda: pages.append(desk.post(f"/agents/invitations/{invitation.pk}/{act}/"))) == []
    assert pages[0].status_code == 422
    assert "This invitation was taken up or withdrawn meanwhile." in words_of(pages[0])


def test_who_became_an_agent_meanwhile_is_not_invited_again(desk, contoso):
    invitation = InvitationFactory(partner=contoso, email="ana@contoso.example")
    AgentFactory(partner=contoso, email="ana@contoso.example")
    page = desk.post(f"/agents/invitations/{invitation.pk}/again/")
    assert "ana@contoso.example is an agent already." in words_of(page)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("act", ["again", "withdraw"])
def test_an_invitation_of_a_global_admin_is_another_global_admin_s(desk, contoso, method, act):
    invitation = InvitationFactory(partner=contoso, roles=[GLOBAL])
    answer = getattr(desk, method)(f"/agents/invitations/{invitation.pk}/{act}/")
    assert answer.status_code == 403
    assert "None of your roles lets you make or change a Global admin." in words_of(answer)
    assert Invitation.objects.get().status == "waiting"
    assert "Send again or withdraw: It needs the role Global admin." in words_of(desk.get("/agents/"))


def refused(act, **kwargs):
    with pytest.raises(NotAllowed) as raised:
        act(**kwargs)
    return raised.value.sentence


def test_the_rules_hold_behind_the_pages_too(contoso, by):
    of_global_admin = InvitationFactory(partner=contoso, roles=[GLOBAL])
    link = str
    assert refused(invited, contoso=contoso, by=by, roles=[GLOBAL]) == ONLY_GLOBAL
    assert refused(invite_again, invitation=of_global_admin, link=link, by=by) == ONLY_GLOBAL
    assert refused(withdraw_invitation, invitation=of_global_admin, by=by) == ONLY_GLOBAL
    stranger = AgentFactory(partner=PartnerFactory(), roles=[GLOBAL])
    theirs = InvitationFactory(partner=contoso)
    not_theirs = "You cannot change agents with your roles. Ask a Global admin of your organisation."
    assert refused(invited, contoso=contoso, by=stranger) == not_theirs
    assert refused(invite_again, invitation=theirs, link=link, by=stranger) == not_theirs
    assert refused(withdraw_invitation, invitation=theirs, by=stranger) == not_theirs
    assert Invitation.objects.count() == 2


def test_a_name_that_is_no_role_is_a_mistake_of_the_caller(contoso, by):
    with pytest.raises(ValueError, match="Emperor"):
        invited(contoso, by, roles=["Emperor"])


def test_an_operator_invites_for_every_partner(contoso):
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    assert invited(contoso, operator, roles=[GLOBAL]).is_good


class NoServer:
    """A mail server that does not answer."""

    def __init__(self, *args, **kwargs):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", ["invite", "again"])
def test_a_mail_that_cannot_be_sent_is_said_on_the_page(client, settings, act):
    settings.EMAIL_BACKEND = "tests.partnercenter.test_invitations.NoServer"
    partner = PartnerFactory(email_domains=[])
    client.force_login(AgentFactory(partner=partner, roles=[GLOBAL]))
    invitation = InvitationFactory(partner=partner, email="waiting@contoso.example")
    path = {"invite": "/agents/invite/", "again": f"/agents/invitations/{invitation.pk}/again/"}[act]
    page = sends(client, path, ANA)[1]
    assert "The invitation is stored, but the mail could not be sent. Send it again in a while." in words_of(page)
    assert Invitation.objects.count() == {"invite": 2, "again": 1}[act]
