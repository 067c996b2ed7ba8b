"""What the customer does with a relationship request: asks for a code, accepts, declines."""

from __future__ import annotations

import datetime
import secrets
from enum import Enum
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event, Partnership

from ..models import Agreement, Customer, Draft, OneTimeCode, Organization, RelationshipRequest
from ..models.identity import address_of, is_domain_of_another, organization_named
from ..models.one_time_code import address_hash
from ..rules.email import company_domain
from ..rules.folding import folded
from .customers import SAME_NAME, search_text
from .requests import RequestClosed, Status, locked

# Six digits can be guessed five times a code: so many codes keep the chance for a whole request at one in ten thousand.
CODES_AN_HOUR = 5
CODES_A_REQUEST = 20
CUSTOMER = "the customer"


class CodeProblem(Enum):
    """Why a code was not taken."""

    WRONG = "wrong"
    OVER = "over"


class CodeRefused(Exception):
    """The code is wrong, or no longer one: ``problem`` says which."""

    def __init__(self, problem: CodeProblem) -> None:
        self.problem = problem
        super().__init__(problem.value)


class TooManyCodes(Exception):
    """No more codes are sent for this request, for an hour or for good."""


class CannotAccept(Exception):
    """Since the request was sent, something changed that nobody here can mend."""


@transaction.atomic
def make_code(*, request: RelationshipRequest, by: Agent | None = None) -> tuple[str, str]:
    """Return a new code and the address it is to be sent to; the codes before it are over.

    The request counts as opened by it: a page that a mail scanner reads opens nothing.
    Raises RequestClosed when it waits for no answer, and TooManyCodes.
    """
    request = _waiting(request)
    codes = OneTimeCode.objects.filter(partner_id=request.partner_id, request=request)
    lasts = datetime.timedelta(minutes=OneTimeCode.MINUTES)
    now = timezone.now()
    if codes.filter(expires_at__gt=now + lasts - datetime.timedelta(hours=1)).count() >= CODES_AN_HOUR:
        raise TooManyCodes
    if codes.count() >= CODES_A_REQUEST:
        raise TooManyCodes
    address = address_of(request)
    code = OneTimeCode(partner_id=request.partner_id, request=request, sent_to=address_hash(address))
    digits = f"{secrets.randbelow(1_000_000):06d}"
    code.code_hash, code.expires_at = code.hash_of(digits), now + lasts
    code.save(force_insert=True)
    if request.status == Status.SENT:
        request.status, request.opened_at = Status.OPENED, now
        request.save(update_fields=["status", "opened_at"])
        record(Event.Kind.REQUEST_OPENED, subject=request, by=by, name=CUSTOMER)
    return digits, address


def accept_request(
    *, request: RelationshipRequest, code: str, first_name: str, last_name: str, by: Agent | None = None
) -> RelationshipRequest:
    """Accept a request with the code that was sent, and make the company the partner's customer.

    Raises RequestClosed when it waits for no answer (of many who accept at once one does, and the others find it
    accepted), CodeRefused (the try counts), and CannotAccept.
    """
    with transaction.atomic():
        request = _waiting(request)
        address = address_of(request)
        problem = _try(request, code, address)
        if problem is None:
            _accept(request, f"{first_name} {last_name}", by)
            _agree(request, first_name, last_name, address, by)
    if problem is not None:
        raise CodeRefused(problem)
    return request


@transaction.atomic
def decline_request(*, request: RelationshipRequest, reason: str, by: Agent | None = None) -> RelationshipRequest:
    """Decline a request. Raises RequestClosed when it waits for no answer."""
    request = _waiting(request)
    request.status, request.closed_at, request.reason = Status.DECLINED, timezone.now(), reason
    request.save(update_fields=["status", "closed_at", "reason"])
    changes: dict[str, list[Any]] = {"reason": ["", reason]} if reason else {}
    record(Event.Kind.REQUEST_DECLINED, subject=request, by=by, name=CUSTOMER, changes=changes)
    return request


def _waiting(request: RelationshipRequest) -> RelationshipRequest:
    request = locked(request)
    if not request.is_waiting:
        raise RequestClosed(request)
    return request


def _try(request: RelationshipRequest, digits: str, address: str) -> CodeProblem | None:
    """Count a try at the newest code, and say what is wrong with it.

    A code that went elsewhere proves nothing: the company has become known here since, or its contact has changed.
    """
    codes = OneTimeCode.objects.filter(partner_id=request.partner_id, request=request)
    code = codes.order_by("-created_at", "-id").first()
    if code is None or not code.is_live or not code.went_to(address):
        return CodeProblem.OVER
    is_right = code.is_right(digits)
    code.tries += 1
    if is_right:
        code.used_at = timezone.now()
    code.save(update_fields=["tries", "used_at"])
    if is_right:
        return None
    return CodeProblem.WRONG if code.is_live else CodeProblem.OVER


def _accept(request: RelationshipRequest, name: str, by: Agent | None) -> None:
    _refuse_what_no_longer_holds(request)
    request.organization = _organization(request)
    request.customer = _customer(request, request.organization, by)
    request.status, request.closed_at, request.accepted_by = Status.ACCEPTED, timezone.now(), name
    request.save(update_fields=["organization", "customer", "status", "closed_at", "accepted_by"])
    changes: dict[str, list[Any]] = {"accepted by": ["", name], "proved by": ["", "a code sent by e-mail"]}
    record(Event.Kind.REQUEST_ACCEPTED, subject=request, by=by, name=CUSTOMER, changes=changes)


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
        # It became known a moment ago: its contact is another one now, and has no code yet.
        raise CodeRefused(CodeProblem.OVER) from error


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
    drafts = Draft.objects.filter(pk=request.draft_id, partner_id=customer.partner_id).open()
    drafts.update(status=Draft.Status.SUBMITTED, customer=customer, updated_at=timezone.now())


def _agree(request: RelationshipRequest, first_name: str, last_name: str, address: str, by: Agent | None) -> None:
    """Record the customer's own acceptance of the Microsoft Customer Agreement where the partner has none yet."""
    if Agreement.objects.filter(partner=request.owner, customer=request.customer).exists():
        return
    assert request.customer is not None  # noqa: S101 - accepted a moment ago
    today = timezone.now().date()
    Agreement.objects.create(
        partner=request.owner,
        customer=request.customer,
        method=Customer.AgreementMethod.BY_CUSTOMER,
        first_name=first_name,
        last_name=last_name,
        email=address,
        accepted_on=today,
    )
    signed: dict[str, list[Any]] = {"accepted_on": ["", today.isoformat()], "signatory": ["", request.accepted_by]}
    record(Event.Kind.AGREEMENT_RECORDED, subject=request.customer, by=by, name=CUSTOMER, changes=signed)
