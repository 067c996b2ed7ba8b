"""South Sudan.

Registration ID: the company’s taxpayer number. No form and no check digit is published, so any 5
to 22 letters and digits are taken; the example only shows the length.
    https://nra.gov.ss/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import RegistrationId

COUNTRY = Country(
    code="SS",
    registration_id=RegistrationId(
        label="TIN",
        local_name="TIN",
        long_name="Taxpayer identification number of the National Revenue Authority",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On the TIN certificate of the National Revenue Authority.",
        source="https://nra.gov.ss/",
        required_since=date(2021, 3, 25),
        first_version="SS-2021-03",
        labels=("TIN",),
    ),
)
