"""Walks a draft through the steps; knows nothing of HTTP."""

from .shown import ABOUT, Checked, NotReady, Shown
from .walk import Wizard

__all__ = ["ABOUT", "Checked", "NotReady", "Shown", "Wizard"]
