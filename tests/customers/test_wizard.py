"""The wizard itself, and the pages it walks through."""

import pytest
from django.core.management import call_command

from customers import steps
from customers.models import Draft
from customers.wizard import NotReady, Wizard
from tests.factories import CustomerFactory, DraftFactory


def test_the_steps_are_four_and_in_this_order():
    assert [(step.number, step.name, step.title) for step in steps.STEPS] == [
        (1, "find", "Find the company"),
        (2, "account", "Account info"),
        (3, "agreement", "Microsoft Customer Agreement"),
        (4, "review", "Check the answers"),
    ]


def test_every_question_is_asked_once_under_the_name_every_door_uses():
    assert steps.FIELDS == (
        "country", "company_name", "registration_id",
        "address_line1", "address_line2", "address_line3", "city", "state", "postal_code",
        "phone", "domain_prefix", "language", "culture",
        "special_qualification", "education_segment", "website", "reseller",
        "contact_first_name", "contact_middle_name", "contact_last_name", "contact_email",
        "agreement_method", "accepted_on",
        "signatory_first_name", "signatory_last_name", "signatory_email", "signatory_phone",
    )  # fmt: skip


def test_a_step_that_is_none_has_no_name():
    with pytest.raises(KeyError):
        steps.step_named("nothing")


def test_a_draft_that_became_a_customer_stays_that_customer(agent):
    customer = CustomerFactory(partner=agent.partner)
    draft = DraftFactory(partner=agent.partner, status="submitted", customer=customer)
    assert Wizard(draft, agent).create() == customer


def test_a_draft_of_which_nothing_was_sent_is_not_ready(agent):
    with pytest.raises(NotReady) as left:
        Wizard(DraftFactory(partner=agent.partner), agent).create()
    assert str(left.value) == "find, account, agreement"


def test_complete_answers_that_were_never_sent_are_not_ready_either(agent):
    from tests.customers.walking import GERMANY

    answers = {name: text for page in GERMANY.values() for name, text in page.items()}
    draft = DraftFactory(partner=agent.partner, answers=answers, put=["find", "account"])
    with pytest.raises(NotReady):
        Wizard(draft, agent).create()


def test_a_draft_knows_its_page(agent):
    draft = DraftFactory(partner=agent.partner)
    assert draft.get_absolute_url() == f"/customers/add/{draft.pk}/"


def test_the_command_discards_what_nobody_came_back_to(agent, capsys):
    DraftFactory(partner=agent.partner, updated_at="2026-01-01T00:00:00Z", answers={"city": "Bonn"})
    call_command("purge_drafts")
    assert capsys.readouterr().out == "Drafts discarded: 1\nPages of ended sign-ins forgotten: 0\n"
    assert [(draft.status, draft.answers) for draft in Draft.objects.all()] == [("discarded", {})]
