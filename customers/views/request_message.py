"""The message that asks a company: read, changed, drafted anew in another language, and sent."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.limits import by_agent, seconds_left, take, too_many
from partnercenter.roles import Permission

from ..actions import AskedAlready, RequestClosed, return_to_draft, save_message, send_request
from ..forms.requests import MessageForm
from ..mails import ask, drafted
from ..models import RelationshipRequest
from ..models.secret_link import LINK
from . import often
from .request_answers import ask_first, checked, told_concerns


def asked_of(request: AgentRequest, key: uuid.UUID) -> RelationshipRequest:
    """Return the partner's own request of this key; there is no other."""
    rows = RelationshipRequest.objects.visible_to(request.user).for_reading().select_related("partner")
    return get_object_or_404(rows, pk=key)


def link_to(request: AgentRequest, asked: RelationshipRequest) -> str:
    """Return the whole address a customer is to open."""
    return request.build_absolute_uri(reverse("asked", args=[asked.token]))


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def message(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The message before it is sent: read, changed, drafted anew in another language, and sent."""
    asked = asked_of(request, key)
    if not asked.is_draft:
        return redirect("request", key)
    if refused := ask_first(request):
        return refused
    if request.method != "POST":
        return _draw_message(request, asked, _form(request, asked))
    try:
        return _take(request, asked)
    except RequestClosed as closed:
        return see_other(closed.request.get_absolute_url())


def _take(request: AgentRequest, asked: RelationshipRequest) -> HttpResponse:
    """Keep the message that was sent, and do with it what its button says. Raises RequestClosed."""
    action = request.POST.get("action", "")
    if action == "anew":
        return _draft_anew(request, asked)
    form = _form(request, asked)
    if not form.is_valid():
        return _draw_message(request, asked, form)
    asked = save_message(request=asked, by=request.user, **form.cleaned_data)
    if action in ("send", "by_hand"):
        return _send(request, asked, form, by_mail=action == "send")
    messages.success(request, "The message is saved. It is not sent yet.")
    return see_other(reverse("request_message", args=[asked.pk]))


def _draw_message(
    request: AgentRequest, asked: RelationshipRequest, form: MessageForm, *problems: dict[str, str], status: int = 0
) -> HttpResponse:
    context = {"room": "requests", "asked": asked, "form": form, "problems": problems}
    wrong = 422 if form.errors or problems else 200
    return render(request, "requests/message.html", context, status=status or wrong)


def _form(request: AgentRequest, asked: RelationshipRequest) -> MessageForm:
    link = link_to(request, asked)
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
        # What is typed is kept as it is, but for a NUL, which PostgreSQL does not store.
        recipient = form.data.get("recipient", "").replace("\x00", "").strip()[:254]
        sent = {"recipient": recipient, "language": language, "subject": subject, "message": text}
        save_message(request=asked, by=request.user, **sent)
    return see_other(reverse("request_message", args=[asked.pk]))


def _send(request: AgentRequest, asked: RelationshipRequest, form: MessageForm, *, by_mail: bool) -> HttpResponse:
    """Check the company once more, let the link live, and hand the message to the mail server. Raises RequestClosed."""
    company = checked(request.user, asked)
    concerns = told_concerns(company, asked.confirmed)
    if company.errors or not all(concern.confirmed for concern in concerns):
        href = reverse("request_answers", args=[asked.pk])
        return _draw_message(
            request, asked, form, {"href": href, "text": "Something about the company is to be mended first."}
        )
    if by_mail and not take("requests sent", by_agent(request), limit=often.SENT_A_DAY, seconds=often.DAY):
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
    if by_mail and not ask(sent, link_to(request, sent)):
        draft = return_to_draft(request=sent, by=request.user)
        text = "The mail server did not take the message. Try again, or send it yourself."
        return _draw_message(request, draft, form, {"href": "", "text": text}, status=503)
    done = f"The request is sent to {sent.recipient}." if by_mail else "The link works now. Send the message yourself."
    messages.success(request, done)
    return see_other(sent.get_absolute_url())
