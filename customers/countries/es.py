"""Spain.

The world's data knows the provinces by the letters of old number plates; ISO 3166-2 has the same except
for the Balearic Islands' and Asturias' names. On an envelope the name stands in full.
    https://www.iso.org/obp/ui/#iso:code:3166:ES
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "PM": ("Illes Balears", "Islas Baleares", "Balearic Islands", "Baleares", "Mallorca", "IB"),
        "C": ("A Coruña", "La Coruña"),
        "VI": ("Araba/Álava", "Álava", "Araba"),
        "BI": ("Bizkaia", "Vizcaya"),
        "SS": ("Gipuzkoa", "Guipúzcoa"),
        "GI": ("Girona", "Gerona"),
        "L": ("Lleida", "Lérida"),
        "OR": ("Ourense", "Orense"),
        "V": ("Valencia", "València"),
        "A": ("Alicante", "Alacant"),
        "CS": ("Castellón", "Castelló"),
        "M": ("Madrid", "Comunidad de Madrid"),
        "O": ("Asturias", "Principado de Asturias"),
    },
    states_in_full=True,
)

COUNTRY = Country(
    code="ES",
    address=ADDRESS,
)
