"""Records who accepted the Microsoft Customer Agreement for a customer, which version, and how it is known."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.clock import today
from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Agreement, AgreementTemplate, Customer, CustomerLink, Terms
from .holding import held

# Who did it, in the history.
CUSTOMER = "the customer"
# What an acceptance changes of a customer.
AGREED = ("agreement_method", "agreed_on", "agreed_to")


class AgreementRepeated(Exception):
    """The same person has accepted the same version for this customer already: ``known`` is that record."""

    def __init__(self, known: Agreement) -> None:
        self.known = known
        super().__init__(f"agreement {known.pk}")


@transaction.atomic
def record_agreement(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store what an agent attests of a stored customer; another signatory is another record.

    ``values`` are as CustomerForm read them. The version is the one that was in force on the day of acceptance. Raises
    CustomerRemoved, and AgreementRepeated where first name, last name, e-mail address and phone number are those of
    an earlier record of that version.
    """
    customer = held(customer)
    before = customer.agreement_method
    agreement = attest(customer=customer, values=values, by=by)
    customer.save(update_fields=AGREED)
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, changes=signed(agreement, before))
    if Terms.today().holds(customer):
        end_links(customer, CustomerLink.Purpose.AGREEMENT, by=by)
    return agreement


def attest(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store an attestation, for an action that holds and saves the customer. Raises AgreementRepeated."""
    day = datetime.date.fromisoformat(values["accepted_on"])
    return _stored(
        customer,
        AgreementTemplate.objects.current(str(customer.country), (customer.language,), in_force_on(day, by)),
        method=Customer.AgreementMethod.ATTESTED,
        proof=Agreement.Proof.ATTESTED,
        first_name=values["signatory_first_name"],
        last_name=values["signatory_last_name"],
        email=values["signatory_email"],
        phone=values.get("signatory_phone", ""),
        accepted_on=day,
        recorded_by=by,
    )


def in_force_on(day: datetime.date, agent: Agent) -> datetime.date:
    """Return on which day a version must be in force to be what is accepted on ``day``, a date where the agent is.

    What is accepted today is what is in force now; versions come into force all over the world at once, by UTC.
    """
    return max(day, timezone.now().date()) if day == today(agent) else day


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
    before = customer.agreement_method
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
    customer.save(update_fields=AGREED)
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, name=CUSTOMER, changes=signed(agreement, before))
    return agreement


def _stored(
    customer: Customer, template: AgreementTemplate | None, *, method: Customer.AgreementMethod, **fields: Any
) -> Agreement:
    """Store an acceptance and what follows for the customer, which the caller saves. Raises AgreementRepeated."""
    accepted = Agreement(
        partner_id=customer.partner_id,
        customer=customer,
        method=method,
        template=template,
        template_version=template.version if template else "",
        template_country=template.country if template else "",
        template_sha256=template.sha256 if template else "",
        company_name=customer.company_name,
        registration_id=customer.registration_id,
        **fields,
    )
    of_the_version = {name: getattr(accepted, name) for name in ("template_version", "template_country")}
    for known in customer.agreements.filter(partner_id=customer.partner_id, **of_the_version):
        if known.signatory == accepted.signatory:
            raise AgreementRepeated(known)
    accepted.save(force_insert=True)
    customer.agreement_method = method
    customer.agreed_on = max(filter(None, (customer.agreed_on, accepted.accepted_on)))
    customer.agreed_to_id = Terms.today().newer(customer.country, customer.agreed_to_id, accepted.template_id)
    return accepted


def signed(agreement: Agreement, method: str = "") -> dict[str, list[Any]]:
    """Return what the history says of an acceptance; ``method`` is how one was to come before."""
    told = {
        "accepted_on": agreement.accepted_on.isoformat(),
        "signatory_first_name": agreement.first_name,
        "signatory_last_name": agreement.last_name,
        "signatory_email": agreement.email,
        "signatory_phone": agreement.phone,
        "version": agreement.template_version,
        "SHA-256": agreement.template_sha256,
        "proved by": agreement.get_proof_display(),
    }
    changes: dict[str, list[Any]] = {name: ["", text] for name, text in told.items() if text}
    if method and method != agreement.method:
        changes["agreement_method"] = [method, str(agreement.method)]
    return changes


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
