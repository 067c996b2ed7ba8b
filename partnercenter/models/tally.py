"""How often something was tried: counted in the database, so that it holds over processes and restarts."""

from __future__ import annotations

from django.db import models

from .rows import new_key


class Tally(models.Model):
    """``key`` is a keyed hash of what is limited (an address, an account): who it was cannot be read from it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    key = models.CharField(max_length=64, unique=True)
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["ends_at"], name="tally_by_end")]

    def __str__(self) -> str:
        return f"{self.count} until {self.ends_at:%Y-%m-%d %H:%M}"
