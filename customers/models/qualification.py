"""What is asked of operators: to confirm that a customer is an educational institution."""

from __future__ import annotations

import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key
from partnercenter.roles import Permission

from .customer import Customer

# Source: the trade's page on education customers.
MOST_REQUESTS = 3


class QualificationRequestRows(PartnerRows):
    def told_to(self, agent: Agent) -> Self:
        """Return what an agent is to be told on coming back: the own requests decided within the last seven days.

        Who may correct customers is told of those as well whose asker does not work at the partner.
        """
        week = timezone.now() - datetime.timedelta(days=7)
        whose = Q(requested_by=agent)
        if agent.may(Permission.EDIT_CUSTOMERS):
            whose |= Q(requested_by__is_active=False) | ~Q(requested_by__partner=F("partner"))
        rows = self.visible_to(agent).filter(whose, decided_at__gte=week)
        return rows.select_related("customer").order_by("-decided_at")


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
    contact_email = models.EmailField(
        "e-mail", blank=True, default="", db_default="", help_text="The organisation’s own, as it was asked with."
    )
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.IN_REVIEW)
    reason = models.CharField(max_length=500, blank=True)
    requested_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    decided_by = models.ForeignKey(
        Agent, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = QualificationRequestRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="qualification_request_by_partner"),
            models.UniqueConstraint(fields=["partner", "customer", "number"], name="qualification_request_numbered"),
            models.CheckConstraint(name="qualification_request_three", condition=Q(number__gte=1, number__lte=3)),
            models.UniqueConstraint(
                fields=["partner", "customer"],
                name="qualification_request_one_waiting",
                condition=Q(status="in_review"),
            ),
            models.CheckConstraint(
                name="qualification_decided_by_somebody",
                condition=Q(decided_at__isnull=True, decided_by__isnull=True)
                | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(status="in_review")),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "id"], name="qualification_in_review", condition=Q(status="in_review")),
            models.Index(fields=["partner", "requested_by", "-decided_at"], name="qualification_told_to"),
        ]

    def __str__(self) -> str:
        return f"{self.customer}: {self.get_status_display()}"
