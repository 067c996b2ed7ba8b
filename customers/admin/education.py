"""Requests to verify education customers: decided by operators, once and for good."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from partnercenter.actions import NotAllowed
from partnercenter.admin.rows import RefusableForm, ThroughActions, operator, stored_as

from ..actions import AlreadyDecided, CustomerRemoved, decide_education
from ..mails import tell_education
from ..models import MOST_REQUESTS, QualificationRequest
from ..summary import customer_parts
from .queue import SHORTEST_NOTE

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
        if said.get("outcome") == DENY and len(said.get("words", "").strip()) < SHORTEST_NOTE:
            self.add_error("words", f"Enter the reason, in at least {SHORTEST_NOTE} characters.")
        return said


@admin.register(QualificationRequest)
class EducationAdmin(ThroughActions):
    form = EducationForm
    change_form_template = "admin/customers/decide_education.html"
    list_display = ["customer", "partner", "number", "segment", "status", "requested_by", "created_at", "decided_at"]
    list_filter = ["status"]
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
        """What was decided is decided; it can still be read."""
        return super().has_change_permission(request, obj) and (obj is None or obj.status == _IN_REVIEW)

    def get_fields(self, request: HttpRequest, obj: QualificationRequest | None = None) -> Any:
        is_open = obj is not None and obj.status == _IN_REVIEW
        return [*self.readonly_fields, *(["outcome", "words"] if is_open else [])]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = kwargs["obj"]
        context |= {
            "parts": customer_parts(asked.customer),
            "earlier": list(asked.customer.qualification_requests.exclude(pk=asked.pk).order_by("number")),
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
            raise NotAllowed("It was decided, or the customer removed, after you opened it.") from None
        stored_as(obj, decided)
        page = request.build_absolute_uri(decided.customer.get_absolute_url())
        transaction.on_commit(partial(tell_education, decided, page))
