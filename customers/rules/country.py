"""What a country's file fills in."""

from __future__ import annotations

from dataclasses import dataclass, field

from .address import AddressRules
from .registration_id import RegistrationId


@dataclass(frozen=True, kw_only=True)
class Country:
    """The rules of one country: its two-letter ISO 3166-1 code, and whatever differs from the world's default.

    ``registration_id`` reads the number the country's companies are registered under (any 5 to 22
    letters and digits unless the file says more); ``address`` holds what the country's own sources
    say beyond the address data that covers the whole world.
    """

    code: str
    registration_id: RegistrationId = field(default_factory=RegistrationId)
    address: AddressRules = field(default_factory=AddressRules)
