"""Draws what a customer sees of its costs: by month and by place, narrowed to what was chosen."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_skeleton
from babel.numbers import format_currency, format_decimal
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, QueryDict

from ..languages import words
from ..mails import written
from ..models import CustomerLink, DailyCost, Month, Place
from .behind_link import language_of, said_of
from .chart import chart_of
from .sign_page import draw

# The names of a query that say which part of the costs, or of the usage behind them, is asked for.
FILTERS = ("lang", "subscription", "group", "currency", "month")


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the costs is asked for: ``subscription`` and ``resource_group`` are None for all of them."""

    currency: str
    subscription: str | None
    resource_group: str | None

    @classmethod
    def of(cls, query: QueryDict, places: Sequence[Place], usual: str) -> Choice:
        """Return what is asked for; a name that is not there any more, or not in that subscription, is all of them.

        Of several currencies it is the billing currency, unless another one is chosen.
        """
        currencies = sorted({place.currency for place in places})
        asked = query.get("currency", "")
        first = usual if usual in currencies else next(iter(currencies), usual)
        subscription = _named(query, "subscription", {place.subscription for place in places})
        groups = {place.resource_group for place in places if subscription in (None, place.subscription)}
        return cls(asked if asked in currencies else first, subscription, _named(query, "group", groups))

    def holds(self, place: Place) -> bool:
        return (
            place.currency == self.currency
            and self.subscription in (None, place.subscription)
            and self.resource_group in (None, place.resource_group)
        )

    @property
    def filters(self) -> dict[str, str]:
        asked = {"subscription": self.subscription, "resource_group": self.resource_group, "currency": self.currency}
        return {name: value for name, value in asked.items() if value is not None}


def _named(query: QueryDict, name: str, known: set[str]) -> str | None:
    """Return a name that stands behind an equals sign, so that an empty one is not taken for all of them."""
    text = query.get(name, "")
    return text[1:] if text.startswith("=") and text[1:] in known else None


def month_asked(query: QueryDict) -> datetime.date | None:
    """Return the first day of the month a query names as year and month (ISO 8601); None where it names none."""
    text = query.get("month", "")
    try:
        return datetime.date.fromisoformat(f"{text}-01") if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}", text) else None
    except ValueError:
        return None


def month_written(first: datetime.date, language: str) -> str:
    """Return a month and its year as the language writes them."""
    return str(format_skeleton("yMMMM", first, locale=language))


def query_of(request: HttpRequest, *, month: str) -> str:
    """Return a query for what is chosen, of another month; "" for a month is all of them."""
    asked = {name: request.GET[name] for name in FILTERS if request.GET.get(name)} | {"month": month}
    return urlencode({name: text for name, text in asked.items() if text})


def draw_costs(request: HttpRequest, link: CustomerLink) -> HttpResponse:
    """Answer with the costs that are asked for."""
    customer = link.customer
    daily = DailyCost.objects.of(customer)
    places = daily.by_place()
    choice = Choice.of(request.GET, places, customer.billing_currency)
    shown = [place for place in places if choice.holds(place)]
    months = daily.filter(**choice.filters).by_month() if shown else []
    language = language_of(request, link.language)
    context = {
        "choice": choice,
        "currencies": sorted({place.currency for place in places}),
        "subscriptions": sorted({place.subscription for place in places}),
        "groups": sorted({p.resource_group for p in places if choice.subscription in (None, p.subscription)}),
        **_told(months, shown, choice.currency, language),
        "months": [_row(request, month, choice.currency, language) for month in reversed(months)],
    }
    if places:
        last = daily.aggregate(last=Max("day"))["last"]
        context["until"] = said_of("costs_until", language, date=written(last, language))
    return draw(request, link, page="costs/open", **context)


def _row(request: HttpRequest, month: Month, currency: str, language: str) -> tuple[str, str, str]:
    """Return a month, its costs, and the query that leads to its usage."""
    costs = format_currency(month.cost, currency, locale=language)
    return month_written(month.first, language), str(costs), query_of(request, month=f"{month.first:%Y-%m}")


def _told(months: Sequence[Month], places: Sequence[Place], currency: str, language: str) -> dict[str, Any]:
    """Return the table and the chart, every amount as the language writes it."""

    def money(amount: Decimal) -> str:
        return str(format_currency(amount, currency, locale=language))

    chart = chart_of([(month.first, month.cost) for month in months])
    return {
        "places": [(place.subscription, place.resource_group, money(place.cost)) for place in places],
        "total": money(sum((place.cost for place in places), Decimal(0))),
        "chart": chart,
        "lines": [(line, format_decimal(line.amount, locale=language)) for line in chart.lines] if chart else [],
        "bars": [(bar, money(bar.cost)) for bar in chart.bars] if chart else [],
        "chart_title": words(language).costs_chart.format(currency=currency),
    }
