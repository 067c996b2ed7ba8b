"""Agents and operators, as operators add and change them."""

from __future__ import annotations

import zoneinfo
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..actions import (
    activate_agent,
    activate_operator,
    add_agent,
    change_account,
    change_roles,
    deactivate_agent,
    deactivate_operator,
    reset_factors_of_anyone,
    set_password,
)
from ..actions.operators import ACCOUNT
from ..models import Agent
from ..roles import Role
from .rows import RefusableForm, ThroughActions, operator, stored_as


class AgentForm(RefusableForm):
    """``by`` is the operator who asks."""

    by: Agent

    time_zone = forms.ChoiceField(
        initial="UTC", choices=lambda: [(name, name) for name in sorted(zoneinfo.available_timezones())]
    )
    roles = forms.MultipleChoiceField(
        choices=[(role.value, role.value) for role in Role],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="An agent can hold several. An operator has none.",
    )
    new_password = forms.CharField(
        strip=False,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Leave it empty: whoever signs in chooses one by the link “Forgotten your password?”. What is set "
        "here ends all sessions of the account.",
    )
    resets_factors = forms.BooleanField(
        label="Take away the second factor",
        required=False,
        help_text="For whoever lost it: all sessions end, and an e-mail tells so.",
    )

    class Meta:
        model = Agent
        fields = ["partner", "email", "first_name", "last_name", "time_zone", "is_active"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial["roles"] = self.instance.role_names

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].strip().lower()
        if Agent.objects.with_address(email).exclude(pk=self.instance.pk).exists():
            raise ValidationError("This address is in use.")
        return email

    def clean_new_password(self) -> str:
        password = self.cleaned_data["new_password"]
        if password and self.by == self.instance:
            raise ValidationError("Change your own password in your account.")
        if password:
            validate_password(password, self.instance)
        return password

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if self.instance._state.adding:
            # Who belongs to no partner operates the installation; one cannot do both.
            self.instance.is_staff = said.get("partner") is None
        is_operator = self.instance.is_staff
        if is_operator and said.get("roles"):
            self.add_error("roles", "An operator has no roles. Choose a partner, or take the roles away.")
        return said


class InRole(admin.SimpleListFilter):
    title = "role"
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(role.value, role.value) for role in Role]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Agent]) -> QuerySet[Agent]:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


@admin.register(Agent)
class AgentAdmin(ThroughActions):
    form = AgentForm
    list_display = ["email", "name", "partner", "held_roles", "factor", "is_active", "last_seen_at"]
    list_filter = ["is_active", "is_staff", InRole]
    list_select_related = ["partner"]
    search_fields = ["email", "first_name", "last_name"]
    search_help_text = "A part of the e-mail address or of the name"
    autocomplete_fields = ["partner"]
    fieldsets = [
        (None, {"fields": ["partner", "email", "first_name", "last_name", "time_zone"]}),
        ("What they may do", {"fields": ["roles", "is_active"]}),
        ("How they sign in", {"fields": ["factor", "last_seen_at", "new_password", "resets_factors"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": ["partner", "email", "first_name", "last_name", "time_zone", "roles", "new_password"],
                "description": "Without a partner it is an operator, who sees every partner and signs in here.",
            },
        )
    ]
    readonly_fields = ["factor", "last_seen_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Agent]:
        rows: Any = super().get_queryset(request)
        return rows.for_list()

    def get_fieldsets(self, request: HttpRequest, obj: Agent | None = None) -> Any:
        return self.add_fieldsets if obj is None else self.fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Agent | None = None) -> list[str]:
        """Who worked for one partner stays there: drafts and customers name them."""
        return self.readonly_fields if obj is None else [*self.readonly_fields, "partner"]

    def get_form(self, request: HttpRequest, obj: Agent | None = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.by = operator(request)
        return form

    @admin.display(description="name")
    def name(self, agent: Agent) -> SafeString:
        return format_html("<bdi>{}</bdi>", agent.get_full_name())

    @admin.display(description="roles")
    def held_roles(self, agent: Agent) -> str:
        return ", ".join(agent.role_names) or ("Operator" if agent.is_staff else "–")

    @admin.display(description="second factor", boolean=True)
    def factor(self, agent: Agent) -> bool:
        return agent.has_second_factor

    def save_model(self, request: HttpRequest, obj: Agent, form: Any, change: bool) -> None:
        by, said = operator(request), form.cleaned_data
        if change:
            self._change(obj, form, by)
        else:
            names = {name: said[name] for name in (*ACCOUNT, "partner", "roles")}
            stored_as(obj, add_agent(by=by, **names))
        if said["new_password"]:
            set_password(agents=[Agent.objects.get(pk=obj.pk)], password=said["new_password"], by=by)

    def _change(self, agent: Agent, form: Any, by: Any) -> None:
        said, changed = form.cleaned_data, set(form.changed_data)
        change_account(agent=agent, by=by, **{name: said[name] for name in ACCOUNT})
        if "roles" in changed:
            change_roles(agent=agent, roles=said["roles"], shown=form.initial["roles"], by=by)
        if "is_active" in changed:
            lets_in = {(True, True): activate_operator, (True, False): deactivate_operator,
                       (False, True): activate_agent, (False, False): deactivate_agent}  # fmt: skip
            lets_in[agent.is_staff, said["is_active"]](agent=agent, by=by)
        if said["resets_factors"]:
            reset_factors_of_anyone(agent=agent, by=by)
