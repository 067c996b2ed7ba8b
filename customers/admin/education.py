"""Requests to verify education customers: decided by operators, once and for good."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from partnercenter.access import see_other
from partnercenter.actions import NotAllowed
from partnercenter.admin.rows import RefusableForm, ThroughActions, operator, stored_as

from ..actions import AlreadyDecided, CustomerRemoved, decide_education
from ..forms.required import SHORTEST_REASON
from ..mails import tell_education
from ..models import MOST_REQUESTS, QualificationRequest
from ..summary import customer_parts
from .deciding import address_of
from .filters import Decided

CONFIRM, DENY = "confirm", "deny"
_IN_REVIEW = QualificationRequest.Status.IN_REVIEW


class EducationForm(RefusableForm):
    """Education, or not, with a reason in words."""

    outcome = forms.ChoiceField(
        label="Decision",
        choices=[(CONFIRM, "Education: for good, it cannot be undone"), (DENY, "Not an education customer")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you decide."},
    )
    words = forms.CharField(
        label="Reason",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What is to be corrected, for the agent who reads it. Needed where it is no education customer.",
    )

    class Meta:
        model = QualificationRequest
        fields: list[str] = []

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("outcome") == DENY and len(said.get("words", "").strip()) < SHORTEST_REASON:
            self.add_error("words", f"Enter the reason, in at least {SHORTEST_REASON} characters.")
        return said


@admin.register(QualificationRequest)
class EducationAdmin(ThroughActions):
    form = EducationForm
    change_form_template = "admin/customers/decide_education.html"
    list_display = ["customer", "partner", "number", "segment", "status", "requested_by", "created_at", "decided_at"]
    list_filter = [Decided]
    list_select_related = ["customer", "partner", "requested_by"]
    search_fields = ["customer__company_name"]
    search_help_text = "A part of the name of the customer"
    readonly_fields = [
        "customer", "partner", "number", "segment", "website", "contact_email", "status", "reason", "requested_by",
        "created_at", "decided_by", "decided_at",
    ]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: QualificationRequest | None = None) -> bool:
        """What was decided is decided, and of a removed customer nothing is; it can still be read."""
        return super().has_change_permission(request, obj) and (obj is None or _is_open(obj))

    def get_fields(self, request: HttpRequest, obj: QualificationRequest | None = None) -> Any:
        return [*self.readonly_fields, *(["outcome", "words"] if obj and _is_open(obj) else [])]

    def changeform_view(self, request: HttpRequest, object_id: Any = None, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, *args, **kwargs)
        except PermissionDenied:
            asked = self.get_object(request, object_id)
            if asked is None or _is_open(asked):
                raise
            words = request.POST.get("words", "").strip()
            typed = f" What you typed was not stored: {words}" if words else ""
            self.message_user(request, f"{_told_state(asked)}{typed}", messages.WARNING)
            return see_other(request.path)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = kwargs["obj"]
        context |= {
            "parts": customer_parts(asked.customer),
            "earlier": list(_others(asked)),
            "most": MOST_REQUESTS,
            "show_save_and_continue": False,
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: QualificationRequest, form: Any, change: bool) -> None:
        said = form.cleaned_data
        try:
            decided = decide_education(
                request=obj, confirmed=said["outcome"] == CONFIRM, reason=said["words"].strip(), by=operator(request)
            )
        except (AlreadyDecided, CustomerRemoved):
            raise NotAllowed("It was decided after you opened it.") from None
        stored_as(obj, decided)
        transaction.on_commit(partial(tell_education, decided, partial(address_of, request)))

    def response_change(self, request: HttpRequest, obj: QualificationRequest) -> HttpResponse:
        self.message_user(request, _told_state(obj), messages.SUCCESS)
        return self.response_post_save_change(request, obj)


def _is_open(asked: QualificationRequest) -> bool:
    return asked.status == _IN_REVIEW and not asked.customer.is_removed


def _others(asked: QualificationRequest) -> QuerySet[QualificationRequest]:
    own = asked.customer.qualification_requests.filter(partner_id=asked.partner_id)
    return own.exclude(pk=asked.pk).order_by("number")


def _told_state(asked: QualificationRequest) -> str:
    """Return what became of a request."""
    if asked.status == _IN_REVIEW:
        return f"The relationship with “{asked.customer}” was removed, so there is nothing to decide."
    return f"“{asked.customer}”, request {asked.number}: {asked.get_status_display()}, decided by {asked.decided_by}."
