"""Reading the number a company is registered under: its bare form comes back, or it is refused by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .codes import Code
from .reading import Reading, Refused
from .text import compact


@dataclass(frozen=True, kw_only=True)
class RegistrationId:
    """The number a country's companies are registered under; as it stands, any 5 to 22 letters and digits."""

    label: str = "Company registration ID"
    long_name: str = "Company registration ID"
    local_name: str = "Company registration ID"
    hint: str = "5 to 22 letters and digits."
    example: str = ""
    where: str = ""
    source: str = ""
    required_since: date | None = None
    version: str = "world-2020-11"

    def read(self, text: str) -> Reading:
        """Return the number in its bare form, or raise Refused."""
        bare = compact(text)
        if not re.fullmatch("[0-9A-Z]{5,22}", bare):
            raise Refused(Code.REGISTRATION_ID_FORMAT)
        return Reading(bare)

    def display(self, bare: str) -> str:
        """Return the number as it is printed; anything not recognised comes back unchanged."""
        return bare
