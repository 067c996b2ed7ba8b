"""Georgia.

Registration ID: the identification code of 9 digits that the National Agency of Public Registry gives to legal
entities. No check digit is established. A person’s number has 11 digits.
    https://www.napr.gov.ge/
"""

from __future__ import annotations

from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId

COUNTRY = Country(
    code="GE",
    registration_id=RegistrationId(
        label="Identification code",
        local_name="საიდენტიფიკაციო კოდი",
        long_name="Identification code of a legal entity",
        looks_like="9 digits",
        example="204378869",
        where="On the extract from the Registry of Entrepreneurs and Non-Entrepreneurial Legal Entities.",
        source="https://www.napr.gov.ge/",
        first_version="GE-2026-11",
        labels=("Identification code", "ID code", "საიდენტიფიკაციო კოდი", "ს/კ", "ს/ნ"),
        personal=(OtherNumber(name="a personal number", meaning="which a person has", pattern=r"\d{11}"),),
        oddities=(
            Oddity(
                pattern=r"(?!\d{9}\Z).+",
                sentence="An identification code has 9 digits. Check the number with the customer.",
            ),
        ),
    ),
)
