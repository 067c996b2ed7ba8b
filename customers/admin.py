"""Oversight for operators: everything can be read and searched; customers are added by the wizard alone."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from .models import Agreement, Customer, Draft, Organization, QualificationRequest, RelationshipRequest


class ReadOnly(admin.ModelAdmin):
    """Rows are written by actions, with their events; the admin only shows them."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class WithOverrides(admin.SimpleListFilter):
    """Customers of whom something refused was accepted with a reason."""

    title = "overrides"
    parameter_name = "overrides"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "With overrides"), ("no", "Without overrides")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "yes":
            return queryset.exclude(overrides=[])
        return queryset.filter(overrides=[]) if self.value() == "no" else queryset


@admin.register(Customer)
class CustomerAdmin(ReadOnly):
    list_display = ["company_name", "partner", "country", "registration_id", "verification", "added_by", "created_at"]
    list_display += ["overridden"]
    list_filter = [WithOverrides, "verification", "special_qualification"]
    list_select_related = ["partner", "added_by"]
    search_fields = ["company_name", "domain_prefix", "registration_id"]

    @admin.display(description="accepted with a reason")
    def overridden(self, customer: Customer) -> str:
        """What was refused, and why it was accepted all the same."""
        return "; ".join(f"{given.get('label', given['code'])}: {given['reason']}" for given in customer.overrides)


@admin.register(Draft)
class DraftAdmin(ReadOnly):
    list_display = ["__str__", "partner", "owner", "status", "updated_at"]
    list_filter = ["status"]
    list_select_related = ["partner", "owner"]


@admin.register(Organization)
class OrganizationAdmin(ReadOnly):
    list_display = ["domain_prefix", "country", "registration_id", "created_at"]
    search_fields = ["domain_prefix", "registration_id"]


@admin.register(Agreement)
class AgreementAdmin(ReadOnly):
    list_display = ["customer", "partner", "method", "accepted_on", "recorded_by"]
    list_select_related = ["customer", "partner", "recorded_by"]


@admin.register(RelationshipRequest)
class RelationshipRequestAdmin(ReadOnly):
    list_display = ["organization", "partner", "status", "requested_by", "created_at"]
    list_filter = ["status"]
    list_select_related = ["organization", "partner", "requested_by"]


@admin.register(QualificationRequest)
class QualificationRequestAdmin(ReadOnly):
    list_display = ["customer", "partner", "number", "status", "requested_by", "created_at"]
    list_filter = ["status"]
    list_select_related = ["customer", "partner", "requested_by"]
