"""The partner's customers: the list, and one of them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, may_not, needs
from partnercenter.history import history_of, told
from partnercenter.paging import capped, linked, page_of, searched
from partnercenter.roles import Permission

from ..models import (
    GATES,
    OPEN,
    Agreement,
    Customer,
    CustomerLink,
    CustomerRows,
    Hindrance,
    Readiness,
    RelationshipRequest,
    Terms,
)
from ..summary import customer_parts
from .links import waiting_links
from .readiness import told_readiness

# What the list can be narrowed to, by what stands in its address, with the words of the choice.
SHOWN = {
    "": "All but removed ones",
    "ready": "Ready to order",
    "not_ready": "Not ready to order",
    Hindrance.AGREEMENT_MISSING.value: "Agreement missing",
    "confirm_again": "Agreement to be confirmed again",
    Hindrance.UNDER_REVIEW.value: "Under review",
    Hindrance.NOT_ALLOWED.value: "Not allowed",
    Hindrance.EDUCATION_IN_REVIEW.value: "Education in review",
    Hindrance.REMOVED.value: "Removed",
}
KEPT = ("q", "show", "sort")
# What the page of a customer leads to, and what that needs.
NEEDED = {
    "edit": Permission.EDIT_CUSTOMERS,
    "edit_contact": Permission.EDIT_CONTACTS,
    "attest": Permission.RECORD_AGREEMENT,
    "ask": Permission.ASK_FOR_AGREEMENT,
    "educate": Permission.ADD_EDUCATION,
    "switch": Permission.SWITCH_COST_MANAGEMENT,
    "remove": Permission.REMOVE_RELATIONSHIPS,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is narrowed to: ``text`` is searched for ("" for all), ``show`` is one of SHOWN; and the terms."""

    text: str
    show: str
    terms: Terms

    @property
    def words(self) -> str:
        return SHOWN[self.show]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.text or self.show)


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Customers, newest first or by name: all, those in a state, those a search finds."""
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
        "rows": [(customer, Readiness.under(asked.terms, customer)) for customer in page.rows],
        "asked": asked,
        "shown": SHOWN.items(),
        "by_name": by_name,
        "how_many": capped(rows),
        "newer": linked(request.GET, keeping=KEPT, before=page.before),
        "older": linked(request.GET, keeping=KEPT, after=page.after),
        "newer_text": "Previous" if by_name else "Newer",
        "older_text": "Next" if by_name else "Older",
        "query": kept_query(request.GET),
        "may_not_add": may_not(Permission.ADD_CUSTOMERS, agent=request.user),
        "may_not_export": may_not(Permission.EXPORT_CUSTOMERS, agent=request.user),
        "chooses": request.user.may(Permission.SWITCH_COST_MANAGEMENT),
    }
    return render(request, "customers/index.html", context)


def kept_query(sent: Mapping[str, str]) -> str:
    """Return what a list is narrowed to, as it stands in an address; "" where it is not."""
    kept = {name: sent[name] for name in ("q", "show") if sent.get(name)}
    return urlencode(kept)


def asked_for(request: AgentRequest) -> tuple[Asked, CustomerRows]:
    """Return what is asked for, and the partner’s customers it finds."""
    show = request.GET.get("show", "")
    asked = Asked(searched(request.GET), show if show in SHOWN else "", Terms.today())
    rows: CustomerRows = _shown(Customer.objects.visible_to(request.user), asked)
    return asked, rows.found_by(asked.text) if asked.text else rows


def _shown(rows: CustomerRows, asked: Asked) -> CustomerRows:
    if asked.show == "":
        return rows.present()
    if asked.show == "ready":
        return rows.ready(asked.terms)
    if asked.show == "not_ready":
        return rows.not_ready(asked.terms)
    if asked.show == "confirm_again":
        return rows.to_confirm_again(asked.terms)
    return rows.hindered_by(Hindrance(asked.show), asked.terms)


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def detail(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Everything that is stored of a customer, whether one may order for it, and what happened to it."""
    customer = get_object_or_404(Customer.objects.visible_to(request.user).for_reading(), pk=key)
    return render(request, "customers/detail.html", _told(request, customer))


def _told(request: AgentRequest, customer: Customer) -> dict[str, Any]:
    readiness, agent = customer.readiness, request.user
    waiting = waiting_links(request, customer)
    asked = waiting.get(CustomerLink.Purpose.AGREEMENT)
    hints = {name: may_not(permission, agent=agent) for name, permission in NEEDED.items()}
    requests = customer.qualification_requests.visible_to(agent) if customer.education != "none" else ()
    return {
        "room": "customers",
        "customer": customer,
        "readiness": readiness,
        "reasons": told_readiness(customer, readiness, agent=agent, link=asked),
        "gates": OPEN if readiness.is_ready else GATES,
        "parts": customer_parts(customer),
        "overrides": [{**given, "at": parse_datetime(given.get("at", ""))} for given in customer.overrides],
        "agreements": list(Agreement.objects.visible_to(agent).filter(customer=customer).select_related("recorded_by")),
        "agreement_link": asked,
        "costs_link": waiting.get(CustomerLink.Purpose.COSTS),
        "qualification": next(iter(requests), None),
        "asked": RelationshipRequest.objects.visible_to(agent).filter(customer=customer).first(),
        "may_not": hints,
        "events": [(told(event), None) for event in history_of(customer, agent=agent)[:50]],
        "of_others": may_not(Permission.SEE_HISTORY, agent=agent),
    }
