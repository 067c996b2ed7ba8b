"""Argentina.

Names of states that the world's data leaves out and people use.
    https://www.iso.org/obp/ui/#iso:code:3166:AR
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "C": ("Ciudad Autónoma de Buenos Aires", "CABA", "Capital Federal"),
    },
)

COUNTRY = Country(
    code="AR",
    address=ADDRESS,
)
