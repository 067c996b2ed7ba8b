"""Adds partner organisations, and joins providers with their resellers."""

from __future__ import annotations

from django.db import transaction

from ..models import Partner, Partnership


@transaction.atomic
def add_partner(*, name: str, type: str, country: str, email_domains: list[str], selling_region: str = "") -> Partner:
    """Store a partner organisation; ``country`` is an ISO 3166-1 alpha-2 code."""
    return Partner.objects.create(
        name=name, type=type, country=country, email_domains=email_domains, selling_region=selling_region
    )


@transaction.atomic
def join_partners(*, provider: Partner, reseller: Partner) -> Partnership:
    """Let an indirect provider work with an indirect reseller, if it does not already."""
    return Partnership.objects.get_or_create(partner=provider, reseller=reseller)[0]
