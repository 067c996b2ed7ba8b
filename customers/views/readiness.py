"""What a page tells of why nothing can be ordered for a customer, and who can mend it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localtime

from partnercenter.access import MayNot, may_not
from partnercenter.models import Agent
from partnercenter.roles import Permission

from ..forms.fields import QUESTIONS
from ..models import Customer, CustomerLink, Hindrance, Readiness, Review
from ..summary import told_durations

OPERATORS = "An operator decides."


@dataclass(frozen=True, slots=True)
class Way:
    """What can be done about it: a link (``href``), or what it needs of whoever may not."""

    text: str
    href: str = ""
    may_not: MayNot | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A reason in words: what it is, why it stands, who else mends it ("" for nobody else), and what one can do."""

    title: str
    why: str
    who: str = ""
    ways: tuple[Way, ...] = ()


def told_readiness(
    customer: Customer, readiness: Readiness, *, agent: Agent, link: CustomerLink | None = None
) -> list[Told]:
    """Return the reasons, the weightiest first; ``link`` is the one that waits for the customer's acceptance."""
    return [_told(hindrance, customer, readiness, agent, link) for hindrance in readiness.hindrances]


def _told(
    hindrance: Hindrance, customer: Customer, readiness: Readiness, agent: Agent, link: CustomerLink | None
) -> Told:
    title = str(hindrance.label)
    if hindrance is Hindrance.REMOVED:
        why = f"Removed by {customer.removed_by}, {_written(customer.removed_at)}. The record stays as it was."
        way = _way("Request a relationship", Permission.REQUEST_RELATIONSHIPS, reverse("request_relationship"), agent)
        return Told(title, why, ways=(way,))
    if hindrance is Hindrance.NOT_ALLOWED:
        reason = f"{customer.get_not_allowed_because_display()}. {customer.not_allowed_note}".strip()
        change = _way(
            "Correct the customer", Permission.EDIT_CUSTOMERS, reverse("edit_customer", args=[customer.pk]), agent
        )
        return Told(title, reason, "A change of name, registration ID or address is reviewed anew.", (change,))
    if hindrance is Hindrance.UNDER_REVIEW:
        return Told(title, _why_reviewed(customer), f"{OPERATORS}{_how_long()}")
    if hindrance is Hindrance.EDUCATION_IN_REVIEW:
        return Told(title, "It is verified whether this is an educational institution.", OPERATORS)
    return Told(title, _why_no_agreement(customer, readiness, link), "", _ways_to_agree(customer, agent))


def _why_reviewed(customer: Customer) -> str:
    since = f"Since {_written(customer.review_since)}"
    if not customer.review_because:
        return f"{since}, as every new customer."
    changed = (QUESTIONS[name].label.lower() for name in customer.review_because if name in QUESTIONS)
    return f"{since}, because of a change: {', '.join(dict.fromkeys(changed)) or 'the relationship was restored'}."


def _how_long() -> str:
    durations = Review.objects.durations()
    return f" {told_durations(durations)}" if durations else ""


def _why_no_agreement(customer: Customer, readiness: Readiness, link: CustomerLink | None) -> str:
    asked = (
        f" The customer was asked at {link.recipient} on {_written(link.created_at)}, and has not answered."
        if link
        else ""
    )
    if readiness.is_again and customer.agreed_on:
        day = f"{customer.agreed_on.day} {customer.agreed_on:%B %Y}"
        return (
            f"The Microsoft Customer Agreement accepted on {day} has a newer version, which must be confirmed.{asked}"
        )
    return f"Nobody has accepted the Microsoft Customer Agreement for this customer yet.{asked}"


def _ways_to_agree(customer: Customer, agent: Agent) -> tuple[Way, ...]:
    attest = reverse("customer_agreement", args=[customer.pk])
    ask = reverse("ask_for_agreement", args=[customer.pk])
    return (
        _way("Record the agreement", Permission.RECORD_AGREEMENT, attest, agent),
        _way("Ask the customer by link", Permission.ASK_FOR_AGREEMENT, ask, agent),
    )


def _way(text: str, permission: Permission, href: str, agent: Agent) -> Way:
    return Way(text, href, may_not(permission, agent=agent))


def _written(moment: datetime.datetime | None) -> str:
    local = localtime(moment)
    return f"{local.day} {local:%B %Y, %H:%M}"
