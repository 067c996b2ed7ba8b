"""Relationship requests as the agent sees them: the list, one of them, reminders and the way back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnercenter.access import AgentRequest, may_not, needs, see_other
from partnercenter.history import history_of, told
from partnercenter.paging import capped, page_of
from partnercenter.roles import Permission

from ..actions import (
    RequestClosed,
    remind,
    take_back_reminder,
    withdraw_request,
)
from ..mails import ask_again
from ..models import RelationshipRequest
from ..models.requests import RelationshipRequestRows
from ..models.secret_link import LINK, hashed
from ..summary import Row, answer_parts
from .request_answers import ask_first, checked
from .request_message import asked_of, link_to

SHOWN = {
    "waiting": ("Waiting", RelationshipRequestRows.waiting),
    "expiring": ("About to expire", RelationshipRequestRows.about_to_expire),
    "accepted": ("Accepted this week", RelationshipRequestRows.accepted_this_week),
    "all": ("All", RelationshipRequestRows.all),
}
KINDS = {"accepted": "good", "declined": "bad", "expired": "bad", "sent": "waiting", "opened": "waiting"}


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """The partner's requests, the newest first: those that wait, those about to expire, those just accepted, or all."""
    show = request.GET.get("show", "")
    show = show if show in SHOWN else "waiting"
    rows = SHOWN[show][1](RelationshipRequest.objects.visible_to(request.user))
    page = page_of(
        rows.for_reading(),
        by="created_at",
        descending=True,
        before=request.GET.get("before", ""),
        after=request.GET.get("after", ""),
    )
    context = {
        "room": "requests",
        "page": page,
        "show": show,
        "filters": [(name, label) for name, (label, _) in SHOWN.items()],
        "how_many": capped(rows),
        "newer": f"?{urlencode({'show': show, 'before': page.before})}" if page.before else "",
        "older": f"?{urlencode({'show': show, 'after': page.after})}" if page.after else "",
        "may_not": may_not(Permission.REQUEST_RELATIONSHIPS, agent=request.user),
        "rows": [(asked, KINDS.get(asked.state, "")) for asked in page.rows],
    }
    return render(request, "requests/index.html", context)


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def detail(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """One request: its state, what was asked of whom, and the link for those who may send it."""
    asked = asked_of(request, key)
    may = may_not(Permission.REQUEST_RELATIONSHIPS, agent=request.user)
    context = {
        "room": "requests",
        "asked": asked,
        "kind": KINDS.get(asked.state, ""),
        "parts": _told_company(request, asked),
        "may_not": may,
        "events": [(told(event), None) for event in history_of(asked, agent=request.user)[:50]],
        "of_others": may_not(Permission.SEE_HISTORY, agent=request.user),
        # An indirect reseller does not have the customer that has become its provider's.
        "has_customer": asked.customer is not None and asked.customer.partner_id == request.user.partner_id,
        **({} if may else _ways_to_send(request, asked)),
    }
    return render(request, "requests/detail.html", context)


def _told_company(request: AgentRequest, asked: RelationshipRequest) -> list[tuple[str, list[Row]]]:
    """What was said of the company; it can be changed as long as nothing was sent."""
    url = reverse("request_answers", args=[asked.pk])
    parts = answer_parts(checked(request.user, asked), heading="Company", url=url)
    if asked.is_draft:
        return parts
    return [(title, [replace(row, change="", error="") for row in rows]) for title, rows in parts]


def _ways_to_send(request: AgentRequest, asked: RelationshipRequest) -> dict[str, Any]:
    """The message with its link, for the agent's own mail; nothing where SECRET_KEY has changed since it was made."""
    if not asked.is_waiting or asked.token_hash != hashed(asked.token):
        return {}
    text = asked.message.replace(LINK, link_to(request, asked))
    query = f"subject={quote(asked.subject)}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    return {"text": text, "mailto": f"mailto:{quote(asked.recipient, safe='@')}?{query}"}


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_POST
def send_reminder(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Send the message once more, at most once a day."""
    asked = asked_of(request, key)
    if refused := ask_first(request):
        return refused
    try:
        reminded = remind(request=asked, by=request.user)
    except RequestClosed:
        messages.warning(request, "No reminder was sent: one a day is enough, and only while the request waits.")
        return see_other(asked.get_absolute_url())
    if ask_again(reminded, link_to(request, reminded)):
        messages.success(request, f"A reminder is sent to {reminded.recipient}.")
    else:
        take_back_reminder(request=reminded, reminded_at=asked.reminded_at, by=request.user)
        messages.error(request, "The mail server did not take the reminder. Try again later.")
    return see_other(asked.get_absolute_url())


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then withdraw."""
    asked = asked_of(request, key)
    if not (asked.is_draft or asked.is_waiting):
        return redirect("request", key)
    if request.method != "POST":
        return render(request, "requests/withdraw.html", {"room": "requests", "asked": asked})
    try:
        withdraw_request(request=asked, by=request.user)
    except RequestClosed as closed:
        return see_other(closed.request.get_absolute_url())
    messages.success(request, "The request is withdrawn. Its link says so.")
    return see_other(asked.get_absolute_url())
