"""Reads files, row by row: customers by the rules of the form, and the usage a partner loads."""

from .customers import as_object, judge, match, read_rows
from .lines import Unreadable, opened
from .rows import Row

__all__ = ["Row", "Unreadable", "as_object", "judge", "match", "opened", "read_rows"]
