"""Netherlands.

The postcode: four digits, a space, two letters.
    https://www.postnl.nl/adres-zoeken/
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("Postcode", example="1234 AB"),
)

COUNTRY = Country(
    code="NL",
    address=ADDRESS,
)
