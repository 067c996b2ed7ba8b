"""Which company a request means, and whom that company has on record."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Q

from partnercenter.models import Partner

from ..rules.email import company_domain
from ..rules.folding import folded
from .customer import Customer
from .organization import Organization
from .requests import RelationshipRequest
from .terms import Terms


def identity_of(values: Mapping[str, str]) -> str:
    """Return what of a company's values names it: the registration ID in its country, else the domain."""
    number = values.get("registration_id", "")
    return f"{values['country']}:{number}" if number else f"{values['country']}@{values['domain_prefix']}"


def organization_named(values: Mapping[str, str]) -> Organization | None:
    """Return the organization that is meant by values as the form reads them; None for a company not known yet.

    That is, in its country, the one with this registration ID; else the one with this domain, unless both have a
    registration ID and they differ; else the one of this name whose e-mail domain is the contact's.
    """
    number, country = values.get("registration_id", ""), values["country"]
    same_number = Organization.objects.filter(country=country, registration_id=number).exclude(registration_id="")
    if number and (found := same_number.filter(domain_prefix=values["domain_prefix"]).first()):
        # One of the tenants a company has: the domain says which.
        return found
    if number and (found := same_number.order_by("created_at", "id").first()):
        return found
    no_other_number = Q(registration_id="") | Q(registration_id=number) if number else Q()
    same_domain = Organization.objects.filter(no_other_number, country=country, domain_prefix=values["domain_prefix"])
    if found := same_domain.first():
        return found
    domain = company_domain(values["contact_email"])
    same_name = Organization.objects.filter(
        no_other_number, country=country, folded_name=folded(values["company_name"])[:255], email_domain=domain
    )
    return same_name.order_by("created_at", "id").first() if domain else None


def is_domain_of_another(values: Mapping[str, str]) -> bool:
    """Say whether a company not known yet cannot have its domain, because another organization has it."""
    taken = Organization.objects.filter(domain_prefix=values["domain_prefix"])
    return organization_named(values) is None and taken.exists()


def contact_on_record(organization: Organization | None) -> str:
    """Return the address of whoever speaks for an organization: the contact its first customer record names.

    The record of a relationship that was removed says nothing any more: nobody keeps it.
    """
    if organization is None:
        return ""
    first = Customer.objects.present().filter(organization=organization).order_by("created_at", "id")
    return first.values_list("contact_email", flat=True).first() or ""


def address_of(request: RelationshipRequest) -> str:
    """Return where a code goes: to the contact on record for the organization, else to where the request went."""
    return contact_on_record(organization_named(request.values)) or request.recipient


def has_agreed(organization: Organization | None, partner: Partner) -> bool:
    """Say whether a partner has an acceptance of the customer agreement on record that still does.

    What other partners have does not count.
    """
    own = Customer.objects.filter(partner=partner, organization=organization).first()
    return own is not None and Terms.today().holds(own)
