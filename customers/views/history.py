"""What happened: of the whole partner, or of one’s own work; to read, and as a file."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db import models
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, may_not, needs
from partnercenter.actions import record_history_export
from partnercenter.clock import today
from partnercenter.history import events_for, told
from partnercenter.limits import by_agent, limited
from partnercenter.models import Agent, Event
from partnercenter.paging import every, linked, page_of
from partnercenter.roles import Permission

from ..models import Customer, Draft, RelationshipRequest
from .download import csv_file

# Whose names are shown beside an event, with the page of each.
SUBJECTS: dict[str, type[models.Model]] = {
    model._meta.label_lower: model for model in (Customer, Draft, RelationshipRequest, Agent)
}
COLUMNS = ("at", "kind", "what", "by", "subject_kind", "subject_key", "changes")


class Filter(forms.Form):
    """Narrows the events by what was done, by whom, and on which day."""

    kind = forms.ChoiceField(label="What", choices=[("", "Everything"), *Event.Kind.choices], required=False)
    by = forms.ModelChoiceField(Agent.objects.none(), label="By whom", empty_label="Everybody", required=False)
    day = forms.DateField(
        label="Day",
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Enter the day as year, month and day, such as 2026-11-22."},
    )
    marks_optional = False
    use_required_attribute = False

    def __init__(self, data: Any, *, agent: Agent) -> None:
        super().__init__(data)
        if agent.may(Permission.SEE_HISTORY):
            colleagues = Agent.objects.visible_to(agent).order_by("first_name", "last_name", "id")
            self.fields["by"].queryset = colleagues  # type: ignore[attr-defined]
        else:
            del self.fields["by"]

    def clean_day(self) -> datetime.date | None:
        day: datetime.date | None = self.cleaned_data["day"]
        if day and not 2000 <= day.year < 3000:
            raise forms.ValidationError(self.fields["day"].error_messages["invalid"])
        return day


@needs(Permission.SEE_OWN_HISTORY)
@require_safe
def index(request: AgentRequest) -> HttpResponse:
    """Events, the newest first; whose, the agent’s roles say."""
    form = Filter(request.GET, agent=request.user)
    page = page_of(
        _events(request, form),
        by="at",
        descending=True,
        before=request.GET.get("before", ""),
        after=request.GET.get("after", ""),
    )
    names = _subjects(request.user, page.rows)
    kept = {name: value for name in form.fields if (value := request.GET.get(name))}
    context = {
        "room": "history",
        "form": form,
        "events": [(told(event), names.get(event.subject_key)) for event in page.rows],
        "is_narrowed": bool(kept),
        "newer": linked(request.GET, keeping=tuple(form.fields), before=page.before),
        "older": linked(request.GET, keeping=tuple(form.fields), after=page.after),
        "query": f"?{urlencode(kept)}" if kept else "",
        "of_others": may_not(Permission.SEE_HISTORY, agent=request.user),
    }
    return render(request, "history.html", context, status=422 if form.errors else 200)


@needs(Permission.SEE_OWN_HISTORY)
@require_safe
@limited("export", 60, 3600, by=by_agent, methods=("GET",))
def export(request: AgentRequest) -> HttpResponseBase:
    """The same events as a file."""
    form = Filter(request.GET, agent=request.user)
    if not form.is_valid():
        return index(request)
    name = f"history-{today(request.user).isoformat()}.csv"
    if request.method == "HEAD":
        return csv_file(name, (), ())
    events = _events(request, form)
    asked = {name: str(value) for name, value in form.cleaned_data.items() if value}
    record_history_export(how_many=events.count(), asked=asked, by=request.user)
    return csv_file(name, COLUMNS, _cells(every(events, by="at", descending=True)))


def _events(request: AgentRequest, form: Filter) -> models.QuerySet[Event]:
    return events_for(request.user, **form.cleaned_data) if form.is_valid() else Event.objects.none()


def _cells(events: Iterator[Event]) -> Iterator[list[str]]:
    for event in events:
        changes = json.dumps(event.changes, ensure_ascii=False) if event.changes else ""
        about = [event.subject_kind, str(event.subject_key)]
        yield [event.at.isoformat(), event.kind, event.get_kind_display(), event.by_name, *about, changes]


def _subjects(agent: Agent, events: Iterable[Event]) -> dict[uuid.UUID, tuple[str, str]]:
    """Return the names of what the events are about, by key, each with its page or "" where it has none to open."""
    found: dict[uuid.UUID, tuple[str, str]] = {}
    for kind, model in SUBJECTS.items():
        keys = {event.subject_key for event in events if event.subject_kind == kind}
        rows = model.objects.visible_to(agent).in_bulk(keys) if keys else {}  # type: ignore[attr-defined]
        for key, row in rows.items():
            found[key] = (str(row), _page_of(row, agent))
    return found


def _page_of(row: Any, agent: Agent) -> str:
    if isinstance(row, Agent):
        return reverse("agent", args=[row.pk]) if agent.may(Permission.MANAGE_AGENTS) else ""
    if isinstance(row, Draft) and not agent.may(Permission.ADD_CUSTOMERS):
        return ""
    return str(row.get_absolute_url())
