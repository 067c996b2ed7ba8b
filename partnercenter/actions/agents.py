"""Adds agents, and changes what they are known by."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction

from ..models import Agent, Partner


@transaction.atomic
def change_own_account(*, agent: Agent, first_name: str, last_name: str, time_zone: str) -> Agent:
    """Store what agents say about themselves; ``time_zone`` is a name of the IANA time zone database."""
    agent.first_name, agent.last_name, agent.time_zone = first_name, last_name, time_zone
    agent.save(update_fields=["first_name", "last_name", "time_zone"])
    return agent


@transaction.atomic
def add_agent(
    *,
    email: str,
    first_name: str,
    last_name: str = "",
    partner: Partner | None = None,
    roles: Iterable[str] = (),
    time_zone: str = "UTC",
) -> Agent:
    """Store an agent of a partner with these roles; without a partner, an operator. There is no password yet."""
    agent = Agent.objects.create_user(
        email,
        first_name=first_name,
        last_name=last_name,
        partner=partner,
        time_zone=time_zone,
        is_staff=partner is None,
        is_superuser=partner is None,
    )
    agent.groups.set(Group.objects.filter(name__in=list(roles)))
    return agent


@transaction.atomic
def set_password(*, agents: Iterable[Agent], password: str) -> None:
    """Give agents this password; whoever has it already keeps their row, and with it their open sessions."""
    for agent in agents:
        if not agent.check_password(password):
            agent.set_password(password)
            agent.save(update_fields=["password"])
