"""How many companies of other partners an agent may come upon in a day: enough for work, too few for a list."""

from __future__ import annotations

from collections.abc import Iterable

from partnercenter.limits import is_spent, take
from partnercenter.models import Agent

from .companies import Match

A_DAY = 24 * 60 * 60
MOST_A_DAY = 30

_FOUND = "another partner’s company found"
_SEEN = "another partner’s company seen"


def may_look(agent: Agent) -> bool:
    """Say whether the agent may look for companies; asked before looking, so that the answer tells of none."""
    return not is_spent(_FOUND, str(agent.pk), limit=MOST_A_DAY)


def count_found(agent: Agent, matches: Iterable[Match]) -> None:
    """Count the first company of another partner among these matches, once a day however often it is found.

    One check shows no more than that there is one, so one is counted.
    """
    first = next((match for match in matches if match.customer is None), None)
    if first and take(_SEEN, f"{agent.pk} {first.organization}", limit=1, seconds=A_DAY):
        take(_FOUND, str(agent.pk), limit=MOST_A_DAY, seconds=A_DAY)
