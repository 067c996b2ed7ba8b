"""Invitations: who is asked by e-mail to become an agent, with which roles."""

from __future__ import annotations

import base64
import hashlib
import hmac
import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from ..roles import Permission, Role
from .agent import Agent
from .partner import Partner
from .rows import DatabaseClock, PartnerRows, new_key

# A link holds the key of its row, so that it is found without looking through all, and 32 random bytes.
KEY_BYTES, TOKEN_BYTES = 16, 48


def hash_of(token: str) -> str:
    """Return the SHA-256 of a token, in hexadecimal."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


class InvitationRows(PartnerRows):
    def unanswered(self) -> Self:
        """Return the invitations nobody has taken up or withdrawn; some of them may have expired."""
        return self.filter(status=Invitation.Status.WAITING)

    def behind(self, token: str) -> Invitation:
        """Return the invitation a link leads to; raises DoesNotExist for every link that is no longer good."""
        try:
            raw = base64.b64decode(token.encode(), altchars=b"-_", validate=True)
        except ValueError:
            raw = b""
        found: Any = None
        if len(raw) == TOKEN_BYTES:
            rows = self.select_related("partner", "invited_by")
            found = rows.filter(pk=uuid.UUID(bytes=raw[:KEY_BYTES])).first()
        if found is None or not hmac.compare_digest(found.token_hash, hash_of(token)) or not found.is_good:
            raise Invitation.DoesNotExist
        # An account belongs to one partner: of two invitations the first that is taken up counts.
        if Agent.objects.with_address(found.email).exists():
            raise Invitation.DoesNotExist
        return found


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

    @property
    def is_global_admin(self) -> bool:
        return Role.GLOBAL_ADMIN.value in self.roles

    @property
    def role_names(self) -> list[str]:
        return [role.value for role in Role if role.value in self.roles]

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    @property
    def is_vouched_for(self) -> bool:
        """Say whether who invited may still do so: an invitation lives no longer than the right to give it."""
        by = self.invited_by
        if by.partner_id is None:
            return by.is_active and by.is_superuser
        needed = {Permission.MANAGE_AGENTS} | ({Permission.MANAGE_GLOBAL_ADMINS} if self.is_global_admin else set())
        return by.is_active and by.partner_id == self.partner_id and needed <= by.permissions

    @property
    def is_good(self) -> bool:
        """Say whether the invitation can be taken up now."""
        return self.status == self.Status.WAITING and not self.is_expired and self.is_vouched_for
