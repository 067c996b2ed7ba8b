"""Italy.

Aosta's region is its only province, so ISO 3166-2 gives it the number of the region.
    https://www.iso.org/obp/ui/#iso:code:3166:IT
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Province",
    postal_code=Text("Postal code (CAP)", example="00144"),
    states={
        "23": ("Aosta", "Valle d'Aosta", "AO"),
        "FI": ("Firenze", "Florence"),
        "GE": ("Genova", "Genoa"),
        "MI": ("Milano", "Milan"),
        "MN": ("Mantova", "Mantua"),
        "NA": ("Napoli", "Naples"),
        "PD": ("Padova", "Padua"),
        "RM": ("Roma", "Rome"),
        "SR": ("Siracusa", "Syracuse"),
        "TO": ("Torino", "Turin"),
        "VE": ("Venezia", "Venice"),
        "BZ": ("Bolzano", "Bozen", "Südtirol"),
        "MB": ("Monza e Brianza", "Monza e della Brianza"),
        "RC": ("Reggio Calabria", "Reggio di Calabria"),
        "RE": ("Reggio Emilia", "Reggio nell'Emilia"),
    },
    recoded={
        "AO": "23",
    },
)

COUNTRY = Country(
    code="IT",
    address=ADDRESS,
)
