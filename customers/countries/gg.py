"""Guernsey.

Postcodes are those of the Royal Mail’s system.
    https://www.royalmail.com/find-a-postcode
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("Postcode", example="GY1 1AA"),
)

COUNTRY = Country(
    code="GG",
    address=ADDRESS,
)
