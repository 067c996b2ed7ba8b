"""Drafts: one's own and the team's, handed over or discarded."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, lead_to, needs, see_other
from partnercenter.models import Agent
from partnercenter.roles import Permission, roles_that_may

from ..actions import DraftClosed, discard_draft, hand_over_draft
from ..models import Draft

MOST_SHOWN = 100


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Open drafts of the agent and of the team, the last changed first."""
    drafts = Draft.objects.visible_to(request.user).open().newest_first()
    context = {
        "room": "drafts",
        "mine": drafts.filter(owner=request.user)[:MOST_SHOWN],
        "team": drafts.exclude(owner=request.user)[:MOST_SHOWN],
        "may_add": request.user.may(Permission.ADD_CUSTOMERS),
    }
    return render(request, "customers/drafts.html", context)


@needs(Permission.ADD_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Choose the colleague who goes on with a draft."""
    draft = _draft(request, key)
    if draft.status != Draft.Status.OPEN:
        return lead_to(request, reverse("draft", args=[key]))
    colleagues = _colleagues(request, draft)
    error = ""
    if request.method == "POST":
        chosen = next((agent for agent in colleagues if str(agent.pk) == request.POST.get("to")), None)
        if chosen is not None:
            return _hand_over(request, draft, chosen)
        error = "Select the colleague who goes on with this draft."
    context = {"room": "drafts", "draft": draft, "colleagues": colleagues, "error": error}
    return render(request, "customers/add/hand_over.html", context, status=422 if error else 200)


@needs(Permission.ADD_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def discard(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Ask once, then discard."""
    draft = _draft(request, key)
    if draft.status != Draft.Status.OPEN:
        return lead_to(request, reverse("draft", args=[key]))
    if request.method != "POST":
        return render(request, "customers/add/discard.html", {"room": "drafts", "draft": draft})
    name = str(draft)
    try:
        discard_draft(draft=draft, by=request.user)
    except DraftClosed:
        return see_other(reverse("draft", args=[key]))
    messages.success(request, f"The draft “{name}” is deleted.")
    return see_other(reverse("drafts"))


def _hand_over(request: AgentRequest, draft: Draft, to: Agent) -> HttpResponse:
    try:
        hand_over_draft(draft=draft, to=to, by=request.user)
    except DraftClosed:
        return see_other(reverse("draft", args=[draft.pk]))
    messages.success(request, f"“{draft}” is handed over to {to}.")
    return see_other(reverse("drafts"))


def _colleagues(request: AgentRequest, draft: Draft) -> list[Agent]:
    may_add = Agent.objects.visible_to(request.user).filter(
        is_active=True, groups__name__in=roles_that_may(Permission.ADD_CUSTOMERS)
    )
    return list(may_add.exclude(pk=draft.owner_id).order_by("first_name", "last_name").distinct())


def _draft(request: AgentRequest, key: uuid.UUID) -> Draft:
    return get_object_or_404(Draft.objects.visible_to(request.user).select_related("owner"), pk=key)
