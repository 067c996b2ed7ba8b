"""What is true of an address in any country: lines, lengths, and what is missing."""

from __future__ import annotations

from datetime import date

import pytest

from customers.rules import Code, Refused
from customers.rules.address import Address, AddressField, Places, PostalCode, Text, folded
from customers.rules.address.address import inside
from customers.rules.address.layout import cleaned, order

LINE = AddressField(name="address_line1", label="Address line 1", required=True, missing_message="Enter the street.")
CITY = AddressField(name="city", label="Post town", required=True, missing_message="Enter the post town.")
PLACE = Address(
    country_code="GB",
    fields=(LINE, CITY),
    layout="%A%n%C",
    latin_layout="%A%n%C",
    postal_code=PostalCode(),
    as_of=date(2024, 9, 4),
)


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("address_line1", "  10  Downing\tStreet ", "10 Downing Street"),
        ("address_line1", "\u202eشارع 1\u200b", "شارع 1"),
        ("address_line1", "ulica  Długa 5/7", "ulica Długa 5/7"),
        ("address_line2", "-", "-"),
        ("address_line3", "\x00", ""),
        ("city", "łódź", "łódź"),
        ("city", "’s-Hertogenbosch", "’s-Hertogenbosch"),
        ("state", "-", "-"),
        ("postal_code", " ABC ", "ABC"),
    ],
)
def test_what_was_typed_is_kept(name: str, typed: str, stored: str) -> None:
    assert PLACE.read(name, typed).value == stored


@pytest.mark.parametrize(
    ("name", "typed", "code", "message"),
    [
        ("address_line1", "...", Code.ADDRESS_LINE1_MISSING, "Enter the street."),
        ("address_line1", "\u200b", Code.ADDRESS_LINE1_MISSING, "Enter the street."),
        ("city", "--", Code.CITY_MISSING, "Enter the post town."),
        ("address_line1", "x" * 201, Code.ADDRESS_TOO_LONG, "Shorten the address line 1 to 200 characters or fewer."),
        ("city", "x" * 101, Code.ADDRESS_TOO_LONG, "Shorten the post town to 100 characters or fewer."),
        ("state", "x" * 101, Code.ADDRESS_TOO_LONG, "Shorten the state to 100 characters or fewer."),
        ("postal_code", "x" * 21, Code.ADDRESS_TOO_LONG, "Shorten the postal code to 20 characters or fewer."),
        (
            "address_line3",
            "x" * 100_000,
            Code.ADDRESS_TOO_LONG,
            "Shorten the address line3 to 200 characters or fewer.",
        ),
    ],
)
def test_a_refusal_says_what_to_do(name: str, typed: str, code: Code, message: str) -> None:
    with pytest.raises(Refused) as refused:
        PLACE.read(name, typed)
    assert (refused.value.code, refused.value.message) == (code, message)


def test_the_longest_values_are_kept() -> None:
    assert PLACE.read("address_line1", "x" * 200).value == "x" * 200
    assert PLACE.read("city", "y" * 100).value == "y" * 100


def test_a_field_that_is_not_asked_is_none() -> None:
    assert PLACE.field("city") is CITY
    assert PLACE.field("state") is None


def test_an_address_without_states_has_no_doubts() -> None:
    assert PLACE.doubts({"state": "Kent", "city": "Dover"}) == ()


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("ZIP code", "ZIP code"),
        ("CEP", "CEP"),
        ("Eircode", "Eircode"),
        ("Postal code (PLZ)", "postal code"),
        ("Post town", "post town"),
    ],
)
def test_a_label_is_said_inside_a_sentence(label: str, said: str) -> None:
    assert inside(label) == said


@pytest.mark.parametrize(
    ("name", "key"),
    [("İstanbul", "istanbul"), ("Łódzkie", "lodzkie"), ("São Paulo", "saopaulo"), ("ชลบุรี", "ชลบุรี"), ("Ağdaş", "agdas")],
)
def test_a_place_is_compared_without_case_and_accents(name: str, key: str) -> None:
    assert folded(name) == key


def test_a_name_of_two_places_finds_neither_and_a_sure_one_wins() -> None:
    places = Places({"1": ("Springfield County",), "2": ("Springfield City",), "3": ("Osh City",), "4": ("Osh",)})
    assert places.find("springfield") is None
    assert places.find("OSH") == "4"
    assert places.find("osh city") == "3"
    assert places.near("Springfeld City") == ("Springfield City", "Springfield County")


def test_a_postal_code_is_stored_as_its_expansion() -> None:
    rule = PostalCode(pattern=r"([A-Z]\d{2})([A-Z]{2}\d{2})", stored_as=r"\1 \2", examples=("D02 AF30",))
    assert rule.read("d02-af30") == "D02 AF30"
    assert rule.read("D02 AF3") is None


def test_without_a_pattern_any_postal_code_is_one_and_none_is_described() -> None:
    assert PostalCode().read(" ab 12 ") == "AB 12"
    assert PostalCode().description == ""
    assert PostalCode(pattern=r"\d", examples=("1",)).description == ""
    assert Text("Eircode").also == ()


@pytest.mark.parametrize(
    ("given", "kept", "names"),
    [
        (
            "%N%n%O%n%A%n%D%n%C-%S%n%Z",
            "%A%n%C-%S%n%Z",
            "address_line1 address_line2 address_line3 city state postal_code",
        ),
        (
            "%N%n%A%n%D, %C%nJERSEY%n%Z %X",
            "%A%n%C%nJERSEY%n%Z",
            "address_line1 address_line2 address_line3 city postal_code",
        ),
        ("%Z%n%S%C%D%n%A", "%Z%n%S%C%n%A", "postal_code state city address_line1 address_line2 address_line3"),
    ],
)
def test_a_format_keeps_only_what_is_asked(given: str, kept: str, names: str) -> None:
    assert cleaned(given) == kept
    assert " ".join(order(kept)) == names
