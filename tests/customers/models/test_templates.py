"""Which version of the customer agreement a customer accepts, and from which day on one must have been accepted."""

import datetime

import pytest

from customers.models import AgreementTemplate
from tests.factories import AgreementTemplateFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date
NOVEMBER = DAY(2026, 11, 1)


def current(country="DE", *languages, on=NOVEMBER):
    found = AgreementTemplate.objects.current(country, languages, on)
    return str(found) if found else None


def test_without_a_version_there_is_none():
    assert current() is None


def test_it_is_the_newest_that_is_in_force():
    AgreementTemplateFactory(version="1", valid_from=DAY(2026, 1, 1))
    AgreementTemplateFactory(version="2", valid_from=DAY(2026, 6, 1))
    AgreementTemplateFactory(version="3", valid_from=DAY(2026, 12, 1))
    assert [current(on=DAY(2026, month, 1)) for month in (1, 5, 6, 12)] == ["1 en", "1 en", "2 en", "3 en"]
    assert current(on=DAY(2025, 12, 31)) is None


def test_it_is_in_the_first_of_the_languages_there_is_else_in_english_else_in_any():
    for language in ("en", "de", "pl"):
        AgreementTemplateFactory(version="1", language=language)
    assert current("PL", "fr", "pl", "de") == "1 pl"
    assert current("FR", "fr") == "1 en"
    AgreementTemplate.objects.filter(language="en").delete()
    assert current("FR", "fr") in ("1 de", "1 pl")


def test_a_language_of_an_older_version_does_not_count():
    AgreementTemplateFactory(version="1", language="de", valid_from=DAY(2026, 1, 1))
    AgreementTemplateFactory(version="2", language="en", valid_from=DAY(2026, 6, 1))
    assert current("DE", "de") == "2 en"


def test_a_country_with_versions_of_its_own_uses_no_others():
    AgreementTemplateFactory(version="own", country="IN", valid_from=DAY(2026, 1, 1))
    AgreementTemplateFactory(version="world", valid_from=DAY(2026, 6, 1))
    assert (current("IN"), current("DE")) == ("own en IN", "world en")


def test_the_first_day_is_that_of_the_first_version_in_force():
    AgreementTemplateFactory(version="1", valid_from=DAY(2026, 1, 1))
    AgreementTemplateFactory(version="2", valid_from=DAY(2026, 6, 1))
    AgreementTemplateFactory(version="own", country="IN", valid_from=DAY(2026, 3, 1))
    AgreementTemplateFactory(version="early", country="BR", valid_from=DAY(2025, 3, 1))
    AgreementTemplateFactory(version="later", country="JP", valid_from=DAY(2090, 3, 1))
    assert AgreementTemplate.objects.first_days() == {
        "": DAY(2026, 1, 1), "IN": DAY(2026, 1, 1), "BR": DAY(2025, 3, 1),
    }, "before its own first version a country uses those of all others"  # fmt: skip


def test_of_two_versions_of_one_day_the_one_published_later_is_newer_whatever_its_languages():
    AgreementTemplateFactory(version="c", language="en", valid_from=NOVEMBER)
    AgreementTemplateFactory(version="d", language="en", valid_from=NOVEMBER)
    AgreementTemplateFactory(version="c", language="de", valid_from=NOVEMBER)
    assert current("DE", "de") == "d en"
