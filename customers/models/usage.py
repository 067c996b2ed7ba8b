"""The usage of Azure services a partner has loaded for its customers, and what it comes to a day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Sum
from django.db.models.functions import TruncMonth

from partnercenter.models import Partner, PartnerRows, new_key

from .customer import Customer

# Sums of many amounts have more digits than each of them.
_SUM = Sum("cost", output_field=models.DecimalField(max_digits=30, decimal_places=6))


class UsageRow(models.Model):
    """What was used on a day: ``retail_cost`` is the pay-as-you-go retail rate, in ``currency`` (ISO 4217)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+", db_index=False)
    day = models.DateField()
    subscription = models.CharField(max_length=100)
    resource_group = models.CharField(max_length=100, blank=True)
    service = models.CharField(max_length=200, blank=True)
    quantity = models.DecimalField(max_digits=20, decimal_places=6)
    retail_cost = models.DecimalField(max_digits=18, decimal_places=6)
    currency = models.CharField(max_length=3)

    objects = PartnerRows.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partner", "id"], name="usage_by_partner")]
        indexes = [models.Index(fields=["partner", "customer", "day", "id"], name="usage_of_customer")]

    def __str__(self) -> str:
        return f"{self.day} {self.subscription}"


@dataclass(frozen=True, slots=True)
class Place:
    """What the usage in one resource group of a subscription has cost in all."""

    subscription: str
    resource_group: str
    currency: str
    cost: Decimal


@dataclass(frozen=True, slots=True)
class Month:
    """What a month has cost: ``first`` is its first day."""

    first: datetime.date
    cost: Decimal


class DailyCostRows(PartnerRows):
    def of(self, customer: Customer) -> Self:
        return self.filter(partner_id=customer.partner_id, customer=customer)

    def by_place(self) -> list[Place]:
        """Return the costs by subscription and resource group, the dearest first."""
        rows = self.values("subscription", "resource_group", "currency").annotate(sum=_SUM)
        ordered = rows.order_by("-sum", "subscription", "resource_group")
        return [Place(row["subscription"], row["resource_group"], row["currency"], row["sum"]) for row in ordered]

    def by_month(self) -> list[Month]:
        """Return the costs by month, the oldest first."""
        rows = self.annotate(month=TruncMonth("day")).values("month").annotate(sum=_SUM)
        return [Month(row["month"], row["sum"]) for row in rows.order_by("month")]


class DailyCost(models.Model):
    """What the usage of a day comes to in one resource group: the page of the costs sums up these few rows."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+", db_index=False)
    day = models.DateField()
    subscription = models.CharField(max_length=100)
    resource_group = models.CharField(max_length=100, blank=True)
    currency = models.CharField(max_length=3)
    cost = models.DecimalField(max_digits=24, decimal_places=6)

    objects = DailyCostRows.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "id"], name="daily_cost_by_partner"),
            models.UniqueConstraint(
                fields=["partner", "customer", "day", "subscription", "resource_group", "currency"],
                name="daily_cost_once",
            ),
        ]
        indexes = [models.Index(fields=["partner", "subscription", "customer"], name="daily_cost_by_subscription")]

    def __str__(self) -> str:
        return f"{self.day} {self.subscription}: {self.cost} {self.currency}"
