"""Requests to verify education customers, as operators decide them."""

import pytest
from django.core import mail
from django.db.models import F
from django.utils import timezone

from customers.actions import AlreadyDecided
from customers.models import Customer, QualificationRequest
from tests.customers.walking import text_of
from tests.factories import QualificationRequestFactory

REASON = "The name is not in the official register."


@pytest.fixture
def request_(db):
    return QualificationRequestFactory(
        customer__company_name="Bellows College", customer__education="in_review", website="https://college.example"
    )


def page_of(request):
    return f"/admin/customers/qualificationrequest/{request.pk}/change/"


def test_what_is_asked_is_there_to_read(admin, request_):
    text = text_of(admin.get(page_of(request_)))
    for told in ("Bellows College", "https://college.example", "Friedrichstraße 43", "of 3 at the most"):
        assert told in text


def test_it_is_confirmed_and_told(admin, operator, request_, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert admin.post(page_of(request_), {"outcome": "confirm", "words": ""}).status_code == 302
    assert Customer.objects.get().education == "education"
    [told] = mail.outbox
    assert (told.to, told.subject) == (
        [request_.requested_by.email], "Bellows College is confirmed as an education customer",
    )  # fmt: skip
    assert QualificationRequest.objects.get().decided_by == operator


def test_it_is_denied_with_a_reason_and_how_many_are_left(admin, request_, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(page_of(request_), {"outcome": "deny", "words": REASON})
    assert Customer.objects.get().education == "denied"
    assert f"Reason: {REASON}" in mail.outbox[0].body
    assert "It can be requested 2 more times." in mail.outbox[0].body


@pytest.mark.parametrize(
    ("number", "said"), [(2, "It can be requested 1 more time."), (3, "It cannot be requested again.")]
)
def test_the_last_ones_are_counted(admin, request_, number, said, django_capture_on_commit_callbacks):
    QualificationRequest.objects.update(number=number)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(page_of(request_), {"outcome": "deny", "words": REASON})
    assert said in mail.outbox[0].body


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"words": ""}, "Choose what you decide."),
        ({"outcome": "deny", "words": "short"}, "Enter the reason, in at least 10 characters."),
    ],
)
def test_what_is_missing_is_said(admin, request_, answers, sentence):
    page = admin.post(page_of(request_), answers)
    assert sentence in text_of(page)
    assert QualificationRequest.objects.get().status == "in_review"


def test_what_is_decided_is_only_read(admin, request_):
    admin.post(page_of(request_), {"outcome": "deny", "words": REASON})
    text = text_of(admin.get(page_of(request_)))
    assert REASON in text
    assert 'name="outcome"' not in text
    answer = admin.post(page_of(request_), {"outcome": "deny", "words": "It is a bank, no school."})
    assert (answer.status_code, answer["Location"]) == (303, page_of(request_))
    text = text_of(admin.get(page_of(request_)))
    assert "“Bellows College”, request 1: Not an education customer, decided by" in text
    assert "What you typed was not stored: It is a bank, no school." in text
    request_.refresh_from_db()
    assert request_.reason == REASON


def test_of_a_removed_customer_nothing_is_decided_and_nobody_is_waited_for(admin, request_):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    assert "Bellows College" not in text_of(admin.get("/admin/customers/qualificationrequest/?status=in_review"))
    assert "Bellows College" in text_of(admin.get("/admin/customers/qualificationrequest/?status=removed"))
    assert 'name="outcome"' not in text_of(admin.get(page_of(request_)))
    admin.post(page_of(request_), {"outcome": "confirm", "words": ""})
    assert "was removed, so there is nothing to decide." in text_of(admin.get(page_of(request_)))


def test_one_that_a_colleague_decides_first_is_said(admin, request_, monkeypatch):
    def decided(**what):
        raise AlreadyDecided(what["request"])

    monkeypatch.setattr("customers.admin.education.decide_education", decided)
    page = admin.post(page_of(request_), {"outcome": "confirm", "words": ""})
    assert "It was decided after you opened it." in text_of(page)


def test_whoever_asked_and_works_here_no_longer_is_told_nothing(admin, request_, django_capture_on_commit_callbacks):
    type(request_.requested_by).objects.filter(pk=request_.requested_by_id).update(is_active=False)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(page_of(request_), {"outcome": "confirm", "words": ""})
    assert mail.outbox == []
