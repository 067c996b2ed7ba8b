"""Taiwan.

Kinmen and Lienchiang have codes that the world's data lacks.
    https://www.iso.org/obp/ui/#iso:code:3166:TW
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="County or city",
    recoded={
        "金門縣": "KIN",
        "連江縣": "LIE",
    },
)

COUNTRY = Country(
    code="TW",
    address=ADDRESS,
)
