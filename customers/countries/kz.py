"""Kazakhstan.

Registration ID: the BIN of twelve digits: year and month of registration, then 4 a resident
entity, 5 a non-resident, 6 a joint sole proprietor, then 0 to 3 head office, branch,
representation or farm. A person’s IIN begins with the day of birth, so its fifth digit is 0 to 3.
    https://adilet.zan.kz/rus/docs/P030000565_
    https://kgd.gov.kz/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId


def adds_up(bin: str) -> bool:
    """Return whether the twelfth digit is right: modulo 11, with other weights where that gives 10."""
    digits = [int(digit) for digit in bin]
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        remainder = sum(weight * digit for weight, digit in zip(weights, digits, strict=False)) % 11
        if remainder < 10:
            return remainder == digits[11]
    return False


COUNTRY = Country(
    code="KZ",
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
        labels=("БСН/БИН", "БСН", "БИН", "BIN", "ИИН/БИН", "БИН/ИИН", "BIN/IIN", "IIN/BIN", "BSN"),
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
