"""Answers as a person reads them: labels, chosen options in words, stored forms beside what was typed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django import forms
from django.utils.formats import date_format
from django.utils.timesince import timesince

from .countries import address, country
from .countries.languages import cultures, languages
from .forms import CustomerForm
from .forms.country_select import country_name
from .forms.fields import QUESTIONS
from .models import ASKED_AGAIN, RESTORED, Customer, Durations
from .rules import phone
from .rules.registration_id import RegistrationId

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


def told_answer(form: CustomerForm, name: str, text: str) -> str:
    """Return an answer in words: the chosen option, or the text itself."""
    return _option(form.fields[name].widget, text.strip()) or text.strip()


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


PHONE = "Phone number"


def customer_parts(customer: Customer) -> list[tuple[str, str, list[Row]]]:
    """Return what is stored of a customer under its headings, each with the name of the input it is changed at first.

    What is not there is no row, but for the registration ID and the phone number, which a customer should have.
    """
    code = str(customer.country)
    where, number = address(code), country(code).registration_id
    phone_number = told_phone(customer.phone, customer.phone_extension, code) if customer.phone else ""
    company = [
        Row("Legal company name", customer.company_name),
        Row("Country or region", country_name(code)),
        Row(number.label, number.display(customer.registration_id)),
        Row(f"{number.label} as typed", _if_other(customer.registration_id_typed, customer.registration_id, number)),
        Row("Domain", customer.domain),
        Row(PHONE, phone_number),
        Row("Language", dict(languages()).get(customer.language, customer.language)),
        Row("Culture", dict(cultures(code)).get(customer.culture, customer.culture)),
        Row("Special qualification", customer.get_special_qualification_display()),
        Row("Education segment", customer.get_education_segment_display()),
        Row("Website", customer.website),
        Row("Indirect reseller", customer.reseller.name if customer.reseller else ""),
    ]
    places = [
        Row(asked.label, dict(asked.choices).get(getattr(customer, asked.name), getattr(customer, asked.name)))
        for asked in where.fields
    ]
    contact = [Row("Name", customer.contact_name), Row("E-mail", customer.contact_email)]
    parts = [("Company", "company_name", company), ("Address", "address_line1", places)]
    should_have = (number.label, PHONE)
    return [
        (title, first, [row for row in rows if row.value or row.label in should_have])
        for title, first, rows in (*parts, ("Primary contact", "contact_first_name", contact))
    ]


def _if_other(typed: str, stored: str, number: RegistrationId) -> str:
    """Return what was typed where it is written in another way than the number is stored or shown."""
    return "" if typed in (stored, number.display(stored)) else typed


def told_because(customer: Customer) -> str:
    """Return why a customer is under review, as a part of a sentence; "" for a new one."""
    reasons = customer.review_because
    labels = dict.fromkeys(str(QUESTIONS[name].label) for name in reasons if name in QUESTIONS)
    told = [
        "the relationship was restored" if RESTORED in reasons else "",
        "another review was asked for" if ASKED_AGAIN in reasons else "",
        f"changed: {', '.join(labels)}" if labels else "",
    ]
    return "; ".join(filter(None, told))


def told_durations(durations: Durations) -> str:
    """Return in a sentence how long reviews took."""
    return f"Half of the last reviews took up to {spoken(durations.median)}, 95 of 100 up to {spoken(durations.p95)}."


def spoken(duration: datetime.timedelta) -> str:
    """Return a duration in one or two units, such as "2 days, 3 hours"."""
    if duration < datetime.timedelta(minutes=1):
        return "a minute"
    now = datetime.datetime.now(tz=datetime.UTC)
    return timesince(now - duration, now).replace("\xa0", " ")
