"""Reads customers from a file, row by row, by the rules of the form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from partnercenter.models import Partner

from ..forms import Answers, Asking, Problem, read_answers
from ..matching import Identity, find_matches, verdict_on
from ..models import Customer
from ..rules import Code
from ..steps import FIELDS
from .rows import Columns, Row, rows_of

# A file tells of companies; how they accept the agreement is seldom in it, and by link it is always possible.
ASSUMED = {"agreement_method": Customer.AgreementMethod.BY_CUSTOMER.value}
COLUMNS = Columns(frozenset(FIELDS), ("country", "company_name", "registration_id"))


def read_rows(stream: BinaryIO, *, ignore: Callable[[str], None]) -> Iterator[Row]:
    """Yield the customers of a file as ``rows_of`` does; names are those of the form’s inputs."""
    return rows_of(stream, COLUMNS, ignore=ignore)


def judge(row: Row, asking: Asking) -> Answers:
    """Return what the form makes of a row; one that cannot be read has one error, of no field."""
    if row.problem:
        return Answers(errors={Code.ROW_UNREADABLE.field: Problem(Code.ROW_UNREADABLE, row.problem)})
    return read_answers({**ASSUMED, **row.typed}, asking)


def match(answers: Answers, partner: Partner | None) -> None:
    """Add to a judged row what the database knows of its company; ``partner`` is whose own records are told apart."""
    identity = Identity.of(answers.values, country=answers.values.get("country", ""))
    verdict = verdict_on(find_matches(partner=partner, identity=identity))
    for name, (code, message) in verdict.refused.items():
        answers.errors.setdefault(name, Problem(code, message))
    for concern in verdict.concerns:
        answers.concerns.setdefault(concern.code.field, []).append(concern)


def as_object(row: Row, answers: Answers) -> dict[str, Any]:
    """Return a judged row in JSON’s own types, as every door shows it."""
    return {
        "row": row.number,
        "ok": answers.ok,
        "errors": [
            {"field": name, "code": problem.code.value, "message": problem.message}
            for name, problem in answers.errors.items()
        ],
        "concerns": [
            {"field": name, "code": concern.code.value, "message": concern.message}
            for name, concerns in answers.concerns.items()
            for concern in concerns
        ],
        "values": answers.values,
    }
