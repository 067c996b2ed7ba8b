"""What operators change of an account, and how one operator lets another in or not."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from ..history import record
from ..models import Agent, Event
from .entry import let_in, shut_out
from .factors import reset_factors
from .rights import NotAllowed, refuse_oneself
from .sessions import end_sessions

ACCOUNT = ("email", "first_name", "last_name", "time_zone")


@transaction.atomic
def change_account(*, agent: Agent, by: Agent, **new: str) -> Agent:
    """Store what is new of an agent's or operator's account: any of ACCOUNT; return it as stored.

    Raises NotAllowed for anyone who is no operator.
    """
    _require_operator(by)
    agent = Agent.objects.select_for_update(of=("self",)).get(pk=agent.pk)
    old = {field: getattr(agent, field) for field in ACCOUNT}
    for field in ACCOUNT:
        setattr(agent, field, new.get(field, old[field]))
    agent.email = agent.email.strip().lower()
    changes = {field: [old[field], getattr(agent, field)] for field in ACCOUNT if getattr(agent, field) != old[field]}
    if changes:
        agent.save(update_fields=list(changes))
        record(Event.Kind.AGENT_CHANGED, subject=agent, by=by, changes=changes)
    if "email" in changes:
        # Nobody signs in, stays signed in, or asks for a new password, with an address that is theirs no more.
        EmailAddress.objects.filter(user=agent).delete()
        SocialAccount.objects.filter(user=agent).delete()
        if agent.pk != by.pk:
            end_sessions(agent=agent, by=by)
    return agent


@transaction.atomic
def deactivate_operator(*, agent: Agent, by: Agent) -> Agent:
    """Let an operator in no more, and end all sessions at once. Raises NotAllowed where nobody would be left."""
    agent, others = _held(agent, by)
    refuse_oneself("You cannot deactivate yourself. Ask another operator.", agent=agent, by=by)
    if not others:
        raise NotAllowed(f"{agent} is the only operator. Add another one first.")
    return shut_out(agent=agent, by=by)


@transaction.atomic
def activate_operator(*, agent: Agent, by: Agent) -> Agent:
    """Let an operator in again."""
    agent, _ = _held(agent, by)
    return let_in(agent=agent, by=by)


@transaction.atomic
def reset_factors_of_anyone(*, agent: Agent, by: Agent) -> None:
    """Take away the second factors of whoever lost them. Raises NotAllowed for one's own, or for no operator."""
    _require_operator(by)
    sentence = "Change your own second factor in your account, or ask another operator to reset it."
    refuse_oneself(sentence, agent=agent, by=by)
    reset_factors(agent=agent, by=by)


def _held(agent: Agent, by: Agent) -> tuple[Agent, list[Agent]]:
    """Return an operator and the other active ones, locked together, so that two cannot lock each other out."""
    _require_operator(by)
    operators = Agent.objects.select_for_update(of=("self",)).filter(is_staff=True).order_by("pk")
    now = {operator.pk: operator for operator in operators}
    one = now.pop(agent.pk)
    return one, [other for other in now.values() if other.is_active and other.is_superuser]


def _require_operator(by: Agent) -> None:
    now = Agent.objects.filter(pk=by.pk, is_active=True, is_superuser=True, partner__isnull=True)
    if not now.exists():
        raise NotAllowed("Only operators can do this.")
