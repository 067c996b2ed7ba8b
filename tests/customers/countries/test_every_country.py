"""What is true of the registration ID of every country there is: the one table that runs by itself."""

from __future__ import annotations

import importlib

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers import countries
from customers.rules import Code, Doubt, Refused

RULES = {code: countries.country(code).registration_id for code in countries.CODES}
REQUIRED = sorted(countries.REQUIRED)


def test_there_are_the_249_countries_of_iso_3166_1() -> None:
    assert list(countries.CODES) == sorted(country.alpha_2 for country in pycountry.countries)
    assert len(countries.CODES) == 249


def test_the_registration_id_is_required_in_24_countries() -> None:
    assert " ".join(REQUIRED) == "AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA"


@pytest.mark.parametrize("code", ["", "UK", "XX", "br", "ABC", "__"])
def test_no_other_code_is_a_country(code: str) -> None:
    with pytest.raises(KeyError):
        countries.country(code)


@pytest.mark.parametrize("code", countries.OWN)
def test_a_file_is_named_by_its_country_and_opens_with_a_source(code: str) -> None:
    module = importlib.import_module(f"customers.countries.{code.lower()}")
    assert code in countries.CODES
    assert code == module.COUNTRY.code
    assert "http" in (module.__doc__ or "")


@pytest.mark.parametrize("code", countries.CODES)
class TestEveryCountry:
    def test_says_what_to_ask_for(self, code: str) -> None:
        rule = RULES[code]
        assert rule.label
        assert rule.long_name
        assert rule.local_name
        assert rule.where.endswith(".")
        assert rule.hint.endswith(".")
        assert rule.source.startswith("http")
        assert rule.version

    def test_reads_its_example_and_prints_it_back(self, code: str) -> None:
        rule = RULES[code]
        example = rule.example or "A1234567"
        reading = rule.read(example)
        assert reading.value == "".join(filter(str.isalnum, example))
        assert rule.display(reading.value) == example
        assert reading.concerns == () or code not in countries.REQUIRED

    def test_reading_what_was_read_changes_nothing(self, code: str) -> None:
        once = RULES[code].read(RULES[code].example or "A1234567")
        assert RULES[code].read(once.value) == once

    def test_refuses_nonsense_and_shows_what_is_wanted(self, code: str) -> None:
        rule = RULES[code]
        for nonsense in ["?", "-", "no?", "１２", "9" * 31]:
            with pytest.raises(Refused) as refused:
                rule.read(nonsense)
            assert refused.value.code == Code.REGISTRATION_ID_FORMAT
            assert rule.label.casefold() in refused.value.message.casefold()
            assert rule.example in refused.value.message

    def test_is_printed_as_it_is_when_it_is_not_recognised(self, code: str) -> None:
        assert RULES[code].display("?") == "?"
        assert RULES[code].display("") == ""


@pytest.mark.parametrize("code", REQUIRED)
class TestEveryRequiredNumber:
    def test_has_an_example_and_a_rule_version_of_its_own(self, code: str) -> None:
        rule = RULES[code]
        assert rule.example
        assert rule.version.startswith(f"{code}-20")
        assert rule.required_since is not None
        assert str(rule.required_since) in {"2020-11-01", "2021-03-25"}

    @pytest.mark.parametrize("written", ["{}", " {} ", "\t{}\n", "{}\u200b", "\u200e{}", "\ufeff{}"])
    def test_is_read_through_spaces_and_invisible_characters(self, code: str, written: str) -> None:
        rule = RULES[code]
        assert rule.read(written.format(rule.example)) == rule.read(rule.example)

    def test_is_read_in_the_digits_and_dashes_of_other_scripts(self, code: str) -> None:
        rule = RULES[code]
        full_width = rule.example.translate(
            {ord(c): ord(c) + 0xFEE0 for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/."}
        )
        arabic = rule.example.translate({ord("0") + digit: ord("٠") + digit for digit in range(10)})
        dashed = rule.example.replace("-", "\u2013")
        for written in (full_width, arabic, dashed, rule.example.lower()):
            assert rule.read(written) == rule.read(rule.example)

    def test_is_read_with_its_name_in_front(self, code: str) -> None:
        rule = RULES[code]
        for name in rule.labels:
            for written in (f"{name} {rule.example}", f"{name}: {rule.example}", f"{name.lower()} No. {rule.example}"):
                assert rule.read(written) == rule.read(rule.example)

    @pytest.mark.parametrize(
        "text", ["x" * 100_000, "1" * 100_000, "٣-" * 50_000, "TIN" * 33_333], ids=lambda text: text[:3]
    )
    def test_is_never_as_long_as_a_book(self, code: str, text: str) -> None:
        with pytest.raises(Refused) as refused:
            RULES[code].read(text)
        assert refused.value.code == Code.REGISTRATION_ID_FORMAT

    def test_is_read_apart_and_together(self, code: str) -> None:
        rule = RULES[code]
        bare = rule.read(rule.example).value
        for separator in rule.separators:
            assert rule.read(separator.join(bare)) == rule.read(rule.example)


@pytest.mark.parametrize("code", REQUIRED)
@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.text(min_size=1), st.from_regex(r"[A-Z]{0,4}[0-9 ./-]{3,20}[A-Z]?", fullmatch=True)))
def test_whatever_is_typed_is_read_or_refused(code: str, text: str) -> None:
    _read_or_refused(code, text)


@settings(max_examples=400, deadline=None)
@given(code=st.sampled_from(countries.CODES), text=st.text(min_size=1))
def test_whatever_is_typed_is_read_or_refused_anywhere(code: str, text: str) -> None:
    _read_or_refused(code, text)


@settings(max_examples=1500, deadline=None)
@given(code=st.sampled_from(countries.CODES), text=st.from_regex(r"[0-9A-Z]{3,24}", fullmatch=True))
def test_whatever_number_is_typed_is_read_or_refused_anywhere(code: str, text: str) -> None:
    _read_or_refused(code, text)


def _read_or_refused(code: str, text: str) -> None:
    rule = RULES[code]
    refusals = []
    try:
        reading = rule.read(text)
    except Refused as refused:
        refusals.append(refused)
    if refusals:
        assert refusals[0].code.field == "registration_id"
        assert refusals[0].message.endswith(".")
        return
    assert 5 <= len(reading.value) <= 22
    assert all(concern.code == Doubt.REGISTRATION_ID_UNUSUAL for concern in reading.concerns)
    assert len(reading.concerns) <= 1
    again = rule.read(reading.value)
    assert again.value == reading.value
    assert rule.read(rule.display(reading.value)) == again
