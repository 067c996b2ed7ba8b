"""The pages of the wizard: one row each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that stand together under one heading."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A page of the wizard: ``name`` is its part of the URL, ``title`` its heading."""

    name: str
    title: str
    sections: tuple[Section, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the form inputs asked on this page, in order."""
        return tuple(field for section in self.sections for field in section.fields)

    @property
    def number(self) -> int:
        """The place of this page, counted from 1."""
        return STEPS.index(self) + 1


ADDRESS = ("address_line1", "address_line2", "address_line3", "city", "state", "postal_code")
CONTACT = ("contact_first_name", "contact_middle_name", "contact_last_name", "contact_email")
SIGNATORY = ("signatory_first_name", "signatory_last_name", "signatory_email", "signatory_phone")

STEPS = (
    Step("find", "Find the company", (Section("", ("country", "company_name", "registration_id")),)),
    Step(
        "account",
        "Account info",
        (
            Section("Address", ADDRESS),
            Section("Company", ("phone", "domain_prefix", "language", "culture")),
            Section("", ("special_qualification", "education_segment", "website")),
            Section("", ("reseller",)),
            Section("Primary contact", CONTACT),
        ),
    ),
    Step(
        "agreement",
        "Microsoft Customer Agreement",
        (
            Section("", ("agreement_method",)),
            Section("If it is accepted: when, and by whom", ("accepted_on", *SIGNATORY)),
        ),
    ),
    Step("review", "Check the answers"),
)
ASKED = STEPS[:-1]
FIELDS = tuple(field for step in ASKED for field in step.fields)


def step_named(name: str) -> Step:
    """Return the step of that name; raises KeyError where there is none."""
    for step in STEPS:
        if step.name == name:
            return step
    raise KeyError(name)
