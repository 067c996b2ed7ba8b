"""Ukraine.

Registration ID: the ЄДРПОУ code of eight digits, the last a check digit, or the twelve-digit VAT
number (ІПН) of a legal entity, which is only doubted. A person’s РНОКПП has ten digits.
    https://uk.wikipedia.org/wiki/Код_ЄДРПОУ
    https://1cinfo.com.ua/Articles/Proverka_koda_po_EDRPOU.aspx

The oblasts, Kyiv, Sevastopol and the Autonomous Republic of Crimea, as ISO 3166-2 has them.
    https://www.iso.org/obp/ui/#iso:code:3166:UA
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, numbers


def adds_up(code: str) -> bool:
    """Return whether the last of the eight digits is right; that of the VAT number is not known."""
    return len(code) == 12 or numbers.adds_up(code, "ua.edrpou")


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "05": ("Vinnytsia", "Vinnytska"),
        "07": ("Volyn", "Volynska"),
        "09": ("Luhansk", "Luhanska", "Lugansk"),
        "12": ("Dnipropetrovsk", "Dnipropetrovska", "Dnipro"),
        "14": ("Donetsk", "Donetska"),
        "18": ("Zhytomyr", "Zhytomyrska"),
        "21": ("Zakarpattia", "Zakarpatska", "Transcarpathia"),
        "23": ("Zaporizhzhia", "Zaporizka", "Zaporizhia"),
        "26": ("Ivano-Frankivsk", "Ivano-Frankivska"),
        "30": ("Kyiv (city)", "Kyiv", "Kiev", "Київ", "Киев", "м. Київ", "Kyiv City", "Kiev City"),
        "32": ("Kyiv (oblast)", "Kyiv Oblast", "Kyivska", "Kiev Oblast", "Kyiv Region"),
        "35": ("Kirovohrad", "Kirovohradska", "Kropyvnytskyi"),
        "40": ("Sevastopol", "Севастополь", "м. Севастополь"),
        "43": ("Crimea", "Krym", "Крим", "Крым", "Autonomous Republic of Crimea", "Avtonomna Respublika Krym"),
        "46": ("Lviv", "Lvivska"),
        "48": ("Mykolaiv", "Mykolaivska", "Nikolaev"),
        "51": ("Odesa", "Odessa", "Odeska"),
        "53": ("Poltava", "Poltavska"),
        "56": ("Rivne", "Rivnenska"),
        "59": ("Sumy", "Sumska"),
        "61": ("Ternopil", "Ternopilska"),
        "63": ("Kharkiv", "Kharkivska", "Kharkov"),
        "65": ("Kherson", "Khersonska"),
        "68": ("Khmelnytskyi", "Khmelnytska", "Khmelnytsky"),
        "71": ("Cherkasy", "Cherkaska"),
        "74": ("Chernihiv", "Chernihivska"),
        "77": ("Chernivtsi", "Chernivetska"),
    },
)

COUNTRY = Country(
    code="UA",
    address=ADDRESS,
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
        labels=("ЄДРПОУ", "ЕДРПОУ", "ЕГРПОУ", "EDRPOU", "EGRPOU", "ІПН", "ИНН", "TIN", "КОД", "РНОКПП"),
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
