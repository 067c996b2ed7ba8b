"""One row for every question: label, hint and widget where neither depends on the country."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django import forms

from ..models import Customer

# What is typed here is somebody else's data: a browser must neither fill in the agent's own nor keep it.
OTHERS: dict[str, Any] = {"autocomplete": "off"}
_NAME = {**OTHERS, "dir": "auto"}
_CODE = {**OTHERS, "spellcheck": "false"}


class Typed(forms.Field):
    """Keeps a text exactly as it was typed: what it is worth is for the rules to say."""

    def clean(self, value: Any) -> str:
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Question:
    label: str
    hint: str = ""
    attrs: dict[str, Any] = field(default_factory=lambda: OTHERS)
    widget: type[forms.Widget] = forms.TextInput
    choices: tuple[tuple[str, str], ...] = ()


QUESTIONS = {
    "country": Question("Country or region", widget=forms.Select),
    "company_name": Question(
        "Legal company name",
        "Exactly as in the official documents: no acronym, no short form, no test name.",
        _NAME,
    ),
    "registration_id": Question("Company registration ID", attrs=_CODE),
    "address_line1": Question("Street and building", attrs=_NAME),
    "address_line2": Question("Address line 2", attrs=_NAME),
    "address_line3": Question("Address line 3", attrs=_NAME),
    "city": Question("City", attrs=_NAME),
    "state": Question("State or province", attrs=_NAME),
    "postal_code": Question("Postal code", attrs=_CODE),
    "phone": Question("Company phone number", attrs={**OTHERS, "type": "tel", "inputmode": "tel"}),
    "domain_prefix": Question(
        "Domain prefix",
        "The first part of the customer’s .onmicrosoft.com domain: letters and digits. It cannot be changed later.",
        {**_CODE, "autocapitalize": "none"},
    ),
    "language": Question("Language", "The language Microsoft writes to the customer in.", widget=forms.Select),
    "culture": Question("Culture", "Sets how dates and amounts are written.", widget=forms.Select),
    "special_qualification": Question(
        "Special qualification", widget=forms.RadioSelect, choices=tuple(Customer.Qualification.choices)
    ),
    "education_segment": Question(
        "Education segment",
        "For an education customer only.",
        widget=forms.Select,
        choices=(("", "Select a segment"), *Customer.Segment.choices),
    ),
    "website": Question(
        "Website", "For an education customer only.", {**OTHERS, "inputmode": "url", "spellcheck": "false"}
    ),
    "reseller": Question(
        "Indirect reseller",
        "Leave empty when the customer is your own, without a reseller.",
        widget=forms.Select,
    ),
    "contact_first_name": Question("First name", attrs=_NAME),
    "contact_middle_name": Question("Middle name", attrs=_NAME),
    "contact_last_name": Question("Last name", attrs=_NAME),
    "contact_email": Question(
        "E-mail",
        "The contact’s own address at the customer, not one of your organisation.",
        {**_CODE, "type": "email", "inputmode": "email", "autocapitalize": "none"},
    ),
    "agreement_method": Question(
        "How does the customer accept the Microsoft Customer Agreement?",
        "Nothing can be ordered for the customer before it is accepted.",
        widget=forms.RadioSelect,
        choices=tuple(Customer.AgreementMethod.choices),
    ),
    "accepted_on": Question("Date of acceptance", "For example 22 November 2026, 2026-11-22, or today.", _CODE),
    "signatory_first_name": Question("First name", attrs=_NAME),
    "signatory_last_name": Question("Last name", attrs=_NAME),
    "signatory_email": Question("E-mail", attrs={**_CODE, "type": "email", "inputmode": "email"}),
    "signatory_phone": Question("Phone number", attrs={**OTHERS, "type": "tel", "inputmode": "tel"}),
}


def field_for(name: str) -> Typed:
    """Return a form field for a question, as it stands before any country is known.

    It is the caller's own but for its widget, which all pages share: replace it, never change it.
    """
    return copy(_field(name))


@cache
def _field(name: str) -> Typed:
    question = QUESTIONS[name]
    if issubclass(question.widget, forms.widgets.ChoiceWidget):
        widget: forms.Widget = question.widget(attrs=question.attrs, choices=question.choices)
    else:
        widget = question.widget(attrs=question.attrs)
    return Typed(label=question.label, help_text=question.hint, widget=widget, required=False)
