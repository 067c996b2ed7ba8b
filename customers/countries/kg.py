"""Kyrgyzstan.

Registration ID: the INN of 14 digits: a zero, the day of registration as DDMMYYYY, five more. No
check digit is established. A person’s begins with 1 or 2 and the day of birth.
    https://www.sti.gov.kg/

The seven regions and the two cities of the republic, which the world's data does not ask for.
    https://www.iso.org/obp/ui/#iso:code:3166:KG
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId


def holds_a_date(inn: str) -> bool:
    """Return whether the second to ninth digit are a day, month and year."""
    try:
        date(int(inn[5:9]), int(inn[3:5]), int(inn[1:3]))
    except ValueError:
        return False
    return True


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%Z %C%n%S",
    state_label="Region (oblast)",
    states={
        "B": ("Batken", "Баткен облусу", "Баткенская область", "Batkenskaya"),
        "C": ("Chüy", "Chuy", "Chui", "Чүй облусу", "Чуйская область", "Chuyskaya"),
        "GB": ("Bishkek", "Бишкек", "Bishkek Shaary", "город Бишкек", "Frunze"),
        "GO": ("Osh (city)", "Osh city", "Osh Shaary", "город Ош", "Ош шаары"),
        "J": ("Jalal-Abad", "Жалал-Абад облусу", "Джалал-Абадская область", "Dzhalal-Abad"),
        "N": ("Naryn", "Нарын облусу", "Нарынская область"),
        "O": ("Osh", "Ош", "Osh Region", "Osh oblast", "Ош облусу", "Ошская область"),
        "T": ("Talas", "Талас облусу", "Таласская область"),
        "Y": ("Issyk-Kul", "Ysyk-Köl", "Ысык-Көл облусу", "Иссык-Кульская область"),
    },
)

COUNTRY = Country(
    code="KG",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="INN",
        local_name="ИНН / СТИН",
        long_name="Identifikatsionny nomer nalogoplatelshchika, taxpayer identification number",
        looks_like="14 digits, the first of them 0",
        example="02507199510010",
        where="On the certificate of state registration, on the company’s stamp and on invoices.",
        source="https://www.sti.gov.kg/",
        required_since=date(2020, 11, 1),
        first_version="KG-2020-11",
        pattern=r"0\d{13}",
        labels=("ИНН", "СТИН", "INN", "STIN", "TIN"),
        personal=(
            OtherNumber(
                name="a person’s number (ПИН)",
                meaning="which begins with 1 or 2 and the day of birth",
                pattern=r"[12]\d{13}",
            ),
        ),
        others=(OtherNumber(name="an OKPO code", meaning="the number of the statistics office", pattern=r"\d{8}"),),
        oddities=(
            Oddity(
                check=holds_a_date,
                sentence="The second to ninth digit are usually the day of registration, such as 25071995. Check them.",
            ),
        ),
    ),
)
