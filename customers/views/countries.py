"""What to ask a customer for, country by country."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, needs
from partnercenter.models import Partner
from partnercenter.roles import Permission

from ..countries import CODES, REQUIRED, address, country
from ..forms import Asking
from ..forms.country_select import country_name, names
from ..forms.fields import QUESTIONS
from ..rules import phone
from ..steps import CONTACT


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to ask the customer for."""

    label: str
    required: bool
    example: str = ""
    note: str = ""
    local: str = ""


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """All countries by name, those that require a registration ID apart."""
    listed = [(code, name) for code, name in names(get_language() or "en").items() if code in CODES]
    strict = [(code, name, country(code).registration_id.label) for code, name in listed if code in REQUIRED]
    return render(request, "countries/index.html", {"room": "countries", "strict": strict, "listed": listed})


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def sheet(request: AgentRequest, code: str) -> HttpResponse:
    """One country's sheet: to read, to print, and to send to the customer."""
    code = code.upper() if code.isascii() else ""
    try:
        number = country(code).registration_id
    except KeyError:
        raise Http404 from None
    # A reseller reads here what its provider, who adds the customer, will need.
    through_provider = request.user.home.type == Partner.Type.INDIRECT_RESELLER and code in REQUIRED
    required = through_provider or Asking.of(request.user).needs_registration(code)
    where = address(code)
    asked = [
        Asked(QUESTIONS["company_name"].label, True, note=QUESTIONS["company_name"].hint),
        Asked(number.label, required, number.example, number.where, _beside(number.label, number.local_name)),
        *(Asked(field.label, field.required, field.example, field.hint) for field in where.fields),
        Asked(QUESTIONS["phone"].label, required, phone.example(code)),
        *(Asked(f"Contact: {QUESTIONS[name].label.lower()}", "middle" not in name) for name in CONTACT),
    ]
    context = {
        "room": "countries",
        "code": code,
        "name": country_name(code),
        "number": number,
        "required": required,
        "asked": asked,
        "as_of": where.as_of,
        "states": next((field for field in where.fields if field.choices), None),
        "subject": f"What we need to register your company in {country_name(code)}",
    }
    return render(request, "countries/sheet.html", context)


def _beside(label: str, local_name: str) -> str:
    """Return the name in the local script where it says more than the label does."""
    return local_name if local_name != label else ""
