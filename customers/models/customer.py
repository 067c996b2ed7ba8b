"""One partner's record of a company."""

from __future__ import annotations

from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django_countries.fields import CountryField

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from ..rules.folding import folded
from ..rules.text import compact
from .organization import Organization


class CustomerRows(PartnerRows):
    def found_by(self, text: str) -> Self:
        """Return the customers whose name (as typed or folded), domain or registration ID holds a text."""
        forms = {text.casefold(), folded(text), compact(text).casefold()} - {""}
        found = Q()
        for form in forms:
            found |= Q(search_text__contains=form)
        return self.filter(found) if forms else self.none()

    def for_reading(self) -> Self:
        return self.select_related("organization", "reseller", "added_by")

    def for_list(self) -> Self:
        """Read with each customer whether somebody has accepted the agreement."""
        agreements = apps.get_model("customers", "Agreement").objects
        accepted = agreements.filter(partner_id=OuterRef("partner_id"), customer_id=OuterRef("pk"))
        return self.select_related("reseller").annotate(has_agreement=Exists(accepted))

    def for_export(self) -> Self:
        return self.select_related("reseller", "added_by").prefetch_related("agreements")


class Customer(models.Model):
    """Names are as typed; codes (phone, registration ID, postal code, state) in their stored form."""

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
    cost_management = models.BooleanField(default=False)
    billing_currency = models.CharField(max_length=3, blank=True, help_text="ISO 4217")
    concerns = models.JSONField(default=list, blank=True, help_text="What was odd, and ticked as checked.")
    overrides = models.JSONField(default=list, blank=True, help_text="What was refused, and accepted with a reason.")
    added_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    updated_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = CustomerRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "organization"], name="customer_once_per_partner"),
            models.UniqueConstraint(fields=["partner", "id"], name="customer_by_partner"),
            models.CheckConstraint(name="customer_named", condition=~Q(company_name="") & ~Q(folded_name="")),
            models.CheckConstraint(name="customer_phone_e164", condition=Q(phone="") | Q(phone__startswith="+")),
            models.CheckConstraint(
                name="customer_segment_of_education",
                condition=Q(education_segment="") | Q(special_qualification="education"),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "-created_at", "-id"], name="customer_newest"),
            models.Index(fields=["partner", "folded_name", "id"], name="customer_by_name"),
            models.Index(fields=["partner", "reseller"], name="customer_by_reseller"),
        ]

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
