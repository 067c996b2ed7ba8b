"""Who asks, and on which day: all that a rule depends on beside the answers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from django.utils.functional import SimpleLazyObject

from partnercenter.access import MayNot, who_can_give
from partnercenter.clock import today
from partnercenter.models import Agent, Partner
from partnercenter.roles import Permission

from ..countries import REQUIRED
from ..countries.regions import REGIONS
from ..models import AgreementTemplate, Customer


@dataclass(frozen=True, slots=True)
class Asking:
    """``region`` is a selling region's name (empty: every country), ``resellers`` pairs of key and name.

    ``any_reseller`` says that resellers cannot be told here, so that none is refused. ``agreement_days`` tell, by
    country ("" for all others), when the first version of the customer agreement that is on file came into force.
    What begins with ``may`` is what the roles of who asks hold; a file that no agent brings in is read with all of it
    but the overrides.
    """

    today: datetime.date
    partner_type: str = Partner.Type.DIRECT_BILL.value
    country: str = ""
    region: str = ""
    email_domains: tuple[str, ...] = ()
    resellers: tuple[tuple[str, str], ...] = ()
    any_reseller: bool = False
    may_override: bool = False
    may_add_education: bool = True
    may_attest: bool = True
    agreement_days: Mapping[str, datetime.date] = field(default_factory=dict)
    education_hint: str = ""
    attest_hint: str = ""

    @classmethod
    def of(cls, agent: Agent) -> Asking:
        """Return what an agent of a partner asks with; raises ValueError for an operator."""
        partner = agent.home
        return cls(
            today=today(agent),
            partner_type=partner.type,
            country=str(partner.country),
            region=partner.selling_region,
            email_domains=tuple(partner.email_domains),
            resellers=_resellers(partner) if partner.is_provider else (),
            may_override=agent.may(Permission.OVERRIDE_REFUSALS),
            may_add_education=agent.may(Permission.ADD_EDUCATION),
            may_attest=agent.may(Permission.RECORD_AGREEMENT) and partner.may_attest,
            agreement_days=_agreement_days(),
            education_hint=_hint(Permission.ADD_EDUCATION, agent),
            attest_hint=_hint(Permission.RECORD_AGREEMENT, agent),
        )

    @property
    def takes_resellers(self) -> bool:
        """Say whether a customer may be added for an indirect reseller."""
        return self.partner_type == Partner.Type.INDIRECT_PROVIDER

    @property
    def kept_back(self) -> dict[str, frozenset[str]]:
        """The options that are not offered, by question: what a role may not choose, or need not."""
        education = set() if self.may_add_education else {Customer.Qualification.EDUCATION.value}
        way = Customer.AgreementMethod.LATER if self.may_attest else Customer.AgreementMethod.ATTESTED
        return {"special_qualification": frozenset(education), "agreement_method": frozenset({way.value})}

    def needs_registration(self, country: str) -> bool:
        """Say whether registration ID and phone are required for a customer of this country.

        Source: the trade's page "How to add a new customer record", section on company registration
        IDs and phone numbers: 24 countries, for direct bill partners and indirect providers.
        """
        bills = self.partner_type in (Partner.Type.DIRECT_BILL, Partner.Type.INDIRECT_PROVIDER)
        return bills and country in REQUIRED

    def agreement_since(self, country: str) -> datetime.date | None:
        """Return the first day on which an agreement of this country can have been accepted, where it is known."""
        return self.agreement_days.get(country, self.agreement_days.get(""))

    def sells_in(self, country: str) -> bool:
        """Say whether a country is in the partner's selling region."""
        return not self.region or country in REGIONS[self.region]


def _hint(permission: Permission, agent: Agent) -> str:
    """Return whom to ask for a permission, looked for only by a page that says it; "" where the agent holds it."""
    if agent.may(permission):
        return ""
    return cast(str, SimpleLazyObject(lambda: MayNot(*who_can_give(permission, agent=agent)).sentences))


def _agreement_days() -> Mapping[str, datetime.date]:
    """Return since when there are versions of the agreement, read only by a page that asks for a date."""
    return cast(Mapping[str, datetime.date], SimpleLazyObject(AgreementTemplate.objects.first_days))


def _resellers(partner: Partner) -> tuple[tuple[str, str], ...]:
    """Return the partner's resellers, read from the database only by a page that looks at them."""
    read = SimpleLazyObject(lambda: tuple((str(reseller.pk), reseller.name) for reseller in partner.resellers()))
    return cast(tuple[tuple[str, str], ...], read)
