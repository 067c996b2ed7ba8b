"""Records who accepted the Microsoft Customer Agreement for a customer."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from django.db import IntegrityError, transaction

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Agreement, Customer


class AgreementRepeated(Exception):
    """The same person has accepted it for this customer already."""


@transaction.atomic
def record_agreement(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store what an agent attests of a stored customer; another signatory is another record.

    ``values`` are as CustomerForm read them. Raises AgreementRepeated where first name, last name, e-mail address
    and phone number are those of an earlier record.
    """
    try:
        with transaction.atomic():
            agreement = attest(customer=customer, values=values, by=by)
    except IntegrityError as error:
        if not customer.agreements.filter(email=values["signatory_email"]).exists():
            raise
        raise AgreementRepeated from error
    before, customer.agreement_method = customer.agreement_method, Customer.AgreementMethod.ATTESTED
    if before != customer.agreement_method:
        customer.save(update_fields=["agreement_method"])
    changed = {"agreement_method": [before, str(customer.agreement_method)]} if before != "attested" else {}
    record(Event.Kind.AGREEMENT_RECORDED, subject=customer, by=by, changes=changed | signed(values))
    return agreement


def attest(*, customer: Customer, values: Mapping[str, str], by: Agent) -> Agreement:
    """Store an attestation, for an action that records it in its own transaction."""
    return Agreement.objects.create(
        partner=customer.partner,
        customer=customer,
        method=Customer.AgreementMethod.ATTESTED,
        first_name=values["signatory_first_name"],
        last_name=values["signatory_last_name"],
        email=values["signatory_email"],
        phone=values.get("signatory_phone", ""),
        accepted_on=datetime.date.fromisoformat(values["accepted_on"]),
        recorded_by=by,
    )


def signed(values: Mapping[str, str]) -> dict[str, list[str]]:
    """Return what the history says of an attestation."""
    return {name: ["", values[name]] for name in ("accepted_on", "signatory_first_name", "signatory_last_name")}
