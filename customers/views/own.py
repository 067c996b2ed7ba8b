"""Finds a customer for a page that changes it: the partner's own, and one whose relationship was not removed."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404

from partnercenter.access import AgentRequest, lead_to
from partnercenter.parking import KeepingRequest

from ..models import Customer


def own_customer(request: AgentRequest, key: uuid.UUID) -> Customer:
    """Return the partner's own customer of this key; answers 404 where there is none."""
    rows = Customer.objects.visible_to(request.user).select_related("partner", "organization", "reseller")
    return get_object_or_404(rows, pk=key)


def sent_or_kept(request: KeepingRequest) -> QueryDict | None:
    """Return what was typed: sent now, or before the sign-in ended. None where the page is only opened."""
    if request.method == "POST":
        return request.POST
    return request.kept.post if request.kept else None


def lead_to_removed(request: AgentRequest, customer: Customer) -> HttpResponse | None:
    """Lead to the record of a customer that was removed; None for any other."""
    return to_removed(request, customer) if customer.is_removed else None


def to_removed(request: AgentRequest, customer: Customer) -> HttpResponse:
    """Lead to a record of which nothing is changed any more, and say so of what was sent."""
    if request.method == "POST":
        messages.warning(request, "The relationship was removed, so nothing is changed any more. Nothing was saved.")
    return lead_to(request, customer.get_absolute_url())
