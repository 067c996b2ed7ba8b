"""A company, once per installation: what makes "this company is known here" answerable across partners."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self, cast

from django.db import models
from django.db.models import Q
from django_countries.fields import CountryField

from partnercenter.models import DatabaseClock, new_key


class OrganizationRows(models.QuerySet):
    def known_as(
        self,
        *,
        country: str,
        registration_id: str = "",
        domain_prefix: str = "",
        email_domain: str = "",
        folded_name: str = "",
    ) -> Self:
        """Return organizations that share an identity: registration ID or folded name in the country, or a domain.

        All values are in their stored form; an empty one is not asked for.
        """
        same = Q()
        if registration_id:
            # The index leaves out the empty ones; unless the question does too, SQLite reads the whole table.
            same |= Q(country=country, registration_id=registration_id) & ~Q(registration_id="")
        if domain_prefix:
            same |= Q(domain_prefix=domain_prefix)
        if email_domain:
            same |= Q(email_domain=email_domain) & ~Q(email_domain="")
        if folded_name:
            same |= Q(country=country, folded_name=folded_name)
        return self.filter(same) if same else self.none()

    def first_of(self, values: Mapping[str, str]) -> Organization | None:
        """Return the organization that was the first of a registration ID in its country, if there is one."""
        number = values.get("registration_id", "")
        known = self.known_as(country=values["country"], registration_id=number)
        return cast("Organization | None", known.filter(tenant_of=None).first())


class Organization(models.Model):
    """The identity of a company. A partner never reads it but through its own customer or a match."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    country = CountryField()
    registration_id = models.CharField("registration ID", max_length=40, blank=True)
    domain_prefix = models.CharField(max_length=27, unique=True)
    folded_name = models.CharField(max_length=255)
    email_domain = models.CharField(
        "e-mail domain",
        max_length=253,
        blank=True,
        db_default="",
        help_text="In small letters and punycode; empty where it is a free mail provider’s.",
    )
    tenant_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="tenants",
        db_index=False,
        help_text="The first organization of this registration ID, where this is a separate tenant of the "
        "same company.",
    )
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)

    objects = OrganizationRows.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "registration_id"],
                name="organization_registered_once",
                condition=~Q(registration_id="") & Q(tenant_of__isnull=True),
            ),
            models.CheckConstraint(name="organization_domain_given", condition=~Q(domain_prefix="")),
        ]
        indexes = [
            models.Index(fields=["country", "folded_name"], name="organization_by_name"),
            models.Index(
                fields=["country", "registration_id"],
                name="organization_by_number",
                condition=~Q(registration_id=""),
            ),
            models.Index(fields=["email_domain"], name="organization_by_email", condition=~Q(email_domain="")),
        ]

    def __str__(self) -> str:
        return f"{self.domain_prefix}.onmicrosoft.com"
