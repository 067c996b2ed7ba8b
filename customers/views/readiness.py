"""What a page tells of why nothing can be ordered for a customer, and who can mend it."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localtime

from partnercenter.access import MayNot, may_not
from partnercenter.models import Agent
from partnercenter.roles import Permission

from ..models import Customer, CustomerLink, Hindrance, Readiness, Review
from ..summary import told_because, told_durations

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
        page = f"{reverse('request_relationship')}?customer={customer.pk}"
        way = Way("Request a relationship", page, may_not(Permission.REQUEST_RELATIONSHIPS, agent=agent))
        return Told(title, why, ways=(way,))
    if hindrance is Hindrance.NOT_ALLOWED:
        reason = f"{customer.get_not_allowed_because_display()}. {customer.not_allowed_note}".strip()
        ways = tuple(
            _way(text, Permission.EDIT_CUSTOMERS, agent, name, customer.pk)
            for text, name in (("Correct the customer", "edit_customer"), ("Ask for another review", "ask_for_review"))
        )
        return Told(title, reason, "Whatever is corrected is reviewed anew.", ways)
    if hindrance is Hindrance.UNDER_REVIEW:
        return Told(title, _why_reviewed(customer), f"{OPERATORS}{_how_long()}")
    if hindrance is Hindrance.EDUCATION_IN_REVIEW:
        return Told(title, "It is verified whether this is an educational institution.", OPERATORS)
    return Told(title, _why_no_agreement(customer, readiness, link), "", _ways_to_agree(customer, agent))


def _why_reviewed(customer: Customer) -> str:
    because = told_because(customer)
    since = f"Since {_written(customer.review_since)}"
    told = f"{since}: {because}." if because else f"{since}, as every new customer."
    return f"{told} {customer.review_note}".strip()


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
    return (
        _way("Record the agreement", Permission.RECORD_AGREEMENT, agent, "customer_agreement", customer.pk),
        _way("Ask the customer by link", Permission.ASK_FOR_AGREEMENT, agent, "ask_for_agreement", customer.pk),
    )


def _way(text: str, permission: Permission, agent: Agent, name: str, *key: uuid.UUID) -> Way:
    """Return a way to the page of that name, or what it needs of an agent who may not go there."""
    return Way(text, reverse(name, args=key), may_not(permission, agent=agent))


def _written(moment: datetime.datetime | None) -> str:
    local = localtime(moment)
    return f"{local.day} {local:%B %Y, %H:%M}"
