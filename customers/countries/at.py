"""Austria.

The Postleitzahl, PLZ for short; the state is no part of an address.
    https://www.post.at/
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("Postal code (PLZ)", example="1010"),
)

COUNTRY = Country(
    code="AT",
    address=ADDRESS,
)
