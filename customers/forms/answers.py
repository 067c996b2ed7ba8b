"""Reads the flat texts of one customer, whichever door they came in by: wizard, file or page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..countries import address, country
from ..countries.languages import default_culture, default_language
from ..models import Customer
from ..rules import Code, Concern, Refused, phone
from ..rules.address import LENGTHS
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

    ``overridden`` holds the refusals that were accepted with a reason.
    """

    values: dict[str, str] = field(default_factory=dict)
    errors: dict[str, Problem] = field(default_factory=dict)
    concerns: dict[str, list[Concern]] = field(default_factory=dict)
    overridden: dict[str, Problem] = field(default_factory=dict)

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
    is_attested = typed.get("agreement_method") == _ATTESTED
    is_education = typed.get("special_qualification") == _EDUCATION
    if name in _UNASKED[is_attested, is_education]:
        return False
    return name != "reseller" or asking.takes_resellers or bool(typed.get(name))


_ATTESTED = Customer.AgreementMethod.ATTESTED.value
_EDUCATION = Customer.Qualification.EDUCATION.value
# What is not asked, by whether the agreement is attested and whether it is an education customer.
_UNASKED = {
    (is_attested, is_education): (frozenset() if is_attested else ATTESTATION)
    | (frozenset() if is_education else {"education_segment", "website"})
    for is_attested in (True, False)
    for is_education in (True, False)
}


class _Record:
    def __init__(self, typed: Mapping[str, str], asking: Asking, overrides: Collection[str]) -> None:
        self.typed = typed
        self.asking = asking
        self.overrides = overrides
        self.answers = Answers()
        self.values = self.answers.values
        self.country = country_code(typed.get("country") or "")
        self.is_education = typed.get("special_qualification") == _EDUCATION

    def judge(self, only: Iterable[str]) -> Answers:
        typed, values = self.typed, self.values
        empty = _empty(self.country, self.asking.needs_registration(self.country))
        unasked = _UNASKED[typed.get("agreement_method") == _ATTESTED, self.is_education]
        for name in only:
            text = typed.get(name)
            if name in unasked:
                values[name] = ""
            elif text and not text.isspace():
                self.read(name, text)
            elif isinstance(left := empty[name], Problem):
                self.answers.errors[name] = left
            else:
                values[name] = left
        self.look_across(only)
        return self.answers

    def read(self, name: str, text: str) -> None:
        if not self.country and name in OF_THE_COUNTRY:
            self.values[name] = as_typed(text)
            return
        try:
            reading = READERS[name](self, name, text)
        except Refused as refused:
            self.refuse(name, text, refused)
            return
        self.values[name] = reading.value
        if reading.concerns:
            self.answers.concerns.setdefault(name, []).extend(reading.concerns)

    def refuse(self, name: str, text: str, refused: Refused) -> None:
        """Keep the refusal, or the value all the same where it was accepted with a reason."""
        value = refused.value or plain(text)
        if refused.code not in OVERRIDABLE or refused.code.value not in self.overrides:
            self.answers.errors[name] = Problem(refused.code, refused.message)
        elif len(value) > LENGTHS.get(name, len(value)):
            message = f"Shorten it to {LENGTHS[name]} characters or fewer: there is no room for more."
            self.answers.errors[name] = Problem(Code.ADDRESS_TOO_LONG, message)
        else:
            self.values[name] = value
            self.answers.overridden[name] = Problem(refused.code, refused.message)

    def look_across(self, only: Iterable[str]) -> None:
        """Raise the concerns that stand between two answers of the address."""
        if not self.country or "postal_code" not in only:
            return
        for concern in address(self.country).doubts(self.values):
            self.answers.concerns.setdefault(concern.code.field, []).append(concern)


@lru_cache(maxsize=1024)
def _empty(code: str, needs_registration: bool) -> Mapping[str, Problem | str]:
    """Return what an empty answer comes to in a country: why it is refused, or the value that is taken instead."""
    return {
        name: Problem(MISSING[name], _missing_sentence(name, code))
        if _is_required(name, code, needs_registration)
        else _default(name, code)
        for name in FIELDS
    }


def _is_required(name: str, code: str, needs_registration: bool) -> bool:
    if name in ("registration_id", "phone"):
        return needs_registration
    if name in ADDRESS and code:
        asked = address(code).field(name)
        return asked is not None and asked.required
    return name in ALWAYS_REQUIRED or name in REQUIRED_TO_ATTEST or name == "education_segment"


def _missing_sentence(name: str, code: str) -> str:
    sentence = MISSING_SENTENCES.get(name, "")
    if name == "registration_id":
        number = country(code).registration_id
        sentence = f"Enter the {number.label}{f', such as {number.example}' if number.example else ''}."
    elif name == "phone":
        sentence = f"Enter the company’s phone number, such as {phone.example(code)}."
    elif name in ADDRESS and code:
        asked = address(code).field(name)
        sentence = asked.missing_message if asked else ""
    return sentence or MISSING[name].sentence


def _default(name: str, code: str) -> str:
    if name == "language" and code:
        return default_language(code)
    if name == "culture" and code:
        return default_culture(code)
    return Customer.Qualification.NONE.value if name == "special_qualification" else ""
