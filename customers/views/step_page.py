"""Draws a page of the wizard: a step, the review, or a page that somebody else changed meanwhile."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnercenter.access import AgentRequest

from ..forms.required import OVERRIDABLE
from ..matching import Match, Reason
from ..models import Customer
from ..steps import ASKED, STEPS, Step
from ..wizard import Checked, Wizard
from .summary import Row, answer_parts
from .typed import Sent


def draw(
    request: AgentRequest,
    wizard: Wizard,
    checked: Checked,
    *,
    is_new: bool = False,
    status: int = 200,
    notice: str = "",
) -> HttpResponse:
    """Answer with a step's page: its errors, its concerns with their ticks, and what was typed."""
    step, draft = checked.step, wizard.draft
    overridable = _overridable(request, wizard, checked) if wizard.asking.may_override else []
    context: dict[str, Any] = {
        "room": "customers",
        "step": step,
        "steps": STEPS,
        "draft": draft,
        "is_new": is_new,
        "form": checked.form,
        "concerns": checked.concerns,
        "match": told_match(checked.matches),
        "overridable": overridable,
        "override_reason": request.POST.get("override_reason", "")
        or next((refusal["reason"] for refusal in overridable if refusal["reason"]), ""),
        "version": draft.fingerprint(step.fields),
        "notice": notice,
        "asked_for": checked.form.country if step is STEPS[0] else "",
        "back": _back(request, wizard, step),
        "is_return": request.GET.get("return") == "review",
    }
    return render(request, "customers/add/step.html", context, status=status)


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
    request: AgentRequest, wizard: Wizard, checked: list[Checked], *, status: int = 200, notice: str = ""
) -> HttpResponse:
    """Answer with every answer, and what is still to be mended before the customer can be created."""
    parts = [part for check in checked for part in _parts(wizard, check)]
    context = {
        "room": "customers",
        "step": STEPS[-1],
        "steps": STEPS,
        "draft": wizard.draft,
        "parts": parts,
        "problems": [{"href": row.change, "text": row.error} for _, rows in parts for row in rows if row.error],
        "concerns": [concern for check in checked for concern in check.concerns],
        "match": told_match([match for check in checked for match in check.matches]),
        "notice": notice,
        "back": reverse("wizard_step", args=[wizard.draft.pk, ASKED[-1].name]),
    }
    return render(request, "customers/add/review.html", context, status=status)


def told_match(matches: list[Match]) -> dict[str, Any] | None:
    """Return what the match panel says: the partner's own records, or only that the company is known."""
    if not matches:
        return None
    own: dict[Customer, tuple[Reason, ...]] = {}
    for match in matches:
        if match.customer:
            # One page may find a company by two of its steps: it is one row, with every reason.
            own[match.customer] = tuple(dict.fromkeys((*own.get(match.customer, ()), *match.reasons)))
    if not own:
        return {"kind": "elsewhere", "rows": []}
    rows = [
        {
            "href": customer.get_absolute_url(),
            "name": customer.company_name,
            "city": customer.city,
            "owner": str(customer.added_by),
            "why": "Same " + " and ".join(reason.value for reason in reasons),
        }
        for customer, reasons in own.items()
    ]
    is_certain = any(match.customer and match.is_certain for match in matches)
    return {"kind": "yours" if is_certain else "near", "rows": rows}


def _parts(wizard: Wizard, checked: Checked) -> list[tuple[str, list[Row]]]:
    url = reverse("wizard_step", args=[wizard.draft.pk, checked.step.name])
    return answer_parts(checked.form, heading=checked.step.title, url=f"{url}?return=review")


def _overridable(request: AgentRequest, wizard: Wizard, checked: Checked) -> list[dict[str, Any]]:
    """The refusals on this page that a role may accept with a reason, and what was given for them so far."""
    ticked = request.POST.getlist("override")
    return [
        {
            "code": code.value,
            "message": problem.message,
            "label": str(checked.form.fields[name].label),
            "reason": (reason := wizard.reason_for(code, checked.form.answers)),
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
