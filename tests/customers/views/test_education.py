"""Education verification: checked before one of three requests is spent, corrected, asked again, never undone."""

import re

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import CannotAsk
from customers.models import Customer, QualificationRequest
from partnercenter.models import Event
from tests.customers.walking import GERMANY, Walk, inputs_of, summary_of, text_of, value_of
from tests.factories import AgentFactory, CustomerFactory, QualificationRequestFactory

GOOD = {
    "education_segment": "higher_education",
    "website": "https://www.college.example",
    "contact_email": "office@college.example",
}


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, ready=True, company_name="Bellows College")


def url(customer):
    return f"/customers/{customer.pk}/education/"


def check(client, customer, **answers):
    page = client.get(url(customer))
    return client.post(url(customer), {**inputs_of(page), **GOOD, **answers, "action": "check"})


def test_the_count_is_shown_before_anything_is_asked(signed_in, customer):
    text = text_of(signed_in.get(url(customer)))
    assert "0 of 3 requests used." in text
    assert value_of(signed_in.get(url(customer)), "contact_email") == "office@customer.example"


def test_checked_first_nothing_is_spent(signed_in, customer):
    page = check(signed_in, customer)
    text = text_of(page)
    assert '<dt>Education segment</dt><dd dir="auto">Higher education</dd>' in text
    assert page.status_code == 200
    assert "<h1>Send request 1 of 3?</h1>" in text
    assert "3 requests are left" in text
    assert "Once it is confirmed it cannot be undone." in text
    assert "Nothing was found that speaks against it." in text
    assert "Bellows College" in text
    assert not QualificationRequest.objects.exists()


def test_then_it_is_sent(signed_in, agent, customer):
    page = check(signed_in, customer)
    answer = signed_in.post(url(customer), {**inputs_of(page), "action": "send"})
    assert answer.status_code == 303
    assert "Request 1 of 3 is sent." in text_of(signed_in.get(answer["Location"]))
    request = QualificationRequest.objects.get()
    assert (request.number, request.segment, request.website, request.requested_by) == (
        1, "higher_education", "https://www.college.example", agent,
    )  # fmt: skip
    customer.refresh_from_db()
    assert (customer.education, customer.contact_email) == ("in_review", "office@customer.example")
    assert request.contact_email == "office@college.example"
    assert not customer.readiness.is_ready


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"education_segment": ""}, "education_segment", "Select the education segment."),
        ({"contact_email": "bellows@gmail.com"}, "contact_email",
         "Enter the school’s own e-mail address. An address of a free mail provider is not accepted for education "
         "customers."),
        ({"contact_email": "office@bellows.onmicrosoft.com"}, "contact_email",
         "Enter the school’s own e-mail address. An onmicrosoft.com address is not accepted for education customers."),
        ({"website": "no address"}, "website", "Enter the web address, such as https://www.school.example."),
    ],
)  # fmt: skip
def test_what_would_be_refused_is_not_sent(signed_in, customer, typed, field, sentence):
    page = check(signed_in, customer, **typed)
    assert page.status_code == 422
    assert summary_of(page) == [(f"#id_{field}", sentence)]
    assert not QualificationRequest.objects.exists()
    sent = {**GOOD, **typed, "action": "send"}
    assert signed_in.post(url(customer), sent).status_code == 422
    assert not QualificationRequest.objects.exists()


@pytest.mark.parametrize(
    ("typed", "finding"),
    [
        ({"website": ""}, "No website is given."),
        ({"website": "https://elsewhere.example"}, "The e-mail address and the website have different domains."),
    ],
)
def test_what_may_speak_against_it_is_said_before_one_is_spent(signed_in, customer, typed, finding):
    page = check(signed_in, customer, **typed)
    assert finding in text_of(page)
    assert "Nothing was found" not in text_of(page)
    assert signed_in.post(url(customer), {**inputs_of(page), "action": "send"}).status_code == 303


@pytest.mark.parametrize(
    ("stored", "finding"),
    [
        ({"company_name": "!!!"}, "Legal company name: "),
        ({"company_name": "Test"}, ""),
        ({"address_line1": ""}, "Address line 1: "),
        ({"postal_code": "1"}, "Postal code (PLZ): "),
    ],
)
def test_the_record_is_checked_by_the_rules_of_today(signed_in, customer, stored, finding):
    Customer.objects.update(**stored)
    text = text_of(check(signed_in, customer))
    assert f"<strong>Look at this:</strong> {finding}" in text
    assert "Nothing was found" not in text


def test_the_segment_is_not_said_to_be_optional(signed_in, customer):
    text = text_of(signed_in.get(url(customer)))
    assert re.search(r"Education segment\s*</label>", text)
    assert "(optional)" in text.split("Website")[1].split("</label>")[0]


def test_what_the_last_request_said_is_proposed(signed_in, customer):
    QualificationRequestFactory(
        customer=customer, status="denied", segment="higher_education", website="https://a.example",
        contact_email="a@a.example",
    )  # fmt: skip
    Customer.objects.update(education="denied", website="")
    page = signed_in.get(url(customer))
    assert value_of(page, "website") == "https://a.example"
    assert value_of(page, "contact_email") == "a@a.example"
    assert '<option value="higher_education" selected>' in text_of(page)


def test_what_was_typed_outlasts_the_sign_in(client, agent, customer):
    client.force_login(agent)
    mark = value_of(client.get(url(customer)), "whose_page")
    client.logout()
    sent = {"whose_page": mark, "website": "https://typed.example", "action": "check"}
    assert client.post(url(customer), sent, headers={"origin": "http://testserver"}).status_code == 303
    client.force_login(agent)
    page = client.get(url(customer))
    assert "What you typed is back." in text_of(page)
    assert value_of(page, "website") == "https://typed.example"


def test_whoever_thinks_better_of_it_finds_what_was_typed(signed_in, customer):
    page = check(signed_in, customer, website="https://elsewhere.example")
    page = signed_in.post(url(customer), {**inputs_of(page), "action": "edit"})
    assert value_of(page, "website") == "https://elsewhere.example"
    assert not QualificationRequest.objects.exists()


def test_one_that_was_denied_is_corrected_and_asked_again(signed_in, customer):
    QualificationRequestFactory(customer=customer, status="denied", reason="No such college in the register.")
    Customer.objects.update(education="denied")
    record = text_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert "Not an education customer" in record
    assert "No such college in the register." in record
    assert "Correct it and request again" in record
    page = check(signed_in, customer)
    assert "<h1>Send request 2 of 3?</h1>" in text_of(page)
    signed_in.post(url(customer), {**inputs_of(page), "action": "send"})
    assert QualificationRequest.objects.get(number=2).status == "in_review"


def test_after_three_there_is_no_more(signed_in, customer):
    for number in (1, 2, 3):
        QualificationRequestFactory(customer=customer, number=number, status="denied")
    Customer.objects.update(education="denied")
    text = text_of(signed_in.get(url(customer)))
    assert "3 of 3 requests used." in text
    assert "request again" not in text_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert "no more can be sent for this customer" in text
    signed_in.post(url(customer), {**GOOD, "action": "send"})
    assert QualificationRequest.objects.count() == 3


@pytest.mark.parametrize("state", ["in_review", "education"])
def test_while_it_is_in_review_or_confirmed_nothing_is_asked(signed_in, customer, state):
    Customer.objects.update(education=state, special_qualification="education")
    signed_in.post(url(customer), {**GOOD, "action": "send"})
    assert not QualificationRequest.objects.exists()
    told = {"education": "cannot be undone", "in_review": "A request is in review."}
    assert told[state] in text_of(signed_in.get(url(customer)))


def test_a_page_sent_twice_spends_one(signed_in, customer):
    sent = {**inputs_of(check(signed_in, customer)), "action": "send"}
    answers = [signed_in.post(url(customer), sent).status_code for _ in range(2)]
    assert answers[0] == 303
    assert QualificationRequest.objects.count() == 1


def test_what_was_changed_since_it_was_checked_is_looked_at_again(signed_in, customer):
    page = check(signed_in, customer)
    Customer.objects.update(version=7)
    answer = signed_in.post(url(customer), {**inputs_of(page), "action": "send"})
    assert "The customer was changed, or a request sent" in text_of(signed_in.get(answer["Location"]))
    assert not QualificationRequest.objects.exists()


@pytest.mark.parametrize("version", ["x", "", "9" * 30, "²"])
def test_a_made_up_version_is_no_crash(signed_in, customer, version):
    assert signed_in.post(url(customer), {**GOOD, "action": "send", "version": version}).status_code == 303


def test_another_qualification_is_changed_first(signed_in, customer):
    Customer.objects.update(special_qualification="government")
    answer = signed_in.get(url(customer))
    assert "It has another special qualification." in text_of(signed_in.get(answer["Location"]))


def test_chosen_in_the_wizard_the_first_request_is_made_with_the_customer(client, partner):
    agent = AgentFactory(partner=partner, roles=["Sales agent"])
    client.force_login(agent)
    walk = Walk(client)
    walk.to("account", GERMANY)
    school = {**GERMANY["account"], "special_qualification": "education", "education_segment": "k12", "website": ""}
    assert walk.send("account", **school).status_code == 303
    walk.send("agreement", **GERMANY["agreement"])
    assert walk.create().status_code == 303
    request = QualificationRequest.objects.get()
    assert (request.number, request.status, request.segment) == (1, "in_review", "k12")
    assert Customer.objects.get().education == "in_review"
    assert Event.objects.filter(kind="education.asked", by=agent).count() == 1
    assert "request 1 of 3 is used" in text_of(client.get(walk.url("created")))


def test_a_decision_is_told_on_coming_back(signed_in, agent, customer):
    QualificationRequestFactory(
        customer=customer,
        status="denied",
        reason="No such college.",
        requested_by=agent,
        decided_at=timezone.now(),
        decided_by=AgentFactory(partner=None, is_staff=True),
    )
    text = text_of(signed_in.get("/"))
    assert "<bdi>Bellows College</bdi> is not an education customer since" in text
    assert "No such college." in text


def test_a_removed_customer_is_not_asked_about(signed_in, customer):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    assert signed_in.get(url(customer))["Location"] == f"/customers/{customer.pk}/"


@pytest.mark.parametrize(
    ("waits", "told"),
    [(True, "Request 1 of 3 is sent already; no other is spent."), (False, "since this page was opened.")],
)
def test_a_button_pressed_twice_spends_one_request_and_says_so(signed_in, agent, customer, monkeypatch, waits, told):
    checked = inputs_of(check(signed_in, customer)) | {"action": "send"}

    def another_was_first(**_):
        if waits:
            QualificationRequestFactory(customer=customer, requested_by=agent)
        raise CannotAsk(customer)

    monkeypatch.setattr("customers.views.education.request_education", another_was_first)
    answer = signed_in.post(url(customer), checked)
    assert told in text_of(signed_in.get(answer["Location"]))
