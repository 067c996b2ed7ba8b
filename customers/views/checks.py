"""Checks pasted records or a small file as the form would, and stores nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs
from partnercenter.limits import by_agent, limited
from partnercenter.roles import Permission

from ..countries import address, country
from ..files import Row, Unreadable, judge, read_rows
from ..forms import Answers, Asking
from ..forms.fields import QUESTIONS
from ..steps import FIELDS

MOST_ROWS = 500
MOST_BYTES = 1_000_000
TOO_MUCH = "This is more than 1 MB. Check it with the command manage.py validate_customers, which takes any size."


class CheckForm(forms.Form):
    """Asks for records as text or as a file, one of them."""

    records = forms.CharField(
        label="Paste one or more records",
        help_text="CSV with a first line of column names, JSON lines, or for one record lines such as “country: BR”.",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto", "autocomplete": "off", "spellcheck": "false"}),
    )
    file = forms.FileField(
        label="Or choose a file",
        help_text="In UTF-8, of 1 MB at the most.",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.json,.jsonl,.ndjson"}),
        error_messages={"empty": "The file is empty. Choose one with a line of column names and a line a customer."},
    )

    def clean(self) -> dict[str, object]:
        text, file = self.cleaned_data.get("records", ""), self.cleaned_data.get("file")
        if not text.strip() and not file and not self.errors:
            self.add_error("records", "Paste a record, or choose a file.")
        elif text.strip() and file:
            self.add_error("file", "Either paste records or choose a file: leave one of them empty.")
        elif (file and file.size > MOST_BYTES) or len(text.encode(errors="replace")) > MOST_BYTES:
            self.add_error("file" if file else "records", TOO_MUCH)
        return self.cleaned_data

    def content(self) -> io.BytesIO:
        """Return what is to be checked, as a file."""
        if file := self.cleaned_data.get("file"):
            return io.BytesIO(file.read())
        return io.BytesIO(self.cleaned_data["records"].encode(errors="replace"))


@dataclass(frozen=True, slots=True)
class Judged:
    """A row as the page shows it: labels in the words of its country, each with what is said of it."""

    number: int
    name: str
    errors: list[tuple[str, str]]
    concerns: list[tuple[str, str]]
    values: list[tuple[str, str]]


@needs(Permission.SEE_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
@limited("check", 60, 3600, by=by_agent)
def check(request: AgentRequest) -> HttpResponse:
    """Show what would be refused, what is odd, and what would be stored."""
    form = CheckForm(request.POST, request.FILES) if request.method == "POST" else CheckForm()
    context = {"room": "customers", "form": form, "columns": FIELDS}
    if form.is_bound and form.is_valid():
        ignored: list[str] = []
        try:
            found = list(islice(_judged(form.content(), Asking.of(request.user), ignored), MOST_ROWS + 1))
        except Unreadable as error:
            form.add_error("file" if request.FILES else "records", str(error))
        else:
            context |= _told(found, ignored)
    return render(request, "customers/check.html", context, status=422 if form.errors else 200)


def _told(found: list[Judged], ignored: list[str]) -> dict[str, object]:
    rows = found[:MOST_ROWS]
    return {
        "is_checked": True,
        "rows": rows,
        "is_cut": len(found) > MOST_ROWS,
        "most_rows": MOST_ROWS,
        "wrong": sum(bool(row.errors) for row in rows),
        "odd": sum(bool(row.concerns) for row in rows),
        "ignored": ignored,
    }


def _judged(stream: io.BytesIO, asking: Asking, ignored: list[str]) -> Iterator[Judged]:
    for row in read_rows(stream, ignore=ignored.append):
        yield _shown(row, judge(row, asking))


def _shown(row: Row, answers: Answers) -> Judged:
    code = "" if "country" in answers.errors else answers.values.get("country", "")
    return Judged(
        number=row.number,
        name=row.typed.get("company_name", "").strip(),
        errors=[(_label(name, code), problem.message) for name, problem in answers.errors.items()],
        concerns=[
            (_label(name, code), concern.message) for name, concerns in answers.concerns.items() for concern in concerns
        ],
        values=[(_label(name, code), value) for name, value in answers.values.items() if value],
    )


def _label(name: str, code: str) -> str:
    """Return what an answer is called in a country; what is stored beside the answers by its own name."""
    if name == "registration_id" and code:
        return country(code).registration_id.label
    if code and (asked := address(code).field(name)):
        return asked.label
    label = QUESTIONS[name].label if name in QUESTIONS else name.replace("_", " ").capitalize()
    whose = {"contact": "Contact", "signatory": "Signatory"}.get(name.split("_")[0])
    return f"{whose}: {label.lower()}" if whose else label
