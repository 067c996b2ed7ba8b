"""Records who accepted the Microsoft Customer Agreement for a customer, which version, and how it is known."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Agreement, AgreementTemplate, Customer, CustomerLink, Terms
from .holding import held

# Who did it, in the history.
CUSTOMER = "the customer"


class AgreementRepeated(Exception):
    """The same person has accepted the same version for this customer already."""


@transaction.atomic
def record_agreement(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store what an agent attests of a stored customer; another signatory is another record.

    ``values`` are as CustomerForm read them. The version is the one that was in force on the day of acceptance. Raises
    CustomerRemoved, and AgreementRepeated where first name, last name, e-mail address and phone number are those of
    an earlier record of that version.
    """
    customer = held(customer)
    agreement = attest(customer=customer, values=values, by=by)
    before, customer.agreement_method = customer.agreement_method, Customer.AgreementMethod.ATTESTED
    customer.save(update_fields=["agreement_method", "agreed_on"])
    changed = {"agreement_method": [before, str(customer.agreement_method)]} if before != "attested" else {}
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, changes=changed | signed(agreement))
    if Terms.today().holds(customer.agreed_on, str(customer.country)):
        end_links(customer, CustomerLink.Purpose.AGREEMENT, by=by)
    return agreement


def attest(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store an attestation, for an action that holds and saves the customer. Raises AgreementRepeated."""
    day = datetime.date.fromisoformat(values["accepted_on"])
    return _stored(
        customer,
        AgreementTemplate.objects.current(str(customer.country), (customer.language,), day),
        method=Customer.AgreementMethod.ATTESTED,
        proof=Agreement.Proof.ATTESTED,
        first_name=values["signatory_first_name"],
        last_name=values["signatory_last_name"],
        email=values["signatory_email"],
        phone=values.get("signatory_phone", ""),
        accepted_on=day,
        recorded_by=by,
    )


def agree(
    customer: Customer,
    template: AgreementTemplate | None,
    *,
    first_name: str,
    last_name: str,
    address: str,
    by: Agent | None = None,
) -> Agreement:
    """Store the customer's own acceptance, proved by a code sent to ``address``; the action holds the customer.

    Raises AgreementRepeated.
    """
    agreement = _stored(
        customer,
        template,
        method=Customer.AgreementMethod.BY_CUSTOMER,
        proof=Agreement.Proof.CODE,
        first_name=first_name,
        last_name=last_name,
        email=address,
        accepted_on=timezone.now().date(),
    )
    customer.save(update_fields=["agreed_on"])
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, name=CUSTOMER, changes=signed(agreement))
    return agreement


def _stored(customer: Customer, template: AgreementTemplate | None, **fields: Any) -> Agreement:
    version = template.version if template else ""
    person = tuple(fields.get(name, "").casefold() for name in ("first_name", "last_name", "email", "phone"))
    earlier = customer.agreements.filter(partner_id=customer.partner_id, template_version=version)
    for known in earlier.values_list("first_name", "last_name", "email", "phone"):
        if person == tuple(text.casefold() for text in known):
            raise AgreementRepeated
    agreement = Agreement.objects.create(
        partner_id=customer.partner_id,
        customer=customer,
        template=template,
        template_version=version,
        template_sha256=template.sha256 if template else "",
        **fields,
    )
    customer.agreed_on = max(filter(None, (customer.agreed_on, agreement.accepted_on)))
    return agreement


def signed(agreement: Agreement) -> dict[str, list[Any]]:
    """Return what the history says of an acceptance."""
    told = {
        "accepted_on": agreement.accepted_on.isoformat(),
        "signatory_first_name": agreement.first_name,
        "signatory_last_name": agreement.last_name,
        "version": agreement.template_version,
        "SHA-256": agreement.template_sha256,
        "proved by": agreement.get_proof_display(),
    }
    return {name: ["", text] for name, text in told.items() if text}


def end_links(
    customer: Customer, *purposes: CustomerLink.Purpose, by: Agent | None, recipient: str = "", name: str = "the system"
) -> list[CustomerLink]:
    """Let the live links of a customer lead nowhere from now on: of these purposes, and to this address where given.

    Returns those that did lead somewhere.
    """
    links = CustomerLink.objects.live().filter(partner_id=customer.partner_id, customer=customer, purpose__in=purposes)
    ended = list(links.filter(recipient__iexact=recipient) if recipient else links)
    for link in ended:
        link.ended_at = timezone.now()
        link.save(update_fields=["ended_at"])
        changes: dict[str, list[Any]] = {"link": [link.get_purpose_display(), ""], "sent to": [link.recipient, ""]}
        record(Event.Kind.LINK_ENDED, subject=customer, by=by, name=name, changes=changes)
    return ended
