"""Reads the flat texts of one customer, whichever door they came in by: wizard, file or page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from ..countries import address, country
from ..countries.languages import default_culture, default_language
from ..models import Customer
from ..rules import Code, Concern, Refused, phone
from ..rules.text import as_typed, plain
from ..steps import ADDRESS, FIELDS
from .asking import Asking
from .readers import READERS, country_code
from .required import (
    ALWAYS_REQUIRED,
    ATTESTATION,
    MISSING,
    MISSING_SENTENCES,
    OF_THE_COUNTRY,
    OVERRIDABLE,
    REQUIRED_TO_ATTEST,
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer is refused, in the words of its rule."""

    code: Code
    message: str


@dataclass(slots=True)
class Answers:
    """What came of reading: values as they are stored, and by form input what is refused or odd.

    ``overridden`` names the refusals that were accepted with a reason.
    """

    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, Problem] = field(default_factory=dict)
    concerns: dict[str, list[Concern]] = field(default_factory=dict)
    overridden: list[Code] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.errors


def read_answers(
    typed: Mapping[str, str],
    asking: Asking,
    *,
    only: Iterable[str] = FIELDS,
    overrides: Collection[str] = (),
) -> Answers:
    """Return what the typed texts come to under the rules of their country and of who asks.

    ``typed`` maps form inputs to texts (an absent one is empty), ``only`` names those to judge: the
    others are read as context. ``overrides`` are codes of OVERRIDABLE to accept. Raises nothing.
    """
    return _Record(typed, asking, overrides).judge(only)


def is_asked(name: str, typed: Mapping[str, str], asking: Asking) -> bool:
    """Say whether a question applies to these answers: a signatory only when the agreement is attested, and so on."""
    if name in ATTESTATION:
        return typed.get("agreement_method") == Customer.AgreementMethod.ATTESTED
    if name in ("education_segment", "website"):
        return typed.get("special_qualification") == Customer.Qualification.EDUCATION
    return name != "reseller" or asking.takes_resellers or bool(typed.get(name))


class _Record:
    def __init__(self, typed: Mapping[str, str], asking: Asking, overrides: Collection[str]) -> None:
        self.typed = typed
        self.asking = asking
        self.overrides = overrides
        self.answers = Answers()
        self.country = country_code(typed.get("country") or "")

    def judge(self, only: Iterable[str]) -> Answers:
        for name in only:
            text = self.typed.get(name) or ""
            if not is_asked(name, self.typed, self.asking):
                self.answers.values[name] = ""
            elif text and not text.isspace():
                self.read(name, text)
            elif self.is_required(name):
                self.refuse(name, MISSING[name], self.missing_sentence(name))
            else:
                self.answers.values[name] = self.default(name)
        self.look_across(only)
        return self.answers

    def is_required(self, name: str) -> bool:
        if name in ("registration_id", "phone"):
            return self.asking.needs_registration(self.country)
        if name in ADDRESS and self.country:
            asked = address(self.country).field(name)
            return asked is not None and asked.required
        return name in ALWAYS_REQUIRED or name in REQUIRED_TO_ATTEST or name == "education_segment"

    @property
    def values(self) -> dict[str, str]:
        return self.answers.values

    @property
    def is_education(self) -> bool:
        return self.typed.get("special_qualification") == Customer.Qualification.EDUCATION

    def missing_sentence(self, name: str) -> str:
        if name == "registration_id":
            number = country(self.country).registration_id
            return f"Enter the {number.label}{f', such as {number.example}' if number.example else ''}."
        if name == "phone":
            return f"Enter the company’s phone number, such as {phone.example(self.country)}."
        if name in ADDRESS and self.country:
            asked = address(self.country).field(name)
            return asked.missing_message if asked else ""
        return MISSING_SENTENCES.get(name, "")

    def default(self, name: str) -> str:
        if name == "language" and self.country:
            return default_language(self.country)
        if name == "culture" and self.country:
            return default_culture(self.country)
        return Customer.Qualification.NONE.value if name == "special_qualification" else ""

    def read(self, name: str, text: str) -> None:
        if not self.country and name in OF_THE_COUNTRY:
            self.answers.values[name] = as_typed(text)
            return
        try:
            reading = READERS[name](self, name, text)
        except Refused as refused:
            if refused.code in OVERRIDABLE and refused.code.value in self.overrides:
                self.answers.values[name] = plain(text)
                self.answers.overridden.append(refused.code)
            else:
                self.refuse(name, refused.code, refused.message)
            return
        self.answers.values[name] = reading.value
        if reading.concerns:
            self.answers.concerns.setdefault(name, []).extend(reading.concerns)

    def refuse(self, name: str, code: Code, message: str = "") -> None:
        self.answers.errors[name] = Problem(code, message or code.sentence)

    def look_across(self, only: Iterable[str]) -> None:
        """Raise the concerns that stand between two answers of the address."""
        if not self.country or "postal_code" not in only:
            return
        values = {name: self.answers.values.get(name, "") for name in ADDRESS}
        for concern in address(self.country).doubts(values):
            self.answers.concerns.setdefault(concern.code.field, []).append(concern)
