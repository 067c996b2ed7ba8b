"""What is true of the languages and cultures of every country."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers import countries
from customers.countries import languages


@pytest.mark.parametrize("code", countries.CODES)
def test_every_country_has_a_language_and_a_culture(code: str) -> None:
    cultures = languages.cultures(code)
    assert all(culture.endswith(f"-{code}") and name for culture, name in cultures)
    assert all(languages.is_culture(culture) == culture for culture, _ in cultures)
    assert languages.default_language(code) in dict(languages.languages())
    assert languages.is_culture(languages.default_culture(code)) == languages.default_culture(code)


@pytest.mark.parametrize(
    ("code", "language", "culture"),
    [
        ("BR", "pt", "pt-BR"),
        ("DE", "de", "de-DE"),
        ("IN", "hi", "hi-IN"),
        ("TW", "zh", "zh-TW"),
        ("AM", "hy", "hy-AM"),
        ("US", "en", "en-US"),
        ("GB", "en", "en-GB"),
        ("UZ", "uz", "uz-UZ"),
        ("AQ", "en", "en-AQ"),
        ("BV", "no", "no-BV"),
        ("NO", "nb", "nb-NO"),
    ],
)
def test_a_country_s_first_language_is_the_default(code: str, language: str, culture: str) -> None:
    assert languages.default_language(code) == language
    assert languages.default_culture(code) == culture


def test_official_languages_come_first_and_names_are_english() -> None:
    assert languages.cultures("CA") == (("en-CA", "English (Canada)"), ("fr-CA", "French (Canada)"))
    assert ("sr-Latn-RS", "Serbian (Latin) (Serbia)") in languages.cultures("RS")


def test_languages_are_two_letters_by_name() -> None:
    assert languages.languages()[0] == ("ab", "Abkhazian")
    assert ("pt", "Portuguese") in languages.languages()


@pytest.mark.parametrize(
    ("text", "culture"),
    [
        ("PT-br", "pt-BR"),
        ("en_us", "en-US"),
        (" zh-hans-cn ", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("fil-ph", "fil-PH"),
        ("pt", None),
        ("xx-BR", None),
        ("pt-YY", None),
        ("pt-Abcd-BR", None),
        ("", None),
        ("x" * 1000, None),
    ],
)
def test_a_culture_is_recognised_and_put_in_its_usual_case(text: str, culture: str | None) -> None:
    assert languages.is_culture(text) == culture


@given(st.text())
def test_no_text_crashes_the_recognition(text: str) -> None:
    found = languages.is_culture(text)
    assert found is None or languages.is_culture(found) == found
