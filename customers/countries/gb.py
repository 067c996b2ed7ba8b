"""United Kingdom.

The postcode: outward and inward part with a space between them.
    https://www.royalmail.com/find-a-postcode
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text("Postcode", example="SW1A 1AA"),
)

COUNTRY = Country(
    code="GB",
    address=ADDRESS,
)
