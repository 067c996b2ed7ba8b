"""Who may have an account, and how a signed-in agent is read from the database."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from .models import Agent


class ClosedSignUp(DefaultAccountAdapter):
    """Nobody makes an account alone: agents are invited."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The e-mail address or the password is wrong. Enter both again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class AgentWithPartner(AuthenticationBackend):
    """Reads the agent together with the partner: nearly every page asks for both."""

    def get_user(self, user_id: object) -> Agent | None:
        agent = Agent.objects.select_related("partner").filter(pk=user_id).first()
        return agent if agent and self.user_can_authenticate(agent) else None
