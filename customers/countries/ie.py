"""Ireland.

Eircode: a routing key of three, a space, and four that name the building.
    https://www.eircode.ie/
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    postal_code=Text(
        "Eircode",
        example="D02 AF30",
        pattern=r"([AC-FHKNPRTV-Y]\d[0-9W]) ?([0-9AC-FHKNPRTV-Y]{4})",
        stored_as="\\1 \\2",
    ),
)

COUNTRY = Country(
    code="IE",
    address=ADDRESS,
)
