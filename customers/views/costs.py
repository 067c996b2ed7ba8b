"""What a customer sees of its costs: switched on and off for one customer or many, the Azure plan, and the link."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.roles import Permission

from ..actions import CannotSwitch, CustomerRemoved, mark_azure_plan, switch_costs
from ..actions.costs import what_is_missing
from ..forms.links import language_of
from ..models import Customer, CustomerLink, DailyCost, Terms
from .agreements import end, live_link, send
from .own import lead_to_removed, own_customer

# As many as a page of the list shows.
MOST_AT_ONCE = 50


@needs(Permission.SWITCH_COST_MANAGEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """What the customer sees or would see, the switch, and the link by which it comes there."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    link = live_link(request, customer, CustomerLink.Purpose.COSTS)
    action = request.POST.get("action", "")
    if request.method == "POST" and action in ("on", "off"):
        result = _switched(customer, on=action == "on", request=request)
        if result.kind == "bad":
            return _draw_one(request, customer, link, problem=result.text)
        messages.success(
            request, f"{result.text} The customer {'sees' if action == 'on' else 'does not see'} its costs."
        )
        return see_other(customer.get_absolute_url() + "#costs")
    if request.method == "POST" and action == "send" and customer.cost_management:
        answer = send(request, customer, CustomerLink.Purpose.COSTS, customer.contact_email, language_of(customer))
        return answer or see_other(customer.get_absolute_url() + "#costs")
    if request.method == "POST" and action == "end" and link:
        return end(request, link)
    if request.method == "POST":
        return see_other(request.get_full_path())
    return _draw_one(request, customer, link)


def _draw_one(
    request: AgentRequest, customer: Customer, link: CustomerLink | None, *, problem: str = ""
) -> HttpResponse:
    context = {
        "room": "customers",
        "customer": customer,
        "link": link,
        "missing": "" if customer.cost_management else what_is_missing(customer, Terms.today()),
        "has_usage": DailyCost.objects.of(customer).exists(),
        "problems": [{"href": "", "text": problem}] if problem else [],
    }
    return render(request, "customers/costs.html", context, status=422 if problem else 200)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of switching one customer: ``kind`` as a status is drawn."""

    customer: Customer
    text: str
    kind: str


def _switched(customer: Customer, *, on: bool, request: AgentRequest) -> Result:
    word = "on" if on else "off"
    try:
        is_new = switch_costs(customer=customer, on=on, by=request.user)
    except CannotSwitch as cannot:
        return Result(customer, f"Not switched on. {cannot.sentence}", "bad")
    except CustomerRemoved:
        return Result(customer, "Not switched: the relationship was removed.", "bad")
    return Result(customer, f"Switched {word}." if is_new else f"It was {word} already.", "good" if is_new else "")


@needs(Permission.SWITCH_COST_MANAGEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def many(request: AgentRequest) -> HttpResponse:
    """Customers chosen from the list: what they would see, then what came of each."""
    sent = request.POST if request.method == "POST" else request.GET
    customers = _chosen(request, sent.getlist("customer"))
    action = request.POST.get("action", "")
    if request.method == "POST" and action in ("on", "off") and customers:
        results = [_switched(customer, on=action == "on", request=request) for customer in customers]
        context = {"room": "customers", "results": results, "done": sum(r.kind == "good" for r in results)}
        return render(request, "customers/costs_results.html", context)
    terms = Terms.today()
    rows = [(customer, "" if customer.cost_management else what_is_missing(customer, terms)) for customer in customers]
    problem = "" if customers else "Choose customers from the list first."
    context = {
        "room": "customers",
        "rows": rows,
        "ready": sum(not customer.cost_management and not missing for customer, missing in rows),
        "on": sum(customer.cost_management for customer in customers),
        "problems": [{"href": reverse("customers"), "text": problem}] if problem else [],
    }
    return render(request, "customers/costs_many.html", context, status=422 if problem else 200)


def _chosen(request: AgentRequest, keys: list[str]) -> list[Customer]:
    """Return the partner’s own customers of these keys, in the order of their names; whatever else was sent is none."""
    found = set()
    for key in keys[:MOST_AT_ONCE]:
        try:
            found.add(uuid.UUID(key))
        except ValueError:
            continue
    rows = Customer.objects.visible_to(request.user).present().filter(pk__in=found)
    return list(rows.select_related("partner").order_by("folded_name", "id"))


@needs(Permission.EDIT_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def azure_plan(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then mark a customer as having an Azure plan, or as having none any more."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    if request.method == "POST":
        has_plan = request.POST.get("plan") != "no"
        try:
            mark_azure_plan(customer=customer, has_plan=has_plan, by=request.user)
        except CustomerRemoved as removed_since:
            return see_other(removed_since.customer.get_absolute_url())
        told = "is marked as having an Azure plan" if has_plan else "has no Azure plan any more"
        messages.success(request, f"The customer {told}.")
        return see_other(customer.get_absolute_url() + "#costs")
    return render(request, "customers/azure_plan.html", {"room": "customers", "customer": customer})
