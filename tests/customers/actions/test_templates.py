"""Versions of the agreement: what is published is never changed, and its hash is of what a customer reads."""

import datetime
import hashlib

import pytest
from django.utils import timezone

from customers.actions import ask_for_reconfirmation, end_link, make_link, publish_agreement, take_back_agreement
from customers.models import AgreementTemplate
from partnercenter.actions import NotAllowed
from partnercenter.models import Event
from tests.factories import AgentFactory, AgreementFactory, AgreementTemplateFactory, CustomerFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 9, 1)


@pytest.fixture
def operator(db):
    return AgentFactory(partner=None, is_staff=True, is_superuser=True)


def publish(operator, **other):
    return publish_agreement(**{"version": "2026-09", "language": "en", "valid_from": DAY, "by": operator, **other})


def test_the_hash_is_of_the_text_the_document_or_what_the_operator_says_of_a_link(operator):
    text = publish(operator, text="Vereinbart ist …")
    assert text.sha256 == hashlib.sha256("Vereinbart ist …".encode()).hexdigest()
    document = publish(operator, language="de", document=b"%PDF-1.7")
    assert document.sha256 == hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert AgreementTemplate.objects.get(language="de").content == b"%PDF-1.7"
    link = publish(operator, language="fr", link="https://agreement.example/", sha256="a" * 64)
    assert link.sha256 == "a" * 64


def test_publishing_is_an_event_of_the_whole_installation(operator):
    template = publish(operator, text="Text", asks_reconfirmation=True)
    event = Event.objects.get()
    assert (event.kind, event.partner, event.subject_key, event.by) == (
        "agreement.published", None, template.pk, operator,
    )  # fmt: skip
    assert event.changes["asks_reconfirmation"] == ["", "True"]
    assert event.changes["sha256"] == ["", template.sha256]


def test_all_languages_of_a_version_say_the_same(operator):
    publish(operator, text="Text")
    with pytest.raises(NotAllowed, match="valid from 1 September 2026 in another language"):
        publish(operator, language="de", text="Text", valid_from=datetime.date(2026, 10, 1))
    with pytest.raises(NotAllowed, match="does not ask to be confirmed again"):
        publish(operator, language="de", text="Text", asks_reconfirmation=True)
    publish(operator, language="de", text="Text", asks_reconfirmation=True, country="DE")
    assert AgreementTemplate.objects.count() == 2


def test_it_can_be_made_to_ask_in_all_its_languages(operator):
    first, second = publish(operator, text="Text"), publish(operator, language="de", text="Text")
    other = publish(operator, version="other", text="Text")
    ask_for_reconfirmation(template=first, asks=True, by=operator)
    for template, asks in ((first, True), (second, True), (other, False)):
        template.refresh_from_db()
        assert template.asks_reconfirmation is asks
    ask_for_reconfirmation(template=first, asks=True, by=operator)
    assert Event.objects.filter(kind="agreement.changed").count() == 2


def test_one_that_nobody_accepted_is_taken_back(operator):
    template = publish(operator, text="Text")
    take_back_agreement(template=template, by=operator)
    assert not AgreementTemplate.objects.exists()
    assert Event.objects.filter(kind="agreement.taken_back").count() == 1


def test_one_that_was_accepted_stays(operator):
    template = AgreementTemplateFactory()
    AgreementFactory(template=template)
    with pytest.raises(NotAllowed, match="so it stays"):
        take_back_agreement(template=template, by=operator)
    assert AgreementTemplate.objects.exists()


def test_the_only_version_a_customer_has_a_link_to_stays(operator):
    customer = CustomerFactory(country="DE")
    only = publish(operator, text="Text")
    link = make_link(customer=customer, purpose="agreement", recipient="a@b.example", language="de", by=operator)
    with pytest.raises(NotAllowed, match="Customers have links to accept this version"):
        take_back_agreement(template=only, by=operator)
    german = publish(operator, version="other", language="de", text="Text", country="DE")
    take_back_agreement(template=only, by=operator)
    with pytest.raises(NotAllowed):
        take_back_agreement(template=german, by=operator)
    end_link(link=link, by=operator)
    take_back_agreement(template=german, by=operator)


def test_a_version_of_tomorrow_or_of_another_country_is_nobody_s_yet(operator):
    publish(operator, text="Text")
    link_customer = CustomerFactory(country="DE")
    make_link(customer=link_customer, purpose="agreement", recipient="a@b.example", language="de", by=operator)
    tomorrow = timezone.now().date() + datetime.timedelta(days=1)
    for other in ({"version": "next", "valid_from": tomorrow}, {"country": "FR"}):
        take_back_agreement(template=publish(operator, text="Text", **other), by=operator)


def test_one_that_is_accepted_just_now_stays(operator, monkeypatch):
    template = publish(operator, text="Text")
    accepted = AgreementFactory(template=template)
    with monkeypatch.context() as patched:
        patched.setattr("django.db.models.query.QuerySet.exists", lambda self: False)
        with pytest.raises(NotAllowed, match="Customers have accepted this version"):
            take_back_agreement(template=template, by=operator)
    assert accepted.template == AgreementTemplate.objects.get()
    assert not Event.objects.filter(kind="agreement.taken_back").exists()
