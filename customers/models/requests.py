"""What is asked of others: a relationship with a company that is known already, and education verification."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from .customer import Customer
from .organization import Organization


class RelationshipRequest(models.Model):
    """A partner asks a known company to become its customer too."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        SENT = "sent", "Sent"
        OPENED = "opened", "Opened"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        EXPIRED = "expired", "Expired"
        WITHDRAWN = "withdrawn", "Withdrawn"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.DRAFT)
    answers = models.JSONField(default=dict)
    requested_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)

    objects = PartnerRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="relationship_request_by_partner"),
            models.UniqueConstraint(
                fields=["partner", "organization"],
                name="relationship_request_one_waiting",
                condition=Q(status__in=["draft", "sent", "opened"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_status_display()})"


class QualificationRequest(models.Model):
    """Asks for a customer to be verified as an educational institution: at most three times."""

    class Status(models.TextChoices):
        IN_REVIEW = "in_review", "In review"
        EDUCATION = "education", "Education"
        DENIED = "denied", "Not an education customer"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, related_name="qualification_requests", db_index=False
    )
    number = models.PositiveSmallIntegerField()
    segment = models.CharField(max_length=20, choices=Customer.Segment.choices)
    website = models.URLField(blank=True)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.IN_REVIEW)
    reason = models.CharField(max_length=500, blank=True)
    requested_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    objects = PartnerRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="qualification_request_by_partner"),
            models.UniqueConstraint(fields=["partner", "customer", "number"], name="qualification_request_numbered"),
            models.CheckConstraint(name="qualification_request_three", condition=Q(number__gte=1, number__lte=3)),
        ]

    def __str__(self) -> str:
        return f"{self.customer}: {self.get_status_display()}"
