"""Starting, keeping, handing over and discarding drafts; each with its event, or not at all."""

import datetime
import uuid

import pytest
from django.utils import timezone

from customers import actions
from customers.actions import (
    DraftChanged,
    DraftClosed,
    discard_draft,
    hand_over_draft,
    purge_expired_drafts,
    save_answers,
    start_draft,
)
from customers.models import Draft
from customers.steps import step_named
from partnercenter.models import Event
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, PartnerFactory

FIND, ACCOUNT = step_named("find"), step_named("account")
KEY = uuid.UUID("00000000-0000-7000-8000-000000000001")


@pytest.fixture
def draft(agent):
    return DraftFactory(partner=agent.partner, started_by=agent)


@pytest.fixture
def history_breaks(monkeypatch):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("customers.actions.drafts.record", breaks)


def kinds():
    return list(Event.objects.order_by("at", "id").values_list("kind", flat=True))


def test_a_draft_starts_with_its_answers_and_its_event(agent):
    draft = start_draft(key=KEY, answers={"reseller": "x"}, by=agent)
    draft.refresh_from_db()
    assert (draft.pk, draft.partner, draft.owner, draft.answers) == (KEY, agent.partner, agent, {"reseller": "x"})
    assert kinds() == ["draft.started"]


def test_the_same_page_sent_twice_starts_one_draft(agent):
    first = start_draft(key=KEY, answers={}, by=agent)
    save_answers(draft=first, step=FIND, typed={"company_name": "Contoso GmbH"}, by=agent)
    again = start_draft(key=KEY, answers={}, by=agent)
    assert again.answers == {"company_name": "Contoso GmbH"}
    assert Draft.objects.count() == 1
    assert kinds() == ["draft.started"]


def test_a_key_of_another_partner_starts_nothing(agent):
    start_draft(key=KEY, answers={}, by=AgentFactory())
    with pytest.raises(Draft.DoesNotExist):
        start_draft(key=KEY, answers={}, by=agent)


@pytest.mark.django_db
def test_an_operator_starts_no_draft():
    with pytest.raises(ValueError, match="no partner"):
        start_draft(key=KEY, answers={}, by=AgentFactory(partner=None, is_staff=True))


def test_a_closed_draft_is_not_started_again(agent):
    discard_draft(draft=start_draft(key=KEY, answers={}, by=agent), by=agent)
    with pytest.raises(DraftClosed) as closed:
        start_draft(key=KEY, answers={}, by=agent)
    assert closed.value.draft.pk == KEY


def test_no_draft_stays_behind_when_its_event_fails(agent, history_breaks):
    with pytest.raises(ZeroDivisionError):
        start_draft(key=KEY, answers={}, by=agent)
    assert not Draft.objects.exists()


def test_answers_are_kept_as_typed_beside_those_of_other_pages(agent, draft):
    save_answers(draft=draft, step=FIND, typed={"company_name": "  Contoso  "}, by=agent)
    saved, cleared = save_answers(draft=draft, step=ACCOUNT, typed={"city": "B"}, by=agent)
    assert saved.answers == {"company_name": "  Contoso  ", "city": "B"}
    assert cleared == []
    assert saved.version == 3


def test_a_page_counts_as_sent_only_when_it_was(agent, draft):
    assert save_answers(draft=draft, step=FIND, typed={}, by=agent)[0].put == []
    assert save_answers(draft=draft, step=FIND, typed={}, by=agent, put=True)[0].put == ["find"]
    assert save_answers(draft=draft, step=FIND, typed={}, by=agent, put=True)[0].put == ["find"]


def test_ticks_and_reasons_of_several_pages_add_up(agent, draft):
    save_answers(draft=draft, step=FIND, typed={}, by=agent, confirmed={"a": "1"}, overrides={"x": "because"})
    saved, _ = save_answers(draft=draft, step=ACCOUNT, typed={}, by=agent, confirmed={"b": "2"})
    assert saved.confirmed == {"a": "1", "b": "2"}
    assert saved.overrides == {"x": "because"}


def test_saving_moves_a_draft_to_the_front_and_says_who_did(agent):
    colleague = AgentFactory(partner=agent.partner)
    draft = DraftFactory(partner=agent.partner, updated_at=timezone.now() - datetime.timedelta(days=20))
    saved, _ = save_answers(draft=draft, step=FIND, typed={}, by=colleague)
    assert saved.changed_by == colleague
    assert timezone.now() - saved.updated_at < datetime.timedelta(minutes=5)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(agent, draft):
    drawn = draft.fingerprint(FIND.fields)
    save_answers(draft=draft, step=FIND, typed={"company_name": "One"}, by=agent, drawn_as=drawn)
    with pytest.raises(DraftChanged) as changed:
        save_answers(draft=draft, step=FIND, typed={"company_name": "Two"}, by=agent, drawn_as=drawn)
    assert changed.value.draft.answers == {"company_name": "One"}


def test_a_change_on_another_page_is_no_conflict(agent, draft):
    drawn = draft.fingerprint(FIND.fields)
    save_answers(draft=draft, step=ACCOUNT, typed={"city": "Bonn"}, by=agent)
    saved, _ = save_answers(draft=draft, step=FIND, typed={"company_name": "Two"}, by=agent, drawn_as=drawn)
    assert saved.answers == {"city": "Bonn", "company_name": "Two"}


def test_a_country_takes_its_own_answers_along_and_brings_them_back(agent, draft):
    of_brazil = {"country": "BR", "company_name": "Contoso", "registration_id": "11222333000181"}
    save_answers(draft=draft, step=FIND, typed=of_brazil, by=agent)
    save_answers(draft=draft, step=ACCOUNT, typed={"city": "Rio", "state": "RJ", "postal_code": "2"}, by=agent)
    german, cleared = save_answers(
        draft=draft, step=FIND, typed={"country": "DE", "registration_id": "11222333000181"}, by=agent
    )
    assert german.answers == {"country": "DE", "company_name": "Contoso", "city": "Rio"}
    assert cleared == ["postal_code", "registration_id", "state"]
    brazilian, cleared = save_answers(draft=draft, step=FIND, typed={"country": "BR"}, by=agent)
    assert brazilian.answers == {
        "country": "BR", "company_name": "Contoso", "city": "Rio",
        "registration_id": "11222333000181", "state": "RJ", "postal_code": "2",
    }  # fmt: skip
    assert cleared == ["postal_code", "registration_id", "state"]


def test_what_is_typed_together_with_the_new_country_stays(agent, draft):
    save_answers(draft=draft, step=FIND, typed={"country": "BR", "registration_id": "11222333000181"}, by=agent)
    saved, cleared = save_answers(
        draft=draft, step=FIND, typed={"country": "PL", "registration_id": "7740001454"}, by=agent
    )
    assert saved.answers == {"country": "PL", "registration_id": "7740001454"}
    assert cleared == []


@pytest.mark.parametrize("act", ["save", "hand over", "discard"])
@pytest.mark.parametrize("status", ["submitted", "discarded"])
def test_a_closed_draft_takes_nothing_more(agent, status, act):
    customer = CustomerFactory(partner=agent.partner) if status == "submitted" else None
    draft = DraftFactory(partner=agent.partner, status=status, customer=customer)
    acts = {
        "save": lambda: save_answers(draft=draft, step=FIND, typed={}, by=agent),
        "hand over": lambda: hand_over_draft(draft=draft, to=agent, by=agent),
        "discard": lambda: discard_draft(draft=draft, by=agent),
    }
    with pytest.raises(DraftClosed):
        acts[act]()


def test_a_draft_is_handed_over_to_a_colleague(agent, draft):
    colleague = AgentFactory(partner=agent.partner, first_name="Other", last_name="office")
    hand_over_draft(draft=draft, to=colleague, by=agent)
    draft.refresh_from_db()
    assert draft.owner == colleague
    assert Event.objects.get().changes == {"owner": [str(agent), "Other office"]}


def test_a_draft_is_not_handed_to_another_partner(agent, draft):
    with pytest.raises(ValueError, match="stays with its partner"):
        hand_over_draft(draft=draft, to=AgentFactory(partner=PartnerFactory()), by=agent)
    draft.refresh_from_db()
    assert draft.owner == agent


def test_a_draft_stays_where_it_was_when_its_event_fails(agent, draft, history_breaks):
    with pytest.raises(ZeroDivisionError):
        hand_over_draft(draft=draft, to=AgentFactory(partner=agent.partner), by=agent)
    draft.refresh_from_db()
    assert draft.owner == agent


def test_a_discarded_draft_forgets_what_was_typed(agent, draft):
    save_answers(
        draft=draft, step=FIND, typed={"country": "BR", "registration_id": "1"}, by=agent,
        put=True, confirmed={"a": "b"}, overrides={"c": "d"},
    )  # fmt: skip
    save_answers(draft=draft, step=FIND, typed={"country": "DE"}, by=agent)
    discard_draft(draft=draft, by=agent)
    draft.refresh_from_db()
    assert draft.status == "discarded"
    assert (draft.answers, draft.put, draft.confirmed, draft.overrides, draft.set_aside) == ({}, [], {}, {}, {})
    assert kinds() == ["draft.discarded"]


def test_a_draft_keeps_its_answers_when_the_event_of_its_end_fails(agent, draft, history_breaks):
    save_answers(draft=draft, step=FIND, typed={"company_name": "Contoso"}, by=agent)
    with pytest.raises(ZeroDivisionError):
        discard_draft(draft=draft, by=agent)
    draft.refresh_from_db()
    assert (draft.status, draft.answers) == ("open", {"company_name": "Contoso"})


def test_drafts_nobody_touched_are_purged_by_the_system(agent):
    old = timezone.now() - datetime.timedelta(days=31)
    stale = DraftFactory.create_batch(2, partner=agent.partner, updated_at=old, answers={"city": "Bonn"})
    fresh = DraftFactory(partner=agent.partner, answers={"city": "Berlin"})
    assert purge_expired_drafts() == 2
    assert set(Draft.objects.filter(status="discarded")) == set(stale)
    assert not Draft.objects.filter(status="discarded").exclude(answers={}).exists()
    fresh.refresh_from_db()
    assert (fresh.status, fresh.answers) == ("open", {"city": "Berlin"})
    assert set(Event.objects.values_list("kind", "by_name")) == {("draft.discarded", "the system")}


def test_a_draft_closed_during_the_purge_does_not_stop_it(agent, monkeypatch):
    old = timezone.now() - datetime.timedelta(days=31)
    closed, stale = DraftFactory.create_batch(2, partner=agent.partner, updated_at=old)
    discard_draft(draft=closed, by=agent)
    monkeypatch.setattr(
        "customers.models.draft.DraftRows.expired",
        lambda rows: rows.filter(pk__in=[closed.pk, stale.pk]).order_by("pk"),
    )
    assert purge_expired_drafts() == 1
    stale.refresh_from_db()
    assert stale.status == "discarded"


def test_what_can_be_done_is_named_in_one_place():
    assert sorted(actions.__all__) == [
        "AgreementRepeated", "AlreadyBegun", "AlreadyDecided", "AlreadyKnown", "AskedAlready", "CannotAccept",
        "CannotAsk", "CannotSwitch", "CodeProblem", "CodeRefused", "CustomerChanged", "CustomerRemoved",
        "DraftChanged", "DraftClosed", "LinkClosed", "LinkJustSent", "NothingBehindLink", "NothingToDecide",
        "RequestClosed", "TooManyCodes", "accept_agreement", "accept_request", "add_customer", "ask_for_reconfirmation",
        "ask_for_review", "begin_review", "change_customer", "decide_education", "decide_review", "decline_request",
        "discard_draft", "end_link", "expire_requests", "hand_over_draft", "make_code", "make_link",
        "make_link_code", "mark_azure_plan", "open_costs", "publish_agreement", "purge_expired_drafts",
        "record_agreement", "record_export", "remind", "remove_relationship", "request_education",
        "return_to_draft", "save_answers", "save_message", "save_request_answers", "send_request", "start_draft",
        "start_request", "store_usage", "switch_costs", "take_back_agreement", "take_back_link",
        "take_back_reminder", "withdraw_request",
    ]  # fmt: skip
