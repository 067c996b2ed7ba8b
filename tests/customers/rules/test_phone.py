"""What is true of phone numbers, in every country."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers import countries
from customers.rules import Code, Refused, phone

WITHOUT_NUMBERS = {"AQ", "BV", "GS", "HM", "PN", "TF", "UM"}


@pytest.mark.parametrize("code", countries.CODES)
def test_every_country_reads_its_example_and_shows_it_as_written(code: str) -> None:
    example = phone.example(code)
    reading = phone.read(example, code)
    assert reading.concerns == ()
    assert phone.shown(reading.value, "", code) == example
    assert phone.read(reading.value, code) == reading
    assert phone.read(phone.shown(reading.value, "12", code), code) == phone.PhoneReading(reading.value, (), "12")


@pytest.mark.parametrize("code", sorted(WITHOUT_NUMBERS))
def test_a_country_without_numbers_of_its_own_takes_anybody_s(code: str) -> None:
    assert phone.read("+47 21 23 45 67", code) == phone.PhoneReading("+4721234567")
    assert phone.example(code) == "+1 201-555-0123"


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("BR", "(11) 2345-6789", "+551123456789"),
        ("BR", "0055 11 2345 6789", "+551123456789"),
        ("BR", "5511 2345-6789", "+551123456789"),
        ("DE", "+49 (0) 30 123456", "+4930123456"),
        ("DE", "030/123456", "+4930123456"),
        ("DE", "Tel.: 030 123456", "+4930123456"),
        ("DE", "tel:+49-30-123456", "+4930123456"),
        ("HU", "+36 (0)1 234 5678", "+3612345678"),
        ("RU", "8 (495) 123-45-67", "+74951234567"),
        ("KZ", "8 727 250 00 00", "+77272500000"),
        ("AE", "٠٤ ٢٣٤ ٥٦٧٨", "+97142345678"),
        ("AE", "０４ ２３４ ５６７８", "+97142345678"),
        ("US", "201.555.0123", "+12015550123"),
        ("IT", "02 12345678", "+390212345678"),
        ("EH", "0528 812345", "+212528812345"),
    ],
)
def test_any_way_of_writing_a_number_is_understood(code: str, typed: str, stored: str) -> None:
    assert phone.read(typed, code) == phone.PhoneReading(stored)


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("US", "011 49 30 123456", "+4930123456"),
        ("US", "0049 30 123456", "+4930123456"),
        ("DE", "011 44 20 7946 0958", "+442079460958"),
        ("KZ", "+7 495 123-45-67", "+74951234567"),
        ("RU", "+7 727 250 0000", "+77272500000"),
        ("US", "+1 416 555 0123", "+14165550123"),
        ("GB", "+44 7781 123456", "+447781123456"),
        ("UA", "48221234567", "+48221234567"),
    ],
)
def test_a_number_of_another_country_is_doubted(code: str, typed: str, stored: str) -> None:
    reading = phone.read(typed, code)
    assert reading.value == stored
    assert [str(concern.code) for concern in reading.concerns] == ["phone_other_country"]


@pytest.mark.parametrize(
    ("typed", "stored", "doubts"),
    [
        ("+1 100 555 0123", "+11005550123", ["phone_unusual", "phone_other_country"]),
        ("2345-6789", "+5523456789", ["phone_unusual"]),
    ],
)
def test_a_possible_number_that_nobody_knows_is_doubted(typed: str, stored: str, doubts: list[str]) -> None:
    reading = phone.read(typed, "BR")
    assert reading.value == stored
    assert [str(concern.code) for concern in reading.concerns] == doubts


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("SA", "00066107407", "+966066107407"),
        ("UA", "+380 00730340305", "+380730340305"),
        ("ZA", "00081000", "+2781000"),
    ],
)
def test_trunk_zeros_typed_too_often_fall_off_until_the_number_reads_as_itself(
    code: str, typed: str, stored: str
) -> None:
    reading = phone.read(typed, code)
    assert reading.value == stored
    assert phone.read(stored, code) == reading


def test_a_freephone_number_of_the_world_is_nobody_s_neighbour() -> None:
    assert phone.read("+800 1234 5678", "BR") == phone.PhoneReading("+80012345678")


@pytest.mark.parametrize(
    ("code", "typed", "extension"),
    [
        ("PL", "22 123 45 67 wew. 3", "3"),
        ("RU", "8 (495) 123-45-67 доб. 5", "5"),
        ("RU", "8 (495) 123-45-67 (вн. 12)", "12"),
        ("BR", "11 2345-6789 ramal 4", "4"),
        ("CN", "010-12345678 内线 5", "5"),
        ("US", "(201) 555-0123 x12", "12"),
        ("US", "(201) 555-0123, ext 12", "12"),
        ("US", "+1-201-555-0123;ext=7", "7"),
        ("US", "201 555 0123 #9", "9"),
    ],
)
def test_an_extension_is_kept_apart(code: str, typed: str, extension: str) -> None:
    reading = phone.read(typed, code)
    assert reading.extension == extension
    assert phone.read(f"{reading.value};ext={extension}", code) == reading


@pytest.mark.parametrize(
    ("code", "typed", "message"),
    [
        ("PL", "wew. 3", "Enter the phone number in digits, such as 12 345 67 89."),
        ("US", "1-800-FLOWERS", "Enter the phone number in digits, such as (201) 555-0123."),
        ("US", "()", "Enter the phone number in digits, such as (201) 555-0123."),
        ("US", "555-0123", "Enter the phone number with its area code, such as (201) 555-0123."),
        ("BR", "123", "The phone number is too short. Enter all its digits, such as (11) 2345-6789."),
        ("BR", "00", "The phone number is too short. Enter all its digits, such as (11) 2345-6789."),
        ("BR", "1123456789012345", "The phone number is too long. Enter one number, such as (11) 2345-6789."),
        ("BR", "1" * 100, "The phone number is too long. Enter one number, such as (11) 2345-6789."),
        ("BR", "1" * 100_000, "The phone number is too long. Enter one number, such as (11) 2345-6789."),
        ("BR", "+999 12345", "There is no such country code. Enter the phone number like (11) 2345-6789."),
        ("AQ", "12345", "There is no such country code. Enter the phone number like +1 201-555-0123."),
    ],
)
def test_a_refusal_says_why_and_shows_a_number_of_the_country(code: str, typed: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        phone.read(typed, code)
    assert (refused.value.code, refused.value.message) == (Code.PHONE_INVALID, message)


@pytest.mark.parametrize(
    ("stored", "extension", "code", "text"),
    [
        ("+551123456789", "", "BR", "(11) 2345-6789"),
        ("+551123456789", "4", "BR", "(11) 2345-6789 ext. 4"),
        ("+551123456789", "", "DE", "+55 11 2345-6789"),
        ("+551123456789", "", "AQ", "+55 11 2345-6789"),
        ("nothing", "", "BR", "nothing"),
        ("nothing", "4", "BR", "nothing ext. 4"),
    ],
)
def test_a_number_is_shown_as_the_country_writes_it(stored: str, extension: str, code: str, text: str) -> None:
    assert phone.shown(stored, extension, code) == text


numbers = st.one_of(
    st.text(min_size=1),
    st.from_regex(r"(\+|00|011|)[ (]?[0-9]{1,4}[ )-]{0,2}[0-9 ]{1,14}( ext\. ?[0-9]{1,4})?", fullmatch=True),
)


@settings(max_examples=800, deadline=None)
@given(code=st.sampled_from(countries.CODES), text=numbers)
def test_no_text_crashes_the_reading_and_reading_twice_changes_nothing(code: str, text: str) -> None:
    try:
        reading = phone.read(text, code)
    except Refused:
        return
    written = f"{reading.value} ext. {reading.extension}" if reading.extension else reading.value
    assert phone.read(written, code) == reading
    assert phone.shown(reading.value, reading.extension, code)
