"""The agreement by link: sent by an agent, read and accepted by the customer, proved by a code, kept as evidence."""

import datetime
import hashlib
import re

import pytest
import time_machine
from django.core import mail
from django.db.models import F
from django.test import Client
from django.utils import timezone

from customers.models import Agreement, Customer, CustomerLink
from partnercenter.models import Agent, Event
from tests.customers.walking import summary_of, text_of, value_of
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    AgreementTemplateFactory,
    CustomerFactory,
    CustomerLinkFactory,
)

LEGAL = {"recipient": "legal@customer.example", "language": "en"}
TEXT = "1. What is agreed.\n<2> & „Ü“ 合意"


@pytest.fixture
def template(db):
    return AgreementTemplateFactory(version="2026-09", text=TEXT, valid_from=datetime.date(2026, 9, 1))


@pytest.fixture
def customer(agent):
    return CustomerFactory(
        partner=agent.partner, company_name="Adventure Works GmbH", verification="allowed", review_since=None
    )


SIGNED = {
    "accepted_on": "1 October 2026", "signatory_first_name": "Einkauf", "signatory_last_name": "Büro",
    "signatory_email": "a@customer.example",
}  # fmt: skip


def ask_url(customer):
    return f"/customers/{customer.pk}/agreement/ask/"


@pytest.fixture
def link(signed_in, customer, template):
    """The path of a link that was mailed."""
    assert signed_in.post(ask_url(customer), LEGAL).status_code == 303
    return re.search(r"http://testserver(/sign/\S+/)", mail.outbox[-1].body)[1]


@pytest.fixture
def customer_s_browser(link):
    return Client(headers={"accept-language": "en"})


def code_for(client, link):
    assert client.post(f"{link}code/").status_code == 303
    return re.search(r"Your code: (\d{6})", mail.outbox[-1].body)[1]


def accepted(client, link, **other):
    template = value_of(client.get(f"{link}accept/"), "template") if "template" not in other else ""
    sent = {"template": template, "first_name": "Purchasing", "last_name": "Office", "may_act": "on", **other}
    return client.post(f"{link}accept/", sent)


def test_a_button_pressed_twice_sends_one_mail_and_says_so(signed_in, customer, link):
    answer = signed_in.post(ask_url(customer), LEGAL)
    assert answer.status_code == 303
    assert "is on its way to legal@customer.example already; it was not sent twice." in text_of(
        signed_in.get(answer["Location"])
    )
    assert len(mail.outbox) == 1


def test_the_contact_and_its_language_are_proposed(signed_in, customer, template):
    page = signed_in.get(ask_url(customer))
    assert value_of(page, "recipient") == "office@customer.example"
    assert 'value="de" selected' in text_of(page)
    assert f'href="/agreements/{template.pk}/"' in text_of(page)


def test_a_message_goes_out_in_the_chosen_language(signed_in, customer, template):
    signed_in.post(ask_url(customer), {"recipient": "legal@customer.example", "language": "de"})
    sent = mail.outbox[-1]
    assert sent.to == ["legal@customer.example"]
    assert "Microsoft-Kundenvertrag" in sent.subject
    assert sent.reply_to == [CustomerLink.objects.get().sent_by.email]


@pytest.mark.parametrize(
    ("recipient", "sentence"),
    [
        ("", "Enter the e-mail address the link goes to."),
        ("nonsense", "Enter an e-mail address with an @, such as name@company.com."),
        ("somebody@microsoft.com", "Enter the customer’s own e-mail address. A microsoft.com address is not accepted."),
    ],
)
def test_an_address_that_will_not_do_is_refused(signed_in, customer, template, recipient, sentence):
    page = signed_in.post(ask_url(customer), {"recipient": recipient, "language": "en"})
    assert page.status_code == 422
    assert summary_of(page) == [("#id_recipient", sentence)]
    assert not CustomerLink.objects.exists()


STRANGE = ["me@gmail.com", "purchasing@elsewhere.example"]


@pytest.mark.parametrize("recipient", STRANGE)
def test_somebody_else_s_address_is_ticked_before_anything_goes_there(signed_in, customer, template, recipient):
    sent = {"recipient": recipient, "language": "en"}
    page = signed_in.post(ask_url(customer), sent)
    assert page.status_code == 422
    [(href, text)] = summary_of(page)
    assert href == "#id_address_is_right"
    assert text.startswith("The address is neither the contact’s nor of the contact’s company.")
    assert f'value="{recipient}"' in text_of(page)
    other = signed_in.post(ask_url(customer), {**sent, "address_is_right": "another@elsewhere.example"})
    assert other.status_code == 422, "a tick is for one address"
    assert mail.outbox == []
    assert signed_in.post(ask_url(customer), {**sent, "address_is_right": recipient}).status_code == 303
    assert mail.outbox[0].to == [recipient]


def test_a_mistyped_domain_is_asked_about(signed_in, customer, template):
    page = signed_in.post(ask_url(customer), {"recipient": "office@gmial.com", "language": "en"})
    assert "Did you mean gmail.com?" in text_of(page)


def test_an_agent_cannot_accept_for_the_customer_at_an_address_of_the_partner(signed_in, agent, customer, template):
    page = signed_in.post(ask_url(customer), {"recipient": f"me@{agent.partner.email_domains[0]}", "language": "en"})
    assert page.status_code == 422


def test_without_a_published_version_there_is_nothing_to_accept(signed_in, customer):
    page = signed_in.post(ask_url(customer), LEGAL)
    assert page.status_code == 422
    assert "No version of the Microsoft Customer Agreement is published here yet" in text_of(page)
    assert mail.outbox == []


def nobody_takes_mail(monkeypatch):
    monkeypatch.setattr("django.core.mail.EmailMessage.send", lambda self: (_ for _ in ()).throw(OSError()))


def test_a_message_nobody_took_leaves_no_link(signed_in, customer, template, monkeypatch):
    nobody_takes_mail(monkeypatch)
    answer = signed_in.post(ask_url(customer), LEGAL)
    told = text_of(signed_in.get(answer["Location"]))
    assert "The mail server did not take the message" in told
    assert "already still works" not in told
    assert CustomerLink.objects.get().state == "ended"


def test_a_message_nobody_took_leaves_the_link_the_customer_has(
    signed_in, customer_s_browser, customer, link, monkeypatch
):
    nobody_takes_mail(monkeypatch)
    answer = signed_in.post(ask_url(customer), {"recipient": "other@customer.example", "language": "de"})
    assert "The link the customer has already still works." in text_of(signed_in.get(answer["Location"]))
    assert "The agreement" not in text_of(customer_s_browser.get(link)).split("<h1>")[0]
    assert customer_s_browser.get(f"{link}accept/").status_code == 200
    assert [one.state for one in CustomerLink.objects.order_by("created_at")] == ["sent", "ended"]


def test_a_relationship_removed_while_a_mail_is_not_taken_leads_to_the_record(
    signed_in, customer, template, monkeypatch
):
    def removed_meanwhile(self):
        Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
        raise OSError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", removed_meanwhile)
    answer = signed_in.post(ask_url(customer), LEGAL)
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/{customer.pk}/")


def test_a_hundred_links_a_day_are_enough(signed_in, customer, template, monkeypatch):
    monkeypatch.setattr("customers.views.often.SENT_A_DAY", 1)
    assert signed_in.post(ask_url(customer), LEGAL).status_code == 303
    assert signed_in.post(ask_url(customer), LEGAL).status_code == 429


def test_a_link_that_waits_is_shown_and_ended(signed_in, customer, link):
    assert "A link was sent to <bdi>legal@customer.example</bdi>" in text_of(signed_in.get(ask_url(customer)))
    assert "legal@customer.example" in text_of(signed_in.get(f"/customers/{customer.pk}/"))
    sent = {"action": "end", "link": value_of(signed_in.get(ask_url(customer)), "link")}
    assert signed_in.post(ask_url(customer), sent).status_code == 303
    assert CustomerLink.objects.get().state == "ended"
    answer = signed_in.post(ask_url(customer), sent)
    assert "That link had ended already" in text_of(signed_in.get(answer["Location"]))


@pytest.mark.parametrize("key", ["", "nonsense", "01a22a31-0000-7000-8000-000000000000"])
def test_an_older_page_ends_no_newer_link(signed_in, customer, link, key):
    answer = signed_in.post(ask_url(customer), {"action": "end", "link": key})
    assert "a newer one was sent since" in text_of(signed_in.get(answer["Location"]))
    assert CustomerLink.objects.get().state == "sent"


def test_the_customer_reads_the_very_text(customer_s_browser, link, template):
    page = customer_s_browser.get(link)
    assert page.status_code == 200
    text = text_of(page)
    assert TEXT in text
    assert "Version <bdi>2026-09</bdi>, valid from <bdi>1 September 2026</bdi>." in text
    assert template.sha256 in text
    assert "l•••••@c•••••.example" in text
    document = customer_s_browser.get(f"{link}text/")
    assert hashlib.sha256(document.content).hexdigest() == template.sha256
    assert document["Content-Type"] == "text/plain; charset=utf-8"


def test_reading_changes_nothing(customer_s_browser, link):
    before = list(CustomerLink.objects.values()), Event.objects.count()
    for path in ("", "text/", "accept/"):
        assert customer_s_browser.get(link + path).status_code == 200
        assert customer_s_browser.head(link + path).status_code == 200
    assert (list(CustomerLink.objects.values()), Event.objects.count()) == before


def test_the_customer_accepts_it_by_a_code(customer_s_browser, link, customer, agent, template):
    code = code_for(customer_s_browser, link)
    assert mail.outbox[-1].to == ["legal@customer.example"]
    answer = accepted(customer_s_browser, link, code=code)
    assert (answer.status_code, answer["Location"]) == (303, link)
    assert "The agreement is accepted" in text_of(customer_s_browser.get(link))
    agreement = Agreement.objects.get()
    assert (agreement.template_version, agreement.template_sha256, agreement.proof) == (
        "2026-09", template.sha256, "code",
    )  # fmt: skip
    customer.refresh_from_db()
    assert customer.readiness.is_ready
    told = mail.outbox[-1]
    assert told.to == [CustomerLink.objects.get().sent_by.email]
    assert "Purchasing Office has accepted the Microsoft Customer Agreement, version 2026-09" in told.body


@pytest.mark.parametrize(
    "given", [{"code": ""}, {"code": "12345"}, {"first_name": ""}, {"last_name": "x"}, {"may_act": ""}]
)
def test_what_is_missing_is_said_and_what_was_typed_stays(customer_s_browser, link, given):
    code = code_for(customer_s_browser, link)
    page = accepted(customer_s_browser, link, **{"code": code, **given})
    assert page.status_code == 422
    assert len(summary_of(page)) == 1
    assert value_of(page, "first_name") == given.get("first_name", "Purchasing")
    assert not Agreement.objects.exists()


def test_a_wrong_code_is_said_and_an_old_one_too(customer_s_browser, link):
    page = accepted(customer_s_browser, link, code="000000")
    assert "This code is no longer valid." in text_of(page)
    code = code_for(customer_s_browser, link)
    page = accepted(customer_s_browser, link, code="000000" if code != "000000" else "000001")
    assert "This code is not right." in text_of(page)


def test_a_tick_for_one_version_is_none_for_another(customer_s_browser, link, template):
    code = code_for(customer_s_browser, link)
    AgreementTemplateFactory(version="2026-11", text="Newer text.", valid_from=datetime.date(2026, 11, 1))
    page = accepted(customer_s_browser, link, code=code, template=str(template.pk))
    assert page.status_code == 409
    assert "checked" not in text_of(page)
    assert value_of(page, "first_name") == "Purchasing"


def test_a_version_published_while_it_was_read_is_read_first(customer_s_browser, link, template):
    code = code_for(customer_s_browser, link)
    newer = AgreementTemplateFactory(version="2026-11", text="Newer text.", valid_from=datetime.date(2026, 11, 1))
    page = accepted(customer_s_browser, link, code=code, template=str(template.pk))
    assert page.status_code == 409
    assert "The agreement has a newer version since you opened this page." in text_of(page)
    assert "Newer text." in text_of(page)
    assert not Agreement.objects.exists()
    assert accepted(customer_s_browser, link, code=code, template=str(newer.pk)).status_code == 303
    assert Agreement.objects.get().template == newer


def test_the_text_is_in_the_reader_s_language_where_there_is_one(customer_s_browser, link, template):
    german = AgreementTemplateFactory(
        version="2026-09", language="de", text="Vereinbart ist …", valid_from=template.valid_from
    )
    assert "Vereinbart ist …" in text_of(customer_s_browser.get(f"{link}?lang=de"))
    assert TEXT in text_of(customer_s_browser.get(f"{link}?lang=en"))
    code = code_for(customer_s_browser, link)
    sent = {"template": str(german.pk), "code": code, "first_name": "A B", "last_name": "C D", "may_act": "on"}
    assert customer_s_browser.post(f"{link}accept/?lang=de", sent)["Location"] == f"{link}?lang=de"
    assert Agreement.objects.get().template == german


@pytest.mark.parametrize("language", ["ar", "de", "ja", "zh", "pl"])
def test_every_page_is_in_the_reader_s_language(customer_s_browser, link, language):
    for path in ("", "accept/"):
        page = customer_s_browser.get(f"{link}{path}?lang={language}")
        assert page["Content-Language"] == language
        assert f'<html lang="{language}"' in text_of(page)
        assert "{" not in text_of(page).split("<main", 1)[1].split("</main>")[0]


def test_the_same_person_twice_is_said_so(customer_s_browser, signed_in, customer, link, template):
    AgreementFactory(
        customer=customer, template=template, template_version="2026-09", first_name="Purchasing", last_name="Office",
        email="legal@customer.example",
    )  # fmt: skip
    page = accepted(customer_s_browser, link, code=code_for(customer_s_browser, link))
    assert page.status_code == 422
    assert "This version was accepted in your name already." in text_of(page)


def test_the_link_still_works_when_the_key_it_was_made_with_is_an_old_one(customer_s_browser, link, settings):
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "n" * 50
    code = code_for(customer_s_browser, link)
    assert accepted(customer_s_browser, link, code=code)["Location"] == link
    assert "The agreement is accepted" in text_of(customer_s_browser.get(link))


def test_whoever_sent_it_and_left_is_told_nothing(customer_s_browser, link):
    Agent.objects.update(is_active=False)
    code = code_for(customer_s_browser, link)
    sent = len(mail.outbox)
    assert accepted(customer_s_browser, link, code=code).status_code == 303
    assert len(mail.outbox) == sent


def test_a_version_taken_back_while_a_link_waits_is_said_so(customer_s_browser, link, template):
    template.delete()
    for answer in (
        customer_s_browser.get(link),
        customer_s_browser.get(f"{link}accept/"),
        customer_s_browser.post(f"{link}code/"),
    ):
        assert "This link is no longer in use" in text_of(answer)
    assert len(mail.outbox) == 1, "no code goes out for nothing"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"ended_at": timezone.now()}, "This link is no longer in use"),
        ({"expires_at": timezone.now() - datetime.timedelta(days=1)}, "This link has expired"),
    ],
)
def test_a_link_that_is_over_says_so_on_every_page(customer_s_browser, link, change, sentence):
    CustomerLink.objects.update(**change)
    for path in ("", "accept/"):
        assert sentence in text_of(customer_s_browser.get(link + path))
    assert sentence in text_of(customer_s_browser.post(f"{link}code/"))
    assert sentence in text_of(accepted(customer_s_browser, link, code="123456", template=""))
    assert customer_s_browser.get(f"{link}text/").status_code == 404


def test_a_link_of_a_removed_customer_leads_nowhere(customer_s_browser, link):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    assert "This link is no longer in use" in text_of(customer_s_browser.get(link))


def test_a_made_up_link_is_told_nothing(customer_s_browser, link):
    real = CustomerLink.objects.get()
    right = link.split("/")[2]
    for token in ("x", right[:-1] + ("B" if right.endswith("A") else "A"), str(real.pk)):
        page = customer_s_browser.get(f"/sign/{token}/")
        assert page.status_code == 404
        assert "Adventure" not in text_of(page)
    assert customer_s_browser.get(link.replace("/sign/", "/costs/")).status_code == 404


def test_too_many_codes_are_said_so(customer_s_browser, link):
    for _ in range(5):
        code_for(customer_s_browser, link)
    page = customer_s_browser.post(f"{link}code/")
    assert page.status_code == 429
    assert "Too many codes were sent." in text_of(page)


def test_twenty_codes_a_day_go_to_one_address_whatever_the_link(customer_s_browser, link, monkeypatch):
    monkeypatch.setattr("customers.views.often.CODES_AN_ADDRESS", 1)
    code_for(customer_s_browser, link)
    assert customer_s_browser.post(f"{link}code/").status_code == 429


def test_a_code_that_cannot_be_sent_is_said_so(customer_s_browser, link, monkeypatch):
    nobody_takes_mail(monkeypatch)
    page = customer_s_browser.post(f"{link}code/")
    assert page.status_code == 503
    assert "The code could not be sent just now." in text_of(page)


def test_a_document_that_is_a_pdf_is_offered_as_one(signed_in, customer):
    template = AgreementTemplateFactory(text="", document=b"%PDF-1.7", sha256="b" * 64)
    answer = signed_in.get(f"/agreements/{template.pk}/")
    assert (answer["Content-Type"], answer.content) == ("application/pdf", b"%PDF-1.7")
    assert answer["Content-Disposition"].startswith("inline; filename=")


def test_a_document_that_is_elsewhere_is_led_to(signed_in, customer):
    template = AgreementTemplateFactory(text="", link="https://agreement.example/text", sha256="b" * 64)
    answer = signed_in.get(f"/agreements/{template.pk}/")
    assert answer["Location"] == "https://agreement.example/text"


def test_an_attestation_names_the_version_and_refuses_a_day_before_the_first(signed_in, customer, template):
    page = signed_in.get(f"/customers/{customer.pk}/agreement/")
    assert "version 2026-09" in text_of(page)
    signed = SIGNED | {"accepted_on": "31 August 2026"}
    page = signed_in.post(f"/customers/{customer.pk}/agreement/", signed)
    assert page.status_code == 422
    [(href, sentence)] = summary_of(page)
    assert href == "#id_accepted_on"
    assert sentence.startswith("Enter 1 September 2026 or a later day")
    signed["accepted_on"] = "1.9.2026"
    assert signed_in.post(f"/customers/{customer.pk}/agreement/", signed).status_code == 303
    assert Agreement.objects.get().template == template


@pytest.fixture
def evidence(customer, template, agent):
    agreement = AgreementFactory(
        customer=customer, template=template, template_version="2026-09", template_sha256=template.sha256,
        recorded_by=agent,
    )  # fmt: skip
    return f"/customers/{customer.pk}/agreement/{agreement.pk}/"


def test_the_evidence_says_who_accepted_what_when_and_how_it_is_known(signed_in, agent, evidence, template):
    text = text_of(signed_in.get(evidence))
    recorded = Agreement.objects.get().recorded_at.astimezone(datetime.UTC)
    for told in ("Adventure Works GmbH", "Purchasing Office", "2026-10-01", "version 2026-09", template.sha256, TEXT,
                 "Attested by an agent", str(agent), agent.partner.name, f"{recorded:%Y-%m-%d %H:%M:%S}",
                 str(Agreement.objects.get().pk)):  # fmt: skip
        assert told in text, told


def test_the_evidence_is_a_file_of_its_own_to_keep(signed_in, evidence):
    answer = signed_in.get(f"{evidence}?download")
    assert answer["Content-Disposition"].startswith('attachment; filename="agreement-')
    text = text_of(answer)
    assert TEXT.replace("\n", "<br>") in text
    assert "Not a document of Microsoft." in text
    assert "<script" not in text
    assert "<link" not in text
    assert "<style" not in text
    assert "<pre" not in text, "a long line is printed whole"


def test_the_evidence_says_what_the_company_was_called_then(signed_in, customer, template):
    signed_in.post(f"/customers/{customer.pk}/agreement/", SIGNED)
    Customer.objects.update(company_name="Renamed GmbH", registration_id="HRB 2")
    for query in ("", "?download"):
        text = text_of(signed_in.get(f"/customers/{customer.pk}/agreement/{Agreement.objects.get().pk}/{query}"))
        assert re.search(r"Customer</th><td[^>]*>Adventure Works GmbH<", text)
        assert re.search(r"Its name now</th><td[^>]*>Renamed GmbH<", text)
        assert "HRB 2" not in text


def test_a_second_click_leads_to_the_same_page(signed_in, customer, template):
    answers = [signed_in.post(f"/customers/{customer.pk}/agreement/", SIGNED) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert Agreement.objects.count() == 1
    Agreement.objects.update(recorded_at=timezone.now() - datetime.timedelta(minutes=2))
    page = signed_in.post(f"/customers/{customer.pk}/agreement/", SIGNED)
    assert page.status_code == 422
    assert "This person has already accepted this version" in text_of(page)


def test_a_country_s_own_version_refuses_no_earlier_day(signed_in, customer, template):
    AgreementTemplateFactory(version="DE-1", country="DE", valid_from=datetime.date(2026, 11, 15))
    assert signed_in.post(f"/customers/{customer.pk}/agreement/", SIGNED).status_code == 303
    assert Agreement.objects.get().template == template


@time_machine.travel("2026-11-30 02:06 +0000", tick=False)
def test_the_page_names_the_version_that_is_accepted_today(client, partner, template):
    AgreementTemplateFactory(version="2026-11b", valid_from=datetime.date(2026, 11, 30), asks_reconfirmation=True)
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"], time_zone="America/New_York"))
    customer = CustomerFactory(partner=partner, ready=True)
    page = f"/customers/{customer.pk}/agreement/"
    assert "today that is <a" in text_of(client.get(page))
    assert ">version 2026-11b<" in text_of(client.get(page))
    answer = client.post(page, SIGNED | {"accepted_on": "today"})
    assert "The customer agreement, version 2026-11b is recorded." in text_of(client.get(answer["Location"]))
    assert Customer.objects.get().readiness.is_ready


def test_an_acceptance_by_code_is_told_with_one_date(signed_in, customer_s_browser, customer, link):
    code = code_for(customer_s_browser, link)
    accepted(customer_s_browser, link, code=code)
    told = text_of(signed_in.get(f"/customers/{customer.pk}/")).split('<h2 id="agreement">')[1].split("</p>")[0]
    assert re.search(r"accepted by <bdi>Purchasing Office</bdi>.*Proved by a code sent to this address, \d+ ", told)
    assert " on " not in told
    assert Customer.objects.get().agreement_method == "by_customer"


@pytest.mark.parametrize("page", ["agreement/", "agreement/ask/"])
def test_what_was_typed_outlasts_the_sign_in(client, agent, customer, template, page):
    path = f"/customers/{customer.pk}/{page}"
    client.force_login(agent)
    mark = value_of(client.get(path), "whose_page")
    client.logout()
    typed = {"signatory_first_name": "Jemand", "recipient": "jemand@customer.example", "whose_page": mark}
    answer = client.post(path, typed, headers={"origin": "http://testserver"})
    assert answer.status_code == 303
    client.force_login(agent)
    back = client.get(path)
    assert back.status_code == 200
    assert "What you typed is back." in text_of(back)
    name = "recipient" if "ask" in page else "signatory_first_name"
    assert value_of(back, name) == typed[name]


def test_the_evidence_of_another_customer_s_agreement_is_none(signed_in, agent, evidence):
    other = CustomerFactory(partner=agent.partner)
    assert signed_in.get(evidence.replace(evidence.split("/")[2], str(other.pk))).status_code == 404


def test_the_helpdesk_reads_the_evidence_and_sends_no_link(client, partner, template):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    customer = CustomerFactory(partner=partner)
    agreement = AgreementFactory(customer=customer)
    assert client.get(f"/customers/{customer.pk}/agreement/{agreement.pk}/").status_code == 200
    assert client.get(ask_url(customer)).status_code == 403
    CustomerLinkFactory(customer=customer)
    assert client.post(ask_url(customer), {"action": "end"}).status_code == 403


def test_nobody_of_a_removed_customer_is_asked(signed_in, customer, template):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    for path in ("agreement/", "agreement/ask/"):
        for method in (signed_in.get, signed_in.post):
            assert method(f"/customers/{customer.pk}/{path}")["Location"] == f"/customers/{customer.pk}/"
