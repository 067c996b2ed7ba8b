"""The versions of the Microsoft Customer Agreement, and which of them is accepted on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Self, cast

from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnercenter.models import Agent, DatabaseClock, new_key


class AgreementTemplateRows(models.QuerySet):
    def in_force(self, day: datetime.date) -> Self:
        return self.filter(valid_from__lte=day)

    def first_days(self) -> dict[str, datetime.date]:
        """Return the day the first version came into force, by country; "" for those without versions of their own.

        Before its own first version, a country uses those of all others.
        """
        rows = self.in_force(timezone.now().date()).order_by().values("country")
        days = {row["country"]: row["first"] for row in rows.annotate(first=models.Min("valid_from"))}
        return {country: min(day, days.get("", day)) for country, day in days.items()}

    def of_country(self, country: str, day: datetime.date) -> list[AgreementTemplate]:
        """Return the newest version in force for a country on a day, in every language, without the texts themselves.

        A country that has versions of its own by then uses no others.
        """
        rows = self.in_force(day).filter(country__in=["", country]).defer("text", "document")
        found = cast("list[AgreementTemplate]", list(rows.order_by("valid_from", "id")))
        versions: dict[str, list[AgreementTemplate]] = {}
        for row in [row for row in found if row.country] or found:
            versions.setdefault(row.version, []).append(row)
        return list(versions.values())[-1] if versions else []

    def current(self, country: str, languages: Iterable[str], day: datetime.date) -> AgreementTemplate | None:
        """Return the newest version in force for a country, in the first of the languages it is kept in.

        Where it is kept in none of them it is the English one, else any.
        """
        newest = {row.language: row for row in reversed(self.of_country(country, day))}
        kept = [newest[language] for language in (*languages, "en") if language in newest]
        return next(iter([*kept, *newest.values()]), None)


class AgreementTemplate(models.Model):
    """One version in one language: its text, a document, or where it is to be read; never changed once it is here.

    ``country`` is ISO 3166-1 alpha-2, empty for every country without a version of its own. ``sha256`` is of the
    bytes a customer reads, in hexadecimal.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    version = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    country = models.CharField(max_length=2, blank=True)
    link = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    document = models.BinaryField(null=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    valid_from = models.DateField()
    asks_reconfirmation = models.BooleanField(
        "asks to be confirmed again",
        default=False,
        help_text="From its first day on, nothing can be ordered for customers who accepted an earlier version only.",
    )
    published_by = models.ForeignKey(Agent, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    objects = AgreementTemplateRows.as_manager()

    class Meta:
        ordering = ["-valid_from", "-id"]
        verbose_name = "version of the customer agreement"
        verbose_name_plural = "versions of the customer agreement"
        constraints = [
            models.UniqueConstraint(fields=["version", "language", "country"], name="agreement_template_once"),
            models.CheckConstraint(
                name="agreement_template_is_one_thing",
                condition=(~Q(link="") & Q(text="", document__isnull=True))
                | (Q(link="", document__isnull=True) & ~Q(text=""))
                | Q(link="", text="", document__isnull=False),
            ),
            models.CheckConstraint(name="agreement_template_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.version, self.language, self.country)))

    @property
    def content(self) -> bytes:
        """What its SHA-256 is of; nothing where it is read elsewhere."""
        return bytes(self.document) if self.document is not None else self.text.encode()
