"""What was typed on a page whose sign-in has ended: kept for whose page it was, and for nobody else."""

import datetime
import re

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from customers.models import Draft
from partnercenter.actions.parking import MOST
from partnercenter.models import Agent, ParkedPost
from tests.customers.walking import BRAZIL, GERMANY, text_of
from tests.factories import AgentFactory, DraftFactory, PartnerFactory

from .second_factors import SECRET, code

PASSWORD = "correct horse battery"
HERE = "http://testserver"
KEPT = "What you typed is back."


@pytest.fixture
def browser(agent) -> Client:
    """A browser that sends what a browser sends: cookies, the token of its page, and where the page is from."""
    browser = Client(enforce_csrf_checks=True, headers={"Origin": HERE})
    browser.force_login(agent)
    return browser


@pytest.fixture
def draft(agent):
    return DraftFactory(partner=agent.partner, started_by=agent, answers=GERMANY["find"], put=["find"])


@pytest.fixture
def account(draft) -> str:
    return f"/customers/add/{draft.pk}/account/"


def fields(page) -> dict[str, str]:
    """Return the hidden fields of the page's form."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.content.decode()))


def end_sign_in():
    Session.objects.all().delete()


def sign_in(browser, agent, to="/"):
    """Sign in at the sign-in page, whoever was before, and return the page it leads to."""
    end_sign_in()
    token = fields(browser.get("/account/sign-in/"))["csrfmiddlewaretoken"]
    sent = {"login": agent.email, "password": PASSWORD, "next": to, "csrfmiddlewaretoken": token}
    answer = browser.post("/account/sign-in/", sent)
    assert answer.status_code == 302, text_of(answer)
    return browser.get(answer.headers["Location"])


def send_after_the_end(browser, path, typed, **extra):
    """Open a page, let the sign-in end, and send what was typed on it."""
    page = browser.get(path)
    end_sign_in()
    return browser.post(path, {**fields(page), **typed}, **extra)


def test_a_page_sent_after_the_sign_in_has_ended_leads_to_sign_in_and_back(browser, account):
    answer = send_after_the_end(browser, account, {"city": "Potsdam"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/account/sign-in/?next={account.replace('/', '%2F')}&kept=1"
    assert "What you typed is kept for half an hour" in text_of(browser.get(answer.headers["Location"]))


def test_after_signing_in_again_the_page_shows_what_was_typed_and_nothing_is_saved_yet(browser, agent, draft, account):
    send_after_the_end(browser, account, {"city": "Potsdam", "phone": "not a number"})
    page = sign_in(browser, agent, to=account)
    assert page.status_code == 200
    text = text_of(page)
    assert KEPT in text
    assert 'value="Potsdam"' in text
    assert 'value="not a number"' in text
    assert "city" not in Draft.objects.get(pk=draft.pk).answers


def test_what_is_back_is_saved_like_any_other_page_and_forgotten(browser, agent, draft, account):
    send_after_the_end(browser, account, GERMANY["account"])
    page = sign_in(browser, agent, to=account)
    answer = browser.post(account, {**fields(page), **GERMANY["account"], "action": "continue"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{draft.pk}/agreement/")
    assert Draft.objects.get(pk=draft.pk).answers["city"] == "Berlin"
    assert ParkedPost.objects.count() == 0
    assert KEPT not in text_of(browser.get(account))


def test_what_is_back_stays_until_it_is_saved(browser, agent, account):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    sign_in(browser, agent)
    for _ in range(2):
        assert 'value="Potsdam"' in text_of(browser.get(account))


def test_it_comes_back_after_a_second_factor_as_well(client, partner):
    agent = AgentFactory(partner=partner, roles=["Sales agent"], second_factor=SECRET)
    browser = Client(headers={"Origin": HERE})
    browser.force_login(agent)
    draft = DraftFactory(partner=partner, answers=GERMANY["find"], put=["find"])
    account = f"/customers/add/{draft.pk}/account/"
    answer = send_after_the_end(browser, account, {"city": "Potsdam"})
    page = browser.get(answer.headers["Location"])
    sent = {"login": agent.email, "password": PASSWORD, "next": fields(page)["next"]}
    answer = browser.post("/account/sign-in/", sent)
    assert answer.headers["Location"] == "/account/second-factor/code/"
    answer = browser.post("/account/second-factor/code/", {"code": code()})
    assert answer.headers["Location"] == account
    assert 'value="Potsdam"' in text_of(browser.get(account))


def test_a_second_factor_that_is_asked_for_while_the_page_is_open_takes_nothing(browser, agent, account):
    page = browser.get(account)
    type(agent.partner).objects.update(needs_second_factor=True)
    answer = browser.post(account, {**fields(page), "city": "Potsdam"})
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/account/second-factor/")
    type(agent.partner).objects.update(needs_second_factor=False)
    assert 'value="Potsdam"' in text_of(browser.get(account))


def test_the_first_page_comes_back_before_there_is_a_draft(browser, agent):
    page = browser.get("/customers/add/")
    key = fields(page)["draft"]
    end_sign_in()
    browser.post("/customers/add/", {**fields(page), **BRAZIL["find"], "action": "continue"})
    assert Draft.objects.count() == 0
    page = sign_in(browser, agent, to="/customers/add/")
    assert 'value="Northwind Comércio de Alimentos Ltda"' in text_of(page)
    assert fields(page)["draft"] == key
    answer = browser.post("/customers/add/", {**fields(page), **BRAZIL["find"], "action": "continue"})
    assert answer.headers["Location"] == f"/customers/add/{key}/account/"


def test_the_page_comes_back_with_its_question_and_its_way_back_to_the_review(browser, agent, account):
    answer = send_after_the_end(browser, f"{account}?return=review", {"city": "Potsdam"})
    assert "%3Freturn%3Dreview" in answer.headers["Location"]
    assert 'value="Potsdam"' in text_of(sign_in(browser, agent, to=f"{account}?return=review"))


def test_a_review_sent_after_the_end_creates_nothing_before_it_is_sent_again(browser, agent, draft):
    Draft.objects.filter(pk=draft.pk).update(
        answers={**GERMANY["find"], **GERMANY["account"], **GERMANY["agreement"]}, put=["find", "account", "agreement"]
    )
    review = f"/customers/add/{draft.pk}/review/"
    send_after_the_end(browser, review, {"action": "create"})
    page = sign_in(browser, agent, to=review)
    assert "Your sign-in had ended before the customer was created." in text_of(page)
    answer = browser.post(review, {**fields(page), "action": "create"})
    assert answer.headers["Location"] == f"/customers/add/{draft.pk}/created/"
    assert ParkedPost.objects.count() == 0


def test_ticks_and_reasons_come_back_with_the_texts(client, partner):
    admin = AgentFactory(partner=partner, roles=["Admin agent"])
    browser = Client(headers={"Origin": HERE})
    browser.force_login(admin)
    draft = DraftFactory(
        partner=partner, answers={"country": "DE", "company_name": "Adventure Works GmbH"}, put=["find"]
    )
    find = f"/customers/add/{draft.pk}/find/"
    typed = {"country": "BR", "company_name": "Northwind.com", "registration_id": "11.222.333/0001-99",
             "action": "continue", "confirmed": "company_name_domain", "override": "registration_id_check_digit",
             "override_reason": "Printed so in the register"}  # fmt: skip
    send_after_the_end(browser, find, typed)
    text = text_of(sign_in(browser, admin, to=find))
    assert re.search(r'value="company_name_domain"[^>]* checked', text)
    assert "Printed so in the register" in text
    assert re.search(r'value="registration_id_check_digit"[^>]* checked', text)


def test_another_agent_gets_nothing_of_it_and_is_told(browser, agent, account):
    colleague = AgentFactory(partner=agent.partner, roles=["Sales agent"])
    send_after_the_end(browser, account, {"city": "Potsdam"})
    text = text_of(sign_in(browser, colleague, to=account))
    assert "Potsdam" not in text
    assert "Somebody else was typing on this page in this browser when their sign-in ended." in text
    assert 'value="Potsdam"' in text_of(sign_in(browser, agent, to=account))


def test_an_agent_of_another_partner_is_told_nothing_but_that(browser, account):
    stranger = AgentFactory(partner=PartnerFactory(), roles=["Sales agent"])
    send_after_the_end(browser, account, {"city": "Potsdam"})
    page = sign_in(browser, stranger, to=account)
    assert page.status_code == 404
    assert "Potsdam" not in text_of(page)


def test_another_browser_gets_nothing_of_it(browser, agent, account, client):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    client.force_login(agent)
    assert "Potsdam" not in text_of(client.get(account))


def test_a_colleague_who_saved_the_page_meanwhile_is_named_before_anything_is_overwritten(
    browser, agent, draft, account, client
):
    colleague = AgentFactory(partner=agent.partner, roles=["Sales agent"], first_name="Night", last_name="shift")
    send_after_the_end(browser, account, {**GERMANY["account"], "city": "Potsdam"})
    client.force_login(colleague)
    client.post(account, {**GERMANY["account"], "city": "Bernau", "action": "later"})
    page = sign_in(browser, agent, to=account)
    answer = browser.post(account, {**fields(page), **GERMANY["account"], "city": "Potsdam", "action": "continue"})
    assert answer.status_code == 409
    assert "Night shift changed this page in another window" in text_of(answer)
    assert 'value="Potsdam"' in text_of(answer)
    assert Draft.objects.get(pk=draft.pk).answers["city"] == "Bernau"
    assert 'value="Bernau"' in text_of(browser.get(account))


def test_what_was_typed_is_forgotten_at_a_word(browser, agent, account):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    page = sign_in(browser, agent, to=account)
    answer = browser.post(account, {**fields(page), "forget": "1"})
    assert (answer.status_code, answer.headers["Location"]) == (303, account)
    assert ParkedPost.objects.count() == 0
    assert "Potsdam" not in text_of(browser.get(account))


def test_nobody_forgets_what_another_agent_typed(browser, agent, account, client):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    client.force_login(AgentFactory(partner=agent.partner, roles=["Sales agent"]))
    client.post(account, {"kept": str(ParkedPost.objects.get().pk), "forget": "1"})
    assert ParkedPost.objects.count() == 1


def test_after_half_an_hour_it_is_gone(browser, agent, account):
    with time_machine.travel(timezone.now() - datetime.timedelta(minutes=31), tick=False):
        send_after_the_end(browser, account, {"city": "Potsdam"})
    assert "Potsdam" not in text_of(sign_in(browser, agent, to=account))


def test_what_is_over_is_purged_by_the_command_and_by_the_next_one(browser, account, capsys):
    with time_machine.travel(timezone.now() - datetime.timedelta(minutes=31), tick=False):
        send_after_the_end(browser, account, {"city": "Potsdam"})
    assert ParkedPost.objects.count() == 1
    call_command("purge_drafts")
    assert "Pages of ended sign-ins forgotten: 1\n" in capsys.readouterr().out
    assert ParkedPost.objects.count() == 0


def test_a_page_that_is_sent_twice_is_kept_once_as_it_was_sent_last(browser, agent, account):
    page = browser.get(account)
    end_sign_in()
    for city in ("Potsdam", "Bernau"):
        browser.post(account, {**fields(page), "city": city})
    assert [post.body["city"] for post in ParkedPost.objects.all()] == [["Bernau"]]
    assert 'value="Bernau"' in text_of(sign_in(browser, agent, to=account))


def test_two_pages_are_kept_beside_each_other(browser, agent, draft, account):
    find = f"/customers/add/{draft.pk}/find/"
    pages = {path: browser.get(path) for path in (find, account)}
    end_sign_in()
    browser.post(find, {**fields(pages[find]), "country": "DE", "company_name": "Adventure Works SE"})
    browser.post(account, {**fields(pages[account]), "city": "Potsdam"})
    assert 'value="Adventure Works SE"' in text_of(sign_in(browser, agent, to=find))
    assert 'value="Potsdam"' in text_of(browser.get(account))


def test_neither_tokens_nor_passwords_nor_files_are_kept(browser, account):
    send_after_the_end(browser, account, {"city": "Pots\x00dam", "new_password": "secret", "action": "continue"})
    assert set(ParkedPost.objects.get().body) == {"city", "action", "version"}
    assert ParkedPost.objects.get().body["city"] == ["Potsdam"]


@pytest.mark.parametrize("mark", ["", "x", "0190:x:y", None])
def test_a_page_that_does_not_say_whose_it_is_signed_is_not_kept(browser, account, mark):
    page = browser.get(account)
    end_sign_in()
    sent = {**fields(page), "city": "Potsdam", "whose_page": mark or ""}
    if mark is None:
        sent["whose_page"] = fields(page)["whose_page"][:-1] + "-"
    answer = browser.post(account, sent)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/account/sign-in/?next={account}"
    assert ParkedPost.objects.count() == 0
    assert not [name for name in answer.cookies if name.startswith("kept-")]


def test_a_page_of_an_agent_who_may_not_sign_in_any_more_is_not_kept(browser, agent, account):
    page = browser.get(account)
    Agent.objects.filter(pk=agent.pk).update(is_active=False)
    browser.post(account, {**fields(page), "city": "Potsdam"})
    assert ParkedPost.objects.count() == 0


def test_more_than_a_form_holds_is_not_kept(browser, account):
    send_after_the_end(browser, account, {"address_line1": "x" * 70_000})
    assert ParkedPost.objects.count() == 0


@pytest.mark.parametrize("path", ["/account/password/", "/account/you/", "/customers/add/{}/discard/"])
def test_a_page_that_has_not_opted_in_is_not_kept(browser, draft, account, path):
    mark = fields(browser.get(account))
    end_sign_in()
    answer = browser.post(path.format(draft.pk), {**mark, "oldpassword": "secret"})
    assert answer.status_code == 302
    assert ParkedPost.objects.count() == 0


def test_of_one_agent_only_the_newest_are_kept(browser, agent, account):
    pages = [browser.get(account) for _ in range(MOST + 2)]
    end_sign_in()
    for number, page in enumerate(pages):
        browser.cookies.pop("session", None)
        browser.post(account, {**fields(page), "city": f"City {number}"})
    kept = {post.body["city"][0] for post in ParkedPost.objects.all()}
    assert kept == {f"City {number}" for number in range(2, MOST + 2)}


def test_one_agent_cannot_park_without_end(browser, account):
    page = browser.get(account)
    end_sign_in()
    answers = [browser.post(account, {**fields(page), "city": "Potsdam"}).status_code for _ in range(61)]
    assert answers == [303] * 60 + [302]


def test_the_cookie_is_for_the_page_alone_and_for_no_script(browser, account):
    answer = send_after_the_end(browser, account, {"city": "Potsdam"})
    (cookie,) = [morsel for name, morsel in answer.cookies.items() if name.startswith("kept-")]
    assert cookie["path"] == account
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 1800
    assert ParkedPost.objects.get().token_hash not in cookie.value


def test_an_autosave_after_the_end_says_so_and_is_kept(browser, agent, account):
    answer = send_after_the_end(browser, account, {"city": "Potsdam", "action": "autosave"},
                                headers={"Accept": "application/json"})  # fmt: skip
    assert answer.status_code == 401
    assert answer.json() == {
        "kept": True,
        "sign_in": f"/account/sign-in/?next={account.replace('/', '%2F')}&kept=1",
    }
    assert 'value="Potsdam"' in text_of(sign_in(browser, agent, to=account))


def test_an_autosave_that_cannot_be_kept_says_that(browser, account):
    answer = send_after_the_end(browser, account, {"whose_page": "", "action": "autosave"},
                                headers={"Accept": "application/json"})  # fmt: skip
    assert answer.status_code == 401
    assert answer.json() == {"kept": False, "sign_in": f"/account/sign-in/?next={account.replace('/', '%2F')}"}


def test_an_autosave_of_what_is_back_saves_and_forgets_it(browser, agent, draft, account):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    page = sign_in(browser, agent, to=account)
    sent = {**fields(page), "city": "Potsdam", "action": "autosave"}
    assert browser.post(account, sent, headers={"Accept": "application/json"}).status_code == 200
    assert Draft.objects.get(pk=draft.pk).answers["city"] == "Potsdam"
    assert ParkedPost.objects.count() == 0


def test_an_autosave_that_is_refused_forgets_nothing(browser, agent, draft, account):
    send_after_the_end(browser, account, {"city": "Potsdam"})
    Draft.objects.filter(pk=draft.pk).update(answers={**GERMANY["find"], "city": "Bernau"})
    page = sign_in(browser, agent, to=account)
    sent = {**fields(page), "city": "Potsdam", "action": "autosave"}
    assert browser.post(account, sent, headers={"Accept": "application/json"}).status_code == 409
    assert ParkedPost.objects.count() == 1


def test_a_page_whose_token_is_old_offers_what_was_typed_to_whose_page_it_was(browser, agent, draft, account):
    page = browser.get(account)
    sign_in(browser, agent)
    answer = browser.post(account, {**fields(page), "city": "Potsdam"})
    assert answer.status_code == 403
    text = text_of(answer)
    assert "Nothing was changed, and what you typed is kept." in text
    assert f'href="{account}">Go on with what you typed</a>' in text
    assert "city" not in Draft.objects.get(pk=draft.pk).answers
    assert 'value="Potsdam"' in text_of(browser.get(account))


def test_a_page_whose_token_is_old_offers_to_sign_in_to_whoever_is_signed_out(browser, agent, account):
    page = browser.get(account)
    end_sign_in()
    del browser.cookies["csrf"]
    text = text_of(browser.post(account, {**fields(page), "city": "Potsdam"}))
    assert "Sign in again: it is on its page then" in text
    assert 'value="Potsdam"' in text_of(sign_in(browser, agent, to=account))


def test_a_page_opened_by_somebody_else_is_kept_for_them(browser, agent, account):
    colleague = AgentFactory(partner=agent.partner, roles=["Sales agent"])
    page = browser.get(account)
    sign_in(browser, colleague)
    text = text_of(browser.post(account, {**fields(page), "city": "Potsdam"}))
    assert "is not shown to you" in text
    assert "Potsdam" not in text
    assert "Potsdam" not in text_of(browser.get(account))


def test_an_autosave_with_an_old_token_says_so_without_a_page(browser, agent, account):
    page = browser.get(account)
    sign_in(browser, agent)
    answer = browser.post(account, {**fields(page), "city": "x"}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()) == (403, {"kept": True})


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Origin": ""},
                                     {"Origin": "", "Referer": "https://elsewhere.example/testserver/"}])  # fmt: skip
def test_what_another_site_sends_is_never_kept_even_with_the_mark_of_a_page(browser, account, headers):
    page = browser.get(account)
    del browser.cookies["csrf"]
    answer = browser.post(account, {**fields(page), "city": "Potsdam"}, headers=headers)
    assert answer.status_code == 403
    assert ParkedPost.objects.count() == 0


def test_what_another_agent_plants_in_a_browser_is_not_shown_in_it(browser, agent, account):
    """The mark of one's own page is all that an attacker can have."""
    attacker = AgentFactory(partner=agent.partner, roles=["Sales agent"])
    own = Client(headers={"Origin": HERE})
    own.force_login(attacker)
    planted = fields(own.get(account))["whose_page"]
    text = text_of(browser.post(account, {"whose_page": planted, "city": "Potsdam"}))
    assert "Potsdam" not in text
    assert "Potsdam" not in text_of(browser.get(account))


def test_a_role_taken_while_the_page_is_open_takes_nothing_of_what_was_typed(browser, agent, draft, account):
    AgentFactory(partner=agent.partner, roles=["Global admin"], first_name="Global", last_name="office")
    page = browser.get(account)
    agent.groups.clear()
    answer = browser.post(account, {**fields(page), "city": "Potsdam", "address_line2": "Hof", "address_line1": "  "})
    assert answer.status_code == 403
    text = text_of(answer)
    assert "None of your roles lets you add customers." in text
    assert "<bdi>Global office</bdi>" in text
    assert re.search(r"<dt>City</dt><dd[^>]*>Potsdam</dd>", text)
    assert re.search(r"<dt>Address line 2</dt><dd[^>]*>Hof</dd>", text)
    assert "Address line 1" not in text
    assert "csrf" not in text[text.index("What you typed") :].lower()
    assert "city" not in Draft.objects.get(pk=draft.pk).answers
    assert re.search(r"<dt>City</dt><dd[^>]*>Potsdam</dd>", text_of(browser.get(account)))


def test_a_role_that_comes_back_finds_the_page_as_it_was(browser, agent, account):
    from django.contrib.auth.models import Group

    page = browser.get(account)
    agent.groups.clear()
    browser.post(account, {**fields(page), "city": "Potsdam"})
    agent.groups.add(Group.objects.get(name="Sales agent"))
    text = text_of(browser.get(account))
    assert KEPT in text
    assert 'value="Potsdam"' in text


def test_a_page_of_another_browser_costs_no_question_to_the_database(browser, account, django_assert_num_queries):
    from partnercenter.parking.posts import kept_for

    browser.get(account)
    request = browser.get(account).wsgi_request
    with django_assert_num_queries(0):
        assert kept_for(request) is None


def test_a_sign_in_lasts_from_the_last_page_on(browser, agent, settings):
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=7), tick=False):
        browser.get("/customers/")
    session = Session.objects.get()
    assert session.expire_date > timezone.now() + datetime.timedelta(hours=14, minutes=59)


def test_the_wizard_says_how_long_a_sign_in_lasts(browser, account):
    assert "You stay signed in for 8 hours after your last page." in text_of(browser.get(account))


def test_a_page_drawn_for_nobody_bears_no_mark(client, db):
    assert client.get("/account/sign-in/").wsgi_request.whose_page() == ""
