"""Every language says the same: each sentence is there, and the same names stand in it."""

import datetime
import re
from dataclasses import fields

import pytest
from django.utils.formats import date_format
from django.utils.translation import override

from customers.languages import LANGUAGES, Words, is_spoken, locale_of, names, words
from customers.mails import written

SENTENCES = [field.name for field in fields(Words) if field.name not in ("name", "means")]


def placeholders(text):
    return sorted(set(re.findall(r"\{(\w*)\}", text)))


def test_these_are_spoken():
    assert LANGUAGES == ("ar", "de", "en", "es", "fr", "it", "ja", "pl", "pt", "ru", "tr", "uk", "zh")
    assert (is_spoken("de"), is_spoken("DE"), is_spoken("fi"), is_spoken(""), is_spoken("wo")) == (
        True, False, False, False, False,
    )  # fmt: skip


def test_a_language_without_a_file_is_english():
    assert words("fi") is words("en")


def test_each_calls_itself_by_its_own_name():
    assert len({name for _, name in names()}) == len(LANGUAGES)
    assert ("de", "Deutsch") in names()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_names_stand_in_every_sentence(code):
    english, other = words("en"), words(code)
    for name in SENTENCES:
        said = getattr(other, name)
        assert said.strip() == said, name
        assert said, name
        assert (name, placeholders(said)) == (name, placeholders(getattr(english, name)))
    assert [placeholders(line) for line in other.means] == [placeholders(line) for line in english.means]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_message_holds_its_link_once_and_in_a_line_of_its_own(code):
    assert words(code).message.count("{link}") == 1
    assert "{link}" in words(code).message.splitlines()


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_nothing_is_left_in_english(code):
    same = [name for name in SENTENCES if getattr(words(code), name) == getattr(words("en"), name)]
    assert set(same) <= {"error", "total", "day", "service"}, "some languages have these very words"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_days_and_months_are_written_in_it(code):
    assert "Oct" not in written(datetime.date(2026, 10, 31), code)
    with override(locale_of(code)):
        assert "October" not in date_format(datetime.date(2026, 10, 1), "YEAR_MONTH_FORMAT")
