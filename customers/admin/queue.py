"""The customers that wait for a decision, who waits longest first: everything there is to know, decided one or many."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnercenter.actions import NotAllowed
from partnercenter.admin.rows import RefusableForm, ThroughActions, operator
from partnercenter.history import told
from partnercenter.models import Event

from ..actions import CustomerRemoved, NothingToDecide, begin_review, decide_review
from ..forms.fields import QUESTIONS
from ..mails import tell_decisions
from ..matching import Identity, find_matches
from ..models import Agreement, Customer, Review, WaitingCustomer
from ..summary import customer_parts, told_durations

BEGIN, ALLOW, REFUSE = "begin", "allow", "refuse"
SHORTEST_NOTE = 10
CHANGED = "The customer was changed or decided after you opened it. Look at it as it is now."
MOST_EVENTS = 50


class DecisionForm(RefusableForm):
    """What an operator decides. A customer that is not allowed is told why: a reason from the list, and words."""

    outcome = forms.ChoiceField(
        label="Decision",
        choices=[(BEGIN, "Under review: I am looking at it"), (ALLOW, "Allow"), (REFUSE, "Do not allow")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you decide."},
    )
    reason = forms.ChoiceField(choices=[("", "–"), *Customer.NotAllowed.choices], required=False)
    note = forms.CharField(
        label="Words",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What is to be done, for the agent who reads it. Needed where it is not allowed.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = WaitingCustomer
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return with_reasons(self, said)


def with_reasons(form: forms.BaseForm, said: dict[str, Any]) -> dict[str, Any]:
    """Return what was said of a decision, with what is missing of its reasons added to the form’s errors."""
    if said.get("outcome") == REFUSE:
        if not said.get("reason"):
            form.add_error("reason", "Choose the reason.")
        if len(said.get("note", "").strip()) < SHORTEST_NOTE:
            form.add_error("note", f"Enter what is to be done, in at least {SHORTEST_NOTE} characters.")
    elif said.get("reason") or said.get("note", "").strip():
        form.add_error("outcome", ValidationError("Only what is not allowed has a reason. Take it away, or decide so."))
    return said


class ManyForm(forms.Form):
    """What an operator decides of several customers."""

    outcome = forms.CharField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(choices=[("", "–"), *Customer.NotAllowed.choices], required=False)
    note = forms.CharField(label="Words", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def clean(self) -> dict[str, Any]:
        return with_reasons(self, super().clean() or self.cleaned_data)


class Begun(admin.SimpleListFilter):
    """Whether somebody is looking at it."""

    title = "begun"
    parameter_name = "begun"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "Nobody looks at it yet"), ("yes", "Begun"), ("mine", "Begun by me")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "mine":
            return queryset.filter(review_begun_by=operator(request))
        is_asked = self.value() in ("yes", "no")
        return queryset.filter(review_begun_at__isnull=self.value() == "no") if is_asked else queryset


class Why(admin.SimpleListFilter):
    """New, or back after a change."""

    title = "why"
    parameter_name = "why"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("new", "New customers"), ("changed", "Changed customers")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "changed":
            return queryset.exclude(review_because=[])
        return queryset.filter(review_because=[]) if self.value() == "new" else queryset


@admin.register(WaitingCustomer)
class QueueAdmin(ThroughActions):
    form = DecisionForm
    change_form_template = "admin/customers/decide.html"
    change_list_template = "admin/customers/queue.html"
    list_display = ["company_name", "partner", "country", "review_since", "because", "begun", "odd", "accepted"]
    list_filter = [Begun, Why]
    list_select_related = ["partner", "review_begun_by"]
    search_fields = ["company_name"]
    search_help_text = "A part of the name, the domain or the registration ID"
    actions = ["begin", "allow", "refuse"]
    fields = ["outcome", "reason", "note", "version"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Customer]:
        rows: Any = super().get_queryset(request)
        return rows.waiting_for_review()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("review_since", "id")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Customer], search_term: str
    ) -> tuple[QuerySet[Customer], bool]:
        text = search_term.replace("\0", "").strip()[:200]
        rows: Any = queryset
        return (rows.found_by(text) if text else queryset), False

    @admin.display(description="because of")
    def because(self, customer: Customer) -> str:
        return told_because(customer)

    @admin.display(description="begun by")
    def begun(self, customer: Customer) -> str:
        return str(customer.review_begun_by or "–")

    @admin.display(description="odd, but ticked")
    def odd(self, customer: Customer) -> int:
        return len(customer.concerns)

    @admin.display(description="accepted with a reason")
    def accepted(self, customer: Customer) -> int:
        return len(customer.overrides)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        durations = Review.objects.durations()
        told = told_durations(durations) if durations else ""
        return super().changelist_view(request, {**(extra_context or {}), "durations": told})

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        customer = kwargs["obj"]
        context |= told_for_decision(customer) | {"show_save_and_continue": False, "show_delete": False}
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Customer, form: Any, change: bool) -> None:
        said, by = form.cleaned_data, operator(request)
        try:
            if said["outcome"] == BEGIN:
                begin_review(customer=obj, by=by)
                return
            allowed = said["outcome"] == ALLOW
            decision = {"allowed": allowed, "reason": said["reason"], "note": said["note"], "version": said["version"]}
            review = decide_review(customer=obj, by=by, **decision)
        except (NothingToDecide, CustomerRemoved):
            raise NotAllowed(CHANGED) from None
        transaction.on_commit(partial(tell_decisions, [review], partial(_address, request)))

    @admin.action(description="Begin to look at the chosen customers")
    def begin(self, request: HttpRequest, queryset: QuerySet[Customer]) -> None:
        begun = 0
        for customer in queryset:
            try:
                begin_review(customer=customer, by=operator(request))
                begun += 1
            except (NothingToDecide, CustomerRemoved):
                continue
        self.message_user(request, f"Begun: {begun}.", messages.SUCCESS)

    @admin.action(description="Allow the chosen customers")
    def allow(self, request: HttpRequest, queryset: QuerySet[Customer]) -> HttpResponse | None:
        return self._decide_many(request, queryset, ALLOW)

    @admin.action(description="Do not allow the chosen customers")
    def refuse(self, request: HttpRequest, queryset: QuerySet[Customer]) -> HttpResponse | None:
        return self._decide_many(request, queryset, REFUSE)

    def _decide_many(self, request: HttpRequest, queryset: QuerySet[Customer], outcome: str) -> HttpResponse | None:
        """Ask once, with the reason where it is one, then decide of each as it was shown."""
        customers = list(queryset.select_related("partner"))
        is_sent = request.POST.get("decided") == "yes"
        form = ManyForm(request.POST if is_sent else None, initial={"outcome": outcome})
        if is_sent and form.is_valid():
            self._store(request, customers, form.cleaned_data)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": "Allow these customers?" if outcome == ALLOW else "Do not allow these customers?",
            "opts": self.opts,
            "rows": [(customer, told_because(customer)) for customer in customers],
            "form": form,
            "outcome": outcome,
            "action": "allow" if outcome == ALLOW else "refuse",
        }
        return render(request, "admin/customers/decide_many.html", context, status=422 if form.errors else 200)

    def _store(self, request: HttpRequest, customers: Iterable[Customer], said: dict[str, Any]) -> None:
        decided, left = [], []
        decision = {"allowed": said["outcome"] == ALLOW, "reason": said["reason"], "note": said["note"]}
        for customer in customers:
            version = request.POST.get(f"version_{customer.pk}", "")
            shown = int(version) if version.isascii() and version.isdigit() else -1
            try:
                decided.append(decide_review(customer=customer, version=shown, by=operator(request), **decision))
            except (NothingToDecide, CustomerRemoved):
                left.append(customer.company_name)
        tell_decisions(decided, partial(_address, request))
        if decided:
            self.message_user(request, f"Decided: {len(decided)}. The agents are told.", messages.SUCCESS)
        if left:
            self.message_user(request, f"Changed meanwhile, and not decided: {', '.join(left)}.", messages.WARNING)


def _address(request: HttpRequest, customer: Customer) -> str:
    return request.build_absolute_uri(Customer.get_absolute_url(customer))


def told_because(customer: Customer) -> str:
    """Return why a customer is under review, in a few words."""
    changed = (str(QUESTIONS[name].label) for name in customer.review_because if name in QUESTIONS)
    return ", ".join(dict.fromkeys(changed)) or "new"


def told_for_decision(customer: Customer) -> dict[str, Any]:
    """Return everything an operator looks at before deciding."""
    events = Event.objects.filter(partner_id=customer.partner_id, subject_key=customer.pk).order_by("-at", "-id")
    return {
        "customer": customer,
        "because": told_because(customer),
        "parts": customer_parts(customer),
        "agreements": list(Agreement.objects.filter(partner_id=customer.partner_id, customer=customer)),
        "near": list(_near(customer)),
        "reviews": list(customer.reviews.filter(partner_id=customer.partner_id).select_related("decided_by")),
        "events": [told(event) for event in events[:MOST_EVENTS]],
        "is_begun": customer.review_begun_at is not None,
    }


def _near(customer: Customer) -> Iterable[tuple[Customer, str]]:
    """Yield the records of companies this one may be, whoever’s customers they are, each with why."""
    identity = Identity(
        str(customer.country),
        customer.registration_id,
        customer.domain_prefix,
        customer.organization.email_domain,
        customer.folded_name,
    )
    matches = find_matches(partner=None, identity=identity)
    why = {match.organization: " and ".join(reason.value for reason in match.reasons) for match in matches}
    rows = Customer.objects.filter(organization__in=why).exclude(pk=customer.pk).select_related("partner")
    for other in rows.order_by("id")[:20]:
        yield other, why[other.organization_id]
