"""Tajikistan.

Registration ID: the ИНН (РМА) of nine digits or the ЕИН (РЯМ) of ten. No check digit is
established, and a person’s ИНН has nine digits too.
    https://andoz.tj/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import Oddity, RegistrationId

COUNTRY = Country(
    code="TJ",
    registration_id=RegistrationId(
        label="INN",
        local_name="РМА / ИНН",
        long_name="Raqami mushakhkhasi andozsuporanda, taxpayer identification number",
        looks_like="9 digits, or 10 for an EIN",
        example="020025789",
        where="On the certificate of state registration and on invoices.",
        source="https://andoz.tj/",
        required_since=date(2020, 11, 1),
        first_version="TJ-2020-11",
        pattern=r"\d{9,10}|\d{12}",
        labels=("РМА", "РЯМ", "ИНН", "ЕИН", "INN", "EIN", "RMA", "TIN"),
        oddities=(
            Oddity(
                pattern=r"\d{12}",
                sentence="Twelve digits are unusual. Check that it is the company’s number, not a person’s.",
            ),
        ),
    ),
)
