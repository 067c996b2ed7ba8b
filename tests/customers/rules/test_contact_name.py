"""A contact is called by a person's name, in any script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.rules import contact_name
from customers.rules.codes import Code
from customers.rules.reading import Reading, Refused

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)


@pytest.mark.parametrize(
    "name",
    [
        *("O’Neil", "José María", "Nguyễn Thị", "Bo", "Jean-Luc", "Anna2", "d’Arc", "St. John", "Müller-Lüdenscheidt"),
        *("Անի", "Ələkbər", "Алесь", "Őrsi", "Ғалым", "Ўктам", "Ҷамшед", "Ім’я́к", "Ştefan", "Żaneta", "İbrahim"),
        *("محمد", "می\u200cنا", "शर्मा", "முருகன்", "সোমা", "สมชาย", "အောင်", "ဦး", "ნინო", "山田", "サクラ"),
        *("李", "王", "㐀", "𠮷", "김", "이"),
        # Names of real people that are placeholders elsewhere.
        *(
            "Testa",
            "Demo",
            "Guest",
            "Root",
            "Sample",
            "Foo",
            "Null",
            "Sales",
            "Tester",
            "Administra",
            "Na",
            "Nil",
            "Тестов",
        ),
        "x" * 39 + "y",
    ],
)
def test_a_name_in_any_script_passes_untouched(name):
    assert contact_name.read(name) == Reading(name)


def test_outer_and_doubled_spaces_are_taken_out():
    assert contact_name.read("  José \t María\n").value == "José María"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" ", Code.CONTACT_NAME_MISSING),
        ("\u200b\u202e", Code.CONTACT_NAME_MISSING),
        ("\u3164", Code.CONTACT_NAME_MISSING),
        ("A", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("Ø", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("я", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("e\u0301", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("q\u0303", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("あ", Code.CONTACT_NAME_SINGLE_CHARACTER),
        ("x" * 41, Code.CONTACT_NAME_TOO_LONG),
        ("x" * 100_000, Code.CONTACT_NAME_TOO_LONG),
        ("1", Code.CONTACT_NAME_NO_LETTERS),
        ("12345", Code.CONTACT_NAME_NO_LETTERS),
        ("١٢٣", Code.CONTACT_NAME_NO_LETTERS),
        ("&$^#", Code.CONTACT_NAME_NO_LETTERS),
        ("- -", Code.CONTACT_NAME_NO_LETTERS),
        ("😀😀", Code.CONTACT_NAME_NO_LETTERS),
        ("\u2800\u2800", Code.CONTACT_NAME_NO_LETTERS),
    ],
)
def test_what_cannot_be_a_name_is_refused(typed, code):
    with pytest.raises(Refused) as refused:
        contact_name.read(typed)
    assert refused.value.code is code


@pytest.mark.parametrize(
    "typed",
    [
        *("test", "Test", "TEST", "test1", "Test 2", "test test", "T.E.S.T", "“Test”", "Te\u200bst"),
        *("admin", "Administrator", "nobody", "No Body", "none", "N/A", "n.a.", "unknown", "user", "First Name", "xyz"),
        *("asdf", "qwerty", "xxx", "aaaa", "ааа", "No name", "Demo User", "Foo Bar", "Demo Demo", "Sample 1 Name"),
        *("тест", "Админ", "никто", "ніхто", "prueba", "teste", "deneme", "niemand", "senki", "nikt", "թեստ"),
        *("اختبار", "ทดสอบ", "परीक्षण", "测试", "テスト", "테스트", "အက်ဒမင်"),
    ],
)
def test_a_placeholder_is_refused_in_many_languages(typed):
    with pytest.raises(Refused) as refused:
        contact_name.read(typed)
    assert refused.value.code is Code.CONTACT_NAME_PLACEHOLDER


def test_a_name_too_long_is_told_how_long_it_is():
    with pytest.raises(Refused, match=r"40 characters or fewer\. It has 1,000 now"):
        contact_name.read("x" * 1000)


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_or_refused_and_reading_twice_changes_nothing(text):
    try:
        name = contact_name.read(text).value
    except Refused:
        return
    assert contact_name.read(name).value == name
