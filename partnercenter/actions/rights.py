"""What nobody may do to agents, whichever page asks: each rule reads what is stored, under a lock of the partner."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from ..models import Agent, Partner
from ..roles import Permission, Role

GLOBAL_ADMIN = Role.GLOBAL_ADMIN.value


class NotAllowed(Exception):
    """A rule forbids a change; ``sentence`` says so to whoever asked, and what to do instead.

    ``field`` names the answer it is about, "" where it is about all of them.
    """

    def __init__(self, sentence: str, *, field: str = "") -> None:
        self.sentence, self.field = sentence, field
        super().__init__(sentence)


def hold(partner_id: uuid.UUID) -> None:
    """Let one change of a partner's agents happen at a time, until this transaction ends.

    Rows that refer to the partner can still be added meanwhile. On SQLite a transaction is alone anyway.
    """
    Partner.objects.select_for_update(no_key=True).get(pk=partner_id)


def require_manager(*, of: uuid.UUID, roles: Collection[str], by: Agent | None) -> None:
    """Raise NotAllowed unless ``by`` may change agents of the partner ``of`` who hold, or get, these roles.

    What ``by`` may do is read anew. Operators may, and so may the system (None).
    """
    if by is None:
        return
    now = Agent.objects.filter(pk=by.pk, is_active=True).first()
    if now is not None and now.partner_id is None and now.is_superuser:
        return
    if now is None or now.partner_id != of or not now.may(Permission.MANAGE_AGENTS):
        raise NotAllowed("You cannot change agents with your roles. Ask a Global admin of your organisation.")
    if GLOBAL_ADMIN in roles and not now.may(Permission.MANAGE_GLOBAL_ADMINS):
        raise NotAllowed("Only a Global admin can make or change a Global admin. Ask one of your organisation.")


def held(*, agent: Agent, by: Agent | None) -> Agent:
    """Return an agent of a partner as stored now, with the partner locked; raises NotAllowed as require_manager does.

    Raises ValueError for an operator, whom no partner's agent can change.
    """
    hold(agent.home.pk)
    now = Agent.objects.select_related("partner").get(pk=agent.pk, partner_id=agent.partner_id)
    require_manager(of=now.home.pk, roles=now.roles, by=by)
    return now


def refuse_oneself(sentence: str, *, agent: Agent, by: Agent | None) -> None:
    if by is not None and by.pk == agent.pk:
        raise NotAllowed(sentence)


def keep_a_global_admin(agent: Agent) -> None:
    """Raise NotAllowed where nobody active would be left who is Global admin, once this agent is none."""
    if not (agent.is_active and agent.is_global_admin):
        return
    others = Agent.objects.filter(partner_id=agent.partner_id).global_admins().exclude(pk=agent.pk)
    if not others.exists():
        raise NotAllowed(f"{agent} is the only Global admin. Make somebody else Global admin first.")
