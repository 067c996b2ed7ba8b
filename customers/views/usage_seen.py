"""The usage of one month behind a customer's costs: row by row on a page, and whole as a file."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from partnercenter.access import lead_to
from partnercenter.limits import limited
from partnercenter.paging import every, linked, page_of

from ..mails import written
from ..models import CustomerLink, DailyCost, UsageRow
from .behind_link import draw_nothing, language_of, said_of
from .costs_page import FILTERS, Choice, month_asked, month_written, query_of
from .costs_seen import is_open, link_of
from .download import Cell, csv_file
from .often import HOUR, often_read
from .sign_page import draw

COLUMNS = ("date", "subscription", "resource_group", "service", "quantity", "retail_cost", "currency")


@login_not_required
@often_read
@require_safe
def index(request: HttpRequest, token: str) -> HttpResponse:
    """The rows of a month, the oldest first, of what is chosen on the page of the costs."""
    asked = _asked(request, token)
    if isinstance(asked, HttpResponse):
        return asked
    page = page_of(asked.rows, by="day", before=request.GET.get("before", ""), after=request.GET.get("after", ""))
    language = language_of(request, asked.link.language)
    context: dict[str, Any] = {
        "choice": asked.choice,
        "usage_title": said_of("usage_title", language, month=month_written(asked.month, language)),
        "rows": [_told(row, language) for row in page.rows],
        "previous": linked(request.GET, keeping=FILTERS, before=page.before),
        "next": linked(request.GET, keeping=FILTERS, after=page.after),
        "asked_for": query_of(request, month=f"{asked.month:%Y-%m}"),
        "to_costs": query_of(request, month=""),
    }
    return draw(request, asked.link, page="costs/usage", **context)


@login_not_required
@require_safe
@limited("usage", 60, HOUR, methods=("GET",))
def download(request: HttpRequest, token: str) -> HttpResponseBase:
    """The same rows as a file, under the names they were loaded by."""
    asked = _asked(request, token)
    if isinstance(asked, HttpResponse):
        return asked
    cells = _cells(every(asked.rows, by="day")) if request.method == "GET" else ()
    return csv_file(f"usage-{asked.month:%Y-%m}.csv", COLUMNS, cells)


@dataclass(frozen=True, slots=True)
class Asked:
    """The usage of a month (its first day) behind a link, of what is chosen."""

    link: CustomerLink
    month: datetime.date
    choice: Choice
    rows: QuerySet[UsageRow]


def _asked(request: HttpRequest, token: str) -> Asked | HttpResponse:
    """Return what is asked for; an answer where the link leads nowhere, the costs are closed, or no month is named."""
    link, month = link_of(token), month_asked(request.GET)
    if link is None:
        return draw_nothing(request)
    if month is None or not is_open(request, link):
        return lead_to(request, reverse("costs", args=[token]))
    customer = link.customer
    choice = Choice.of(request.GET, DailyCost.objects.of(customer).by_place(), customer.billing_currency)
    rows = UsageRow.objects.filter(partner_id=customer.partner_id, customer=customer, **choice.filters)
    next_month = (month + datetime.timedelta(days=31)).replace(day=1)
    return Asked(link, month, choice, rows.filter(day__gte=month, day__lt=next_month))


def _told(row: UsageRow, language: str) -> dict[str, str]:
    """Return a row in words; a cost of a row can be a small part of a cent."""

    def number(amount: Decimal, form: str) -> str:
        return str(format_decimal(amount, format=form, locale=language))

    return {
        "day": written(row.day, language),
        "subscription": row.subscription,
        "resource_group": row.resource_group,
        "service": row.service,
        "quantity": number(row.quantity, "#,##0.######"),
        "cost": number(row.retail_cost, "#,##0.00####"),
    }


def _cells(rows: Iterator[UsageRow]) -> Iterator[list[Cell]]:
    for row in rows:
        place = [row.day.isoformat(), row.subscription, row.resource_group, row.service]
        yield [*place, row.quantity, row.retail_cost, row.currency]
