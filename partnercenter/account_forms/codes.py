"""Codes of an authenticator app, and recovery codes."""

from __future__ import annotations

from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.core.exceptions import ValidationError

from ..actions import use_code
from ..limits import TooMany, in_words
from ..lock_out import CODE, count


class OneCode(BaseAuthenticateForm):
    """Asks for a code of the authenticator app, or a recovery code; each counts once, and few guesses are free."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.help_text = "6 digits from your authenticator app, or one of your recovery codes."
        code.widget.attrs |= {"inputmode": "numeric", "spellcheck": "false", "class": "width-10"}
        code.error_messages["required"] = "Enter the code."

    def clean_code(self) -> str:
        try:
            undo = count(CODE, context.request, self.user.email)
        except TooMany as too_many:
            raise ValidationError(
                f"Too many wrong codes. Wait {in_words(too_many.seconds)}, or use a passkey."
            ) from too_many
        code = super().clean_code()
        factor: Authenticator = self.authenticator
        if factor.type == Authenticator.Type.TOTP and not use_code(factor=factor, code=code, by=self.user):
            raise get_adapter().validation_error("incorrect_code")
        undo()
        return code


class CodeForm(OneCode, AuthenticateForm):
    """The code at sign-in."""


class CodeAgainForm(OneCode, ReauthenticateForm):
    """The code before something that concerns the safety of the account."""


class SetUpAppForm(ActivateTOTPForm):
    """Shows that the authenticator app has the secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = "Code"
        code.help_text = "The 6 digits the app shows now."
        code.widget.attrs |= {"inputmode": "numeric", "spellcheck": "false", "class": "width-10"}
        code.error_messages["required"] = "Enter the 6 digits the app shows."
