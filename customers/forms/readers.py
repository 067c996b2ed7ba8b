"""One reader for every question: the rule that turns its text into the value that is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Protocol
from urllib.parse import urlsplit

from partnercenter.models import Partner

from ..countries import CODES, address, country
from ..countries.languages import is_culture, languages
from ..models import Customer
from ..rules import Code, Reading, Refused, company_name, contact_name, dates, domain_prefix, email, phone
from ..rules.text import as_typed, plain
from ..steps import ADDRESS
from .asking import Asking

# What is written for a country where its code is meant. GB is the code; "UK" is reserved for it in ISO 3166-1.
COUNTRY_ALIASES = {"UK": "GB", "EL": "GR"}
_CODES = frozenset(CODES)
_LONGEST_REMEMBERED = 100
RESELLER_MAY_NOT_ATTEST = (
    "An indirect reseller cannot attest the agreement. Your indirect provider attests it, or the customer accepts it "
    "by link."
)


class Record(Protocol):
    """What a reader may know beside its own text."""

    asking: Asking
    country: str

    @property
    def values(self) -> dict[str, str]: ...

    @property
    def is_education(self) -> bool: ...


def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code a text means, or an empty text."""
    code = plain(text).upper()
    code = COUNTRY_ALIASES.get(code, code)
    return code if code in _CODES else ""


def _read_country(record: Record, name: str, text: str) -> Reading:
    if not record.country:
        raise Refused(Code.COUNTRY_UNKNOWN)
    if not record.asking.sells_in(record.country):
        raise Refused(Code.COUNTRY_OUTSIDE_REGION)
    return Reading(record.country)


def _read_registration_id(record: Record, name: str, text: str) -> Reading:
    rule = country(record.country).registration_id
    record.values["registration_id_typed"] = as_typed(text)[:200]
    reading = rule.read(text)
    record.values["registration_rule"] = rule.version
    return reading


def _read_phone(record: Record, name: str, text: str) -> Reading:
    reading = phone.read(text, record.country)
    if name == "phone":
        record.values["phone_extension"] = reading.extension
    return Reading(reading.value, reading.concerns)


def _read_signatory_phone(record: Record, name: str, text: str) -> Reading:
    reading = phone.read(text, record.country)
    return Reading(f"{reading.value};ext={reading.extension}" if reading.extension else reading.value)


def _read_address(record: Record, name: str, text: str) -> Reading:
    if name != "state" or len(text) > _LONGEST_REMEMBERED:
        return address(record.country).read(name, text)
    found = _state(record.country, text)
    if isinstance(found, Reading):
        return found
    raise Refused(*found)


@lru_cache(maxsize=10_000)
def _state(code: str, text: str) -> Reading | tuple[Code, str]:
    """Return the reading or the refusal of a state: a file names the same few again and again."""
    try:
        return address(code).read("state", text)
    except Refused as refused:
        return refused.code, refused.message


def _read_company_name(record: Record, name: str, text: str) -> Reading:
    return company_name.read(text)


def _read_person(record: Record, name: str, text: str) -> Reading:
    return contact_name.read(text)


def _read_contact_email(record: Record, name: str, text: str) -> Reading:
    return email.read(text, partner_domains=record.asking.email_domains, education=record.is_education)


def _read_signatory_email(record: Record, name: str, text: str) -> Reading:
    return Reading(email.read(text, partner_domains=record.asking.email_domains).value)


def _read_domain_prefix(record: Record, name: str, text: str) -> Reading:
    return domain_prefix.read(text)


def _read_language(record: Record, name: str, text: str) -> Reading:
    code = plain(text).lower()
    if code not in dict(languages()):
        raise Refused(Code.CHOICE_UNKNOWN, "Enter the language as two letters, such as en or pt.")
    return Reading(code)


def _read_culture(record: Record, name: str, text: str) -> Reading:
    culture = is_culture(plain(text))
    if not culture:
        raise Refused(Code.CHOICE_UNKNOWN, "Enter the culture as language and country, such as pt-BR.")
    return Reading(culture)


def _choice(*known: str) -> Callable[[Record, str, str], Reading]:
    def read(record: Record, name: str, text: str) -> Reading:
        value = plain(text).lower()
        if value not in known:
            raise Refused(Code.CHOICE_UNKNOWN, f"Select one of the options: {', '.join(known)}.")
        return Reading(value)

    return read


_qualification = _choice(*Customer.Qualification.values)
_agreement_method = _choice(*Customer.AgreementMethod.values)


def _read_qualification(record: Record, name: str, text: str) -> Reading:
    reading = _qualification(record, name, text)
    if reading.value == Customer.Qualification.EDUCATION and not record.asking.may_add_education:
        raise Refused(Code.EDUCATION_NOT_PERMITTED)
    return reading


def _read_agreement_method(record: Record, name: str, text: str) -> Reading:
    reading = _agreement_method(record, name, text)
    if reading.value == Customer.AgreementMethod.ATTESTED and not record.asking.may_attest:
        is_reseller = record.asking.partner_type == Partner.Type.INDIRECT_RESELLER
        raise Refused(Code.AGREEMENT_NOT_PERMITTED, RESELLER_MAY_NOT_ATTEST if is_reseller else "")
    return reading


def _read_reseller(record: Record, name: str, text: str) -> Reading:
    key = plain(text).lower()
    if not record.asking.any_reseller and key not in dict(record.asking.resellers):
        raise Refused(Code.RESELLER_NOT_PARTNERED)
    return Reading(key)


def _read_website(record: Record, name: str, text: str) -> Reading:
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


def _read_accepted_on(record: Record, name: str, text: str) -> Reading:
    asking = record.asking
    return dates.read_past(text, today=asking.today, since=asking.agreement_since(record.country))


READERS: dict[str, Callable[[Record, str, str], Reading]] = {
    "country": _read_country,
    "company_name": _read_company_name,
    "registration_id": _read_registration_id,
    **dict.fromkeys(ADDRESS, _read_address),
    "phone": _read_phone,
    "domain_prefix": _read_domain_prefix,
    "language": _read_language,
    "culture": _read_culture,
    "special_qualification": _read_qualification,
    "education_segment": _choice(*Customer.Segment.values),
    "website": _read_website,
    "reseller": _read_reseller,
    "contact_first_name": _read_person,
    "contact_middle_name": _read_person,
    "contact_last_name": _read_person,
    "contact_email": _read_contact_email,
    "agreement_method": _read_agreement_method,
    "accepted_on": _read_accepted_on,
    "signatory_first_name": _read_person,
    "signatory_last_name": _read_person,
    "signatory_email": _read_signatory_email,
    "signatory_phone": _read_signatory_phone,
}
