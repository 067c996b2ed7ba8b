"""Myanmar.

Registration ID: the company’s taxpayer number. No form and no check digit is published, so any 5
to 22 letters and digits are taken; the example only shows the length. A national registration
card (NRC) reads 12/ABCDEF(N)123456.
    https://www.ird.gov.mm/
    https://www.dica.gov.mm/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

COUNTRY = Country(
    code="MM",
    registration_id=RegistrationId(
        label="TIN",
        local_name="TIN",
        long_name="Taxpayer identification number",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On letters and receipts of the Internal Revenue Department.",
        source="https://www.ird.gov.mm/",
        required_since=date(2021, 3, 25),
        first_version="MM-2021-03",
        labels=("TIN",),
        personal=(
            OtherNumber(
                name="an NRC number",
                meaning="that of a person’s national registration card",
                pattern=r"(?:NRC[ .:]*(?:NO)?[ .:]*)?\d{1,2} ?/ ?\D{3,30}\d{6}|\d{1,2} ?\D{3,24}\(\D{1,12}\) ?\d{6}",
                as_written=True,
            ),
        ),
    ),
)
