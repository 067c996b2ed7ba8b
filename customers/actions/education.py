"""Asks for a customer to be verified as an educational institution, and stores what operators decide."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import MOST_REQUESTS, Customer, CustomerLink, QualificationRequest
from .agreements import end_links
from .holding import held

Education = Customer.Education
Status = QualificationRequest.Status


class CannotAsk(Exception):
    """No verification can be requested: it is confirmed, in review, or was requested three times."""


class AlreadyDecided(Exception):
    """The request was decided meanwhile; ``request`` is as it stands."""

    def __init__(self, request: QualificationRequest) -> None:
        self.request = request
        super().__init__(f"request {request.pk} is {request.status}")


def first_request(customer: Customer, *, requested_by: Agent, by: Agent | None, name: str = "the system") -> None:
    """Ask for a customer that is added as an education customer, for the action that adds it."""
    _ask(customer, number=1, requested_by=requested_by, by=by, name=name)


@transaction.atomic
def request_education(
    *, customer: Customer, segment: str, website: str, contact_email: str, version: int | None = None, by: Agent
) -> QualificationRequest:
    """Ask for a customer; what was corrected for it (website, the contact's e-mail address) becomes the customer's.

    All values are in their stored form. Raises CustomerRemoved, and CannotAsk, which also answers a page sent twice.
    """
    customer = held(customer)
    number = customer.qualification_requests.filter(partner_id=customer.partner_id).count() + 1
    if not may_ask(customer, number - 1) or (version is not None and version != customer.version):
        raise CannotAsk
    new = {
        "special_qualification": Customer.Qualification.EDUCATION.value,
        "education_segment": segment,
        "website": website,
        "contact_email": contact_email,
    }
    changes: dict[str, list[Any]] = {}
    for field, value in new.items():
        if (old := str(getattr(customer, field))) != value:
            changes[field] = [old, value]
            setattr(customer, field, value)
    customer.education, customer.version = Education.IN_REVIEW, customer.version + 1
    customer.changed_by, customer.updated_at = by, timezone.now()
    customer.save(update_fields=[*new, "education", "version", "changed_by", "updated_at"])
    record(Event.Kind.CUSTOMER_CHANGED, subject=customer, by=by, changes=changes)
    if "contact_email" in changes:
        end_links(customer, *CustomerLink.Purpose, recipient=changes["contact_email"][0], by=by)
    return _ask(customer, number=number, requested_by=by, by=by)


def may_ask(customer: Customer, asked: int) -> bool:
    """Say whether one more verification can be requested, after so many."""
    return customer.education in (Education.NONE, Education.DENIED) and asked < MOST_REQUESTS


def _ask(
    customer: Customer, *, number: int, requested_by: Agent, by: Agent | None, name: str = "the system"
) -> QualificationRequest:
    request = QualificationRequest.objects.create(
        partner_id=customer.partner_id,
        customer=customer,
        number=number,
        segment=customer.education_segment,
        website=customer.website,
        contact_email=customer.contact_email,
        requested_by=requested_by,
    )
    changes: dict[str, list[Any]] = {"request": ["", f"{number} of {MOST_REQUESTS}"], "segment": ["", request.segment]}
    record(Event.Kind.EDUCATION_ASKED, subject=customer, by=by, name=name, changes=changes)
    return request


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
        customer.special_qualification, customer.education_segment = Customer.Qualification.NONE, ""
        changes["reason"] = ["", reason]
    customer.version += 1
    customer.save(update_fields=["education", "special_qualification", "education_segment", "version"])
    kind = Event.Kind.EDUCATION_CONFIRMED if confirmed else Event.Kind.EDUCATION_DENIED
    record(kind, subject=customer, by=by, changes=changes)
    request.customer = customer
    return request
