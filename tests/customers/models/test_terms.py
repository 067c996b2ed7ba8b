"""Which versions of the customer agreement will do: the newest that asks to be confirmed, and what came after it."""

import datetime

import pytest

from customers.models import Customer, Terms
from tests.factories import AgreementTemplateFactory, CustomerFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date
TODAY = DAY(2026, 11, 30)
JANUARY = DAY(2026, 1, 1)
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
    return {
        version: AgreementTemplateFactory(
            version=version, country=country, valid_from=valid_from, asks_reconfirmation=asks
        )
        for version, country, valid_from, asks in PUBLISHED
    }


def customer(country, version=None, agreed_on=JANUARY):
    return CustomerFactory(country=country, agreed_on=agreed_on, agreed_to=version)


# What a customer of a country has accepted ("" is an agreement without a version, None none), and whether it holds.
ACCEPTED = [
    ("DE", None, False),
    ("DE", "", False),
    ("DE", "1", False),
    ("DE", "2", True),
    ("DE", "3", True),
    ("IN", None, False),
    ("IN", "", False),
    ("IN", "1", False),
    ("IN", "2", True),
    ("IN", "in-1", True),
    ("BR", "", False),
    ("BR", "3", False),
    ("BR", "br-1", True),
]


@pytest.mark.parametrize(("country", "version", "holds"), ACCEPTED)
def test_an_agreement_holds_from_the_newest_version_on_that_asks_to_be_confirmed(published, country, version, holds):
    agreed_on = None if version is None else JANUARY
    assert Terms.on(TODAY).holds(customer(country, published.get(version), agreed_on)) is holds


def test_the_database_finds_the_very_customers_whose_agreement_is_outdated(published):
    expected = set()
    for country, version, holds in ACCEPTED:
        made = customer(country, published.get(version), None if version is None else JANUARY)
        if not holds and version is not None:
            expected.add(made.pk)
    assert set(Customer.objects.filter(Terms.on(TODAY).outdated()).values_list("pk", flat=True)) == expected


def test_a_version_asks_from_its_first_day_on(published):
    accepted = customer("DE", published["3"])
    assert Terms.on(TODAY).holds(accepted)
    assert not Terms.on(DAY(2026, 12, 1)).holds(accepted)
    ahead = customer("DE", published["4"])
    assert Terms.on(TODAY).holds(ahead), "where it is tomorrow already"


@pytest.mark.parametrize("valid_from", [DAY(2026, 9, 1), TODAY])
def test_one_that_is_published_late_asks_whoever_accepted_before_it_was_there(valid_from):
    older = AgreementTemplateFactory(version="older", valid_from=DAY(2026, 1, 1))
    today = AgreementTemplateFactory(version="today", valid_from=valid_from)
    accepted = [customer("DE", version, agreed_on=TODAY) for version in (older, today)]
    AgreementTemplateFactory(version="late", valid_from=valid_from, asks_reconfirmation=True)
    terms = Terms.on(TODAY)
    assert [terms.holds(one) for one in accepted] == [False, False]
    assert Customer.objects.filter(terms.outdated()).count() == 2


def test_a_country_s_first_own_version_does_not_take_back_what_was_asked_of_all():
    older = AgreementTemplateFactory(version="older")
    AgreementTemplateFactory(version="asks", valid_from=DAY(2026, 9, 1), asks_reconfirmation=True)
    own = AgreementTemplateFactory(version="own", country="DE", valid_from=DAY(2026, 2, 1))
    terms = Terms.on(TODAY)
    assert [terms.holds(customer("DE", version)) for version in (older, own)] == [False, True]


def test_every_language_of_a_version_will_do():
    AgreementTemplateFactory(version="older")
    english, german = (
        AgreementTemplateFactory(version="asks", language=language, asks_reconfirmation=True)
        for language in ("en", "de")
    )
    assert [Terms.on(TODAY).holds(customer("DE", version)) for version in (english, german)] == [True, True]


def test_of_two_versions_the_newer_one_counts(published):
    terms = Terms.on(TODAY)
    first, third, own = (published[name].pk for name in ("1", "3", "br-1"))
    assert terms.newer("DE", first, third) == terms.newer("DE", third, first) == third
    assert terms.newer("BR", third, own) == own, "a country’s own come after all others"
    assert (terms.newer("DE", None, first), terms.newer("DE", first, None), terms.newer("DE", None, None)) == (
        first, first, None,
    )  # fmt: skip


def test_without_a_version_every_agreement_holds():
    terms = Terms.today()
    assert (terms.holds(customer("DE")), terms.holds(customer("DE", agreed_on=None))) == (True, False)
    assert not Customer.objects.filter(terms.outdated()).exists()
