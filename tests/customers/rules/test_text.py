"""Typed text becomes comparable without losing what was meant."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.rules.text import (
    as_typed,
    characters,
    compact,
    guarded,
    has_letter,
    has_letter_or_digit,
    plain,
    unguarded,
    words,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Contoso   Ltd\t", "Contoso Ltd"),
        ("Contoso\r\nLtd", "Contoso Ltd"),
        ("Contoso\u00a0Ltd", "Contoso Ltd"),
        ("Con\u200btoso\ufeff", "Contoso"),
        ("\u202eContoso\u202c", "Contoso"),
        ("Con\x00toso\x1b", "Contoso"),
        ("Con\ud800toso", "Contoso"),
        ("\u3164\u2800Contoso", "\u2800Contoso"),
        ("\U000e0041Contoso", "Contoso"),
        ("Jose\u0301", "José"),
        ("Jose\x00\u0301", "José"),
        ("\u200c \u200d", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("“Alpha” – Beta’s", "“Alpha” – Beta’s"),
        ("ＡＢＣ", "ＡＢＣ"),
    ],
)
def test_a_name_is_kept_as_it_was_typed_but_for_spaces_and_what_cannot_be_seen(typed, kept):
    assert as_typed(typed) == kept


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        (" AB\t12 ", "AB 12"),
        ("ＡＢ１２", "AB12"),
        ("١٢٣", "123"),
        ("१२३", "123"),
        ("၁၂၃", "123"),
        ("12—34", "12-34"),
        ("12\u201134", "12-34"),
        ("O’Neil", "O'Neil"),
        ("“x”", '"x"'),
        ("1\u200c2\u200e3", "123"),
        ("1\u00ad2", "12"),
        ("1\ud8002", "12"),
        ("abC", "abC"),
    ],
)
def test_a_code_is_read_in_its_plainest_writing(typed, seen):
    assert plain(typed) == seen


@pytest.mark.parametrize(
    ("typed", "separators", "seen"),
    [
        ("33.000.167/0001-01", " .-/", "33000167000101"),
        (" ie 6388047 v ", " .-/", "IE6388047V"),
        ("１２—３４", " .-/", "1234"),
        ("12_34", "_", "1234"),
        ("ß", " .-/", "SS"),
        ("e-\u0301", " .-/", "É"),
    ],
)
def test_a_compact_code_is_in_capitals_without_separators(typed, separators, seen):
    assert compact(typed, separators) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("AB", ["A", "B"]),
        ("e\u0301\u0323a", ["e\u0301\u0323", "a"]),
        ("क\u093cा", ["क\u093c", "ा"]),
        ("ก\u0e35\u0e48", ["ก", "ี\u0e48"]),
        ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"]),
        ("\u0301a", ["\u0301", "a"]),
        ("李", ["李"]),
        ("", []),
    ],
)
def test_characters_are_counted_as_a_reader_counts_them(text, seen):
    assert characters(text) == seen


@pytest.mark.parametrize(
    ("text", "letter", "letter_or_digit"),
    [
        ("a", True, True),
        ("я1", True, True),
        ("中", True, True),
        ("12", False, True),
        ("٣", False, True),
        ("&$", False, False),
        ("🎉", False, False),
        ("", False, False),
    ],
)
def test_letters_and_digits_are_known_in_every_script(text, letter, letter_or_digit):
    assert has_letter(text) is letter
    assert has_letter_or_digit(text) is letter_or_digit


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Contoso Ltd.", ["contoso", "ltd"]),
        ("Petróleo S.A.", ["petróleo", "sa"]),
        ("Mærsk A/S", ["mærsk", "as"]),
        ("sp. z o.o.", ["sp", "z", "oo"]),
        ("Co.,Ltd", ["co", "ltd"]),
        ("Booking.com", ["booking", "com"]),
        ("McDonald’s & Sons", ["mcdonalds", "sons"]),
        ("Straße", ["strasse"]),
        ("บริษัท จำกัด", ["บริษัท", unicodedata.normalize("NFKC", "จำกัด")]),
        ("क्षेत्र", ["क्षेत्र"]),
        ("می\u200cخواهم", ["میخواهم"]),
        ("…", []),
    ],
)
def test_words_are_without_punctuation_and_single_letters_written_together_are_one(text, seen):
    assert words(text) == seen


@settings(deadline=None)
@given(ANY_TEXT)
def test_reading_a_text_twice_changes_nothing(text):
    for read in (as_typed, plain, compact):
        assert read(read(text)) == read(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_what_is_kept_can_be_stored_in_any_database(text):
    kept = as_typed(text)
    assert "\x00" not in kept
    assert kept.encode() == kept.encode("utf-8", "surrogatepass")


@settings(deadline=None)
@given(ANY_TEXT)
def test_no_character_is_lost_in_the_counting(text):
    assert "".join(characters(text)) == text


@pytest.mark.parametrize("piece", ["a", " ", "é", "\u200b", "ﷺ", ".", "\u0301"])
def test_a_hundred_thousand_characters_are_read_at_once(piece):
    for read in (as_typed, plain, compact, words, characters):
        read(piece * 100_000)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_cell_that_begins_like_a_formula_is_guarded_and_read_again(start):
    assert guarded(f"{start}1") == f"'{start}1"
    assert unguarded(guarded(f"{start}1")) == f"{start}1"


@pytest.mark.parametrize("text", ["", "A=1", "'t Hooft BV", "1-2", "'", "Æ"])
def test_every_other_cell_stays_as_it_is(text):
    assert (guarded(text), unguarded(text)) == (text, text)
