"""One agent at one stored customer: what was changed is checked, compared with what others changed, and stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from partnercenter.models import Agent
from partnercenter.roles import Permission

from ..actions import change_customer
from ..actions.changes import new_of, text_of
from ..actions.reviews import reviewed_of
from ..forms import CustomerForm
from ..forms.editing import EditForm, changed_of, edited
from ..matching import Identity, Match, find_matches
from ..models import Customer, Draft
from ..steps import Step
from .checker import Checker
from .kept import kept, overrides_used
from .shown import Checked


@dataclass(frozen=True, slots=True)
class Clash:
    """An answer of which two versions are there: ``mine`` as typed now, ``theirs`` as it was stored meanwhile.

    ``chosen`` is "mine" or "theirs" where only one of the two was changed, "" where both were.
    """

    name: str
    mine: str
    theirs: str
    chosen: str


class Editing(Checker):
    """``drawn`` are the texts the page was drawn with, by input; without them it is drawn now."""

    def __init__(self, customer: Customer, agent: Agent, drawn: Mapping[str, str] | None = None) -> None:
        self.customer, self.agent = customer, agent
        kept = {"country": str(customer.country), "special_qualification": customer.special_qualification}
        super().__init__(Draft(partner=agent.home, answers=kept | self.stored), agent)
        self.drawn = {**self.stored, **{name: text for name, text in (drawn or {}).items() if name in self.stored}}

    @cached_property
    def step(self) -> Step:
        """What this agent may change of this customer."""
        return edited(self.customer, everything=self.agent.may(Permission.EDIT_CUSTOMERS))

    @cached_property
    def stored(self) -> dict[str, str]:
        """What is stored now, by input, as the text the form reads."""
        return {name: text_of(self.customer, name) for name in self.step.fields}

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """What of it this country and this partner are asked, by input."""
        return tuple(name for name in self.step.fields if name in self.page.form.fields)

    @cached_property
    def page(self) -> Checked:
        """The page as it is opened."""
        form = EditForm(
            customer=self.customer,
            changed=(),
            asking=self.asking,
            answers=self.draft.answers,
            sections=self.step.sections,
        )
        return Checked(self.step, form)

    def take(
        self, typed: Mapping[str, str], *, ticked: Collection[str] = (), overrides: Mapping[str, str] | None = None
    ) -> Checked:
        """Run the rules over what was changed, as it was typed; ``overrides`` are reasons by refused code."""
        self.draft.overrides = self.given(overrides or {}, typed)
        return self.check(self.step, typed, ticked=ticked)

    def clashes(self, typed: Mapping[str, str]) -> list[Clash]:
        """Return the answers of which two versions are there, of those that were changed at all."""
        found = []
        for name in self.asked:
            mine, theirs, before = typed.get(name, self.drawn[name]), self.stored[name], self.drawn[name]
            if mine != theirs:
                chosen = "theirs" if mine == before else "mine" if theirs == before else ""
                found.append(Clash(name, mine, theirs, chosen))
        return found

    def is_changed(self, typed: Mapping[str, str]) -> bool:
        """Say whether anything was typed that the page was not drawn with."""
        return bool(changed_of(typed, self.drawn))

    def new(self, checked: Checked) -> dict[str, str]:
        """Return what would be stored, as it is stored."""
        return new_of(self.customer, checked.form.record.values)

    def is_reviewed(self, checked: Checked) -> bool:
        """Say whether what is new puts the customer under review."""
        return bool(reviewed_of(self.customer, self.new(checked)))

    def save(self, checked: Checked) -> Customer:
        """Store what was changed. Raises CustomerChanged, CustomerRemoved and AlreadyKnown."""
        return change_customer(
            customer=self.customer,
            version=self.customer.version,
            values=checked.form.record.values,
            concerns=[kept(concern) for concern in checked.concerns],
            overrides=overrides_used(self.draft, [checked]),
            by=self.agent,
        )

    def _form(self, step: Step, typed: Mapping[str, str] | None, overrides: Collection[str]) -> CustomerForm:
        return EditForm(
            customer=self.customer,
            changed=changed_of(typed or {}, self.stored),
            asking=self.asking,
            answers=self.draft.answers,
            typed=typed,
            judged=True,
            sections=step.sections,
            overrides=overrides,
        )

    def _known(self, identity: Identity) -> list[Match]:
        """A customer is not like itself."""
        matches = find_matches(partner=self.agent.home, identity=identity)
        return [match for match in matches if match.organization != self.customer.organization_id]
