"""The form of a stored customer: it judges what is changed, and what is required by now; the rest stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.forms import RadioSelect

from ..models import Customer
from ..rules import ABOUT, Code
from ..steps import ADDRESS, CONTACT, Section, Step
from .answers import read_answers
from .customer import CustomerForm
from .fields import OTHERS, QUESTIONS
from .list_select import ListSelect

# Asked of a stored customer where it is missing. Source: the trade's announcements of November 2020 and March 2021:
# registration ID and phone are checked when an existing customer's details are next changed.
REQUIRED_BY_NOW = ("registration_id", "phone")
QUALIFICATION_HINT = "To have it verified as an education customer, use “Education” on its page."
_EDUCATION = Customer.Qualification.EDUCATION.value


def edited(customer: Customer, *, everything: bool) -> Step:
    """Return what is asked of a stored customer: everything that can be changed, or its contact alone.

    Country and domain are never changed; how an education customer is qualified is decided once.
    """
    contact = Section("Primary contact", CONTACT)
    if not everything:
        return Step("edit", "Change the contact", (contact,))
    is_open = customer.education in (Customer.Education.NONE, Customer.Education.DENIED)
    qualification = ("special_qualification",) if is_open else ()
    company = ("company_name", "registration_id", "phone", "language", "culture", *qualification, "reseller")
    return Step("edit", "Change the customer", (Section("Company", company), Section("Address", ADDRESS), contact))


class EditForm(CustomerForm):
    """``changed`` are the names of the inputs whose text is not what the page was drawn with."""

    def __init__(self, *, customer: Customer, changed: Collection[str], **asked: Any) -> None:
        self.customer = customer
        super().__init__(**asked)
        asks = self.asking.needs_registration(self.country)
        self.missing = [
            name for name in REQUIRED_BY_NOW if asks and name in self.fields and not getattr(customer, name)
        ]
        self.touched = frozenset({*changed, *self.missing})
        if field := self.fields.get("special_qualification"):
            choices = QUESTIONS["special_qualification"].choices
            field.widget = RadioSelect(OTHERS, [(code, label) for code, label in choices if code != _EDUCATION])
            field.help_text = QUALIFICATION_HINT

    @property
    def judged_names(self) -> list[str]:
        """The touched ones; of an address all, for its parts are judged together."""
        of_the_address = self.touched.intersection(ADDRESS)
        return [name for name in self.fields if name in self.touched or (of_the_address and name in ADDRESS)]

    def clean(self) -> dict[str, str]:
        record = self.record = read_answers(self.answers, self.asking, only=self.judged_names, overrides=self.overrides)
        for name in [name for name in record.errors if not self._is_asked_for(name)]:
            del record.errors[name]
        for name in [name for name in self.fields if name in record.values and name not in self.touched]:
            del record.values[name]
        for name, concerns in list(record.concerns.items()):
            record.concerns[name] = [c for c in concerns if self.touched.intersection(ABOUT.get(c.code, (name,)))]
        for name, problem in record.errors.items():
            self.refuse_as_read(name, problem)
        if record.values.get("special_qualification") == _EDUCATION:
            self.refuse("special_qualification", Code.CHOICE_UNKNOWN, QUALIFICATION_HINT)
        return record.values

    def _is_asked_for(self, name: str) -> bool:
        """A part of a changed address that was never given is asked for; one that was given stays as it is."""
        return name in self.touched or (name in ADDRESS and not self.answers.get(name))

    def _follow_partner(self) -> None:
        super()._follow_partner()
        stored = self.customer.reseller
        if stored is None or (field := self.fields.get("reseller")) is None:
            return
        # One that is no longer the provider's stays by its name until another one is chosen.
        key = str(stored.pk)
        offered = (("", "No reseller: our own customer"), *self.asking.resellers)
        field.widget = ListSelect(offered if key in dict(offered) else (*offered, (key, stored.name)), OTHERS)


def changed_of(typed: Mapping[str, str], drawn: Mapping[str, str]) -> list[str]:
    """Return the names of the inputs whose text is another one than the page was drawn with."""
    return [name for name, text in typed.items() if text != drawn.get(name, "")]
