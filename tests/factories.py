"""Makes rows for tests; each says only what matters to it."""

from __future__ import annotations

import datetime
import hashlib

import factory
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group
from django.utils import timezone

from customers.models import (
    Agreement,
    AgreementTemplate,
    Customer,
    CustomerLink,
    Draft,
    Organization,
    QualificationRequest,
    RelationshipRequest,
    Review,
)
from customers.rules.folding import folded
from partnercenter.models import Agent, Invitation, Partner, Partnership


class PartnerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Partner

    name = factory.Sequence(lambda n: f"Partner {n}")
    type = Partner.Type.DIRECT_BILL
    country = "US"
    email_domains = factory.Sequence(lambda n: [f"partner{n}.example"])


class PartnershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Partnership

    partner = factory.SubFactory(PartnerFactory, type=Partner.Type.INDIRECT_PROVIDER)
    reseller = factory.SubFactory(PartnerFactory, type=Partner.Type.INDIRECT_RESELLER)


class AgentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Agent
        skip_postgeneration_save = True

    partner = factory.SubFactory(PartnerFactory)
    email = factory.Sequence(lambda n: f"agent{n}@partner.example")
    first_name = "Sales"
    last_name = factory.Sequence(lambda n: f"agent {n}")
    password = factory.django.Password("correct horse battery")

    @factory.post_generation
    def roles(self, create, names, **kwargs):
        if names:
            self.groups.set(Group.objects.filter(name__in=names))

    @factory.post_generation
    def second_factor(self, create, secret, **kwargs):
        """An authenticator app with this secret. An operator has one unless told False: the admin stands behind it."""
        if secret or (secret is None and self.is_staff):
            TOTP.activate(self, secret or "JBSWY3DPEHPK3PXP")


class InvitationFactory(factory.django.DjangoModelFactory):
    """Without a link: what leads to it is made by the action that sends it."""

    class Meta:
        model = Invitation

    partner = factory.SubFactory(PartnerFactory)
    invited_by = factory.SubFactory(AgentFactory, partner=factory.SelfAttribute("..partner"), roles=["Global admin"])
    email = factory.LazyAttributeSequence(lambda o, n: f"invited{n}@{o.partner.email_domains[0]}")
    first_name = "Invited"
    roles = ["Sales agent"]
    expires_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(hours=1))


class OrganizationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organization

    country = "DE"
    domain_prefix = factory.Sequence(lambda n: f"customer{n}")
    folded_name = factory.Sequence(lambda n: f"customer {n}")


class CustomerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Customer

    partner = factory.SubFactory(PartnerFactory)
    added_by = factory.SubFactory(AgentFactory, partner=factory.SelfAttribute("..partner"), roles=["Sales agent"])
    country = "DE"
    company_name = factory.Sequence(lambda n: f"Customer {n} GmbH")
    folded_name = factory.LazyAttribute(lambda o: folded(o.company_name))
    domain_prefix = factory.Sequence(lambda n: f"firm{n}")
    registration_id = ""
    search_text = factory.LazyAttribute(lambda o: f"{o.folded_name}\n{o.domain_prefix}\n{o.registration_id.lower()}")
    organization = factory.SubFactory(
        OrganizationFactory,
        country=factory.SelfAttribute("..country"),
        registration_id=factory.SelfAttribute("..registration_id"),
        domain_prefix=factory.SelfAttribute("..domain_prefix"),
        folded_name=factory.SelfAttribute("..folded_name"),
    )
    address_line1 = "Friedrichstraße 43"
    city = "Berlin"
    postal_code = "10117"
    language = "de"
    culture = "de-DE"
    contact_first_name = "Purchasing"
    contact_last_name = "Office"
    contact_email = "office@customer.example"
    agreement_method = Customer.AgreementMethod.BY_CUSTOMER
    education = Customer.Education.NONE
    special_qualification = factory.LazyAttribute(
        lambda o: "education" if o.education in ("in_review", "education") else "none"
    )
    removed_at = None
    removed_by = factory.LazyAttribute(lambda o: o.added_by if o.removed_at else None)

    class Params:
        # Nothing speaks against ordering for it.
        ready = factory.Trait(verification="allowed", review_since=None, agreed_on=datetime.date(2026, 10, 1))


class DraftFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Draft

    partner = factory.SubFactory(PartnerFactory)
    started_by = factory.SubFactory(AgentFactory, partner=factory.SelfAttribute("..partner"))
    owner = factory.SelfAttribute("started_by")
    changed_by = factory.SelfAttribute("started_by")


class AgreementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Agreement
        skip_postgeneration_save = True

    customer = factory.SubFactory(CustomerFactory)
    partner = factory.SelfAttribute("customer.partner")
    method = Customer.AgreementMethod.ATTESTED
    first_name = "Purchasing"
    last_name = "Office"
    email = "office@customer.example"
    accepted_on = "2026-10-01"

    @factory.post_generation
    def agreed(self, create, _, **kwargs):
        """What the action says of the customer as well."""
        Customer.objects.filter(pk=self.customer.pk).update(agreed_on=self.accepted_on, agreed_to=self.template)
        self.customer.agreed_on = datetime.date.fromisoformat(str(self.accepted_on))
        self.customer.agreed_to = self.template


class AgreementTemplateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AgreementTemplate

    version = factory.Sequence(lambda n: f"2026-{n}")
    language = "en"
    text = factory.LazyAttribute(lambda o: f"What is agreed, version {o.version}.")
    sha256 = factory.LazyAttribute(lambda o: hashlib.sha256(o.text.encode()).hexdigest())
    valid_from = datetime.date(2026, 1, 1)


class RelationshipRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RelationshipRequest

    partner = factory.SubFactory(PartnerFactory)
    organization = factory.SubFactory(OrganizationFactory)
    requested_by = factory.SubFactory(AgentFactory, partner=factory.SelfAttribute("..partner"))


class QualificationRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = QualificationRequest

    customer = factory.SubFactory(
        CustomerFactory,
        special_qualification=Customer.Qualification.EDUCATION,
        education_segment=Customer.Segment.K12,
        education=Customer.Education.IN_REVIEW,
    )
    partner = factory.SelfAttribute("customer.partner")
    number = 1
    segment = Customer.Segment.K12
    requested_by = factory.SelfAttribute("customer.added_by")


class CustomerLinkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CustomerLink

    customer = factory.SubFactory(CustomerFactory)
    partner = factory.SelfAttribute("customer.partner")
    purpose = CustomerLink.Purpose.AGREEMENT
    recipient = factory.SelfAttribute("customer.contact_email")
    language = "en"
    token_hash = "0" * 64
    sent_by = factory.SelfAttribute("customer.added_by")
    expires_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=30))


class ReviewFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Review

    customer = factory.SubFactory(CustomerFactory, ready=True)
    partner = factory.SelfAttribute("customer.partner")
    since = factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(hours=2))
    outcome = Review.Outcome.ALLOWED
    decided_by = factory.LazyFunction(lambda: AgentFactory(partner=None, is_staff=True, is_superuser=True))
    told_to = factory.SelfAttribute("customer.added_by")
