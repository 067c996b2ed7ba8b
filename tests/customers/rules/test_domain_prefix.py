"""The domain prefix is what onmicrosoft.com takes, and one is suggested from the company's name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.rules import domain_prefix
from customers.rules.codes import Code
from customers.rules.reading import Refused

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("contoso", "contoso"),
        ("  Contoso ", "contoso"),
        ("contoso2026", "contoso2026"),
        ("7eleven", "7eleven"),
        ("Contoso.onmicrosoft.com", "contoso"),
        ("CONTOSO.ONMICROSOFT.COM", "contoso"),
        ("ｃｏｎｔｏｓｏ", "contoso"),
        ("a", "a"),
        ("a" * 27, "a" * 27),
    ],
)
def test_a_prefix_is_stored_in_lower_case_without_its_ending(typed, stored):
    assert domain_prefix.read(typed).value == stored


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" ", Code.DOMAIN_PREFIX_MISSING),
        ("\u200b", Code.DOMAIN_PREFIX_MISSING),
        (".onmicrosoft.com", Code.DOMAIN_PREFIX_MISSING),
        ("con toso", Code.DOMAIN_PREFIX_FORMAT),
        ("con-toso", Code.DOMAIN_PREFIX_FORMAT),
        ("con_toso", Code.DOMAIN_PREFIX_FORMAT),
        ("contoso.com", Code.DOMAIN_PREFIX_FORMAT),
        ("contoso!", Code.DOMAIN_PREFIX_FORMAT),
        ("müller", Code.DOMAIN_PREFIX_FORMAT),
        ("ромашка", Code.DOMAIN_PREFIX_FORMAT),
        ("🎉", Code.DOMAIN_PREFIX_FORMAT),
        ("a" * 28, Code.DOMAIN_PREFIX_TOO_LONG),
        ("a" * 100_000, Code.DOMAIN_PREFIX_TOO_LONG),
        ("é" * 100_000, Code.DOMAIN_PREFIX_FORMAT),
    ],
)
def test_a_prefix_that_no_tenant_can_have_is_refused(typed, code):
    with pytest.raises(Refused) as refused:
        domain_prefix.read(typed)
    assert refused.value.code is code


@pytest.mark.parametrize(
    ("typed", "example"),
    [("my-co", "myco"), ("Müller Söhne", "mullersohne"), ("ромашка", "romashka"), ("!!", "contoso"), ("🎉", "contoso")],
)
def test_a_refused_prefix_comes_with_one_that_would_do(typed, example):
    with pytest.raises(Refused, match=rf"such as {example}\.$"):
        domain_prefix.read(typed)


def test_a_prefix_too_long_is_told_how_long_it_is():
    with pytest.raises(Refused, match=r"27 characters or fewer\. It has 30 now"):
        domain_prefix.read("a" * 30)


@pytest.mark.parametrize(
    ("company_name", "suggested"),
    [
        ("Petróleo Brasileiro S.A.", "petroleobrasileiro"),
        ("ООО «Ромашка»", "romashka"),
        ("Kowalski i Synowie sp. z o.o. sp. k.", "kowalskiisynowie"),
        ("บริษัท ไทยพาณิชย์ จำกัด", "aithyphanichy"),
        ("Companhia Brasileira de Distribuição de Alimentos", "companhiabrasileirade"),
        ("Donaudampfschifffahrtsgesellschaft mbH", "donaudampfschifffahrtsgesel"),
        ("LLC", "llc"),
        ("7-Eleven Inc.", "7eleven"),
        ("🎉!", ""),
        ("", ""),
    ],
)
def test_the_suggestion_is_the_name_without_its_legal_form(company_name, suggested):
    assert domain_prefix.suggestion(company_name) == suggested


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_or_refused_and_reading_twice_changes_nothing(text):
    try:
        prefix = domain_prefix.read(text).value
    except Refused:
        return
    assert domain_prefix.read(prefix).value == prefix


@settings(deadline=None)
@given(ANY_TEXT)
def test_every_suggestion_can_be_stored_as_it_is(company_name):
    suggested = domain_prefix.suggestion(company_name)
    if suggested:
        assert domain_prefix.read(suggested).value == suggested
