"""What is asked before a link is sent to a customer: where to, and in which language."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ..languages import is_spoken, names
from ..models import Customer
from ..rules import Refused, email
from .fields import OTHERS


class LinkForm(forms.Form):
    """The link goes to the customer's contact, unless somebody else there accepts for it."""

    recipient = forms.CharField(
        label="Send to",
        help_text="Who accepts for the customer. The code that proves it is sent to this address as well.",
        max_length=254,
        error_messages={"required": "Enter the e-mail address the link goes to."},
        widget=forms.TextInput(attrs={**OTHERS, "type": "email", "inputmode": "email", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(
        label="Language",
        help_text="Of the message. On the page the customer can choose another one.",
        choices=names,
        error_messages={"required": "Choose a language.", "invalid_choice": "Choose a language from the list."},
        widget=forms.Select(attrs=OTHERS),
    )

    use_required_attribute = False

    def __init__(self, data: Any, *, customer: Customer, partner_domains: tuple[str, ...]) -> None:
        self.partner_domains = partner_domains
        initial = {"recipient": customer.contact_email, "language": language_of(customer)}
        super().__init__(data, initial=initial)

    def clean_recipient(self) -> str:
        try:
            return email.read(self.cleaned_data["recipient"], partner_domains=self.partner_domains).value
        except Refused as refused:
            raise ValidationError(refused.message, code=refused.code.value) from None


def language_of(customer: Customer) -> str:
    """Return the language a customer is written to in: its own where there is a translation."""
    return customer.language if is_spoken(customer.language) else "en"
