"""The secret part of a link: made from a row's key and SECRET_KEY, kept only as a hash."""

from __future__ import annotations

import base64
import hashlib
import hmac
import uuid
from typing import Protocol

from django.utils.crypto import salted_hmac

# Where the link stands in a message that is stored: the link itself is kept nowhere.
LINK = "{link}"
NO_HASH = "0" * 64
NO_KEY = uuid.UUID(int=0)
_LENGTH = 54


def token_of(key: uuid.UUID) -> str:
    """Return the secret part of the link to a row: its key, and 192 bits that nobody without SECRET_KEY can make."""
    mac = salted_hmac("secret-link", key.bytes, algorithm="sha256").digest()[:24]
    return base64.urlsafe_b64encode(key.bytes + mac).decode().rstrip("=")


def key_of(token: str) -> uuid.UUID:
    """Return the key a secret part names, whether or not it is genuine; NO_KEY for any other text."""
    try:
        raw = base64.urlsafe_b64decode(token.encode("ascii") + b"==")
    except ValueError:
        return NO_KEY
    return uuid.UUID(bytes=raw[:16]) if len(token) == _LENGTH else NO_KEY


def hashed(token: str) -> str:
    """Return the SHA-256 of a secret part, in hexadecimal."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


class Linked(Protocol):
    token_hash: str


def is_link_to(token: str, row: Linked | None) -> bool:
    """Say whether a text is the secret part of the link to a row that was found by its key, in constant time.

    Whether there is such a row is not to be told by how long the answer takes.
    """
    return hmac.compare_digest(hashed(token), (row and row.token_hash) or NO_HASH)
