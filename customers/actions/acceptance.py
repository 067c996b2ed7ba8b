"""What an accepted request makes: the partner's customer, its organization where that is new, the agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event, Partnership

from ..models import RESTORED, Customer, Draft, Organization, RelationshipRequest
from ..models.identity import is_domain_of_another, organization_named
from ..rules.email import company_domain
from ..rules.folding import folded
from .agreements import CUSTOMER
from .customers import SAME_NAME, of_a_new_customer, search_text
from .education import ask_for_education, may_ask
from .holding import held_even_removed
from .reviews import REVIEWED, put_under_review


class CannotAccept(Exception):
    """Since the request was sent, something changed that nobody here can mend."""


class BecameKnown(Exception):
    """The company became known here a moment ago: its contact is another one now, and has no code yet."""


def accept(request: RelationshipRequest, name: str, by: Agent | None) -> Customer:
    """Make the company the partner's customer, and return it. Raises CannotAccept and BecameKnown."""
    _refuse_what_no_longer_holds(request)
    request.organization = _organization(request)
    request.customer = customer = _customer(request, request.organization, by)
    request.status, request.closed_at, request.accepted_by = RelationshipRequest.Status.ACCEPTED, timezone.now(), name
    request.save(update_fields=["organization", "customer", "status", "closed_at", "accepted_by"])
    changes: dict[str, list[Any]] = {"accepted by": ["", name], "proved by": ["", "a code sent by e-mail"]}
    record(Event.Kind.REQUEST_ACCEPTED, subject=request, by=by, name=CUSTOMER, changes=changes)
    return customer


def _refuse_what_no_longer_holds(request: RelationshipRequest) -> None:
    owner, reseller = request.owner, _reseller(request)
    if request.partner.is_restricted or not owner.may_add_customers:
        raise CannotAccept
    if reseller and not Partnership.objects.filter(partner=owner, reseller_id=reseller).exists():
        raise CannotAccept


def _reseller(request: RelationshipRequest) -> Any:
    return request.partner_id if request.provider_id else request.values.get("reseller") or None


def _organization(request: RelationshipRequest) -> Organization:
    """Return the organization that is meant, new where it is not known yet."""
    values = request.values
    if found := organization_named(values):
        return found
    if is_domain_of_another(values):
        raise CannotAccept
    try:
        with transaction.atomic():
            return Organization.objects.create(
                country=values["country"],
                registration_id=values.get("registration_id", ""),
                domain_prefix=values["domain_prefix"],
                folded_name=folded(values["company_name"])[:255],
                email_domain=company_domain(values["contact_email"]),
            )
    except IntegrityError as error:
        raise BecameKnown from error


def _customer(request: RelationshipRequest, organization: Organization, by: Agent | None) -> Customer:
    """Return the partner's customer, new where it has none yet: the domain is the organization's own."""
    own = Customer.objects.filter(partner=request.owner, organization=organization)
    if present := own.first():
        present = held_even_removed(present)
        return _restored(present, request, by) if present.is_removed else present
    name = folded(request.values["company_name"])[:255]
    method = Customer.AgreementMethod.BY_CUSTOMER.value
    values = {**request.values, "domain_prefix": organization.domain_prefix, "agreement_method": method}
    try:
        with transaction.atomic():
            customer = Customer.objects.create(
                partner=request.owner,
                organization=organization,
                folded_name=name,
                search_text=search_text(values, name),
                reseller_id=_reseller(request),
                concerns=request.concerns,
                added_by_id=request.requested_by_id,
                **of_a_new_customer(values),
            )
    except IntegrityError:
        return held_even_removed(own.get())
    changes = {field: ["", values[field]] for field in SAME_NAME if values.get(field)}
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=by, name=CUSTOMER, changes=changes)
    if customer.education == Customer.Education.IN_REVIEW:
        segment = customer.education_segment
        ask_for_education(customer, segment=segment, requested_by=request.requested_by, by=by, name=CUSTOMER)
    _close_draft(request, customer)
    return customer


# What a company that comes back keeps of its earlier record: who it is, and how it was qualified.
_KEPT = frozenset({"country", "domain_prefix", "agreement_method", "special_qualification", "education_segment"})


def _restored(customer: Customer, request: RelationshipRequest, by: Agent | None) -> Customer:
    """Make a company that was a customer one again, as it is described now; it is reviewed anew."""
    changes = _described(customer, request.values)
    customer.reseller_id, customer.concerns, customer.overrides = _reseller(request), request.concerns, []
    customer.removed_at = customer.removed_by = None
    customer.changed_by, customer.updated_at, customer.version = (
        request.requested_by,
        timezone.now(),
        customer.version + 1,
    )
    record(Event.Kind.CUSTOMER_RESTORED, subject=customer, by=by, name=CUSTOMER, changes=changes)
    because = [RESTORED, *(field for field in changes if field in REVIEWED)]
    put_under_review(customer, because, asked_by=request.requested_by, by=by, name=CUSTOMER, is_anew=True)
    is_school = request.values.get("special_qualification") == Customer.Qualification.EDUCATION
    if is_school and may_ask(customer):
        segment = request.values["education_segment"]
        ask_for_education(customer, segment=segment, requested_by=request.requested_by, by=by, name=CUSTOMER)
    customer.save()
    _close_draft(request, customer)
    return customer


def _described(customer: Customer, values: Mapping[str, str]) -> dict[str, list[Any]]:
    """Set what a company says of itself now, and return what is new of it."""
    changes: dict[str, list[Any]] = {}
    for field in SAME_NAME:
        old, new = str(getattr(customer, field)), values.get(field, "")
        if field not in _KEPT and new != old:
            changes[field] = [old, new]
            setattr(customer, field, new)
    customer.folded_name = folded(customer.company_name)[:255]
    known = {**values, "domain_prefix": customer.domain_prefix}
    customer.search_text = search_text(known, customer.folded_name)
    return changes


def _close_draft(request: RelationshipRequest, customer: Customer) -> None:
    """The draft the request was made from has become this customer, unless it became another one meanwhile."""
    if request.draft_id is None:
        return
    drafts = Draft.objects.filter(pk=request.draft_id, partner_id=customer.partner_id).open()
    drafts.update(status=Draft.Status.SUBMITTED, customer=customer, updated_at=timezone.now())
