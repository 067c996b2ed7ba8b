"""How a registration ID is read, refused, doubted and printed, whatever the country."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from customers.rules import Code, Concern, Doubt, Reading, Refused
from customers.rules.registration_id import Change, Oddity, OtherNumber, OtherWriting, RegistrationId, adds_up

ANY = RegistrationId()

EVEN = RegistrationId(
    label="Club number",
    looks_like="6 digits",
    example="12-34-56",
    pattern=r"\d{6}",
    check=lambda bare: int(bare) % 2 == 0,
    labels=("CLUB", "CLUB NUMBER", "#"),
    prints=("##-##-##",),
    first_version="club-2020-01",
    personal=(
        OtherNumber(name="a member’s number", meaning="a person’s", pattern=r"\d{7}", check=lambda n: n[0] == "9"),
    ),
    others=(
        OtherNumber(name="a locker number", meaning="which opens a door", pattern=r"\d{3}/\d{3}", as_written=True),
    ),
    writings=(
        OtherWriting(
            name="long number",
            pattern=r"X(\d{6})\d",
            check=lambda bare: bare.endswith("0"),
            stored_as=r"\1",
            sentence="{value} was taken out of it.",
        ),
    ),
    oddities=(
        Oddity(pattern=r"9\d{5}", sentence="It begins with 9."),
        Oddity(pattern=r"8\d{5}", check=lambda bare: bare.endswith("8"), sentence="It begins but does not end with 8."),
        Oddity(check=lambda bare: bare != "444442", sentence="It is 444442."),
    ),
)

LETTERED = RegistrationId(
    label="Club number",
    example="123456",
    pattern=r"\d{6}",
    first_version="club-2020-01",
    changes=(
        Change(since=date(2025, 1, 1), version="club-2025-01", pattern=r"A\d{5}", sentence="A starts in 2025."),
        Change(since=date(2026, 7, 1), version="club-2026-07", pattern=r"B\d{5}", sentence="B starts in July 2026."),
    ),
)


def refusal(rule: RegistrationId, text: str) -> tuple[Code, str]:
    with pytest.raises(Refused) as refused:
        rule.read(text)
    return refused.value.code, refused.value.message


def unusual(sentence: str) -> tuple[Concern, ...]:
    return (Concern(Doubt.REGISTRATION_ID_UNUSUAL, sentence),)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("ab-12 3/4.5", "AB12345"),
        ("12345", "12345"),
        ("1234567890123456789012", "1234567890123456789012"),
        ("HRB 1234 München", "HRB1234MÜNCHEN"),
        ("１２３４５", "12345"),
        ("٣٤٥٦٧", "34567"),
        ("12\u200b345\u2013A", "12345A"),
        ("1\t2\n3\x004 5", "12345"),
    ],
)
def test_any_5_to_22_letters_and_digits_are_a_number_without_a_rule(text: str, stored: str) -> None:
    assert ANY.read(text) == Reading(stored)


@pytest.mark.parametrize(
    "text", ["1234", "12345678901234567890123", "12_345", "12#345", "a(b)cde", "12345🙂", " - ", "…"]
)
def test_nothing_else_is_a_number(text: str) -> None:
    code, message = refusal(ANY, text)
    assert code == Code.REGISTRATION_ID_FORMAT
    assert message.startswith("Enter the company registration ID: 5 to 22 letters and digits.")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("00000", "This is one character repeated. Check the number with the customer."),
        ("J0000000", "This is one character repeated. Check the number with the customer."),
        ("unknown", "This holds no digit. Check the number with the customer."),
    ],
)
def test_what_is_hardly_a_number_is_doubted(text: str, doubt: str) -> None:
    assert ANY.read(text).concerns == unusual(doubt)


def test_a_number_of_any_country_has_names_a_hint_and_a_version() -> None:
    assert (ANY.label, ANY.local_name, ANY.example) == ("Company registration ID", "Company registration ID", "")
    assert ANY.hint == "5 to 22 letters and digits."
    assert EVEN.hint == "6 digits, such as 12-34-56."
    assert ANY.required_since is None
    assert ANY.version == "world-2021-03"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("12345", "format", "Enter the club number: 6 digits, such as 12-34-56. What you entered has 5 digits."),
        (
            "2346",
            "format",
            "Enter the club number: 6 digits, such as 12-34-56. If zeros in front were lost, enter 00-23-46.",
        ),
        (
            "234",
            "format",
            "Enter the club number: 6 digits, such as 12-34-56. If zeros in front were lost, enter 00-02-34.",
        ),
        ("4", "format", "Enter the club number: 6 digits, such as 12-34-56. What you entered has 1 digit."),
        ("12345A", "format", "Enter the club number: 6 digits, such as 12-34-56."),
        (
            "12-34-57",
            "check_digit",
            "Check the club number: its check digit does not match the rest, so one may be mistyped."
            " Enter the company’s club number, such as 12-34-56.",
        ),
        (
            "9123456",
            "personal",
            "This looks like a member’s number, a person’s. Enter the company’s club number, such as 12-34-56.",
        ),
        ("8123456", "format", "Enter the club number: 6 digits, such as 12-34-56. What you entered has 7 digits."),
        (
            "123/456",
            "format",
            "This looks like a locker number, which opens a door. Enter the company’s club number, such as 12-34-56.",
        ),
        (
            "X1234561",
            "check_digit",
            "Check the long number: its check digit does not match the rest, so one may be mistyped."
            " Enter the company’s club number, such as 12-34-56.",
        ),
        ("X1234570", "format", "Enter the club number: 6 digits, such as 12-34-56."),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_is_wanted(text: str, code: str, message: str) -> None:
    assert refusal(EVEN, text) == (Code[f"REGISTRATION_ID_{code.upper()}"], message)


@pytest.mark.parametrize(
    ("text", "stored", "doubt"),
    [
        ("123456", "123456", ""),
        ("912344", "912344", "It begins with 9."),
        ("812344", "812344", "It begins but does not end with 8."),
        ("812348", "812348", ""),
        ("444442", "444442", "It is 444442."),
        ("X1234560", "123456", "12-34-56 was taken out of it."),
        ("X9123440", "912344", "91-23-44 was taken out of it. It begins with 9."),
    ],
)
def test_what_is_odd_is_read_with_one_doubt_that_says_it_all(text: str, stored: str, doubt: str) -> None:
    assert EVEN.read(text) == Reading(stored, unusual(doubt) if doubt else ())


@pytest.mark.parametrize(
    "text",
    [
        "Club 12-34-56",
        "club number: 123456",
        "CLUB NO 123456",
        "Club № 123456",
        "Club-number # 123456",
        "club club 123456",
        "Club nr.: 12.34.56",
    ],
)
def test_the_name_of_the_number_may_stand_in_front(text: str) -> None:
    assert EVEN.read(text) == Reading("123456")


def test_a_wrong_number_with_its_name_in_front_is_judged_without_the_name() -> None:
    assert refusal(EVEN, "Club 9123456")[0] == Code.REGISTRATION_ID_PERSONAL
    assert refusal(EVEN, "Club 12345678")[1].endswith("What you entered has 8 digits.")


def test_letters_that_belong_to_the_number_are_no_name() -> None:
    rule = RegistrationId(pattern="[0-9A-Z]{6}", labels=("AB",))
    assert rule.read("AB1234") == Reading("AB1234")
    assert rule.read("AB AB1234") == Reading("AB1234")


@pytest.mark.parametrize(
    ("bare", "printed"), [("123456", "12-34-56"), ("1234567", "1234567"), ("12345A", "12345A"), ("", "")]
)
def test_a_number_is_printed_its_own_way_when_it_is_recognised(bare: str, printed: str) -> None:
    assert EVEN.display(bare) == printed


@pytest.mark.parametrize(("bare", "printed"), [("901234", "9/01234"), ("4012", "4-012"), ("5012", "5012")])
def test_a_number_of_several_shapes_is_printed_by_its_shape(bare: str, printed: str) -> None:
    assert RegistrationId(pattern=r"\d{4,6}", prints=("9/#####", "4-###")).display(bare) == printed


@pytest.mark.parametrize(
    ("today", "version", "a", "b"),
    [
        ("2024-12-31", "club-2020-01", "A starts in 2025.", "B starts in July 2026."),
        ("2025-01-01", "club-2025-01", "", "B starts in July 2026."),
        ("2026-06-30", "club-2025-01", "", "B starts in July 2026."),
        ("2026-07-01", "club-2026-07", "", ""),
    ],
)
def test_a_shape_added_later_is_doubted_before_its_day(today: str, version: str, a: str, b: str) -> None:
    with time_machine.travel(f"{today}T12:00:00+00:00", tick=False):
        assert LETTERED.version == version
        assert LETTERED.read("123456") == Reading("123456")
        assert LETTERED.read("A12345") == Reading("A12345", unusual(a) if a else ())
        assert LETTERED.read("B12345") == Reading("B12345", unusual(b) if b else ())


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "x " * 50_000, "٣-" * 50_000, "club" * 25_000, "-" * 100_000, "\u0301" * 100_000]
)
@pytest.mark.parametrize("rule", [ANY, EVEN, LETTERED])
def test_a_very_long_text_is_refused(rule: RegistrationId, text: str) -> None:
    assert refusal(rule, text)[0] == Code.REGISTRATION_ID_FORMAT


@given(text=st.text(min_size=1))
@pytest.mark.parametrize("rule", [ANY, EVEN, LETTERED])
def test_reading_what_was_read_changes_nothing(rule: RegistrationId, text: str) -> None:
    try:
        value = rule.read(text).value
    except Refused:
        return
    assert rule.read(value).value == value


def test_a_check_is_a_function_or_the_name_of_a_python_stdnum_module() -> None:
    assert adds_up("7740001454", "pl.nip")
    assert not adds_up("7740001455", "pl.nip")
    assert adds_up("1", None)
    assert not adds_up("1", lambda bare: bare == "2")


def test_python_stdnum_is_imported_only_when_a_number_needs_it() -> None:
    code = "import customers.countries, sys; print([name for name in sys.modules if name.startswith('stdnum.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_neither_rules_nor_countries_import_django() -> None:
    code = "import customers.countries, sys; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
