"""Finds a customer for a page that changes it: the partner's own, and one whose relationship was not removed."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from partnercenter.access import AgentRequest, lead_to

from ..models import Customer


def own_customer(request: AgentRequest, key: uuid.UUID) -> Customer:
    """Return the partner's own customer of this key; answers 404 where there is none."""
    rows = Customer.objects.visible_to(request.user).select_related("partner", "organization", "reseller")
    return get_object_or_404(rows, pk=key)


def as_key(text: str) -> uuid.UUID | None:
    """Return the key a text is; None for any other."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def lead_to_removed(request: AgentRequest, customer: Customer) -> HttpResponse | None:
    """Lead to the record of a customer that was removed: nothing of it is changed any more."""
    return lead_to(request, customer.get_absolute_url()) if customer.is_removed else None
