"""Recording an acceptance: the row, the customer and the event together, and never the same person twice."""

import pytest
from django.db import IntegrityError

from customers.actions import AgreementRepeated, record_agreement
from customers.models import Agreement
from partnercenter.models import Event
from tests.factories import AgreementFactory, CustomerFactory

VALUES = {
    "accepted_on": "2026-10-01",
    "signatory_first_name": "Purchasing",
    "signatory_last_name": "Office",
    "signatory_email": "office@customer.example",
    "signatory_phone": "",
}


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner)


def events():
    return Event.objects.filter(kind="agreement.recorded")


def test_the_customer_is_attested_from_then_on(customer, agent):
    agreement = record_agreement(customer=customer, values=VALUES, by=agent)
    customer.refresh_from_db()
    assert (customer.agreement_method, agreement.recorded_by) == ("attested", agent)
    assert events().get().changes["agreement_method"] == ["by_customer", "attested"]


def test_a_second_signatory_changes_nothing_else(customer, agent):
    record_agreement(customer=customer, values=VALUES, by=agent)
    record_agreement(customer=customer, values=VALUES | {"signatory_phone": "+4930901820"}, by=agent)
    assert Agreement.objects.count() == 2
    assert "agreement_method" not in events().first().changes


def test_the_same_signatory_is_refused_and_leaves_nothing(customer, agent):
    AgreementFactory(customer=customer)
    with pytest.raises(AgreementRepeated):
        record_agreement(customer=customer, values=VALUES | {"accepted_on": "2026-10-02"}, by=agent)
    assert Agreement.objects.count() == 1
    assert not events().exists()


def test_the_same_person_may_accept_for_another_customer(customer, agent):
    AgreementFactory(customer=CustomerFactory(partner=agent.partner))
    record_agreement(customer=customer, values=VALUES, by=agent)
    assert events().count() == 1


def test_what_else_the_database_refuses_is_not_called_a_repetition(customer, agent, monkeypatch):
    def refuse(**_):
        raise IntegrityError("something else")

    monkeypatch.setattr("customers.actions.agreements.attest", refuse)
    with pytest.raises(IntegrityError):
        record_agreement(customer=customer, values=VALUES, by=agent)


@pytest.mark.parametrize("broken", ["record", "attest"])
def test_nothing_is_stored_when_a_part_of_it_fails(customer, agent, monkeypatch, broken):
    def fail(*_, **__):
        raise RuntimeError(broken)

    monkeypatch.setattr(f"customers.actions.agreements.{broken}", fail)
    with pytest.raises(RuntimeError):
        record_agreement(customer=customer, values=VALUES, by=agent)
    customer.refresh_from_db()
    assert (customer.agreement_method, Agreement.objects.count(), events().count()) == ("by_customer", 0, 0)
