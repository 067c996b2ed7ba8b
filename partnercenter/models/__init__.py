"""Who is here: partners, their partnerships, their agents, who is invited, and what happened."""

from .agent import Agent
from .event import Event
from .invitation import Invitation
from .parked import ParkedPost
from .partner import Partner, Partnership, Region
from .rows import DatabaseClock, PartnerRows, first_key, new_key
from .tally import Tally

__all__ = [
    "Agent",
    "DatabaseClock",
    "Event",
    "Invitation",
    "ParkedPost",
    "Partner",
    "PartnerRows",
    "Partnership",
    "Region",
    "Tally",
    "first_key",
    "new_key",
]
