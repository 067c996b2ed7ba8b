"""Asks for a customer to be verified as an educational institution, and stores what operators decide."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import MOST_REQUESTS, Customer, QualificationRequest
from .holding import held

Education = Customer.Education
Status = QualificationRequest.Status
# What a request and a decision change of a customer.
QUALIFIED = ("education", "special_qualification", "education_segment", "website")
# Of what may become an education customer.
OPEN = (Customer.Qualification.NONE, Customer.Qualification.EDUCATION)


class CannotAsk(Exception):
    """No verification can be requested: it is confirmed, in review, or was requested three times."""


class AlreadyDecided(Exception):
    """The request was decided meanwhile; ``request`` is as it stands."""

    def __init__(self, request: QualificationRequest) -> None:
        self.request = request
        super().__init__(f"request {request.pk} is {request.status}")


@transaction.atomic
def request_education(
    *, customer: Customer, segment: str, website: str, contact_email: str, version: int, by: Agent
) -> QualificationRequest:
    """Ask for a customer. All values are in their stored form; ``contact_email`` is the organisation's own address.

    The contact of the record stays as it is: an organisation may be verified by another mailbox. ``version`` is the one
    the page has shown. Raises CustomerRemoved, and CannotAsk, which also answers a page sent twice.
    """
    customer = held(customer)
    if customer.special_qualification not in OPEN or not may_ask(customer) or version != customer.version:
        raise CannotAsk
    customer.changed_by, customer.updated_at, customer.version = by, timezone.now(), customer.version + 1
    asked = ask_for_education(
        customer, segment=segment, website=website, contact_email=contact_email, requested_by=by, by=by
    )
    customer.save(update_fields=[*QUALIFIED, "changed_by", "updated_at", "version"])
    return asked


def may_ask(customer: Customer) -> bool:
    """Say whether one more verification can be requested."""
    asked = customer.qualification_requests.filter(partner_id=customer.partner_id).count()
    return customer.education in (Education.NONE, Education.DENIED) and asked < MOST_REQUESTS


def ask_for_education(
    customer: Customer,
    *,
    segment: str,
    website: str | None = None,
    contact_email: str | None = None,
    requested_by: Agent,
    by: Agent | None,
    name: str = "the system",
) -> QualificationRequest:
    """Ask for a customer, for an action that holds it and saves QUALIFIED; what is None is as the record has it."""
    number = customer.qualification_requests.filter(partner_id=customer.partner_id).count() + 1
    request = QualificationRequest.objects.create(
        partner_id=customer.partner_id,
        customer=customer,
        number=number,
        segment=segment,
        website=customer.website if website is None else website,
        contact_email=customer.contact_email if contact_email is None else contact_email,
        requested_by=requested_by,
    )
    changes: dict[str, list[Any]] = {"request": ["", f"{number} of {MOST_REQUESTS}"]}
    changes |= _qualify(customer, Customer.Qualification.EDUCATION, segment, request.website)
    customer.education = Education.IN_REVIEW
    record(Event.Kind.EDUCATION_ASKED, subject=customer, by=by, name=name, changes=changes)
    return request


def _qualify(customer: Customer, qualification: str, segment: str, website: str) -> dict[str, list[Any]]:
    """Set how a customer is qualified, and return what is new of it."""
    changes: dict[str, list[Any]] = {}
    new = {"special_qualification": str(qualification), "education_segment": segment, "website": website}
    for field, value in new.items():
        if (old := str(getattr(customer, field))) != value:
            changes[field] = [old, value]
            setattr(customer, field, value)
    return changes


@transaction.atomic
def decide_education(
    *, request: QualificationRequest, confirmed: bool, reason: str = "", by: Agent
) -> QualificationRequest:
    """Confirm a customer as an education customer, for good, or not, with a reason in words.

    A customer that is not confirmed is one without a special qualification. Raises CustomerRemoved, and AlreadyDecided.
    """
    customer = held(request.customer)
    request = QualificationRequest.objects.select_for_update(of=("self",)).get(
        pk=request.pk, partner_id=request.partner_id
    )
    if request.status != Status.IN_REVIEW:
        raise AlreadyDecided(request)
    request.status, request.reason = (Status.EDUCATION, "") if confirmed else (Status.DENIED, reason)
    request.decided_by, request.decided_at = by, timezone.now()
    request.save(update_fields=["status", "reason", "decided_by", "decided_at"])
    customer.education = Education.CONFIRMED if confirmed else Education.DENIED
    changes: dict[str, list[Any]] = {"request": ["", f"{request.number} of {MOST_REQUESTS}"]}
    if not confirmed:
        changes["reason"] = ["", reason]
        changes |= _qualify(customer, Customer.Qualification.NONE, "", customer.website)
    customer.updated_at, customer.version = timezone.now(), customer.version + 1
    customer.save(update_fields=[*QUALIFIED, "updated_at", "version"])
    kind = Event.Kind.EDUCATION_CONFIRMED if confirmed else Event.Kind.EDUCATION_DENIED
    record(kind, subject=customer, by=by, changes=changes)
    request.customer = customer
    return request
