"""The customer agreement of a stored customer: attested by an agent who may, asked for by link, and its evidence."""

from __future__ import annotations

import datetime
import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.clock import today
from partnercenter.models import Agent
from partnercenter.parking import KeepingRequest, gives_back
from partnercenter.roles import Permission

from ..actions import AgreementRepeated, CustomerRemoved, record_agreement
from ..actions.agreements import in_force_on
from ..actions.links import SECOND_CLICK
from ..forms import Asking, CustomerForm
from ..forms.attestation import ATTESTATION, attestation_form
from ..forms.links import LinkForm
from ..forms.readers import RESELLER_MAY_NOT_ATTEST
from ..models import Agreement, AgreementTemplate, Customer, CustomerLink
from ..rules import Code
from .links import end, send, waiting_links
from .own import lead_to_removed, own_customer, sent_or_kept, to_removed
from .versions import current_template


@gives_back
@needs(Permission.RECORD_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def attest(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """Record that somebody accepted the agreement for a customer; another signatory is another record."""
    customer = own_customer(request, key)
    if not request.user.home.may_attest:
        context = {"room": "customers", "customer": customer, "sentence": RESELLER_MAY_NOT_ATTEST}
        return render(request, "customers/may_not_attest.html", context, status=403)
    if removed := lead_to_removed(request, customer):
        return removed
    sent = sent_or_kept(request)
    typed = {name: sent.get(name, "").replace("\x00", "") for name in ATTESTATION} if sent is not None else None
    form = attestation_form(customer, Asking.of(request.user), typed=typed)
    if request.method == "POST" and form.is_valid() and (answer := _record(request, customer, form)):
        return answer
    now = in_force_on(today(request.user), request.user)
    context = {
        "room": "customers",
        "customer": customer,
        "form": form,
        "kept": request.kept,
        "agreements": list(customer.agreements.filter(partner_id=customer.partner_id)),
        "current": AgreementTemplate.objects.current(str(customer.country), (customer.language,), now),
    }
    return render(request, "customers/agreement.html", context, status=422 if request.method == "POST" else 200)


def _record(request: AgentRequest, customer: Customer, form: CustomerForm) -> HttpResponse | None:
    """Record it; return None where the form has to be shown again, with what is wrong."""
    try:
        recorded = record_agreement(customer=customer, values=form.record.values, by=request.user)
    except AgreementRepeated as repeated:
        if not _is_second_click(repeated.known, form.record.values["accepted_on"], request.user):
            form.refuse("signatory_email", Code.AGREEMENT_REPEATED)
            return None
        recorded = repeated.known
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    version = f", version {recorded.template_version}" if recorded.template_version else ""
    messages.success(request, f"The customer agreement{version} is recorded.")
    return see_other(customer.get_absolute_url())


def _is_second_click(known: Agreement, day: str, agent: Agent) -> bool:
    is_same = known.recorded_by_id == agent.pk and known.accepted_on.isoformat() == day
    return is_same and timezone.now() - known.recorded_at < SECOND_CLICK


@gives_back
@needs(Permission.ASK_FOR_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """Send the customer a link to read and accept the agreement; or end the one it has."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    if request.POST.get("action") == "end":
        return end(request, customer, CustomerLink.Purpose.AGREEMENT)
    waiting = waiting_links(request, customer).get(CustomerLink.Purpose.AGREEMENT)
    current = current_template(customer)
    domains = tuple(request.user.home.email_domains)
    form = LinkForm(sent_or_kept(request), customer=customer, partner_domains=domains)
    if current and request.method == "POST" and form.is_valid():
        return _send(request, customer, form)
    context = {
        "room": "customers",
        "customer": customer,
        "form": form,
        "kept": request.kept,
        "waiting": waiting,
        "current": current,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "customers/ask_for_agreement.html", context, status=status)


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
