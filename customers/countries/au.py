"""Australia.

States and territories; JBT, Jervis Bay, is the post's own code.
    https://auspost.com.au/postcode
    https://www.iso.org/obp/ui/#iso:code:3166:AU
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    state_label="State or territory",
    postal_code=Text("Postcode", example="2060"),
)

COUNTRY = Country(
    code="AU",
    address=ADDRESS,
)
