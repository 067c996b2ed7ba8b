"""The only functions that write; each leaves an event behind, in the same transaction."""

from .customers import AlreadyKnown, add_customer
from .drafts import (
    DraftChanged,
    DraftClosed,
    discard_draft,
    hand_over_draft,
    purge_expired_drafts,
    save_answers,
    start_draft,
)

__all__ = [
    "AlreadyKnown",
    "DraftChanged",
    "DraftClosed",
    "add_customer",
    "discard_draft",
    "hand_over_draft",
    "purge_expired_drafts",
    "save_answers",
    "start_draft",
]
