"""A small world to try things in: three partners, agents of every role, some customers and a draft."""

from .people import AGENTS, NotOurs
from .world import make_demo

__all__ = ["AGENTS", "NotOurs", "make_demo"]
