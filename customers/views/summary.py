"""Answers as a person reads them: labels, chosen options in words, stored forms beside what was typed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django import forms
from django.utils.formats import date_format

from ..countries import address, country
from ..forms import CustomerForm
from ..forms.country_select import country_name
from ..models import Customer
from ..rules import phone

CHOSEN = frozenset(
    {"state", "language", "culture", "special_qualification", "education_segment", "reseller", "agreement_method"}
)

# What is shown in other words than it is stored in, without being another value.
PLAINLY_SAID = frozenset({"country", "domain_prefix", "accepted_on"})


@dataclass(frozen=True, slots=True)
class Row:
    """``value`` is what is kept, ``typed`` what was typed where that differs; ``change`` leads to the input."""

    label: str
    value: str
    typed: str = ""
    error: str = ""
    change: str = ""


def answer_parts(form: CustomerForm, *, heading: str, url: str) -> list[tuple[str, list[Row]]]:
    """Return the rows of a checked form under the headings it was asked under; ``url`` is the page that asks.

    A part without a heading of its own goes on under the one before it, the first under ``heading``.
    """
    parts: dict[str, list[Row]] = {}
    for title, names in form.sections:
        heading = title or heading
        parts.setdefault(heading, []).extend(_answer_row(form, name, url) for name in names if _is_told(form, name))
    return [(title, rows) for title, rows in parts.items() if rows]


def _is_told(form: CustomerForm, name: str) -> bool:
    """A question that does not apply (the signatory of an agreement the customer accepts) is no row."""
    return bool(form.answers.get(name)) or name in form.errors or form.is_asked(name)


def _answer_row(form: CustomerForm, name: str, url: str) -> Row:
    typed = form.answers.get(name, "").strip()
    chosen = _option(form.fields[name].widget, typed)
    stored = _stored(form, name) or chosen or typed
    return Row(
        label=str(form.fields[name].label),
        value=stored,
        typed=typed if typed and not chosen and name not in PLAINLY_SAID and stored != typed else "",
        error=str(form.errors[name][0]) if name in form.errors else "",
        change=f"{url}#id_{name}",
    )


def _option(widget: forms.Widget, typed: str) -> str:
    """Return the words of the chosen option, "" where there is nothing to choose from."""
    for value, label in getattr(widget, "choices", ()):
        options = label if isinstance(label, (list, tuple)) else [(value, label)]
        for code, words in options:
            if str(code) == typed and typed:
                return str(words)
    return ""


def _stored(form: CustomerForm, name: str) -> str:
    """Return an answer in its stored form, written as the country writes it; "" for a refused one."""
    values = form.record.values
    value = values.get(name, "")
    if not value or name in form.errors:
        return ""
    if name == "registration_id" and form.country:
        return country(form.country).registration_id.display(value)
    if name == "phone" and form.country:
        return told_phone(value, values.get("phone_extension", ""), form.country)
    if name == "country":
        return country_name(value)
    if name in CHOSEN:
        return _option(form.fields[name].widget, value) or value
    if name == "accepted_on":
        return date_format(datetime.date.fromisoformat(value), "j F Y")
    return f"{value}.onmicrosoft.com" if name == "domain_prefix" else value


def told_phone(e164: str, extension: str, country_code: str) -> str:
    """Return a phone number in national form and in E.164."""
    national = phone.shown(e164, extension, country_code)
    return national if national.replace(" ", "") == e164 else f"{national} ({e164})"


def customer_rows(customer: Customer) -> list[tuple[str, list[Row]]]:
    """Return every stored field of a customer under the headings it was asked under."""
    where = address(str(customer.country))
    number = country(str(customer.country)).registration_id
    company = [
        ("Legal company name", customer.company_name),
        ("Country or region", country_name(str(customer.country))),
        (number.label, number.display(customer.registration_id)),
        (f"{number.label} as typed", customer.registration_id_typed),
        ("Domain", customer.domain),
        (
            "Phone number",
            told_phone(customer.phone, customer.phone_extension, where.country_code) if customer.phone else "",
        ),
        ("Language and culture", f"{customer.language}, {customer.culture}"),
        ("Special qualification", customer.get_special_qualification_display()),
        ("Education segment", customer.get_education_segment_display()),
        ("Website", customer.website),
        ("Indirect reseller", customer.reseller.name if customer.reseller else ""),
        ("Cost management", "On" if customer.cost_management else "Off"),
        ("Billing currency", customer.billing_currency),
    ]
    places = [
        (asked.label, dict(asked.choices).get(value, value))
        for asked in where.fields
        if (value := getattr(customer, asked.name)) is not None
    ]
    contact = [("Name", customer.contact_name), ("E-mail", customer.contact_email)]
    return [
        (title, [Row(label, value or "") for label, value in pairs])
        for title, pairs in (("Company", company), ("Address", places), ("Primary contact", contact))
    ]
