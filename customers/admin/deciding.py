"""What an operator says when a customer is decided, and everything there is to know before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.timezone import localtime

from partnercenter.admin.rows import RefusableForm
from partnercenter.history import told
from partnercenter.models import Event

from ..forms.required import SHORTEST_REASON
from ..matching import Identity, find_matches
from ..models import Agreement, Customer, WaitingCustomer
from ..summary import customer_parts, told_because

BEGIN, ALLOW, REFUSE = "begin", "allow", "refuse"
MOST_EVENTS = 50
# Two pages of a list: each is shown before it is decided.
MOST_AT_ONCE = 100
NEW = "new"


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
    shown_version = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = WaitingCustomer
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["shown_version"] = self.instance.version
        if self.refused:
            # What is shown now is what is decided next.
            self.data = {**self.data.dict(), "shown_version": str(self.instance.version)}  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        return with_reasons(self, super().clean(), is_refused=self.cleaned_data.get("outcome") == REFUSE)


class ManyForm(forms.Form):
    """Why several customers are not allowed."""

    reason = forms.ChoiceField(choices=[("", "–"), *Customer.NotAllowed.choices], required=False)
    note = forms.CharField(label="Words", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, outcome: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.outcome = outcome

    def clean(self) -> dict[str, Any]:
        return with_reasons(self, super().clean() or self.cleaned_data, is_refused=self.outcome == REFUSE)


class AnewForm(forms.Form):
    """Why customers that are decided are looked at once more."""

    note = forms.CharField(
        label="Why, for the agents who read it",
        min_length=SHORTEST_REASON,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Enter why they are looked at once more.",
            "min_length": f"Enter why they are looked at once more, in at least {SHORTEST_REASON} characters.",
        },
    )


def with_reasons(form: forms.BaseForm, said: dict[str, Any], *, is_refused: bool) -> dict[str, Any]:
    """Return what was said of a decision, with what is missing of its reasons added to the form’s errors."""
    if is_refused:
        if not said.get("reason"):
            form.add_error("reason", "Choose the reason.")
        if len(said.get("note", "").strip()) < SHORTEST_REASON:
            form.add_error("note", f"Enter what is to be done, in at least {SHORTEST_REASON} characters.")
    elif said.get("reason") or said.get("note", "").strip():
        form.add_error(None, ValidationError("Only what is not allowed has a reason. Take it away, or decide so."))
    return said


def told_for_decision(customer: Customer) -> dict[str, Any]:
    """Return everything an operator looks at before deciding."""
    own = {"partner_id": customer.partner_id}
    events = Event.objects.filter(**own, subject_key=customer.pk).order_by("-at", "-id")
    return {
        "customer": customer,
        "because": told_because(customer) or NEW,
        "parts": customer_parts(customer),
        "agreements": list(Agreement.objects.filter(**own, customer=customer)),
        "near": list(_near(customer)),
        "reviews": list(customer.reviews.filter(**own).select_related("decided_by")),
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


def address_of(request: HttpRequest, customer: Customer) -> str:
    """Return the whole address of a customer's page."""
    return request.build_absolute_uri(customer.get_absolute_url())


def told_begun(customer: Customer) -> str:
    """Return who looks at a customer that another operator was to begin with."""
    since = f"{localtime(customer.review_begun_at):%Y-%m-%d %H:%M}"
    return f"{customer.review_begun_by} looks at “{customer}” since {since}. Decide it, or leave it to them."


def told_state(customer: Customer) -> str:
    """Return what became of a customer that was to be decided."""
    if customer.is_removed:
        return f"The relationship with “{customer}” was removed."
    last = customer.reviews.filter(partner_id=customer.partner_id).select_related("decided_by").first()
    by = f" by {last.decided_by}, {localtime(last.decided_at):%Y-%m-%d %H:%M}" if last else ""
    return f"“{customer}” is decided already: {customer.get_verification_display().lower()}{by}."
