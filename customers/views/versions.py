"""Which version of the customer agreement is accepted now, and its text."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, needs
from partnercenter.roles import Permission

from ..files.documents import document
from ..models import AgreementTemplate, Customer


def current_template(customer: Customer, *languages: str) -> AgreementTemplate | None:
    """Return the version a customer accepts now, in the first of the languages there is, else in the customer's."""
    return current_for(str(customer.country), *languages, customer.language)


def current_for(country: str, *languages: str) -> AgreementTemplate | None:
    """Return the version in force for a country, in the first of the languages there is; None where there is none."""
    return AgreementTemplate.objects.current(country, languages, timezone.now().date())


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def template(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The text of a version of the agreement, as customers read it."""
    return document(get_object_or_404(AgreementTemplate, pk=key))
