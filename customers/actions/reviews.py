"""Puts customers under review, and stores what operators decide of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Customer, Review
from ..steps import ADDRESS
from .holding import held

Verification = Customer.Verification
# What cannot be changed without a new review: who the company is, and where. Its country is never changed.
REVIEWED = frozenset({"company_name", "country", "registration_id", *ADDRESS})
# What a decision, and the wait for one, changes of a customer.
OF_A_REVIEW = (
    "verification", "review_since", "review_because", "review_begun_at", "review_begun_by",
    "not_allowed_because", "not_allowed_note",
)  # fmt: skip


class NothingToDecide(Exception):
    """The customer waits for no decision, or was changed after the page was drawn; ``customer`` is as it stands."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        super().__init__(f"customer {customer.pk} is {customer.verification}, version {customer.version}")


def put_under_review(customer: Customer, because: Iterable[str], by: Agent | None, name: str = "") -> None:
    """Let a customer wait for a decision, for an action that holds and saves it; ``because`` names what was changed.

    One that waits already goes on waiting, in its place, and is looked at anew.
    """
    reasons = [*customer.review_because] if customer.is_in_review else []
    reasons += [field for field in because if field not in reasons]
    changes: dict[str, list[Any]] = {"because of": ["", ", ".join(reasons)]}
    if customer.verification not in (Verification.NEW, Verification.UNDER_REVIEW):
        changes["verification"] = [customer.verification, Verification.UNDER_REVIEW.value]
        customer.verification, customer.review_since = Verification.UNDER_REVIEW, timezone.now()
    customer.review_because = reasons
    customer.review_begun_at = customer.review_begun_by = None
    customer.not_allowed_because = customer.not_allowed_note = ""
    record(Event.Kind.REVIEW_ASKED, subject=customer, by=by, changes=changes, **({"name": name} if name else {}))


@transaction.atomic
def begin_review(*, customer: Customer, by: Agent) -> Customer:
    """Say that an operator has begun to look at a customer. Raises CustomerRemoved, and NothingToDecide."""
    customer = held(customer)
    if not customer.is_in_review:
        raise NothingToDecide(customer)
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
        told_to_id=customer.changed_by_id or customer.added_by_id,
    )
    changes: dict[str, list[Any]] = {"verification": [customer.verification, outcome.value]}
    customer.verification = Verification(outcome.value)
    customer.review_since, customer.review_because = None, []
    customer.review_begun_at = customer.review_begun_by = None
    customer.not_allowed_because, customer.not_allowed_note = review.reason, review.note
    customer.save(update_fields=OF_A_REVIEW)
    if not allowed:
        changes |= {"reason": ["", review.get_reason_display()], "note": ["", note]}
    kind = Event.Kind.CUSTOMER_ALLOWED if allowed else Event.Kind.CUSTOMER_NOT_ALLOWED
    record(kind, subject=customer, by=by, changes=changes)
    return review
