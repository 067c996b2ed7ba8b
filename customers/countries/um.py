"""United States Minor Outlying Islands.

The United States Postal Service serves it, and UM is its state.
    https://pe.usps.com/text/pub28/28apb.htm
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2024, 9, 4),
    states={
        "UM": ("United States Minor Outlying Islands",),
    },
)

COUNTRY = Country(
    code="UM",
    address=ADDRESS,
)
