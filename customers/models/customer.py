"""One partner's record of a company."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django_countries.fields import CountryField

from partnercenter.models import Agent, DatabaseClock, Partner, new_key

from .agreement_template import AgreementTemplate
from .customer_rows import CustomerRows
from .customer_rules import CONSTRAINTS, INDEXES
from .organization import Organization
from .readiness import Readiness
from .terms import Terms


class Customer(models.Model):
    """Names are as typed; codes (phone, registration ID, postal code, state) in their stored form.

    ``review_since`` is set as long as a decision is waited for, ``review_because`` names what was changed to bring it
    about (nothing for a new customer), ``review_note`` is what whoever asked for it says to the operators.
    ``agreed_on`` is the newest day somebody accepted the customer agreement, ``agreed_to`` its newest version.
    A customer that was removed stays for the history, and because its organization stays known.
    """

    class Qualification(models.TextChoices):
        NONE = "none", "None"
        EDUCATION = "education", "Education"
        GOVERNMENT = "government", "Government Community Cloud"
        STATE_OWNED = "state_owned", "State-owned entity"

    class Segment(models.TextChoices):
        K12 = "k12", "Primary and secondary schools (K12)"
        HIGHER_EDUCATION = "higher_education", "Higher education"

    class AgreementMethod(models.TextChoices):
        ATTESTED = "attested", "The customer has accepted the agreement, and I attest it"
        BY_CUSTOMER = "by_customer", "The customer will accept by link"
        LATER = "later", "A colleague records it later"

    class Verification(models.TextChoices):
        NEW = "new", "New"
        UNDER_REVIEW = "under_review", "Under review"
        ALLOWED = "allowed", "Allowed"
        NOT_ALLOWED = "not_allowed", "Not allowed"

    class NotAllowed(models.TextChoices):
        LEGAL_NAME = "legal_name", "The legal name is not the one in the official records"
        ADDRESS = "address", "The address could not be verified"
        REGISTRATION_ID = "registration_id", "The registration ID does not belong to this company"
        CONTACT = "contact", "The contact could not be reached, or does not act for the company"
        NO_COMPANY = "no_company", "It is a person or a test, no company"
        DUPLICATE = "duplicate", "The company is a customer here already"
        OTHER = "other", "Another reason"

    class Education(models.TextChoices):
        NONE = "none", "None"
        IN_REVIEW = "in_review", "In review"
        CONFIRMED = "education", "Education"
        DENIED = "denied", "Not an education customer"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="customers", db_index=False)
    country = CountryField()
    company_name = models.CharField(max_length=255)
    folded_name = models.CharField(max_length=255, editable=False)
    search_text = models.TextField(editable=False)
    registration_id = models.CharField("registration ID", max_length=40, blank=True)
    registration_id_typed = models.CharField("registration ID as typed", max_length=200, blank=True)
    registration_rule = models.CharField(
        max_length=40, blank=True, help_text="The version of the country’s rule the registration ID passed."
    )
    address_line1 = models.CharField(max_length=200)
    address_line2 = models.CharField(max_length=200, blank=True)
    address_line3 = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=100, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    phone_extension = models.CharField(max_length=20, blank=True)
    domain_prefix = models.CharField(max_length=27)
    language = models.CharField(max_length=2)
    culture = models.CharField(max_length=20, help_text="BCP 47")
    special_qualification = models.CharField(max_length=20, choices=Qualification.choices, default=Qualification.NONE)
    education_segment = models.CharField(max_length=20, choices=Segment.choices, blank=True)
    website = models.URLField(blank=True)
    reseller = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    contact_first_name = models.CharField(max_length=40)
    contact_middle_name = models.CharField(max_length=40, blank=True)
    contact_last_name = models.CharField(max_length=40)
    contact_email = models.EmailField()
    agreement_method = models.CharField(max_length=20, choices=AgreementMethod.choices)
    verification = models.CharField(max_length=20, choices=Verification.choices, default=Verification.NEW)
    review_since = models.DateTimeField(null=True, blank=True, db_default=DatabaseClock())
    review_because = models.JSONField(default=list, blank=True, db_default=models.Value([], models.JSONField()))
    review_asked_by = models.ForeignKey(
        Agent, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    review_note = models.CharField(max_length=500, blank=True, default="", db_default="")
    review_begun_at = models.DateTimeField(null=True, blank=True)
    review_begun_by = models.ForeignKey(
        Agent, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    not_allowed_because = models.CharField(
        max_length=20, choices=NotAllowed.choices, blank=True, default="", db_default=""
    )
    not_allowed_note = models.CharField(max_length=500, blank=True, default="", db_default="")
    education = models.CharField(
        max_length=20, choices=Education.choices, default=Education.NONE, db_default=Education.NONE
    )
    agreed_on = models.DateField(null=True, blank=True)
    agreed_to = models.ForeignKey(
        AgreementTemplate, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    has_azure_plan = models.BooleanField("Azure plan", default=False, db_default=False)
    cost_management = models.BooleanField(default=False)
    billing_currency = models.CharField(max_length=3, blank=True, help_text="ISO 4217")
    concerns = models.JSONField(default=list, blank=True, help_text="What was odd, and ticked as checked.")
    overrides = models.JSONField(default=list, blank=True, help_text="What was refused, and accepted with a reason.")
    added_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    updated_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    changed_by = models.ForeignKey(
        Agent, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(
        Agent, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    version = models.PositiveIntegerField(default=1)

    objects = CustomerRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = CONSTRAINTS
        indexes = INDEXES

    def __str__(self) -> str:
        return self.company_name

    def get_absolute_url(self) -> str:
        return reverse("customer", args=[self.pk])

    @property
    def contact_name(self) -> str:
        return " ".join(filter(None, (self.contact_first_name, self.contact_middle_name, self.contact_last_name)))

    @property
    def domain(self) -> str:
        return f"{self.domain_prefix}.onmicrosoft.com"

    @property
    def is_removed(self) -> bool:
        return self.removed_at is not None

    @property
    def is_in_review(self) -> bool:
        return self.review_since is not None

    @property
    def readiness(self) -> Readiness:
        """Whether one may order for it, and if not, why; a list asks for the terms once and uses ``under``."""
        return Readiness.under(Terms.today(), self)
