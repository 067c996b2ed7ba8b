"""Draws a page of the wizard: a step, the review, or a page that somebody else changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from partnercenter.access import AgentRequest, MayNot, may_not
from partnercenter.parking import Kept
from partnercenter.roles import Permission

from ..forms.required import OVERRIDABLE
from ..rules import Code
from ..steps import ASKED, STEPS, Step
from ..summary import Row, answer_parts
from ..wizard import Checked, Checker, Wizard
from .match_panel import told_match
from .typed import Sent

# What a role must hold for an answer to be accepted.
NEEDED = {
    Code.AGREEMENT_NOT_PERMITTED: Permission.RECORD_AGREEMENT,
    Code.EDUCATION_NOT_PERMITTED: Permission.ADD_EDUCATION,
}


def draw(
    request: AgentRequest,
    wizard: Wizard,
    checked: Checked,
    *,
    is_new: bool = False,
    status: int = 200,
    notice: str = "",
    kept: Kept | None = None,
) -> HttpResponse:
    """Answer with a step's page: its errors, its concerns with their ticks, and what was typed."""
    step, draft = checked.step, wizard.draft
    post = kept.post if kept else request.POST
    refusals = overridable(post, wizard, checked) if wizard.asking.may_override else []
    context: dict[str, Any] = {
        "room": "customers",
        "step": step,
        "steps": STEPS,
        "draft": draft,
        "is_new": is_new,
        "form": checked.form,
        "concerns": checked.concerns,
        "problems": reasons_missing(checked),
        "match": told_match(wizard, checked.matches),
        "overridable": refusals,
        "override_reason": post.get("override_reason", "")
        or next((refusal["reason"] for refusal in refusals if refusal["reason"]), ""),
        # What was kept is saved against the draft its page was drawn with: whoever changed it since is named.
        "version": post.get("version", "") if kept else draft.fingerprint(step.fields),
        "kept": kept,
        "notice": notice,
        "asked_for": checked.form.country if step is STEPS[0] else "",
        "back": _back(request, wizard, step),
        "is_return": request.GET.get("return") == "review",
    }
    return render(request, "customers/add/step.html", context, status=status)


def draw_kept(request: AgentRequest, wizard: Wizard, step: Step, kept: Kept, *, is_new: bool = False) -> HttpResponse:
    """Answer with what was typed before the sign-in ended; nothing of it is saved before the agent says so."""
    sent = Sent.of(kept.post, step)
    if step is STEPS[-1]:
        notice = "Your sign-in had ended before the customer was created. Create the customer now."
        return draw_review(request, wizard, wizard.check_all(ticked=sent.ticked), notice=notice, kept=kept)
    shown = copy(wizard.draft)
    shown.answers = {**shown.answers, **sent.answers}
    wizard = Wizard(shown, request.user)
    goes_on = sent.action == "continue"
    # A refusal accepted with a reason is refused here once more: the page shows it with its tick and its reason.
    checked = wizard.check(step, ticked=sent.ticked) if goes_on else wizard.page(step)
    return draw(request, wizard, checked, is_new=is_new, kept=kept)


def draw_stale(request: AgentRequest, wizard: Wizard, step: Step, sent: Sent, *, is_new: bool = False) -> HttpResponse:
    """Answer 409 with the page as it was typed, and the word that somebody else changed the draft."""
    who = "You" if wizard.draft.changed_by_id == request.user.pk else str(wizard.draft.changed_by)
    notice = (
        f"{who} changed this page in another window after you opened it. What you typed is below and not saved yet: "
        "save again to keep yours, or open the draft anew to see the other answers."
    )
    if sent.action == "autosave":
        return HttpResponse(notice, status=409, content_type="text/plain; charset=utf-8")
    checked = wizard.check(step, sent.answers, ticked=sent.ticked)
    return draw(request, wizard, checked, is_new=is_new, status=409, notice=notice)


def draw_review(
    request: AgentRequest,
    wizard: Wizard,
    checked: list[Checked],
    *,
    status: int = 200,
    notice: str = "",
    kept: Kept | None = None,
) -> HttpResponse:
    """Answer with every answer, and what is still to be mended before the customer can be created."""
    parts = [part for check in checked for part in _parts(wizard, check)]
    context = {
        "room": "customers",
        "step": STEPS[-1],
        "steps": STEPS,
        "draft": wizard.draft,
        "parts": parts,
        "problems": [{"href": row.change, "text": row.error} for _, rows in parts for row in rows if row.error]
        + [{"href": "", "text": text} for check in checked for text in check.form.non_field_errors()]
        + [problem for check in checked for problem in reasons_missing(check)],
        "concerns": [concern for check in checked for concern in check.concerns],
        "match": told_match(wizard, [match for check in checked for match in check.matches]),
        "may_not": list(_not_permitted(request, checked)),
        "notice": notice,
        "kept": kept,
        "back": reverse("wizard_step", args=[wizard.draft.pk, ASKED[-1].name]),
    }
    return render(request, "customers/add/review.html", context, status=status)


def _not_permitted(request: AgentRequest, checked: list[Checked]) -> Iterator[tuple[str, MayNot]]:
    """Yield what is refused because of the agent’s roles, with whom to ask."""
    for check in checked:
        for problem in check.form.record.errors.values():
            if problem.code in NEEDED and (hint := may_not(NEEDED[problem.code], agent=request.user)):
                yield NEEDED[problem.code].value.capitalize(), hint


def _parts(wizard: Wizard, checked: Checked) -> list[tuple[str, list[Row]]]:
    url = reverse("wizard_step", args=[wizard.draft.pk, checked.step.name])
    return answer_parts(checked.form, heading=checked.step.title, url=f"{url}?return=review")


def reasons_missing(checked: Checked) -> list[dict[str, str]]:
    """Return the lines of the error summary about reasons that were not given."""
    return [{"href": f"#reason-{c.code}", "text": c.problem} for c in checked.concerns if c.problem]


def overridable(post: QueryDict, checker: Checker, checked: Checked) -> list[dict[str, Any]]:
    """The refusals on this page that a role may accept with a reason, and what was given for them so far."""
    ticked = post.getlist("override")
    return [
        {
            "code": code.value,
            "message": problem.message,
            "label": str(checked.form.fields[name].label),
            "reason": (reason := checker.reason_for(code, checked.form.answers)),
            "ticked": code.value in ticked or bool(reason),
        }
        for name, problem in checked.form.record.errors.items()
        if (code := problem.code) in OVERRIDABLE
    ]


def _back(request: AgentRequest, wizard: Wizard, step: Step) -> str:
    if request.GET.get("return") == "review":
        return reverse("wizard_step", args=[wizard.draft.pk, STEPS[-1].name])
    if step is STEPS[0]:
        return reverse("customers")
    return reverse("wizard_step", args=[wizard.draft.pk, STEPS[step.number - 2].name])
