"""What a country says of its addresses, and what a form asks because of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Text:
    """A code of local form: its label, an example as written, and how it is recognised.

    ``pattern`` is matched against the whole code in capitals, first without separators, then as it
    was written; ``stored_as`` is the expansion of the match that is kept. Left empty, the world's
    address data says both. ``also`` holds examples of other lengths, which teach where separators belong.
    """

    label: str = ""
    example: str = ""
    pattern: str = ""
    stored_as: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AddressField:
    """One question of an address form, with everything needed to draw it.

    ``name`` is the input's name (address_line1, address_line2, address_line3, city, state or
    postal_code). ``choices`` holds (stored code, shown name) where the country has a list, and is
    empty where any text is an answer. ``missing_message`` is what an empty required field is told.
    """

    name: str
    label: str
    required: bool = False
    example: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    missing_message: str = ""


@dataclass(frozen=True, kw_only=True)
class AddressRules:
    """Where a country differs from the address data that covers the whole world.

    Every part is optional; the sources stand in the docstring of the country's file and ``as_of`` is
    the day they were read.

    ``format`` names the fields in the local order, in the notation of the world's data: %A address
    lines, %C city, %S state, %Z postal code, %n a new line. What it names is asked. ``latin_format`` is
    the order in which an address in Latin letters is written, where that is another one.
    ``state_label`` and ``city_label`` are the local words for those fields.
    ``states`` maps a stored code (ISO 3166-2, the part after the hyphen) to its names: the first is
    shown, all are understood. Codes the world's data has already are renamed, others are added.
    ``recoded`` maps a key of the world's data to the stored code, or to "" when it is not offered.
    ``states_in_full`` writes a state by its name where the world's data abbreviates it.
    """

    as_of: date | None = None
    format: str = ""
    latin_format: str = ""
    city_label: str = ""
    state_label: str = ""
    postal_code: Text | None = None
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    recoded: Mapping[str, str] = field(default_factory=dict, hash=False)
    states_in_full: bool = False
