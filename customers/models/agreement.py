"""An acceptance of the Microsoft Customer Agreement."""

from __future__ import annotations

import unicodedata

from django.db import models

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from .agreement_template import AgreementTemplate
from .customer import Customer


class Agreement(models.Model):
    """Who accepted for the customer, when, which text, and how it is known; never changed.

    What begins with ``template_`` is kept beside the template: it is what was accepted. So are the company's name and
    registration ID as they were then: a customer may be renamed.
    """

    class Proof(models.TextChoices):
        ATTESTED = "attested", "Attested by an agent"
        CODE = "code", "A one-time code sent by e-mail"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="agreements", db_index=False)
    method = models.CharField(max_length=20, choices=Customer.AgreementMethod.choices)
    template = models.ForeignKey(
        AgreementTemplate, on_delete=models.PROTECT, null=True, blank=True, related_name="agreements", db_index=False
    )
    template_version = models.CharField(max_length=40, blank=True)
    template_country = models.CharField(max_length=2, blank=True, default="", db_default="")
    template_sha256 = models.CharField("SHA-256", max_length=64, blank=True, default="", db_default="")
    proof = models.CharField(max_length=20, choices=Proof.choices, default=Proof.ATTESTED, db_default=Proof.ATTESTED)
    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40)
    email = models.EmailField()
    phone = models.CharField(max_length=40, blank=True)
    accepted_on = models.DateField()
    company_name = models.CharField(max_length=255, blank=True, default="", db_default="")
    registration_id = models.CharField("registration ID", max_length=40, blank=True, default="", db_default="")
    recorded_by = models.ForeignKey(Agent, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    recorded_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    objects = PartnerRows.as_manager()

    class Meta:
        ordering = ["-recorded_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="agreement_by_partner"),
            models.UniqueConstraint(
                fields=[
                    "partner",
                    "customer",
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "template_version",
                    "template_country",
                ],
                name="agreement_once_per_signatory",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}, {self.accepted_on}"

    @property
    def signatory(self) -> tuple[str, ...]:
        """Who accepted, to be compared with others: in whatever letters, narrow or wide, it was typed."""
        typed = (self.first_name, self.last_name, self.email, self.phone)
        return tuple(unicodedata.normalize("NFKC", text).casefold() for text in typed)
