"""New Zealand.

The postcode has four digits.
    https://www.nzpost.co.nz/tools/address-postcode-finder
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("Postcode", example="6011"),
)

COUNTRY = Country(
    code="NZ",
    address=ADDRESS,
)
