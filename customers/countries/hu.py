"""Hungary.

Registration ID: the tax number (adószám) of eleven digits. The eighth is a check digit over the
first seven, the ninth the VAT code 1 to 5, the last two the county. The EU VAT number is HU and
the first eight; python-stdnum’s hu.anum knows only those.
    https://nav.gov.hu/
    https://en.wikipedia.org/wiki/VAT_identification_number

The counties (vármegye), Budapest and the cities with county rights; envelopes do without them, so nobody must answer.
    https://www.iso.org/obp/ui/#iso:code:3166:HU
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, weighted


def adds_up(adoszam: str) -> bool:
    """Return whether the eighth digit of the tax number is right."""
    weights = (9, 7, 3, 1, 9, 7, 3, 1)
    return weighted(adoszam, weights) % 10 == 0


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%C%n%A%n%Z%n%S",
    state_label="County (vármegye)",
    states={
        "BA": ("Baranya",),
        "BC": ("Békéscsaba",),
        "BE": ("Békés",),
        "BK": ("Bács-Kiskun",),
        "BU": ("Budapest",),
        "BZ": ("Borsod-Abaúj-Zemplén",),
        "CS": ("Csongrád-Csanád", "Csongrád"),
        "DE": ("Debrecen",),
        "DU": ("Dunaújváros",),
        "EG": ("Eger",),
        "ER": ("Érd",),
        "FE": ("Fejér",),
        "GS": ("Győr-Moson-Sopron",),
        "GY": ("Győr",),
        "HB": ("Hajdú-Bihar",),
        "HE": ("Heves",),
        "HV": ("Hódmezővásárhely",),
        "JN": ("Jász-Nagykun-Szolnok",),
        "KE": ("Komárom-Esztergom",),
        "KM": ("Kecskemét",),
        "KV": ("Kaposvár",),
        "MI": ("Miskolc",),
        "NK": ("Nagykanizsa",),
        "NO": ("Nógrád",),
        "NY": ("Nyíregyháza",),
        "PE": ("Pest",),
        "PS": ("Pécs",),
        "SD": ("Szeged",),
        "SF": ("Székesfehérvár",),
        "SH": ("Szombathely",),
        "SK": ("Szolnok",),
        "SN": ("Sopron",),
        "SO": ("Somogy",),
        "SS": ("Szekszárd",),
        "ST": ("Salgótarján",),
        "SZ": ("Szabolcs-Szatmár-Bereg",),
        "TB": ("Tatabánya",),
        "TO": ("Tolna",),
        "VA": ("Vas",),
        "VE": ("Veszprém",),
        "VM": ("Veszprém (city)", "Veszprém megyei jogú város"),
        "ZA": ("Zala",),
        "ZE": ("Zalaegerszeg",),
    },
)

COUNTRY = Country(
    code="HU",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="Adószám",
        local_name="Adószám",
        long_name="Adószám, tax number",
        looks_like="11 digits",
        example="10625790-4-44",
        where="On every invoice and in the company register (cégjegyzék). The EU VAT number is only a part of it.",
        source="https://nav.gov.hu/",
        required_since=date(2020, 11, 1),
        first_version="HU-2020-11",
        pattern=r"\d{8}[1-5]\d{2}",
        check=adds_up,
        labels=("HU", "ADÓSZÁM", "ADOSZAM", "TIN", "VAT", "CÉGJEGYZÉKSZÁM"),
        prints=("########-#-##",),
        personal=(
            OtherNumber(
                name="an adóazonosító jel",
                meaning="a person’s tax number of ten digits beginning with 8",
                pattern=r"8\d{9}",
            ),
        ),
        others=(
            OtherNumber(
                name="the EU VAT number",
                meaning="only the first 8 digits of the 11-digit tax number",
                pattern=r"\d{8}",
            ),
            OtherNumber(
                name="a cégjegyzékszám",
                meaning="the number of the company register",
                pattern=r"(?:0[1-9]|1\d|20)\d{8}",
            ),
        ),
        oddities=(
            Oddity(
                pattern=r"\d{9}(?:0[01]|21|4[5-9]|50|5[2-9]|[6-9]\d)",
                sentence="The last two digits name no Hungarian county (02 to 20, 22 to 44 or 51). Check them.",
            ),
        ),
    ),
)
