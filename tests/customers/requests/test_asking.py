"""The agent's pages: a company, a message, a link; then waiting, reminding, withdrawing."""

import datetime
import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from customers.actions import accept_request, decline_request, save_message, withdraw_request
from customers.matching import probing
from customers.models import RelationshipRequest
from partnercenter.limits import take
from partnercenter.models import new_key
from tests.customers.requests.asking import COMPANY, PERSON, RECIPIENT, code_for, drafted_by, sent_by
from tests.customers.walking import BRAZIL, hidden, inputs_of, summary_of, text_of, value_of
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, OrganizationFactory, PartnershipFactory

BRAZILIAN = {**BRAZIL["find"], **BRAZIL["account"]}
ROLES_THAT_MAY = ["Global admin", "Admin agent", "Sales agent"]


@pytest.fixture
def draft(agent):
    answers = {**BRAZIL["find"], "city": "São Paulo"}
    return DraftFactory(partner=agent.partner, started_by=agent, answers=answers)


def the_request():
    return RelationshipRequest.objects.get()


def start(client, query="", **answers):
    page = client.get(f"/requests/new/{query}")
    carried = {"request": hidden(page, "request"), "draft": hidden(page, "draft")}
    return client.post("/requests/new/", {**carried, "action": "continue", **answers})


def message_page(client):
    return client.get(f"/requests/{the_request().pk}/message/")


def typed_message(client):
    """Return what stands in the form of the message."""
    page = message_page(client)
    html = text_of(page)
    text = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", html, re.DOTALL)[1]
    language = re.search(r'<option value="(\w+)" selected>', html)[1]
    return {"recipient": value_of(page, "recipient"), "subject": value_of(page, "subject"), "message": text,
            "language": language}  # fmt: skip


def send(client, action="send", **changes):
    sent = {**typed_message(client), "action": action, **changes}
    return client.post(f"/requests/{the_request().pk}/message/", sent)


def link_in(text):
    return re.search(r"http://testserver(/asked/\S+)", text)[1]


# --- The company ------------------------------------------------------------------------------


def test_what_was_typed_into_a_draft_is_carried_over(signed_in, draft):
    page = signed_in.get(f"/requests/new/?draft={draft.pk}")
    assert value_of(page, "company_name") == BRAZIL["find"]["company_name"]
    assert value_of(page, "registration_id") == BRAZIL["find"]["registration_id"]
    assert value_of(page, "city") == "São Paulo"
    answer = start(signed_in, f"?draft={draft.pk}", **BRAZILIAN)
    assert answer.status_code == 303
    assert (the_request().draft, the_request().company_name) == (draft, BRAZIL["find"]["company_name"])
    draft.refresh_from_db()
    assert draft.status == "open"


def test_a_former_customer_is_asked_with_what_its_record_says(signed_in, agent):
    former = CustomerFactory(
        partner=agent.partner, company_name="Adventure Works GmbH", registration_id="DE136695976",
        phone="+4930901820", removed_at=timezone.now(),
    )  # fmt: skip
    record = text_of(signed_in.get(former.get_absolute_url()))
    assert f'href="/requests/new/?customer={former.pk}"' in record
    page = signed_in.get(f"/requests/new/?customer={former.pk}")
    for name in ("company_name", "registration_id", "city", "contact_email", "domain_prefix", "phone"):
        assert value_of(page, name) == str(getattr(former, name)), name
    answer = signed_in.post(f"/requests/new/?customer={former.pk}", inputs_of(page) | {"action": "continue"})
    assert answer.status_code == 303
    assert the_request().company_name == "Adventure Works GmbH"


@pytest.mark.parametrize("whose", ["another partner's", "present", "nonsense"])
def test_of_no_other_record_anything_is_told(signed_in, agent, whose):
    of_another = CustomerFactory(removed_at=timezone.now())
    key = {"another partner's": of_another.pk, "present": CustomerFactory(partner=agent.partner).pk}.get(whose, "x")
    page = signed_in.get(f"/requests/new/?customer={key}")
    assert page.status_code == (200 if whose == "nonsense" else 404)


def test_what_was_typed_is_kept_even_if_it_will_not_do(signed_in):
    answer = start(signed_in, **{**COMPANY, "city": "", "contact_email": "nobody"})
    assert answer.status_code == 422
    assert [href for href, _ in summary_of(answer)] == ["#id_city", "#id_contact_email"]
    assert the_request().answers["contact_email"] == "nobody"
    page = signed_in.get(f"/requests/{the_request().pk}/company/")
    assert value_of(page, "contact_email") == "nobody"


def test_the_same_page_sent_twice_makes_one_request(signed_in):
    key = str(new_key())
    for _ in range(2):
        signed_in.post("/requests/new/", {"request": key, "action": "continue", **COMPANY})
    assert str(the_request().pk) == key


def test_the_questions_follow_the_country(signed_in):
    answer = start(signed_in, action="country", country="BR", company_name="Northwind Alimentos Ltda")
    assert answer.status_code == 303
    page = signed_in.get(answer.headers["Location"])
    assert "CNPJ" in text_of(page)
    assert value_of(page, "company_name") == "Northwind Alimentos Ltda"


def test_what_is_odd_is_ticked_first(signed_in):
    odd = {**COMPANY, "contact_email": "einkauf@gmial.com"}
    answer = start(signed_in, **odd)
    assert answer.status_code == 422
    assert 'value="email_no_mail_domain"' in text_of(answer)
    assert start(signed_in, **odd, confirmed="email_no_mail_domain").status_code == 303


def test_a_customer_of_one_s_own_is_opened_instead(signed_in, agent):
    mine = CustomerFactory(partner=agent.partner, domain_prefix="adventureworks", company_name="Adventure Works")
    answer = start(signed_in, **COMPANY)
    assert answer.status_code == 422
    assert "a customer of yours already" in text_of(answer)
    assert f'<a href="/customers/{mine.pk}/">Open' in text_of(answer)


def test_a_key_of_another_partner_s_request_starts_nothing(signed_in):
    theirs = drafted_by(AgentFactory())
    assert signed_in.post("/requests/new/", {"request": theirs.pk, **COMPANY}).status_code == 404


def test_a_page_that_was_open_when_a_colleague_sent_it_changes_nothing(signed_in, agent):
    sent = sent_by(agent)
    answer = signed_in.post("/requests/new/", {"request": sent.pk, "action": "continue", **COMPANY, "city": "Bonn"})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/requests/{sent.pk}/")
    assert the_request().values["city"] == "Berlin"


def test_no_more_than_a_hundred_requests_a_day_are_sent_by_one_agent(signed_in, agent, monkeypatch):
    monkeypatch.setattr("customers.views.often.SENT_A_DAY", 1)
    take("requests sent", str(agent.pk), limit=1, seconds=60)
    start(signed_in, **COMPANY)
    assert send(signed_in).status_code == 429
    assert send(signed_in, action="by_hand").status_code == 303, "it sends no mail"


def test_whether_another_partner_has_the_company_is_told_nowhere(signed_in, django_assert_num_queries):
    CustomerFactory(domain_prefix="adventureworks", company_name="Secret GmbH", contact_email="secret@secret.example")
    assert start(signed_in, **COMPANY).status_code == 303
    known = text_of(message_page(signed_in))
    assert send(signed_in).status_code == 303
    detail = text_of(signed_in.get(f"/requests/{the_request().pk}/"))
    listed = text_of(signed_in.get("/requests/"))
    assert "ecret" not in known + detail + listed
    assert mail.outbox[0].to == [RECIPIENT]


def test_a_domain_of_another_company_is_refused_as_in_the_wizard(signed_in):
    OrganizationFactory(domain_prefix="adventureworks", registration_id="HRB2", country="DE")
    answer = start(signed_in, **{**COMPANY, "registration_id": "HRB 86891"})
    assert summary_of(answer) == [("#id_domain_prefix", "This domain is taken. Enter another one.")]


def test_a_draft_of_another_partner_is_carried_over_to_nobody(signed_in):
    theirs = DraftFactory(answers={"company_name": "Secret GmbH"})
    assert signed_in.get(f"/requests/new/?draft={theirs.pk}").status_code == 404
    assert signed_in.post("/requests/new/", {"draft": theirs.pk}).status_code == 404


# --- The message ------------------------------------------------------------------------------


def test_the_message_is_drafted_in_the_language_of_the_company(signed_in):
    start(signed_in, **COMPANY)
    drafted = typed_message(signed_in)
    assert (drafted["language"], drafted["recipient"]) == ("de", RECIPIENT)
    assert "Adventure Works GmbH" in drafted["subject"]
    assert "Guten Tag" in drafted["message"]
    assert drafted["message"].count(f"http://testserver/asked/{the_request().token}/") == 1


@pytest.mark.parametrize(
    ("country", "language", "expected"),
    [("DE", "tr", "tr"), ("FI", "fi", "en"), ("FR", "br", "fr")],
    ids=["its own", "no translation", "its country’s"],
)
def test_without_a_translation_it_is_the_country_s_language_or_english(signed_in, country, language, expected):
    answers = {**COMPANY, "country": country, "language": language, "culture": f"{language}-{country}"}
    postal = {"FI": "00100", "FR": "75001"}.get(country, "10117")
    start(signed_in, **{**answers, "postal_code": postal})
    assert typed_message(signed_in)["language"] == expected


def test_the_message_is_drafted_anew_in_another_language(signed_in):
    start(signed_in, **COMPANY)
    assert send(signed_in, action="anew", language="en", recipient="chef@adventure-works.example").status_code == 303
    drafted = typed_message(signed_in)
    assert (drafted["language"], drafted["recipient"]) == ("en", "chef@adventure-works.example")
    assert drafted["message"].startswith("Hello,")


def test_a_nul_in_the_recipient_is_dropped_before_it_is_stored(signed_in):
    start(signed_in, **COMPANY)
    assert send(signed_in, action="anew", language="en", recipient="a\x00@adventure-works.example").status_code == 303
    assert the_request().recipient == "a@adventure-works.example"


def test_everything_but_the_link_can_be_changed(signed_in):
    start(signed_in, **COMPANY)
    link = f"http://testserver/asked/{the_request().token}/"
    assert send(signed_in, action="save", subject="Hallo", message=f"Kurz: {link}").status_code == 303
    stored = the_request()
    assert (stored.subject, stored.message) == ("Hallo", "Kurz: {link}")
    for text in ("No link", f"{link} {link}", "http://testserver/asked/another/"):
        answer = send(signed_in, action="save", message=text)
        assert answer.status_code == 422
        assert summary_of(answer) == [("#id_message", f"Leave the link in the message, once and as it is: {link}")]
        assert text in text_of(answer), "what was typed is still there"
    assert the_request().message == "Kurz: {link}"


@pytest.mark.parametrize(
    ("field", "text"), [("recipient", "nobody"), ("recipient", ""), ("subject", " "), ("message", "")]
)
def test_a_message_that_will_not_do_is_not_sent(signed_in, field, text):
    start(signed_in, **COMPANY)
    answer = send(signed_in, **{field: text})
    assert (answer.status_code, summary_of(answer)[0][0]) == (422, f"#id_{field}")
    assert (the_request().status, mail.outbox) == ("draft", [])


def test_a_colleague_is_no_recipient(signed_in, agent):
    start(signed_in, **COMPANY)
    assert send(signed_in, recipient=f"me@{agent.partner.email_domains[0]}").status_code == 422


def test_send_sends_the_message_with_its_link(signed_in, agent):
    start(signed_in, **COMPANY)
    answer = send(signed_in, subject="Eine\r\nBcc: evil@evil.example")
    assert answer.headers["Location"] == f"/requests/{the_request().pk}/"
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to, sent.subject) == ([RECIPIENT], [agent.email], "Eine Bcc: evil@evil.example")
    assert link_in(sent.body) == f"/asked/{the_request().token}/"
    assert the_request().status == "sent"


def test_a_second_click_sends_nothing_more(signed_in):
    start(signed_in, **COMPANY)
    typed = typed_message(signed_in)
    for _ in range(2):
        signed_in.post(f"/requests/{the_request().pk}/message/", {**typed, "action": "send"})
    assert len(mail.outbox) == 1


def test_send_it_myself_shows_the_message_to_copy_and_to_open(signed_in):
    start(signed_in, **COMPANY)
    send(signed_in, action="by_hand")
    assert mail.outbox == []
    page = text_of(signed_in.get(f"/requests/{the_request().pk}/"))
    mailto = urlsplit(re.search(r'href="(mailto:[^"]+)"', page)[1])
    assert unquote(mailto.path) == RECIPIENT
    body = parse_qs(mailto.query)["body"][0]
    assert link_in(body) == f"/asked/{the_request().token}/"
    shown = re.search(r'<textarea[^>]*id="message"[^>]*readonly>(.*?)</textarea>', page, re.DOTALL)[1]
    assert link_in(unescape(shown)) == link_in(body)


def test_what_the_mail_server_does_not_take_is_not_sent(signed_in, monkeypatch):
    start(signed_in, **COMPANY)
    monkeypatch.setattr("django.core.mail.EmailMessage.send", _refused)
    answer = send(signed_in)
    assert answer.status_code == 503
    assert "The mail server did not take the message" in text_of(answer)
    assert the_request().status == "draft"


def _refused(self):
    raise ConnectionRefusedError


def test_a_company_that_will_not_do_any_more_is_mended_first(signed_in):
    start(signed_in, **COMPANY)
    RelationshipRequest.objects.update(answers={**COMPANY, "city": ""})
    answer = send(signed_in)
    assert answer.status_code == 422
    assert summary_of(answer)[0][0] == f"/requests/{the_request().pk}/company/"


def test_a_company_that_was_asked_already_is_not_asked_again(signed_in, agent):
    first = sent_by(agent)
    second = drafted_by(agent)
    link = f"http://testserver/asked/{second.token}/"
    sent = {"recipient": RECIPIENT, "language": "en", "subject": "Hello", "message": link, "action": "send"}
    answer = signed_in.post(f"/requests/{second.pk}/message/", sent)
    assert answer.status_code == 422
    assert summary_of(answer)[0][0] == f"/requests/{first.pk}/"
    assert mail.outbox == []


# --- Waiting ----------------------------------------------------------------------------------


def test_the_list_shows_what_is_asked_for(signed_in, agent):
    sent_by(agent, company_name="Waiting GmbH")
    with time_machine.travel(timezone.now() - datetime.timedelta(days=25)):
        sent_by(agent, company_name="Expiring GmbH", domain_prefix="expiring")
    with time_machine.travel(timezone.now() - datetime.timedelta(days=40)):
        sent_by(agent, company_name="Expired GmbH", domain_prefix="expired")
    done = sent_by(agent, company_name="Accepted GmbH", domain_prefix="accepted")
    accept_request(request=done, code=code_for(done), **PERSON)
    decline_request(request=sent_by(agent, company_name="Declined GmbH", domain_prefix="declined"), reason="No.")
    drafted_by(agent, company_name="Drafted GmbH", domain_prefix="drafted")
    sent_by(AgentFactory(), company_name="Secret GmbH")

    def names(show):
        return set(re.findall(r"<bdi>(\w+) GmbH</bdi></a></th>", text_of(signed_in.get(f"/requests/{show}"))))

    assert names("") == {"Waiting", "Expiring"}
    assert names("?show=waiting") == {"Waiting", "Expiring"}
    assert names("?show=expiring") == {"Expiring"}
    assert names("?show=accepted") == {"Accepted"}
    assert names("?show=all") == {"Waiting", "Expiring", "Expired", "Accepted", "Declined", "Drafted"}
    assert names("?show=nonsense") == {"Waiting", "Expiring"}


def test_the_list_has_pages(signed_in, agent, monkeypatch):
    from partnercenter import paging

    monkeypatch.setattr("customers.views.requests.page_of", lambda *a, **k: paging.page_of(*a, **k, size=2))
    for number in range(3):
        sent_by(agent, company_name=f"Firm {number} GmbH", domain_prefix=f"firm{number}")
    first = text_of(signed_in.get("/requests/?show=all"))
    older = unescape(re.search(r'href="(\?show=all[^"]*after[^"]*)"', first)[1])
    assert re.findall(r"<bdi>Firm (\d) GmbH</bdi></a>", first) == ["2", "1"]
    second = text_of(signed_in.get(f"/requests/{older}"))
    assert re.findall(r"<bdi>Firm (\d) GmbH</bdi></a>", second) == ["0"]
    assert "before=" in second


@pytest.mark.parametrize("state", ["draft", "sent", "opened", "accepted", "declined", "expired", "withdrawn"])
def test_every_state_has_its_page(signed_in, agent, state):
    request = drafted_by(agent) if state == "draft" else sent_by(agent)
    if state == "opened":
        code_for(request)
    elif state == "accepted":
        accept_request(request=request, code=code_for(request), **PERSON)
    elif state == "declined":
        decline_request(request=request, reason="We have <one>.")
    elif state == "expired":
        RelationshipRequest.objects.update(expires_at=timezone.now())
    elif state == "withdrawn":
        signed_in.post(f"/requests/{request.pk}/withdraw/")
    page = signed_in.get(f"/requests/{request.pk}/")
    assert page.status_code == 200
    text = text_of(page)
    assert f'">{state.capitalize()}</span>' in text
    assert ("/asked/" in text) is (state in ("sent", "opened"))
    assert ("/company/#id_city" in text) is (state == "draft"), "what is sent cannot be changed"


def test_a_reminder_is_sent_once_a_day(signed_in, agent):
    request = sent_by(agent)
    path = f"/requests/{request.pk}/remind/"
    assert signed_in.post(path).status_code == 303
    assert mail.outbox == []
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25), tick=True):
        signed_in.force_login(agent)
        assert "Send a reminder" in text_of(signed_in.get(f"/requests/{request.pk}/"))
        for _ in range(2):
            assert signed_in.post(path).status_code == 303
    (sent,) = mail.outbox
    assert sent.subject == "Erinnerung: Anfrage"
    assert link_in(sent.body) == f"/asked/{request.token}/"


def test_a_reminder_the_mail_server_does_not_take_can_be_tried_again(signed_in, agent, monkeypatch):
    request = sent_by(agent)
    RelationshipRequest.objects.update(sent_at=timezone.now() - datetime.timedelta(days=2))
    monkeypatch.setattr("django.core.mail.EmailMessage.send", _refused)
    signed_in.post(f"/requests/{request.pk}/remind/")
    page = signed_in.get(f"/requests/{request.pk}/")
    assert "did not take the reminder" in text_of(page)
    assert the_request().may_be_reminded


def test_withdrawing_is_asked_once(signed_in, agent):
    request = sent_by(agent)
    assert "Withdraw this request?" in text_of(signed_in.get(f"/requests/{request.pk}/withdraw/"))
    assert the_request().status == "sent"
    assert signed_in.post(f"/requests/{request.pk}/withdraw/").status_code == 303
    assert the_request().status == "withdrawn"
    for method in ("get", "post"):
        assert getattr(signed_in, method)(f"/requests/{request.pk}/withdraw/").status_code == 302


def test_what_is_sent_has_no_page_to_change_it(signed_in, agent):
    request = sent_by(agent)
    for page in ("company", "message"):
        for method in ("get", "post"):
            assert getattr(signed_in, method)(f"/requests/{request.pk}/{page}/").status_code == 302


def test_the_history_names_the_request(client, agent):
    request = sent_by(agent)
    client.force_login(AgentFactory(partner=agent.partner, roles=["Admin agent"]))
    page = text_of(client.get("/history/"))
    assert f'<a href="/requests/{request.pk}/"><bdi>Adventure Works GmbH</bdi></a>' in page


def test_an_acceptance_is_told_on_the_dashboard_and_on_the_customer_s_page(signed_in, agent):
    request = sent_by(agent)
    accepted = accept_request(request=request, code=code_for(request), **PERSON)
    dashboard = text_of(signed_in.get("/"))
    assert "<bdi>Adventure Works GmbH</bdi> has accepted your request" in dashboard
    customer = text_of(signed_in.get(f"/customers/{accepted.customer_id}/"))
    assert f'<a href="/requests/{request.pk}/">your request</a>' in customer
    assert "Proved by a code sent to this address" in customer
    signed_in.force_login(AgentFactory(partner=agent.partner, roles=["Sales agent"]))
    assert "has accepted your request" not in text_of(signed_in.get("/")), "it was a colleague’s"


def test_a_command_writes_down_what_has_expired(agent, capsys):
    sent_by(agent)
    RelationshipRequest.objects.update(expires_at=timezone.now())
    call_command("expire_requests")
    assert capsys.readouterr().out == "Requests expired: 1\n"
    assert the_request().status == "expired"


# --- Who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["send", "by_hand", "save", "anew"])
def test_a_request_withdrawn_while_its_message_is_sent_stays_withdrawn(signed_in, agent, monkeypatch, action):
    asked = drafted_by(agent)
    typed = typed_message(signed_in)

    def a_colleague_was_first(**saved):
        withdraw_request(request=asked, by=agent)
        return save_message(**saved)

    monkeypatch.setattr("customers.views.request_message.save_message", a_colleague_was_first)
    answer = signed_in.post(f"/requests/{asked.pk}/message/", {**typed, "action": action})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/requests/{asked.pk}/")
    assert (the_request().status, mail.outbox) == ("withdrawn", [])


def test_domains_and_numbers_are_tried_a_few_times_a_day(signed_in, monkeypatch):
    monkeypatch.setattr(probing, "MOST_A_DAY", 2)
    domains = ("northwind", "tailspin", "wingtip")
    for domain in domains:
        CustomerFactory(organization=OrganizationFactory(domain_prefix=domain, country="BR", registration_id=""))
    tries = [
        start(signed_in, **(BRAZILIAN | {"domain_prefix": domain})) for domain in ("northwind", "tailspin", "wingtip")
    ]
    assert ["You have found many companies today" in text_of(page) for page in tries] == [False, False, True]
    assert tries[2].status_code == 422


PAGES = ["", "company/", "message/", "remind/", "withdraw/"]


@pytest.mark.parametrize(
    "role", ["Global admin", "User management admin", "Admin agent", "Sales agent", "Helpdesk agent"]
)
@pytest.mark.parametrize("state", ["draft", "sent"])
def test_a_request_of_another_partner_does_not_exist(client, db, role, state):
    theirs = (drafted_by if state == "draft" else sent_by)(AgentFactory())
    client.force_login(AgentFactory(roles=[role]))
    may = role in ROLES_THAT_MAY
    for page in PAGES:
        for method in ("get", "post"):
            answer = getattr(client, method)(f"/requests/{theirs.pk}/{page}")
            wrong_method = 405 if (page, method) in (("", "post"), ("remind/", "get")) else 404
            expected = wrong_method if may or page == "" else 403
            assert (page, method, answer.status_code) == (page, method, expected)
    assert RelationshipRequest.objects.get().status == theirs.status


def test_the_helpdesk_sees_a_request_but_not_its_link(client, agent):
    request = sent_by(agent)
    client.force_login(AgentFactory(partner=agent.partner, roles=["Helpdesk agent"]))
    page = text_of(client.get(f"/requests/{request.pk}/"))
    assert "Adventure Works GmbH" in page
    assert "/asked/" not in page
    assert "It needs the role Global admin, Admin agent or Sales agent." in page


def test_a_restricted_partner_asks_nobody(signed_in, agent):
    sent, drafted = sent_by(agent), drafted_by(agent, domain_prefix="other")
    agent.partner.is_restricted = True
    agent.partner.save()
    for path in ("new/", f"{drafted.pk}/company/", f"{drafted.pk}/message/"):
        for method in ("get", "post"):
            answer = getattr(signed_in, method)(f"/requests/{path}")
            assert (answer.status_code, "is restricted at present" in text_of(answer)) == (403, True)
    assert signed_in.post(f"/requests/{sent.pk}/remind/").status_code == 403
    assert signed_in.get("/requests/").status_code == 200
    assert signed_in.post(f"/requests/{sent.pk}/withdraw/").status_code == 303


def test_an_indirect_reseller_asks_with_the_one_provider_it_has(client, db):
    together = PartnershipFactory()
    client.force_login(AgentFactory(partner=together.reseller, roles=["Sales agent"]))
    assert start(client, **BRAZILIAN).status_code == 303
    assert f"{together.reseller.name} (com {together.partner.name})" in typed_message(client)["message"]
    assert send(client).status_code == 303
    assert the_request().provider == together.partner
    page = text_of(client.get(f"/requests/{the_request().pk}/"))
    assert f"together with <bdi>{together.partner.name}</bdi>" in page


def test_an_indirect_reseller_with_two_providers_chooses_one(client, db):
    together = PartnershipFactory()
    other = PartnershipFactory(reseller=together.reseller)
    client.force_login(AgentFactory(partner=together.reseller, roles=["Sales agent"]))
    answer = start(client, **COMPANY)
    assert summary_of(answer) == [("#id_provider", "Select the indirect provider you ask together with.")]
    assert start(client, **COMPANY, provider=str(PartnershipFactory().partner.pk)).status_code == 422
    RelationshipRequest.objects.all().delete()
    assert start(client, **COMPANY, provider=str(other.partner.pk)).status_code == 303
    send(client)
    assert the_request().provider == other.partner


def test_for_a_reseller_s_customer_what_its_provider_needs_is_asked(client, db):
    together = PartnershipFactory()
    client.force_login(AgentFactory(partner=together.reseller, roles=["Sales agent"]))
    answer = start(client, **{**BRAZILIAN, "registration_id": "", "phone": ""})
    assert [href for href, _ in summary_of(answer)] == ["#id_registration_id", "#id_phone"]


def test_an_indirect_reseller_without_a_provider_asks_nobody(client, db):
    reseller = PartnershipFactory().reseller
    reseller.providers.all().delete()
    client.force_login(AgentFactory(partner=reseller, roles=["Sales agent"]))
    answer = client.get("/requests/new/")
    assert (answer.status_code, "together with one of its indirect providers" in text_of(answer)) == (403, True)


def test_a_reseller_reads_whose_customer_it_became(client, db):
    together = PartnershipFactory()
    agent = AgentFactory(partner=together.reseller, roles=["Sales agent"])
    request = sent_by(agent, provider=together.partner)
    accept_request(request=request, code=code_for(request), **PERSON)
    client.force_login(agent)
    page = text_of(client.get(f"/requests/{request.pk}/"))
    assert f"is a customer of <bdi>{together.partner.name}</bdi> now" in page
    assert "/customers/0" not in page
