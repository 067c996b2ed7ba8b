"""Removing the relationship with a customer: what it does is said first."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.roles import Permission

from ..actions import remove_relationship
from .own import lead_to_removed, own_customer


@needs(Permission.REMOVE_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then remove."""
    customer = own_customer(request, key)
    if request.method != "POST" and (removed := lead_to_removed(request, customer)):
        return removed
    if request.method != "POST":
        return render(request, "customers/remove.html", {"room": "customers", "customer": customer})
    remove_relationship(customer=customer, by=request.user)
    messages.success(request, f"The relationship with “{customer}” is removed. Its record is found under “Removed”.")
    return see_other(customer.get_absolute_url())
