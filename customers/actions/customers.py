"""Turns a finished draft into a customer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..countries.currencies import billing_currency
from ..models import Agreement, Customer, Draft, Organization
from ..rules import Code
from ..rules.email import company_domain
from ..rules.folding import folded
from .agreements import AGREED, attest, signed
from .drafts import DraftChanged, DraftClosed
from .education import ask_for_education

# Stored on the customer under the very name they are asked by.
SAME_NAME = (
    "country", "company_name", "registration_id", "registration_id_typed", "registration_rule",
    "address_line1", "address_line2", "address_line3", "city", "state", "postal_code",
    "phone", "phone_extension", "domain_prefix", "language", "culture",
    "special_qualification", "education_segment", "website",
    "contact_first_name", "contact_middle_name", "contact_last_name", "contact_email", "agreement_method",
)  # fmt: skip

# What the history says of a refusal that was accepted, beside the reason.
TOLD_OF_OVERRIDE = {"answer": "label", "value": "value", "refusal": "message", "given by": "by", "given at": "at"}


class AlreadyKnown(Exception):
    """The company became known here between the check and the writing."""


@transaction.atomic
def add_customer(
    *,
    draft: Draft,
    values: Mapping[str, str],
    by: Agent,
    concerns: Sequence[Mapping[str, str]] = (),
    overrides: Sequence[Mapping[str, str]] = (),
) -> Customer:
    """Store the customer a draft has become; asked again, return the very same one.

    ``values`` are as CustomerForm read them, ``concerns`` what was ticked, ``overrides`` what was accepted
    with a reason, each with its code and text. The draft's row is locked first, so that of many submits
    one stores and the others find. Raises AlreadyKnown when the company is known by now,
    DraftClosed when the draft was discarded, and DraftChanged when other answers were saved since it was read.
    """
    read_version = draft.version
    draft = Draft.objects.select_for_update(of=("self",)).get(pk=draft.pk, partner_id=draft.partner_id)
    if draft.customer is not None:
        return draft.customer
    if draft.status != Draft.Status.OPEN:
        raise DraftClosed(draft)
    if draft.version != read_version:
        raise DraftChanged(draft)
    try:
        with transaction.atomic():
            customer, agreement = _store(values, by=by, concerns=concerns, overrides=overrides)
    except IntegrityError as error:
        if not _is_known(values):
            raise
        raise AlreadyKnown from error
    draft.status, draft.customer, draft.changed_by = Draft.Status.SUBMITTED, customer, by
    draft.updated_at = timezone.now()
    draft.save(update_fields=["status", "customer", "changed_by", "updated_at"])
    _record(customer, values, agreement, by)
    return customer


def _is_known(values: Mapping[str, str]) -> bool:
    identity = {name: values.get(name, "") for name in ("registration_id", "domain_prefix")}
    return Organization.objects.known_as(country=values["country"], **identity).exists()


def _store(
    values: Mapping[str, str],
    *,
    by: Agent,
    concerns: Sequence[Mapping[str, str]],
    overrides: Sequence[Mapping[str, str]],
) -> tuple[Customer, Agreement | None]:
    name = folded(values["company_name"])[:255]
    is_tenant = any(override.get("code") == Code.REGISTRATION_ID_TAKEN for override in overrides)
    organization = Organization.objects.create(
        country=values["country"],
        registration_id=values.get("registration_id", ""),
        domain_prefix=values["domain_prefix"],
        folded_name=name,
        email_domain=company_domain(values["contact_email"]),
        tenant_of=Organization.objects.first_of(values) if is_tenant else None,
    )
    customer = Customer.objects.create(
        partner=by.home,
        organization=organization,
        folded_name=name,
        search_text=search_text(values, name),
        reseller_id=values.get("reseller") or None,
        concerns=[dict(concern) for concern in concerns],
        overrides=[dict(override) for override in overrides],
        added_by=by,
        **of_a_new_customer(values),
    )
    if customer.agreement_method != Customer.AgreementMethod.ATTESTED:
        return customer, None
    agreement = attest(customer=customer, values=values, by=by)
    customer.save(update_fields=AGREED)
    return customer, agreement


def of_a_new_customer(values: Mapping[str, str]) -> dict[str, Any]:
    """Return what follows from the values of a form alone, as every new customer has it."""
    is_education = values.get("special_qualification") == Customer.Qualification.EDUCATION
    return {
        **{field: values.get(field, "") for field in SAME_NAME},
        "billing_currency": billing_currency(values["country"]),
        "education": Customer.Education.IN_REVIEW if is_education else Customer.Education.NONE,
    }


def search_text(values: Mapping[str, str], folded_name: str) -> str:
    """Return what a customer is searched by: folded name, the name in plain small letters, domain, registration ID."""
    parts = (folded_name, values["company_name"].casefold(), values["domain_prefix"], values.get("registration_id", ""))
    return "\n".join(dict.fromkeys(part.casefold() for part in parts if part))


def _record(customer: Customer, values: Mapping[str, str], agreement: Agreement | None, by: Agent) -> None:
    stored: dict[str, list[Any]] = {field: ["", values[field]] for field in SAME_NAME if values.get(field)}
    stored |= told_reasons(customer.concerns)
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=by, changes=stored)
    if agreement:
        record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, changes=signed(agreement))
    if customer.education == Customer.Education.IN_REVIEW:
        ask_for_education(customer, segment=customer.education_segment, requested_by=by, by=by)
    record_overrides(customer, customer.overrides, by=by)


def told_reasons(concerns: Iterable[Mapping[str, str]]) -> dict[str, list[Any]]:
    """Return what the history says of the reasons that were given with a tick."""
    return {concern["code"]: ["", concern["reason"]] for concern in concerns if concern.get("reason")}


def record_overrides(customer: Customer, overrides: Iterable[Mapping[str, str]], *, by: Agent) -> None:
    """Leave an event for every refusal that was accepted with a reason."""
    for override in overrides:
        told = {override["code"]: ["", override["reason"]]}
        told |= {words: ["", override[name]] for words, name in TOLD_OF_OVERRIDE.items() if override.get(name)}
        record(Event.Kind.REFUSAL_OVERRIDDEN, subject=customer, by=by, changes=told)
