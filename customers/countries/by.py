"""Belarus.

Registration ID: the УНП of nine digits, the last a check digit. Persons have two letters and
seven digits. python-stdnum’s by.unp knows only the first digits 1 to 7, but others are given
out, so the check digit alone is looked at here.
    https://be.wikipedia.org/wiki/Уліковы_нумар_плацельшчыка
    http://pravo.levonevsky.org/bazaby09/sbor37/text37892/index3.htm

The six oblasts and the city of Minsk, named as English has them; the world's data asks for one and lists none.
    https://www.iso.org/obp/ui/#iso:code:3166:BY
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId, weighted


def adds_up(unp: str) -> bool:
    """Return whether the ninth digit is the weighted sum of the first eight modulo 11; 10 is never given out."""
    weights = (29, 23, 19, 17, 13, 7, 5, 3)
    return weighted(unp, weights) % 11 == int(unp[8])


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Oblast",
    states={
        "BR": ("Brest", "Брэсцкая вобласць", "Брестская область", "Брестская", "Bresckaja voblasć", "Brestskaya"),
        "HO": ("Homyel", "Gomel", "Гомельская вобласць", "Гомельская область", "Homieĺskaja voblasć", "Gomelskaya"),
        "HR": (
            "Hrodna",
            "Grodno",
            "Гродзенская вобласць",
            "Гродненская область",
            "Hrodzienskaja voblasć",
            "Grodnenskaya",
        ),
        "HM": ("Minsk (city)", "Minsk", "Мінск", "Минск", "город Минск", "горад Мінск", "Horad Minsk", "Minsk City"),
        "MA": (
            "Mahilyow",
            "Mogilev",
            "Магілёўская вобласць",
            "Могилёвская область",
            "Могилевская область",
            "Mahilioŭskaja voblasć",
            "Mogilevskaya",
        ),
        "MI": (
            "Minsk (oblast)",
            "Minsk Oblast",
            "Minsk Region",
            "Мінская вобласць",
            "Минская область",
            "Minskaja voblasć",
            "Minskaya",
        ),
        "VI": ("Vitsyebsk", "Vitebsk", "Віцебская вобласць", "Витебская область", "Viciebskaja voblasć", "Vitebskaya"),
    },
)

COUNTRY = Country(
    code="BY",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="UNP",
        local_name="УНП",
        long_name="Uchyotny nomer platelshchika, payer’s account number",
        looks_like="9 digits",
        example="600122610",
        where="On the certificate of state registration, on the company’s stamp and on invoices.",
        source="https://be.wikipedia.org/wiki/Уліковы_нумар_плацельшчыка",
        required_since=date(2020, 11, 1),
        first_version="BY-2020-11",
        pattern=r"\d{9}",
        check=adds_up,
        labels=("УНП", "UNP", "УНН", "UNN"),
        personal=(
            OtherNumber(
                name="the UNP of a person",
                meaning="which begins with two letters",
                pattern=r"[A-ZА-Я]{2}\d{7}",
            ),
            OtherNumber(
                name="an identification number of a passport",
                meaning="which is a person’s",
                pattern=r"\d{7}[A-ZА-Я]\d{3}[A-ZА-Я]{2}\d",
            ),
        ),
    ),
)
