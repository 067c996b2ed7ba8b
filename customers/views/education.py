"""Asking for a customer to be verified as an education customer: checked first, then sent, three times at the most."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, lead_to, needs, see_other
from partnercenter.parking import KeepingRequest, gives_back
from partnercenter.roles import Permission

from ..actions import CannotAsk, CustomerRemoved, request_education
from ..actions.education import OPEN, may_ask
from ..forms import Asking, CustomerForm
from ..forms.education import ASKED, education_form, findings
from ..forms.sent import as_version
from ..models import MOST_REQUESTS, Customer, QualificationRequest
from ..summary import customer_parts, told_answer
from ..wizard import Editing
from .own import lead_to_removed, own_customer, sent_or_kept, to_removed

CHANGED = "The customer was changed, or a request sent, since this page was opened. Look at it as it is now."


@gives_back
@needs(Permission.ADD_EDUCATION)
@require_http_methods(["GET", "HEAD", "POST"])
def education(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """The request as it is typed, then what was found out about it and how many are left, then it is sent."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    requests = list(customer.qualification_requests.visible_to(request.user).order_by("-number"))
    if not may_ask(customer):
        return _draw(request, customer, requests, None)
    if customer.special_qualification not in OPEN:
        messages.warning(request, "It has another special qualification. Change that first.")
        return lead_to(request, customer.get_absolute_url())
    sent = sent_or_kept(request)
    typed = {name: sent.get(name, "").replace("\x00", "") for name in ASKED} if sent is not None else None
    form = education_form(customer, Asking.of(request.user), typed=typed, last=next(iter(requests), None))
    action = request.POST.get("action", "")
    if request.method != "POST" or action == "edit" or not form.is_valid():
        status = 422 if request.method == "POST" and action != "edit" else 200
        return _draw(request, customer, requests, form, status=status)
    if action != "send":
        return _draw_checked(request, customer, requests, form)
    return _send(request, customer, form)


def _send(request: AgentRequest, customer: Customer, form: CustomerForm) -> HttpResponse:
    values = form.record.values
    try:
        sent = request_education(
            customer=customer,
            segment=values["education_segment"],
            website=values["website"],
            contact_email=values["contact_email"],
            version=as_version(request.POST.get("version", "")),
            by=request.user,
        )
    except CannotAsk:
        rows = customer.qualification_requests.visible_to(request.user)
        if waiting := rows.filter(status=QualificationRequest.Status.IN_REVIEW).first():
            messages.info(request, f"Request {waiting.number} of {MOST_REQUESTS} is sent already; no other is spent.")
        else:
            messages.warning(request, CHANGED)
        return see_other(customer.get_absolute_url())
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    messages.success(request, f"Request {sent.number} of {MOST_REQUESTS} is sent. An operator decides.")
    return see_other(customer.get_absolute_url())


def _draw(
    request: KeepingRequest, customer: Customer, requests: list, form: CustomerForm | None, *, status: int = 200
) -> HttpResponse:
    context = {**_around(customer, requests), "form": form, "kept": request.kept}
    return render(request, "customers/education.html", context, status=status)


def _draw_checked(request: AgentRequest, customer: Customer, requests: list, form: CustomerForm) -> HttpResponse:
    """Answer with what was found out, before one request is spent."""
    values, stored = form.record.values, Editing(customer, request.user).stored
    context = {
        **_around(customer, requests),
        "form": form,
        "findings": findings(form, stored),
        "asked": [(form.fields[name].label, told_answer(form, name, values.get(name, ""))) for name in ASKED],
        "parts": [part for part in customer_parts(customer) if part[1] != "contact_first_name"],
    }
    return render(request, "customers/education_check.html", context)


def _around(customer: Customer, requests: list) -> dict[str, Any]:
    asked = len(requests)
    return {
        "room": "customers",
        "customer": customer,
        "requests": requests,
        "next": asked + 1,
        "left": MOST_REQUESTS - asked,
        "most": MOST_REQUESTS,
    }
