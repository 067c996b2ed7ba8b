"""What happened stays written down: in the transaction of the change, and for ever."""

import pytest
from django.db import DatabaseError, connection, transaction

from partnercenter.history import history_of, record, told
from partnercenter.models import Event
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, PartnerFactory


@pytest.fixture
def event(agent):
    return record(Event.Kind.DRAFT_STARTED, subject=DraftFactory(partner=agent.partner), by=agent)


def test_an_event_cannot_be_changed(event):
    event.by_name = "somebody else"
    with pytest.raises(DatabaseError, match="An event is never changed"), transaction.atomic():
        event.save()


def test_events_cannot_be_changed_together(event):
    with pytest.raises(DatabaseError, match="An event is never changed"), transaction.atomic():
        Event.objects.update(by_name="somebody else")


def test_an_event_cannot_be_deleted(event):
    with pytest.raises(DatabaseError, match=r"An event is never (changed or )?deleted"), transaction.atomic():
        event.delete()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE partnercenter_event SET by_name = 'nobody'",
        "DELETE FROM partnercenter_event",
    ],
)
def test_not_even_the_database_s_own_language_changes_an_event(event, statement):
    with pytest.raises(DatabaseError, match="An event is never"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Event.objects.get().by_name == event.by_name


if connection.vendor == "postgresql":  # SQLite has no TRUNCATE

    @pytest.mark.django_db
    def test_postgresql_cannot_empty_the_table_either():
        with (
            pytest.raises(DatabaseError, match="An event is never"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("TRUNCATE partnercenter_event CASCADE")


@pytest.mark.django_db(transaction=True)
def test_an_event_is_not_recorded_outside_a_transaction():
    draft = DraftFactory()
    with pytest.raises(RuntimeError, match="in the same transaction"):
        record(Event.Kind.DRAFT_STARTED, subject=draft, by=None)
    assert not Event.objects.exists()


def test_an_event_goes_with_the_change_it_tells_of(agent):
    with transaction.atomic():
        record(Event.Kind.DRAFT_STARTED, subject=DraftFactory(partner=agent.partner), by=agent)
        transaction.set_rollback(True)
    assert not Event.objects.exists()


def test_an_event_says_who_what_and_about_which_row(agent):
    draft = DraftFactory(partner=agent.partner)
    found = record(Event.Kind.DRAFT_HANDED_OVER, subject=draft, by=agent, changes={"owner": ["A", "B"]})
    assert (found.partner, found.by, found.by_name) == (agent.partner, agent, str(agent))
    assert (found.subject_kind, found.subject_key) == ("customers.draft", draft.pk)
    assert str(found) == f"Draft handed over by {agent}"


def test_what_the_system_does_says_so(agent):
    found = record(Event.Kind.DRAFT_DISCARDED, subject=DraftFactory(partner=agent.partner), by=None)
    assert (found.by, found.by_name) == (None, "the system")


def test_the_history_of_a_row_is_the_newest_first_and_its_own(agent):
    customer, other = CustomerFactory(partner=agent.partner), CustomerFactory(partner=agent.partner)
    for kind in (Event.Kind.CUSTOMER_ADDED, Event.Kind.AGREEMENT_RECORDED):
        record(kind, subject=customer, by=agent)
    record(Event.Kind.CUSTOMER_ADDED, subject=other, by=agent)
    kinds = [event.kind for event in history_of(customer, agent=agent)]
    assert kinds == ["agreement.recorded", "customer.added"]


def test_the_history_is_told_to_the_partner_only(agent):
    customer = CustomerFactory(partner=agent.partner)
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=agent)
    assert not history_of(customer, agent=AgentFactory(partner=PartnerFactory())).exists()


def test_an_event_reads_as_a_sentence_and_its_values(agent):
    event = record(
        Event.Kind.CUSTOMER_ADDED,
        subject=CustomerFactory(partner=agent.partner),
        by=agent,
        changes={"company_name": ["", "Contoso GmbH"], "postal_code": ["10117", None]},
    )
    event.refresh_from_db()
    read = told(event)
    assert (read.what, read.who) == ("Customer added", str(agent))
    assert set(read.changes) == {("Company name", "", "Contoso GmbH"), ("Postal code", "10117", "")}
