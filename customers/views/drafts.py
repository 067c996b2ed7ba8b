"""Drafts: one's own and the team's, handed over or discarded."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, lead_to, may_not, needs, see_other
from partnercenter.models import Agent
from partnercenter.paging import capped
from partnercenter.roles import Permission, permissions_of, roles_that_may

from ..actions import DraftClosed, discard_draft, hand_over_draft
from ..forms.sent import as_key
from ..models import Draft

MOST_SHOWN = 100
# What a colleague may do with a draft: attest the agreement, add an education customer.
RIGHTS = {
    (True, True): "May attest the agreement and add education customers.",
    (True, False): "May attest the agreement, but not add education customers.",
    (False, True): "May add education customers, but not attest the agreement.",
    (False, False): "May neither attest the agreement nor add education customers.",
}


@needs(Permission.SEE_CUSTOMERS)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Open drafts of the agent and of the team, the last changed first."""
    drafts = Draft.objects.visible_to(request.user).open().newest_first()
    whose = _whose(request)
    context = {
        "room": "drafts",
        "mine": drafts.filter(owner=request.user)[:MOST_SHOWN],
        "team": (drafts.filter(owner=whose) if whose else drafts.exclude(owner=request.user))[:MOST_SHOWN],
        "whose": whose,
        "may_not_add": may_not(Permission.ADD_CUSTOMERS, agent=request.user),
    }
    return render(request, "customers/drafts.html", context)


def _whose(request: AgentRequest) -> Agent | None:
    """Return the colleague the page is asked about, None for the whole team."""
    text = request.GET.get("with", "")
    if not text:
        return None
    return get_object_or_404(Agent.objects.visible_to(request.user), pk=as_key(text))


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What an agent has begun and not ended, in words, and where it is found."""

    text: str
    href: str


def open_work(agent: Agent, *, seen_by: Agent) -> OpenWork | None:
    """Return an agent's open drafts, for the page of the agent; None where there are none."""
    count = capped(Draft.objects.visible_to(seen_by).open().filter(owner=agent))
    if count == "0":
        return None
    return OpenWork(f"{count} open draft{'s' if count != '1' else ''}", f"{reverse('drafts')}?with={agent.pk}")


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
        chosen = next((agent for agent, _ in colleagues if str(agent.pk) == request.POST.get("to")), None)
        if chosen is not None:
            return _hand_over(request, draft, chosen)
        error = "Select the colleague who goes on with this draft."
    problems = [{"href": "#to-1" if colleagues else "", "text": error}] if error else []
    context = {"room": "drafts", "draft": draft, "colleagues": colleagues, "error": error, "problems": problems}
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


def _colleagues(request: AgentRequest, draft: Draft) -> list[tuple[Agent, str]]:
    """Return who may go on with a draft, each with what their roles let them do with it."""
    may_add = Agent.objects.visible_to(request.user).filter(
        is_active=True, groups__name__in=roles_that_may(Permission.ADD_CUSTOMERS)
    )
    rows = may_add.exclude(pk=draft.owner_id).order_by("first_name", "last_name").distinct()
    return [(agent, _told_rights(agent)) for agent in rows.prefetch_related("groups")]


def _told_rights(agent: Agent) -> str:
    may = permissions_of(frozenset(group.name for group in agent.groups.all()))
    attests, educates = Permission.RECORD_AGREEMENT in may, Permission.ADD_EDUCATION in may
    return RIGHTS[attests, educates]


def _draft(request: AgentRequest, key: uuid.UUID) -> Draft:
    return get_object_or_404(Draft.objects.visible_to(request.user).select_related("owner"), pk=key)
