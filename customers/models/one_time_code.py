"""Six digits, sent to a customer to prove who is there."""

from __future__ import annotations

import hmac
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from partnercenter.models import DatabaseClock, Partner, PartnerRows, new_key

from .customer_link import CustomerLink
from .requests import RelationshipRequest

# What a code can be for: whatever a customer reaches by a link.
BehindCode = RelationshipRequest | CustomerLink


class OneTimeCodeRows(PartnerRows):
    def of(self, subject: BehindCode) -> Self:
        """Return the codes that were sent for a request or a link, the newest first."""
        rows = self.filter(partner_id=subject.partner_id)
        rows = rows.filter(request=subject) if isinstance(subject, RelationshipRequest) else rows.filter(link=subject)
        return rows.order_by("-created_at", "-id")


class OneTimeCode(models.Model):
    """Six digits that were sent to a customer; neither they nor the address they went to can be read here.

    ``code_hash`` is keyed with SECRET_KEY and the row's own key, ``sent_to`` is a keyed hash of the address.
    """

    class Purpose(models.TextChoices):
        ACCEPT_REQUEST = "accept_request", "Accept a relationship request"
        ACCEPT_AGREEMENT = "accept_agreement", "Accept the customer agreement"
        SEE_COSTS = "see_costs", "See the costs"

    TRIES = 5
    MINUTES = 10

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    request = models.ForeignKey(
        RelationshipRequest, on_delete=models.CASCADE, null=True, related_name="codes", db_index=False
    )
    link = models.ForeignKey(CustomerLink, on_delete=models.CASCADE, null=True, related_name="codes", db_index=False)
    purpose = models.CharField(max_length=20, choices=Purpose.choices, default=Purpose.ACCEPT_REQUEST)
    code_hash = models.CharField(max_length=64, editable=False)
    sent_to = models.CharField(max_length=64, editable=False)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    objects = OneTimeCodeRows.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="one_time_code_by_partner"),
            models.CheckConstraint(
                name="one_time_code_of_one_thing",
                condition=Q(request__isnull=False, link__isnull=True) | Q(request__isnull=True, link__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "request", "-created_at", "-id"], name="one_time_code_newest"),
            models.Index(fields=["partner", "link", "-created_at", "-id"], name="one_time_code_of_link"),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, until {self.expires_at:%Y-%m-%d %H:%M}"

    @property
    def is_live(self) -> bool:
        return self.used_at is None and self.tries < self.TRIES and self.expires_at > timezone.now()

    def hash_of(self, code: str) -> str:
        return salted_hmac("one-time-code", f"{self.pk}:{code}", algorithm="sha256").hexdigest()

    def is_right(self, code: str) -> bool:
        """Compare a code in constant time."""
        return hmac.compare_digest(self.code_hash, self.hash_of(code))

    def went_to(self, address: str) -> bool:
        return hmac.compare_digest(self.sent_to, address_hash(address))


def address_hash(address: str) -> str:
    return salted_hmac("one-time-code-address", address.lower(), algorithm="sha256").hexdigest()
