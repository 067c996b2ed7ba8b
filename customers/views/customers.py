"""The partner's customers: the list, and one of them."""

from __future__ import annotations

import uuid
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, needs, who_can_give
from partnercenter.history import history_of, told
from partnercenter.paging import capped, page_of
from partnercenter.roles import Permission

from ..models import Agreement, Customer
from .summary import customer_rows

# What a search reads at the most: a longer text is no name.
LONGEST_SEARCH = 200


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Customers, newest first or by name, all or those a search finds."""
    # PostgreSQL compares no NUL, and no name holds one.
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]
    by_name = request.GET.get("sort") == "name"
    rows = Customer.objects.visible_to(request.user).select_related("reseller")
    if asked:
        rows = rows.found_by(asked)
    page = page_of(
        rows,
        by="folded_name" if by_name else "created_at",
        descending=not by_name,
        before=request.GET.get("before", ""),
        after=request.GET.get("after", ""),
    )
    may_add = request.user.may(Permission.ADD_CUSTOMERS)
    context = {
        "room": "customers",
        "page": page,
        "asked": asked,
        "by_name": by_name,
        "how_many": capped(rows),
        "may_add": may_add,
        "newer": _link(request, before=page.before),
        "older": _link(request, after=page.after),
        "newer_text": "Previous" if by_name else "Newer",
        "older_text": "Next" if by_name else "Older",
        "who_may": None if may_add else who_can_give(Permission.ADD_CUSTOMERS, agent=request.user),
    }
    return render(request, "customers/index.html", context)


def _link(request: AgentRequest, **cursor: str) -> str:
    """Return the query of a neighbouring page under the same search and order; "" where there is none."""
    if not any(cursor.values()):
        return ""
    kept = {name: request.GET[name] for name in ("q", "sort") if request.GET.get(name)}
    return f"?{urlencode(kept | cursor)}"


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
        "events": [told(event) for event in history_of(customer, agent=request.user)[:50]],
    }
    return render(request, "customers/detail.html", context)
