"""What an accepted request makes: the partner's customer, its organization where that is new, the agreement."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event, Partnership

from ..models import Agreement, Customer, Draft, Organization, RelationshipRequest
from ..models.identity import is_domain_of_another, organization_named
from ..rules.email import company_domain
from ..rules.folding import folded
from .customers import SAME_NAME, search_text

# Who did it, in the history.
CUSTOMER = "the customer"


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
        return present
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
                **{field: values.get(field, "") for field in SAME_NAME},
            )
    except IntegrityError:
        return own.get()
    changes = {field: ["", values[field]] for field in SAME_NAME if values.get(field)}
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=by, name=CUSTOMER, changes=changes)
    _close_draft(request, customer)
    return customer


def _close_draft(request: RelationshipRequest, customer: Customer) -> None:
    """The draft the request was made from has become this customer, unless it became another one meanwhile."""
    if request.draft_id is None:
        return
    drafts = Draft.objects.filter(pk=request.draft_id, partner_id=customer.partner_id).open()
    drafts.update(status=Draft.Status.SUBMITTED, customer=customer, updated_at=timezone.now())


def agree(customer: Customer, first_name: str, last_name: str, address: str, by: Agent | None) -> None:
    """Record the customer's own acceptance of the Microsoft Customer Agreement where the partner has none yet."""
    if Agreement.objects.filter(partner_id=customer.partner_id, customer=customer).exists():
        return
    today = timezone.now().date()
    Agreement.objects.create(
        partner_id=customer.partner_id,
        customer=customer,
        method=Customer.AgreementMethod.BY_CUSTOMER,
        first_name=first_name,
        last_name=last_name,
        email=address,
        accepted_on=today,
    )
    signed: dict[str, list[Any]] = {
        "accepted_on": ["", today.isoformat()],
        "signatory": ["", f"{first_name} {last_name}"],
    }
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, name=CUSTOMER, changes=signed)
