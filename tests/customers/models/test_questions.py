"""The questions one can ask of what is stored."""

import datetime

import pytest
from django.utils import timezone

from customers.models import Customer, Draft, Organization
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, OrganizationFactory, PartnerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return CustomerFactory(
        country="BR",
        company_name="São José Comércio Ltda",
        domain_prefix="saojose",
        registration_id="11222333000181",
        search_text="sao jose comercio\nsão josé comércio ltda\nsaojose\n11222333000181",
    )


@pytest.mark.parametrize(
    "text",
    [
        "São José",
        "sao jose",
        "SAO JOSE",
        "Comércio Ltda",
        "saojose",
        "SaoJose",
        "11222333000181",
        "11.222.333/0001-81",
        "222333",
    ],
)
def test_a_customer_is_found_by(shop, text):
    assert list(Customer.objects.found_by(text)) == [shop]


@pytest.mark.parametrize("text", ["", "Joao", "99999", "%", "_", "\\", "' OR 1=1 --"])
def test_a_customer_is_not_found_by(shop, text):
    assert list(Customer.objects.found_by(text)) == []


@pytest.mark.parametrize(
    ("asked", "is_known"),
    [
        ({"country": "BR", "registration_id": "11222333000181"}, True),
        ({"country": "DE", "registration_id": "11222333000181"}, False),
        ({"country": "DE", "domain_prefix": "saojose"}, True),
        ({"country": "BR", "folded_name": "sao jose"}, True),
        ({"country": "DE", "folded_name": "sao jose"}, False),
        ({"country": "BR"}, False),
        ({"country": "BR", "registration_id": "", "domain_prefix": "", "folded_name": ""}, False),
    ],
)
def test_an_organization_is_known_by_its_identity(asked, is_known):
    OrganizationFactory(country="BR", registration_id="11222333000181", domain_prefix="saojose", folded_name="sao jose")
    OrganizationFactory(country="BR", registration_id="", domain_prefix="other", folded_name="other")
    assert Organization.objects.known_as(**asked).exists() is is_known


@pytest.mark.parametrize("model", [Customer, Draft])
def test_an_operator_has_no_rows_of_a_partner(model):
    CustomerFactory()
    DraftFactory()
    assert not model.objects.visible_to(AgentFactory(partner=None, is_staff=True)).exists()


def test_rows_of_one_partner_are_seen_by_that_partner_only():
    mine, other = PartnerFactory(), PartnerFactory()
    own = CustomerFactory(partner=mine)
    CustomerFactory(partner=other)
    assert list(Customer.objects.visible_to(AgentFactory(partner=mine))) == [own]


@pytest.mark.parametrize(
    ("status", "days", "is_expired"),
    [("open", 31, True), ("open", 29, False), ("discarded", 31, False)],
)
def test_a_draft_expires_when_nobody_touched_it_for_thirty_days(status, days, is_expired):
    DraftFactory(status=status, updated_at=timezone.now() - datetime.timedelta(days=days))
    assert Draft.objects.expired().exists() is is_expired


def test_a_draft_says_until_when_it_is_kept():
    draft = DraftFactory(updated_at=datetime.datetime(2026, 11, 1, 12, tzinfo=datetime.UTC))
    assert draft.expires_on == datetime.date(2026, 12, 1)


def test_a_fingerprint_changes_with_what_the_page_shows_and_with_nothing_else():
    draft = DraftFactory.build(answers={"country": "DE", "city": "Berlin", "phone": "030 1"})
    seen = draft.fingerprint(["city"])
    draft.answers = {"phone": "030 2", "city": "Berlin", "country": "DE"}
    assert draft.fingerprint(["city"]) == seen
    draft.answers = draft.answers | {"city": "Bonn"}
    assert draft.fingerprint(["city"]) != seen
    draft.answers = draft.answers | {"city": "Berlin", "country": "AT"}
    assert draft.fingerprint(["city"]) != seen
