"""``python -m tests.benchmarks.validate_customers``: rows a second, memory, and how much of it is the libraries alone.

The floor is what the two libraries take for the same values: phonenumbers to parse a number and to say
whether it is valid, python-stdnum to validate a registration ID of the countries whose number it knows.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

import phonenumbers

from customers.countries import REQUIRED, address, country
from customers.rules import Refused
from customers.rules.registration_id import RegistrationId

HOUSE = Path(__file__).resolve().parents[2]
COUNTRIES = sorted(REQUIRED)
COLUMNS = (
    "country", "company_name", "registration_id", "address_line1", "city", "state", "postal_code", "phone",
    "domain_prefix", "contact_first_name", "contact_last_name", "contact_email",
)  # fmt: skip
# python-stdnum's own module for the number, where it has one.
STDNUM = {
    "AZ": "az.voen", "BR": "br.cnpj", "BY": "by.unp", "HU": "hu.anum", "IN": "in_.pan", "MD": "md.idno", "PL": "pl.nip",
    "RU": "ru.inn", "TH": "th.tin", "TR": "tr.vkn", "UA": "ua.edrpou", "VE": "ve.rif", "VN": "vn.mst", "ZA": "za.tin",
}  # fmt: skip
FORMS = {"BR": "Ltda", "DE": "GmbH", "HU": "Kft.", "PL": "sp. z o.o.", "RU": "ООО", "UA": "ТОВ", "KZ": "ТОО"}
WORDS = (
    "Northwind",
    "Adventure",
    "Fabrikam",
    "Wingtip",
    "Proseware",
    "Lucerne",
    "Margie",
    "Alpine",
    "Trey",
    "Relecloud",
)
PLACES = ("Foods", "Trading", "Logistics", "Textiles", "Energy", "Software", "Medical", "Publishing", "Tools", "Farms")
# One row in four is wrong, in one of these ways.
MISTAKES: dict[str, Callable[[str], str]] = {
    "registration_id": lambda text: text[:-1] + str((int(text[-1]) + 1) % 10 if text[-1:].isdigit() else 7),
    "phone": lambda text: text[:-3],
    "postal_code": lambda text: f"{text}?",
    "state": lambda text: f"{text} Nowhere",
    "company_name": lambda text: text[:1],
    "contact_first_name": lambda text: "test",
    "contact_email": lambda text: text.replace("@", " at "),
    "domain_prefix": lambda text: f"{text[:5]}-{text[5:]}",
    "city": lambda text: "",
}


def rows(count: int) -> Iterator[dict[str, str]]:
    """Yield customers of the 24 countries in turn, the same ones at every run; hardly a value stands twice."""
    chance = random.Random(2026)
    for number in range(count):
        code = COUNTRIES[number % len(COUNTRIES)]
        row = _right_row(code, number, chance)
        if number % 4 == 3:
            name = chance.choice(list(MISTAKES))
            row[name] = MISTAKES[name](row[name])
        yield row


def _right_row(code: str, number: int, chance: random.Random) -> dict[str, str]:
    company = f"{chance.choice(WORDS)} {chance.choice(PLACES)} {number} {FORMS.get(code, 'LLC')}"
    return {
        "country": code,
        "company_name": company,
        "registration_id": _registration_id(code, chance),
        "address_line1": f"{chance.choice(PLACES)} Street {number % 900}",
        "city": _city(code),
        "state": chance.choice(_states(code)),
        "postal_code": chance.choice(_postal_codes(code)),
        "phone": _phone(code, chance),
        "domain_prefix": f"customer{number}",
        "contact_first_name": chance.choice(("Maria", "Ana", "Jan", "Aigul", "Rahim", "Olena", "Somchai", "Thuy")),
        "contact_last_name": chance.choice(("Silva", "Nowak", "Kaya", "Nagy", "Petrova", "Naidoo", "Nguyen", "Sharma")),
        "contact_email": f"office{number}@{chance.choice(WORDS).lower()}{number % 500}.example",
    }


@cache
def _city(code: str) -> str:
    asked = address(code).field("city")
    return (asked.example or "Central City") if asked else ""


@cache
def _postal_codes(code: str) -> list[str]:
    """Return codes of the country like the example, with other digits at the end."""
    asked = address(code).field("postal_code")
    if asked is None or not asked.example:
        return [""]
    return [asked.example] + [asked.example[:-2] + f"{n:02}" for n in range(100) if asked.example[-2:].isdigit()]


@cache
def _states(code: str) -> list[str]:
    """Return the names of the states that those postal codes may lie in."""
    where = address(code)
    asked = where.field("state")
    if asked is None or not asked.choices:
        return [""]
    code_of_all = {"postal_code": _postal_codes(code)[0]}
    right = [name for state, name in asked.choices if not where.doubts({**code_of_all, "state": state})]
    return right or [name for _, name in asked.choices]


def _registration_id(code: str, chance: random.Random) -> str:
    """Return a right number with other digits than the example, printed or bare."""
    rule = country(code).registration_id
    bare = chance.choice(_pool(code))
    return rule.display(bare) if chance.random() < 0.5 else bare


@cache
def _pool(code: str) -> list[str]:
    chance, rule = random.Random(code), country(code).registration_id
    found: list[str] = []
    while len(found) < 400:
        last = rule.read(rule.example).value
        tried = "".join(str(chance.randrange(10)) if c.isdigit() and n > 1 else c for n, c in enumerate(last))
        if _is_right(rule, tried):
            found.append(tried)
    return found


def _is_right(rule: RegistrationId, bare: str) -> bool:
    try:
        return not rule.read(bare).concerns
    except Refused:
        return False


def _phone(code: str, chance: random.Random) -> str:
    kind = chance.choice((phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE))
    number = phonenumbers.example_number_for_type(code, kind)
    if number is None:
        return ""
    number.national_number = (number.national_number or 0) + chance.randrange(1000)
    form = chance.choice((phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
    return phonenumbers.format_number(number, form)


def write(path: Path, count: int) -> list[tuple[str, str, str]]:
    """Write the rows to a CSV; return (country, registration ID, phone) of each for the floor."""
    values = []
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for row in rows(count):
            writer.writerow(row)
            values.append((row["country"], row["registration_id"], row["phone"]))
    return values


def floor(values: list[tuple[str, str, str]]) -> tuple[float, float]:
    """Return the seconds phonenumbers and python-stdnum take alone for the values, nothing else done."""
    for code, registration_id, phone in values[:2_400]:
        _phonenumbers(code, phone)
        _stdnum(code, registration_id)
    start = time.process_time()
    for code, _, phone in values:
        _phonenumbers(code, phone)
    between = time.process_time()
    for code, registration_id, _ in values:
        _stdnum(code, registration_id)
    return between - start, time.process_time() - between


def _phonenumbers(code: str, phone: str) -> None:
    with suppress(phonenumbers.NumberParseException):
        phonenumbers.is_valid_number(phonenumbers.parse(phone, code))


VALIDATE = {code: import_module(f"stdnum.{module}").is_valid for code, module in STDNUM.items()}


def _stdnum(code: str, registration_id: str) -> None:
    if validate := VALIDATE.get(code):
        validate(registration_id)


def run(path: Path, output: str) -> tuple[float, float]:
    """Return processor seconds and megabytes of the command over a file."""
    command = [sys.executable, "manage.py", "validate_customers", str(path), "--format", output]
    done = subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.DEVNULL, env={**os.environ, "DEBUG": "on"})
    _, status, usage = os.wait4(done.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), "the command failed"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.validate_customers", description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few.csv"), Path(folder, "many.csv")
        write(few, len(COUNTRIES))
        values = write(many, asked.rows)
        start = statistics.median(run(few, "jsonl")[0] for _ in range(3))
        phones, numbers = floor(values)
        for output in ("jsonl", "text"):
            seconds, megabytes = run(many, output)
            _print(output, asked.rows, seconds - start, megabytes, phones + numbers)
        each = [f"{seconds / asked.rows * 1e6:.1f} µs" for seconds in (phones, numbers)]
        print(f"floor, a row: phonenumbers {each[0]}, python-stdnum {each[1]}")
        print(f"start of the command, with the first row of every country: {start:.2f} s")


def _print(output: str, count: int, seconds: float, megabytes: float, least: float) -> None:
    print(
        f"{output}: {count:,} rows, {count / seconds:,.0f} a second, {seconds / count * 1e6:.1f} µs a row, "
        f"{seconds / least:.2f} × the floor (the floor is {least / seconds:.0%}), {megabytes:.0f} MB"
    )


if __name__ == "__main__":
    main()
