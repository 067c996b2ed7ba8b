"""What happened, to read only."""

from __future__ import annotations

import datetime
import uuid
from contextlib import suppress
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from ..history import told
from ..models import Agent, Event, first_key
from .rows import ReadOnly

# What a machine’s clock may be ahead or behind of the database’s.
SLACK = datetime.timedelta(hours=1)
MOST_TOLD = 3


class When(admin.SimpleListFilter):
    """How long ago, by the key that holds the time: the newest rows are found without reading the older ones."""

    title = "when"
    parameter_name = "days"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("1", "In the last 24 hours"), ("7", "In the last 7 days"), ("31", "In the last 31 days")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        if self.value() not in ("1", "7", "31"):
            return queryset
        since = timezone.now() - datetime.timedelta(days=int(self.value() or 0))
        return queryset.filter(at__gte=since, id__gte=first_key(since - SLACK))


@admin.register(Event)
class EventAdmin(ReadOnly):
    list_display = ["at", "kind", "by_name", "partner", "subject", "beginning"]
    list_filter = [When, "kind"]
    list_select_related = ["partner"]
    search_fields = ["by__email"]
    search_help_text = "The e-mail address of who did it, or the key of what it happened to"
    fields = ["at", "kind", "by_name", "by", "partner", "subject", "what"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Event], search_term: str
    ) -> tuple[QuerySet[Event], bool]:
        text = search_term.strip()
        if not text:
            return queryset, False
        found = Q(by__in=Agent.objects.with_address(text).values("pk"))
        with suppress(ValueError):
            found |= Q(subject_key=uuid.UUID(text))
        return queryset.filter(found), False

    @admin.display(description="to what")
    def subject(self, event: Event) -> SafeString | str:
        """A link where the admin has a page for it."""
        label, _, name = event.subject_kind.partition(".")
        try:
            text = str(apps.get_model(label, name)._meta.verbose_name).capitalize()
            return format_html(
                '<a href="{}">{}</a>', reverse(f"admin:{label}_{name}_change", args=[event.subject_key]), text
            )
        except (LookupError, NoReverseMatch):
            return f"{event.subject_kind} {event.subject_key}"

    @admin.display(description="changes")
    def what(self, event: Event) -> SafeString:
        lines = ((name, old or "–", new or "–") for name, old, new in told(event).changes)
        return format_html_join("\n", "<div>{}: <bdi>{}</bdi> → <bdi>{}</bdi></div>", lines)

    @admin.display(description="changed to")
    def beginning(self, event: Event) -> SafeString:
        """What a list has room for; the event’s own page tells the rest."""
        changes = told(event).changes
        first = ((name, Truncator(new or "–").chars(30)) for name, _, new in changes[:MOST_TOLD])
        more = format_html("<div>and {} more</div>", len(changes) - MOST_TOLD) if len(changes) > MOST_TOLD else ""
        return format_html("{}{}", format_html_join("\n", "<div>{}: <bdi>{}</bdi></div>", first), more)
