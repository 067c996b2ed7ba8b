"""Two agents changed one customer: both versions, answer by answer, for the second one to choose from."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from partnercenter.access import AgentRequest, see_other
from partnercenter.actions.parking import forget_parked_post
from partnercenter.models import Event

from ..models import Customer
from ..summary import told_answer
from ..wizard import Clash
from .edit_page import Typed, around

# What makes a new version of a customer.
CHANGING = (
    Event.Kind.CUSTOMER_CHANGED,
    Event.Kind.CUSTOMER_RESTORED,
    Event.Kind.EDUCATION_ASKED,
    Event.Kind.EDUCATION_CONFIRMED,
    Event.Kind.EDUCATION_DENIED,
)
# Ticks and reasons given with what was typed: they stand for whatever is chosen of it.
GIVEN = frozenset({"confirmed", "override", "override_reason"})


def draw_clashes(request: AgentRequest, typed: Typed, *, left: Collection[str] = ()) -> HttpResponse:
    """Answer 409 with both versions, and 422 where some are ``left`` to choose; where nothing is to choose, say so."""
    clashes = typed.editing.clashes(typed.answers)
    last = _last_change(typed.customer)
    who = "You" if last and last.by_id == request.user.pk else last.by_name if last else "Somebody"
    if all(clash.chosen == "theirs" for clash in clashes):
        return _nothing_left(request, typed, who)
    page = typed.editing.page.form
    context = {
        **around(typed),
        "who": who,
        "when": last.at if last else None,
        "rows": [_row(clash, page, typed, left) for clash in clashes],
        "given": typed.sent_along(lambda name: name in GIVEN or name.startswith("reason_")),
        "problems": [
            {"href": f"#mine-{clash.name}", "text": _to_choose(page, clash)} for clash in clashes if clash.name in left
        ],
    }
    return render(request, "customers/edit_clashes.html", context, status=422 if left else 409)


def _last_change(customer: Customer) -> Event | None:
    rows = Event.objects.filter(partner=customer.partner_id, subject_key=customer.pk, kind__in=CHANGING)
    return rows.first()


def _nothing_left(request: AgentRequest, typed: Typed, who: str) -> HttpResponse:
    if typed.kept:
        forget_parked_post(key=typed.kept.key, by=request.user)
    if typed.editing.is_changed(typed.answers):
        told = f"{who} changed the same to the same meanwhile. There is nothing left to save."
    else:
        told = f"Nothing was changed by you. {who} changed the customer meanwhile; this is how it stands now."
    messages.info(request, told)
    return see_other(typed.customer.get_absolute_url())


def _to_choose(page: Any, clash: Clash) -> str:
    return f"Choose one of the two: {page.fields[clash.name].label}."


def _row(clash: Clash, page: Any, typed: Typed, left: Collection[str]) -> dict[str, str]:
    # What was chosen on this page stands; of a version that came since, it was not chosen.
    chosen = typed.post.get(f"choice_{clash.name}", "") if left else clash.chosen
    return {
        "name": clash.name,
        "label": str(page.fields[clash.name].label),
        "mine": clash.mine,
        "theirs": clash.theirs,
        "told_mine": told_answer(page, clash.name, clash.mine),
        "told_theirs": told_answer(page, clash.name, clash.theirs),
        "chosen": chosen,
        "problem": _to_choose(page, clash) if clash.name in left else "",
    }
