"""What is asked before a link is sent to a customer: where to, and in which language."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ..languages import is_spoken, names
from ..models import Customer
from ..rules import Refused, email
from .fields import OTHERS

TICK = "address_is_right"
OF_NOBODY = "The address is neither the contact’s nor of the contact’s company."


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
        self.customer, self.partner_domains = customer, partner_domains
        self.odd: list[str] = []
        initial = {"recipient": customer.contact_email, "language": language_of(customer)}
        super().__init__(data, initial=initial)

    def clean_recipient(self) -> str:
        try:
            read = email.read(self.cleaned_data["recipient"], partner_domains=self.partner_domains)
        except Refused as refused:
            raise ValidationError(refused.message, code=refused.code.value) from None
        if not self._is_known(read.value):
            self.odd = [concern.message for concern in read.concerns] or [OF_NOBODY]
        return read.value

    def clean(self) -> dict[str, Any]:
        address = self.cleaned_data.get("recipient", "")
        if self.odd and address:
            self._ask_about(address)
        return self.cleaned_data

    def _is_known(self, address: str) -> bool:
        """Say whether an address is the contact's, or of the contact's own company."""
        contact = self.customer.contact_email
        domain = email.company_domain(address)
        return address.lower() == contact.lower() or (domain != "" and domain == email.company_domain(contact))

    def _ask_about(self, address: str) -> None:
        """Ask for a tick for this very address: whoever reads its mail accepts for the customer."""
        tick = forms.CheckboxInput(check_test=lambda value: value == address, attrs={"value": address})
        label = f"I have checked that whoever reads {address} may accept the agreement for {self.customer}"
        self.fields[TICK] = forms.BooleanField(label=label, required=False, widget=tick)
        if self.data.get(TICK) != address:
            self.add_error(TICK, [f"{text} Tick that it is right, or change it." for text in self.odd])


def language_of(customer: Customer) -> str:
    """Return the language a customer is written to in: its own where there is a translation."""
    return customer.language if is_spoken(customer.language) else "en"
