"""Looks for the companies known under an identity: the partner's own with its record, others without a datum."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.db.models import Q

from partnercenter.models import Partner

from ..models import Customer, Organization
from ..rules.email import company_domain
from ..rules.folding import folded
from .candidates import like_named
from .likeness import LIKE, likeness

MOST = 10
# Of what many companies may share: a name, an e-mail domain.
MOST_SHARED = 50


class Reason(Enum):
    """Why a company matches, the surest first; the value reads on after “Found by …”."""

    REGISTRATION_ID = "the same registration ID"
    DOMAIN = "the same domain"
    EMAIL_DOMAIN = "the same e-mail domain"
    NAME = "the same name"
    LIKE_NAME = "a name like it"
    ABROAD = "the same name in another country"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a company is found by, in stored forms; what is empty is not looked for."""

    country: str
    registration_id: str = ""
    domain_prefix: str = ""
    email_domain: str = ""
    folded_name: str = ""

    @classmethod
    def of(cls, values: Mapping[str, str], *, country: str) -> Identity:
        """Return what the values of a form say of it, however few of them there are."""
        name = values.get("company_name", "")
        return cls(
            country=country,
            registration_id=values.get("registration_id", ""),
            domain_prefix=values.get("domain_prefix", ""),
            email_domain=company_domain(values.get("contact_email", "")),
            folded_name=folded(name)[:255] if name else "",
        )

    @property
    def is_empty(self) -> bool:
        return not (self.registration_id or self.domain_prefix or self.email_domain or self.folded_name)


@dataclass(frozen=True, slots=True)
class Match:
    """A company that is known here. ``customer`` is the partner's own record; None where it is another's.

    Of another partner's customer nothing may be told but that it is known; ``organization`` is for remembering, never
    for showing.
    """

    organization: uuid.UUID
    reasons: tuple[Reason, ...]
    customer: Customer | None
    likeness: float = 1.0

    @property
    def is_certain(self) -> bool:
        """Say whether it is the same company, not only one that is like it."""
        return Reason.REGISTRATION_ID in self.reasons


def find_matches(*, partner: Partner | None, identity: Identity) -> list[Match]:
    """Return the companies known here under an identity: the partner's own first, then the likeliest.

    Whether a customer is still one makes no difference, nor whose it is: one question more or less to the database
    depends on what is found, never on whose it is.
    """
    if identity.is_empty:
        return []
    found: dict[uuid.UUID, dict[Reason, float]] = {}
    for key, reason, score in (*_exact(identity), *_near(identity)):
        found.setdefault(key, {})[reason] = score
    own = _own(partner, identity, found)
    for key, customer in own.items():
        if customer.folded_name == identity.folded_name and key not in found:
            here = customer.country == identity.country
            found[key] = {Reason.NAME if here else Reason.ABROAD: 1.0}
    matches = [
        Match(key, tuple(reason for reason in Reason if reason in scores), own.get(key), max(scores.values()))
        for key, scores in found.items()
    ]
    return sorted(matches, key=_place)


def _place(match: Match) -> tuple[bool, int, float, str]:
    surest = list(Reason).index(match.reasons[0])
    return (match.customer is None, surest, -match.likeness, str(match.organization))


Found = Iterable[tuple[uuid.UUID, Reason, float]]


def _exact(identity: Identity) -> Found:
    sure = Organization.objects.known_as(
        country=identity.country, registration_id=identity.registration_id, domain_prefix=identity.domain_prefix
    )
    for key, country, number, domain in sure.values_list("pk", "country", "registration_id", "domain_prefix")[:MOST]:
        if identity.registration_id and (country, number) == (identity.country, identity.registration_id):
            yield key, Reason.REGISTRATION_ID, 1.0
        if identity.domain_prefix and domain == identity.domain_prefix:
            yield key, Reason.DOMAIN, 1.0
    shared = Organization.objects.known_as(
        country=identity.country, email_domain=identity.email_domain, folded_name=identity.folded_name
    )
    for key, country, name, domain in shared.values_list("pk", "country", "folded_name", "email_domain")[:MOST_SHARED]:
        if identity.email_domain and domain == identity.email_domain:
            yield key, Reason.EMAIL_DOMAIN, 1.0
        if identity.folded_name and (country, name) == (identity.country, identity.folded_name):
            yield key, Reason.NAME, 1.0


def _near(identity: Identity) -> Found:
    if not (identity.country and identity.folded_name):
        return
    for candidate in like_named(country=identity.country, folded_name=identity.folded_name):
        score = likeness(identity.folded_name, candidate.folded_name)
        if score == 1.0:
            yield candidate.key, Reason.NAME, 1.0
        elif score >= LIKE:
            yield candidate.key, Reason.LIKE_NAME, score


def _own(partner: Partner | None, identity: Identity, found: Iterable[uuid.UUID]) -> dict[uuid.UUID, Customer]:
    """Return the partner's own records of the companies found, and those of the same name in any country."""
    if partner is None:
        return {}
    same_name = Q(folded_name=identity.folded_name) if identity.folded_name else Q()
    rows = Customer.objects.filter(Q(organization__in=list(found)) | same_name, partner=partner)
    return {customer.organization_id: customer for customer in rows.for_reading().order_by()[:MOST_SHARED]}
