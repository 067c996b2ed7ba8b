"""Reads the flat texts of one customer, whichever door they came in by: wizard, file or page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ..countries import CODES, address, country
from ..countries.languages import default_culture, default_language, is_culture, languages
from ..models import Customer
from ..rules import Code, Concern, Reading, Refused, company_name, contact_name, dates, domain_prefix, email, phone
from ..rules.text import as_typed, plain
from ..steps import ADDRESS, FIELDS, SIGNATORY
from .asking import Asking

# What is written for a country where its code is meant. GB is the code; "UK" is reserved for it in ISO 3166-1.
COUNTRY_ALIASES = {"UK": "GB", "EL": "GR"}

# What a role that may do so can accept with a reason. Required answers and personal numbers are never among them.
OVERRIDABLE = frozenset({Code.REGISTRATION_ID_CHECK_DIGIT, Code.POSTAL_CODE_FORMAT, Code.STATE_UNKNOWN})
SHORTEST_REASON = 10

MISSING = {
    "country": Code.COUNTRY_MISSING,
    "company_name": Code.COMPANY_NAME_MISSING,
    "registration_id": Code.REGISTRATION_ID_MISSING,
    "phone": Code.PHONE_MISSING,
    "address_line1": Code.ADDRESS_LINE1_MISSING,
    "city": Code.CITY_MISSING,
    "state": Code.STATE_MISSING,
    "postal_code": Code.POSTAL_CODE_MISSING,
    "domain_prefix": Code.DOMAIN_PREFIX_MISSING,
    "education_segment": Code.EDUCATION_SEGMENT_MISSING,
    "contact_first_name": Code.CONTACT_NAME_MISSING,
    "contact_last_name": Code.CONTACT_NAME_MISSING,
    "contact_email": Code.EMAIL_MISSING,
    "agreement_method": Code.AGREEMENT_METHOD_MISSING,
    "accepted_on": Code.ACCEPTED_ON_MISSING,
    "signatory_first_name": Code.SIGNATORY_MISSING,
    "signatory_last_name": Code.SIGNATORY_MISSING,
    "signatory_email": Code.SIGNATORY_MISSING,
}
MISSING_SENTENCES = {
    "contact_first_name": "Enter the contact’s first name.",
    "contact_last_name": "Enter the contact’s last name.",
    "signatory_first_name": "Enter the first name of the person who accepted the agreement.",
    "signatory_last_name": "Enter the last name of the person who accepted the agreement.",
    "signatory_email": "Enter the e-mail address of the person who accepted the agreement.",
}
ALWAYS_REQUIRED = frozenset(
    {"country", "company_name", "domain_prefix", "contact_first_name", "contact_last_name", "contact_email"}
    | {"agreement_method"}
)
OF_THE_COUNTRY = frozenset({*ADDRESS, "registration_id", "phone", "signatory_phone"})
ATTESTATION = frozenset({"accepted_on", *SIGNATORY})
REQUIRED_TO_ATTEST = ATTESTATION - {"signatory_phone"}


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


def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code a text means, or an empty text."""
    code = plain(text).upper()
    code = COUNTRY_ALIASES.get(code, code)
    return code if code in CODES else ""


def _read_country(record: _Record, name: str, text: str) -> Reading:
    if not record.country:
        raise Refused(Code.COUNTRY_UNKNOWN)
    if not record.asking.sells_in(record.country):
        raise Refused(Code.COUNTRY_OUTSIDE_REGION)
    return Reading(record.country)


def _read_registration_id(record: _Record, name: str, text: str) -> Reading:
    rule = country(record.country).registration_id
    record.answers.values["registration_id_typed"] = as_typed(text)[:200]
    reading = rule.read(text)
    record.answers.values["registration_rule"] = rule.version
    return reading


def _read_phone(record: _Record, name: str, text: str) -> Reading:
    reading = phone.read(text, record.country)
    if name == "phone":
        record.answers.values["phone_extension"] = reading.extension
    return Reading(reading.value, reading.concerns)


def _read_signatory_phone(record: _Record, name: str, text: str) -> Reading:
    reading = phone.read(text, record.country)
    return Reading(f"{reading.value};ext={reading.extension}" if reading.extension else reading.value)


def _read_address(record: _Record, name: str, text: str) -> Reading:
    return address(record.country).read(name, text)


def _read_company_name(record: _Record, name: str, text: str) -> Reading:
    return company_name.read(text)


def _read_person(record: _Record, name: str, text: str) -> Reading:
    return contact_name.read(text)


def _read_contact_email(record: _Record, name: str, text: str) -> Reading:
    return email.read(text, partner_domains=record.asking.email_domains, education=record.is_education)


def _read_signatory_email(record: _Record, name: str, text: str) -> Reading:
    return Reading(email.read(text, partner_domains=record.asking.email_domains).value)


def _read_domain_prefix(record: _Record, name: str, text: str) -> Reading:
    return domain_prefix.read(text)


def _read_language(record: _Record, name: str, text: str) -> Reading:
    code = plain(text).lower()
    if code not in dict(languages()):
        raise Refused(Code.CHOICE_UNKNOWN, "Enter the language as two letters, such as en or pt.")
    return Reading(code)


def _read_culture(record: _Record, name: str, text: str) -> Reading:
    culture = is_culture(plain(text))
    if not culture:
        raise Refused(Code.CHOICE_UNKNOWN, "Enter the culture as language and country, such as pt-BR.")
    return Reading(culture)


def _choice(*known: str) -> Callable[[_Record, str, str], Reading]:
    def read(record: _Record, name: str, text: str) -> Reading:
        value = plain(text).lower()
        if value not in known:
            raise Refused(Code.CHOICE_UNKNOWN, f"Select one of the options: {', '.join(known)}.")
        return Reading(value)

    return read


def _read_reseller(record: _Record, name: str, text: str) -> Reading:
    key = plain(text).lower()
    if key not in dict(record.asking.resellers):
        raise Refused(Code.RESELLER_NOT_PARTNERED)
    return Reading(key)


def _read_website(record: _Record, name: str, text: str) -> Reading:
    url = plain(text)
    url = url if "://" in url else f"https://{url}"
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and " " not in url
    except ValueError:
        good = False
    if not good or len(url) > 200:
        raise Refused(Code.WEBSITE_FORMAT)
    return Reading(url)


def _read_accepted_on(record: _Record, name: str, text: str) -> Reading:
    return dates.read_past(text, today=record.asking.today)


READERS: dict[str, Callable[[_Record, str, str], Reading]] = {
    "country": _read_country,
    "company_name": _read_company_name,
    "registration_id": _read_registration_id,
    **dict.fromkeys(ADDRESS, _read_address),
    "phone": _read_phone,
    "domain_prefix": _read_domain_prefix,
    "language": _read_language,
    "culture": _read_culture,
    "special_qualification": _choice(*Customer.Qualification.values),
    "education_segment": _choice(*Customer.Segment.values),
    "website": _read_website,
    "reseller": _read_reseller,
    "contact_first_name": _read_person,
    "contact_middle_name": _read_person,
    "contact_last_name": _read_person,
    "contact_email": _read_contact_email,
    "agreement_method": _choice(*Customer.AgreementMethod.values),
    "accepted_on": _read_accepted_on,
    "signatory_first_name": _read_person,
    "signatory_last_name": _read_person,
    "signatory_email": _read_signatory_email,
    "signatory_phone": _read_signatory_phone,
}
