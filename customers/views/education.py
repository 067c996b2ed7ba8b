"""Asking for a customer to be verified as an education customer: checked first, then sent, three times at the most."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, lead_to, needs, see_other
from partnercenter.roles import Permission

from ..actions import CannotAsk, CustomerRemoved, request_education
from ..actions.education import may_ask
from ..forms import Asking, CustomerForm
from ..forms.education import ASKED, education_form, findings
from ..models import MOST_REQUESTS, Customer
from ..summary import told_answer
from .own import lead_to_removed, own_customer, to_removed

CHANGED = "The customer was changed, or a request sent, since this page was opened. Look at it as it is now."


@needs(Permission.ADD_EDUCATION)
@require_http_methods(["GET", "HEAD", "POST"])
def education(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The request as it is typed, then what was found out about it and how many are left, then it is sent."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    requests = list(customer.qualification_requests.visible_to(request.user).order_by("-number"))
    if not may_ask(customer, len(requests)):
        return _draw(request, customer, requests, None)
    if customer.special_qualification in (Customer.Qualification.GOVERNMENT, Customer.Qualification.STATE_OWNED):
        messages.warning(request, "It has another special qualification. Change that first.")
        return lead_to(request, customer.get_absolute_url())
    if request.method != "POST":
        return _draw(request, customer, requests, education_form(customer, Asking.of(request.user)))
    typed = {name: request.POST.get(name, "").replace("\x00", "") for name in ASKED}
    form = education_form(customer, Asking.of(request.user), typed=typed)
    if not form.is_valid() or request.POST.get("action") == "edit":
        return _draw(request, customer, requests, form, status=422 if form.errors else 200)
    if request.POST.get("action") != "send":
        return _draw(request, customer, requests, form, checked=True)
    return _send(request, customer, form)


def _send(request: AgentRequest, customer: Customer, form: CustomerForm) -> HttpResponse:
    values = form.record.values
    try:
        sent = request_education(
            customer=customer,
            segment=values["education_segment"],
            website=values["website"],
            contact_email=values["contact_email"],
            version=_version(request),
            by=request.user,
        )
    except CannotAsk:
        messages.warning(request, CHANGED)
        return see_other(customer.get_absolute_url())
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    messages.success(request, f"Request {sent.number} of {MOST_REQUESTS} is sent. An operator decides.")
    return see_other(customer.get_absolute_url())


def _version(request: AgentRequest) -> int | None:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _draw(
    request: AgentRequest,
    customer: Customer,
    requests: list,
    form: CustomerForm | None,
    *,
    checked: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "room": "customers",
        "customer": customer,
        "requests": requests,
        "next": len(requests) + 1,
        "left": MOST_REQUESTS - len(requests),
        "most": MOST_REQUESTS,
        "form": form,
    }
    if checked and form:
        values = form.record.values
        context["findings"] = findings(form)
        context["asked"] = [(form.fields[name].label, told_answer(form, name, values.get(name, ""))) for name in ASKED]
    page = "customers/education_check.html" if checked else "customers/education.html"
    return render(request, page, context, status=status)
