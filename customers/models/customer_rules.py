"""What must hold of every customer that is stored, and the indexes the few that wait are found by among all."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

CONSTRAINTS = [
    models.UniqueConstraint(fields=["partner", "organization"], name="customer_once_per_partner"),
    models.UniqueConstraint(fields=["partner", "id"], name="customer_by_partner"),
    models.CheckConstraint(name="customer_named", condition=~Q(company_name="") & ~Q(folded_name="")),
    models.CheckConstraint(name="customer_phone_e164", condition=Q(phone="") | Q(phone__startswith="+")),
    models.CheckConstraint(
        name="customer_segment_of_education", condition=Q(education_segment="") | Q(special_qualification="education")
    ),
    models.CheckConstraint(
        name="customer_education_as_qualified",
        condition=Q(education__in=["none", "denied"]) | Q(special_qualification="education"),
    ),
    models.CheckConstraint(
        name="customer_waits_for_review",
        condition=Q(verification__in=["new", "under_review"], review_since__isnull=False)
        | Q(verification__in=["allowed", "not_allowed"], review_since__isnull=True),
    ),
    models.CheckConstraint(
        name="customer_not_allowed_with_reason",
        condition=(Q(verification="not_allowed") & ~Q(not_allowed_because=""))
        | (~Q(verification="not_allowed") & Q(not_allowed_because="", not_allowed_note="")),
    ),
    models.CheckConstraint(
        name="customer_shows_costs_on_azure_plan", condition=Q(cost_management=False) | Q(has_azure_plan=True)
    ),
    models.CheckConstraint(
        name="customer_removed_by_somebody",
        condition=Q(removed_at__isnull=True, removed_by__isnull=True)
        | Q(removed_at__isnull=False, removed_by__isnull=False),
    ),
]


def _newest(name: str, condition: Q | None = None) -> models.Index:
    return models.Index(fields=["partner", "-created_at", "-id"], name=name, condition=condition)


INDEXES = [
    _newest("customer_newest"),
    models.Index(fields=["partner", "folded_name", "id"], name="customer_by_name"),
    models.Index(fields=["partner", "reseller"], name="customer_by_reseller"),
    models.Index(fields=["organization"], name="customer_of_organization"),
    # What is waited for is rare: a list narrowed to it reads these few rows and no others.
    _newest("customer_in_review", Q(review_since__isnull=False)),
    _newest(
        "customer_ready",
        Q(removed_at__isnull=True, verification="allowed", agreed_on__isnull=False) & ~Q(education="in_review"),
    ),
    _newest("customer_not_allowed", Q(verification="not_allowed")),
    _newest("customer_without_agreement", Q(agreed_on__isnull=True)),
    _newest("customer_education_in_review", Q(education="in_review")),
    _newest("customer_removed", Q(removed_at__isnull=False)),
]
