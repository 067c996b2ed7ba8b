"""A customer being added: every answer as it was typed, whether it will do or not."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from .customer import Customer


class DraftRows(PartnerRows):
    def open(self) -> Self:
        return self.filter(status=Draft.Status.OPEN)

    def expired(self) -> Self:
        """Return the open drafts that nobody has changed for DRAFT_DAYS."""
        return self.open().filter(updated_at__lt=timezone.now() - datetime.timedelta(days=settings.DRAFT_DAYS))

    def newest_first(self) -> Self:
        return self.select_related("owner").order_by("-updated_at", "-id")


class Draft(models.Model):
    """``answers`` maps a form input's name to the text typed into it.

    ``put`` lists the steps that were sent (a page of optional questions is answered once it was put);
    ``confirmed`` maps a concern's code to the text it was ticked for, ``overrides`` a refusal's code to
    the reason for accepting it, by whom, when, and the text it was given for; ``set_aside`` keeps, by country,
    the answers that only fit that country, so that changing it there and back loses nothing.
    """

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        SUBMITTED = "submitted", "Submitted"
        DISCARDED = "discarded", "Discarded"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    started_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    owner = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.OPEN)
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, null=True, blank=True, related_name="drafts", db_index=False
    )
    answers = models.JSONField(default=dict)
    put = models.JSONField(default=list)
    confirmed = models.JSONField(default=dict)
    overrides = models.JSONField(default=dict)
    set_aside = models.JSONField(default=dict)
    changed_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    updated_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = DraftRows.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="draft_by_partner"),
            models.UniqueConstraint(fields=["partner", "customer"], name="draft_one_per_customer"),
            models.CheckConstraint(
                name="draft_submitted_with_customer",
                condition=Q(status="submitted", customer__isnull=False)
                | (~Q(status="submitted") & Q(customer__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "status", "-updated_at", "-id"], name="draft_newest"),
            models.Index(fields=["partner", "owner", "status"], name="draft_by_owner"),
        ]

    def __str__(self) -> str:
        return self.answers.get("company_name") or "Customer without a name yet"

    def get_absolute_url(self) -> str:
        return reverse("draft", args=[self.pk])

    @property
    def country(self) -> str:
        return self.answers.get("country", "")

    @property
    def expires_on(self) -> datetime.date:
        return (self.updated_at + datetime.timedelta(days=settings.DRAFT_DAYS)).date()

    def fingerprint(self, names: Iterable[str]) -> str:
        """Return a short text that changes when the country or one of these answers does.

        A page carries it, so that a later save can tell whether somebody else changed what it shows.
        """
        seen = {name: self.answers.get(name, "") for name in (*names, "country")}
        return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:16]
