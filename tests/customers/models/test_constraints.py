"""What the database itself refuses, whoever asks it: every constraint broken once."""

import pytest
from django.db import IntegrityError, transaction

from customers.models import Customer
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    CustomerFactory,
    DraftFactory,
    OrganizationFactory,
    PartnerFactory,
    PartnershipFactory,
    QualificationRequestFactory,
    RelationshipRequestFactory,
)

pytestmark = pytest.mark.django_db


def a_second_customer_of_the_organization():
    first = CustomerFactory()
    CustomerFactory(partner=first.partner, organization=first.organization)


def a_second_domain():
    OrganizationFactory(domain_prefix="contoso")
    OrganizationFactory(domain_prefix="contoso", country="BR")


def a_second_registration_id_in_the_country():
    OrganizationFactory(country="BR", registration_id="11222333000181")
    OrganizationFactory(country="BR", registration_id="11222333000181")


def a_second_agreement_of_the_signatory():
    first = AgreementFactory()
    AgreementFactory(customer=first.customer)


def a_second_draft_of_the_customer():
    customer = CustomerFactory()
    DraftFactory(partner=customer.partner, status="submitted", customer=customer)
    DraftFactory(partner=customer.partner, status="submitted", customer=customer)


def a_second_waiting_request():
    first = RelationshipRequestFactory(status="sent", identity="BR:11222333000181")
    RelationshipRequestFactory(partner=first.partner, identity=first.identity, status="opened")


def a_second_request_of_the_number():
    first = QualificationRequestFactory()
    QualificationRequestFactory(customer=first.customer)


def a_second_partnership():
    first = PartnershipFactory()
    PartnershipFactory(partner=first.partner, reseller=first.reseller)


def a_partnership_with_itself():
    partner = PartnerFactory()
    PartnershipFactory(partner=partner, reseller=partner)


def a_second_microsoft_id():
    PartnerFactory(microsoft_partner_id="1234567")
    PartnerFactory(microsoft_partner_id="1234567")


def an_address_in_other_letters():
    AgentFactory(email="office@contoso.example")
    AgentFactory(email="Office@Contoso.example")


BROKEN = {
    "customer_once_per_partner": a_second_customer_of_the_organization,
    "customer_named": lambda: CustomerFactory(company_name=""),
    "customer_named (folded)": lambda: CustomerFactory(folded_name=""),
    "customer_phone_e164": lambda: CustomerFactory(phone="030 123456"),
    "customer_segment_of_education": lambda: CustomerFactory(education_segment="k12"),
    "organization domain unique": a_second_domain,
    "organization_registered_once": a_second_registration_id_in_the_country,
    "organization_domain_given": lambda: OrganizationFactory(domain_prefix=""),
    "agreement_once_per_signatory": a_second_agreement_of_the_signatory,
    "draft_one_per_customer": a_second_draft_of_the_customer,
    "draft_submitted_with_customer (none)": lambda: DraftFactory(status="submitted"),
    "draft_submitted_with_customer (open)": lambda: DraftFactory(status="open", customer=CustomerFactory()),
    "relationship_request_one_waiting": a_second_waiting_request,
    "relationship_request_accepted_with_customer (none)": lambda: RelationshipRequestFactory(status="accepted"),
    "relationship_request_accepted_with_customer (sent)": lambda: RelationshipRequestFactory(
        status="sent", customer=CustomerFactory()
    ),
    "qualification_request_numbered": a_second_request_of_the_number,
    "qualification_request_three (0)": lambda: QualificationRequestFactory(number=0),
    "qualification_request_three (4)": lambda: QualificationRequestFactory(number=4),
    "partnership_once": a_second_partnership,
    "partnership_of_two": a_partnership_with_itself,
    "partner_type_known": lambda: PartnerFactory(type="friend"),
    "partner_microsoft_id_once": a_second_microsoft_id,
    "agent_email_once": an_address_in_other_letters,
    "agent_has_partner_or_operates (both)": lambda: AgentFactory(is_staff=True),
    "agent_has_partner_or_operates (neither)": lambda: AgentFactory(partner=None, is_staff=False),
}


@pytest.mark.parametrize("constraint", BROKEN)
def test_the_database_refuses(constraint):
    with pytest.raises(IntegrityError), transaction.atomic():
        BROKEN[constraint]()


def allowed_twice():
    return {
        "no registration ID": lambda: OrganizationFactory.create_batch(2, registration_id=""),
        "the ID in another country": lambda: [
            OrganizationFactory(country=country, registration_id="12345678") for country in ("DE", "BR")
        ],
        "no Microsoft ID": lambda: PartnerFactory.create_batch(2, microsoft_partner_id=""),
        "a request after the first was declined": a_request_after_a_declined_one,
        "one organization with two partners": one_organization_with_two_partners,
        "drafts without a customer": lambda: DraftFactory.create_batch(2),
        "three requests for verification": three_requests_for_verification,
    }


def a_request_after_a_declined_one():
    first = RelationshipRequestFactory(status="declined")
    RelationshipRequestFactory(partner=first.partner, organization=first.organization, status="sent")


def one_organization_with_two_partners():
    first = CustomerFactory()
    CustomerFactory(organization=first.organization)


def three_requests_for_verification():
    first = QualificationRequestFactory(number=1, status="denied")
    for number in (2, 3):
        QualificationRequestFactory(customer=first.customer, number=number, status="denied")


@pytest.mark.parametrize("case", allowed_twice())
def test_the_database_allows(case):
    allowed_twice()[case]()


def test_a_row_is_stamped_by_the_database_and_the_newest_comes_first():
    partner = PartnerFactory()
    first, second = (CustomerFactory(partner=partner, company_name=name) for name in ("Alpha GmbH", "Beta GmbH"))
    stamped = list(Customer.objects.filter(partner=partner))
    assert [customer.pk for customer in stamped] == [second.pk, first.pk]
    assert all(customer.created_at is not None for customer in stamped)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: CustomerFactory(company_name="Contoso GmbH"), "Contoso GmbH"),
        (lambda: OrganizationFactory(domain_prefix="contoso"), "contoso.onmicrosoft.com"),
        (lambda: DraftFactory(answers={"company_name": "Contoso GmbH"}), "Contoso GmbH"),
        (lambda: DraftFactory(), "Customer without a name yet"),
        (lambda: AgreementFactory(), "Purchasing Office, 2026-10-01"),
        (lambda: RelationshipRequestFactory(answers={"company_name": " Contoso AG "}), "Contoso AG"),
        (lambda: RelationshipRequestFactory(answers={}), "Request without a company yet"),
        (lambda: QualificationRequestFactory(customer__company_name="Contoso School"), "Contoso School: In review"),
        (lambda: PartnerFactory(name="Fabrikam"), "Fabrikam"),
        (
            lambda: PartnershipFactory(partner__name="Fabrikam", reseller__name="Tailspin"),
            "Fabrikam – Tailspin",
        ),
        (lambda: AgentFactory(first_name="Sales", last_name="office"), "Sales office"),
        (lambda: AgentFactory(first_name="", last_name="", email="office@contoso.example"), "office@contoso.example"),
    ],
)
def test_a_row_is_called_by_what_it_is(make, said):
    assert str(make()) == said
