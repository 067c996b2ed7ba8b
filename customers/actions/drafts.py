"""Starts, keeps, hands over and discards the drafts of customers being added."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import suppress
from copy import copy
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Draft
from ..steps import Step

# Answers that fit one country only.
OF_ONE_COUNTRY = ("registration_id", "state", "postal_code", "language", "culture")
# What a page that is sent changes of a draft.
SAVED = ("answers", "put", "confirmed", "overrides", "set_aside", "changed_by", "updated_at", "version")


class DraftClosed(Exception):
    """The draft was submitted or discarded; ``draft`` says which."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__(f"draft {draft.pk} is {draft.status}")


class DraftChanged(Exception):
    """Somebody else changed what the page shows, after it was drawn; ``draft`` is as it stands now."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__(f"draft {draft.pk} was changed meanwhile")


@transaction.atomic
def start_draft(*, key: uuid.UUID, answers: Mapping[str, str], by: Agent) -> Draft:
    """Return the draft of this key, new with these answers unless the same page was sent before.

    Raises DraftClosed when that draft is closed, and Draft.DoesNotExist when the key is another partner's.
    """
    try:
        with transaction.atomic():
            draft = Draft.objects.create(
                pk=key, partner=by.home, started_by=by, owner=by, changed_by=by, answers=dict(answers)
            )
    except IntegrityError:
        return _open(key, by.home.pk)
    record(Event.Kind.DRAFT_STARTED, subject=draft, by=by)
    return draft


def save_answers(
    *,
    draft: Draft,
    step: Step,
    typed: Mapping[str, str],
    by: Agent,
    put: bool = False,
    confirmed: Mapping[str, str] | None = None,
    overrides: Mapping[str, Any] | None = None,
    drawn_as: str = "",
) -> tuple[Draft, list[str]]:
    """Keep what was typed on a page, valid or not; return the draft as stored and the answers set aside.

    ``put`` says that the page was sent to be answered, ``confirmed`` maps codes of concerns to the texts
    they were ticked for, ``overrides`` refused codes to the reasons given (with their texts). ``drawn_as`` is the
    fingerprint the page was drawn with: DraftChanged is raised where the draft no longer has it, unless it holds
    the very same answers.
    Raises DraftClosed when it is submitted or discarded.
    """
    draft = copy(draft)
    while True:
        if drawn_as and drawn_as != draft.fingerprint(step.fields) and not _stands_there(draft, step, typed):
            raise DraftChanged(draft)
        cleared = _change_country(draft, typed)
        draft.answers = {**draft.answers, **{k: v for k, v in typed.items() if k not in cleared}}
        # A page that is drawn anew for another country has not been answered for it yet.
        if put and not cleared and step.name not in draft.put:
            draft.put = [*draft.put, step.name]
        draft.confirmed = {**draft.confirmed, **(confirmed or {})}
        draft.overrides = {**draft.overrides, **(overrides or {})}
        draft.changed_by = by
        if _stored(draft):
            return draft, cleared
        draft = _open(draft.pk, draft.partner_id)


def _stored(draft: Draft) -> bool:
    """Store a draft unless somebody else has stored or closed it since it was read: then say so, for another try."""
    as_read = Draft.objects.filter(pk=draft.pk, partner_id=draft.partner_id, version=draft.version).open()
    draft.version += 1
    draft.updated_at = timezone.now()
    return bool(as_read.update(**{name: getattr(draft, name) for name in SAVED}))


def _open(key: uuid.UUID, partner_id: uuid.UUID) -> Draft:
    """Return a partner's draft as it stands. Raises DraftClosed, and Draft.DoesNotExist for another partner's."""
    draft = Draft.objects.get(pk=key, partner_id=partner_id)
    if draft.status != Draft.Status.OPEN:
        raise DraftClosed(draft)
    return draft


def _stands_there(draft: Draft, step: Step, typed: Mapping[str, str]) -> bool:
    """Say whether a page holds what is stored already, as when it was sent while it was still saving itself."""
    return all(typed.get(name, "") == draft.answers.get(name, "") for name in step.fields if name in typed)


def _change_country(draft: Draft, typed: Mapping[str, str]) -> list[str]:
    """Set aside what fits only the country that is left, and take back what was given for the one that comes."""
    old, new = draft.country, typed.get("country", draft.country)
    if not old or new == old:
        return []
    stale = [
        name
        for name in OF_ONE_COUNTRY
        if draft.answers.get(name) and typed.get(name, draft.answers[name]) == draft.answers[name]
    ]
    kept = {name: draft.answers[name] for name in stale}
    draft.set_aside = {**draft.set_aside, old: {**draft.set_aside.get(old, {}), **kept}}
    returning = draft.set_aside.get(new, {})
    draft.answers = {k: v for k, v in draft.answers.items() if k not in stale} | returning
    return sorted({*stale, *returning})


@transaction.atomic
def hand_over_draft(*, draft: Draft, to: Agent, by: Agent) -> Draft:
    """Make a colleague the owner of an open draft. Raises DraftClosed, and ValueError for another partner's agent."""
    if to.partner_id != draft.partner_id:
        raise ValueError("A draft stays with its partner.")
    draft = _locked(draft)
    before, draft.owner = draft.owner, to
    draft.changed_by, draft.updated_at = by, timezone.now()
    draft.save(update_fields=["owner", "changed_by", "updated_at"])
    record(Event.Kind.DRAFT_HANDED_OVER, subject=draft, by=by, changes={"owner": [str(before), str(to)]})
    return draft


@transaction.atomic
def discard_draft(*, draft: Draft, by: Agent | None) -> Draft:
    """Close a draft and forget its answers: they are personal data nobody needs any more. Raises DraftClosed."""
    draft = _locked(draft)
    draft.status = Draft.Status.DISCARDED
    draft.answers, draft.confirmed, draft.overrides, draft.set_aside, draft.put = {}, {}, {}, {}, []
    draft.save()
    record(Event.Kind.DRAFT_DISCARDED, subject=draft, by=by)
    return draft


def purge_expired_drafts(*, by: Agent | None = None) -> int:
    """Discard the open drafts nobody has changed for DRAFT_DAYS; return how many."""
    purged = 0
    for key in list(Draft.objects.expired().values_list("pk", flat=True)):
        # Whoever changes, submits or deletes one meanwhile was first.
        with suppress(DraftClosed, Draft.DoesNotExist), transaction.atomic():
            discard_draft(draft=Draft.objects.expired().select_for_update(of=("self",)).get(pk=key), by=by)
            purged += 1
    return purged


def _locked(draft: Draft) -> Draft:
    locked = Draft.objects.select_for_update(of=("self",)).get(pk=draft.pk, partner_id=draft.partner_id)
    if locked.status != Draft.Status.OPEN:
        raise DraftClosed(locked)
    return locked
