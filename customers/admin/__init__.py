"""Oversight for operators: everything can be read and searched; what they decide and publish goes through actions."""

from . import education, queue, records, versions

__all__ = ["education", "queue", "records", "versions"]
