"""Ukraine.

Registration ID: the ЄДРПОУ code of eight digits, the last a check digit, or the twelve-digit VAT
number (ІПН) of a legal entity, which is only doubted. A person’s РНОКПП has ten digits.
    https://uk.wikipedia.org/wiki/Код_ЄДРПОУ
    https://1cinfo.com.ua/Articles/Proverka_koda_po_EDRPOU.aspx
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, numbers


def adds_up(code: str) -> bool:
    """Return whether the last of the eight digits is right; that of the VAT number is not known."""
    return len(code) == 12 or numbers.adds_up(code, "ua.edrpou")


COUNTRY = Country(
    code="UA",
    registration_id=RegistrationId(
        label="EDRPOU",
        local_name="ЄДРПОУ",
        long_name="Yedynyi derzhavnyi reiestr pidpryiemstv ta orhanizatsii Ukrainy, unified state register code",
        looks_like="8 digits",
        example="20077720",
        where="In the extract from the unified state register, on the company’s stamp and on invoices.",
        source="https://uk.wikipedia.org/wiki/Код_ЄДРПОУ",
        required_since=date(2020, 11, 1),
        first_version="UA-2020-11",
        pattern=r"\d{8}|\d{12}",
        check=adds_up,
        labels=("ЄДРПОУ", "ЕДРПОУ", "ЕГРПОУ", "EDRPOU", "EGRPOU", "ІПН", "ИНН", "TIN", "КОД"),
        personal=(
            OtherNumber(name="a РНОКПП (RNTRC)", meaning="a person’s tax number", pattern=r"\d{10}", check="ua.rntrc"),
        ),
        oddities=(
            Oddity(
                pattern=r"\d{12}",
                sentence="This looks like the VAT number (ІПН) of a legal entity. Ask for the EDRPOU code of 8 digits.",
            ),
        ),
    ),
)
