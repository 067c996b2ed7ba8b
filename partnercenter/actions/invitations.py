"""Invites people to become agents, by a link that is good once and not for long."""

from __future__ import annotations

import base64
import datetime
import secrets
from collections.abc import Callable, Collection
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from ..history import record
from ..models import Agent, Event, Invitation, Partner
from ..models.invitation import KEY_BYTES, TOKEN_BYTES, hash_of
from .agents import ROLE_NAMES, in_words, store_agent
from .rights import NotAllowed, hold, require_manager

LASTS = datetime.timedelta(hours=72)
# Makes the address of the page for a token.
Link = Callable[[str], str]


class InvitationClosed(Exception):
    """The link leads nowhere: unknown, expired, used or withdrawn; nobody is told which."""


@transaction.atomic
def invite_agent(
    *, partner: Partner, email: str, first_name: str, last_name: str, roles: Collection[str], link: Link, by: Agent
) -> Invitation:
    """Store an invitation, and send its link by mail once it is stored; return it.

    An address that belongs to an agent elsewhere is answered alike: its owner is told by mail, and no link is sent.
    Raises NotAllowed where a rule forbids it, ValueError for a name that is no role, and OSError where the mail could
    not be sent: the invitation is stored all the same.
    """
    if unknown := set(roles) - set(ROLE_NAMES):
        raise ValueError(f"no roles: {sorted(unknown)}")
    hold(partner.pk)
    require_manager(of=partner.pk, roles=roles, by=by)
    email = email.strip().lower()
    _require_free(partner, email)
    if Invitation.objects.filter(partner=partner, email=email).unanswered().exists():
        raise NotAllowed(
            f"{email} is invited already. Send that invitation again, or withdraw it first.", field="email"
        )
    invitation = Invitation(partner=partner, email=email, first_name=first_name, last_name=last_name, roles=list(roles))
    changes: dict[str, list[Any]] = {"email": [None, email], "roles": [None, in_words(roles)]}
    return _sent(invitation, link=link, changes=changes, by=by)


@transaction.atomic
def invite_again(*, invitation: Invitation, link: Link, by: Agent) -> Invitation:
    """Send a new link; the old one is dead at once. Raises NotAllowed and OSError as invite_agent does."""
    invitation = _unanswered(invitation, by=by)
    _require_free(invitation.partner, invitation.email)
    old = invitation.expires_at
    new = timezone.now() + LASTS
    changes: dict[str, list[Any]] = {
        "email": [None, invitation.email],
        "expires_at": [old.isoformat(), new.isoformat()],
    }
    return _sent(invitation, link=link, changes=changes, by=by)


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: Agent) -> Invitation:
    """Make the link of an invitation lead nowhere. Raises NotAllowed where a rule forbids it."""
    invitation = _unanswered(invitation, by=by)
    invitation.status = Invitation.Status.WITHDRAWN
    invitation.save(update_fields=["status"])
    record(Event.Kind.INVITATION_WITHDRAWN, subject=invitation, by=by, changes={"email": [invitation.email, None]})
    return invitation


def accept_invitation(*, token: str, first_name: str, last_name: str, time_zone: str, password: str) -> Agent:
    """Make the account an invitation is for, and return its agent; ``password`` "" where another service signs in.

    Raises InvitationClosed for a link that is not good, whatever the reason. Who accepts is the agent.
    """
    hashed = make_password(password or None)
    try:
        with transaction.atomic():
            return _accepted(token, first_name=first_name, last_name=last_name, time_zone=time_zone, password=hashed)
    except (Invitation.DoesNotExist, IntegrityError) as closed:
        # The address may have become an agent's elsewhere meanwhile.
        raise InvitationClosed from closed


def _accepted(token: str, *, password: str, **said: str) -> Agent:
    hold(Invitation.objects.behind(token).partner_id)
    invitation = Invitation.objects.behind(token)
    agent = store_agent(
        email=invitation.email, partner=invitation.partner, roles=invitation.roles, password=password, **said
    )
    invitation.status = Invitation.Status.ACCEPTED
    invitation.save(update_fields=["status"])
    changes = {
        "email": [None, agent.email],
        "roles": [None, in_words(agent.roles)],
        "invited_by": [None, str(invitation.invited_by)],
    }
    record(Event.Kind.AGENT_ADDED, subject=agent, by=agent, changes=changes)
    return agent


def _unanswered(invitation: Invitation, *, by: Agent) -> Invitation:
    """Return an invitation as stored now, with the partner locked; raises NotAllowed where it is answered."""
    hold(invitation.partner_id)
    invitation = Invitation.objects.select_related("partner").get(pk=invitation.pk, partner_id=invitation.partner_id)
    require_manager(of=invitation.partner_id, roles=invitation.roles, by=by)
    if invitation.status != Invitation.Status.WAITING:
        raise NotAllowed("This invitation was taken up or withdrawn meanwhile.")
    return invitation


def _require_free(partner: Partner, email: str) -> None:
    """Raise NotAllowed for an address outside the partner's domains, and for one of its own agents."""
    domains = [domain.lower() for domain in partner.email_domains]
    if domains and email.rpartition("@")[2] not in domains:
        raise NotAllowed(
            f"Enter an address of your organisation, one that ends in @{' or @'.join(domains)}.", field="email"
        )
    agent = Agent.objects.filter(partner=partner).with_address(email).first()
    if agent and agent.is_active:
        raise NotAllowed(
            f"{email} is an agent already. Change the roles of {agent} in the list of agents.", field="email"
        )
    if agent:
        raise NotAllowed(
            f"{email} is an agent who is not active. Activate {agent} in the list of agents.", field="email"
        )


def _sent(invitation: Invitation, *, link: Link, changes: dict[str, list[Any]], by: Agent) -> Invitation:
    """Store an invitation with a new link, and send it."""
    token = base64.urlsafe_b64encode(invitation.pk.bytes + secrets.token_bytes(TOKEN_BYTES - KEY_BYTES)).decode()
    invitation.token_hash, invitation.invited_by = hash_of(token), by
    invitation.expires_at = timezone.now() + LASTS
    invitation.save()
    record(Event.Kind.AGENT_INVITED, subject=invitation, by=by, changes=changes)
    known = Agent.objects.with_address(invitation.email).exists()
    context = {"invitation": invitation, "partner": _line(str(invitation.partner)), "by": by, "link": link(token)}
    text = render_to_string(f"invitations/mail/{'known' if known else 'invited'}.txt", context)
    subject = f"{context['partner']} invites you to Partner Center"
    transaction.on_commit(partial(send_mail, subject, text, settings.DEFAULT_FROM_EMAIL, [invitation.email]))
    return invitation


def _line(text: str) -> str:
    """Return a text as one line: a mail's heading takes no more."""
    return " ".join(text.split())
