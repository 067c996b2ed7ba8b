"""The states of a country: stored codes, names in every script, and what belongs to each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ...rules.address import AddressRules, Area, Places, folded
from .data import Data, DataArea, cities, load

_ABBREVIATION = re.compile(r"[A-Z]{2,3}|[A-Z][A-Za-z.]{0,6}\.")
_KIND = re.compile(r" (?:Province|Governorate|Prefecture)$")  # the label of the field says it already
_CITY_KINDS = re.compile(r"[ -](?:city|shi|si|gun|gu|county|district|qu|xian)$", re.IGNORECASE)

Names = Mapping[str, tuple[str, ...]]


def _is_latin(name: str) -> bool:
    return all(c < "\u0250" or not c.isalpha() or "\u1e00" <= c < "\u1f00" for c in name)


def _code(area: DataArea, rules: AddressRules) -> str:
    return rules.recoded.get(area.key, area.iso or area.key)


def names(data: Data, rules: AddressRules) -> Names:
    """Return stored code → names (the shown one first), in the order of the shown names."""
    found: dict[str, tuple[str, ...]] = {}
    for area in data.areas:
        code = _code(area, rules)
        if code:
            latin = [
                _KIND.sub("", area.latin),
                area.latin,
                *(name for name in area.names if _is_latin(name)),
                *area.names,
            ]
            found[code] = tuple(dict.fromkeys(name for name in latin if name))
    for code, own in rules.states.items():
        found[code] = tuple(dict.fromkeys(own + found.get(code, ())))
    return dict(sorted(found.items(), key=lambda item: folded(item[1][0])))


def places(names: Names) -> Places:
    """Return the list in which a state is found by any of its names."""
    return Places(names)


def choices(names: Names) -> tuple[tuple[str, str], ...]:
    """Return (stored code, shown name) for a select."""
    return tuple((code, of[0]) for code, of in names.items())


def areas(data: Data, rules: AddressRules, names: Names) -> dict[str, Area]:
    """Return for each stored code how its postal codes begin and how it is written on an envelope."""
    by_code = {_code(area, rules): area for area in data.areas}
    found = {}
    for code, of in names.items():
        area = by_code.get(code)
        short = area is not None and not rules.states_in_full and _ABBREVIATION.fullmatch(area.key)
        written = area.key if area and short else of[0]
        spoken = (*area.names, *of) if area else of
        local = next((name for name in spoken if not _is_latin(name)), written)
        pattern = re.compile(area.postal_pattern) if area and area.postal_pattern else None
        found[code] = Area(postal_code=pattern, written=written, local=local)
    return found


def of_city(code: str, city: str) -> frozenset[str]:
    """Return the codes of a country's states that have a city of this folded name; none when nobody knows it."""
    return _by_city(code).get(city, frozenset())


@cache
def _by_city(code: str) -> dict[str, frozenset[str]]:
    from .. import country  # the package opens by importing this one

    rules = country(code).address
    known = cities(code)
    found: dict[str, set[str]] = {}
    for area in load(code).areas:
        for name in known[area.key]:
            for key in {folded(name), folded(_CITY_KINDS.sub("", name))}:
                found.setdefault(key, set()).add(_code(area, rules))
    return {key: frozenset(codes) for key, codes in found.items()}


def by_iso_name(code: str, name: str) -> str | None:
    """Return the stored code of a country's state by its name in ISO 3166-2, or None.

    Those names are transliterations few people type, and loading them takes a sixth of a second: they
    are looked at only when a name is found nowhere else.
    """
    return _iso_places(code).find(name)


@cache
def _iso_places(code: str) -> Places:
    import pycountry

    from .. import address

    offered = address(code).states.shown
    known = {row.code.partition("-")[2]: row.name for row in pycountry.subdivisions if row.country_code == code}
    spelled = {key: tuple(part.strip(" ]") for part in name.split("[")) for key, name in known.items()}
    return Places({key: (*of, *(_turned(name) for name in of)) for key, of in spelled.items() if key in offered})


def _turned(name: str) -> str:
    """Altay, Respublika as it is said: Respublika Altay."""
    head, _, tail = name.partition(", ")
    return f"{tail} {head}".strip()
