"""Indonesia.

Four provinces of 2022 that the world's data lacks.
    https://www.iso.org/obp/ui/#iso:code:3166:ID
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "PD": ("Southwest Papua", "Papua Barat Daya"),
        "PE": ("Highland Papua", "Papua Pegunungan", "Papua Pengunungan"),
        "PS": ("South Papua", "Papua Selatan"),
        "PT": ("Central Papua", "Papua Tengah"),
        "JK": ("Jakarta", "DKI Jakarta", "Jakarta Raya"),
        "YO": ("Yogyakarta", "Special Region of Yogyakarta", "DI Yogyakarta"),
    },
)

COUNTRY = Country(
    code="ID",
    address=ADDRESS,
)
