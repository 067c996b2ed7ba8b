"""Walks a draft through the steps, and a stored customer through a change; knows nothing of HTTP."""

from .checker import Checker
from .editing import Clash, Editing
from .shown import Checked, NotReady, Shown
from .walk import Wizard

__all__ = ["Checked", "Checker", "Clash", "Editing", "NotReady", "Shown", "Wizard"]
