"""Recording an acceptance: the row, the customer and the event together, and never the same person twice."""

import datetime

import pytest
from django.utils import timezone

from customers.actions import AgreementRepeated, CustomerRemoved, record_agreement
from customers.models import Agreement
from partnercenter.models import Event
from tests.factories import AgreementFactory, AgreementTemplateFactory, CustomerFactory, CustomerLinkFactory

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


@pytest.mark.parametrize("broken", ["record", "attest"])
def test_nothing_is_stored_when_a_part_of_it_fails(customer, agent, monkeypatch, broken):
    def fail(*_, **__):
        raise RuntimeError(broken)

    monkeypatch.setattr(f"customers.actions.agreements.{broken}", fail)
    with pytest.raises(RuntimeError):
        record_agreement(customer=customer, values=VALUES, by=agent)
    customer.refresh_from_db()
    assert (customer.agreement_method, Agreement.objects.count(), events().count()) == ("by_customer", 0, 0)


def test_the_version_is_the_one_in_force_on_the_day_of_acceptance(customer, agent):
    AgreementTemplateFactory(version="1", valid_from=datetime.date(2026, 1, 1))
    newer = AgreementTemplateFactory(version="2", valid_from=datetime.date(2026, 10, 1))
    first = record_agreement(customer=customer, values=VALUES | {"accepted_on": "2026-09-30"}, by=agent)
    second = record_agreement(customer=customer, values=VALUES, by=agent)
    assert [(a.template_version, a.proof) for a in (first, second)] == [("1", "attested"), ("2", "attested")]
    assert (second.template, second.template_sha256) == (newer, newer.sha256)
    assert events().order_by("-at").first().changes["version"] == ["", "2"]


def test_an_older_day_does_not_take_the_newer_one_away(customer, agent):
    record_agreement(customer=customer, values=VALUES, by=agent)
    another = VALUES | {"accepted_on": "2026-09-01", "signatory_first_name": "Somebody"}
    record_agreement(customer=customer, values=another, by=agent)
    customer.refresh_from_db()
    assert customer.agreed_on == datetime.date(2026, 10, 1)


def test_the_same_person_in_other_letters_is_the_same_person(customer, agent):
    record_agreement(customer=customer, values=VALUES, by=agent)
    with pytest.raises(AgreementRepeated):
        record_agreement(customer=customer, values=VALUES | {"signatory_last_name": "OFFICE"}, by=agent)


def test_nothing_is_recorded_of_a_removed_customer(customer, agent):
    type(customer).objects.update(removed_at=timezone.now())
    with pytest.raises(CustomerRemoved):
        record_agreement(customer=customer, values=VALUES, by=agent)


def test_an_older_version_leaves_the_link_that_asks_for_the_newer_one(customer, agent):
    AgreementTemplateFactory(version="1", valid_from=datetime.date(2026, 1, 1))
    AgreementTemplateFactory(version="2", valid_from=datetime.date(2026, 10, 1), asks_reconfirmation=True)
    link = CustomerLinkFactory(customer=customer)
    record_agreement(customer=customer, values=VALUES | {"accepted_on": "2026-09-30"}, by=agent)
    link.refresh_from_db()
    assert link.state == "sent"
    another = VALUES | {"signatory_first_name": "Somebody"}
    record_agreement(customer=customer, values=another, by=agent)
    link.refresh_from_db()
    assert link.state == "ended"
