"""Invitations: who is asked by e-mail to become an agent, with which roles."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from .agent import Agent
from .partner import Partner
from .rows import DatabaseClock, PartnerRows, new_key


class InvitationRows(PartnerRows):
    def waiting(self) -> Self:
        """Return the invitations that can still be taken up."""
        return self.filter(status=Invitation.Status.WAITING, expires_at__gt=timezone.now())


class Invitation(models.Model):
    """``token_hash`` is the SHA-256 of what the link holds, in hexadecimal: the link itself is kept nowhere."""

    class Status(models.TextChoices):
        WAITING = "waiting", "Waiting"
        ACCEPTED = "accepted", "Accepted"
        WITHDRAWN = "withdrawn", "Withdrawn"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    email = models.EmailField("e-mail address")
    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40, blank=True)
    roles = models.JSONField(default=list)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.WAITING)
    token_hash = models.CharField(max_length=64, editable=False)
    invited_by = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    expires_at = models.DateTimeField()

    objects = InvitationRows.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="invitation_by_partner"),
            models.UniqueConstraint(
                fields=["partner", "email"], name="invitation_one_waiting", condition=Q(status="waiting")
            ),
        ]

    def __str__(self) -> str:
        return self.email
