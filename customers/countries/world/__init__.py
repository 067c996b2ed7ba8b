"""The addresses of every country: the world's address data, and over it what the country's own file says."""

from __future__ import annotations

from functools import cache, partial

from ...rules.address import Address, AddressField, AddressRules, PostalCode
from ...rules.address.layout import cleaned, order
from . import areas, words
from .data import AS_OF, Data, load

__all__ = ["address"]


@cache
def address(code: str) -> Address:
    """Return the address rules of a country by its alpha-2 code in capitals; KeyError for an unknown code."""
    from .. import country  # the package opens by importing this module

    rules = country(code).address
    data = load(code)
    layout = cleaned(rules.format or data.format)
    postal_code = _postal_code(data, rules)
    names = areas.names(data, rules) if "state" in order(layout) else {}
    return Address(
        country_code=code,
        fields=_fields(layout, data, rules, postal_code, areas.choices(names)),
        layout=layout,
        latin_layout=cleaned(rules.latin_format or rules.format or data.latin_format or data.format),
        postal_code=postal_code,
        as_of=rules.as_of or AS_OF,
        states=areas.places(names),
        areas=areas.areas(data, rules, names),
        find_areas_of_city=partial(areas.of_city, code),
        find_rarer_name=partial(areas.by_iso_name, code),
    )


def _postal_code(data: Data, rules: AddressRules) -> PostalCode:
    own = rules.postal_code
    plus_four = ("95014-1010",) if data.postal_type == "zip" else ()  # teaches where the dash of nine digits is
    return PostalCode(
        pattern=(own and own.pattern) or data.postal_pattern,
        examples=((own.example, *own.also) if own and own.example else ()) + data.postal_examples + plus_four,
        prefixes=(data.postal_prefix, data.code),
        stored_as=own.stored_as if own else "",
    )


def _fields(
    layout: str, data: Data, rules: AddressRules, postal_code: PostalCode, choices: tuple[tuple[str, str], ...]
) -> tuple[AddressField, ...]:
    labels = {
        "city": rules.city_label or words.CITY[data.city_type],
        "state": rules.state_label or words.STATE[data.state_type],
        "postal_code": (rules.postal_code and rules.postal_code.label) or words.POSTAL_CODE[data.postal_type],
    }
    fields = []
    for name in order(layout):
        required = name == "address_line1" or name in data.required
        if name == "postal_code":
            fields.append(words.postal_code(labels[name], required, postal_code))
        elif name in labels:
            fields.append(words.place(name, labels[name], required, choices if name == "state" else ()))
        else:
            fields.append(words.line(name, data.district_type if "%D" in data.format else ""))
    return tuple(fields)
