"""One agent at one draft: a page opened, checked, kept, and in the end a customer."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..actions import AlreadyKnown, DraftChanged, add_customer
from ..forms import CustomerForm
from ..forms.defaults import with_defaults
from ..models import Customer
from ..steps import ASKED, STEPS, Step
from .checker import Checker
from .kept import kept, overrides_used
from .shown import Checked, NotReady


class Wizard(Checker):
    """One agent at one draft; it may be unsaved, before its first page is sent."""

    def page(self, step: Step) -> Checked:
        """Return a step as it is opened: what was typed, and what is wrong with it if it was sent before."""
        if step.name in self.draft.put:
            # What was put aside with another country is proposed anew for this one.
            return self.check(step, with_defaults(self.draft.answers))
        answers = with_defaults(self.draft.answers)
        return Checked(step, CustomerForm(asking=self.asking, answers=answers, sections=step.sections))

    def check_all(self, *, ticked: Collection[str] = (), overrides: Mapping[str, str] | None = None) -> list[Checked]:
        """Run all rules of all steps again: the draft may be weeks old, its twin an hour."""
        given = self._all_given(overrides, None)
        checked = [self._judge(step, None, ticked, given) for step in ASKED]
        self._match(checked, ticked, given)
        return checked

    def first_left(self) -> Step:
        """Return the first step that was not sent or is not ready, else the last one."""
        for check in self.check_all():
            if check.step.name not in self.draft.put or not check.is_ready:
                return check.step
        return STEPS[-1]

    def first_unsent(self, step: Step) -> Step:
        """Return the first step before ``step`` that was never sent, else ``step`` itself."""
        return next((s for s in STEPS[: STEPS.index(step)] if s.name not in self.draft.put), step)

    def create(self, *, ticked: Collection[str] = (), overrides: Mapping[str, str] | None = None) -> Customer:
        """Add the customer.

        Raises NotReady when a rule refuses, something odd is unticked, a twin came first or other answers
        were saved meanwhile, and DraftClosed when the draft was discarded.
        """
        if self.draft.customer is not None:
            return self.draft.customer
        checked = self.check_all(ticked=ticked, overrides=overrides)
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
                concerns=[kept(concern) for check in checked for concern in check.concerns],
                overrides=overrides_used(self.draft, checked),
            )
        except AlreadyKnown:
            raise NotReady(self.check_all(ticked=ticked, overrides=overrides)) from None
        except DraftChanged as changed:
            self.draft = changed.draft
            raise NotReady(self.check_all(ticked=ticked, overrides=overrides)) from None
