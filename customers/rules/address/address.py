"""The whole address of one country: its questions, its readings, its doubts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..codes import Code, Doubt
from ..reading import Concern, Reading, Refused
from ..text import as_typed
from .asked import AddressField
from .layout import written
from .places import Places, folded
from .postal import PostalCode

LENGTHS = {
    "address_line1": 200,
    "address_line2": 200,
    "address_line3": 200,
    "city": 100,
    "state": 100,
    "postal_code": 20,
}
_ACRONYM = re.compile(r"[A-Z]{2}|Eircode")
_NOT_LATIN = re.compile("[\u0370-\u1cff\u2c80-\ua7ff\uac00-\uffdc]")


@dataclass(frozen=True, kw_only=True)
class Area:
    """What the data says of one area: how its postal codes begin, and its name on an envelope (Latin, local)."""

    postal_code: re.Pattern[str] | None = None
    written: str = ""
    local: str = ""


@dataclass(frozen=True, kw_only=True)
class Address:
    """The rules of one country's addresses, complete.

    ``fields`` are those asked, in the local order. ``as_of`` is the age of the data. ``find_areas_of_city``
    gives the codes of the states that have a city of a folded name; ``find_rarer_name`` the code of a
    state by names that are seldom typed and dear to look up.
    """

    country_code: str
    fields: tuple[AddressField, ...]
    layout: str
    latin_layout: str
    postal_code: PostalCode
    as_of: date
    states: Places = field(default_factory=lambda: Places({}))
    areas: Mapping[str, Area] = field(default_factory=dict)
    find_areas_of_city: Callable[[str], frozenset[str]] = field(default=lambda city: frozenset())
    find_rarer_name: Callable[[str], str | None] = field(default=lambda name: None)

    def field(self, name: str) -> AddressField | None:
        """Return the question of that name, or None when this country is not asked it."""
        return next((question for question in self.fields if question.name == name), None)

    def read(self, name: str, text: str) -> Reading:
        """Return the text of one field as it is stored, or raise Refused.

        Lines, city and a state without a list are kept as typed; a state of a list becomes its code;
        a postal code takes its local form. A field that is not asked is kept as typed.
        """
        if name == "state" and self.states:
            return self._read_state(text)
        if name == "postal_code" and self.field(name):
            return self._read_postal_code(text)
        return self._read_text(name, text)

    def _label(self, name: str) -> str:
        question = self.field(name)
        return inside(question.label if question else name.replace("_", " "))

    def _read_text(self, name: str, text: str) -> Reading:
        longest = LENGTHS[name]
        value = as_typed(text)
        if len(value) > longest:
            label = self._label(name)
            raise Refused(Code.ADDRESS_TOO_LONG, f"Shorten the {label} to {longest} characters or fewer.")
        if name in _MISSING and not any(c.isalnum() for c in value):
            question = self.field(name)
            if name == "address_line1" or (question and question.required):
                raise Refused(_MISSING[name], question.missing_message if question else "")
        return Reading(value)

    def _read_state(self, text: str) -> Reading:
        typed = as_typed(text[: 2 * LENGTHS["state"]])
        bare = typed.upper().removeprefix(f"{self.country_code}-")
        code = self.states.find(bare) if bare != typed.upper() else None
        code = code or self.states.find(typed) or self.find_rarer_name(typed)
        if code:
            return Reading(code)
        near = self.states.near(typed)
        name, first = next(iter(self.states.shown.items()))[::-1]
        ask = f"Did you mean {' or '.join(near)}?" if near else f"Write it like {name} or {first}."
        raise Refused(Code.STATE_UNKNOWN, f"Choose the {self._label('state')} from the list. {ask}")

    def _read_postal_code(self, text: str) -> Reading:
        if len(text) <= 4 * LENGTHS["postal_code"]:
            code = self.postal_code.read(text)
            if code and len(code) <= LENGTHS["postal_code"]:
                return Reading(code)
        question = self.field("postal_code")
        raise Refused(Code.POSTAL_CODE_FORMAT, question.missing_message if question else "")

    def doubts(self, values: Mapping[str, str]) -> tuple[Concern, ...]:
        """Return what does not fit together in the stored values: a postal code or a city of another state."""
        state = values.get("state", "")
        if state not in self.areas:
            return ()
        found = (
            self._doubt_postal_code(values.get("postal_code", ""), state),
            self._doubt_city(values.get("city", ""), state),
        )
        return tuple(concern for concern in found if concern)

    def _doubt_postal_code(self, code: str, state: str) -> Concern | None:
        begins = self.areas[state].postal_code
        if not code or begins is None or begins.match(code):
            return None
        label = self._label("postal_code")
        message = (
            f"Check the {label} and the {self._label('state')}: {code} is not a {label} of {self.states.shown[state]}."
        )
        others = [c for c, area in self.areas.items() if area.postal_code and area.postal_code.match(code)]
        if len(others) == 1:
            message += f" It belongs to {self.states.shown[others[0]]}."
        return Concern(Doubt.POSTAL_CODE_OTHER_STATE, message)

    def _doubt_city(self, city: str, state: str) -> Concern | None:
        where = self.find_areas_of_city(folded(city)) if city else frozenset()
        if not where or state in where:
            return None
        names = " and ".join(sorted(self.states.shown[code] for code in where)[:2])
        label = self._label("state")
        message = f"Check the {self._label('city')} and the {label}: {city} is known in {names}"
        return Concern(Doubt.CITY_OTHER_STATE, f"{message}, not in {self.states.shown[state]}.")

    def lines(self, values: Mapping[str, str]) -> tuple[str, ...]:
        """Return the address as it is written locally, line by line, without names.

        An address typed in Latin letters is written in the country's Latin order, where it has one.
        """
        local = any(_NOT_LATIN.search(values.get(name, "")) for name in ("address_line1", "city"))
        state = values.get("state", "")
        area = self.areas.get(state)
        if area:
            state = area.local if local else area.written
        return written(self.layout if local else self.latin_layout, {**values, "state": state})


_MISSING = {"address_line1": Code.ADDRESS_LINE1_MISSING, "city": Code.CITY_MISSING, "state": Code.STATE_MISSING}


def inside(label: str) -> str:
    """Return a label as it stands inside a sentence: "Postal code (PLZ)" as "postal code", "ZIP code" as it is."""
    label = label.split(" (")[0]
    return label if _ACRONYM.match(label) else label[:1].lower() + label[1:]
