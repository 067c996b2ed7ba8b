"""Recording an acceptance: the row, the customer and the event together, and never the same person twice."""

import datetime

import pytest
import time_machine
from django.db.models import F
from django.utils import timezone

from customers.actions import AgreementRepeated, CustomerRemoved, record_agreement
from customers.models import Agreement, Customer
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


def test_the_newest_version_that_was_accepted_stays_whatever_is_recorded_later(customer, agent):
    AgreementTemplateFactory(version="1", valid_from=datetime.date(2026, 1, 1))
    newer = AgreementTemplateFactory(version="2", valid_from=datetime.date(2026, 10, 1))
    record_agreement(customer=customer, values=VALUES, by=agent)
    another = VALUES | {"accepted_on": "2026-09-30", "signatory_first_name": "Somebody"}
    record_agreement(customer=customer, values=another, by=agent)
    customer.refresh_from_db()
    assert customer.agreed_to == newer


@pytest.mark.parametrize("name", ["Ｐｕｒｃｈａｓｉｎｇ", "PURCHASING"])
def test_the_same_person_in_wide_letters_is_the_same_person(customer, agent, name):
    known = record_agreement(customer=customer, values=VALUES, by=agent)
    with pytest.raises(AgreementRepeated) as repeated:
        record_agreement(customer=customer, values=VALUES | {"signatory_first_name": name}, by=agent)
    assert repeated.value.known == known


def test_a_version_of_the_same_name_of_its_country_is_another_version(customer, agent):
    AgreementTemplateFactory(version="2026-1", valid_from=datetime.date(2026, 1, 1))
    record_agreement(customer=customer, values=VALUES, by=agent)
    own = AgreementTemplateFactory(
        version="2026-1", country="DE", valid_from=datetime.date(2026, 10, 1), asks_reconfirmation=True
    )
    assert not Customer.objects.get().readiness.has_agreement
    assert record_agreement(customer=customer, values=VALUES, by=agent).template == own
    assert Customer.objects.get().readiness.has_agreement


@time_machine.travel("2026-11-30 02:06 +0000", tick=False)
@pytest.mark.parametrize(
    ("zone", "today"), [("America/New_York", "2026-11-29"), ("Asia/Tokyo", "2026-11-30"), ("UTC", "2026-11-30")]
)
def test_today_is_accepted_what_is_in_force_now_wherever_the_agent_is(customer, agent, zone, today):
    agent.time_zone = zone
    AgreementTemplateFactory(version="1", valid_from=datetime.date(2026, 1, 1))
    AgreementTemplateFactory(version="2", valid_from=datetime.date(2026, 11, 30), asks_reconfirmation=True)
    recorded = record_agreement(customer=customer, values=VALUES | {"accepted_on": today}, by=agent)
    assert (recorded.template_version, str(recorded.accepted_on)) == ("2", today)
    assert Customer.objects.get().readiness.has_agreement
    earlier = VALUES | {"accepted_on": "2026-11-28", "signatory_first_name": "Somebody"}
    assert record_agreement(customer=customer, values=earlier, by=agent).template_version == "1"


@time_machine.travel("2026-11-29 20:00 +0000", tick=False)
def test_where_it_is_tomorrow_already_the_version_of_tomorrow_can_be_accepted(customer, agent):
    agent.time_zone = "Asia/Tokyo"
    AgreementTemplateFactory(version="1", valid_from=datetime.date(2026, 1, 1), asks_reconfirmation=True)
    AgreementTemplateFactory(version="2", valid_from=datetime.date(2026, 11, 30), asks_reconfirmation=True)
    recorded = record_agreement(customer=customer, values=VALUES | {"accepted_on": "2026-11-30"}, by=agent)
    assert recorded.template_version == "2"
    assert Customer.objects.get().readiness.has_agreement


def test_what_the_company_was_called_then_is_kept_with_it(customer, agent):
    Customer.objects.update(registration_id="HRB 1")
    recorded = record_agreement(customer=customer, values=VALUES, by=agent)
    Customer.objects.update(company_name="Renamed GmbH", registration_id="HRB 2")
    recorded.refresh_from_db()
    assert (recorded.company_name, recorded.registration_id) == (customer.company_name, "HRB 1")


def test_nothing_is_recorded_of_a_removed_customer(customer, agent):
    type(customer).objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
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
