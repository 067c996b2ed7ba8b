"""Russia.

Registration ID: the ИНН of ten digits, the last a check digit. Persons and sole traders have
twelve. The КПП (nine) is shared by many companies; the ОГРН (13, sole traders 15) is the state
register’s.
    https://ru.wikipedia.org/wiki/Идентификационный_номер_налогоплательщика
    https://www.nalog.gov.ru/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

COUNTRY = Country(
    code="RU",
    registration_id=RegistrationId(
        label="INN",
        local_name="ИНН",
        long_name="Identifikatsionny nomer nalogoplatelshchika, taxpayer identification number",
        looks_like="10 digits",
        example="7736050003",
        where="On the company’s stamp, on invoices and contracts; anyone can look it up at egrul.nalog.ru.",
        source="https://www.nalog.gov.ru/",
        required_since=date(2020, 11, 1),
        first_version="RU-2020-11",
        pattern=r"\d{10}",
        check="ru.inn",
        labels=("ИНН", "ИНН/КПП", "INN", "INN/KPP", "КПП", "KPP", "ОГРН", "OGRN", "TIN"),
        personal=(
            OtherNumber(
                name="the INN of a person or sole trader", meaning="which has twelve digits", pattern=r"\d{12}"
            ),
        ),
        others=(
            OtherNumber(
                name="a KPP (КПП)",
                meaning="the reason for registration, which many companies share",
                pattern=r"\d{4}[0-9A-Z]{2}\d{3}",
            ),
            OtherNumber(
                name="an INN and a KPP together",
                meaning="of which only the first ten digits are wanted",
                pattern=r"\d{14}[0-9A-Z]{2}\d{3}",
            ),
            OtherNumber(name="an OGRN (ОГРН)", meaning="the number of the state register", pattern=r"\d{13}"),
            OtherNumber(name="an OGRNIP (ОГРНИП)", meaning="the register number of a sole trader", pattern=r"\d{15}"),
        ),
    ),
)
