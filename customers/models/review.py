"""A decision on a customer: what was decided, by whom, and how long it was waited for."""

from __future__ import annotations

import datetime
import statistics
from dataclasses import dataclass
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, first_key, new_key
from partnercenter.roles import Permission

from .customer import Customer

# So many of the newest say how long it takes, on every page that says so.
MOST_TIMED = 500
# Why a customer is under review, beside the names of the fields that were changed.
ASKED_AGAIN, RESTORED = "asked_again", "restored"


class ReviewRows(PartnerRows):
    def told_to(self, agent: Agent) -> Self:
        """Return what an agent is to be told on coming back: decisions of the last seven days on the own work.

        Who may correct customers is told of nobody's work as well. What was not allowed comes first.
        """
        week = timezone.now() - datetime.timedelta(days=7)
        whose = Q(told_to=agent)
        if agent.may(Permission.EDIT_CUSTOMERS):
            whose |= Q(told_to=None)
        rows = self.visible_to(agent).filter(whose, decided_at__gte=week).select_related("customer")
        return rows.order_by("-outcome", "-decided_at", "-id")

    def durations(self, *, days: int = 90) -> Durations | None:
        """Return how long the reviews took that were decided within so many days; None where there were none."""
        since = timezone.now() - datetime.timedelta(days=days)
        rows = self.filter(pk__gte=first_key(since)).order_by("-pk").values_list("since", "decided_at")[:MOST_TIMED]
        return Durations.of([end - begin for begin, end in rows])


@dataclass(frozen=True, slots=True)
class Durations:
    """``count`` reviews: half of them took no longer than ``median``, 95 of 100 no longer than ``p95``."""

    count: int
    median: datetime.timedelta
    p95: datetime.timedelta

    @classmethod
    def of(cls, taken: list[datetime.timedelta]) -> Durations | None:
        """Return them for as many durations as there are; the percentile is of those that are there, none between."""
        if not taken:
            return None
        seconds = sorted(duration.total_seconds() for duration in taken)
        rank = -(-95 * len(seconds) // 100)
        median = statistics.median(seconds)
        return cls(len(seconds), datetime.timedelta(seconds=median), datetime.timedelta(seconds=seconds[rank - 1]))


class Review(models.Model):
    """Written when it is decided: until then the customer itself says since when it waits, and why.

    ``because`` names the fields whose change asked for it, none for a new customer; ``told_to`` is whose work it was,
    None where nobody is there any more who could go on with it: then everybody who may correct customers is told.
    """

    class Outcome(models.TextChoices):
        ALLOWED = "allowed", "Allowed"
        NOT_ALLOWED = "not_allowed", "Not allowed"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="reviews", db_index=False)
    because = models.JSONField(default=list, blank=True)
    since = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    reason = models.CharField(max_length=20, choices=Customer.NotAllowed.choices, blank=True)
    note = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    decided_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    told_to = models.ForeignKey(Agent, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)

    objects = ReviewRows.as_manager()

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="review_by_partner"),
            models.CheckConstraint(
                name="review_not_allowed_with_reason",
                condition=Q(outcome="allowed", reason="") | (Q(outcome="not_allowed") & ~Q(reason="")),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "customer", "-decided_at", "-id"], name="review_of_customer"),
            models.Index(fields=["partner", "told_to", "-decided_at", "-id"], name="review_told_to"),
        ]

    def __str__(self) -> str:
        return f"{self.customer}: {self.get_outcome_display()}"

    @property
    def why(self) -> str:
        """Why it was not allowed, in words."""
        return " ".join(filter(None, (f"{self.get_reason_display()}." if self.reason else "", self.note)))
