"""Invitations: sent, sent again, withdrawn by those who manage agents, and taken up by those who are invited."""

from __future__ import annotations

import uuid

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ..access import AgentRequest, NotPermitted, needs, see_other
from ..actions import (
    InvitationClosed,
    NotAllowed,
    accept_invitation,
    invite_again,
    invite_agent,
    withdraw_invitation,
)
from ..forms import InviteForm, JoinForm
from ..limits import by_agent, limited
from ..models import Invitation
from ..roles import Permission
from ..single_sign_on import name_of_provider, provider_for
from .agents import READ_AND_SENT, Question, ask_once

NOT_SENT = "The invitation is stored, but the mail could not be sent. Send it again in a while."


@needs(Permission.MANAGE_AGENTS)
@limited("invite", 50, 3600, by=by_agent)
@require_http_methods(READ_AND_SENT)
def invite(request: AgentRequest) -> HttpResponse:
    """Ask who is to become an agent, and send the link."""
    form = InviteForm(request.POST if request.method == "POST" else None, by=request.user)
    if form.is_bound and form.is_valid():
        try:
            invite_agent(partner=request.user.home, **form.cleaned_data, link=_link(request), by=request.user)
        except NotAllowed as refused:
            form.add_error(refused.field or None, refused.sentence)
        except OSError:
            messages.warning(request, NOT_SENT)
            return see_other(reverse("agents"))
        else:
            messages.success(request, f"{form.cleaned_data['email']} is invited. The link is good for three days.")
            return see_other(reverse("agents"))
    context = {"room": "agents", "form": form}
    return render(request, "agents/invite.html", context, status=422 if form.is_bound else 200)


@needs(Permission.MANAGE_AGENTS)
@limited("invite", 50, 3600, by=by_agent)
@require_http_methods(READ_AND_SENT)
def again(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then send a new link."""
    invitation = _changeable(request, key)
    question = Question(
        f"Send the invitation to {invitation.email} again?",
        "A new link is sent, good for three days. The old one no longer works.",
        "Send again",
    )

    def send() -> None:
        try:
            invite_again(invitation=invitation, link=_link(request), by=request.user)
        except OSError:
            messages.warning(request, NOT_SENT)
        else:
            messages.success(request, f"A new link is on its way to {invitation.email}.")

    return ask_once(request, question, send, back=reverse("agents"), back_text="Agents")


@needs(Permission.MANAGE_AGENTS)
@require_http_methods(READ_AND_SENT)
def withdraw(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then make the link lead nowhere."""
    invitation = _changeable(request, key)
    question = Question(
        f"Withdraw the invitation of {invitation.email}?", "The link no longer works.", "Withdraw", is_danger=True
    )

    def end() -> None:
        withdraw_invitation(invitation=invitation, by=request.user)
        messages.success(request, f"The invitation of {invitation.email} is withdrawn.")

    return ask_once(request, question, end, back=reverse("agents"), back_text="Agents")


@login_not_required
@limited("invitation", 60, 600, methods=("GET", "HEAD", "POST"))
@require_http_methods(READ_AND_SENT)
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Ask an invited person for name and password, make the account, and sign in.

    Every link that is not good gets one and the same page, whatever is wrong with it.
    """
    if request.user.is_authenticated:
        return render(request, "invitations/signed_in.html")
    try:
        invitation = Invitation.objects.behind(token)
        sent = request.POST if request.method == "POST" else None
        form = JoinForm(sent, invitation=invitation, provider=provider_for(invitation.email))
        if form.is_bound and form.is_valid():
            return _joined(request, token, form)
    except (Invitation.DoesNotExist, InvitationClosed):
        return render(request, "invitations/closed.html", status=404)
    context = {"form": form, "invitation": invitation}
    return render(request, "invitations/join.html", context, status=422 if form.is_bound else 200)


def _joined(request: HttpRequest, token: str, form: JoinForm) -> HttpResponse:
    agent = accept_invitation(token=token, **form.cleaned_data)
    if not agent.has_usable_password():
        messages.success(request, f"Your account is made. Go on with “Sign in with {name_of_provider()}”.")
        return see_other(reverse("account_login"))
    messages.success(request, f"Welcome, {agent}. Your account is made.")
    signed_in = perform_password_login(request, {"email": agent.email}, Login(user=agent, email=agent.email))
    return see_other(signed_in.headers.get("Location", reverse("dashboard")))


def _link(request: AgentRequest):
    return lambda token: request.build_absolute_uri(reverse("invitation", args=[token]))


def _changeable(request: AgentRequest, key: uuid.UUID) -> Invitation:
    """Return an invitation of the partner that nobody has answered; raises NotPermitted as for agents."""
    rows = Invitation.objects.visible_to(request.user)
    invitation = get_object_or_404(rows.select_related("invited_by"), pk=key)
    if invitation.is_global_admin and not request.user.may(Permission.MANAGE_GLOBAL_ADMINS):
        raise NotPermitted(Permission.MANAGE_GLOBAL_ADMINS)
    return invitation
