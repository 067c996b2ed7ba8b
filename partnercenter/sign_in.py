"""Who may have an account, how a signed-in agent is read from the database, and how second factors are kept."""

from __future__ import annotations

import base64
import time
from hashlib import sha256
from typing import Any

import qrcode
from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.context import request_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage

from .actions import change_password
from .lock_out import LockOut
from .models import Agent

WAYS = {
    "reauthenticate": "Use your password",
    "mfa_reauthenticate": "Use a code",
    "mfa_reauthenticate:webauthn": "Use a passkey",
}


class ClosedSignUp(LockOut):
    """Nobody makes an account alone: agents are invited."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The e-mail address or the password is wrong. Enter both again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def set_password(self, user: Agent, password: str) -> None:
        change_password(agent=user, password=password, keep=self.request.session.session_key or "", by=user)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask again before factors are changed, but not whoever just signed in and sets up the first one."""
        agent = self.request.user
        if agent.is_authenticated and not agent.has_second_factor and self._just_signed_in(agent):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def _just_signed_in(self, agent: Agent) -> bool:
        records = get_authentication_records(self.request, agent)
        return any(time.time() - record["at"] < app_settings.REAUTHENTICATION_TIMEOUT for record in records)

    def get_reauthentication_methods(self, user: Agent) -> list[dict[str, Any]]:
        return [way | {"description": WAYS[way["id"]]} for way in super().get_reauthentication_methods(user)]

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Tell the agent once the change is stored; a mail server that does not answer takes nothing back."""

        def send() -> None:
            with request_context(self.request):
                super(ClosedSignUp, self).send_notification_mail(*args, **kwargs)

        transaction.on_commit(send, robust=True)


class Factors(DefaultMFAAdapter):
    """Keeps the secrets of second factors encrypted, and the last factor of those who need one."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "This code is wrong or was used already. Wait for the next one and enter it.",
        "cannot_delete_authenticator": (
            "You need a second factor, and this is your only one. Set up another before you remove it."
        ),
        "cannot_generate_recovery_codes": "Set up an authenticator app or a passkey first.",
    }

    def encrypt(self, text: str) -> str:
        return _locks().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; where SECRET_KEY was changed since, one that no code fits, so that others can be used."""
        try:
            return _locks().decrypt(encrypted_text).decode()
        except InvalidToken:
            return generate_totp_secret()

    def build_totp_svg(self, url: str) -> SafeString:
        """Return the QR code as an element of the page: the content policy allows no image of data."""
        drawn = qrcode.make(url, image_factory=SvgPathImage, border=4).to_string(encoding="unicode")
        return mark_safe(drawn)  # noqa: S308 - drawn by the library from squares; holds no text

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        agent = authenticator.user
        others = agent.authenticator_set.exclude(pk=authenticator.pk).exclude(type=Authenticator.Type.RECOVERY_CODES)
        return not agent.needs_second_factor or others.exists()

    def generate_authenticator_name(self, user: Agent, type: Authenticator.Type) -> str:
        return f"Passkey {user.authenticator_set.filter(type=type).count() + 1}"


def _locks() -> MultiFernet:
    """Return what encrypts with a key made of SECRET_KEY, and still reads what its fallbacks encrypted."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [sha256(b"second factors" + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


class AgentWithPartner(AuthenticationBackend):
    """Reads the agent together with the partner: nearly every page asks for both."""

    def get_user(self, user_id: object) -> Agent | None:
        factors = Authenticator.objects.filter(user=OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
        agents = Agent.objects.select_related("partner").annotate(has_second_factor=Exists(factors))
        agent = agents.filter(pk=user_id).first()
        return agent if agent and self.user_can_authenticate(agent) else None
