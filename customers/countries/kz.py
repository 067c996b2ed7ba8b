"""Kazakhstan.

Registration ID: the BIN of twelve digits: year and month of registration, then 4 a resident
entity, 5 a non-resident, 6 a joint sole proprietor, then 0 to 3 head office, branch,
representation or farm. A person’s IIN begins with the day of birth, so its fifth digit is 0 to 3.
    https://adilet.zan.kz/rus/docs/P030000565_
    https://kgd.gov.kz/

Since 2015 the postal index has seven characters (A05A1B1); the old six digits still reach everybody.
The regions are those since June 2022, the three new ones with them; the world's data lists none.
    https://www.iso.org/obp/ui/#iso:code:3166:KZ
    https://post.kz/services/postcode
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, weighted


def adds_up(number: str) -> bool:
    """Return whether the twelfth digit is right: modulo 11, with other weights where that gives 10."""
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        remainder = weighted(number, weights) % 11
        if remainder < 10:
            return remainder == int(number[11])
    return False


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Region",
    postal_code=Text(example="A05A1B1", pattern=r"\d{6}|[A-Z]\d{2}[A-Z0-9]{4}"),
    states={
        "10": ("Abai", "Abay", "Abay oblysy", "Абай облысы", "Абайская область", "Область Абай"),
        "11": ("Akmola", "Aqmola", "Aqmola oblysy", "Ақмола облысы", "Акмолинская область", "Akmolinskaya"),
        "15": ("Aktobe", "Aqtöbe", "Aqtöbe oblysy", "Ақтөбе облысы", "Актюбинская область", "Актобе", "Aktyubinsk"),
        "19": (
            "Almaty Region",
            "Almaty oblysy",
            "Almaty oblast",
            "Алматы облысы",
            "Алматинская область",
            "Almatinskaya oblast",
        ),
        "23": ("Atyrau", "Atyraū oblysy", "Атырау облысы", "Атырауская область"),
        "27": (
            "West Kazakhstan",
            "Batys Qazaqstan oblysy",
            "Батыс Қазақстан облысы",
            "Западно-Казахстанская область",
            "ЗКО",
        ),
        "31": ("Jambyl", "Zhambyl", "Zhambyl oblysy", "Жамбыл облысы", "Жамбылская область"),
        "33": ("Jetisu", "Zhetysu", "Zhetisū oblysy", "Жетісу облысы", "Жетысуская область", "область Жетысу"),
        "35": ("Karaganda", "Qaraghandy", "Qaraghandy oblysy", "Қарағанды облысы", "Карагандинская область"),
        "39": ("Kostanay", "Qostanay", "Qostanay oblysy", "Қостанай облысы", "Костанайская область"),
        "43": ("Kyzylorda", "Qyzylorda", "Qyzylorda oblysy", "Қызылорда облысы", "Кызылординская область"),
        "47": ("Mangystau", "Mangghystaū oblysy", "Маңғыстау облысы", "Мангистауская область", "Mangistau"),
        "55": ("Pavlodar", "Pavlodar oblysy", "Павлодар облысы", "Павлодарская область"),
        "59": (
            "North Kazakhstan",
            "Soltüstik Qazaqstan oblysy",
            "Солтүстік Қазақстан облысы",
            "Северо-Казахстанская область",
            "СКО",
        ),
        "61": ("Turkistan", "Turkestan", "Türkistan oblysy", "Түркістан облысы", "Туркестанская область"),
        "62": ("Ulytau", "Ulytaū oblysy", "Ұлытау облысы", "область Улытау", "Улытауская область"),
        "63": (
            "East Kazakhstan",
            "Shyghys Qazaqstan oblysy",
            "Шығыс Қазақстан облысы",
            "Восточно-Казахстанская область",
            "ВКО",
        ),
        "71": ("Astana", "Астана", "Nur-Sultan", "Нур-Султан"),
        "75": ("Almaty", "Алматы", "Almaty city", "город Алматы", "Alma-Ata"),
        "79": ("Shymkent", "Шымкент", "Chimkent"),
    },
)

COUNTRY = Country(
    code="KZ",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="BIN",
        local_name="БСН / БИН",
        long_name="Biznes-säikestendiru nömiri, business identification number",
        looks_like="12 digits, the fifth of them 4, 5 or 6",
        example="971240001315",
        where="On the certificate of state registration and on invoices; anyone can look it up at stat.gov.kz.",
        source="https://adilet.zan.kz/rus/docs/P030000565_",
        required_since=date(2020, 11, 1),
        first_version="KZ-2020-11",
        pattern=r"\d{4}[456]\d{7}",
        check=adds_up,
        labels=("БСН/БИН", "БСН", "БИН", "BIN", "ИИН/БИН", "БИН/ИИН", "BIN/IIN", "IIN/BIN", "BSN", "ЖСН", "ИИН", "IIN"),
        personal=(
            OtherNumber(
                name="an IIN (ЖСН / ИИН)", meaning="a person’s identification number", pattern=r"\d{4}[0-3]\d{7}"
            ),
        ),
        oddities=(
            Oddity(
                pattern=r"\d\d(?:00|1[3-9]|[2-9]\d)\d{8}",
                sentence="The third and fourth digit are the month of registration, 01 to 12. Check them.",
            ),
            Oddity(
                pattern=r"\d{5}[4-9]\d{6}",
                sentence="The sixth digit is usually 0 to 3. Check it with the customer.",
            ),
        ),
    ),
)
