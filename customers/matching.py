"""Is this company here already? Exact matches on registration ID, domain and folded name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.db.models import Case, Exists, OuterRef, Q, When

from partnercenter.models import Agent

from .models import Customer, Organization

MOST = 10


class Reason(Enum):
    """Why a company matches; the value reads on after “has the same …”."""

    REGISTRATION_ID = "registration ID"
    DOMAIN = "domain"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Match:
    """A company that is known here. ``customer`` is the partner's own record; None where it is another's.

    Of another partner's customer nothing is told but that it is known.
    """

    reasons: tuple[Reason, ...]
    customer: Customer | None

    @property
    def is_certain(self) -> bool:
        """Say whether it is the same company, not only one of the same name."""
        return Reason.REGISTRATION_ID in self.reasons


def find_matches(
    *, agent: Agent, country: str, registration_id: str = "", domain_prefix: str = "", folded_name: str = ""
) -> list[Match]:
    """Return the companies known here under these identities (stored forms); the partner's own come first."""
    known = Organization.objects.known_as(
        country=country, registration_id=registration_id, domain_prefix=domain_prefix, folded_name=folded_name
    )
    sure = Q(domain_prefix=domain_prefix) | Q(country=country, registration_id=registration_id)
    own_rows = Customer.objects.visible_to(agent).filter(organization=OuterRef("pk"))
    # The sure ones first, then the partner's own: like names of others must not push them off the list.
    first = known.annotate(is_sure=Case(When(sure, then=0), default=1), is_own=Exists(own_rows))
    organizations = list(first.order_by("is_sure", "-is_own", "id")[:MOST])
    if not organizations:
        return []
    own = {
        customer.organization_id: customer
        for customer in Customer.objects.visible_to(agent).filter(organization__in=organizations).for_reading()
    }
    matches = [
        Match(_reasons(found, country, registration_id, domain_prefix, folded_name), own.get(found.pk))
        for found in organizations
    ]
    return sorted(_told_once(matches), key=lambda match: (match.customer is None, not match.is_certain))


def _reasons(found: Organization, country: str, registration_id: str, domain: str, name: str) -> tuple[Reason, ...]:
    here = found.country == country
    same = {
        Reason.REGISTRATION_ID: bool(registration_id) and here and found.registration_id == registration_id,
        Reason.DOMAIN: bool(domain) and found.domain_prefix == domain,
        Reason.NAME: bool(name) and here and found.folded_name == name,
    }
    return tuple(reason for reason, is_same in same.items() if is_same)


def _told_once(matches: list[Match]) -> list[Match]:
    """Fold what is known through other partners into one match a reason: how many there are is not told."""
    own = [match for match in matches if match.customer]
    others = dict.fromkeys(match.reasons for match in matches if not match.customer)
    return own + [Match(reasons, None) for reasons in others]
