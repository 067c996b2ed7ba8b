"""The operators' side of the platform: partners, their partnerships and agents; events to read only."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.http import HttpRequest

from .models import Agent, Event, Partner, Partnership

admin.site.site_header = "Partner Center administration"
admin.site.site_title = "Partner Center"


@admin.register(Partner)
class PartnerAdmin(admin.ModelAdmin):
    list_display = ["name", "type", "country", "selling_region", "is_restricted"]
    list_filter = ["type", "is_restricted", "selling_region"]
    search_fields = ["name", "microsoft_partner_id"]


@admin.register(Partnership)
class PartnershipAdmin(admin.ModelAdmin):
    list_display = ["partner", "reseller", "created_at"]
    list_select_related = ["partner", "reseller"]
    autocomplete_fields = ["partner", "reseller"]


class NewAgentForm(AdminUserCreationForm):
    class Meta:
        model = Agent
        fields = ["email"]


@admin.register(Agent)
class AgentAdmin(UserAdmin):
    add_form = NewAgentForm
    ordering = ["email"]
    list_display = ["email", "first_name", "last_name", "partner", "is_active", "is_staff"]
    list_filter = ["is_active", "is_staff", "groups"]
    list_select_related = ["partner"]
    search_fields = ["email", "first_name", "last_name"]
    autocomplete_fields = ["partner"]
    filter_horizontal = ["groups"]
    fieldsets = [
        (None, {"fields": ["email", "password", "first_name", "last_name", "time_zone"]}),
        ("What they may do", {"fields": ["partner", "groups", "is_active", "is_staff", "is_superuser"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "email",
                    "first_name",
                    "last_name",
                    "partner",
                    "is_staff",
                    "usable_password",
                    "password1",
                    "password2",
                ]
            },
        ),
    ]


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    list_display = ["at", "kind", "by_name", "partner", "subject_kind", "subject_key"]
    list_filter = ["kind"]
    list_select_related = ["partner"]
    search_fields = ["by_name", "=subject_key"]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
