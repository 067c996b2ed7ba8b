"""Another review of a customer that was not allowed: asked for with a word, and told to the operators."""

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import CustomerRemoved
from customers.models import Customer
from tests.customers.walking import summary_of, text_of, value_of
from tests.factories import CustomerFactory

NOTE = "The contact answers now: call before noon."


@pytest.fixture
def customer(agent):
    return CustomerFactory(
        partner=agent.partner, verification="not_allowed", review_since=None, not_allowed_because="contact",
        not_allowed_note="Nobody answers.",
    )  # fmt: skip


@pytest.fixture
def page(customer):
    return f"/customers/{customer.pk}/review/"


def test_the_record_leads_there_and_says_what_was_refused(signed_in, customer, page):
    assert f'href="{page}"' in text_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert "Nobody answers." in text_of(signed_in.get(page))


def test_it_is_under_review_with_the_word_to_the_operator(signed_in, customer, page):
    answer = signed_in.post(page, {"note": NOTE})
    assert answer["Location"] == f"/customers/{customer.pk}/"
    told = text_of(signed_in.get(answer["Location"]))
    assert "Another review is asked for." in told
    assert f"another review was asked for. {NOTE}" in told
    customer.refresh_from_db()
    assert (customer.verification, customer.review_note) == ("under_review", NOTE)


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("", "Enter what the operator is to look at."),
        ("short", "Enter what the operator is to look at, in at least 10 characters."),
        ("x" * 501, "Shorten it to 500 characters or fewer."),
        ("a\x00b" * 5, "Null characters are not allowed."),
    ],
)
def test_what_will_not_do_is_said_and_kept(signed_in, page, note, sentence):
    answer = signed_in.post(page, {"note": note})
    assert answer.status_code == 422
    assert summary_of(answer) == [("#id_note", sentence)]
    assert Customer.objects.get().verification == "not_allowed"


@pytest.mark.parametrize(
    "state", [{"verification": "new", "review_since": timezone.now()}, {"verification": "allowed"}]
)
def test_only_what_was_not_allowed_is_looked_at_once_more(signed_in, customer, page, state):
    Customer.objects.update(not_allowed_because="", not_allowed_note="", **state)
    answer = signed_in.post(page, {"note": NOTE})
    assert "only what was not allowed is looked at once more" in text_of(signed_in.get(answer["Location"]))


def test_a_removed_one_is_led_to(signed_in, customer, page, monkeypatch):
    def removed(**_):
        raise CustomerRemoved(customer)

    monkeypatch.setattr("customers.views.reviews.ask_for_review", removed)
    assert signed_in.post(page, {"note": NOTE})["Location"] == f"/customers/{customer.pk}/"
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    answer = signed_in.post(page, {"note": NOTE})
    assert "The relationship was removed, so nothing is changed any more." in text_of(signed_in.get(answer["Location"]))


def test_whatever_is_corrected_is_said_to_go_under_review(signed_in, customer):
    edit = f"/customers/{customer.pk}/edit/"
    drawn = signed_in.get(edit)
    sent = {"version": value_of(drawn, "version"), "contact_first_name": "Einkauf", "action": "save"}
    question = signed_in.post(edit, sent)
    assert "Put it under review?" in text_of(question)
    signed_in.post(edit, sent | {"goes_under_review": "not_allowed"})
    assert Customer.objects.get().verification == "under_review"
