"""What is asked of companies, known here or not: to become the partner’s customer."""

from __future__ import annotations

import datetime
from typing import Self, cast

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from .customer import Customer
from .draft import Draft
from .organization import Organization
from .secret_link import is_link_to, key_of, token_of


class RelationshipRequestRows(PartnerRows):
    def waiting(self) -> Self:
        """Return the requests a customer can still answer."""
        return self.filter(status__in=RelationshipRequest.WAITING, expires_at__gt=timezone.now())

    def overdue(self) -> Self:
        """Return the requests nobody answered in time, whether or not that was written down yet."""
        return self.filter(status__in=RelationshipRequest.WAITING, expires_at__lte=timezone.now())

    def about_to_expire(self) -> Self:
        """Return the waiting requests with a week or less to go."""
        return self.waiting().filter(expires_at__lte=timezone.now() + datetime.timedelta(days=7))

    def accepted_this_week(self) -> Self:
        """Return the requests that were accepted within the last seven days."""
        week = timezone.now() - datetime.timedelta(days=7)
        return self.filter(status=RelationshipRequest.Status.ACCEPTED, closed_at__gte=week)

    def told_to(self, agent: Agent) -> Self:
        """Return what an agent is to be told on coming back: the own requests that were accepted this week."""
        return self.visible_to(agent).accepted_this_week().filter(requested_by=agent).for_reading()

    def for_reading(self) -> Self:
        return self.select_related("requested_by", "provider", "customer")

    def of_token(self, token: str) -> RelationshipRequest | None:
        """Return the request a link leads to; None for any text that is no link of a request that was sent.

        Whether the request exists is not to be told by how long the answer takes: both ask the database once and
        compare once, in constant time.
        """
        rows = self.select_related("partner", "provider", "requested_by").filter(pk=key_of(token))
        found = cast("RelationshipRequest | None", rows.first())
        is_its_own = is_link_to(token, found)
        return found if found and is_its_own and found.status != RelationshipRequest.Status.DRAFT else None


class RelationshipRequest(models.Model):
    """A partner asks a company, known here or not, to become its customer too.

    ``answers`` and ``confirmed`` are as typed; ``values`` and ``concerns`` what the form made of them when the request
    was sent. ``identity`` is what of them names the company: a partner asks it once at a time. ``organization`` and
    ``customer`` are known once it is accepted. An indirect reseller asks together with a ``provider``, whose customer
    the company becomes. ``message`` holds LINK in place of the link.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        SENT = "sent", "Sent"
        OPENED = "opened", "Opened"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        EXPIRED = "expired", "Expired"
        WITHDRAWN = "withdrawn", "Withdrawn"

    WAITING = (Status.SENT, Status.OPENED)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    provider = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    customer = models.ForeignKey(
        Customer, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.DRAFT)
    answers = models.JSONField(default=dict)
    confirmed = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    values = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    concerns = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    identity = models.CharField(max_length=60, db_default="", default="", editable=False)
    recipient = models.EmailField(db_default="", default="")
    language = models.CharField(max_length=2, db_default="en", default="en")
    subject = models.CharField(max_length=200, db_default="", default="")
    message = models.TextField(db_default="", default="")
    token_hash = models.CharField(max_length=64, db_default="", default="", editable=False)
    requested_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(db_default=0, default=0)
    accepted_by = models.CharField(max_length=81, db_default="", default="")
    reason = models.CharField(max_length=500, db_default="", default="")

    objects = RelationshipRequestRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="relationship_request_by_partner"),
            models.UniqueConstraint(
                fields=["partner", "identity"],
                name="relationship_request_one_waiting",
                condition=Q(status__in=["sent", "opened"]),
            ),
            models.CheckConstraint(
                name="relationship_request_accepted_with_customer",
                condition=Q(status="accepted", customer__isnull=False)
                | (~Q(status="accepted") & Q(customer__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "-created_at", "-id"], name="relationship_request_newest"),
            models.Index(fields=["partner", "status", "expires_at"], name="relationship_request_by_end"),
            models.Index(fields=["partner", "customer"], name="relationship_request_customer"),
        ]

    def __str__(self) -> str:
        return self.company_name or "Request without a company yet"

    def get_absolute_url(self) -> str:
        return reverse("request", args=[self.pk])

    @property
    def company_name(self) -> str:
        """The company's name as it was typed: another partner's record is never read for it."""
        return str(self.values.get("company_name") or self.answers.get("company_name", "")).strip()

    @property
    def is_overdue(self) -> bool:
        return self.status in self.WAITING and self.expires_at is not None and self.expires_at <= timezone.now()

    @property
    def state(self) -> str:
        """The status as it is now: one that ran out is expired, whether or not that was written down yet."""
        return self.Status.EXPIRED.value if self.is_overdue else self.status

    @property
    def state_text(self) -> str:
        return str(self.Status(self.state).label)

    @property
    def is_waiting(self) -> bool:
        return self.state in self.WAITING

    @property
    def is_draft(self) -> bool:
        return self.status == self.Status.DRAFT

    @property
    def is_accepted(self) -> bool:
        return self.status == self.Status.ACCEPTED

    @property
    def owner(self) -> Partner:
        """The partner whose customer the company becomes."""
        return self.provider or self.partner

    @property
    def may_be_reminded(self) -> bool:
        """Say whether a reminder may go out: once a day at the most, and not on the day of the message itself."""
        last = self.reminded_at or self.sent_at
        return self.is_waiting and last is not None and last <= timezone.now() - datetime.timedelta(days=1)

    @property
    def token(self) -> str:
        """The secret part of the link: made anew from the key and SECRET_KEY whenever it is shown, never stored."""
        return token_of(self.pk)


def lasts() -> datetime.timedelta:
    """Return how long a request waits for its answer."""
    return datetime.timedelta(days=settings.REQUEST_DAYS)
