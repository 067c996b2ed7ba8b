"""Russia.

Registration ID: the ИНН of ten digits, the last a check digit. Persons and sole traders have
twelve. The КПП (nine) is shared by many companies; the ОГРН (13, sole traders 15) is the state
register’s.
    https://ru.wikipedia.org/wiki/Идентификационный_номер_налогоплательщика
    https://www.nalog.gov.ru/

The names are English; the Russian ones and the transliterations are understood. Crimea and Sevastopol are
offered where ISO 3166-2 has them, which is under Ukraine.
    https://www.iso.org/obp/ui/#iso:code:3166:RU
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Oblast, krai or republic",
    states={
        "AD": ("Adygea", "Республика Адыгея"),
        "AL": ("Altai Republic", "Altay Republic", "Республика Алтай"),
        "ALT": ("Altai Krai", "Altay Krai", "Altayskiy kray"),
        "AMU": ("Amur Oblast",),
        "ARK": ("Arkhangelsk Oblast",),
        "AST": ("Astrakhan Oblast",),
        "BA": ("Bashkortostan", "Башкирия", "Bashkiria"),
        "BEL": ("Belgorod Oblast",),
        "BRY": ("Bryansk Oblast",),
        "BU": ("Buryatia",),
        "CE": ("Chechnya", "Чечня", "Chechen Republic"),
        "CHE": ("Chelyabinsk Oblast",),
        "CHU": ("Chukotka", "Чукотский автономный округ", "Chukotka Autonomous Okrug"),
        "CU": ("Chuvashia", "Чувашия", "Chuvash Republic"),
        "DA": ("Dagestan",),
        "IN": ("Ingushetia",),
        "IRK": ("Irkutsk Oblast",),
        "IVA": ("Ivanovo Oblast",),
        "KAM": ("Kamchatka Krai",),
        "KB": ("Kabardino-Balkaria", "Кабардино-Балкария"),
        "KC": ("Karachay-Cherkessia", "Карачаево-Черкесия"),
        "KDA": ("Krasnodar Krai",),
        "KEM": ("Kemerovo Oblast", "Kuzbass", "Кузбасс"),
        "KGD": ("Kaliningrad Oblast",),
        "KGN": ("Kurgan Oblast",),
        "KHA": ("Khabarovsk Krai",),
        "KHM": (
            "Khanty-Mansi Autonomous Okrug",
            "Khanty-Mansia",
            "Yugra",
            "ХМАО",
            "Ханты-Мансийский автономный округ — Югра",
        ),
        "KIR": ("Kirov Oblast",),
        "KK": ("Khakassia",),
        "KL": ("Kalmykia",),
        "KLU": ("Kaluga Oblast",),
        "KO": ("Komi Republic", "Komi"),
        "KOS": ("Kostroma Oblast",),
        "KR": ("Karelia",),
        "KRS": ("Kursk Oblast",),
        "KYA": ("Krasnoyarsk Krai",),
        "LEN": ("Leningrad Oblast",),
        "LIP": ("Lipetsk Oblast",),
        "MAG": ("Magadan Oblast",),
        "ME": ("Mari El",),
        "MO": ("Mordovia",),
        "MOS": ("Moscow Oblast", "Moscow Region", "Подмосковье"),
        "MOW": ("Moscow", "Moskva", "Москва", "город Москва"),
        "MUR": ("Murmansk Oblast",),
        "NEN": ("Nenets Autonomous Okrug", "Nenetsia", "Ненецкий автономный округ"),
        "NGR": ("Novgorod Oblast",),
        "NIZ": ("Nizhny Novgorod Oblast",),
        "NVS": ("Novosibirsk Oblast",),
        "OMS": ("Omsk Oblast",),
        "ORE": ("Orenburg Oblast",),
        "ORL": ("Oryol Oblast", "Orel Oblast"),
        "PER": ("Perm Krai",),
        "PNZ": ("Penza Oblast",),
        "PRI": ("Primorsky Krai", "Primorye", "Приморье"),
        "PSK": ("Pskov Oblast",),
        "ROS": ("Rostov Oblast",),
        "RYA": ("Ryazan Oblast",),
        "SA": ("Sakha (Yakutia)", "Sakha", "Yakutia", "Якутия", "Республика Саха (Якутия)"),
        "SAK": ("Sakhalin Oblast",),
        "SAM": ("Samara Oblast",),
        "SAR": ("Saratov Oblast",),
        "SE": ("North Ossetia–Alania", "North Ossetia", "Северная Осетия"),
        "SMO": ("Smolensk Oblast",),
        "SPE": ("Saint Petersburg", "St Petersburg", "St. Petersburg", "Petersburg", "Санкт-Петербург", "СПб"),
        "STA": ("Stavropol Krai",),
        "SVE": ("Sverdlovsk Oblast",),
        "TA": ("Tatarstan",),
        "TAM": ("Tambov Oblast",),
        "TOM": ("Tomsk Oblast",),
        "TUL": ("Tula Oblast",),
        "TVE": ("Tver Oblast",),
        "TY": ("Tuva", "Tyva", "Тува"),
        "TYU": ("Tyumen Oblast",),
        "UD": ("Udmurtia", "Удмуртия"),
        "ULY": ("Ulyanovsk Oblast",),
        "VGG": ("Volgograd Oblast",),
        "VLA": ("Vladimir Oblast",),
        "VLG": ("Vologda Oblast",),
        "VOR": ("Voronezh Oblast",),
        "YAN": ("Yamalo-Nenets Autonomous Okrug", "Yamalia", "ЯНАО", "Ямало-Ненецкий автономный округ"),
        "YAR": ("Yaroslavl Oblast",),
        "YEV": ("Jewish Autonomous Oblast", "Еврейская автономная область"),
        "ZAB": ("Zabaykalsky Krai", "Transbaikal Krai"),
    },
    recoded={
        "Автономна Республіка Крим": "",
        "Севастополь": "",
    },
)

COUNTRY = Country(
    code="RU",
    address=ADDRESS,
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
        labels=("ИНН", "ИНН/КПП", "INN", "INN/KPP", "КПП", "KPP", "ОГРН", "OGRN", "ОГРНИП", "TIN"),
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
                pattern=r"\d{10}(?:КПП|KPP)?\d{4}[0-9A-Z]{2}\d{3}",
            ),
            OtherNumber(name="an OGRN (ОГРН)", meaning="the number of the state register", pattern=r"\d{13}"),
            OtherNumber(name="an OGRNIP (ОГРНИП)", meaning="the register number of a sole trader", pattern=r"\d{15}"),
        ),
    ),
)
