"""One's own second factors: the library's pages in the product's manners, each change with its event."""

from __future__ import annotations

import textwrap
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.db import transaction
from django.http import HttpResponse

from ..access import AgentRequest, see_other
from ..actions import note_factor_added, note_factor_removed
from ..drawing import Problem

APP, CODES, PASSKEY = "authenticator app", "recovery codes", "passkey"


class Manners:
    """303 after what was accepted, 422 for what was not; ``next`` is kept until the agent is where they were going."""

    request: AgentRequest

    def onward(self) -> str:
        return get_next_redirect_url(self.request) or ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        onward = self.onward()
        return {
            **super().get_context_data(**kwargs),  # type: ignore[misc]
            "room": "account",
            "onward": onward,
            "query": f"?{urlencode({'next': onward})}" if onward else "",
        }

    def form_valid(self, form: Any) -> HttpResponse:
        with transaction.atomic():
            answer = super().form_valid(form)  # type: ignore[misc]
            self.note()
        onward = self.onward()
        return see_other(f"{answer.url}?{urlencode({'next': onward})}" if onward else answer.url)

    def form_invalid(self, form: Any) -> HttpResponse:
        answer = super().form_invalid(form)  # type: ignore[misc]
        answer.status_code = 422
        return answer

    def note(self) -> None:
        """Record what the form did; nothing where it needs no event."""

    def added(self, factor: str) -> None:
        agent = self.request.user
        note_factor_added(agent=agent, factor=factor, keep=self.request.session.session_key or "", by=agent)
        # Whoever set it up has shown it: the recovery codes come next, without asking again.
        record_authentication(self.request, agent, "mfa", type=factor, reauthenticated=True)

    def removed(self, factor: str) -> None:
        note_factor_removed(agent=self.request.user, factor=factor, by=self.request.user)


class Index(Manners, mfa.IndexView):
    """Which factors one has, and what may be done with them."""


class SetUpApp(Manners, totp.ActivateTOTPView):
    """The secret as a picture and, in groups of four letters, as text."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "key": " ".join(textwrap.wrap(context["form"].secret, 4))}

    def note(self) -> None:
        self.added(APP)


class RemoveApp(Manners, totp.DeactivateTOTPView):
    """Says at once where the last factor must stay."""

    def note(self) -> None:
        self.removed(APP)


class Codes(Manners, codes.ViewRecoveryCodesView):
    """The recovery codes that are left."""


class NewCodes(Manners, codes.GenerateRecoveryCodesView):
    """Ten new codes in place of those that are left."""

    def note(self) -> None:
        self.added(CODES)


class Authenticate(mfa.AuthenticateView):
    """The second step of signing in: a code, or a passkey."""

    def form_valid(self, form: Any) -> HttpResponse:
        return see_other(super().form_valid(form).url)

    def form_invalid(self, form: Any) -> HttpResponse:
        answer = super().form_invalid(form)
        answer.status_code = 422
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wrong = self.webauthn_form.errors.get("credential", [])
        problems = [Problem("", str(text)) for text in wrong]
        has_passkeys = self.stage.login.user.authenticator_set.filter(type=Authenticator.Type.WEBAUTHN).exists()
        return {**super().get_context_data(**kwargs), "problems": problems, "has_passkeys": has_passkeys}


class AuthenticateAgain(mfa.ReauthenticateView):
    """A code before something that concerns the safety of the account."""

    def form_invalid(self, form: Any) -> HttpResponse:
        answer = super().form_invalid(form)
        answer.status_code = 422
        return answer
