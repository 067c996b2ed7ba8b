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
from ..models import Agreement, Customer
from ..steps import FIELDS
from .customers import asked_for
from .download import csv_file

# What is known of a customer beside its answers; a door that reads the file leaves it out.
BESIDE = ("id", "reseller_name", "verification", "cost_management", "billing_currency", "added_by", "created_at")
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
    record_export(how_many=rows.count(), search=asked, by=request.user)
    found = every(rows.for_export(), by="created_at", descending=True)
    return csv_file(name, (*FIELDS, *BESIDE), _cells(found))


def _cells(customers: Iterator[Customer]) -> Iterator[list[str]]:
    for customer in customers:
        agreement = next(iter(customer.agreements.all()), None)
        yield [_answer(customer, agreement, name) for name in FIELDS] + [_beside(customer, name) for name in BESIDE]


def _answer(customer: Customer, agreement: Agreement | None, name: str) -> str:
    """Return an answer as the form reads it."""
    if name in OF_THE_AGREEMENT:
        return str(getattr(agreement, OF_THE_AGREEMENT[name])) if agreement else ""
    if name == "phone" and customer.phone_extension:
        return f"{customer.phone};ext={customer.phone_extension}"
    if name == "reseller":
        return str(customer.reseller_id or "")
    return str(getattr(customer, name))


def _beside(customer: Customer, name: str) -> str:
    if name == "reseller_name":
        return customer.reseller.name if customer.reseller else ""
    if name == "cost_management":
        return "on" if customer.cost_management else "off"
    if name == "created_at":
        return customer.created_at.isoformat(timespec="seconds")
    return str(getattr(customer, name))
