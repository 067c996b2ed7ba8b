"""The company numbers of countries where they are optional: named, taken as they are, doubted when none fits."""

from __future__ import annotations

import importlib
import random

import pytest

from customers import countries
from customers.countries.company_numbers import KNOWN
from customers.rules import Doubt

# Numbers from the documentation and tests of python-stdnum, and of registers it does not know.
RIGHT = [
    ("AT", "ATU13585627"),
    ("AT", "FN 122119m"),
    ("AU", "83 914 571 673"),
    ("AU", "004 085 616"),
    ("BE", "BE 0428759497"),
    ("BG", "175074752"),
    ("CH", "CHE-100.155.212"),
    ("CZ", "25123891"),
    ("DE", "DE 136 695 976"),
    ("DE", "HRB 11223"),
    ("DE", "Aachen HRA 11223"),
    ("DK", "DK 13585628"),
    ("EE", "12345678"),
    ("ES", "A13 585 625"),
    ("FI", "2077474-0"),
    ("FR", "552 008 443"),
    ("FR", "73282932000074"),
    ("GB", "GB 980 7806 84"),
    ("GB", "SC123456"),
    ("GB", "01234567"),
    ("IE", "IE 6433435F"),
    ("IT", "00743110157"),
    ("JP", "5-8356-7825-6246"),
    ("NL", "4495445B01"),
    ("NO", "988 077 917"),
    ("PT", "501 964 843"),
    ("SE", "556700-3552"),
    ("SG", "00192200M"),
    ("US", "91-1144442"),
    ("FJ", "anything 1"),
]
DOUBTFUL = [
    ("AT", "ATU13585628"),
    ("BE", "BE 0428759498"),
    ("CZ", "25123890"),
    ("DE", "DE136695978"),
    ("DK", "DK 13585627"),
    ("FR", "552 008 442"),
    ("GB", "GB 980 7806 83"),
    ("NO", "988 077 918"),
    ("JP", "2-8356-7825-6246"),
    ("DE", "Müller 12345"),
]


def test_only_countries_without_a_rule_of_their_own_are_listed() -> None:
    assert set(KNOWN) < set(countries.CODES)
    assert not set(KNOWN) & countries.REQUIRED


@pytest.mark.parametrize(("code", "written"), RIGHT)
def test_a_right_number_raises_no_doubt(code: str, written: str) -> None:
    assert countries.country(code).registration_id.read(written).concerns == ()


@pytest.mark.parametrize(("code", "written"), DOUBTFUL)
def test_a_number_that_fits_none_of_the_known_ones_is_doubted_and_kept(code: str, written: str) -> None:
    rule = countries.country(code).registration_id
    reading = rule.read(written)
    assert reading.value == "".join(filter(str.isalnum, written)).upper()
    assert [concern.code for concern in reading.concerns] == [Doubt.REGISTRATION_ID_UNUSUAL]
    assert rule.label in reading.concerns[0].message


def test_the_local_number_is_named_where_it_is_known() -> None:
    assert countries.country("NO").registration_id.label == "Organisation number"
    assert countries.country("FJ").registration_id.label == "Company registration ID"


@pytest.mark.parametrize("module", sorted({check for known in KNOWN.values() for check in known.checks}))
def test_every_check_answers_any_letters_and_digits(module: str) -> None:
    is_valid = importlib.import_module(f"stdnum.{module}").is_valid
    draw = random.Random(module)
    for alphabet in ("0123456789", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        for _ in range(300):
            number = "".join(draw.choices(alphabet, k=draw.randint(5, 22)))
            assert is_valid(number) in {True, False}
