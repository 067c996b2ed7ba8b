"""Which versions of the Microsoft Customer Agreement a customer must have accepted."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from django.db.models import Q
from django.utils import timezone

from .agreement_template import AgreementTemplate


class Agreed(Protocol):
    """What of a customer the terms look at."""

    country: Any
    agreed_on: datetime.date | None
    agreed_to_id: uuid.UUID | None


class _Row(NamedTuple):
    """A version in one language, as it is read."""

    key: uuid.UUID
    country: str
    version: str
    valid_from: datetime.date
    asks: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """Which versions of the agreement will do, by country; "" stands for those without versions of their own.

    ``ranks`` tell how new each version is, by its key: 0 is the oldest, and the versions a country has of its own come
    after those of all others. ``least`` is the rank of the newest version that asks to be confirmed, None where none
    does: then any agreement will do, also one that was accepted when no version was on file.
    """

    ranks: Mapping[str, Mapping[uuid.UUID, int]]
    least: Mapping[str, int | None]

    @classmethod
    def on(cls, day: datetime.date) -> Terms:
        """Return what is asked on a day; the same for everybody, wherever they are."""
        rows = AgreementTemplate.objects.order_by("valid_from", "id")
        columns = rows.values_list("pk", "country", "version", "valid_from", "asks_reconfirmation")
        known = [_Row(*row) for row in columns]
        ranks, least = {}, {}
        for country in {row.country for row in known}:
            of_it = [row for row in known if not row.country]
            of_it += [row for row in known if country and row.country == country]
            versions = list(dict.fromkeys((row.country, row.version) for row in of_it))
            ranks[country] = {row.key: versions.index((row.country, row.version)) for row in of_it}
            asking = [ranks[country][row.key] for row in of_it if row.asks and row.valid_from <= day]
            least[country] = max(asking, default=None)
        return cls(ranks, least)

    @classmethod
    def today(cls) -> Terms:
        return cls.on(timezone.now().date())

    def holds(self, customer: Agreed) -> bool:
        """Say whether the agreement of a customer still does."""
        country = self._named(customer.country)
        least = self.least.get(country)
        return customer.agreed_on is not None and (least is None or self._rank(country, customer.agreed_to_id) >= least)

    def newer(self, country: object, first: uuid.UUID | None, second: uuid.UUID | None) -> uuid.UUID | None:
        """Return the newer one of two versions by their keys, for a country."""
        named = self._named(country)
        return max(first, second, key=lambda key: self._rank(named, key))

    def outdated(self) -> Q:
        """Return which customers have accepted an agreement that must be confirmed again."""
        found = Q(pk__in=[])
        own = [country for country in self.ranks if country]
        for country, least in self.least.items():
            if least is None:
                continue
            enough = [key for key, rank in self.ranks[country].items() if rank >= least]
            these = Q(country=country) if country else ~Q(country__in=own) if own else Q()
            found |= these & Q(agreed_on__isnull=False) & ~Q(agreed_to__in=enough)
        return found

    def _named(self, country: object) -> str:
        return str(country) if str(country) in self.ranks else ""

    def _rank(self, country: str, key: uuid.UUID | None) -> int:
        return self.ranks.get(country, {}).get(key, -1) if key else -1
