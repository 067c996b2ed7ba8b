"""Venezuela.

Registration ID: the RIF, a letter, eight digits and a check digit. J is a company, G the
government, C a communal council; V and E are natural persons, P a passport. No check digit is
established for C.
    https://es.wikipedia.org/wiki/Registro_Único_de_Información_Fiscal
    http://www.seniat.gob.ve/

Two names are newer than the world's data: the Distrito Capital, which was the Distrito Federal, and La Guaira,
which was Vargas until 2019.
    https://www.iso.org/obp/ui/#iso:code:3166:VE
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId, numbers


def adds_up(rif: str) -> bool:
    """Return whether the last digit is right; python-stdnum knows no value for the letter C."""
    return rif[0] == "C" or numbers.adds_up(rif, "ve.rif")


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "A": ("Distrito Capital", "Distrito Federal", "Caracas"),
        "X": ("La Guaira", "Vargas"),
    },
)

COUNTRY = Country(
    code="VE",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="RIF",
        local_name="RIF",
        long_name="Registro Único de Información Fiscal, tax information register",
        looks_like="J, G or C and 9 digits",
        example="J-00123072-6",
        where="On the RIF certificate of SENIAT, which must hang in the company’s premises, and on every invoice.",
        source="http://www.seniat.gob.ve/",
        required_since=date(2021, 3, 25),
        first_version="VE-2021-03",
        pattern=r"[JGC]\d{9}",
        check=adds_up,
        labels=("RIF", "R.I.F.", "NIT", "C.I."),
        prints=("#-########-#",),
        personal=(
            OtherNumber(
                name="the RIF or cédula of a person",
                meaning="which begins with V, E or P",
                pattern=r"[VEP]\d{6,9}",
            ),
        ),
    ),
)
