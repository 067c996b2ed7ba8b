"""The customers that wait for a decision, who waits longest first: decided one or many."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, cast

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnercenter.access import see_other
from partnercenter.actions import NotAllowed
from partnercenter.admin.rows import ThroughActions, operator

from ..actions import AlreadyBegun, CustomerRemoved, NothingToDecide, begin_review, decide_review
from ..forms.sent import as_key, as_version
from ..mails import tell_decisions
from ..models import Customer, Review, WaitingCustomer
from ..summary import told_because, told_durations
from .deciding import (
    ALLOW,
    BEGIN,
    MOST_AT_ONCE,
    NEW,
    REFUSE,
    DecisionForm,
    ManyForm,
    address_of,
    told_begun,
    told_for_decision,
    told_state,
)
from .filters import Begun, Why

CHANGED = "The customer was changed after you opened it. Look at it as it is now, and decide again."
DECIDED = {BEGIN: "You look at “{}” now.", ALLOW: "“{}” is allowed.", REFUSE: "“{}” is not allowed."}


def _anywhere(key: str) -> Customer | None:
    """Return a customer whether it waits or not; None for a text that is no key of one."""
    found = as_key(key)
    return Customer.objects.filter(pk=found).first() if found else None


@admin.register(WaitingCustomer)
class QueueAdmin(ThroughActions):
    form = DecisionForm
    change_form_template = "admin/customers/decide.html"
    change_list_template = "admin/customers/queue.html"
    list_display = ["company_name", "odd", "because", "begun", "review_since", "partner", "country"]
    list_filter = [Begun, Why]
    list_select_related = ["partner", "review_begun_by"]
    search_fields = ["company_name"]
    search_help_text = "A part of the name, the domain or the registration ID"
    actions = ["begin", "allow", "refuse"]
    fields = ["outcome", "reason", "note", "shown_version"]

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
        return told_because(customer) or NEW

    @admin.display(description="begun by")
    def begun(self, customer: Customer) -> str:
        return str(customer.review_begun_by or "–")

    @admin.display(description="look at")
    def odd(self, customer: Customer) -> str:
        """What was ticked although it was odd, and what was accepted with a reason."""
        counted = (f"{len(customer.concerns)} odd", f"{len(customer.overrides)} with a reason")
        return ", ".join(text for text in counted if not text.startswith("0")) or "–"

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
        decision = {"allowed": said["outcome"] == ALLOW, "reason": said["reason"], "note": said["note"].strip()}
        try:
            if said["outcome"] == BEGIN:
                begin_review(customer=obj, by=by)
                return
            review = decide_review(customer=obj, version=as_version(said["shown_version"]), by=by, **decision)
        except AlreadyBegun as begun:
            raise NotAllowed(told_begun(begun.customer)) from None
        except (NothingToDecide, CustomerRemoved):
            raise NotAllowed(CHANGED) from None
        transaction.on_commit(partial(tell_decisions, [review], partial(address_of, request)))

    def response_change(self, request: HttpRequest, obj: Customer) -> HttpResponse:
        told = DECIDED.get(request.POST.get("outcome", ""), "“{}” is decided.")
        self.message_user(request, told.format(obj), messages.SUCCESS)
        return self.response_post_save_change(request, obj)

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """Say what became of a customer that waits no more; what was typed about it is not lost."""
        customer = _anywhere(object_id)
        if customer is None:
            missing: Any = super()
            return cast(HttpResponse, missing._get_obj_does_not_exist_redirect(request, opts, object_id))
        note = request.POST.get("note", "").strip()
        typed = f" What you typed was not stored: {note}" if note else ""
        self.message_user(request, f"{told_state(customer)}{typed}", messages.WARNING)
        return see_other(reverse("admin:customers_customer_change", args=[customer.pk]))

    @admin.action(description="Begin to look at the chosen customers")
    def begin(self, request: HttpRequest, queryset: QuerySet[Customer]) -> None:
        begun, left = 0, []
        for customer in queryset[:MOST_AT_ONCE]:
            try:
                begin_review(customer=customer, by=operator(request))
                begun += 1
            except AlreadyBegun as already:
                left.append(told_begun(already.customer))
            except (NothingToDecide, CustomerRemoved):
                left.append(f"“{customer}” waits no more.")
        self.message_user(request, f"Begun: {begun}.", messages.SUCCESS)
        if left:
            self.message_user(request, " ".join(left), messages.WARNING)

    @admin.action(description="Allow the chosen customers")
    def allow(self, request: HttpRequest, queryset: QuerySet[Customer]) -> HttpResponse | None:
        return self._decide_many(request, queryset, ALLOW)

    @admin.action(description="Do not allow the chosen customers")
    def refuse(self, request: HttpRequest, queryset: QuerySet[Customer]) -> HttpResponse | None:
        return self._decide_many(request, queryset, REFUSE)

    def _decide_many(self, request: HttpRequest, queryset: QuerySet[Customer], outcome: str) -> HttpResponse | None:
        """Ask once, with the reason where it is one, then decide of each as it was shown."""
        customers = list(queryset.select_related("partner")[: MOST_AT_ONCE + 1])
        if len(customers) > MOST_AT_ONCE:
            self.message_user(request, f"Decide {MOST_AT_ONCE} customers at once at the most.", messages.ERROR)
            return None
        is_sent = request.POST.get("decided") == "yes"
        form = ManyForm(request.POST if is_sent else None, outcome=outcome)
        if is_sent and form.is_valid():
            self._store(request, customers, outcome, form.cleaned_data)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": "Allow these customers?" if outcome == ALLOW else "Do not allow these customers?",
            "opts": self.opts,
            "rows": [(customer, told_because(customer) or NEW) for customer in customers],
            "versions": " ".join(f"{customer.pk}:{customer.version}" for customer in customers),
            "form": form,
            "action": outcome,
        }
        return render(request, "admin/customers/decide_many.html", context, status=422 if form.errors else 200)

    def _store(self, request: HttpRequest, customers: Iterable[Customer], outcome: str, said: dict[str, Any]) -> None:
        shown = dict(pair.partition(":")[::2] for pair in request.POST.get("versions", "").split())
        decision = {"allowed": outcome == ALLOW, "reason": said["reason"], "note": said["note"].strip()}
        decided, changed = [], []
        for customer in customers:
            version = as_version(shown.pop(str(customer.pk), ""))
            try:
                decided.append(decide_review(customer=customer, version=version, by=operator(request), **decision))
            except (NothingToDecide, CustomerRemoved):
                changed.append(customer.company_name)
        told = tell_decisions(decided, partial(address_of, request))
        if decided:
            mails = f"{told} mail{'s' if told != 1 else ''} sent"
            self.message_user(request, f"Decided: {len(decided)}. {mails} to agents.", messages.SUCCESS)
        if changed:
            text = f"Changed meanwhile, and not decided: {', '.join(changed)}."
            self.message_user(request, text, messages.WARNING)
        if gone := [told_state(found) for key in shown if (found := _anywhere(key))]:
            self.message_user(request, " ".join(gone), messages.WARNING)
