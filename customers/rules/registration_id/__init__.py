"""Reading the number a company is registered under: its bare form comes back, or it is refused by name."""

from .numbers import Change, Check, Oddity, OtherNumber, OtherWriting, adds_up, weighted
from .rule import RegistrationId

__all__ = ["Change", "Check", "Oddity", "OtherNumber", "OtherWriting", "RegistrationId", "adds_up", "weighted"]
