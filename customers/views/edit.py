"""Changing a stored customer: typed, checked, compared with what others changed meanwhile, and stored."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, may_not, needs, see_other
from partnercenter.parking import KeepingRequest, gives_back
from partnercenter.roles import Permission

from ..actions import AlreadyKnown, CustomerChanged, CustomerRemoved
from ..models import Customer, CustomerLink
from ..summary import told_answer
from ..wizard import Checked
from .edit_clashes import draw_clashes
from .edit_page import Typed, around
from .links import waiting_links
from .match_panel import told_match
from .own import to_removed
from .step_page import overridable, reasons_missing

# What of a page is carried through the question that is asked before it is saved.
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", "whose_page", "kept", "action", "goes_under_review"})


@gives_back
@needs(Permission.EDIT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: KeepingRequest, key: uuid.UUID) -> HttpResponse:
    """Everything of a customer that can be changed; of those who may change the contact alone, the contact."""
    rows = Customer.objects.visible_to(request.user).select_related("organization", "reseller")
    customer = get_object_or_404(rows, pk=key)
    if customer.is_removed:
        return to_removed(request, customer)
    if request.method == "POST":
        return _take(request, Typed.of(customer, request.user, request.POST))
    if request.kept:
        return _draw_kept(request, Typed.of(customer, request.user, request.kept.post, request.kept))
    opened = Typed.of(customer, request.user, QueryDict())
    return _draw(request, opened, opened.editing.page)


def _take(request: AgentRequest, typed: Typed) -> HttpResponse:
    """Save what was changed, or show the page again with what is to be done first."""
    if not typed.is_of_this_version:
        return draw_clashes(request, typed)
    goes_on = typed.sent.action != "edit"
    if goes_on and typed.to_choose:
        return draw_clashes(request, typed, left=typed.to_choose)
    checked = typed.check()
    if not goes_on or not checked.is_ready:
        if typed.sent.override_problem and typed.editing.asking.may_override:
            checked.form.add_error(None, typed.sent.override_problem)
        return _draw(request, typed, checked, status=422 if goes_on else 200)
    # What was agreed to is what the page said: whether it waits already may have changed since.
    if typed.editing.is_reviewed(checked) and typed.post.get("goes_under_review") != typed.customer.verification:
        return _ask(request, typed, checked)
    return _save(request, typed, checked)


def _save(request: AgentRequest, typed: Typed, checked: Checked) -> HttpResponse:
    customer, editing = typed.customer, typed.editing
    links = _links_to_contact(request, customer) if "contact_email" in editing.new(checked) else []
    try:
        saved = editing.save(checked)
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    except CustomerChanged as changed:
        now = Customer.objects.select_related("organization", "reseller").get(pk=changed.customer.pk)
        return draw_clashes(request, Typed.of(now, request.user, typed.post))
    except AlreadyKnown:
        return _draw(request, typed, typed.check(), status=422)
    if saved.version == customer.version:
        messages.info(request, "Nothing was changed.")
        return see_other(saved.get_absolute_url())
    told = ["The changes are saved."]
    if saved.is_in_review and editing.is_reviewed(checked):
        is_still = "still under review, and looked at anew" if customer.is_in_review else "under review now"
        told.append(f"The customer is {is_still}.")
    if links:
        told.append(f"What was sent to {customer.contact_email} leads nowhere any more: {_told_links(links)}.")
    messages.success(request, " ".join(told))
    return see_other(saved.get_absolute_url())


def _links_to_contact(request: AgentRequest, customer: Customer) -> list[CustomerLink]:
    """Return the links that end when the contact gets another address."""
    address = customer.contact_email.lower()
    return [link for link in waiting_links(request, customer).values() if link.recipient.lower() == address]


def _told_links(links: Sequence[CustomerLink]) -> str:
    names = {"agreement": "the link to the agreement", "costs": "the link to the costs"}
    return " and ".join(names[link.purpose] for link in links)


def _draw(request: AgentRequest, typed: Typed, checked: Checked, *, status: int = 200) -> HttpResponse:
    editing = typed.editing
    refusals = overridable(typed.post, editing, checked) if editing.asking.may_override else []
    context: dict[str, Any] = {
        **around(typed),
        "form": checked.form,
        "concerns": checked.concerns,
        "problems": reasons_missing(checked),
        "match": told_match(editing, checked.matches),
        "overridable": refusals,
        "override_reason": typed.post.get("override_reason", ""),
        "drawn": editing.drawn.items(),
        "missing": [str(checked.form.fields[name].label) for name in checked.form.missing],
        "may_not_edit": may_not(Permission.EDIT_CUSTOMERS, agent=request.user),
        "links_told": _told_links(_links_to_contact(request, typed.customer)),
    }
    return render(request, "customers/edit.html", context, status=status)


def _ask(request: AgentRequest, typed: Typed, checked: Checked) -> HttpResponse:
    """Say before anything is saved that the customer goes under review, and what is changed."""
    editing, page = typed.editing, typed.editing.page.form
    new = editing.new(checked)
    context = {
        **around(typed),
        "rows": [
            (
                str(checked.form.fields[name].label),
                told_answer(page, name, editing.stored[name]),
                told_answer(checked.form, name, checked.form.answers[name]),
            )
            for name in editing.asked
            if name in new
        ],
        "carried": typed.sent_along(lambda name: name not in NOT_CARRIED),
    }
    return render(request, "customers/edit_review.html", context)


def _draw_kept(request: AgentRequest, typed: Typed) -> HttpResponse:
    """Answer with what was typed before the sign-in ended; nothing of it is saved before the agent says so."""
    if not typed.is_of_this_version:
        return draw_clashes(request, typed)
    return _draw(request, typed, typed.check())
