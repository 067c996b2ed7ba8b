"""A link a customer gets by mail: to accept the customer agreement, or to see its costs."""

from __future__ import annotations

import datetime
from typing import Self, cast

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, Partner, PartnerRows, new_key

from .agreement import Agreement
from .customer import Customer
from .secret_link import is_link_to, key_of, token_of

# The costs are looked at again and again: the link lasts, a code is asked for every time.
COSTS_DAYS = 365


class CustomerLinkRows(PartnerRows):
    def live(self) -> Self:
        """Return the links that were neither ended nor used; the time of some may be over."""
        return self.filter(ended_at__isnull=True, agreement__isnull=True)

    def waiting(self) -> Self:
        """Return the links that still lead somewhere."""
        return self.live().filter(expires_at__gt=timezone.now(), customer__removed_at__isnull=True)

    def of_token(self, token: str, purpose: CustomerLink.Purpose) -> CustomerLink | None:
        """Return the link a token belongs to; None for any text that is no token of a link of this purpose.

        Whichever it is, the database is asked once, and once compared, in constant time.
        """
        rows = self.select_related("partner", "customer", "sent_by", "agreement").filter(pk=key_of(token))
        found = cast("CustomerLink | None", rows.first())
        return found if is_link_to(token, found) and found and found.purpose == purpose else None


class CustomerLink(models.Model):
    """``recipient`` is where the link and its codes go; ``agreement`` is what came of a link that asked for one."""

    class Purpose(models.TextChoices):
        AGREEMENT = "agreement", "Accept the customer agreement"
        COSTS = "costs", "See the costs"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="links", db_index=False)
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    recipient = models.EmailField()
    language = models.CharField(max_length=2)
    token_hash = models.CharField(max_length=64, editable=False)
    sent_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    expires_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )

    objects = CustomerLinkRows.as_manager()

    # The link it took the place of, for whoever has just made it.
    instead_of: CustomerLink | None = None

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="customer_link_by_partner"),
            models.UniqueConstraint(
                fields=["partner", "customer", "purpose"],
                name="customer_link_one_live",
                condition=Q(ended_at__isnull=True, agreement__isnull=True),
            ),
            models.CheckConstraint(
                name="customer_link_agreement_of_its_purpose",
                condition=Q(agreement__isnull=True) | Q(purpose="agreement"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.customer}"

    @property
    def state(self) -> str:
        """What has become of it: "accepted", "ended", "expired", "opened" or "sent"."""
        if self.agreement_id:
            return "accepted"
        if self.ended_at is not None or self.customer.is_removed:
            return "ended"
        if self.expires_at <= timezone.now():
            return "expired"
        return "opened" if self.opened_at else "sent"

    @property
    def is_waiting(self) -> bool:
        """Say whether it still leads to what it is for."""
        return self.state in ("sent", "opened")

    @property
    def token(self) -> str:
        """The secret part of the link: made anew from the key and SECRET_KEY, never stored."""
        return token_of(self.pk)

    @classmethod
    def lasts(cls, purpose: Purpose) -> datetime.timedelta:
        """Return how long a link of a purpose can be used."""
        return datetime.timedelta(days=settings.REQUEST_DAYS if purpose == cls.Purpose.AGREEMENT else COSTS_DAYS)
