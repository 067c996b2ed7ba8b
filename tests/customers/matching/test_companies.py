"""Which companies are found under an identity, why, and in which order; what follows from it."""

import pytest

from customers.matching import Identity, Reason, find_matches, verdict_on
from customers.models import Organization
from tests.factories import CustomerFactory, OrganizationFactory, PartnerFactory

NAMED = Identity("DE", folded_name="adventure works")


def found(partner, identity):
    """Return what is found: whose it is, and why."""
    matches = find_matches(partner=partner, identity=identity)
    return [("own" if match.customer else "other", [reason.name for reason in match.reasons]) for match in matches]


@pytest.fixture
def theirs(db):
    return CustomerFactory(company_name="Adventure Works GmbH")


@pytest.mark.parametrize(
    ("stored", "identity", "reasons"),
    [
        ({"registration_id": "HRB1234"}, {"registration_id": "HRB1234"}, ["REGISTRATION_ID"]),
        ({"domain_prefix": "adventure"}, {"domain_prefix": "adventure"}, ["DOMAIN"]),
        ({"email_domain": "adventure.example"}, {"email_domain": "adventure.example"}, ["EMAIL_DOMAIN"]),
        ({"folded_name": "adventure works"}, {"folded_name": "adventure works"}, ["NAME"]),
        ({"folded_name": "adventure works"}, {"folded_name": "works advnture"}, ["LIKE_NAME"]),
        (
            {"folded_name": "adventure works", "email_domain": "adventure.example"},
            {"folded_name": "advnture works", "email_domain": "adventure.example"},
            ["EMAIL_DOMAIN", "LIKE_NAME"],
        ),
    ],
)
def test_a_company_is_found_by_what_it_shares(partner, stored, identity, reasons):
    OrganizationFactory(**stored)
    assert found(partner, Identity("DE", **identity)) == [("other", reasons)]


@pytest.mark.parametrize(
    ("stored", "identity"),
    [
        ({"registration_id": "HRB1234", "country": "AT"}, {"registration_id": "HRB1234"}),
        ({"folded_name": "adventure works", "country": "AT"}, {"folded_name": "adventure works"}),
        ({"folded_name": "adventure works"}, {"folded_name": "adventure works energy"}),
        ({"folded_name": "adventure works 1"}, {"folded_name": "adventure works 2"}),
        ({}, {}),
    ],
)
def test_another_company_is_not_found(partner, stored, identity):
    OrganizationFactory(**stored)
    assert found(partner, Identity("DE", **identity)) == []


def test_an_e_mail_domain_is_the_same_in_every_country(partner):
    OrganizationFactory(country="AT", email_domain="adventure.example")
    assert found(partner, Identity("DE", email_domain="adventure.example")) == [("other", ["EMAIL_DOMAIN"])]


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("einkauf@Adventure.example", "adventure.example"),
        ("einkauf@bücher.example", "xn--bcher-kva.example"),
        ("adventure.works@gmail.com", ""),
        ("adventure.works@T-Online.de", ""),
        ("", ""),
    ],
)
def test_nobody_is_found_by_the_domain_of_a_free_provider(address, domain):
    assert Identity.of({"contact_email": address}, country="DE").email_domain == domain


def test_one_s_own_customer_is_shown_before_others(partner, theirs):
    own = CustomerFactory(partner=partner, company_name="Adventur Works GmbH")
    matches = find_matches(partner=partner, identity=NAMED)
    assert [match.customer for match in matches] == [own, None]


def test_the_likeliest_comes_first(partner):
    near = CustomerFactory(partner=partner, company_name="Adventure Work GmbH")
    nearer = CustomerFactory(partner=partner, company_name="Advventure Works GmbH")
    same = CustomerFactory(partner=partner, company_name="ADVENTURE WORKS AG")
    matches = find_matches(partner=partner, identity=NAMED)
    assert [match.customer for match in matches] == [same, nearer, near]


def test_one_s_own_customer_of_that_name_abroad_is_shown_and_asks_for_nothing(partner):
    CustomerFactory(partner=partner, country="FR", company_name="Adventure Works SA")
    CustomerFactory(country="FR", company_name="Adventure Works SAS")
    matches = find_matches(partner=partner, identity=NAMED)
    assert [match.reasons for match in matches] == [(Reason.ABROAD,)]
    assert verdict_on(matches).concerns == {}


def test_who_has_no_partner_has_no_record(theirs):
    assert found(None, NAMED) == [("other", ["NAME"])]


def test_a_company_without_a_customer_left_is_found_all_the_same(partner, theirs):
    theirs.delete()
    assert Organization.objects.count() == 1
    assert found(partner, NAMED) == [("other", ["NAME"])]


def test_a_separate_tenant_is_found_by_the_number_of_the_first(partner):
    first = OrganizationFactory(registration_id="HRB1234")
    tenant = OrganizationFactory(registration_id="HRB1234", tenant_of=first)
    CustomerFactory(partner=partner, organization=tenant, registration_id="HRB1234")
    identity = Identity("DE", registration_id="HRB1234")
    assert found(partner, identity) == [("own", ["REGISTRATION_ID"]), ("other", ["REGISTRATION_ID"])]


def test_a_like_name_of_the_very_company_asks_nothing_beside_the_refusal(partner):
    OrganizationFactory(registration_id="HRB1234", folded_name="adventure works")
    identity = Identity("DE", registration_id="HRB1234", folded_name="adventure works")
    verdict = verdict_on(find_matches(partner=partner, identity=identity))
    assert list(verdict.refused) == ["registration_id"]
    assert verdict.concerns == {}


def test_of_a_company_that_is_another_already_the_e_mail_domain_asks_nothing(partner):
    organization = OrganizationFactory(email_domain="adventure.example")
    matches = find_matches(partner=partner, identity=Identity("DE", email_domain="adventure.example"))
    assert [concern.code for concern in verdict_on(matches).concerns] == ["email_domain_known"]
    assert verdict_on(matches, another=[organization.pk]).concerns == {}


def test_a_like_name_with_the_same_e_mail_domain_is_asked_about_once(partner):
    OrganizationFactory(folded_name="adventure works", email_domain="adventure.example")
    identity = Identity("DE", folded_name="adventure works", email_domain="adventure.example")
    assert [concern.code for concern in verdict_on(find_matches(partner=partner, identity=identity)).concerns] == [
        "company_near_match"
    ]


def test_what_is_asked_of_the_database_does_not_depend_on_whose_company_it_is(partner, django_assert_num_queries):
    CustomerFactory(partner=PartnerFactory(), company_name="Adventure Works GmbH")
    CustomerFactory(partner=partner, company_name="Northwind GmbH")
    for name in ("adventure works", "northwind", "nobody of this name"):
        with django_assert_num_queries(4):
            find_matches(partner=partner, identity=Identity("DE", folded_name=name))
