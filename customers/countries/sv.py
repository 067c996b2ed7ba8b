"""El Salvador.

The postal code is CP and four digits; people leave out the letters.
    https://www.correos.gob.sv/
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text(example="CP 1101", pattern=r"(?:CP ?)?([1-3][1-7][0-2]\d)", stored_as=r"CP \1"),
)

COUNTRY = Country(
    code="SV",
    address=ADDRESS,
)
