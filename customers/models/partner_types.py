"""What stored customers say against a new type of a partner."""

from __future__ import annotations

from partnercenter.models import Partner

from .customer import Customer


def speaks_against(partner: Partner, type: str) -> str:
    """Return a sentence where customers need the type the partner has, else an empty text."""
    if type == Partner.Type.INDIRECT_RESELLER and Customer.objects.filter(partner=partner).exists():
        return "This partner has customers of its own, which an indirect reseller has not. Its type stays as it is."
    if partner.is_provider and Customer.objects.filter(partner=partner, reseller__isnull=False).exists():
        return "Customers of this partner name an indirect reseller. Only an indirect provider’s do."
    if partner.type == Partner.Type.INDIRECT_RESELLER and Customer.objects.filter(reseller=partner).exists():
        return "Customers of an indirect provider name this partner as their reseller. Its type stays as it is."
    return ""
