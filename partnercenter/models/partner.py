"""Partner organisations, and which reseller works under which provider."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django_countries.fields import CountryField

from .rows import DatabaseClock, new_key


class Region(models.TextChoices):
    """The selling regions of the trade, mid-2021. Which countries belong to each is the trade's own data."""

    AFRICA = "Africa"
    ASIA_PACIFIC = "Asia and Pacific"
    AUSTRALIA = "Australia"
    BRAZIL = "Brazil"
    CANADA = "Canada"
    EUROPE = "Europe"
    INDIA = "India"
    JAPAN = "Japan"
    KOREA = "Korea, Republic of"
    LATIN_AMERICA = "Latin America and the Caribbean"
    MIDDLE_EAST_EASTERN_EUROPE = "Middle East, Central Europe, and Eastern Europe"
    NEW_ZEALAND = "New Zealand"
    RUSSIA = "Russia"
    TAIWAN = "Taiwan"
    UNITED_STATES = "United States"


class Partner(models.Model):
    """An organisation whose agents work here."""

    class Type(models.TextChoices):
        DIRECT_BILL = "direct_bill", "Direct bill partner"
        INDIRECT_PROVIDER = "indirect_provider", "Indirect provider"
        INDIRECT_RESELLER = "indirect_reseller", "Indirect reseller"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=20, choices=Type.choices)
    country = CountryField()
    selling_region = models.CharField(
        max_length=60,
        choices=Region.choices,
        blank=True,
        help_text="Customers can be added in countries of this region only. Empty: in every country.",
    )
    email_domains = models.JSONField(
        default=list, blank=True, help_text="The partner’s own e-mail domains; a customer’s contact cannot use them."
    )
    microsoft_partner_id = models.CharField("Microsoft partner ID", max_length=20, blank=True)
    is_restricted = models.BooleanField(
        default=False, help_text="A restricted partner can neither add customers nor request relationships."
    )
    needs_second_factor = models.BooleanField(
        db_default=False,
        default=False,
        help_text="Every agent of this partner signs in with a second factor (authenticator app or passkey).",
    )
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                name="partner_type_known",
                condition=Q(type__in=["direct_bill", "indirect_provider", "indirect_reseller"]),
            ),
            models.UniqueConstraint(
                "microsoft_partner_id", name="partner_microsoft_id_once", condition=~Q(microsoft_partner_id="")
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def may_add_customers(self) -> bool:
        return self.type != self.Type.INDIRECT_RESELLER and not self.is_restricted

    @property
    def may_attest(self) -> bool:
        """Say whether its agents may attest that a customer accepted the agreement: an indirect reseller’s may not."""
        return self.type != self.Type.INDIRECT_RESELLER

    @property
    def is_provider(self) -> bool:
        return self.type == self.Type.INDIRECT_PROVIDER

    @property
    def is_reseller(self) -> bool:
        return self.type == self.Type.INDIRECT_RESELLER

    def indirect_providers(self) -> models.QuerySet[Partner]:
        """Return the indirect providers this reseller works with, by name."""
        return Partner.objects.filter(partnerships__reseller=self).order_by("name", "id")

    def resellers(self) -> models.QuerySet[Partner]:
        """Return the indirect resellers this provider works with, by name."""
        return Partner.objects.filter(providers__partner=self).order_by("name", "id")


class Partnership(models.Model):
    """An indirect provider works with an indirect reseller."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(
        Partner, verbose_name="indirect provider", on_delete=models.CASCADE, related_name="partnerships", db_index=False
    )
    reseller = models.ForeignKey(
        Partner,
        verbose_name="indirect reseller",
        on_delete=models.CASCADE,
        related_name="providers",
        db_index=False,
    )
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "reseller"], name="partnership_once"),
            models.UniqueConstraint(fields=["partner", "id"], name="partnership_by_partner"),
            models.CheckConstraint(name="partnership_of_two", condition=~Q(partner=F("reseller"))),
        ]

    def __str__(self) -> str:
        return f"{self.partner} – {self.reseller}"
