"""Walks a draft through the steps; knows nothing of HTTP."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from partnercenter.models import Agent

from .actions import AlreadyKnown, DraftChanged, add_customer
from .forms import Asking, CustomerForm
from .forms.defaults import with_defaults
from .forms.required import OVERRIDABLE, SHORTEST_REASON
from .matching import Match, Reason, find_matches
from .models import Customer, Draft
from .rules import Code, Concern, Doubt
from .rules.folding import folded
from .steps import ASKED, STEPS, Step

NEAR_MATCH = Concern(
    Doubt.COMPANY_NEAR_MATCH,
    "A company of this name is known here already. Go on only if this is another company.",
)

# Concerns that speak of more than the answer they stand at.
ABOUT = {
    Doubt.POSTAL_CODE_OTHER_STATE: ("postal_code", "state", "city"),
    Doubt.CITY_OTHER_STATE: ("city", "state", "postal_code"),
    Doubt.PHONE_UNUSUAL: ("phone", "country"),
    Doubt.PHONE_OTHER_COUNTRY: ("phone", "country"),
    Doubt.REGISTRATION_ID_UNUSUAL: ("registration_id", "country"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A concern as the page shows it, with or without its tick."""

    code: str
    message: str
    field: str
    label: str
    about: str
    confirmed: bool


@dataclass(slots=True)
class Checked:
    """A step after its rules ran: its form, what is odd, and which companies it may be already."""

    step: Step
    form: CustomerForm
    concerns: list[Shown] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)

    @property
    def is_ready(self) -> bool:
        return not self.form.errors and all(concern.confirmed for concern in self.concerns)


class NotReady(Exception):
    """The draft cannot become a customer yet; ``checked`` holds every step with what is left to do."""

    def __init__(self, checked: list[Checked]) -> None:
        self.checked = checked
        super().__init__(", ".join(check.step.name for check in checked if not check.is_ready))


class Wizard:
    """One agent at one draft; ``draft`` may be unsaved, before its first page is sent."""

    def __init__(self, draft: Draft, agent: Agent) -> None:
        self.draft = draft
        self.agent = agent
        self.asking = Asking.of(agent)

    def page(self, step: Step) -> Checked:
        """Return a step as it is opened: what was typed, and what is wrong with it if it was sent before."""
        if step.name in self.draft.put:
            # What was put aside with another country is proposed anew for this one.
            return self.check(step, with_defaults(self.draft.answers))
        answers = with_defaults(self.draft.answers)
        return Checked(step, CustomerForm(asking=self.asking, answers=answers, sections=step.sections))

    def check(
        self,
        step: Step,
        typed: Mapping[str, str] | None = None,
        *,
        ticked: Collection[str] = (),
        overrides: Mapping[str, str] | None = None,
    ) -> Checked:
        """Run every rule of a step over the draft's answers, ``typed`` (texts sent now) over them."""
        given = {**self.draft.overrides, **self.given(overrides or {}, typed or {})}
        form = CustomerForm(
            asking=self.asking,
            answers=self.draft.answers,
            typed=typed,
            judged=True,
            sections=step.sections,
            overrides=_accepted(given, {**self.draft.answers, **(typed or {})}),
        )
        form.is_valid()
        checked = Checked(step, form)
        odd = [concern for concerns in form.record.concerns.values() for concern in concerns]
        odd += self._match(checked)
        checked.concerns = [self._shown(concern, form, ticked) for concern in _one_of_each(odd)]
        return checked

    def given(self, reasons: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Return reasons by refused code as a draft keeps them: by whom, when, and for which text.

        Nothing of an agent who may not accept what is refused, and nothing of refusals nobody may.
        """
        if not self.asking.may_override:
            return {}
        answers = {**self.draft.answers, **typed}
        now = timezone.now().isoformat(timespec="seconds")
        return {
            code.value: {"reason": reasons[code.value], "by": str(self.agent), "at": now, **_about(code, answers)}
            for code in OVERRIDABLE
            if code.value in reasons
        }

    def reason_for(self, code: Code, answers: Mapping[str, str]) -> str:
        """Return the reason that was given for accepting what is typed now, long enough or not."""
        given = self.draft.overrides.get(code.value, {})
        return given["reason"] if _about(code, answers).items() <= given.items() else ""

    def _shown(self, concern: Concern, form: CustomerForm, ticked: Collection[str]) -> Shown:
        # What a sentence says of several answers is asked again when any of them changes.
        about = " | ".join(form.answers.get(name, "") for name in ABOUT.get(concern.code, (concern.code.field,)))
        confirmed = concern.code.value in ticked or self.draft.confirmed.get(concern.code.value) == about
        label = str(form.fields[concern.code.field].label) if concern.code.field in form.fields else ""
        return Shown(concern.code.value, concern.message, concern.code.field, label, about, confirmed)

    def _match(self, checked: Checked) -> list[Concern]:
        """Look for the company under what this step asks; a sure match is an error, a like name a concern."""
        form, values = checked.form, checked.form.record.values
        name = values.get("company_name", "")
        checked.matches = find_matches(
            agent=self.agent,
            country=form.country,
            registration_id=values.get("registration_id", ""),
            domain_prefix=values.get("domain_prefix", ""),
            folded_name=folded(name)[:255] if name else "",
        )
        found = {reason for match in checked.matches for reason in match.reasons}
        if Reason.REGISTRATION_ID in found:
            form.refuse("registration_id", Code.REGISTRATION_ID_TAKEN, _taken(checked.matches))
        if Reason.DOMAIN in found:
            form.refuse("domain_prefix", Code.DOMAIN_PREFIX_TAKEN)
        return [NEAR_MATCH] if Reason.NAME in found and Reason.REGISTRATION_ID not in found else []

    def check_all(self, *, ticked: Collection[str] = ()) -> list[Checked]:
        """Run all rules of all steps again: the draft may be weeks old, its twin an hour."""
        return [self.check(step, ticked=ticked) for step in ASKED]

    def first_left(self) -> Step:
        """Return the first step that was not sent or is not ready, else the last one."""
        for step in ASKED:
            if step.name not in self.draft.put or not self.check(step).is_ready:
                return step
        return STEPS[-1]

    def first_unsent(self, step: Step) -> Step:
        """Return the first step before ``step`` that was never sent, else ``step`` itself."""
        return next((s for s in STEPS[: STEPS.index(step)] if s.name not in self.draft.put), step)

    def create(self, *, ticked: Collection[str] = ()) -> Customer:
        """Add the customer.

        Raises NotReady when a rule refuses, something odd is unticked, a twin came first or other answers
        were saved meanwhile, and DraftClosed when the draft was discarded.
        """
        if self.draft.customer is not None:
            return self.draft.customer
        checked = self.check_all(ticked=ticked)
        unsent = [step for step in ASKED if step.name not in self.draft.put]
        if unsent or not all(check.is_ready for check in checked):
            # The twin that was found may be what another submit of this very draft has just made.
            self.draft.refresh_from_db(fields=["customer"])
            if self.draft.customer is not None:
                return self.draft.customer
            raise NotReady(checked)
        try:
            return add_customer(
                draft=self.draft,
                values={name: value for check in checked for name, value in check.form.record.values.items()},
                by=self.agent,
                concerns=[{"code": c.code, "message": c.message} for check in checked for c in check.concerns],
                overrides=self._overrides_used(checked),
            )
        except AlreadyKnown:
            raise NotReady(self.check_all(ticked=ticked)) from None
        except DraftChanged as changed:
            self.draft = changed.draft
            raise NotReady(self.check_all(ticked=ticked)) from None

    def _overrides_used(self, checked: Iterable[Checked]) -> list[dict[str, str]]:
        """Return what was accepted with a reason, each with what the page said of it."""
        return [
            {
                "code": problem.code.value,
                "field": name,
                "label": str(check.form.fields[name].label),
                "value": check.form.record.values[name],
                "message": problem.message,
                **{word: self.draft.overrides[problem.code.value][word] for word in ("reason", "by", "at")},
            }
            for check in checked
            for name, problem in check.form.record.overridden.items()
        ]


def _about(code: Code, answers: Mapping[str, str]) -> dict[str, str]:
    """Return what a reason is given for: another text, or the same one in another country, needs another."""
    return {"text": answers.get(code.field, ""), "country": answers.get("country", "")}


def _accepted(given: Mapping[str, Mapping[str, str]], answers: Mapping[str, str]) -> set[str]:
    """Return the codes with a long enough reason for the text that is there now."""
    return {
        code.value
        for code in OVERRIDABLE
        if (reason := given.get(code.value))
        and len(reason["reason"]) >= SHORTEST_REASON
        and _about(code, answers).items() <= reason.items()
    }


def _one_of_each(concerns: Iterable[Concern]) -> list[Concern]:
    return list({concern.code: concern for concern in concerns}.values())


def _taken(matches: list[Match]) -> str:
    if any(match.customer and match.is_certain for match in matches):
        return "A customer of yours has this registration ID already. Open it instead of adding it again."
    return (
        "A company with this registration ID is a customer here already. "
        "Request a relationship with it instead of adding it again; your answers are kept."
    )
