"""South Sudan.

Registration ID: the company’s taxpayer number. No form and no check digit is published, so any 5
to 22 letters and digits are taken; the example only shows the length.
    https://nra.gov.ss/

The ten states of 2020. The country has no postal codes.
    https://www.iso.org/obp/ui/#iso:code:3166:SS
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%C%n%S",
    state_label="State",
    states={
        "BN": ("Northern Bahr el Ghazal",),
        "BW": ("Western Bahr el Ghazal",),
        "EC": ("Central Equatoria",),
        "EE": ("Eastern Equatoria",),
        "EW": ("Western Equatoria",),
        "JG": ("Jonglei",),
        "LK": ("Lakes",),
        "NU": ("Upper Nile",),
        "UY": ("Unity",),
        "WR": ("Warrap",),
    },
)

COUNTRY = Country(
    code="SS",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TIN",
        local_name="TIN",
        long_name="Taxpayer identification number of the National Revenue Authority",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On the TIN certificate of the National Revenue Authority.",
        source="https://nra.gov.ss/",
        required_since=date(2021, 3, 25),
        first_version="SS-2021-03",
        pattern=r"[0-9A-Z]{5,22}",
        labels=("TIN",),
    ),
)
