"""The partner's customers: the list, and one of them."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, may_not, needs
from partnercenter.history import history_of, told
from partnercenter.paging import capped, linked, page_of, searched
from partnercenter.roles import Permission

from ..models import Agreement, Customer, CustomerRows, RelationshipRequest
from .summary import customer_rows


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Customers, newest first or by name, all or those a search finds."""
    asked, rows = asked_for(request)
    by_name = request.GET.get("sort") == "name"
    page = page_of(
        rows.for_list(),
        by="folded_name" if by_name else "created_at",
        descending=not by_name,
        before=request.GET.get("before", ""),
        after=request.GET.get("after", ""),
    )
    context = {
        "room": "customers",
        "page": page,
        "asked": asked,
        "by_name": by_name,
        "how_many": capped(rows),
        "newer": linked(request.GET, keeping=("q", "sort"), before=page.before),
        "older": linked(request.GET, keeping=("q", "sort"), after=page.after),
        "newer_text": "Previous" if by_name else "Newer",
        "older_text": "Next" if by_name else "Older",
        "may_not_add": may_not(Permission.ADD_CUSTOMERS, agent=request.user),
        "may_not_export": may_not(Permission.EXPORT_CUSTOMERS, agent=request.user),
    }
    return render(request, "customers/index.html", context)


def asked_for(request: AgentRequest) -> tuple[str, CustomerRows]:
    """Return the text that is searched for ("" for none), and the partner’s customers it finds."""
    asked = searched(request.GET)
    rows: CustomerRows = Customer.objects.visible_to(request.user)
    return asked, rows.found_by(asked) if asked else rows


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def detail(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Everything that is stored of a customer, and what happened to it."""
    customer = get_object_or_404(Customer.objects.visible_to(request.user).for_reading(), pk=key)
    context = {
        "room": "customers",
        "customer": customer,
        "parts": customer_rows(customer),
        "overrides": [{**given, "at": parse_datetime(given.get("at", ""))} for given in customer.overrides],
        "agreements": list(
            Agreement.objects.visible_to(request.user).filter(customer=customer).select_related("recorded_by")
        ),
        "asked": RelationshipRequest.objects.visible_to(request.user).filter(customer=customer).first(),
        "may_not_attest": may_not(Permission.RECORD_AGREEMENT, agent=request.user),
        "events": [(told(event), None) for event in history_of(customer, agent=request.user)[:50]],
        "of_others": may_not(Permission.SEE_HISTORY, agent=request.user),
    }
    return render(request, "customers/detail.html", context)
