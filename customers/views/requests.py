"""Relationship requests as the agent sees them: the list, one of them, its message, reminders and the way back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnercenter.access import AgentRequest, may_not, needs, see_other
from partnercenter.history import history_of, told
from partnercenter.limits import by_agent, seconds_left, take, too_many
from partnercenter.paging import capped, page_of
from partnercenter.roles import Permission

from ..actions import (
    AskedAlready,
    RequestClosed,
    remind,
    return_to_draft,
    save_message,
    send_request,
    take_back_reminder,
    withdraw_request,
)
from ..forms.requests import MessageForm
from ..mails import ask, ask_again, drafted
from ..models import RelationshipRequest
from ..models.requests import RelationshipRequestRows
from ..models.secret_link import LINK, hashed
from .request_answers import ask_first, checked, told_concerns
from .summary import Row, answer_parts

SHOWN = {
    "waiting": ("Waiting", RelationshipRequestRows.waiting),
    "expiring": ("About to expire", RelationshipRequestRows.about_to_expire),
    "accepted": ("Accepted this week", RelationshipRequestRows.accepted_this_week),
    "all": ("All", RelationshipRequestRows.all),
}
A_DAY = 24 * 3600
SENT_A_DAY = 100
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
    asked = _asked(request, key)
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
    text = asked.message.replace(LINK, _link(request, asked))
    query = f"subject={quote(asked.subject)}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    return {"text": text, "mailto": f"mailto:{quote(asked.recipient, safe='@')}?{query}"}


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def message(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The message before it is sent: read, changed, drafted anew in another language, and sent."""
    asked = _asked(request, key)
    if not asked.is_draft:
        return redirect("request", key)
    if refused := ask_first(request):
        return refused
    action = request.POST.get("action", "")
    if request.method == "POST" and action == "anew":
        return _draft_anew(request, asked)
    form = _form(request, asked)
    if form.is_bound and form.is_valid():
        asked = save_message(request=asked, by=request.user, **form.cleaned_data)
        if action in ("send", "by_hand"):
            return _send(request, asked, form, by_mail=action == "send")
        messages.success(request, "The message is saved. It is not sent yet.")
        return see_other(reverse("request_message", args=[key]))
    return _draw_message(request, asked, form)


def _draw_message(
    request: AgentRequest, asked: RelationshipRequest, form: MessageForm, *problems: dict[str, str], status: int = 0
) -> HttpResponse:
    context = {"room": "requests", "asked": asked, "form": form, "problems": problems}
    wrong = 422 if form.errors or problems else 200
    return render(request, "requests/message.html", context, status=status or wrong)


def _form(request: AgentRequest, asked: RelationshipRequest) -> MessageForm:
    link = _link(request, asked)
    initial = {
        "recipient": asked.recipient,
        "language": asked.language,
        "subject": asked.subject,
        "message": asked.message.replace(LINK, link),
    }
    data = request.POST if request.method == "POST" else None
    domains = tuple(request.user.home.email_domains)
    return MessageForm(data, initial=initial, link=link, partner_domains=domains)


def _draft_anew(request: AgentRequest, asked: RelationshipRequest) -> HttpResponse:
    form = _form(request, asked)
    language = form.data.get("language", "")
    if language in dict(form.fields["language"].choices):  # type: ignore[attr-defined]
        subject, text = drafted(asked, language)
        recipient = form.data.get("recipient", "").strip()[:254]
        sent = {"recipient": recipient, "language": language, "subject": subject, "message": text}
        save_message(request=asked, by=request.user, **sent)
    return see_other(reverse("request_message", args=[asked.pk]))


def _send(request: AgentRequest, asked: RelationshipRequest, form: MessageForm, *, by_mail: bool) -> HttpResponse:
    """Check the company once more, let the link live, and hand the message to the mail server."""
    company = checked(request.user, asked)
    concerns = told_concerns(company, asked.confirmed)
    if company.errors or not all(concern.confirmed for concern in concerns):
        href = reverse("request_answers", args=[asked.pk])
        return _draw_message(
            request, asked, form, {"href": href, "text": "Something about the company is to be mended first."}
        )
    if by_mail and not take("requests sent", by_agent(request), limit=SENT_A_DAY, seconds=A_DAY):
        return too_many(request, seconds=seconds_left("requests sent", by_agent(request)))
    try:
        sent = send_request(
            request=asked,
            values=company.record.values,
            concerns=[{"code": concern.code, "message": concern.message} for concern in concerns],
            provider=company.provider,
            by=request.user,
        )
    except AskedAlready as already:
        text = "You have asked this company already, and wait for its answer. Open that request."
        return _draw_message(request, asked, form, {"href": already.request.get_absolute_url(), "text": text})
    except RequestClosed as closed:
        return see_other(closed.request.get_absolute_url())
    if by_mail and not ask(sent, _link(request, sent)):
        draft = return_to_draft(request=sent, by=request.user)
        text = "The mail server did not take the message. Try again, or send it yourself."
        return _draw_message(request, draft, form, {"href": "", "text": text}, status=503)
    done = f"The request is sent to {sent.recipient}." if by_mail else "The link works now. Send the message yourself."
    messages.success(request, done)
    return see_other(sent.get_absolute_url())


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_POST
def send_reminder(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Send the message once more, at most once a day."""
    asked = _asked(request, key)
    if refused := ask_first(request):
        return refused
    try:
        reminded = remind(request=asked, by=request.user)
    except RequestClosed:
        messages.warning(request, "No reminder was sent: one a day is enough, and only while the request waits.")
        return see_other(asked.get_absolute_url())
    if ask_again(reminded, _link(request, reminded)):
        messages.success(request, f"A reminder is sent to {reminded.recipient}.")
    else:
        take_back_reminder(request=reminded, reminded_at=asked.reminded_at, by=request.user)
        messages.error(request, "The mail server did not take the reminder. Try again later.")
    return see_other(asked.get_absolute_url())


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then withdraw."""
    asked = _asked(request, key)
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


def _asked(request: AgentRequest, key: uuid.UUID) -> RelationshipRequest:
    rows = RelationshipRequest.objects.visible_to(request.user).for_reading().select_related("partner")
    return get_object_or_404(rows, pk=key)


def _link(request: AgentRequest, asked: RelationshipRequest) -> str:
    return request.build_absolute_uri(reverse("asked", args=[asked.token]))
