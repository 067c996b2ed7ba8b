"""Where one is signed in, how that is ended, and when somebody was seen last; passwords and the operators' door."""

import datetime

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from partnercenter.models import Agent, Event
from partnercenter.sessions import browser_of
from tests.customers.walking import text_of
from tests.factories import AgentFactory

from .second_factors import PASSWORD, SECRET, code, sets_up_app, sign_in

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 "
    "Mobile/15E148 Safari/604.1"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 "
    "Edg/140.0.0.0"
)


@pytest.fixture
def sales(db):
    return AgentFactory(email="sales@contoso.example", roles=["Sales agent"])


@pytest.fixture
def office(sales):
    client = Client(HTTP_USER_AGENT=FIREFOX, REMOTE_ADDR="198.51.100.7")
    sign_in(client, sales)
    return client


@pytest.fixture
def telephone(sales):
    client = Client(HTTP_USER_AGENT=SAFARI, REMOTE_ADDR="2001:db8::7")
    sign_in(client, sales)
    return client


def is_in(client):
    return client.get("/customers/").status_code == 200


def key_of(client):
    return UserSession.objects.get(session_key=client.session.session_key).pk


def test_one_sees_where_one_is_signed_in(office, telephone):
    text = text_of(office.get("/account/sessions/"))
    here, there = text.index("Firefox on Windows"), text.index("Safari on iPhone")
    assert here < text.index("This session") < text.index("From 198.51.100.7. Signed in") < there
    assert there < text.index("From 2001:db8::7. Signed in")


def test_no_page_shows_the_key_of_a_cookie(office, telephone):
    page = office.get("/account/sessions/").content.decode()
    assert not [key for key in Session.objects.values_list("pk", flat=True) if key in page]


def test_ending_a_session_acts_at_once(office, telephone):
    assert is_in(telephone)
    answer = office.post("/account/sessions/", {"session": key_of(telephone)})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/account/sessions/")
    assert "The session is ended." in text_of(office.get("/account/sessions/"))
    assert not is_in(telephone)
    assert is_in(office)


def test_all_others_are_ended_together(sales, office, telephone):
    third = Client()
    sign_in(third, sales)
    office.post("/account/sessions/", {"session": "others"})
    assert [is_in(client) for client in (office, telephone, third)] == [True, False, False]
    assert "End all others" not in text_of(office.get("/account/sessions/"))


@pytest.mark.parametrize("which", ["", "x", "-1", "0", "²", "9" * 19, "9" * 5000])
def test_a_session_that_is_not_there_is_not_found(office, which):
    assert office.post("/account/sessions/", {"session": which}).status_code == 404


def test_nobody_ends_the_session_of_somebody_else(office, telephone):
    stranger = Client()
    sign_in(stranger, AgentFactory(email="stranger@contoso.example", roles=["Global admin"]))
    assert stranger.post("/account/sessions/", {"session": key_of(telephone)}).status_code == 404
    stranger.post("/account/sessions/", {"session": "others"})
    assert is_in(telephone)


def test_sessions_that_ran_out_are_not_shown(office, telephone):
    Session.objects.filter(pk=telephone.session.session_key).update(expire_date=timezone.now())
    assert "iPhone" not in text_of(office.get("/account/sessions/"))


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (SAFARI, "Safari on iPhone"),
        (EDGE, "Edge on Windows"),
        ("curl/8.0", "curl/8.0"),
    ],
)
def test_a_browser_is_named_in_words(user_agent, words):
    assert browser_of(user_agent) == words


def test_an_agent_is_seen_at_most_once_a_minute(client, sales):
    start = timezone.now().replace(microsecond=0)
    with time_machine.travel(start, tick=False) as clock:
        client.force_login(sales)
        client.get("/countries/")
        assert Agent.objects.get(pk=sales.pk).last_seen_at == start
        clock.shift(59)
        client.get("/countries/")
        assert Agent.objects.get(pk=sales.pk).last_seen_at == start
        clock.shift(1)
        client.get("/countries/")
        assert Agent.objects.get(pk=sales.pk).last_seen_at == start + datetime.timedelta(minutes=1)


def test_a_new_password_ends_the_other_sessions_is_recorded_and_told(
    sales, office, telephone, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = changes_password(office)
    assert answer.status_code == 302
    assert [is_in(client) for client in (office, telephone)] == [True, False]
    assert "iPhone" not in text_of(office.get("/account/sessions/"))
    events = Event.objects.filter(kind=Event.Kind.PASSWORD_CHANGED)
    assert [(event.subject_key, event.by, event.changes) for event in events] == [(sales.pk, sales, {})]
    assert [mail.subject for mail in mailoutbox] == ["Your password was changed"]
    assert "another long password" not in mailoutbox[0].body


def changes_password(client, old=PASSWORD):
    typed = {"oldpassword": old, "password1": "another long password", "password2": "another long password"}
    return client.post("/account/password/", typed)


def test_without_the_old_password_nothing_changes(sales, office, telephone):
    assert changes_password(office, old="wrong").status_code == 200
    assert is_in(telephone)
    assert not Event.objects.exists()


def test_a_password_reset_by_mail_ends_all_sessions_and_asks_for_the_second_factor(client, sales, office, mailoutbox):
    sets_up_app(office)
    client.post("/account/password/reset/", {"email": sales.email})
    link = next(word for word in mailoutbox[-1].body.split() if "/account/password/reset/key/" in word)
    form = client.get(link, follow=True).request["PATH_INFO"]
    client.post(form, {"password1": "another long password", "password2": "another long password"})
    assert not is_in(office)
    assert Event.objects.filter(kind=Event.Kind.PASSWORD_CHANGED, subject_key=sales.pk).count() == 1
    answer = client.post("/account/sign-in/", {"login": sales.email, "password": "another long password"})
    assert answer.headers["Location"] == "/account/second-factor/code/"


def test_the_first_factor_ends_the_sessions_made_without_it(office, telephone):
    sets_up_app(office)
    assert [is_in(client) for client in (office, telephone)] == [True, False]


@pytest.fixture
def operator(db):
    return AgentFactory(partner=None, is_staff=True, is_superuser=True, second_factor=False)


DOORS = ["/admin/", "/admin/partnercenter/partner/", "/admin/partnercenter/agent/add/", "/admin/logout/"]


@pytest.mark.parametrize("door", DOORS)
def test_an_operator_without_a_second_factor_is_led_to_set_one_up(client, operator, door):
    sign_in(client, operator)
    answer = client.get(door)
    assert answer.status_code == 303
    page = client.get(answer.headers["Location"])
    assert "Operators sign in with a second factor. Set one up to go on" in text_of(page)
    sets_up_app(client)
    assert client.get("/admin/").status_code == 200


def test_an_operator_with_one_signs_in_with_it_by_the_door_of_everyone(client, db):
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True, second_factor=SECRET)
    led = client.get("/admin/partnercenter/partner/", follow=True)
    assert led.redirect_chain[-1][0] == "/account/sign-in/?next=/admin/partnercenter/partner/"
    sign_in(client, operator, "?next=%2Fadmin%2Fpartnercenter%2Fpartner%2F")
    assert client.get("/admin/").status_code == 302
    answer = client.post("/account/second-factor/code/", {"code": code()})
    assert answer.headers["Location"] == "/admin/partnercenter/partner/"
    assert client.get("/admin/partnercenter/partner/").status_code == 200


def test_the_admin_s_own_sign_in_takes_no_password(client, db):
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    answer = client.post("/admin/login/", {"username": operator.email, "password": PASSWORD})
    assert answer.headers["Location"].startswith("/account/sign-in/?next=")
    assert client.get("/admin/").status_code == 302


def test_an_agent_is_refused_at_the_door_of_the_operators(client, sales):
    sign_in(client, sales)
    assert client.get("/admin/", follow=True).status_code == 403


def test_an_operator_changes_the_password_where_everyone_does(client, db):
    client.force_login(AgentFactory(partner=None, is_staff=True, is_superuser=True))
    assert client.get("/admin/password_change/").headers["Location"] == "/account/password/"


@pytest.mark.parametrize("table", ["mfa/authenticator", "usersessions/usersession", "account/emailaddress"])
def test_the_admin_shows_no_secrets_and_no_sessions(client, db, table):
    client.force_login(AgentFactory(partner=None, is_staff=True, is_superuser=True))
    assert client.get(f"/admin/{table}/").status_code == 404
