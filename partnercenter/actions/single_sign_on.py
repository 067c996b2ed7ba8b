"""Joins an agent with an identity at the provider of single sign-on."""

from __future__ import annotations

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from ..history import record
from ..models import Agent, Event


@transaction.atomic
def link_identity(*, agent: Agent, issuer: str, subject: str, by: Agent) -> SocialAccount:
    """Let whoever the issuer calls ``subject`` sign in as the agent; nothing else the provider said is kept."""
    identity = SocialAccount.objects.create(user=agent, provider=issuer, uid=subject, extra_data={})
    record(Event.Kind.AGENT_CHANGED, subject=agent, by=by, changes={"single_sign_on": ["", issuer]})
    return identity
