"""United States.

ISO 3166-2 and the codes of the Postal Service, which has more: armed forces, freely associated states.
    https://pe.usps.com/text/pub28/28apb.htm
    https://www.iso.org/obp/ui/#iso:code:3166:US
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "DC": ("District of Columbia", "Washington, D.C.", "Washington DC", "D.C."),
    },
)

COUNTRY = Country(
    code="US",
    address=ADDRESS,
)
