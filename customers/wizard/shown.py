"""What a page shows of a step after its rules ran, and what is left to do."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..forms import CustomerForm
from ..matching import Match
from ..steps import Step


@dataclass(frozen=True, slots=True)
class Shown:
    """A concern as the page shows it, with or without its tick.

    ``reason`` is what was given with the tick, None where none is asked; ``problem`` says what is wrong with it.
    """

    code: str
    message: str
    field: str
    label: str
    about: str
    confirmed: bool
    reason: str | None = None
    problem: str = ""


@dataclass(slots=True)
class Checked:
    """A step after its rules ran: its form, what is odd, and which companies it may be already."""

    step: Step
    form: CustomerForm
    concerns: list[Shown] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)

    @property
    def is_ready(self) -> bool:
        return not self.form.errors and all(c.confirmed and not c.problem for c in self.concerns)


class NotReady(Exception):
    """The draft cannot become a customer yet; ``checked`` holds every step with what is left to do."""

    def __init__(self, checked: list[Checked]) -> None:
        self.checked = checked
        super().__init__(", ".join(check.step.name for check in checked if not check.is_ready))
