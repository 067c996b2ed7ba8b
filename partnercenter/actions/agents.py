"""Adds agents, changes what they are known by and what they may do, and lets them in or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.contrib.auth.models import Group
from django.db import transaction

from ..history import record
from ..models import Agent, Event, Partner
from ..roles import Role
from .entry import let_in, shut_out
from .factors import reset_factors
from .rights import GLOBAL_ADMIN, NotAllowed, held, keep_a_global_admin, refuse_oneself, require_manager

ROLE_NAMES = [role.value for role in Role]


@transaction.atomic
def change_own_account(*, agent: Agent, first_name: str, last_name: str, time_zone: str) -> Agent:
    """Store what agents say about themselves; ``time_zone`` is a name of the IANA time zone database."""
    new = {"first_name": first_name, "last_name": last_name, "time_zone": time_zone}
    old = Agent.objects.values(*new).get(pk=agent.pk)
    for name, value in new.items():
        setattr(agent, name, value)
    agent.save(update_fields=list(new))
    changes = {name: [old[name], value] for name, value in new.items() if old[name] != value}
    if changes:
        record(Event.Kind.AGENT_CHANGED, subject=agent, by=agent, changes=changes)
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
    by: Agent | None,
) -> Agent:
    """Store an agent of a partner with these roles; without a partner, an operator. There is no password yet.

    Raises NotAllowed where ``by`` may not add one; None is the system.
    """
    if partner is not None:
        require_manager(of=partner.pk, roles=list(roles), by=by)
    elif by is not None and not by.is_superuser:
        raise NotAllowed("Only operators can add an operator.")
    agent = store_agent(
        email=email, first_name=first_name, last_name=last_name, partner=partner, roles=roles, time_zone=time_zone
    )
    changes = {"email": [None, agent.email], "roles": [None, in_words(agent.roles)]}
    record(Event.Kind.AGENT_ADDED, subject=agent, by=by, changes=changes)
    return agent


def store_agent(*, email: str, partner: Partner | None, roles: Iterable[str], password: str = "", **said: str) -> Agent:
    """Store an agent and record nothing: whoever calls knows who did it. ``password`` is hashed already."""
    agent = Agent.objects.create_user(
        email, partner=partner, is_staff=partner is None, is_superuser=partner is None, **said
    )
    if password:
        agent.password = password
        agent.save(update_fields=["password"])
    agent.groups.set(Group.objects.filter(name__in=list(roles)))
    return agent


@transaction.atomic
def set_password(*, agents: Iterable[Agent], password: str, by: Agent | None) -> None:
    """Give agents this password; whoever has it already keeps their row, and with it their open sessions."""
    for agent in agents:
        if not agent.check_password(password):
            agent.set_password(password)
            agent.save(update_fields=["password"])
            record(Event.Kind.PASSWORD_CHANGED, subject=agent, by=by)


@transaction.atomic
def change_roles(
    *, agent: Agent, roles: Collection[str], shown: Collection[str] | None = None, by: Agent | None
) -> Agent:
    """Give an agent exactly these roles, and leave alone the groups that are none; return the agent as stored.

    ``shown`` are the roles the page showed. Raises NotAllowed where a rule forbids it, or where the roles were changed
    since they were shown; ValueError for a name that is no role.
    """
    if unknown := set(roles) - set(ROLE_NAMES):
        raise ValueError(f"no roles: {sorted(unknown)}")
    agent = held(agent=agent, by=by)
    old, new = set(agent.role_names), set(roles)
    if shown is not None and set(shown) != old and new != old:
        raise NotAllowed("Somebody changed these roles meanwhile. Look at them again, and save what is to be.")
    require_manager(of=agent.home.pk, roles=old | new, by=by)
    if new - old:
        refuse_oneself("You cannot give yourself a role. Ask a colleague who manages agents.", agent=agent, by=by)
    if GLOBAL_ADMIN in old - new:
        keep_a_global_admin(agent)
    if new != old:
        agent.groups.remove(*Group.objects.filter(name__in=old - new))
        agent.groups.add(*Group.objects.filter(name__in=new - old))
        record(
            Event.Kind.ROLES_CHANGED, subject=agent, by=by, changes={"roles": [in_words(old) or None, in_words(new)]}
        )
    return Agent.objects.get(pk=agent.pk)


@transaction.atomic
def deactivate_agent(*, agent: Agent, by: Agent | None) -> Agent:
    """Let an agent in no more, and end all sessions at once. Raises NotAllowed where a rule forbids it."""
    agent = held(agent=agent, by=by)
    refuse_oneself("You cannot deactivate yourself. Ask a colleague who manages agents.", agent=agent, by=by)
    keep_a_global_admin(agent)
    return shut_out(agent=agent, by=by)


@transaction.atomic
def activate_agent(*, agent: Agent, by: Agent | None) -> Agent:
    """Let an agent in again, with the same password, factors and roles. Raises NotAllowed where a rule forbids it."""
    agent = held(agent=agent, by=by)
    return let_in(agent=agent, by=by)


@transaction.atomic
def reset_factors_of_colleague(*, agent: Agent, by: Agent) -> None:
    """Take away the second factors of an agent who lost them. Raises NotAllowed where a rule forbids it."""
    agent = held(agent=agent, by=by)
    refuse_oneself(
        "Change your own second factor in your account, or ask a colleague who manages agents to reset it.",
        agent=agent,
        by=by,
    )
    reset_factors(agent=agent, by=by)


def in_words(roles: Collection[str]) -> str:
    """Return roles as one text, in the order of their table."""
    return ", ".join(name for name in ROLE_NAMES if name in roles)
