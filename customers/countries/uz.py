"""Uzbekistan.

Registration ID: the STIR (ИНН) of nine digits; those of legal entities begin with 2 or 3 as far
as is known. No check digit is established. A person’s JSHSHIR has 14 digits.
    https://soliq.uz/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId

COUNTRY = Country(
    code="UZ",
    registration_id=RegistrationId(
        label="STIR (INN)",
        local_name="STIR / ИНН",
        long_name="Soliq to‘lovchining identifikatsiya raqami, taxpayer identification number",
        looks_like="9 digits, mostly beginning with 2 or 3",
        example="200836354",
        where="On the certificate of state registration (guvohnoma) and on invoices.",
        source="https://soliq.uz/",
        required_since=date(2020, 11, 1),
        first_version="UZ-2020-11",
        pattern=r"\d{9}",
        labels=("STIR", "СТИР", "INN", "ИНН", "TIN"),
        personal=(OtherNumber(name="a JSHSHIR (ПИНФЛ)", meaning="a person’s number of 14 digits", pattern=r"\d{14}"),),
        oddities=(
            Oddity(
                pattern=r"[^23]\d{8}",
                sentence=(
                    "Numbers of companies mostly begin with 2 or 3, those of persons with 4 to 7."
                    " Check that it is the company’s."
                ),
            ),
        ),
    ),
)
