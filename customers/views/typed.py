"""What a page of the wizard sent, as plain texts."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from ..forms.required import OVERRIDABLE, REASONED, SHORTEST_REASON
from ..steps import Step


@dataclass(frozen=True, slots=True)
class Sent:
    """``answers`` are the texts of this step's inputs, ``ticked`` the codes of concerns marked as checked.

    ``overrides`` maps the codes to be accepted, and the concerns ticked with a reason, to the reason given;
    ``drawn_as`` is the fingerprint of the draft the page was drawn with.
    """

    action: str
    answers: dict[str, str]
    ticked: frozenset[str]
    overrides: dict[str, str]
    override_problem: str
    drawn_as: str

    @classmethod
    def of(cls, post: QueryDict, step: Step) -> Sent:
        """Return what was sent. A NUL is dropped: no keyboard types one, and PostgreSQL stores none."""
        reason = post.get("override_reason", "").replace("\x00", "").strip()
        known = {code.value for code in OVERRIDABLE}
        codes = [code for code in post.getlist("override") if code in known]
        ticked = frozenset(post.getlist("confirmed"))
        reasons = {
            code.value: post.get(f"reason_{code}", "").replace("\x00", "").strip()
            for code in REASONED
            if code in ticked or f"reason_{code}" in post
        }
        return cls(
            action=post.get("action", "continue"),
            answers={name: post.get(name, "").replace("\x00", "") for name in step.fields if name in post},
            ticked=ticked,
            overrides=dict.fromkeys(codes, reason) | reasons,
            override_problem=_override_problem(codes, reason),
            drawn_as=post.get("version", ""),
        )


def _override_problem(codes: list[str], reason: str) -> str:
    if codes and len(reason) < SHORTEST_REASON:
        return f"Enter why this value is right, in at least {SHORTEST_REASON} characters."
    return "Tick the value that is right all the same, or change it." if reason and not codes else ""
