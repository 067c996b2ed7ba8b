"""Runs every rule over answers, whoever asks: what is refused, what is odd, and which company it may be already."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.utils import timezone

from partnercenter.models import Agent

from ..forms import Asking, CustomerForm
from ..forms.answers import Problem
from ..forms.required import OVERRIDABLE, REASONED, SHORTEST_REASON
from ..matching import Identity, Match, Verdict, count_found, find_matches, may_look, verdict_on
from ..models import Draft
from ..rules import ABOUT, Code, Concern, Doubt
from ..steps import Step
from .reasons import Given, accepted, companies_of, given_for
from .shown import Checked, Shown

REASON_MISSING = f"Enter why this is another company, in at least {SHORTEST_REASON} characters."


class Checker:
    """``draft`` holds the answers, and what was ticked or accepted with a reason for them; it may be unsaved."""

    def __init__(self, draft: Draft, agent: Agent) -> None:
        self.draft = draft
        self.agent = agent
        self.asking = Asking.of(agent)

    def check(
        self,
        step: Step,
        typed: Mapping[str, str] | None = None,
        *,
        ticked: Collection[str] = (),
        overrides: Mapping[str, str] | None = None,
    ) -> Checked:
        """Run every rule of a step over the draft's answers, ``typed`` (texts sent now) over them."""
        given = self._all_given(overrides, typed)
        checked = self._judge(step, typed, ticked, given)
        self._match([checked], ticked, given)
        return checked

    def _judge(
        self, step: Step, typed: Mapping[str, str] | None, ticked: Collection[str], given: Mapping[str, Given]
    ) -> Checked:
        form = self._form(step, typed, accepted(given, {**self.draft.answers, **(typed or {})}))
        form.is_valid()
        odd = [concern for concerns in form.record.concerns.values() for concern in concerns]
        return Checked(step, form, [self._shown(concern, form, ticked) for concern in _one_of_each(odd)])

    def _form(self, step: Step, typed: Mapping[str, str] | None, overrides: Collection[str]) -> CustomerForm:
        """Return the form of a step, to be judged."""
        return CustomerForm(
            asking=self.asking,
            answers=self.draft.answers,
            typed=typed,
            judged=True,
            sections=step.sections,
            overrides=overrides,
        )

    def _known(self, identity: Identity) -> list[Match]:
        """Return the companies known here under an identity."""
        return find_matches(partner=self.agent.home, identity=identity)

    def _all_given(self, overrides: Mapping[str, str] | None, typed: Mapping[str, str] | None) -> dict[str, Given]:
        return {**self.draft.overrides, **self.given(overrides or {}, typed or {})}

    def given(self, reasons: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Return reasons by refused code as a draft keeps them: by whom, when, and for which text.

        Nothing of an agent who may not accept what is refused, and nothing of refusals nobody may.
        """
        may: set[Code | Doubt] = {*REASONED, *(OVERRIDABLE if self.asking.may_override else ())}
        answers = {**self.draft.answers, **typed}
        now = timezone.now().isoformat(timespec="seconds")
        return {
            code.value: {"reason": reasons[code.value], "by": str(self.agent), "at": now, **given_for(code, answers)}
            for code in may
            if code.value in reasons
        }

    def reason_for(self, code: Code, answers: Mapping[str, str]) -> str:
        """Return the reason that was given for accepting what is typed now, long enough or not."""
        given = self.draft.overrides.get(code.value, {})
        return given["reason"] if given_for(code, answers).items() <= given.items() else ""

    def _shown(self, concern: Concern, form: CustomerForm, ticked: Collection[str]) -> Shown:
        # What a sentence says of several answers is asked again when any of them changes.
        about = " | ".join(form.answers.get(name, "") for name in ABOUT.get(concern.code, (concern.code.field,)))
        confirmed = concern.code.value in ticked or self.draft.confirmed.get(concern.code.value) == about
        label = str(form.fields[concern.code.field].label) if concern.code.field in form.fields else ""
        return Shown(concern.code.value, concern.message, concern.code.field, label, about, confirmed)

    def _match(self, checked: Sequence[Checked], ticked: Collection[str], given: Mapping[str, Given]) -> None:
        """Look once for the company under all that these steps ask; say at each of them what follows."""
        values = {name: value for check in checked for name, value in check.form.record.values.items()}
        identity = Identity.of(values, country=checked[0].form.country)
        if identity.is_empty:
            return
        if not may_look(self.agent):
            checked[0].form.refuse_page(Code.COMPANY_CHECKS_SPENT)
            return
        matches = self._known(identity)
        count_found(self.agent, matches)
        verdict = verdict_on(matches, another=companies_of(self.draft.confirmed.get(Doubt.COMPANY_NEAR_MATCH, "")))
        for check in checked:
            check.matches = matches if check is checked[0] else []
            self._refuse(check, verdict, given)
            for concern, companies in verdict.concerns.items():
                if concern.code.field in check.form.fields:
                    check.concerns.append(self._shown_match(concern, companies, check.form, ticked, given))

    def _refuse(self, check: Checked, verdict: Verdict, given: Mapping[str, Given]) -> None:
        form = check.form
        for name, (code, message) in verdict.refused.items():
            if name not in form.fields:
                continue
            if code.value in accepted(given, form.answers):
                form.record.overridden[name] = Problem(code, message)
            else:
                form.refuse(name, code, message)

    def _shown_match(
        self,
        concern: Concern,
        companies: Collection[uuid.UUID],
        form: CustomerForm,
        ticked: Collection[str],
        given: Mapping[str, Given],
    ) -> Shown:
        """Return a concern that is ticked for these companies alone: one that comes later is asked about anew."""
        what = " | ".join(given_for(concern.code, form.answers).values())
        about = f"{what} | {' '.join(sorted(str(company) for company in companies))}"
        kept = self.draft.confirmed.get(concern.code.value, "")
        is_kept = kept.rpartition(" | ")[0] == what and companies_of(kept) >= set(companies)
        confirmed = concern.code.value in ticked or is_kept
        reason = given.get(concern.code.value, {}).get("reason", "")
        problem = REASON_MISSING if confirmed and concern.code.value not in accepted(given, form.answers) else ""
        label = str(form.fields[concern.code.field].label)
        return Shown(concern.code.value, concern.message, concern.code.field, label, about, confirmed, reason, problem)


def _one_of_each(concerns: Iterable[Concern]) -> list[Concern]:
    return list({concern.code: concern for concern in concerns}.values())
