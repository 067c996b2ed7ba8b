"""Poland.

Registration ID: the NIP of ten digits, the last a check digit. KRS and REGON are registers, not
the tax number; PESEL is a person’s number.
    https://www.biznes.gov.pl/pl/portal/00272
    https://pl.wikipedia.org/wiki/NIP

The voivodeships; envelopes do without them, so nobody must answer.
    https://www.iso.org/obp/ui/#iso:code:3166:PL
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%Z %C%n%S",
    state_label="Voivodeship (województwo)",
    postal_code=Text(example="00-950"),
    states={
        "02": ("Dolnośląskie", "Lower Silesian", "Lower Silesia"),
        "04": ("Kujawsko-Pomorskie", "Kuyavian-Pomeranian"),
        "06": ("Lubelskie", "Lublin"),
        "08": ("Lubuskie", "Lubusz"),
        "10": ("Łódzkie", "Łódź"),
        "12": ("Małopolskie", "Lesser Poland", "Małopolska"),
        "14": ("Mazowieckie", "Masovian", "Mazovia", "Mazowsze"),
        "16": ("Opolskie", "Opole"),
        "18": ("Podkarpackie", "Subcarpathian"),
        "20": ("Podlaskie", "Podlachian"),
        "22": ("Pomorskie", "Pomeranian"),
        "24": ("Śląskie", "Silesian", "Silesia"),
        "26": ("Świętokrzyskie", "Holy Cross"),
        "28": ("Warmińsko-Mazurskie", "Warmian-Masurian"),
        "30": ("Wielkopolskie", "Greater Poland", "Wielkopolska"),
        "32": ("Zachodniopomorskie", "West Pomeranian"),
    },
)

COUNTRY = Country(
    code="PL",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="NIP",
        local_name="NIP",
        long_name="Numer identyfikacji podatkowej, tax identification number",
        looks_like="10 digits",
        example="774-00-01-454",
        where="On every invoice and on the company’s website; anyone can look it up at podatki.gov.pl or in the KRS.",
        source="https://pl.wikipedia.org/wiki/NIP",
        required_since=date(2021, 3, 25),
        first_version="PL-2021-03",
        pattern=r"(?!0000)\d{10}",
        check="pl.nip",
        labels=("PL", "NIP", "NIP UE", "VAT", "VAT UE", "TIN", "KRS", "REGON", "PESEL"),
        prints=("###-##-##-###",),
        personal=(OtherNumber(name="a PESEL", meaning="a person’s number", pattern=r"\d{11}", check="pl.pesel"),),
        others=(
            OtherNumber(name="a KRS number", meaning="that of the court register", pattern=r"0000\d{6}"),
            OtherNumber(
                name="a REGON", meaning="the number of the statistics office", pattern=r"\d{9}|\d{14}", check="pl.regon"
            ),
        ),
    ),
)
