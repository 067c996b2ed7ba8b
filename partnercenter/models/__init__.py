"""Who is here: partners, their partnerships, their agents, and what happened."""

from .agent import Agent
from .event import Event
from .partner import Partner, Partnership, Region
from .rows import DatabaseClock, PartnerRows, new_key

__all__ = ["Agent", "DatabaseClock", "Event", "Partner", "PartnerRows", "Partnership", "Region", "new_key"]
