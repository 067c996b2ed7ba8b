"""The list of customers as a file, under the names every door shares."""

from __future__ import annotations

from collections.abc import Iterator

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, needs
from partnercenter.clock import today
from partnercenter.limits import by_agent, limited
from partnercenter.paging import every
from partnercenter.roles import Permission

from ..actions import record_export
from ..actions.changes import text_of
from ..models import Agreement, Customer, Readiness, Terms
from ..steps import FIELDS
from .customers import asked_for
from .download import csv_file

# What is known of a customer beside its answers; a door that reads the file leaves it out.
BESIDE = (
    "id", "reseller_name", "readiness", "not_ready_because", "verification", "not_allowed_because", "education",
    "agreed_on", "azure_plan", "cost_management", "billing_currency", "added_by", "created_at", "removed_at",
)  # fmt: skip
OF_THE_AGREEMENT = {
    "signatory_first_name": "first_name",
    "signatory_last_name": "last_name",
    "signatory_email": "email",
    "signatory_phone": "phone",
    "accepted_on": "accepted_on",
}


@needs(Permission.EXPORT_CUSTOMERS)
@require_safe
@limited("export", 60, 3600, by=by_agent, methods=("GET",))
def customers(request: AgentRequest) -> HttpResponseBase:
    """All customers of the partner, or those a search finds, the newest first."""
    asked, rows = asked_for(request)
    name = f"customers-{today(request.user).isoformat()}.csv"
    if request.method == "HEAD":
        return csv_file(name, (), ())
    record_export(how_many=rows.count(), search=asked.text, show=asked.words if asked.show else "", by=request.user)
    found = every(rows.for_export(), by="created_at", descending=True)
    return csv_file(name, (*FIELDS, *BESIDE), _cells(found, asked.terms))


def _cells(customers: Iterator[Customer], terms: Terms) -> Iterator[list[str]]:
    for customer in customers:
        agreement = next(iter(customer.agreements.all()), None)
        beside = _beside(customer, Readiness.under(terms, customer))
        yield [_answer(customer, agreement, name) for name in FIELDS] + [beside[name] for name in BESIDE]


def _answer(customer: Customer, agreement: Agreement | None, name: str) -> str:
    """Return an answer as the form reads it."""
    if name in OF_THE_AGREEMENT:
        return str(getattr(agreement, OF_THE_AGREEMENT[name])) if agreement else ""
    return customer.registration_id if name == "registration_id" else text_of(customer, name)


def _beside(customer: Customer, readiness: Readiness) -> dict[str, str]:
    return {
        "id": str(customer.pk),
        "reseller_name": customer.reseller.name if customer.reseller else "",
        "readiness": "ready" if readiness.is_ready else "not_ready",
        "not_ready_because": " ".join(readiness.codes),
        "verification": customer.verification,
        "not_allowed_because": customer.not_allowed_because,
        "education": customer.education,
        "agreed_on": str(customer.agreed_on or ""),
        "azure_plan": "yes" if customer.has_azure_plan else "no",
        "cost_management": "on" if customer.cost_management else "off",
        "billing_currency": customer.billing_currency,
        "added_by": str(customer.added_by),
        "created_at": customer.created_at.isoformat(timespec="seconds"),
        "removed_at": customer.removed_at.isoformat(timespec="seconds") if customer.removed_at else "",
    }
