"""Keeps what was typed on a page whose sign-in has ended, and gives it back to the agent whose page it was."""

from .pages import KeepingRequest, Parking, asks_for_json, gives_back
from .posts import Kept, park, typed_on

__all__ = ["KeepingRequest", "Kept", "Parking", "asks_for_json", "gives_back", "park", "typed_on"]
