"""Companies to add: no two alike, not even in their names, so that no journey meets another's."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count

_numbers = count(1)
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]


def _name(number: int) -> str:
    """Return a name of five syllables that is like no other number's."""
    digest = sha256(str(number).encode()).digest()
    return "".join(_SYLLABLES[byte % len(_SYLLABLES)] for byte in digest[:5]).capitalize()


def _cnpj(number: int) -> str:
    """Return a CNPJ as it is printed; its two check digits are sums modulo 11 with weights from 2 to 9."""
    digits = f"{number:08}0001"
    for _ in range(2):
        total = sum(int(digit) * (place % 8 + 2) for place, digit in enumerate(reversed(digits)))
        digits += str(0 if total % 11 < 2 else 11 - total % 11)
    return f"{digits[:2]}.{digits[2:5]}.{digits[5:8]}/{digits[8:12]}-{digits[12:]}"


@dataclass(frozen=True)
class Company:
    """What an agent is told on the phone, by form input."""

    find: dict[str, str]
    account: dict[str, str]
    agreement: dict[str, str] = field(default_factory=lambda: {"agreement_method": "by_customer"})

    @property
    def name(self) -> str:
        return self.find["company_name"]

    @property
    def pages(self) -> dict[str, dict[str, str]]:
        return {"find": self.find, "account": self.account, "agreement": self.agreement}


def brazilian() -> Company:
    number = next(_numbers)
    return Company(
        find={
            "country": "BR",
            "company_name": f"{_name(number)} Ltda",
            "registration_id": _cnpj(27_000_000 + number * 37),
        },
        account={
            "address_line1": "Rua Augusta, 1500",
            "city": "São Paulo",
            "state": "SP",
            "postal_code": "01304-001",
            "phone": "(11) 3071-4000",
            "domain_prefix": f"padaria{number}sp",
            "contact_first_name": "Departamento",
            "contact_last_name": "Compras",
            "contact_email": f"compras@padaria{number}.example",
        },
    )


def german() -> Company:
    number = next(_numbers)
    return Company(
        find={"country": "DE", "company_name": f"{_name(number)} GmbH"},
        account={
            "address_line1": "Kantstraße 12",
            "city": "Berlin",
            "postal_code": "10623",
            "domain_prefix": f"baeckerei{number}",
            "contact_first_name": "Abteilung",
            "contact_last_name": "Einkauf",
            "contact_email": f"einkauf@baeckerei{number}.example",
        },
    )
