"""Iraq.

Registration ID: the company’s tax number. No form and no check digit is published, so any 5 to
22 letters and digits are taken; the example only shows the length. A national identity card has
twelve digits.
    https://tax.mof.gov.iq/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import Oddity, RegistrationId

COUNTRY = Country(
    code="IQ",
    registration_id=RegistrationId(
        label="TIN",
        local_name="الرقم الضريبي",
        long_name="Al-raqm al-daribi, tax identification number",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On the company’s tax card or clearance letter from the General Commission for Taxes.",
        source="https://tax.mof.gov.iq/",
        required_since=date(2021, 3, 25),
        first_version="IQ-2021-03",
        labels=("الرقم الضريبي", "رقم ضريبي", "TIN", "TAX ID"),
        oddities=(
            Oddity(
                pattern=r"\d{12}",
                sentence="Twelve digits may be a person’s national card number. Check that it is the company’s.",
            ),
        ),
    ),
)
