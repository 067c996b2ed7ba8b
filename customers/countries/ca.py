"""Canada.

Provinces and territories, in English and French.
    https://www.canadapost-postescanada.ca/
    https://www.iso.org/obp/ui/#iso:code:3166:CA
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Province or territory",
    postal_code=Text(example="H3Z 2Y7"),
    states={
        "NL": ("Newfoundland and Labrador", "Newfoundland & Labrador", "Newfoundland"),
        "QC": ("Quebec", "Québec", "PQ"),
    },
)

COUNTRY = Country(
    code="CA",
    address=ADDRESS,
)
