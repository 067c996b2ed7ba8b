"""Asks for one more acceptance of the agreement, of a customer that is stored: as the wizard’s own page asks it."""

from __future__ import annotations

from collections.abc import Mapping

from ..models import Customer
from ..steps import SIGNATORY, Section
from .asking import Asking
from .customer import CustomerForm
from .defaults import with_defaults

ATTESTATION = ("accepted_on", *SIGNATORY)


def attestation_form(customer: Customer, asking: Asking, *, typed: Mapping[str, str] | None = None) -> CustomerForm:
    """Return the form; until somebody has accepted, the customer’s contact is proposed as who did."""
    answers = {"country": str(customer.country), "agreement_method": Customer.AgreementMethod.ATTESTED.value}
    if typed is None and not customer.agreements.exists():
        contact = {name: getattr(customer, name) for name in ("contact_first_name", "contact_last_name")}
        answers = with_defaults({**answers, **contact, "contact_email": customer.contact_email})
    return CustomerForm(asking=asking, answers=answers, typed=typed, sections=(Section("", ATTESTATION),))
