"""Adds and changes partner organisations, and joins providers with their resellers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from ..history import record
from ..models import Agent, Event, Partner, Partnership
from .rights import NotAllowed

FIELDS = (
    "name", "type", "country", "selling_region", "email_domains", "microsoft_partner_id", "is_restricted",
    "needs_second_factor",
)  # fmt: skip


@transaction.atomic
def add_partner(
    *, name: str, type: str, country: str, email_domains: list[str], by: Agent | None, **other: Any
) -> Partner:
    """Store a partner organisation; ``country`` is an ISO 3166-1 alpha-2 code, the domains are in their stored form.

    ``other`` are further FIELDS. Raises NotAllowed where a domain is another partner's.
    """
    refuse_taken_domains(email_domains)
    partner = Partner.objects.create(name=name, type=type, country=country, email_domains=email_domains, **other)
    changes = {field: [None, value] for field, value in _told(partner).items() if value not in ("", False)}
    record(Event.Kind.PARTNER_ADDED, subject=partner, by=by, changes=changes)
    return partner


@transaction.atomic
def change_partner(*, partner: Partner, by: Agent | None, **new: Any) -> Partner:
    """Store what is new of a partner: any of FIELDS; return it as stored.

    Raises NotAllowed where a domain is another partner's, or where partnerships or customers speak against the type.
    """
    if unknown := set(new) - set(FIELDS):
        raise ValueError(f"no fields of a partner: {sorted(unknown)}")
    partner = Partner.objects.select_for_update().get(pk=partner.pk)
    refuse_taken_domains(new.get("email_domains", []), but=partner)
    refuse_type(partner, new.get("type", partner.type))
    old = _told(partner)
    for field, value in new.items():
        setattr(partner, field, value)
    changes = {field: [old[field], value] for field, value in _told(partner).items() if value != old[field]}
    if changes:
        partner.save(update_fields=list(changes))
        record(Event.Kind.PARTNER_CHANGED, subject=partner, by=by, changes=changes)
    return partner


def refuse_taken_domains(domains: Iterable[str], but: Partner | None = None) -> None:
    """Raise NotAllowed where a domain belongs to a partner other than ``but``."""
    wanted = set(domains)
    others = Partner.objects.exclude(pk=but.pk) if but else Partner.objects.all()
    for name, theirs in others.values_list("name", "email_domains").iterator() if wanted else ():
        if taken := sorted(wanted.intersection(theirs)):
            raise NotAllowed(f"{taken[0]} is a domain of {name} already. A domain belongs to one partner.")


def refuse_type(partner: Partner, type: str) -> None:
    """Raise NotAllowed where what is stored needs the type the partner has."""
    if type == partner.type:
        return
    if partner.partnerships.exists() or partner.providers.exists():
        raise NotAllowed("This partner has partnerships, which need the type it has. End them first.")
    if reason := import_string(settings.SPEAKS_AGAINST_TYPE)(partner, type):
        raise NotAllowed(reason)


def _told(partner: Partner) -> dict[str, Any]:
    """Return the fields as an event keeps them."""
    told = {field: getattr(partner, field) for field in FIELDS}
    return told | {"country": str(partner.country), "email_domains": ", ".join(partner.email_domains)}


@transaction.atomic
def join_partners(*, provider: Partner, reseller: Partner, by: Agent | None) -> Partnership:
    """Let an indirect provider work with an indirect reseller, if it does not already; both are told in their history.

    Raises NotAllowed for partners of another type.
    """
    held = {row.pk: row for row in Partner.objects.select_for_update().filter(pk__in=[provider.pk, reseller.pk])}
    refuse_pair(provider=held[provider.pk], reseller=held[reseller.pk])
    partnership, is_new = Partnership.objects.get_or_create(partner=provider, reseller=reseller)
    if is_new:
        for one, name, other in _sides(partnership):
            record(Event.Kind.PARTNERS_JOINED, subject=one, by=by, changes={name: [None, other.name]})
    return partnership


@transaction.atomic
def part_partners(*, partnership: Partnership, by: Agent | None) -> None:
    """End a partnership. Customers added under it keep their reseller; no new one can name it."""
    if Partnership.objects.filter(pk=partnership.pk).delete()[0]:
        for one, name, other in _sides(partnership):
            record(Event.Kind.PARTNERS_PARTED, subject=one, by=by, changes={name: [other.name, None]})


def refuse_pair(*, provider: Partner, reseller: Partner) -> None:
    """Raise NotAllowed unless a provider is to be joined with a reseller."""
    if provider.type != Partner.Type.INDIRECT_PROVIDER:
        raise NotAllowed(f"{provider} is no indirect provider. Choose one: only they work with resellers here.")
    if reseller.type != Partner.Type.INDIRECT_RESELLER:
        raise NotAllowed(f"{reseller} is no indirect reseller. Choose one.")


def _sides(partnership: Partnership) -> list[tuple[Partner, str, Partner]]:
    provider, reseller = partnership.partner, partnership.reseller
    return [(provider, "indirect_reseller", reseller), (reseller, "indirect_provider", provider)]
