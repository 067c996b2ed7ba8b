"""The customer agreement of a stored customer: attested by an agent who may, asked for by link, and its evidence."""

from __future__ import annotations

import datetime
import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.limits import by_agent, seconds_left, take, too_many
from partnercenter.roles import Permission

from ..actions import AgreementRepeated, CustomerRemoved, end_link, make_link, record_agreement
from ..forms import Asking
from ..forms.attestation import ATTESTATION, attestation_form
from ..forms.links import LinkForm
from ..forms.readers import RESELLER_MAY_NOT_ATTEST
from ..mails import send_link
from ..models import Agreement, AgreementTemplate, Customer, CustomerLink
from ..rules import Code
from .own import lead_to_removed, own_customer

A_DAY = 24 * 3600
SENT_A_DAY = 100


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


def current_template(customer: Customer, *languages: str) -> AgreementTemplate | None:
    """Return the version a customer accepts now, in the first of the languages there is, else in the customer's."""
    return current_for(str(customer.country), *languages, customer.language)


def current_for(country: str, *languages: str) -> AgreementTemplate | None:
    """Return the version in force for a country, in the first of the languages there is; None where there is none."""
    return AgreementTemplate.objects.current(country, languages, timezone.now().date())


@needs(Permission.ASK_FOR_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Send the customer a link to read and accept the agreement; or end the one it has."""
    customer = own_customer(request, key)
    if removed := lead_to_removed(request, customer):
        return removed
    waiting = live_link(request, customer, CustomerLink.Purpose.AGREEMENT)
    if request.method == "POST" and request.POST.get("action") == "end" and waiting:
        return end(request, waiting)
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
    purpose = CustomerLink.Purpose.AGREEMENT
    answer = send(request, customer, purpose, form.cleaned_data["recipient"], form.cleaned_data["language"])
    return answer or see_other(customer.get_absolute_url())


def send(
    request: AgentRequest, customer: Customer, purpose: CustomerLink.Purpose, recipient: str, language: str
) -> HttpResponse | None:
    """Make a link and mail it, and say how that went; return an answer only where too many were sent."""
    if not take("links sent", by_agent(request), limit=SENT_A_DAY, seconds=A_DAY):
        return too_many(request, seconds=seconds_left("links sent", by_agent(request)))
    try:
        link = make_link(customer=customer, purpose=purpose, recipient=recipient, language=language, by=request.user)
    except CustomerRemoved as removed:
        return see_other(removed.customer.get_absolute_url())
    if send_link(link, request.build_absolute_uri(reverse(PAGES[purpose], args=[link.token]))):
        messages.success(request, f"The link is sent to {recipient}.")
    else:
        end_link(link=link, by=request.user)
        messages.error(request, "The mail server did not take the message, so no link was sent. Try again later.")
    return None


# The page each link leads to.
PAGES = {CustomerLink.Purpose.AGREEMENT: "sign", CustomerLink.Purpose.COSTS: "costs"}


def live_link(request: AgentRequest, customer: Customer, purpose: CustomerLink.Purpose) -> CustomerLink | None:
    """Return the link of a purpose that still leads somewhere, if there is one."""
    rows = CustomerLink.objects.visible_to(request.user).live().filter(customer=customer, purpose=purpose)
    return rows.select_related("customer").filter(expires_at__gt=timezone.now()).first()


def end(request: AgentRequest, link: CustomerLink) -> HttpResponse:
    """End a link, and say so."""
    try:
        end_link(link=link, by=request.user)
    except CustomerRemoved as removed:
        return see_other(removed.customer.get_absolute_url())
    messages.success(request, "The link is ended. It leads nowhere any more.")
    return see_other(link.customer.get_absolute_url())


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


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def template(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The text of a version of the agreement, as customers read it."""
    return document(get_object_or_404(AgreementTemplate, pk=key))


def document(template: AgreementTemplate) -> HttpResponse:
    """Answer with the very bytes a version is known by; where they are elsewhere, lead there."""
    if template.link:
        return see_other(template.link)
    is_pdf = template.document is not None
    response = HttpResponse(template.content, content_type="application/pdf" if is_pdf else "text/plain; charset=utf-8")
    name = f"agreement-{template.sha256[:12]}.{'pdf' if is_pdf else 'txt'}"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
