"""An accepted request and the customer agreement: the very text is read, and kept with its version and hash."""

import datetime
import hashlib

import pytest

from customers.models import Agreement, QualificationRequest
from customers.models import Customer as StoredCustomer
from tests.customers.requests.asking import Customer, sent_by
from tests.customers.walking import text_of
from tests.factories import AgreementTemplateFactory


@pytest.fixture
def template(db):
    return AgreementTemplateFactory(
        version="2026-09", text="What is agreed <here>.", valid_from=datetime.date(2026, 9, 1)
    )


@pytest.fixture
def customer(client, agent):
    return Customer(client, sent_by(agent), lang="en")


def test_the_text_is_on_the_page_and_its_bytes_behind_it(customer, template):
    customer.asks_for_a_code()
    text = text_of(customer.opens("accept/"))
    assert "What is agreed <here>." in text
    assert template.sha256 in text
    assert hashlib.sha256(customer.opens("text/").content).hexdigest() == template.sha256


def test_what_was_read_is_what_is_kept(customer, template):
    code = customer.asks_for_a_code()
    assert customer.accepts(code, template=str(template.pk)).status_code == 303
    agreement = Agreement.objects.get()
    assert (agreement.template, agreement.template_version, agreement.template_sha256, agreement.proof) == (
        template, "2026-09", template.sha256, "code",
    )  # fmt: skip
    assert StoredCustomer.objects.get().agreed_on == agreement.accepted_on


@pytest.mark.parametrize("sent", [{}, {"template": "00000000-0000-7000-8000-00000000000f"}])
def test_another_text_than_was_read_is_not_accepted(customer, template, sent):
    code = customer.asks_for_a_code()
    page = customer.accepts(code, **sent)
    assert page.status_code == 409
    assert "The agreement has a newer version since you opened this page." in text_of(page)
    assert not StoredCustomer.objects.exists()


def test_without_a_published_version_it_is_accepted_as_before(customer):
    assert customer.accepts(customer.asks_for_a_code()).status_code == 303
    assert (Agreement.objects.get().template, Agreement.objects.get().template_version) == (None, "")
    assert customer.opens("text/").status_code == 404


def test_an_accepted_school_is_verified_as_an_education_customer(client, agent):
    request = sent_by(agent, special_qualification="education", education_segment="k12", website="")
    customer = Customer(client, request, lang="en")
    assert customer.accepts(customer.asks_for_a_code()).status_code == 303
    stored = StoredCustomer.objects.get()
    assert (stored.education, stored.billing_currency, stored.is_in_review) == ("in_review", "EUR", True)
    asked = QualificationRequest.objects.get()
    assert (asked.number, asked.requested_by) == (1, agent)
