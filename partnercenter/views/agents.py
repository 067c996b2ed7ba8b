"""The agents of one's own partner: who they are, what they may do, and whether they may come in."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.views.decorators.http import require_http_methods, require_safe

from ..access import AgentRequest, NotPermitted, may_not, needs, see_other
from ..actions import NotAllowed, activate_agent, change_roles, deactivate_agent, reset_factors_of_colleague
from ..drawing import Problem
from ..forms import RolesForm
from ..history import history_of, told
from ..models import Agent, Invitation
from ..paging import capped, linked, page_of, searched
from ..roles import Permission

MOST_SHOWN = 100
READ_AND_SENT = ["GET", "HEAD", "POST"]


@needs(Permission.MANAGE_AGENTS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Agents by e-mail address, all or those a search finds, and who is invited."""
    asked = searched(request.GET)
    rows = Agent.objects.visible_to(request.user)
    if asked:
        rows = rows.found_by(asked)
    page = page_of(
        rows.for_list(), by="email", before=request.GET.get("before", ""), after=request.GET.get("after", "")
    )
    invitations = Invitation.objects.visible_to(request.user).unanswered().select_related("invited_by")
    context = {
        "room": "agents",
        "page": page,
        "asked": asked,
        "how_many": capped(rows),
        "newer": linked(request.GET, before=page.before),
        "older": linked(request.GET, after=page.after),
        "invitations": invitations.prefetch_related("invited_by__groups")[:MOST_SHOWN],
        "only_global_admins": may_not(Permission.MANAGE_GLOBAL_ADMINS, agent=request.user),
    }
    return render(request, "agents/index.html", context)


@needs(Permission.MANAGE_AGENTS)
@require_safe
def detail(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """One agent: roles, what is still open, what can be done, and what happened."""
    agent = _agent(request, key)
    context = {
        "room": "agents",
        "agent": agent,
        "is_oneself": agent == request.user,
        "not_theirs": may_not(Permission.MANAGE_GLOBAL_ADMINS, agent=request.user) if agent.is_global_admin else None,
        "work": open_work(agent, request),
        "events": [told(event) for event in history_of(agent, agent=request.user)[:MOST_SHOWN]],
    }
    return render(request, "agents/detail.html", context)


@needs(Permission.MANAGE_AGENTS)
@require_http_methods(READ_AND_SENT)
def roles(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Choose the roles of an agent."""
    agent = _changeable(request, key)
    form = RolesForm(request.POST if request.method == "POST" else None, agent=agent, by=request.user)
    if form.is_bound and form.is_valid():
        try:
            change_roles(agent=agent, **form.cleaned_data, by=request.user)
        except NotAllowed as refused:
            form.add_error("roles", refused.sentence)
        else:
            messages.success(request, f"The roles of {agent} are saved. They count from now on.")
            # Who drops the role that manages agents may no longer see the page of one.
            still_may = agent != request.user or Agent.objects.get(pk=agent.pk).manages_agents
            return see_other(reverse("agent", args=[key]) if still_may else reverse("account"))
    context = {"room": "agents", "agent": agent, "form": form}
    return render(request, "agents/roles.html", context, status=422 if form.is_bound else 200)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before something is done: the heading, what it means, and the button."""

    title: str
    text: str
    button: str
    is_danger: bool = False


@needs(Permission.MANAGE_AGENTS)
@require_http_methods(READ_AND_SENT)
def deactivate(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then let the agent in no more."""
    agent = _changeable(request, key)
    question = Question(
        f"Deactivate {agent}?",
        "All sessions end at once, and nobody can sign in with this account. Nothing is deleted, and the account can"
        " be activated again.",
        "Deactivate",
        is_danger=True,
    )
    return _asked(request, agent, question, deactivate_agent, done=f"{agent} is deactivated, all sessions are ended.")


@needs(Permission.MANAGE_AGENTS)
@require_http_methods(READ_AND_SENT)
def activate(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then let the agent in again."""
    agent = _changeable(request, key)
    question = Question(
        f"Activate {agent}?", "Password, second factor and roles are as they were. Check the roles first.", "Activate"
    )
    return _asked(request, agent, question, activate_agent, done=f"{agent} can sign in again.")


@needs(Permission.MANAGE_AGENTS)
@require_http_methods(READ_AND_SENT)
def reset_factors(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then take the second factors away."""
    agent = _changeable(request, key)
    question = Question(
        f"Reset the second factor of {agent}?",
        "Do it only when you are sure who asks you: call back on a number you know. Authenticator app, passkeys and"
        " recovery codes are removed, all sessions end, and the agent is told by mail. The password stays.",
        "Reset second factor",
        is_danger=True,
    )
    done = f"The second factor of {agent} is reset."
    return _asked(request, agent, question, reset_factors_of_colleague, done=done)


def _asked(
    request: AgentRequest, agent: Agent, question: Question, act: Callable[..., object], *, done: str
) -> HttpResponse:
    """Show a question, do what it asks about when it is sent, and say what forbids it."""
    here = reverse("agent", args=[agent.pk])

    def answered() -> None:
        act(agent=agent, by=request.user)
        messages.success(request, done)

    # Read only where the question is shown.
    work = SimpleLazyObject(lambda: open_work(agent, request))
    return ask_once(request, question, answered, back=here, back_text=str(agent), agent=agent, work=work)


def ask_once(
    request: AgentRequest, question: Question, act: Callable[[], None], *, back: str, **context: object
) -> HttpResponse:
    """Show a question; when it is sent, act and lead ``back``, or say what forbids it (NotAllowed)."""
    problems = []
    if request.method == "POST":
        try:
            act()
        except NotAllowed as refused:
            problems = [Problem("", refused.sentence)]
        else:
            return see_other(back)
    context |= {"room": "agents", "question": question, "problems": problems, "back": back}
    return render(request, "agents/question.html", context, status=422 if problems else 200)


def open_work(agent: Agent, request: AgentRequest) -> object:
    """Return what the agent has begun and not ended, as the trade tells it: with ``text`` and ``href``, or None."""
    return import_string(settings.OPEN_WORK)(agent, seen_by=request.user)


def _agent(request: AgentRequest, key: uuid.UUID) -> Agent:
    return get_object_or_404(Agent.objects.visible_to(request.user).for_list(), pk=key)


def _changeable(request: AgentRequest, key: uuid.UUID) -> Agent:
    """Return the agent; raises NotPermitted where only a Global admin may change them."""
    agent = _agent(request, key)
    if agent.is_global_admin and not request.user.may(Permission.MANAGE_GLOBAL_ADMINS):
        raise NotPermitted(Permission.MANAGE_GLOBAL_ADMINS)
    return agent
