"""Posts that came after their session had ended: kept for a short while, until their agent is back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Self

from django.db import models
from django.utils import timezone

from .agent import Agent
from .rows import DatabaseClock, new_key


class ParkedRows(models.QuerySet):
    def behind(self, token_hashes: Collection[str]) -> Self:
        """Return the posts these tokens lead to and whose time is not over, the newest first."""
        if not token_hashes:
            return self.none()
        return self.filter(token_hash__in=token_hashes, expires_at__gt=timezone.now()).order_by("-created_at", "-id")


class ParkedPost(models.Model):
    """What was typed on one page. ``token_hash`` is the SHA-256 of the one-time token that leads back to it.

    ``agent`` is whose page it was, as the page itself said, signed; nobody else gets it back.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    agent = models.ForeignKey(Agent, on_delete=models.CASCADE, related_name="+", db_index=False)
    path = models.CharField(max_length=2000)
    body = models.JSONField(default=dict)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    expires_at = models.DateTimeField()

    objects = ParkedRows.as_manager()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="parked_post_by_end")]

    def __str__(self) -> str:
        return self.path
