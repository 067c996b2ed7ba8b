"""What pages send beside answers: which row is meant, and which version of it was shown."""

from __future__ import annotations

import uuid


def as_key(text: str) -> uuid.UUID | None:
    """Return the key a text is; None for any other."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def as_version(text: str) -> int:
    """Return the version a page was drawn with; -1, which none is, for any other text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
