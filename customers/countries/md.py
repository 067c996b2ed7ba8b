"""Moldova.

Registration ID: the IDNO of 13 digits, the first of them 1, the last a check digit. A person’s
IDNP begins with 2, older ones with 0 or 9. Fiscal codes and VAT codes from before 2008 had six to
eight digits.
    https://www.idno.md

The postal code has four digits, and MD- goes before it on the envelope. The districts (raion), the
cities and the two territorial units, which the world's data does not ask for.
    https://www.iso.org/obp/ui/#iso:code:3166:MD
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, weighted


def adds_up(idno: str) -> bool:
    """Return whether the last of the 13 digits is right; the old codes have none."""
    if len(idno) < 13:
        return True
    weights = (7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1)
    return weighted(idno, weights) % 10 == int(idno[12])


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%nMD-%Z %C%n%S",
    state_label="District (raion)",
    postal_code=Text(example="2012"),
    states={
        "AN": ("Anenii Noi",),
        "BA": ("Bălți", "Beltsy", "Бельцы"),
        "BD": ("Bender", "Tighina", "Bender [Tighina]", "Бендеры", "Bendery"),
        "BR": ("Briceni",),
        "BS": ("Basarabeasca",),
        "CA": ("Cahul",),
        "CL": ("Călărași",),
        "CM": ("Cimișlia",),
        "CR": ("Criuleni",),
        "CS": ("Căușeni",),
        "CT": ("Cantemir",),
        "CU": ("Chișinău", "Kishinev", "Кишинёв", "Кишинев"),
        "DO": ("Dondușeni",),
        "DR": ("Drochia",),
        "DU": ("Dubăsari",),
        "ED": ("Edineț",),
        "FA": ("Fălești",),
        "FL": ("Florești",),
        "GA": ("Gagauzia", "Găgăuzia", "UTA Găgăuzia", "Găgăuzia, Unitatea teritorială autonomă (UTAG)", "Гагаузия"),
        "GL": ("Glodeni",),
        "HI": ("Hîncești", "Hâncești"),
        "IA": ("Ialoveni",),
        "LE": ("Leova",),
        "NI": ("Nisporeni",),
        "OC": ("Ocnița",),
        "OR": ("Orhei",),
        "RE": ("Rezina",),
        "RI": ("Rîșcani", "Râșcani"),
        "SD": ("Șoldănești",),
        "SI": ("Sîngerei", "Sângerei"),
        "SN": (
            "Transnistria",
            "Stînga Nistrului",
            "Stînga Nistrului, unitatea teritorială din",
            "Приднестровье",
            "Pridnestrovie",
        ),
        "SO": ("Soroca",),
        "ST": ("Strășeni",),
        "SV": ("Ștefan Vodă",),
        "TA": ("Taraclia",),
        "TE": ("Telenești",),
        "UN": ("Ungheni",),
    },
)

COUNTRY = Country(
    code="MD",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="IDNO",
        local_name="IDNO (cod fiscal)",
        long_name="Număr de identificare de stat, state identification number",
        looks_like="13 digits, the first of them 1",
        example="1002600003778",
        where="On the registration decision, in the extract from the state register and on invoices as cod fiscal.",
        source="https://www.idno.md",
        required_since=date(2020, 11, 1),
        first_version="MD-2020-11",
        pattern=r"1\d{12}|\d{6,8}",
        check=adds_up,
        labels=("IDNO", "COD FISCAL", "C.F.", "ИДНО", "IDNP"),
        personal=(OtherNumber(name="an IDNP", meaning="a person’s identification number", pattern=r"[029]\d{12}"),),
        oddities=(
            Oddity(
                pattern=r"\d{6,8}",
                sentence="This looks like an old fiscal code or a VAT code. Ask for the IDNO of 13 digits.",
            ),
        ),
    ),
)
