"""What was typed on the page of a stored customer, and what every page of the change is drawn with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from partnercenter.models import Agent
from partnercenter.parking import Kept

from ..models import Customer
from ..wizard import Checked, Editing
from .typed import Sent


@dataclass(frozen=True, slots=True)
class Typed:
    """One post of the page: ``answers`` are its texts, each one that was left out as the page was drawn.

    ``kept`` is set where it was typed before the sign-in ended.
    """

    editing: Editing
    post: QueryDict
    sent: Sent
    answers: dict[str, str]
    kept: Kept | None = None

    @classmethod
    def of(cls, customer: Customer, agent: Agent, post: QueryDict, kept: Kept | None = None) -> Typed:
        """Read a post; of two versions that were shown the chosen one is what was typed."""
        drawn = {name.removeprefix("was_"): _plain(str(post[name])) for name in post if name.startswith("was_")}
        editing = Editing(customer, agent, drawn)
        sent = Sent.of(post, editing.step)
        answers = {name: _plain(sent.answers.get(name, editing.drawn[name])) for name in editing.asked}
        for name in answers:
            if post.get(f"choice_{name}") == "theirs":
                answers[name] = editing.drawn[name]
        return cls(editing, post, sent, answers, kept)

    @property
    def customer(self) -> Customer:
        return self.editing.customer

    @property
    def is_of_this_version(self) -> bool:
        """Say whether nobody changed the customer since the page was drawn; a page that does not say is of none."""
        return self.post.get("version", "") == str(self.customer.version)

    @property
    def to_choose(self) -> list[str]:
        """The answers of which both versions are shown, and neither is chosen yet."""
        return [name for name in self.post.getlist("to_choose") if not self.post.get(f"choice_{name}")]

    def sent_along(self, is_sent_along: Callable[[str], bool]) -> list[tuple[str, str]]:
        """Return the inputs that go along to the next page, each as often as it was sent."""
        return [(name, text) for name, texts in self.post.lists() if is_sent_along(name) for text in texts]

    def check(self) -> Checked:
        """Run the rules over what was changed; of what was kept nothing is accepted with a reason before it is sent."""
        overrides = {} if self.kept else self.sent.overrides
        return self.editing.take(self.answers, ticked=self.sent.ticked, overrides=overrides)


def _plain(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n")


def around(typed: Typed) -> dict[str, Any]:
    """Return what every page of the change is drawn with."""
    customer = typed.customer
    return {
        "room": "customers",
        "customer": customer,
        "step": typed.editing.step,
        "version": customer.version,
        "back": customer.get_absolute_url(),
        "kept": typed.kept,
    }
