"""Partners and partnerships, as operators make and change them."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..actions import NotAllowed, add_partner, change_partner, join_partners, part_partners
from ..actions.partners import FIELDS, refuse_taken_domains, refuse_type
from ..forms.domains import DomainsField
from ..models import Partner, Partnership
from .rows import RefusableForm, ThroughActions, link_to_list, operator, stored_as


class PartnerForm(RefusableForm):
    email_domains = DomainsField(
        label="E-mail domains",
        required=False,
        help_text="The partner’s own, one a line. A customer’s contact cannot use them.",
    )

    class Meta:
        model = Partner
        fields = list(FIELDS)

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def clean_type(self) -> str:
        if self.instance.pk and not self.instance._state.adding:
            self._ask(refuse_type, Partner.objects.get(pk=self.instance.pk), self.cleaned_data["type"])
        return self.cleaned_data["type"]

    def clean_email_domains(self) -> list[str]:
        self._ask(refuse_taken_domains, self.cleaned_data["email_domains"], but=self.instance)
        return self.cleaned_data["email_domains"]

    def clean_microsoft_partner_id(self) -> str:
        number = self.cleaned_data["microsoft_partner_id"]
        if number and not re.fullmatch(r"[0-9]{4,10}", number):
            raise ValidationError("Enter the Microsoft partner ID: 4 to 10 digits, such as 4847383.")
        if number and Partner.objects.filter(microsoft_partner_id=number).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Another partner has this Microsoft partner ID.")
        return number

    def _ask(self, rule: Any, *values: Any, **named: Any) -> None:
        try:
            rule(*values, **named)
        except NotAllowed as refused:
            raise ValidationError(refused.sentence) from None


@admin.register(Partner)
class PartnerAdmin(ThroughActions):
    form = PartnerForm
    list_display = ["name", "lists", "type", "country", "is_restricted"]
    list_filter = ["type", "is_restricted", "needs_second_factor", "selling_region"]
    search_fields = ["name", "=microsoft_partner_id"]
    search_help_text = "A part of the name, or the whole Microsoft partner ID"
    fields = [*FIELDS, "lists"]
    readonly_fields = ["lists"]

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Suggestions are looked through by name; there are not many partners."""
        match = request.resolver_match
        return ("name", "id") if match and match.url_name == "autocomplete" else ("-id",)

    @admin.display(description="what it has")
    def lists(self, partner: Partner) -> SafeString | str:
        if partner._state.adding:
            return "–"
        theirs = {"partner__id__exact": partner.pk}
        links = (
            link_to_list("partnercenter_agent", "Agents", **theirs),
            link_to_list("customers_customer", "Customers", **theirs),
            link_to_list("partnercenter_event", "History", **theirs),
        )
        return format_html("{} · {} · {}", *links)

    def save_model(self, request: HttpRequest, obj: Partner, form: Any, change: bool) -> None:
        said = {name: form.cleaned_data[name] for name in FIELDS}
        by = operator(request)
        stored_as(obj, change_partner(partner=obj, by=by, **said) if change else add_partner(by=by, **said))


class PartnershipForm(RefusableForm):
    class Meta:
        model = Partnership
        fields = ["partner", "reseller"]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if provider := said.get("partner"):
            self._refuse("partner", provider, Partner.Type.INDIRECT_PROVIDER, "no indirect provider")
        if reseller := said.get("reseller"):
            self._refuse("reseller", reseller, Partner.Type.INDIRECT_RESELLER, "no indirect reseller")
        return said

    def _refuse(self, field: str, partner: Partner, type: str, what: str) -> None:
        if partner.type != type:
            self.add_error(field, f"{partner} is {what}. Choose one, or change the partner’s type first.")


@admin.register(Partnership)
class PartnershipAdmin(ThroughActions):
    form = PartnershipForm
    list_display = ["partner", "reseller", "created_at"]
    list_select_related = ["partner", "reseller"]
    autocomplete_fields = ["partner", "reseller"]
    search_fields = ["partner__name", "reseller__name"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A partnership can be ended: nothing refers to it."""
        return super(ThroughActions, self).has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Partnership, form: Any, change: bool) -> None:
        stored_as(obj, join_partners(provider=obj.partner, reseller=obj.reseller, by=operator(request)))

    def delete_model(self, request: HttpRequest, obj: Partnership) -> None:
        part_partners(partnership=obj, by=operator(request))
