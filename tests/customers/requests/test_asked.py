"""The customer's pages: who asks for what, the code, accepting, declining, and what became of it."""

import datetime
import logging
import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from customers.actions import withdraw_request
from customers.models import Agreement, OneTimeCode, RelationshipRequest
from customers.models import Customer as Record
from partnercenter.models import Partnership
from tests.customers.requests.asking import RECIPIENT, Customer, drafted_by, sent_by, wrong
from tests.customers.walking import summary_of, text_of
from tests.factories import AgentFactory, AgreementFactory, CustomerFactory, PartnershipFactory


@pytest.fixture
def request_(agent):
    return sent_by(agent)


@pytest.fixture
def customer(client, request_):
    return Customer(client, request_)


def fresh():
    return RelationshipRequest.objects.get()


# --- Reading ----------------------------------------------------------------------------------


def test_the_page_says_who_asks_for_what_and_what_it_means(customer, agent):
    page = text_of(customer.opens())
    assert f"<bdi>{agent.partner.name}</bdi> möchte mit <bdi>Adventure Works GmbH</bdi> zusammenarbeiten" in page
    assert "Bestellt wird damit nichts" in page
    assert "sie erfahren nichts davon" in page


def test_reading_changes_nothing_however_often_a_scanner_does_it(customer):
    before = RelationshipRequest.objects.values().get()
    for page in ("", "accept/", "decline/"):
        assert customer.opens(page).status_code == 200
    assert customer.opens("code/").status_code == 405
    assert RelationshipRequest.objects.values().get() == before
    assert (mail.outbox, OneTimeCode.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    ("query", "browser", "expected"),
    [
        ("", "", "de"),
        ("", "fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("", "fi,sv;q=0.9,tr;q=0.5", "tr"),
        ("", "fi", "de"),
        ("ja", "fr", "ja"),
        ("xx", "fr", "fr"),
        ("de<script>", "*", "de"),
    ],
    ids=["the request’s", "the browser’s", "its third", "none of them", "chosen", "unknown", "nonsense"],
)
def test_the_page_is_in_the_reader_s_language(client, request_, query, browser, expected):
    page = client.get(f"/asked/{request_.token}/?lang={query}", headers={"Accept-Language": browser})
    assert f'<html lang="{expected}" dir="ltr">' in text_of(page)
    assert page.headers["Content-Language"] == expected
    assert "<script>" not in text_of(page).replace("<script src", "")


def test_an_arabic_page_runs_from_right_to_left(client, request_):
    page = text_of(Customer(client, request_, lang="ar").opens())
    assert '<html lang="ar" dir="rtl">' in page
    assert "whole.rtl.css" in page


def test_a_chosen_language_stays_on_every_page(client, request_):
    customer = Customer(client, request_, lang="it")
    assert customer.declines().headers["Location"] == f"/asked/{request_.token}/?lang=it"
    page = text_of(customer.opens())
    assert '<html lang="it"' in page


def test_names_are_shown_as_texts(client, agent):
    agent.partner.name = "<b>Bold</b> {x}"
    agent.partner.save()
    page = text_of(Customer(client, sent_by(agent, company_name="{address} {0} Söhne"), lang="en").opens())
    assert "{address} {0} Söhne" in page
    assert "<b>Bold</b> {x} asks" in re.search(r"<title>(.*?)</title>", page)[1]


def test_a_name_that_ends_in_a_full_stop_ends_its_sentence(client, agent):
    page = text_of(Customer(client, sent_by(agent, company_name="Wingtip sp. z o.o."), lang="en").opens())
    assert "you speak for <bdi>Wingtip sp. z o.o.</bdi> A code" in page


def test_a_day_is_written_as_the_language_does(client, request_):
    RelationshipRequest.objects.update(expires_at="2026-12-22T12:00:00+00:00")
    for language, day in (("en", "22 December 2026"), ("de", "22. Dezember 2026"), ("ja", "2026年12月22日")):
        assert f"<bdi>{day}</bdi>" in text_of(Customer(client, request_, lang=language).opens())


def test_the_page_is_for_nobody_s_index_and_leads_away_without_its_address(customer):
    page = customer.opens("accept/")
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert 'rel="noopener noreferrer"' in text_of(page)
    assert "no-store" in page.headers["Cache-Control"]


def test_no_session_is_begun(customer):
    customer.opens()
    customer.asks_for_a_code()
    customer.opens("accept/")
    assert "session" not in customer.client.cookies


def test_a_provider_is_named_beside_its_reseller(client, db):
    together = PartnershipFactory()
    request = sent_by(AgentFactory(partner=together.reseller), provider=together.partner)
    page = text_of(Customer(client, request, lang="en").opens())
    assert f"{together.reseller.name} (with {together.partner.name})" in page


# --- The code ---------------------------------------------------------------------------------


def test_the_code_goes_by_mail_and_its_address_is_shown_masked(customer):
    page = text_of(customer.opens("accept/"))
    assert "•" not in page
    code = customer.asks_for_a_code()
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to) == ([RECIPIENT], [])
    assert code in sent.body
    assert code not in sent.subject
    page = text_of(customer.opens("accept/"))
    assert '<bdi dir="ltr">e•••••@a•••••.example</bdi>' in page
    assert RECIPIENT not in page
    assert code not in page


def test_the_contact_on_record_gets_the_code_and_nothing_of_the_other_partner_is_shown(client, agent):
    theirs = CustomerFactory(domain_prefix="adventureworks", company_name="Secret name", city="Geheim",
                             contact_first_name="Secretfirst", contact_email="zentrale@known.example")  # fmt: skip
    theirs.partner.name = "Hidden partner"
    theirs.partner.save()
    AgreementFactory(customer=theirs)
    customer = Customer(client, sent_by(agent, recipient="someone@else.example"), lang="en")
    pages = text_of(customer.opens())
    customer.asks_for_a_code()
    pages += text_of(customer.opens("accept/"))
    assert mail.outbox[-1].to == ["zentrale@known.example"]
    for secret in ("zentrale", "known", "else.example", "Secret", "Geheim", "Hidden"):
        assert secret not in pages + mail.outbox[-1].body, secret
    assert "z•••••@k•••••.example" in pages
    assert "Microsoft Customer Agreement" in pages, "what another partner has on record does not count"


def test_too_many_codes_are_not_sent(customer):
    for _ in range(5):
        customer.asks_for_a_code()
    answer = customer.client.post(f"{customer.base}code/")
    assert answer.status_code == 429
    assert "Es wurden zu viele Codes gesendet" in text_of(answer)
    assert len(mail.outbox) == 5


def test_one_address_gets_no_more_than_twenty_codes_a_day_whoever_asks(client, db):
    for _ in range(4):
        customer = Customer(client, sent_by(AgentFactory()))
        for _ in range(5):
            customer.asks_for_a_code()
    answer = client.post(f"/asked/{sent_by(AgentFactory()).token}/code/")
    assert (answer.status_code, len(mail.outbox)) == (429, 20)


def test_a_code_that_cannot_be_sent_is_said_so(customer, monkeypatch, caplog):
    def refused(self):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refused)
    with caplog.at_level(logging.ERROR):
        answer = customer.client.post(f"{customer.base}code/")
    assert answer.status_code == 503
    assert "konnte gerade nicht gesendet werden" in text_of(answer)
    assert RECIPIENT not in caplog.text


# --- Accepting --------------------------------------------------------------------------------


def test_the_one_who_accepts_is_named_agrees_and_makes_a_customer(customer, agent):
    answer = customer.accepts(customer.asks_for_a_code())
    assert (answer.status_code, answer.headers["Location"]) == (303, customer.base)
    assert "Die Anfrage ist angenommen" in text_of(customer.opens())
    record = Record.objects.get()
    assert (record.partner, record.company_name) == (agent.partner, "Adventure Works GmbH")
    assert Agreement.objects.get().last_name == "Office"
    told = mail.outbox[-1]
    assert (told.to, told.subject) == ([agent.email], "Adventure Works GmbH has accepted your request")
    assert f"http://testserver/requests/{customer.request.pk}/" in told.body


@pytest.mark.parametrize("typed", ["{} {}", " {}-{} ", "{}\u200b{}"])
def test_a_code_is_read_however_it_is_written(customer, typed):
    code = customer.asks_for_a_code()
    assert customer.accepts(typed.format(code[:3], code[3:])).status_code == 303


@pytest.mark.parametrize("zero", ["０", "٠", "۰"], ids=["full width", "Arabic", "Persian"])
def test_a_code_is_read_in_digits_of_another_script(customer, zero):
    code = customer.asks_for_a_code()
    assert customer.accepts("".join(chr(ord(zero) + int(digit)) for digit in code)).status_code == 303


@pytest.mark.parametrize(
    ("changes", "href", "said"),
    [
        ({"code": ""}, "#id_code", "Geben Sie den Code aus sechs Ziffern aus der E-Mail ein."),
        ({"code": "12345"}, "#id_code", "Geben Sie den Code aus sechs Ziffern aus der E-Mail ein."),
        ({"code": "1234567"}, "#id_code", "Geben Sie den Code aus sechs Ziffern aus der E-Mail ein."),
        ({"code": "abcdef"}, "#id_code", "Geben Sie den Code aus sechs Ziffern aus der E-Mail ein."),
        ({"first_name": ""}, "#id_first_name", "Geben Sie Ihren Vornamen vollständig ein."),
        ({"first_name": "x"}, "#id_first_name", "Geben Sie Ihren Vornamen vollständig ein."),
        ({"last_name": "..."}, "#id_last_name", "Geben Sie Ihren Nachnamen vollständig ein."),
        ({"last_name": "x" * 300}, "#id_last_name", "Geben Sie Ihren Nachnamen vollständig ein."),
        ({"may_act": ""}, "#id_may_act", "Setzen Sie das Häkchen, um anzunehmen."),
    ],
    ids=["no code", "short", "long", "no digits", "no first name", "a letter", "dots", "too long", "no tick"],
)
def test_what_is_missing_is_said_in_the_reader_s_language_and_costs_no_try(customer, changes, href, said):
    code = customer.asks_for_a_code()
    answer = customer.accepts(**{"code": code, **changes})
    assert answer.status_code == 422
    assert summary_of(answer) == [(href, said)]
    assert "<title>Fehler: " in text_of(answer)
    assert OneTimeCode.objects.get().tries == 0
    assert not Record.objects.exists()


def test_a_wrong_code_is_said_so_and_the_rest_is_kept(customer):
    code = customer.asks_for_a_code()
    answer = customer.accepts(wrong(code))
    assert summary_of(answer) == [
        ("#id_code",
         "Dieser Code stimmt nicht. Prüfen Sie die Ziffern; nach fünf Versuchen brauchen Sie einen neuen Code.")
    ]  # fmt: skip
    assert 'value="Purchasing"' in text_of(answer)
    for _ in range(4):
        answer = customer.accepts(wrong(code))
    assert summary_of(answer) == [("#id_code", "Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.")]
    assert customer.accepts(code).status_code == 422
    assert customer.accepts(customer.asks_for_a_code()).status_code == 303


def test_where_the_partner_has_the_agreement_it_is_not_asked_for_again(client, agent):
    AgreementFactory(customer=CustomerFactory(partner=agent.partner, domain_prefix="adventureworks"))
    customer = Customer(client, sent_by(agent), lang="en")
    page = text_of(customer.opens("accept/"))
    assert "Microsoft Customer Agreement" not in page
    assert customer.accepts(customer.asks_for_a_code()).status_code == 303
    assert Agreement.objects.count() == 1


def test_accepting_twice_is_accepted_once(customer):
    code = customer.asks_for_a_code()
    for _ in range(3):
        assert customer.accepts(code).status_code == 303
    assert Record.objects.count() == 1
    assert len([sent for sent in mail.outbox if "has accepted" in sent.subject]) == 1


def test_what_changed_since_it_was_sent_has_its_page(client, db):
    together = PartnershipFactory()
    request = sent_by(AgentFactory(partner=together.reseller), provider=together.partner)
    customer = Customer(client, request, lang="en")
    code = customer.asks_for_a_code()
    Partnership.objects.all().delete()
    answer = customer.accepts(code)
    assert (answer.status_code, "cannot be accepted at present" in text_of(answer)) == (409, True)


# --- Declining --------------------------------------------------------------------------------


def test_declining_needs_no_code_and_may_say_why(customer, agent):
    assert customer.declines("Wir haben <schon> einen\x00 Partner.").status_code == 303
    assert "Die Anfrage ist abgelehnt" in text_of(customer.opens())
    assert fresh().reason == "Wir haben <schon> einen Partner."
    told = mail.outbox[-1]
    assert (told.to, told.subject) == ([agent.email], "Adventure Works GmbH has declined your request")
    assert "Wir haben <schon> einen Partner." in told.body
    assert customer.declines().status_code == 303
    assert len(mail.outbox) == 1


# --- What became of it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("accepted", "Die Anfrage ist angenommen"),
        ("declined", "Die Anfrage ist abgelehnt"),
        ("withdrawn", "Die Anfrage wurde zurückgezogen"),
        ("expired", "Die Anfrage ist abgelaufen"),
    ],
)
def test_every_end_has_its_page_whatever_is_tried(customer, agent, state, title):
    code = customer.asks_for_a_code()
    if state == "accepted":
        customer.accepts(code)
    elif state == "declined":
        customer.declines()
    elif state == "withdrawn":
        withdraw_request(request=customer.request, by=agent)
    else:
        RelationshipRequest.objects.update(expires_at=timezone.now() - datetime.timedelta(days=1))
    sent, records = len(mail.outbox), Record.objects.count()
    for page in ("", "accept/", "decline/"):
        answer = customer.opens(page)
        assert (answer.status_code, title in text_of(answer)) == (200, True)
    for act in (
        lambda: customer.accepts(code),
        customer.declines,
        lambda: customer.client.post(f"{customer.base}code/"),
    ):
        assert act().headers["Location"] == customer.base
    assert (len(mail.outbox), Record.objects.count()) == (sent, records)


# --- Links that lead nowhere ------------------------------------------------------------------

MADE_UP = ["x", "A" * 54, "%00" * 10, "ü" * 54, "a" * 5000, "..", "A" * 53]


def nothing(client, token, method="get", page=""):
    answer = getattr(client, method)(f"/asked/{token}/{page}")
    return answer.status_code, answer.content, dict(answer.headers) | {"X-Request-ID": ""}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("page", ["", "code/", "accept/", "decline/"])
def test_a_made_up_link_and_one_of_a_draft_are_answered_alike(agent, method, page):
    if (method, page) in (("post", ""), ("get", "code/")):
        return
    client = Client(headers={"Accept-Language": "fr"})
    real = sent_by(agent).token
    draft = drafted_by(agent, domain_prefix="other").token
    others = [draft, real[:-1] + ("B" if real[-1] != "B" else "C"), real[:30] + "A" * 24, *MADE_UP]
    answers = [nothing(client, token, method, page) for token in others]
    assert answers[0][0] == 404
    assert "Ce lien ne mène nulle part" in answers[0][1].decode()
    assert all(answer == answers[0] for answer in answers)


def test_whether_a_link_exists_costs_the_same(client, agent, django_assert_num_queries):
    real, draft = sent_by(agent).token, drafted_by(agent, domain_prefix="other").token
    client.get("/asked/warm/")
    for token in ("A" * 54, draft, real[:-1] + ("B" if real[-1] != "B" else "C"), "x"):
        with django_assert_num_queries(QUERIES_OF_NOTHING):
            client.get(f"/asked/{token}/")


QUERIES_OF_NOTHING = 4


def test_a_link_of_another_request_opens_that_one_only(client, agent):
    mine, theirs = sent_by(agent), sent_by(AgentFactory(), company_name="Other GmbH")
    assert mine.token[:22] != theirs.token[:22]
    mixed = theirs.token[:22] + mine.token[22:]
    assert client.get(f"/asked/{mixed}/").status_code == 404


def test_nobody_reads_thousands_of_links(client, db):
    answers = [client.get(f"/asked/{number:054}/").status_code for number in range(301)]
    assert answers == [404] * 300 + [429]
