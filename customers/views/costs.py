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
from ..forms.sent import as_key
from ..models import Customer, CustomerLink, DailyCost, Terms
from .links import end, send, waiting_links
from .own import lead_to_removed, own_customer, to_removed

# As many as a page of the list shows.
MOST_AT_ONCE = 50
# Where a session keeps what came of the last choice, so that a page that is loaded again switches nothing again.
RESULTS = "cost_management"
REMOVED = "The relationship was removed."


@needs(Permission.SWITCH_COST_MANAGEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """What the customer sees or would see, the switch, and the link by which it comes there."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    action = request.POST.get("action", "")
    if action in ("on", "off"):
        result = _switched(customer, on=action == "on", request=request)
        if result.kind == "bad":
            return _draw_one(request, customer, problem=result.text)
        messages.success(
            request, f"{result.text} The customer {'sees' if action == 'on' else 'does not see'} its costs."
        )
        return see_other(customer.get_absolute_url() + "#costs")
    if action == "send":
        answer = send(request, customer, CustomerLink.Purpose.COSTS, customer.contact_email, language_of(customer))
        return answer or see_other(customer.get_absolute_url() + "#costs")
    if action == "end":
        return end(request, customer, CustomerLink.Purpose.COSTS)
    return see_other(request.get_full_path()) if request.method == "POST" else _draw_one(request, customer)


def _draw_one(request: AgentRequest, customer: Customer, *, problem: str = "") -> HttpResponse:
    context = {
        "room": "customers",
        "customer": customer,
        "link": waiting_links(request, customer).get(CustomerLink.Purpose.COSTS),
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
        return Result(customer, f"Not switched. {REMOVED}", "bad")
    return Result(customer, f"Switched {word}." if is_new else f"It was {word} already.", "good" if is_new else "")


@needs(Permission.SWITCH_COST_MANAGEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def many(request: AgentRequest) -> HttpResponse:
    """Customers chosen from the list: what they would see, then what came of each."""
    action = request.POST.get("action", "")
    if action in ("on", "off") and (customers := _chosen(request, request.POST.getlist("customer"))):
        results = [_switched(customer, on=action == "on", request=request) for customer in customers]
        request.session[RESULTS] = [(str(result.customer.pk), result.text, result.kind) for result in results]
        return see_other(f"{reverse('cost_management')}?done=1")
    if "done" in request.GET and RESULTS in request.session:
        return _draw_results(request, request.session[RESULTS])
    return _draw_many(request)


def _draw_results(request: AgentRequest, told: list[tuple[str, str, str]]) -> HttpResponse:
    customers = {str(customer.pk): customer for customer in _chosen(request, [key for key, _, _ in told])}
    results = [Result(customers[key], text, kind) for key, text, kind in told if key in customers]
    context = {"room": "customers", "results": results, "done": sum(result.kind == "good" for result in results)}
    return render(request, "customers/costs_results.html", context)


def _draw_many(request: AgentRequest) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    customers, terms = _chosen(request, sent.getlist("customer")), Terms.today()
    rows = [(customer, "" if customer.cost_management else _missing(customer, terms)) for customer in customers]
    problem = "" if customers else "Choose customers from the list first."
    context = {
        "room": "customers",
        "rows": rows,
        "ready": sum(not customer.cost_management and not missing for customer, missing in rows),
        "on": sum(customer.cost_management for customer in customers),
        "missing": any(missing for _, missing in rows),
        "problems": [{"href": reverse("customers"), "text": problem}] if problem else [],
    }
    return render(request, "customers/costs_many.html", context, status=422 if problem else 200)


def _missing(customer: Customer, terms: Terms) -> str:
    return REMOVED if customer.is_removed else what_is_missing(customer, terms)


def _chosen(request: AgentRequest, keys: list[str]) -> list[Customer]:
    """Return the partner’s own customers of these keys, in the order of their names; whatever else was sent is none."""
    found = {key for text in keys[:MOST_AT_ONCE] if (key := as_key(text))}
    rows = Customer.objects.visible_to(request.user).filter(pk__in=found)
    return list(rows.select_related("partner").order_by("folded_name", "id"))


@needs(Permission.EDIT_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def azure_plan(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then mark a customer as having an Azure plan, or as having none any more."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    if request.POST.get("plan") in ("yes", "no"):
        has_plan = request.POST["plan"] == "yes"
        try:
            mark_azure_plan(customer=customer, has_plan=has_plan, by=request.user)
        except CustomerRemoved as removed_since:
            return to_removed(request, removed_since.customer)
        told = "is marked as having an Azure plan" if has_plan else "has no Azure plan any more"
        messages.success(request, f"The customer {told}.")
        return see_other(customer.get_absolute_url() + "#costs")
    if request.method == "POST":
        return see_other(request.get_full_path())
    return render(request, "customers/azure_plan.html", {"room": "customers", "customer": customer})
