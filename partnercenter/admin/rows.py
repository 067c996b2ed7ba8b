"""How operators see rows: in lists that stay fast however many there are, and never changed past an action."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, models
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from ..access import see_other
from ..actions import NotAllowed
from ..models import Agent

MOST_ROWS = 1000
# What links from one list to another ask for.
LOOKUPS = ("partner__id__exact", "subject_key")


class CappedPaginator(Paginator):
    """Counts to MOST_ROWS and no further: nobody pages past that, they search."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return rows.order_by()[:MOST_ROWS].count()


class InOrder(ChangeList):
    """Sorted by the key whatever the address asks for: only that needs no sorting of the whole table."""

    def get_ordering(self, request: HttpRequest, queryset: Any) -> Any:
        return list(self.model_admin.get_ordering(request))


class Rows(admin.ModelAdmin):
    """Newest first by the key, which is an index of every table and holds the time (UUIDv7)."""

    ordering = ["-id"]
    sortable_by = ()
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    # Counts beside a filter read the whole table.
    show_facets = admin.ShowFacets.NEVER
    # The pages of the product are for agents.
    view_on_site = False
    paginator = CappedPaginator
    actions: Any = None

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """By what the page offers, and nothing else: a hash could be guessed letter by letter."""
        offered = [getattr(offer, "parameter_name", offer) for offer in self.list_filter]
        return lookup in LOOKUPS or lookup.split("__")[0] in offered

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return InOrder

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        try:
            return super().changelist_view(request, extra_context)
        except ValidationError:
            # Django looks for the chosen rows by whatever was sent as their keys.
            messages.error(request, "Nothing was done: choose rows from the list.")
            return see_other(request.get_full_path())

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """There is one history: the events."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        return see_other(f"{reverse('admin:partnercenter_event_changelist')}?{urlencode(events_of(row))}")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """A search is a short text on one line; no database has a zero byte in a text."""
        return super().get_search_results(request, queryset, search_term.replace("\0", "")[:200])

    # Django’s own log would be a second history, and one that can be changed.
    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any: ...

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any: ...

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any: ...


class ReadOnly(Rows):
    """Rows are written by actions, with their events; the admin only shows them."""

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All that is stored but what only serves to find the row, and hashes."""
        stored = self.opts.concrete_fields
        return self.fields or [
            field.name for field in stored if field.editable or isinstance(field, models.DateTimeField)
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RefusableForm(ModelForm):
    """A form that is drawn again with the sentence of the action that refused it."""

    refused = ""

    def clean(self) -> dict[str, Any]:
        if self.refused:
            raise ValidationError(self.refused)
        return super().clean() or self.cleaned_data


class ThroughActions(Rows):
    """Saves through an action; what the action refuses is said on the form, and nothing is stored."""

    form = RefusableForm

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What happened refers to the row for ever."""
        return False

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refused = getattr(request, "refused", "")
        return form

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except NotAllowed as refused:
            request.refused = refused.sentence  # type: ignore[attr-defined]
        except IntegrityError:
            request.refused = "Somebody stored the same meanwhile. Look at it, and save once more."  # type: ignore[attr-defined]
        return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        try:
            return super().delete_view(request, object_id, extra_context)
        except NotAllowed as refused:
            messages.error(request, refused.sentence)
            return see_other(request.path)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Everything is stored by save_model."""


def operator(request: HttpRequest) -> Agent:
    """Return who asks: the admin’s door lets only operators in."""
    return cast(Agent, request.user)


def stored_as(obj: models.Model, stored: models.Model) -> None:
    """Let the admin go on with the row that an action stored."""
    for name, value in vars(stored).items():
        setattr(obj, name, value)


def events_of(row: Any) -> dict[str, Any]:
    """Return the filter of the events about a row; with its partner, an index finds them."""
    partner = row.pk if row._meta.model_name == "partner" else getattr(row, "partner_id", None)
    return {"subject_key": row.pk} | ({"partner__id__exact": partner} if partner else {})


def link_to_list(model: str, text: str, **found_by: Any) -> SafeString:
    """Return a link to the list of a model, such as ``customers_customer``, narrowed to some rows."""
    return format_html('<a href="{}?{}">{}</a>', reverse(f"admin:{model}_changelist"), urlencode(found_by), text)
