"""Tajikistan.

Registration ID: the ИНН (РМА) of nine digits or the ЕИН (РЯМ) of ten. No check digit is
established, and a person’s ИНН has nine digits too.
    https://andoz.tj/

The regions, the capital and the districts under the republic, which the world's data does not ask for.
    https://www.iso.org/obp/ui/#iso:code:3166:TJ
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%Z %C%n%S",
    state_label="Region",
    states={
        "DU": ("Dushanbe", "Душанбе"),
        "GB": (
            "Gorno-Badakhshan",
            "Kŭhistoni Badakhshon",
            "Кӯҳистони Бадахшон",
            "ВМКБ",
            "Горно-Бадахшанская автономная область",
            "ГБАО",
            "GBAO",
        ),
        "KT": ("Khatlon", "Хатлон", "Хатлонская область"),
        "RA": (
            "Districts of Republican Subordination",
            "nohiyahoi tobei jumhurí",
            "Ноҳияҳои тобеи ҷумҳурӣ",
            "Районы республиканского подчинения",
            "РРП",
            "DRS",
        ),
        "SU": ("Sughd", "Суғд", "Согдийская область", "Sogd", "Leninabad"),
    },
)

COUNTRY = Country(
    code="TJ",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="INN",
        local_name="РМА / ИНН",
        long_name="Raqami mushakhkhasi andozsuporanda, taxpayer identification number",
        looks_like="9 digits, or 10 for an EIN",
        example="020025789",
        where="On the certificate of state registration and on invoices.",
        source="https://andoz.tj/",
        required_since=date(2020, 11, 1),
        first_version="TJ-2020-11",
        pattern=r"\d{9,10}|\d{12}",
        labels=("РМА", "РЯМ", "ИНН", "ЕИН", "INN", "EIN", "RMA", "TIN"),
        oddities=(
            Oddity(
                pattern=r"\d{12}",
                sentence="Twelve digits are unusual. Check that it is the company’s number, not a person’s.",
            ),
        ),
    ),
)
