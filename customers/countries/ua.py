"""Ukraine."""

from __future__ import annotations

from ..rules.country import Country

COUNTRY = Country(
    code="UA",
)
