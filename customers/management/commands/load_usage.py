"""Loads the usage of Azure services from a file: what customers then see of their costs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Collection
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.utils import timezone

from partnercenter.models import Partner

from ...files import Unreadable, opened
from ..usage import MOST_PROBLEMS, Loaded, Parts, UsageLoader


class Command(BaseCommand):
    help = (
        "Load usage from a file (UTF-8; CSV with a header, or JSON lines) with the columns date, subscription, "
        "resource group, service, quantity, retail cost, currency, and where the file is of several customers, "
        "customer: its domain or its reference. Without that column, and without --customer, a subscription that is "
        "named by its ID belongs to the customer it was loaded for before. Every row is checked first: where one is "
        "wrong, nothing is stored. What is loaded takes the place of what was there of the same subscriptions on the "
        "same days, so that loading a file twice changes nothing. Exit status 0: loaded; 1: some row is wrong, or a "
        "customer was removed meanwhile; 2: the file cannot be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the file, or - for standard input")
        parser.add_argument("--customer", default="", help="whose usage all of it is: a domain, or a reference")
        parser.add_argument("--partner", default="", help="an e-mail domain of the partner whose customers are meant")
        parser.add_argument("--check", action="store_true", help="check the file, and store nothing")

    def handle(self, *args: Any, file: str, customer: str, partner: str, check: bool, **options: Any) -> None:
        loader = UsageLoader(partner=_partner(partner), named=customer.strip(), today=timezone.now().date())
        with Parts() as parts:
            try:
                with opened(file) as stream:
                    loader.read(stream, parts, ignore=self._ignore)
            except Unreadable as error:
                self.stderr.write(str(error))
                sys.exit(2)
            if loader.wrong:
                self._say_wrong(loader)
                sys.exit(1)
            if not loader.found:
                self.stderr.write("The file holds no rows. Check whether it is the right one.")
                sys.exit(2)
            found = loader.look_through(parts, store=not check)
        self._say(found, is_stored=not check)
        if any(loaded.is_removed for loaded in found):
            sys.exit(1)

    def _ignore(self, name: str) -> None:
        self.stderr.write(f"The column {name} is not known and is ignored.")

    def _say_wrong(self, loader: UsageLoader) -> None:
        for text, problem in loader.problems.items():
            others = f" and {problem.others:,} more" if problem.others else ""
            self.stderr.write(f"row {problem.number}{others}: {text}")
        if len(loader.problems) == MOST_PROBLEMS:
            self.stderr.write("… and perhaps others.")
        self.stderr.write(f"Rows that are wrong: {loader.wrong:,}. Nothing was stored.")

    def _say(self, found: Collection[Loaded], *, is_stored: bool) -> None:
        for loaded in found:
            told = {name: new for name, (_, new) in loaded.told.items()}
            self.stdout.write(f"{loaded.customer.domain}: {_rows(loaded.rows)}, {told['days']}, {told['cost']}")
            if loaded.is_removed:
                self.stderr.write(f"  {loaded.customer.domain} was removed meanwhile; not all of this was stored.")
            if loaded.repeated:
                self.stdout.write(f"  (check) {_rows(loaded.repeated)} the same as another; each counts.")
            if other := sorted(set(loaded.costs) - {loaded.customer.billing_currency}):
                usual = loaded.customer.billing_currency or "not known"
                self.stdout.write(f"  (check) usage in {', '.join(other)}; its billing currency is {usual}.")
        rows = sum(loaded.rows for loaded in found if not loaded.is_removed)
        customers = sum(not loaded.is_removed for loaded in found)
        done = f"{_rows(rows)} of {customers:,} customer{'' if customers == 1 else 's'}"
        self.stdout.write(f"{'Loaded' if is_stored else 'Right'}: {done}.")


def _rows(count: int) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}"


def _partner(domain: str) -> Partner | None:
    """Return the partner with this e-mail domain, None where none is asked for."""
    if not domain:
        return None
    wanted = domain.strip().lower()
    for partner in Partner.objects.iterator():
        if wanted in partner.email_domains:
            return partner
    raise CommandError(f"No partner has the e-mail domain {domain}.")
