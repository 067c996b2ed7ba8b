"""The customer agreement of a stored customer: who accepted it, attested by an agent who may."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.roles import Permission

from ..actions import AgreementRepeated, record_agreement
from ..forms import Asking
from ..forms.attestation import ATTESTATION, attestation_form
from ..forms.readers import RESELLER_MAY_NOT_ATTEST
from ..models import Customer
from ..rules import Code


@needs(Permission.RECORD_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def attest(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Record that somebody accepted the agreement for a customer; another signatory is another record."""
    customer = get_object_or_404(Customer.objects.visible_to(request.user), pk=key)
    context = {"room": "customers", "customer": customer}
    if not request.user.home.may_attest:
        context["sentence"] = RESELLER_MAY_NOT_ATTEST
        return render(request, "customers/may_not_attest.html", context, status=403)
    typed = None
    if request.method == "POST":
        typed = {name: request.POST.get(name, "").replace("\x00", "") for name in ATTESTATION}
    form = attestation_form(customer, Asking.of(request.user), typed=typed)
    if form.is_bound and form.is_valid():
        try:
            record_agreement(customer=customer, values=form.record.values, by=request.user)
        except AgreementRepeated:
            form.refuse("signatory_email", Code.AGREEMENT_REPEATED)
        else:
            messages.success(request, "The customer agreement is recorded.")
            return see_other(customer.get_absolute_url())
    context |= {"form": form, "agreements": list(customer.agreements.all())}
    return render(request, "customers/agreement.html", context, status=422 if form.is_bound else 200)
