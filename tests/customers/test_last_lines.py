"""What only many rows, many windows or strange texts bring about."""

import datetime
import itertools

import pytest
from django.db import IntegrityError

from customers.actions import add_customer, hand_over_draft, purge_expired_drafts, save_answers
from customers.countries import OWN, country
from customers.matching import Identity, find_matches
from customers.models import Customer, Draft
from customers.models.draft import DraftRows
from customers.rules import Refused, company_name, dates, phone
from customers.steps import STEPS
from tests.customers.actions.test_customers import VALUES
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, OrganizationFactory

LONG_AGO = datetime.datetime(2020, 1, 1, microsecond=1, tzinfo=datetime.UTC)


@pytest.mark.parametrize("code", OWN)
def test_names_repeated_before_a_number_are_read_to_their_end(code):
    rule = country(code).registration_id
    labels = [*getattr(rule, "labels", ()), rule.label]
    for first, second in itertools.product(labels, repeat=2):
        text = ((first + second) * 30)[:80] + "!"
        with pytest.raises(Refused):
            rule.read(text)


@pytest.mark.parametrize(("text", "code"), [("+49 30 1234567890123", "DE"), ("+81 3 12345678901234", "JP")])
def test_a_phone_number_has_fifteen_digits_at_the_most(text, code):
    with pytest.raises(Refused, match="too long"):
        phone.read(text, code)


@pytest.mark.parametrize("name", ["ʻʻ", "ـــ"])
def test_a_name_of_which_nothing_is_left_to_compare_is_no_name(name):
    with pytest.raises(Refused) as refused:
        company_name.read(name)
    assert refused.value.code in ("company_name_only_specials", "company_name_repeated_character")


def test_the_same_registration_id_is_found_behind_any_number_of_like_names(agent):
    for _ in range(12):
        OrganizationFactory(country="BR", folded_name="northwind")
    OrganizationFactory(country="BR", folded_name="northwind", registration_id="11222333000181")
    identity = Identity("BR", registration_id="11222333000181", folded_name="northwind")
    matches = find_matches(partner=agent.partner, identity=identity)
    assert any(match.is_certain for match in matches)


def test_an_own_customer_is_found_behind_any_number_of_others_of_its_name(agent):
    for _ in range(60):
        OrganizationFactory(country="DE", folded_name="northwind")
    own = CustomerFactory(partner=agent.partner, company_name="Northwind GmbH")
    matches = find_matches(partner=agent.partner, identity=Identity("DE", folded_name="northwind"))
    assert matches[0].customer == own


def test_a_fault_that_is_no_twin_is_not_taken_for_one(agent):
    draft = DraftFactory(partner=agent.partner, started_by=agent)
    with pytest.raises(IntegrityError):
        add_customer(draft=draft, values={**VALUES, "company_name": ""}, by=agent)
    assert not Customer.objects.exists()


def test_a_draft_handed_over_lives_as_long_as_a_fresh_one(agent):
    draft = DraftFactory(partner=agent.partner, started_by=agent)
    Draft.objects.filter(pk=draft.pk).update(updated_at=LONG_AGO)
    hand_over_draft(draft=draft, to=AgentFactory(partner=agent.partner), by=agent)
    assert purge_expired_drafts() == 0


def test_a_draft_changed_while_a_purge_runs_is_kept(agent, monkeypatch):
    draft = DraftFactory(partner=agent.partner, started_by=agent)
    Draft.objects.filter(pk=draft.pk).update(updated_at=LONG_AGO)
    expired = DraftRows.expired
    looks = []

    def expired_but_for_what_is_typed_now(rows):
        looks.append(1)
        if len(looks) == 2:  # the second look, under the lock
            latest = Draft.objects.get(pk=draft.pk)
            save_answers(draft=latest, step=STEPS[0], typed={"company_name": "Northwind"}, by=agent)
        return expired(rows)

    monkeypatch.setattr(DraftRows, "expired", expired_but_for_what_is_typed_now)
    monkeypatch.setattr(type(Draft.objects), "expired", lambda manager: manager.get_queryset().expired())
    assert purge_expired_drafts() == 0
    assert len(looks) == 2
    assert Draft.objects.get(pk=draft.pk).status == "open"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("30 February 2026", "Check the date: there is no such day."),
        ("2026-02-30", "Check the date: there is no such day."),
        ("1 Jan 0001", "Check the year: the agreement has existed since 2019."),
        ("3 Foo 2026", "Enter the date with its month and year, such as 22 November 2026 or 2026-11-22."),
    ],
)
def test_a_date_that_cannot_be_says_why(text, sentence):
    with pytest.raises(Refused) as refused:
        dates.read_past(text, today=datetime.date(2026, 11, 22))
    assert refused.value.message == sentence
