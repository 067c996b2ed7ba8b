"""The customer agreement of a stored customer: attested by an agent who may, asked for by link, and its evidence."""

from __future__ import annotations

import datetime
import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.roles import Permission

from ..actions import AgreementRepeated, CustomerRemoved, record_agreement
from ..forms import Asking
from ..forms.attestation import ATTESTATION, attestation_form
from ..forms.links import LinkForm
from ..forms.readers import RESELLER_MAY_NOT_ATTEST
from ..models import Agreement, Customer, CustomerLink
from ..rules import Code
from .links import end, send, waiting_links
from .own import lead_to_removed, own_customer
from .versions import current_template


@needs(Permission.RECORD_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def attest(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Record that somebody accepted the agreement for a customer; another signatory is another record."""
    customer = own_customer(request, key)
    context = {"room": "customers", "customer": customer}
    if not request.user.home.may_attest:
        context["sentence"] = RESELLER_MAY_NOT_ATTEST
        return render(request, "customers/may_not_attest.html", context, status=403)
    if removed := lead_to_removed(request, customer):
        return removed
    typed = None
    if request.method == "POST":
        typed = {name: request.POST.get(name, "").replace("\x00", "") for name in ATTESTATION}
    form = attestation_form(customer, Asking.of(request.user), typed=typed)
    if form.is_bound and form.is_valid():
        try:
            recorded = record_agreement(customer=customer, values=form.record.values, by=request.user)
        except AgreementRepeated:
            form.refuse("signatory_email", Code.AGREEMENT_REPEATED)
        except CustomerRemoved as removed_since:
            return see_other(removed_since.customer.get_absolute_url())
        else:
            version = f", version {recorded.template_version}" if recorded.template_version else ""
            messages.success(request, f"The customer agreement{version} is recorded.")
            return see_other(customer.get_absolute_url())
    context |= {
        "form": form,
        "agreements": list(customer.agreements.all()),
        "current": current_template(customer),
    }
    return render(request, "customers/agreement.html", context, status=422 if form.is_bound else 200)


@needs(Permission.ASK_FOR_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Send the customer a link to read and accept the agreement; or end the one it has."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    if request.POST.get("action") == "end":
        return end(request, customer, CustomerLink.Purpose.AGREEMENT)
    waiting = waiting_links(request, customer).get(CustomerLink.Purpose.AGREEMENT)
    current = current_template(customer)
    form = LinkForm(
        request.POST if request.method == "POST" else None,
        customer=customer,
        partner_domains=tuple(request.user.home.email_domains),
    )
    if current and form.is_bound and form.is_valid():
        return _send(request, customer, form)
    context = {"room": "customers", "customer": customer, "form": form, "waiting": waiting, "current": current}
    return render(request, "customers/ask_for_agreement.html", context, status=422 if form.is_bound else 200)


def _send(request: AgentRequest, customer: Customer, form: LinkForm) -> HttpResponse:
    answer = send(
        request,
        customer,
        CustomerLink.Purpose.AGREEMENT,
        form.cleaned_data["recipient"],
        form.cleaned_data["language"],
    )
    return answer or see_other(customer.get_absolute_url())


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def evidence(request: AgentRequest, key: uuid.UUID, agreement: uuid.UUID) -> HttpResponse:
    """Who accepted what, when, and how it is known: a page to print, and with ?download a file of its own."""
    customer = own_customer(request, key)
    rows = Agreement.objects.visible_to(request.user).select_related("recorded_by", "template", "partner")
    accepted = get_object_or_404(rows, pk=agreement, customer=customer)
    context = {
        "room": "customers",
        "customer": customer,
        "agreement": accepted,
        "template": accepted.template,
        "recorded_at": accepted.recorded_at.astimezone(datetime.UTC).replace(tzinfo=None),
    }
    if "download" not in request.GET:
        return render(request, "customers/evidence.html", context)
    response = HttpResponse(render_to_string("customers/evidence_file.html", context))
    name = f"agreement-{customer.domain_prefix}-{accepted.accepted_on.isoformat()}.html"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
