"""One's own passkeys: added, named, removed, and used to sign in."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.webauthn import views as webauthn
from django.http import HttpResponse

from ..access import see_other
from ..account_forms import RemovePasskeyForm
from .second_factor import PASSKEY, Manners


class Passkeys(Manners, webauthn.ListWebAuthnView):
    """The passkeys one has."""


class AddPasskey(Manners, webauthn.AddWebAuthnView):
    def note(self) -> None:
        self.added(PASSKEY)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # The library draws a refused form anew, without what was wrong with it.
        return {**super().get_context_data(**kwargs), **kwargs}


class RenamePasskey(Manners, webauthn.EditWebAuthnView):
    pass


class RemovePasskey(Manners, webauthn.RemoveWebAuthnView):
    form_class = RemovePasskeyForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "authenticator": self.object}

    def note(self) -> None:
        self.removed(PASSKEY)


class SignInByPasskey(webauthn.LoginWebAuthnView):
    """Signs in with a passkey alone; the sign-in page asks here for what the browser needs."""


class PasskeyAgain(webauthn.ReauthenticateWebAuthnView):
    """A passkey before something that concerns the safety of the account."""

    def form_invalid(self, form: Any) -> HttpResponse:
        for text in form.errors.get("credential", []):
            get_adapter().add_message(self.request, 40, message=text)
        return see_other(self.request.get_full_path())
