"""Asking for another review of a customer that was not allowed."""

from __future__ import annotations

import uuid

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from partnercenter.access import lead_to, needs, see_other
from partnercenter.parking import KeepingRequest, gives_back
from partnercenter.roles import Permission

from ..actions import CustomerRemoved, ask_for_review
from ..forms.required import SHORTEST_REASON
from ..models import Customer
from .own import lead_to_removed, own_customer, sent_or_kept, to_removed


class AskForm(forms.Form):
    """What the operator is told."""

    note = forms.CharField(
        label="What has changed, or what was overlooked",
        help_text="The operator who decides reads it.",
        min_length=SHORTEST_REASON,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={
            "required": "Enter what the operator is to look at.",
            "min_length": f"Enter what the operator is to look at, in at least {SHORTEST_REASON} characters.",
            "max_length": "Shorten it to 500 characters or fewer.",
        },
    )

    use_required_attribute = False


@gives_back
@needs(Permission.EDIT_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """Ask with a word to the operators; the record itself is right."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    if customer.verification != Customer.Verification.NOT_ALLOWED:
        messages.info(request, "It waits for no other review: only what was not allowed is looked at once more.")
        return lead_to(request, customer.get_absolute_url())
    form = AskForm(sent_or_kept(request))
    if request.method == "POST" and form.is_valid():
        try:
            ask_for_review(customer=customer, note=form.cleaned_data["note"], by=request.user)
        except CustomerRemoved as removed_since:
            return to_removed(request, removed_since.customer)
        messages.success(request, "Another review is asked for. The customer is under review now.")
        return see_other(customer.get_absolute_url())
    context = {"room": "customers", "customer": customer, "form": form, "kept": request.kept}
    return render(request, "customers/ask_for_review.html", context, status=422 if request.method == "POST" else 200)
