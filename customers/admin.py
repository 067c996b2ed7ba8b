"""Oversight for operators: everything can be read and searched; customers are added by the wizard alone."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from partnercenter.admin.rows import ReadOnly

from .models import Agreement, Customer, Draft, Organization, QualificationRequest, RelationshipRequest
from .rules.text import compact


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
    search_fields = ["company_name"]
    search_help_text = "A part of the name, the domain or the registration ID"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Customer], search_term: str
    ) -> tuple[QuerySet[Customer], bool]:
        """As agents search: in the name as typed or folded, the domain and the registration ID."""
        text = search_term.replace("\0", "").strip()[:200]
        return (queryset & Customer.objects.found_by(text) if text else queryset), False

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
    search_fields = ["domain_prefix"]
    search_help_text = "The whole domain, or the whole registration ID"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Organization], search_term: str
    ) -> tuple[QuerySet[Organization], bool]:
        """By what stands whole in an index: there are as many organizations as customers of all partners."""
        text = search_term.replace("\0", "").strip()[:200]
        if not text:
            return queryset, False
        prefix = text.lower().removesuffix(".onmicrosoft.com")
        is_found = Q(domain_prefix=prefix) | Q(registration_id=compact(text).upper())
        return queryset.filter(is_found), False


@admin.register(Agreement)
class AgreementAdmin(ReadOnly):
    list_display = ["customer", "partner", "method", "accepted_on", "recorded_by"]
    list_filter = ["method"]
    list_select_related = ["customer", "partner", "recorded_by"]


@admin.register(RelationshipRequest)
class RelationshipRequestAdmin(ReadOnly):
    list_display = ["__str__", "partner", "status", "requested_by", "created_at", "expires_at"]
    list_filter = ["status"]
    list_select_related = ["partner", "requested_by"]


@admin.register(QualificationRequest)
class QualificationRequestAdmin(ReadOnly):
    list_display = ["customer", "partner", "number", "status", "requested_by", "created_at"]
    list_filter = ["status"]
    list_select_related = ["customer", "partner", "requested_by"]
