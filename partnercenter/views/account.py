"""One's own account."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ..access import AgentRequest, see_other
from ..actions import change_own_account
from ..forms import OwnAccountForm


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: AgentRequest) -> HttpResponse:
    """Name, time zone and roles of whoever is signed in."""
    form = OwnAccountForm(request.POST if request.method == "POST" else None, instance=request.user)
    if form.is_bound and form.is_valid():
        change_own_account(agent=request.user, **form.cleaned_data)
        messages.success(request, "Your account is saved.")
        return see_other(reverse("account"))
    context = {"room": "account", "form": form}
    return render(request, "account/own.html", context, status=422 if form.is_bound else 200)
