"""Education customers: three requests at the most, decided once, never taken back when confirmed."""

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import AlreadyDecided, CannotAsk, CustomerRemoved, decide_education, request_education
from customers.models import Customer, CustomerLink, QualificationRequest
from partnercenter.models import Event
from tests.factories import AgentFactory, CustomerFactory, CustomerLinkFactory, QualificationRequestFactory

pytestmark = pytest.mark.django_db
ASKED = {
    "segment": "k12",
    "website": "https://www.school.example",
    "contact_email": "office@school.example",
}
REASON = "The name is not the one of the official register."


@pytest.fixture
def operator(db):
    return AgentFactory(partner=None, is_staff=True, is_superuser=True)


@pytest.fixture
def customer(db):
    return CustomerFactory(ready=True)


def ask(customer, **other):
    version = Customer.objects.get(pk=customer.pk).version
    return request_education(customer=customer, **{**ASKED, "version": version, **other}, by=customer.added_by)


def test_a_request_is_in_review_and_becomes_the_customer_s(customer):
    request = ask(customer)
    customer.refresh_from_db()
    assert (request.number, request.status, request.contact_email) == (1, "in_review", "office@school.example")
    assert (customer.education, customer.special_qualification, customer.education_segment) == (
        "in_review", "education", "k12",
    )  # fmt: skip
    assert (customer.website, customer.version) == ("https://www.school.example", 2)
    assert customer.contact_email == "office@customer.example", "the contact stays who it is"
    assert Event.objects.get().changes == {
        "request": ["", "1 of 3"],
        "special_qualification": ["none", "education"],
        "education_segment": ["", "k12"],
        "website": ["", "https://www.school.example"],
    }


def test_it_is_confirmed_for_good(customer, operator):
    decide_education(request=ask(customer), confirmed=True, by=operator)
    customer.refresh_from_db()
    assert (customer.education, customer.special_qualification) == ("education", "education")
    with pytest.raises(CannotAsk):
        ask(customer)
    assert Event.objects.filter(kind="education.confirmed", by=operator).count() == 1


def test_one_that_is_none_is_a_customer_like_any_other_and_says_why(customer, operator):
    request = decide_education(request=ask(customer), confirmed=False, reason=REASON, by=operator)
    customer.refresh_from_db()
    assert (customer.education, customer.special_qualification, customer.education_segment) == ("denied", "none", "")
    assert (request.status, request.reason, request.decided_by) == ("denied", REASON, operator)
    assert Event.objects.get(kind="education.denied").changes == {
        "request": ["", "1 of 3"],
        "reason": ["", REASON],
        "special_qualification": ["education", "none"],
        "education_segment": ["k12", ""],
    }


def test_three_requests_and_no_more(customer, operator):
    for number in (1, 2, 3):
        request = ask(Customer.objects.get())
        assert request.number == number
        decide_education(request=request, confirmed=False, reason=REASON, by=operator)
    with pytest.raises(CannotAsk):
        ask(Customer.objects.get())
    assert QualificationRequest.objects.count() == 3


def test_one_request_at_a_time(customer):
    ask(customer)
    with pytest.raises(CannotAsk):
        ask(customer)
    assert QualificationRequest.objects.count() == 1


def test_what_was_changed_since_it_was_checked_is_looked_at_again(customer):
    with pytest.raises(CannotAsk):
        ask(customer, version=customer.version + 1)
    assert not QualificationRequest.objects.exists()


def test_what_is_decided_is_decided_once(customer, operator):
    request = ask(customer)
    decide_education(request=request, confirmed=False, reason=REASON, by=operator)
    with pytest.raises(AlreadyDecided):
        decide_education(request=request, confirmed=True, by=operator)
    customer.refresh_from_db()
    assert customer.education == "denied"


def test_a_removed_customer_is_neither_asked_about_nor_decided(operator):
    request = QualificationRequestFactory()
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    with pytest.raises(CustomerRemoved):
        decide_education(request=request, confirmed=True, by=operator)
    with pytest.raises(CustomerRemoved):
        ask(request.customer)


def test_the_links_of_the_contact_stay(customer):
    link = CustomerLinkFactory(customer=customer)
    ask(customer)
    assert CustomerLink.objects.get(pk=link.pk).state == "sent"


@pytest.mark.parametrize("qualification", ["government", "state_owned"])
def test_one_with_another_qualification_is_not_asked_about(customer, qualification):
    Customer.objects.update(special_qualification=qualification)
    with pytest.raises(CannotAsk):
        ask(customer)


def test_what_is_taken_away_is_gone(customer):
    Customer.objects.update(website="https://old.example")
    assert ask(customer, website="").website == ""
    assert Customer.objects.get().website == ""


@pytest.mark.parametrize("broken", ["record", "QualificationRequest.objects.create"])
def test_no_request_is_spent_when_a_part_of_it_fails(customer, monkeypatch, broken):
    def fail(*_, **__):
        raise RuntimeError(broken)

    monkeypatch.setattr(f"customers.actions.education.{broken}", fail)
    with pytest.raises(RuntimeError):
        ask(customer)
    customer.refresh_from_db()
    assert (customer.education, QualificationRequest.objects.count(), Event.objects.count()) == ("none", 0, 0)
