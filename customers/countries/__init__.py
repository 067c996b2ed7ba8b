"""One two-letter file per country that has rules of its own, found by itself, and the world’s default for the rest."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from importlib import import_module

from ..rules.country import Country
from ..rules.registration_id import RegistrationId
from . import company_numbers
from .world import address

__all__ = ["CODES", "OWN", "REQUIRED", "address", "country"]

# ISO 3166-1 alpha-2, all 249 codes in alphabetical order. https://www.iso.org/obp/ui/#search/code/
CODES: tuple[str, ...] = tuple(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()  # noqa: SIM905
)

OWN: tuple[str, ...] = tuple(sorted(name[:2].upper() for name in os.listdir(__path__[0]) if name[2:] == ".py"))


@cache
def country(code: str) -> Country:
    """Return the rules of a country by its ISO 3166-1 alpha-2 code in capitals; KeyError when there is none."""
    if code not in CODES:
        raise KeyError(code)
    found: Country = import_module(f"{__name__}.{code.lower()}").COUNTRY if code in OWN else Country(code=code)
    if found.registration_id == RegistrationId():
        found = replace(found, registration_id=company_numbers.registration_id(code))
    return found


REQUIRED: frozenset[str] = frozenset(code for code in OWN if country(code).registration_id.required_since)
