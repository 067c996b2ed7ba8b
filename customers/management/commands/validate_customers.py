"""Says what the form would make of every row of a file; nothing is stored."""

from __future__ import annotations

import gc
import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Collection
from typing import Any, BinaryIO

from django.core.management import BaseCommand
from django.utils import timezone

from partnercenter.models import Partner

from ...countries.regions import REGIONS
from ...files import Unreadable, as_object, judge, match, opened, read_rows
from ...forms import Asking

PARTNERS_THAT_ADD = (Partner.Type.DIRECT_BILL.value, Partner.Type.INDIRECT_PROVIDER.value)


class Command(BaseCommand):
    help = (
        "Check every row of a file of customers (UTF-8; CSV with a header, or JSON lines) as the form would, and "
        "store nothing. Exit status 0: every row is ok; 1: some row is not; 2: the file cannot be read. A reseller is "
        "not judged, since only the database knows an indirect provider’s own; where no agreement_method is given, "
        "by_customer is assumed. With --against-database, companies that are customers here already are found as well."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the file, or - for standard input")
        parser.add_argument("--partner-type", choices=PARTNERS_THAT_ADD, default=PARTNERS_THAT_ADD[0])
        parser.add_argument(
            "--partner-domain", action="append", default=[], help="an e-mail domain of the partner; may be repeated"
        )
        parser.add_argument("--region", default="", help="the partner’s selling region; without it, every country")
        parser.add_argument(
            "--against-database",
            action="store_true",
            help="look for every company among those known here; --partner-domain says whose customers are one’s own",
        )
        parser.add_argument("--format", choices=("text", "jsonl"), default="text")

    def handle(self, *args: Any, file: str, format: str, **options: Any) -> None:
        self._answer_line_by_line()
        try:
            asking = _asking(options)
            self.looks_up = options["against_database"]
            self.partner = _partner(asking.email_domains) if self.looks_up else None
            with opened(file) as stream:
                is_ok = self._check(stream, asking, as_text=format == "text")
        except Unreadable as error:
            self.stderr.write(str(error))
            sys.exit(2)
        except BrokenPipeError:
            # Whoever reads has seen enough; what Python would still flush at its end goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        if not is_ok:
            sys.exit(1)

    def _answer_line_by_line(self) -> None:
        """Let every row leave at once, in UTF-8, where standard output is not a test’s."""
        if reconfigure := getattr(self.stdout, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)

    def _check(self, stream: BinaryIO, asking: Asking, *, as_text: bool) -> bool:
        # Rows leave no circles of references behind: looking for them all the time is a quarter of the work.
        gc.set_threshold(100_000)
        rows = wrong = odd = 0
        for row in read_rows(stream, ignore=self._ignore):
            answers = judge(row, asking)
            if self.looks_up:
                match(answers, self.partner)
            found = as_object(row, answers)
            rows += 1
            wrong += not found["ok"]
            odd += bool(found["ok"] and found["concerns"])
            self._write_text(found) if as_text else self.stdout.write(json.dumps(found, ensure_ascii=False))
        if as_text:
            self.stdout.write(
                f"Rows: {rows:,}. Ok: {rows - wrong:,} ({odd:,} with something to check). Not ok: {wrong:,}."
            )
        return not wrong

    def _ignore(self, name: str) -> None:
        self.stderr.write(f"The column {name} is not known and is ignored.")

    def _write_text(self, found: dict[str, Any]) -> None:
        start = f"row {found['row']}: "
        for problem in found["errors"]:
            name = f"{problem['field']}: " if problem["field"] else ""
            self.stdout.write(f"{start}{name}{problem['message']}")
        for concern in found["concerns"]:
            self.stdout.write(f"{start}{concern['field']}: (check) {concern['message']}")


def _asking(options: dict[str, Any]) -> Asking:
    """Return who asks, as the options say it; raises Unreadable for an unknown region."""
    wanted = options["region"].strip().casefold()
    region = next((name for name in REGIONS if name.casefold() == wanted), "")
    if wanted and not region:
        known = "; ".join(REGIONS)
        raise Unreadable(f"There is no selling region “{options['region']}”. The regions are: {known}.")
    return Asking(
        today=timezone.localdate(),
        partner_type=options["partner_type"],
        region=region,
        email_domains=tuple(options["partner_domain"]),
        any_reseller=options["partner_type"] == Partner.Type.INDIRECT_PROVIDER,
    )


def _partner(domains: Collection[str]) -> Partner | None:
    """Return the partner who has one of these e-mail domains; without one, no customer is one's own."""
    wanted = {domain.casefold() for domain in domains}
    partners = Partner.objects.iterator() if wanted else ()
    return next((partner for partner in partners if wanted & {d.casefold() for d in partner.email_domains}), None)
