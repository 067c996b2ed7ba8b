"""Changing a stored customer: typed, checked, compared with what others changed meanwhile, and stored."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, lead_to, may_not, needs, see_other
from partnercenter.parking import KeepingRequest, Kept, gives_back
from partnercenter.roles import Permission

from ..actions import AlreadyKnown, CustomerChanged, CustomerRemoved
from ..models import Customer
from ..summary import told_answer
from ..wizard import Checked, Clash, Editing
from .match_panel import told_match
from .step_page import overridable, reasons_missing
from .typed import Sent

# What of a page is carried through the question that is asked before it is saved.
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", "whose_page", "kept", "action", "goes_under_review"})


@gives_back
@needs(Permission.EDIT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """Everything of a customer that can be changed; of those who may change the contact alone, the contact."""
    rows = Customer.objects.visible_to(request.user).select_related("organization", "reseller", "changed_by")
    customer = get_object_or_404(rows, pk=key)
    if customer.is_removed:
        return lead_to(request, customer.get_absolute_url())
    if request.method == "POST":
        return _take(request, customer, request.POST)
    editing = Editing(customer, request.user)
    if not request.kept:
        return _draw(request, editing, editing.page())
    return _draw_kept(request, customer, request.kept)


def _take(request: AgentRequest, customer: Customer, post: QueryDict) -> HttpResponse:
    """Save what was changed, or show the page again with what is to be done first."""
    editing, sent, typed = _read(request, customer, post)
    if post.get("version") not in (None, str(customer.version)):
        return _draw_clashes(request, editing, sent, typed)
    if left := [name for name in post.getlist("to_choose") if not post.get(f"choice_{name}")]:
        return _draw_clashes(request, editing, sent, typed, left=left)
    checked = editing.take(typed, ticked=sent.ticked, overrides=sent.overrides)
    if sent.action == "edit" or not checked.is_ready:
        if sent.override_problem and editing.asking.may_override:
            checked.form.add_error(None, sent.override_problem)
        return _draw(request, editing, checked, status=200 if sent.action == "edit" else 422)
    if editing.is_reviewed(checked) and post.get("goes_under_review") != "yes":
        return _ask(request, editing, checked)
    return _save(request, editing, checked, sent, typed)


def _read(request: AgentRequest, customer: Customer, post: QueryDict) -> tuple[Editing, Sent, dict[str, str]]:
    """Return what was sent, each answer that was left out as the page was drawn; of two versions the chosen one."""
    drawn = {name.removeprefix("was_"): _plain(str(post[name])) for name in post if name.startswith("was_")}
    editing = Editing(customer, request.user, drawn)
    sent = Sent.of(post, editing.step)
    typed = {name: _plain(sent.answers.get(name, editing.drawn[name])) for name in editing.step.fields}
    for name in typed:
        if post.get(f"choice_{name}") == "theirs":
            typed[name] = editing.drawn[name]
    return editing, sent, typed


def _plain(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n")


def _save(request: AgentRequest, editing: Editing, checked: Checked, sent: Sent, typed: dict[str, str]) -> HttpResponse:
    was_in_review = editing.customer.is_in_review
    try:
        saved = editing.save(checked)
    except CustomerRemoved as removed:
        return see_other(removed.customer.get_absolute_url())
    except CustomerChanged as changed:
        now = Customer.objects.select_related("organization", "reseller", "changed_by").get(pk=changed.customer.pk)
        return _draw_clashes(request, Editing(now, request.user, editing.drawn), sent, typed)
    except AlreadyKnown:
        again = editing.take(typed, ticked=sent.ticked, overrides=sent.overrides)
        return _draw(request, editing, again, status=422)
    if saved is editing.customer or saved.version == editing.customer.version:
        messages.info(request, "Nothing was changed.")
    elif saved.is_in_review and editing.is_reviewed(checked):
        still = "still under review, and looked at anew" if was_in_review else "under review now"
        messages.success(request, f"The changes are saved. The customer is {still}.")
    else:
        messages.success(request, "The changes are saved.")
    return see_other(saved.get_absolute_url())


def _draw(
    request: AgentRequest,
    editing: Editing,
    checked: Checked,
    *,
    kept: Kept | None = None,
    status: int = 200,
) -> HttpResponse:
    post = kept.post if kept else request.POST
    refusals = overridable(post, editing, checked) if editing.asking.may_override else []
    missing = getattr(checked.form, "missing", [])
    context: dict[str, Any] = {
        **_around(editing),
        "form": checked.form,
        "concerns": checked.concerns,
        "problems": reasons_missing(checked),
        "match": told_match(editing, checked.matches),
        "overridable": refusals,
        "override_reason": post.get("override_reason", ""),
        "drawn": editing.drawn.items(),
        "missing": [str(checked.form.fields[name].label) for name in missing],
        "may_not_edit": may_not(Permission.EDIT_CUSTOMERS, agent=request.user),
        "kept": kept,
    }
    return render(request, "customers/edit.html", context, status=status)


def _around(editing: Editing) -> dict[str, Any]:
    return {
        "room": "customers",
        "customer": editing.customer,
        "step": editing.step,
        "version": editing.customer.version,
        "back": editing.customer.get_absolute_url(),
    }


def _ask(request: AgentRequest, editing: Editing, checked: Checked) -> HttpResponse:
    """Say before anything is saved that the customer goes under review, and what is changed."""
    names = [name for name in editing.step.fields if name in editing.new(checked)]
    page = editing.page().form
    context = {
        **_around(editing),
        "rows": [
            (
                str(checked.form.fields[name].label),
                told_answer(page, name, editing.stored[name]),
                told_answer(checked.form, name, checked.form.answers[name]),
            )
            for name in names
        ],
        "carried": [(name, text) for name, texts in request.POST.lists() if name not in NOT_CARRIED for text in texts],
    }
    return render(request, "customers/edit_review.html", context)


def _draw_clashes(
    request: AgentRequest, editing: Editing, sent: Sent, typed: dict[str, str], *, left: Collection[str] = ()
) -> HttpResponse:
    """Answer 409 with both versions, answer by answer, to choose from; where there is one only, it is shown to save."""
    clashes = editing.clashes(typed)
    changed_by = editing.customer.changed_by
    who = "You" if changed_by == request.user else str(changed_by or "Somebody")
    if not clashes:
        messages.info(request, f"{who} changed the same to the same meanwhile. There is nothing left to save.")
        return see_other(editing.customer.get_absolute_url())
    page = editing.page().form
    context = {
        **_around(editing),
        "who": who,
        "rows": [_row(clash, page, request.POST, left) for clash in clashes],
        "confirmed": sorted(sent.ticked),
        "problems": [
            {"href": f"#mine-{clash.name}", "text": f"Choose one of the two: {page.fields[clash.name].label}."}
            for clash in clashes
            if clash.name in left
        ],
    }
    return render(request, "customers/edit_clashes.html", context, status=422 if left else 409)


def _row(clash: Clash, page: Any, post: QueryDict, left: Collection[str]) -> dict[str, str]:
    # What was chosen on this page stands; of a version that came since, it was not chosen.
    kept = post.get(f"choice_{clash.name}", "") if left else clash.chosen
    return {
        "name": clash.name,
        "label": str(page.fields[clash.name].label),
        "mine": clash.mine,
        "theirs": clash.theirs,
        "told_mine": told_answer(page, clash.name, clash.mine),
        "told_theirs": told_answer(page, clash.name, clash.theirs),
        "chosen": kept,
    }


def _draw_kept(request: AgentRequest, customer: Customer, kept: Kept) -> HttpResponse:
    """Answer with what was typed before the sign-in ended; nothing of it is saved before the agent says so."""
    editing, sent, typed = _read(request, customer, kept.post)
    if kept.post.get("version") not in (None, str(customer.version)):
        return _draw_clashes(request, editing, sent, typed)
    return _draw(request, editing, editing.take(typed, ticked=sent.ticked), kept=kept)


def edit_url(customer: Customer, name: str = "") -> str:
    """Return where a customer is changed, at the input of that name."""
    return reverse("edit_customer", args=[customer.pk]) + (f"#id_{name}" if name else "")
