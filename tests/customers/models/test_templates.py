"""Which version of the customer agreement a customer accepts, and from which day on one must have been accepted."""

import datetime

import pytest

from customers.models import AgreementTemplate, Customer, Terms
from tests.factories import AgreementTemplateFactory, CustomerFactory

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
    AgreementTemplateFactory(version="later", country="JP", valid_from=DAY(2090, 3, 1))
    assert AgreementTemplate.objects.first_days() == {"": DAY(2026, 1, 1), "IN": DAY(2026, 3, 1)}


# What is published: version, country, valid from, whether it asks to be confirmed again.
PUBLISHED = [
    ("1", "", DAY(2025, 1, 1), False),
    ("2", "", DAY(2026, 3, 1), True),
    ("3", "", DAY(2026, 6, 1), False),
    ("4", "", DAY(2026, 12, 1), True),
    ("in-1", "IN", DAY(2025, 6, 1), False),
    ("br-1", "BR", DAY(2026, 5, 1), True),
]


@pytest.fixture
def published(db):
    for version, country, valid_from, asks in PUBLISHED:
        AgreementTemplateFactory(version=version, country=country, valid_from=valid_from, asks_reconfirmation=asks)


@pytest.mark.parametrize(
    ("country", "agreed_on", "holds"),
    [
        ("DE", None, False),
        ("DE", DAY(2026, 2, 28), False),
        ("DE", DAY(2026, 3, 1), True),
        ("IN", None, False),
        ("IN", DAY(2020, 1, 1), True),
        ("BR", DAY(2026, 4, 30), False),
        ("BR", DAY(2026, 5, 1), True),
    ],
)
def test_an_agreement_holds_from_the_newest_version_on_that_asks_to_be_confirmed(published, country, agreed_on, holds):
    assert Terms.on(DAY(2026, 11, 30)).holds(agreed_on, country) is holds


def test_a_version_asks_from_its_first_day_on(published):
    assert Terms.on(DAY(2026, 11, 30)).holds(DAY(2026, 7, 1), "DE")
    assert not Terms.on(DAY(2026, 12, 1)).holds(DAY(2026, 7, 1), "DE")


def test_the_database_finds_the_very_customers_whose_agreement_is_outdated(published):
    days = [None, DAY(2020, 1, 1), DAY(2026, 3, 1), DAY(2026, 4, 30), DAY(2026, 5, 1)]
    for country in ("DE", "IN", "BR"):
        for day in days:
            CustomerFactory(country=country, agreed_on=day)
    outdated = Customer.objects.filter(Terms.on(DAY(2026, 11, 30)).outdated())
    assert {(customer.country.code, customer.agreed_on) for customer in outdated} == {
        ("DE", DAY(2020, 1, 1)),
        ("BR", DAY(2020, 1, 1)),
        ("BR", DAY(2026, 3, 1)),
        ("BR", DAY(2026, 4, 30)),
    }


def test_without_a_version_every_agreement_holds():
    terms = Terms.today()
    assert (terms.holds(DAY(2020, 1, 1), "DE"), terms.holds(None, "DE")) == (True, False)
    CustomerFactory(agreed_on=DAY(2020, 1, 1))
    assert not Customer.objects.filter(terms.outdated()).exists()
