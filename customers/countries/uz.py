"""Uzbekistan.

Registration ID: the STIR (ИНН) of nine digits; those of legal entities begin with 2 or 3 as far
as is known. No check digit is established. A person’s JSHSHIR has 14 digits.
    https://soliq.uz/

The regions, Karakalpakstan and the city of Tashkent; the world's data asks for one and lists none.
    https://www.iso.org/obp/ui/#iso:code:3166:UZ
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Region (viloyat)",
    states={
        "AN": ("Andijan", "Andijon", "Андижон вилояти", "Андижанская область"),
        "BU": ("Bukhara", "Buxoro", "Бухоро вилояти", "Бухарская область"),
        "FA": ("Fergana", "Farg‘ona", "Фарғона вилояти", "Ферганская область"),
        "JI": ("Jizzakh", "Jizzax", "Жиззах вилояти", "Джизакская область"),
        "NG": ("Namangan", "Наманган вилояти", "Наманганская область"),
        "NW": ("Navoiy", "Navoi", "Навоий вилояти", "Навоийская область"),
        "QA": ("Kashkadarya", "Qashqadaryo", "Қашқадарё вилояти", "Кашкадарьинская область"),
        "QR": (
            "Karakalpakstan",
            "Qoraqalpog‘iston Respublikasi",
            "Qoraqalpogʻiston",
            "Қорақалпоғистон",
            "Республика Каракалпакстан",
        ),
        "SA": ("Samarkand", "Samarqand", "Самарқанд вилояти", "Самаркандская область"),
        "SI": ("Sirdarya", "Sirdaryo", "Syrdarya", "Сирдарё вилояти", "Сырдарьинская область"),
        "SU": ("Surkhandarya", "Surxondaryo", "Сурхондарё вилояти", "Сурхандарьинская область"),
        "TK": (
            "Tashkent (city)",
            "Tashkent",
            "Toshkent",
            "Toshkent shahri",
            "Tashkent City",
            "Тошкент шаҳри",
            "Тошкент",
            "Ташкент",
            "город Ташкент",
        ),
        "TO": (
            "Tashkent (region)",
            "Tashkent Region",
            "Toshkent viloyati",
            "Tashkent oblast",
            "Тошкент вилояти",
            "Ташкентская область",
        ),
        "XO": ("Khorezm", "Xorazm", "Хоразм вилояти", "Хорезмская область"),
    },
)

COUNTRY = Country(
    code="UZ",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="STIR (INN)",
        local_name="STIR / ИНН",
        long_name="Soliq to‘lovchining identifikatsiya raqami, taxpayer identification number",
        looks_like="9 digits, mostly beginning with 2 or 3",
        example="200836354",
        where="On the certificate of state registration (guvohnoma) and on invoices.",
        source="https://soliq.uz/",
        required_since=date(2020, 11, 1),
        first_version="UZ-2020-11",
        pattern=r"\d{9}",
        labels=("STIR", "СТИР", "INN", "ИНН", "TIN"),
        personal=(OtherNumber(name="a JSHSHIR (ПИНФЛ)", meaning="a person’s number of 14 digits", pattern=r"\d{14}"),),
        others=(OtherNumber(name="a VAT registration code", meaning="which only VAT payers have", pattern=r"\d{12}"),),
        oddities=(
            Oddity(
                pattern=r"[^23]\d{8}",
                sentence=(
                    "Numbers of companies mostly begin with 2 or 3, those of persons with 4 to 7."
                    " Check that it is the company’s."
                ),
            ),
        ),
    ),
)
