"""Who is told what operators decided: whose work it was, else whoever can go on with it; resellers without a page."""

import pytest
from django.core import mail

from customers.mails import tell_decisions, tell_education
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory, QualificationRequestFactory, ReviewFactory

pytestmark = pytest.mark.django_db


def address(customer):
    return f"https://partners.example/customers/{customer.pk}/"


@pytest.fixture
def partner(db):
    return PartnerFactory(type="indirect_provider")


@pytest.fixture
def team(partner):
    """Those who may correct customers, and one who may not."""
    AgentFactory(partner=partner, roles=["Helpdesk agent"], email="helpdesk@partner.example")
    AgentFactory(partner=partner, roles=["Sales agent"], email="left@partner.example", is_active=False)
    return [
        AgentFactory(partner=partner, roles=[role], email=f"{role.split()[0].lower()}@partner.example")
        for role in ("Sales agent", "Global admin")
    ]


@pytest.fixture
def reseller(db):
    return AgentFactory(
        partner=PartnerFactory(type="indirect_reseller"), roles=["Sales agent"], email="seller@reseller.example"
    )


def told():
    return {sent.to[0]: sent for sent in mail.outbox}


def test_whose_work_it_was_is_told(partner, team):
    customer = CustomerFactory(partner=partner, ready=True, company_name="Adventure Works GmbH")
    assert tell_decisions([ReviewFactory(customer=customer)], address) == 1
    assert list(told()) == [customer.added_by.email]
    assert address(customer) in mail.outbox[0].body


def test_nobody_s_work_is_told_to_everybody_who_may_correct_it(partner, team):
    customer = CustomerFactory(partner=partner, ready=True)
    assert tell_decisions([ReviewFactory(customer=customer, told_to=None)], address) == 3
    assert set(told()) == {"sales@partner.example", "global@partner.example", customer.added_by.email}


def test_a_reseller_s_agent_is_told_too_without_a_page_that_cannot_be_opened(partner, team, reseller):
    customer = CustomerFactory(partner=partner, ready=True, added_by=reseller)
    tell_decisions([ReviewFactory(customer=customer, told_to=None)], address)
    assert set(told()) == {"sales@partner.example", "global@partner.example", "seller@reseller.example"}
    assert "https://" not in told()["seller@reseller.example"].body
    assert address(customer) in told()["sales@partner.example"].body


def test_what_the_partner_changed_later_is_not_the_reseller_s(partner, team, reseller):
    customer = CustomerFactory(partner=partner, ready=True, added_by=reseller)
    tell_decisions([ReviewFactory(customer=customer, told_to=team[0], because=["city"])], address)
    assert list(told()) == ["sales@partner.example"]


def test_a_verification_is_told_to_whoever_asked_or_can_go_on(partner, team, reseller):
    asked = QualificationRequestFactory(
        customer__partner=partner, status="denied", reason="No school.", requested_by=reseller
    )
    tell_education(asked, address)
    assert {"sales@partner.example", "global@partner.example", "seller@reseller.example"} <= set(told())
    assert "https://" not in told()["seller@reseller.example"].body
    assert "No school." in told()["sales@partner.example"].body
