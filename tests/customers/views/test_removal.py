"""Removing a relationship: what it does is said; the company stays known as a former customer, and can return."""

import datetime
import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from customers.models import Customer, Organization, RelationshipRequest
from partnercenter.models import Event
from tests.customers.walking import GERMANY, Walk, inputs_of, summary_of, text_of
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    CustomerFactory,
    PartnerFactory,
    QualificationRequestFactory,
)

COMPANY = {
    "company_name": "Adventure Works GmbH", "domain_prefix": "adventureworks", "registration_id": "DE136695976",
    "contact_email": "einkauf@adventure-works.example",
}  # fmt: skip


@pytest.fixture
def agent(partner):
    return AgentFactory(partner=partner, roles=["Global admin", "Sales agent"])


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, ready=True, **COMPANY)


@pytest.fixture
def removed(signed_in, customer):
    assert signed_in.post(f"/customers/{customer.pk}/remove/").status_code == 303
    customer.refresh_from_db()
    return customer


def test_what_it_does_is_said_first(signed_in, customer):
    text = text_of(signed_in.get(f"/customers/{customer.pk}/remove/"))
    for told in ("leaves the lists and the export", "Its record and its history stay", "cannot be added a second time",
                 "request a relationship", "Suspend its active subscriptions"):  # fmt: skip
        assert told in text
    assert not Customer.objects.get().is_removed


def test_it_leaves_the_list_and_is_found_under_removed(signed_in, removed):
    assert "0 customers" in text_of(signed_in.get("/customers/"))
    assert "1 customer" in text_of(signed_in.get("/customers/?show=removed"))
    assert "0 customers" in text_of(signed_in.get("/customers/?q=adventure"))


def test_its_record_is_read_and_not_changed(signed_in, removed):
    text = text_of(signed_in.get(f"/customers/{removed.pk}/"))
    assert "Relationship removed" in text
    assert "go on" not in text, "renewals do not: there is no relationship"
    assert "Allowed" not in text
    for path in ("edit/", "agreement/", "agreement/ask/", "education/", "costs/", "azure-plan/", "remove/"):
        assert f'href="/customers/{removed.pk}/{path}"' not in text
    assert Event.objects.filter(kind="customer.removed").count() == 1
    assert "<strong>Relationship removed</strong>" in text


def test_added_again_it_is_found_as_a_former_customer(signed_in, removed):
    walk = Walk(signed_in)
    page = walk.first(**(GERMANY["find"] | {"registration_id": "DE136695976"}))
    assert page.status_code == 422
    text = text_of(page)
    assert "This was your customer" in text
    assert '<span class="status">Was a customer</span>' in text
    assert summary_of(page) == [
        ("#id_registration_id",
         "This company was a customer of yours. Request a relationship with it instead of adding it again."),
    ]  # fmt: skip
    assert f'href="/requests/new/?draft={walk.key}"' in text


def test_to_others_it_is_known_as_before(client, removed):
    client.force_login(AgentFactory(partner=PartnerFactory(), roles=["Sales agent"]))
    page = Walk(client).first(**(GERMANY["find"] | {"registration_id": "DE136695976"}))
    assert "This company is already a customer in Partner Center" in text_of(page)
    assert "Was a customer" not in text_of(page)


def ask_again(client, walk, **said):
    """Request a relationship from the draft, and return the path of the link that is mailed."""
    asked = client.get(f"/requests/new/?draft={walk.key}")
    account = {name: text for name, text in GERMANY["account"].items() if name != "domain_prefix"}
    sent = inputs_of(asked) | account | {"domain_prefix": "adventureworks", "city": "Potsdam", "postal_code": "14467"}
    answer = client.post(f"/requests/new/?draft={walk.key}", sent | said)
    assert answer.status_code == 303, text_of(answer)
    page = client.get(answer["Location"])
    assert client.post(answer["Location"], inputs_of(page) | {"action": "send"}).status_code == 303
    return re.search(r"http://testserver(/asked/\S+/)", mail.outbox[-1].body)[1]


def test_asked_again_and_accepted_it_is_the_same_customer_and_reviewed_anew(signed_in, agent, removed):
    AgreementFactory(customer=removed)
    walk = Walk(signed_in)
    walk.first(**(GERMANY["find"] | {"registration_id": "DE136695976"}))
    link = ask_again(signed_in, walk)
    accept(link)
    back = Customer.objects.get()
    assert (back.pk, back.is_removed, back.city, back.verification) == (removed.pk, False, "Potsdam", "under_review")
    assert (back.version, back.changed_by, back.domain_prefix) == (removed.version + 1, agent, "adventureworks")
    assert "city" in back.review_because
    event = Event.objects.get(kind="customer.restored")
    assert (event.by_name, event.changes["city"]) == ("the customer", ["Berlin", "Potsdam"])
    assert RelationshipRequest.objects.get().customer == back
    assert walk.draft.customer == back
    assert "1 customer" in text_of(signed_in.get("/customers/"))


def accept(link):
    browser = Client(headers={"accept-language": "en"})
    browser.post(f"{link}code/")
    code = re.search(r"Your code: (\d{6})", mail.outbox[-1].body)[1]
    sent = {"code": code, "first_name": "Purchasing", "last_name": "Office", "may_act": "on"}
    assert browser.post(f"{link}accept/", sent).status_code == 303


def came_back(client, **account):
    """Return the customer after it was asked once more, from a draft that says ``account`` of it, and accepted."""
    walk = Walk(client)
    walk.first(**(GERMANY["find"] | {"registration_id": "DE136695976"}))
    accept(ask_again(client, walk, **account))
    return Customer.objects.get()


def test_it_waits_from_the_day_it_came_back(signed_in, removed):
    long_ago = timezone.now() - datetime.timedelta(days=300)
    Customer.objects.update(verification="under_review", review_since=long_ago, review_because=["phone"])
    back = came_back(signed_in)
    assert timezone.now() - back.review_since < datetime.timedelta(minutes=1)
    assert back.review_because[0] == "restored"
    assert "phone" not in back.review_because
    told = text_of(signed_in.get(f"/customers/{back.pk}/"))
    assert "the relationship was restored" in told
    assert "as every new customer" not in told


def test_the_code_goes_to_whoever_is_asked_now_not_to_the_contact_of_the_removed_record(signed_in, removed):
    Customer.objects.update(contact_email="gone@adventure-works.example")
    came_back(signed_in)
    assert "gone@adventure-works.example" not in [address for sent in mail.outbox for address in sent.to]


def test_one_that_comes_back_as_a_school_is_verified_as_one(signed_in, removed):
    school = {"special_qualification": "education", "education_segment": "k12"}
    back = came_back(signed_in, **school)
    assert (back.education, back.special_qualification, back.education_segment) == ("in_review", "education", "k12")
    assert back.qualification_requests.get().number == 1


def test_a_school_that_was_asked_about_three_times_comes_back_as_a_customer_like_any_other(signed_in, removed):
    for number in (1, 2, 3):
        QualificationRequestFactory(customer=removed, number=number, status="denied")
    Customer.objects.update(education="denied")
    back = came_back(signed_in, special_qualification="education", education_segment="k12")
    assert (back.education, back.special_qualification) == ("denied", "none")


def test_a_domain_of_another_country_is_another_company_s(signed_in, removed):
    Customer.objects.update(country="CH")
    Organization.objects.update(country="CH", registration_id="")
    page = signed_in.get("/requests/new/")
    company = GERMANY["find"] | GERMANY["account"] | {"domain_prefix": "adventureworks", "registration_id": ""}
    answer = signed_in.post("/requests/new/", inputs_of(page) | company | {"action": "continue"})
    assert answer.status_code == 422
    assert ("#id_domain_prefix", "This domain is taken. Enter another one.") in summary_of(answer)


def test_switched_off_costs_are_in_the_history(signed_in, customer):
    Customer.objects.update(has_azure_plan=True, cost_management=True)
    signed_in.post(f"/customers/{customer.pk}/remove/")
    assert Event.objects.get(kind="costs.switched").changes == {"cost_management": ["on", "off"]}


def test_removed_twice_it_leads_to_the_record(signed_in, removed):
    for method in (signed_in.get, signed_in.post):
        assert method(f"/customers/{removed.pk}/remove/")["Location"] == f"/customers/{removed.pk}/"


def test_only_a_global_admin_removes(client, partner, customer):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    assert client.post(f"/customers/{customer.pk}/remove/").status_code == 403
    assert "Remove the relationship: It needs the role Global admin." in text_of(
        client.get(f"/customers/{customer.pk}/")
    )
