"""What operators read and search: customers, drafts, organizations, agreements, requests, links, decisions."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnercenter.admin.rows import InOrder, ReadOnly, operator

from ..actions import CustomerRemoved, ask_for_review
from ..models import (
    Agreement,
    Customer,
    CustomerLink,
    Draft,
    Organization,
    Readiness,
    RelationshipRequest,
    Review,
    Terms,
)
from ..rules.text import compact
from .deciding import MOST_AT_ONCE, AnewForm
from .filters import Orders, WithOverrides


class Judged(InOrder):
    """Rows that know whether one may order for them: what counts today is asked once for all."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        terms = Terms.today()
        for customer in self.result_list:
            customer.is_judged = Readiness.under(terms, customer)


@admin.register(Customer)
class CustomerAdmin(ReadOnly):
    list_display = ["company_name", "partner", "country", "registration_id", "orders", "added_by", "created_at"]
    list_display += ["overridden"]
    list_filter = [Orders, WithOverrides, "verification", "education", "special_qualification", "cost_management"]
    list_select_related = ["partner", "added_by"]
    actions = ["review_anew"]
    search_fields = ["company_name"]
    search_help_text = "A part of the name, the domain or the registration ID"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Customer], search_term: str
    ) -> tuple[QuerySet[Customer], bool]:
        """As agents search: in the name as typed or folded, the domain and the registration ID."""
        text = search_term.replace("\0", "").strip()[:200]
        return (queryset & Customer.objects.found_by(text) if text else queryset), False

    @admin.action(description="Put the chosen customers under review once more")
    def review_anew(self, request: HttpRequest, queryset: QuerySet[Customer]) -> HttpResponse | None:
        """Ask once, with a reason; one that is under review stays in its place, a removed one is left out."""
        customers = list(queryset.filter(removed_at__isnull=True, review_since__isnull=True)[:MOST_AT_ONCE])
        is_sent = request.POST.get("decided") == "yes"
        form = AnewForm(request.POST if is_sent else None)
        if not customers or (is_sent and form.is_valid()):
            for customer in customers:
                with suppress(CustomerRemoved):
                    ask_for_review(customer=customer, note=form.cleaned_data["note"], by=operator(request))
            self.message_user(request, f"Put under review: {len(customers)}.", messages.SUCCESS)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": "Put these customers under review once more?",
            "opts": self.opts,
            "customers": customers,
            "form": form,
        }
        return render(request, "admin/customers/review_anew.html", context, status=422 if form.errors else 200)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[InOrder]:
        return Judged

    @admin.display(description="orders")
    def orders(self, customer: Any) -> str:
        """Whether one may order for it, and if not, why."""
        return ", ".join(text for text, _ in customer.is_judged.marks)

    @admin.display(description="accepted with a reason")
    def overridden(self, customer: Customer) -> str:
        """What was refused, and why it was accepted all the same."""
        return "; ".join(f"{given.get('label', given['code'])}: {given['reason']}" for given in customer.overrides)


@admin.register(Draft)
class DraftAdmin(ReadOnly):
    list_display = ["__str__", "partner", "owner", "status", "updated_at"]
    list_filter = ["status"]
    list_select_related = ["partner", "owner"]
    search_fields = ["answers__company_name", "owner__email"]
    search_help_text = "A part of the name of the company, or of the owner’s e-mail address"


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
    list_display = ["customer", "partner", "signed_by", "template_version", "accepted_on", "proof", "recorded_by"]
    list_filter = ["proof"]
    list_select_related = ["customer", "partner", "recorded_by"]
    search_fields = ["company_name", "last_name", "email", "=template_version"]
    search_help_text = "A part of the company’s name, the signatory’s last name or e-mail address; the whole version"

    @admin.display(description="signatory")
    def signed_by(self, agreement: Agreement) -> str:
        return f"{agreement.first_name} {agreement.last_name}"


@admin.register(CustomerLink)
class CustomerLinkAdmin(ReadOnly):
    list_display = ["customer", "partner", "purpose", "recipient", "sent_by", "created_at", "expires_at", "ended_at"]
    list_filter = ["purpose"]
    list_select_related = ["customer", "partner", "sent_by"]
    search_fields = ["recipient"]
    search_help_text = "A part of the e-mail address"


@admin.register(Review)
class ReviewAdmin(ReadOnly):
    list_display = ["customer", "partner", "outcome", "reason", "decided_by", "since", "decided_at"]
    list_filter = ["outcome", "reason"]
    list_select_related = ["customer", "partner", "decided_by"]
    search_fields = ["customer__company_name"]
    search_help_text = "A part of the name of the customer"


@admin.register(RelationshipRequest)
class RelationshipRequestAdmin(ReadOnly):
    list_display = ["__str__", "partner", "status", "requested_by", "created_at", "expires_at"]
    list_filter = ["status"]
    list_select_related = ["partner", "requested_by"]
    search_fields = ["recipient"]
    search_help_text = "A part of the e-mail address it was sent to"
