"""Puts customers under review, and stores what operators decide of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event
from partnercenter.roles import Permission

from ..models import ASKED_AGAIN, Customer, Review
from ..steps import ADDRESS
from .holding import held

Verification = Customer.Verification
# What cannot be changed without a new review: who the company is, and where. Its country is never changed.
REVIEWED = frozenset({"company_name", "country", "registration_id", *ADDRESS})
# What a decision, and the wait for one, changes of a customer.
OF_A_REVIEW = (
    "verification", "review_since", "review_because", "review_asked_by", "review_note", "review_begun_at",
    "review_begun_by", "not_allowed_because", "not_allowed_note",
)  # fmt: skip


class NothingToDecide(Exception):
    """The customer waits for no decision, or was changed after the page was drawn; ``customer`` is as it stands."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        super().__init__(f"customer {customer.pk} is {customer.verification}, version {customer.version}")


class AlreadyBegun(Exception):
    """Another operator looks at the customer; ``customer`` is as it stands."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        super().__init__(f"customer {customer.pk} is looked at by {customer.review_begun_by_id}")


def reviewed_of(customer: Customer, names: Iterable[str]) -> list[str]:
    """Return which of the changed fields put a customer under review: of one that was not allowed all of them."""
    is_refused = customer.verification == Verification.NOT_ALLOWED
    return [name for name in names if is_refused or name in REVIEWED]


def put_under_review(
    customer: Customer,
    because: Iterable[str],
    *,
    asked_by: Agent,
    by: Agent | None,
    name: str = "the system",
    note: str = "",
    is_anew: bool = False,
) -> None:
    """Let a customer wait for a decision, for an action that holds and saves it; ``because`` names what was changed.

    One that waits already goes on waiting, in its place, and is looked at anew; ``is_anew`` gives it a new place.
    """
    waits_already = customer.is_in_review and not is_anew
    reasons = [*customer.review_because] if waits_already else []
    reasons += [field for field in because if field not in reasons]
    changes: dict[str, list[Any]] = {"because of": ["", ", ".join(reasons)]}
    if note:
        changes["note"] = ["", note]
    if not waits_already:
        changes["verification"] = [customer.verification, Verification.UNDER_REVIEW.value]
        customer.verification, customer.review_since = Verification.UNDER_REVIEW, timezone.now()
    customer.review_because, customer.review_asked_by = reasons, asked_by
    customer.review_note = note or (customer.review_note if waits_already else "")
    customer.review_begun_at = customer.review_begun_by = None
    customer.not_allowed_because = customer.not_allowed_note = ""
    record(Event.Kind.REVIEW_ASKED, subject=customer, by=by, name=name, changes=changes)


@transaction.atomic
def ask_for_review(*, customer: Customer, note: str, by: Agent) -> Customer:
    """Put a customer that is decided under review once more, with a word to whoever decides.

    Does nothing where it waits already. Raises CustomerRemoved.
    """
    customer = held(customer)
    if customer.is_in_review:
        return customer
    put_under_review(customer, [ASKED_AGAIN], asked_by=by, by=by, note=note)
    customer.save(update_fields=OF_A_REVIEW)
    return customer


@transaction.atomic
def begin_review(*, customer: Customer, by: Agent) -> Customer:
    """Say that an operator has begun to look at a customer.

    Raises CustomerRemoved, NothingToDecide, and AlreadyBegun where another operator has.
    """
    customer = held(customer)
    if not customer.is_in_review:
        raise NothingToDecide(customer)
    if customer.review_begun_by_id is not None:
        if customer.review_begun_by_id != by.pk:
            raise AlreadyBegun(customer)
        return customer
    before = customer.verification
    customer.verification = Verification.UNDER_REVIEW
    customer.review_begun_at, customer.review_begun_by = timezone.now(), by
    customer.save(update_fields=["verification", "review_begun_at", "review_begun_by"])
    changed = {"verification": [before, Verification.UNDER_REVIEW.value]} if before == Verification.NEW else {}
    record(Event.Kind.REVIEW_BEGUN, subject=customer, by=by, changes=changed)
    return customer


@transaction.atomic
def decide_review(
    *, customer: Customer, allowed: bool, reason: str = "", note: str = "", version: int | None = None, by: Agent
) -> Review:
    """Allow a customer, or not, with a ``reason`` of Customer.NotAllowed and words; return the decision.

    ``version`` is the one the operator has seen. Raises CustomerRemoved, and NothingToDecide where the customer waits
    for no decision or another version stands there by now.
    """
    customer = held(customer)
    if customer.review_since is None or (version is not None and version != customer.version):
        raise NothingToDecide(customer)
    outcome = Review.Outcome.ALLOWED if allowed else Review.Outcome.NOT_ALLOWED
    review = Review.objects.create(
        partner_id=customer.partner_id,
        customer=customer,
        because=customer.review_because,
        since=customer.review_since,
        begun_at=customer.review_begun_at,
        outcome=outcome,
        reason="" if allowed else reason,
        note="" if allowed else note,
        decided_by=by,
        told_to=_whose_work(customer),
    )
    changes: dict[str, list[Any]] = {"verification": [customer.verification, outcome.value]}
    customer.verification = Verification(outcome.value)
    customer.review_since, customer.review_because = None, []
    customer.review_asked_by, customer.review_note = None, ""
    customer.review_begun_at = customer.review_begun_by = None
    customer.not_allowed_because, customer.not_allowed_note = review.reason, review.note
    customer.save(update_fields=OF_A_REVIEW)
    if not allowed:
        changes |= {"reason": ["", review.get_reason_display()], "note": ["", note]}
    kind = Event.Kind.CUSTOMER_ALLOWED if allowed else Event.Kind.CUSTOMER_NOT_ALLOWED
    record(kind, subject=customer, by=by, changes=changes)
    return review


def _whose_work(customer: Customer) -> Agent | None:
    """Return who goes on with a decision: whoever asked for the review, else whoever added the customer.

    That is an agent of the customer's own partner, who works there and may correct what was refused; None where
    neither is one.
    """
    for agent in (customer.review_asked_by, customer.added_by):
        if agent is None or not agent.is_active or agent.partner_id != customer.partner_id:
            continue
        if agent.may(Permission.EDIT_CUSTOMERS):
            return agent
    return None
