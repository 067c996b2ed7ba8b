"""Loads a file of usage: all of it is checked first, then stored part by part, each day of a customer whole."""

from __future__ import annotations

import datetime
import json
import tempfile
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, BinaryIO, TextIO

from partnercenter.models import Partner

from ..actions import CustomerRemoved, store_usage
from ..actions.usage import Used
from ..files.usage import UsageLine, is_id, read_usage
from ..models import Customer, DailyCost

# So many parts hold a file apart; each is small enough for the memory and for one transaction.
PARTS = 64
MOST_PROBLEMS = 1_000
_ENDING = ".onmicrosoft.com"


@dataclass(slots=True)
class Loaded:
    """What was found of one customer, and what was stored: ``repeated`` rows are the same as another in everything."""

    customer: Customer
    rows: int = 0
    repeated: int = 0
    is_removed: bool = False
    first: datetime.date = datetime.date.max
    last: datetime.date = datetime.date.min
    costs: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    def count(self, used: Used) -> None:
        self.rows += 1
        self.first, self.last = min(self.first, used.day), max(self.last, used.day)
        self.costs[used.currency] += used.retail_cost

    @property
    def told(self) -> dict[str, list[Any]]:
        """What the history says of it."""
        costs = ", ".join(f"{cost:.2f} {currency}" for currency, cost in sorted(self.costs.items()))
        return {"rows": ["", self.rows], "days": ["", f"{self.first} to {self.last}"], "cost": ["", costs]}


@dataclass(slots=True)
class Problem:
    """Where a problem is: in the row ``number``, and in so many ``others`` after it."""

    number: int
    others: int = 0


class UsageLoader:
    """One file on its way in. ``partner`` narrows whose customers are meant; ``named`` is whose usage all of it is."""

    def __init__(self, *, partner: Partner | None, named: str, today: datetime.date) -> None:
        self.partner = partner
        self.named = named
        self.today = today
        self.problems: dict[str, Problem] = {}
        self.wrong = 0
        self.found: dict[uuid.UUID, Loaded] = {}
        self._customers: dict[str, Customer | str] = {}
        self._owners: dict[str, Customer | None] = {}

    def read(self, stream: BinaryIO, parts: Parts, *, ignore: Callable[[str], None]) -> None:
        """Check every row, and put the right ones aside. Raises Unreadable."""
        for line in read_usage(stream, today=self.today, ignore=ignore):
            whose = self._whose(line, line.used) if line.used else line.problem
            if isinstance(whose, str) or line.used is None:
                self._note(line.number, str(whose))
                continue
            self.found.setdefault(whose.pk, Loaded(whose)).count(line.used)
            parts.add(whose.pk, line.used)

    def look_through(self, parts: Parts, *, store: bool) -> list[Loaded]:
        """Go through what was put aside, and store it if asked to.

        A load that was broken off is mended by loading the file once more; the history tells of a customer’s usage
        when the last of it is stored.
        """
        for key, used, is_last in parts.read():
            loaded = self.found[key]
            loaded.repeated += len(used) - len(set(used))
            if store and not loaded.is_removed:
                self._store(loaded, used, told=loaded.told if is_last else None)
        return sorted(self.found.values(), key=lambda loaded: loaded.customer.company_name)

    def _store(self, loaded: Loaded, used: list[Used], *, told: dict[str, list[Any]] | None) -> None:
        try:
            store_usage(customer=loaded.customer, used=used, told=told, name="the command load_usage")
        except CustomerRemoved:
            loaded.is_removed = True

    def _note(self, number: int, problem: str) -> None:
        self.wrong += 1
        if problem in self.problems:
            self.problems[problem].others += 1
        elif len(self.problems) < MOST_PROBLEMS:
            self.problems[problem] = Problem(number)

    def _whose(self, line: UsageLine, used: Used) -> Customer | str:
        """Return whose usage a row is, or what is wrong with it.

        A name such as “Production” may be many customers’, so only an ID says whose a subscription is.
        """
        subscription, name = used.subscription, line.customer or self.named
        by_id = is_id(subscription)
        owner = self._owner(subscription) if by_id else None
        if not name:
            asked = "Say whose usage it is, by a column “customer” or by --customer"
            return owner or f"{asked}: the subscription {subscription} is not known as one customer’s."
        if name not in self._customers:
            self._customers[name] = self._customer(name)
        customer = self._customers[name]
        if isinstance(customer, Customer) and by_id:
            if owner and owner.pk != customer.pk:
                return f"The subscription {subscription} is another customer’s: {owner.domain}."
            self._owners[subscription] = customer
        return customer

    def _owner(self, subscription: str) -> Customer | None:
        """Return the one customer whose usage of a subscription was loaded before; None where it is not one."""
        if subscription not in self._owners:
            rows = DailyCost.objects.filter(subscription=subscription)
            rows = rows.filter(partner=self.partner) if self.partner else rows
            keys = list(rows.order_by().values_list("customer_id", flat=True).distinct()[:2])
            self._owners[subscription] = (
                Customer.objects.present().filter(pk__in=keys).first() if len(keys) == 1 else None
            )
        return self._owners[subscription]

    def _customer(self, name: str) -> Customer | str:
        rows = Customer.objects.present()
        rows = rows.filter(partner=self.partner) if self.partner else rows
        try:
            rows = rows.filter(pk=uuid.UUID(name))
        except ValueError:
            rows = rows.filter(organization__domain_prefix=name.lower().removesuffix(_ENDING))
        found = list(rows[:2])
        if not found:
            return f"There is no customer {name}. Name it by its domain or by its reference."
        return (
            found[0]
            if len(found) == 1
            else f"Several partners have the customer {name}. Name the partner by --partner."
        )


class Parts:
    """Rows put aside on disk, so that the days of a customer come back together, however large the file is."""

    def __init__(self) -> None:
        self._files: dict[int, TextIO] = {}
        self._holds: dict[uuid.UUID, set[int]] = defaultdict(set)

    def __enter__(self) -> Parts:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()

    def add(self, key: uuid.UUID, used: Used) -> None:
        number = hash((key, used.day)) % PARTS
        if number not in self._files:
            self._files[number] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 – closed with all others
        self._holds[key].add(number)
        cells = [str(key), *(str(getattr(used, name)) for name in Used.__slots__)]
        self._files[number].write(f"{json.dumps(cells)}\n")

    def read(self) -> Iterator[tuple[uuid.UUID, list[Used], bool]]:
        """Yield each customer with rows of some of its days, those days whole, and whether they are its last."""
        for number in sorted(self._files):
            file = self._files[number]
            file.seek(0)
            rows: dict[uuid.UUID, list[Used]] = defaultdict(list)
            for line in file:
                key, day, subscription, group, service, quantity, cost, currency = json.loads(line)
                date = datetime.date.fromisoformat(day)
                used = Used(date, subscription, group, service, Decimal(quantity), Decimal(cost), currency)
                rows[uuid.UUID(key)].append(used)
            for of_whom, used_up in rows.items():
                yield of_whom, used_up, number == max(self._holds[of_whom])
