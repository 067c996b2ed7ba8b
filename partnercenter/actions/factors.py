"""Second factors: what is written down when they come and go, and how a colleague takes them all away."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from ..history import record
from ..models import Agent, Event
from .sessions import end_sessions


@transaction.atomic
def note_factor_added(*, agent: Agent, factor: str, keep: str = "", by: Agent) -> None:
    """Record a new factor. The first one ends all sessions but ``keep``: those were made without it."""
    record(Event.Kind.FACTOR_ADDED, subject=agent, by=by, changes={"factor": [None, factor]})
    if agent.authenticator_set.exclude(type=Authenticator.Type.RECOVERY_CODES).count() == 1:
        end_sessions(agent=agent, keep=keep, by=by)


@transaction.atomic
def note_factor_removed(*, agent: Agent, factor: str, by: Agent) -> None:
    """Record that a factor is gone."""
    record(Event.Kind.FACTOR_REMOVED, subject=agent, by=by, changes={"factor": [factor, None]})


@transaction.atomic
def use_code(*, factor: Authenticator, code: str, by: Agent) -> bool:
    """Say whether a right code of an authenticator app is used for the first time, and keep that it was.

    RFC 6238 §5.2: a code counts once. The row remembers the newest step of time it was used for, so that
    this holds over processes and restarts.
    """
    factor = Authenticator.objects.select_for_update().get(pk=factor.pk)
    secret = decrypt(factor.data["secret"])
    digits = "".join(filter(str.isdecimal, code))
    steps = [step for step in yield_hotp_counters_from_time() if format_hotp_value(hotp_value(secret, step)) == digits]
    if not steps or max(steps) <= factor.data.get("last_step", 0):
        return False
    factor.data["last_step"] = max(steps)
    factor.save(update_fields=["data"])
    return True


@transaction.atomic
def give_factor(*, agent: Agent, by: Agent | None) -> tuple[str, list[str]]:
    """Give an agent an authenticator app and recovery codes where there are none; return its key and the codes left.

    Only for a demo: whoever calls it knows the agent's second factor.
    """
    app = agent.authenticator_set.filter(type=Authenticator.Type.TOTP).first()
    if app is None and not agent.has_second_factor:
        app = TOTP.activate(agent, generate_totp_secret()).instance
        record(Event.Kind.FACTOR_ADDED, subject=agent, by=by, changes={"factor": [None, "authenticator app"]})
    if not RecoveryCodes.activate(agent).get_unused_codes():
        agent.authenticator_set.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
    return decrypt(app.data["secret"]) if app else "", RecoveryCodes.activate(agent).get_unused_codes()


@transaction.atomic
def reset_factors(*, agent: Agent, by: Agent) -> None:
    """Take away every second factor of an agent who lost them, end all sessions, and tell the agent by mail."""
    removed = sorted(str(factor) for factor in agent.authenticator_set.all())
    agent.authenticator_set.all().delete()
    agent.__dict__.pop("has_second_factor", None)
    end_sessions(agent=agent, by=by)
    record(Event.Kind.FACTORS_RESET, subject=agent, by=by, changes={"factors": [", ".join(removed) or None, None]})
    text = render_to_string("account/email/factors_reset.txt", {"agent": agent, "by": by})

    def send() -> None:
        send_mail("Your second factor was reset", text, settings.DEFAULT_FROM_EMAIL, [agent.email])

    # A mail server that does not answer takes nothing back.
    transaction.on_commit(send, robust=True)
