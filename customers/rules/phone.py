"""Phone numbers: read in the customer's country however they are written, kept as E.164 and an extension.

By Google's libphonenumber in its Python form. Its geocoder, carrier and time zone parts are never
imported: they cost seconds and 150 MB.
    https://github.com/daviddrysdale/python-phonenumbers
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType, ValidationResult

from .codes import Code, Doubt
from .reading import Concern, Refused
from .text import plain

_LONGEST = 60
_EXTENSION = re.compile(
    r"[\s,;.(]*(?:;ext=|extension|ext|extn|ramal|interno|int|anexo|poste|durchwahl|dw|wew|доб|вн|внутр|дод|қосымша|dahili"
    r"|mellék|内线|內線|分机|分機|내선|máy lẻ|nội bộ|ต่อ|تحويلة|داخلي|x|#)[\s.:#)]*([0-9]{1,8})[\s.)]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:tel|phone|ph|fon|telefon|fone|тел|tél|電話|电话|t|p)?[\s.:]*(?=[+(0-9])", re.IGNORECASE)
_WRITING = re.compile(r"\+?[0-9()\[\]\s.,\-/]+")
_DIALLED_ABROAD = re.compile(r"(?:00|011)[\s.\-]*(?=[1-9])")
_TRUNK_ZERO = re.compile(r"\(0\)")

_UNREAD = {
    NumberParseException.INVALID_COUNTRY_CODE: "There is no such country code. Enter the phone number like {}.",
    NumberParseException.TOO_LONG: "The phone number is too long. Enter one number, such as {}.",
    NumberParseException.NOT_A_NUMBER: "Enter the phone number in digits, such as {}.",
}
_TOO_SHORT = "The phone number is too short. Enter all its digits, such as {}."
_IMPOSSIBLE = {
    ValidationResult.INVALID_COUNTRY_CODE: _UNREAD[NumberParseException.INVALID_COUNTRY_CODE],
    ValidationResult.TOO_SHORT: _TOO_SHORT,
    ValidationResult.TOO_LONG: _UNREAD[NumberParseException.TOO_LONG],
    ValidationResult.INVALID_LENGTH: "The phone number has too few digits or too many. Enter it like {}.",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "Enter the phone number with its area code, such as {}.",
}
# ITU-T E.164: fifteen digits at the most, behind the plus sign.
_LONGEST_E164 = 16
_ABROAD = "+1 201-555-0123"


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """A phone number as it is stored: E.164, the extension apart, and what is odd about it."""

    value: str
    concerns: tuple[Concern, ...] = ()
    extension: str = ""


def read(text: str, country_code: str) -> PhoneReading:
    """Return the number of a text typed in a country (ISO 3166-1 alpha-2), or raise Refused.

    National and international writing is understood (+, 00, 011), in the digits of every script, and
    an extension in the words of many languages. Letters are refused: a keypad makes digits of them.
    The concerns are PHONE_UNUSUAL (possible, but no number of that form is known) and
    PHONE_OTHER_COUNTRY.
    """
    if len(text) > 4 * _LONGEST:
        raise _refused(_IMPOSSIBLE[ValidationResult.TOO_LONG], country_code)
    typed = plain(text)
    typed = typed[label.end() :] if (label := _LABEL.match(typed)) else typed
    found = _EXTENSION.search(typed)
    digits = typed[: found.start()] if found else typed
    if not _WRITING.fullmatch(digits):
        raise _refused(_UNREAD[NumberParseException.NOT_A_NUMBER], country_code)
    number, region = _number(digits, country_code)
    value = f"+{number.country_code}{phonenumbers.national_significant_number(number)}"
    if len(value) > _LONGEST_E164:
        raise _refused(_UNREAD[NumberParseException.TOO_LONG], country_code)
    return PhoneReading(value, _concerns(number, region, country_code), found.group(1) if found else "")


def _number(digits: str, country_code: str) -> tuple[PhoneNumber, str | None]:
    """Return the number and, when it is a valid one, its region; raise Refused when it cannot be one."""
    home = country_code if country_code in phonenumbers.SUPPORTED_REGIONS else None
    refusal = ""
    for writing in _writings(digits):
        try:
            number = phonenumbers.parse(writing, home)
        except NumberParseException as error:
            refusal = _UNREAD.get(error.error_type, _TOO_SHORT) if writing == digits else refusal
            continue
        region = _region(number, home)
        if region:
            return number, region
        if writing == digits:
            refusal = _IMPOSSIBLE.get(phonenumbers.is_possible_number_with_reason(number), "")
    if refusal:
        raise _refused(refusal, country_code)
    number = _settled(digits, home)
    return number, _region(number, home)


def _region(number: PhoneNumber, home: str | None) -> str | None:
    """Return where a valid number belongs, at home before a neighbour with the same ranges; None when not valid."""
    # Home first: the library finds a number's region by the very look that says whether it is valid there.
    if home and phonenumbers.is_valid_number_for_region(number, home):
        return home
    region = phonenumbers.region_code_for_number(number)
    return region if region and phonenumbers.is_valid_number_for_region(number, region) else None


def _writings(digits: str) -> Iterator[str]:
    """The number as it was typed, then as it may have been meant; a later one counts only when it is valid."""
    yield digits
    if _TRUNK_ZERO.search(digits):
        yield _TRUNK_ZERO.sub("", digits)
    if _DIALLED_ABROAD.match(digits):
        yield _DIALLED_ABROAD.sub("+", digits, count=1)
    elif not digits.startswith("+"):
        yield "+" + digits


def _settled(digits: str, home: str | None) -> PhoneNumber:
    """Parse a number that is only possible until its E.164 form reads as itself.

    Each time a trunk zero may go, which the library takes only where a possible number is left.
    """
    number = phonenumbers.parse(digits, home)
    while True:
        written = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        again = phonenumbers.parse(written, home)
        if phonenumbers.format_number(again, PhoneNumberFormat.E164) == written:
            return again
        number = again


def _concerns(number: PhoneNumber, region: str | None, country_code: str) -> tuple[Concern, ...]:
    concerns = []
    if region is None:
        message = f"No phone number of this form is known. Check it, and write it like {example(country_code)}."
        concerns.append(Concern(Doubt.PHONE_UNUSUAL, message))
    homes = (region,) if region else phonenumbers.region_codes_for_country_code(number.country_code or 0)
    if country_code in phonenumbers.SUPPORTED_REGIONS and country_code not in homes and region != "001":
        where = f" ({region})" if region else ""
        message = f"This is a phone number of another country{where}. Check that it is the company’s."
        concerns.append(Concern(Doubt.PHONE_OTHER_COUNTRY, message))
    return tuple(concerns)


def _refused(sentence: str, country_code: str) -> Refused:
    return Refused(Code.PHONE_INVALID, sentence.format(example(country_code)))


def shown(e164: str, extension: str, country_code: str) -> str:
    """Return a stored number as people of that country write it: their own in national form, others with +."""
    try:
        number = phonenumbers.parse(e164, None)
    except NumberParseException:
        return f"{e164} ext. {extension}" if extension else e164
    own = _region(number, country_code if country_code in phonenumbers.SUPPORTED_REGIONS else None) == country_code
    form = PhoneNumberFormat.NATIONAL if own else PhoneNumberFormat.INTERNATIONAL
    text = phonenumbers.format_number(number, form)
    return f"{text} ext. {extension}" if extension else text


@cache
def example(country_code: str) -> str:
    """Return a number of that country in national form; where the world has no numbers of its own, one with +."""
    number = phonenumbers.example_number_for_type(country_code, PhoneNumberType.FIXED_LINE) or (
        phonenumbers.example_number(country_code)
    )
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL) if number else _ABROAD
