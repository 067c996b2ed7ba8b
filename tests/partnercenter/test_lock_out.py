"""Guessing is stopped, over every process and after a restart, and the owner of a guessed account still gets in."""

import datetime
import re

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.http import HttpResponse
from django.test import Client

from partnercenter.lock_out import Browser
from partnercenter.models import Agent, Tally
from tests.customers.walking import text_of
from tests.factories import AgentFactory

OWNER = "sales@contoso.example"
PASSWORD = "correct horse battery"
WRONG = "battery horse correct"
HERE, ELSEWHERE = "192.0.2.7", "198.51.100.1"
START = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def clock(db):
    AgentFactory(email=OWNER, roles=["Sales agent"])
    with time_machine.travel(START, tick=False) as moved:
        yield moved


def sign_in(client=None, *, login=OWNER, password=WRONG, network=HERE):
    client = client or Client()
    return client.post("/account/sign-in/", {"login": login, "password": password}, REMOTE_ADDR=network)


def without_token(page):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page.text)


def answers(count, **attempt):
    return [sign_in(**attempt).status_code for _ in range(count)]


def test_five_wrong_passwords_for_an_account_are_looked_at_and_a_sixth_is_not(clock):
    assert answers(7) == [200, 200, 200, 200, 200, 429, 429]


def test_the_right_password_is_not_looked_at_either(clock):
    answers(5)
    assert sign_in(password=PASSWORD).status_code == 429


def test_after_ten_minutes_one_may_try_again(clock):
    answers(5)
    refused = sign_in()
    assert refused.headers["Retry-After"] == "600"
    assert "Try again in 10 minutes." in text_of(refused)
    clock.shift(600)
    assert sign_in(password=PASSWORD).status_code == 302


def test_what_was_typed_is_kept_but_not_the_password(clock):
    answers(5)
    page = sign_in(password="my secret guess").text
    assert f'<input type="hidden" name="login" value="{OWNER}">' in page
    assert "choose a new password by e-mail" in page
    assert "my secret guess" not in page


def test_an_account_nobody_has_is_answered_the_same(clock):
    known, unknown = answers(7), answers(7, login="nobody@contoso.example", network=ELSEWHERE)
    assert known == unknown


@pytest.mark.parametrize("login", ["SALES@contoso.example", " sales@contoso.example", "Sales@Contoso.Example "])
def test_no_other_spelling_of_an_account_has_tries_of_its_own(clock, login):
    answers(5)
    assert sign_in(login=login).status_code == 429


def test_one_network_is_stopped_over_all_accounts(clock):
    tried = [sign_in(login=f"agent{n}@contoso.example").status_code for n in range(32)]
    assert tried == [200] * 30 + [429] * 2


def test_addresses_of_one_ipv6_network_count_as_one(clock):
    tried = [sign_in(network=f"2001:db8:1:2::{n}").status_code for n in range(7)]
    assert tried == [200] * 5 + [429] * 2


def test_one_account_is_guarded_against_many_networks_for_minutes_not_for_hours(clock):
    tried = [sign_in(network=f"198.51.100.{n}").status_code for n in range(22)]
    assert tried == [200] * 20 + [429] * 2
    assert sign_in(network="203.0.113.9").headers["Retry-After"] == "300"
    clock.shift(300)
    assert sign_in(password=PASSWORD, network="203.0.113.9").status_code == 302


def test_a_network_that_is_stopped_takes_no_tries_from_an_account(clock):
    [sign_in(login=f"agent{n}@contoso.example") for n in range(30)]
    answers(30)
    assert sign_in(password=PASSWORD, network=ELSEWHERE).status_code == 302


def test_whoever_signs_in_rightly_uses_no_tries_up(clock):
    assert [sign_in(password=PASSWORD).status_code for _ in range(40)] == [302] * 40


def test_an_own_account_does_not_wipe_out_wrong_tries(clock):
    AgentFactory(email="guesser@fabrikam.example")
    answers(5)
    assert sign_in(login="guesser@fabrikam.example", password=PASSWORD).status_code == 302
    assert sign_in().status_code == 429


def test_a_browser_that_signed_in_before_gets_in_while_strangers_guess(clock):
    browser = Client()
    assert sign_in(browser, password=PASSWORD).status_code == 302
    browser.post("/account/sign-out/")
    [sign_in(network=f"198.51.100.{n}") for n in range(20)]
    answers(10)
    assert sign_in(network="203.0.113.9", password=PASSWORD).status_code == 429
    assert sign_in(browser, password=PASSWORD).status_code == 302


def test_a_known_browser_has_an_end_of_its_own(clock):
    browser = Client()
    sign_in(browser, password=PASSWORD)
    browser.post("/account/sign-out/")
    assert answers(11, client=browser) == [200] * 10 + [429]
    clock.shift(900)
    assert sign_in(browser, password=PASSWORD).status_code == 302


def test_a_browser_is_known_to_its_own_accounts_only(clock):
    AgentFactory(email="guesser@fabrikam.example")
    browser = Client()
    sign_in(browser, login="guesser@fabrikam.example", password=PASSWORD)
    browser.post("/account/sign-out/")
    assert answers(6, client=browser) == [200] * 5 + [429]


def test_a_browser_is_known_to_several_accounts(clock):
    AgentFactory(email="operator@partnercenter.example", partner=None, is_staff=True)
    browser = Client()
    for login in (OWNER, "operator@partnercenter.example"):
        sign_in(browser, login=login, password=PASSWORD)
        browser.post("/account/sign-out/")
    answers(30)
    assert [sign_in(browser, login=login, password=PASSWORD).status_code for login in (OWNER,)] == [302]


@pytest.mark.parametrize("cookie", ["made-up", "eyJhIjoxfQ:1abc:made-up", "[]", ""])
def test_a_cookie_made_up_is_no_known_browser(clock, cookie):
    browser = Client()
    browser.cookies["browser"] = cookie
    assert answers(6, client=browser) == [200] * 5 + [429]


def test_what_the_browser_keeps_names_nobody_and_no_script_reads_it(clock):
    cookie = sign_in(password=PASSWORD).cookies["browser"]
    assert "sales" not in cookie.value
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 180 * 24 * 3600)


def test_an_inactive_agent_reads_what_a_wrong_password_reads(clock):
    wrong = sign_in()
    Agent.objects.filter(email=OWNER).update(is_active=False)
    right = sign_in(password=PASSWORD)
    assert (right.status_code, without_token(right)) == (wrong.status_code, without_token(wrong))


def test_nobody_can_be_read_from_what_is_counted(clock):
    answers(2)
    assert {len(key) for key in Tally.objects.values_list("key", flat=True)} == {64}


def test_the_password_asked_for_again_is_counted_too(clock):
    client = Client()
    sign_in(client, password=PASSWORD)
    with time_machine.travel(START + datetime.timedelta(hours=1), tick=False):
        tried = [client.post("/account/again/", {"password": "wrong"}).status_code for _ in range(11)]
    assert tried[-1] == 429
    assert 429 not in tried[:10]


def reset(email=OWNER, *, network=HERE, client=None):
    return (client or Client()).post("/account/password/reset/", {"email": email}, REMOTE_ADDR=network)


@pytest.mark.parametrize("email", [OWNER, "nobody@contoso.example"])
def test_links_for_an_address_are_few_whether_an_agent_has_it_or_not(clock, mailoutbox, email):
    assert [reset(email).status_code for _ in range(6)] == [302] * 5 + [429]
    assert {len(mail.to) for mail in mailoutbox} == {1}
    assert len(mailoutbox) == 5


def test_links_for_a_network_are_few(clock):
    tried = [reset(f"agent{n}@contoso.example").status_code for n in range(21)]
    assert tried == [302] * 20 + [429]


def test_the_address_is_kept_when_links_were_asked_for_too_often(clock):
    page = [reset() for _ in range(6)][-1]
    assert f'<input type="hidden" name="email" value="{OWNER}">' in page.text
    assert "Try again in 60 minutes." in text_of(page)


def test_a_mail_server_that_is_down_tells_nothing_and_is_logged_without_the_address(clock, settings, caplog):
    settings.EMAIL_BACKEND = "tests.partnercenter.test_lock_out.Down"
    answer = reset()
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/password/reset/sent/")
    assert "The mail for a password reset was not sent: ConnectionRefusedError" in caplog.text
    assert OWNER not in caplog.text


class Down:
    def __init__(self, **options):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError(messages[0].to)


def test_whoever_resets_the_password_has_a_known_browser(clock, mailoutbox):
    browser = Client()
    [sign_in(network=f"198.51.100.{n}") for n in range(20)]
    reset(client=browser)
    link = next(word for word in mailoutbox[0].body.split() if "/account/password/reset/key/" in word)
    page = browser.get(re.sub(r"^https?://[^/]+", "", link))
    new = {"password1": "a longer secret of mine", "password2": "a longer secret of mine"}
    assert browser.post(page.headers["Location"], new).status_code == 302
    assert sign_in(browser, password="a longer secret of mine").status_code == 302


def test_links_are_not_guessed(clock):
    tried = [Client().get(f"/account/password/reset/key/1-{n}/").status_code for n in range(61)]
    assert tried == [200] * 60 + [429]


def test_the_operators_door_is_the_same_door(clock):
    answer = Client().post("/admin/login/", {"username": OWNER, "password": PASSWORD})
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/sign-in/")


def code(client, code="000000", network=HERE):
    return client.post("/account/second-factor/code/", {"code": code}, REMOTE_ADDR=network)


@pytest.fixture
def factor(clock):
    factor = TOTP.activate(Agent.objects.get(email=OWNER), generate_totp_secret())
    return factor.instance


def test_codes_are_few_from_everywhere_and_the_owner_s_browser_has_its_own(factor, clock):
    known, stranger = Client(), Client()
    Browser("known").remember(OWNER, response := HttpResponse())
    known.cookies.load(response.cookies)
    for client in (known, stranger):
        assert sign_in(client, password=PASSWORD).headers["Location"] == "/account/second-factor/code/"
    said = [text_of(code(stranger)) for _ in range(6)]
    assert "Too many wrong codes. Wait 15 minutes" in said[5]
    assert "Too many wrong codes" not in said[4]
    assert "Too many wrong codes" not in text_of(code(known))


def test_a_day_holds_thirty_guesses_of_a_code(factor, clock):
    for _ in range(6):
        stranger = Client()
        sign_in(stranger, password=PASSWORD)
        assert ["Too many wrong codes" in code(stranger).text for _ in range(5)] == [False] * 5
        clock.shift(900)
    sign_in(stranger := Client(), password=PASSWORD)
    assert "Too many wrong codes. Wait 23 hours" in text_of(code(stranger))


@pytest.mark.parametrize(
    ("method", "path", "limit"),
    [("post", "/customers/check/", 60), ("get", "/customers/export.csv", 60), ("post", "/account/password/", 30)],
)
def test_what_is_costly_has_an_end_for_an_agent(clock, method, path, limit):
    client = Client()
    client.force_login(Agent.objects.get(email=OWNER))
    tried = [getattr(client, method)(path).status_code for _ in range(limit + 1)]
    assert 429 not in tried[:limit]
    assert tried[limit] == 429
