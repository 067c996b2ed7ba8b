"""Signing in and second factors in the product’s words; the library’s forms bring their own way of speaking."""

from __future__ import annotations

import json
import struct
from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, ResetPasswordForm
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from .actions import use_code
from .limits import TooMany, in_words
from .lock_out import CODE, count

LONGEST = 100
LARGEST = 20_000
NO_PASSKEY = "This passkey did not work. Try again, or choose another way."


class SignInForm(LoginForm):
    """Asks for e-mail address and password; a password manager finds both."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        login.label = "E-mail address"
        login.widget.attrs |= {"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}
        login.error_messages["required"] = "Enter your e-mail address."
        login.error_messages["invalid"] = "Enter your e-mail address, such as name@organisation.example."
        # The page itself links to the reset; a hint holds no link.
        self.fields["password"].help_text = ""
        self.fields["password"].error_messages["required"] = "Enter your password."


class ConfirmForm(ReauthenticateForm):
    """The password before something that concerns the safety of the account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""
        self.fields["password"].error_messages["required"] = "Enter your password."


class NewPasswordForm(ChangePasswordForm):
    """The password that is to be replaced, and the one that replaces it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].help_text = ""
        self.fields["oldpassword"].error_messages["required"] = "Enter the password you have now."


class AskForResetForm(ResetPasswordForm):
    """Asks which account the link is for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = self.fields["email"]
        email.label = "E-mail address"
        email.widget.attrs |= {"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}
        email.error_messages["required"] = "Enter your e-mail address."
        email.error_messages["invalid"] = "Enter your e-mail address, such as name@organisation.example."


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


class CodeAgainForm(OneCode, CodeReauthenticateForm):
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


# What the parts of an answer raise when they are not what they should be: the library foresees only some.
MALFORMED = (AttributeError, LookupError, TypeError, ValueError, struct.error)


class AddPasskeyForm(AddWebAuthnForm):
    """Names a passkey; the browser fills in the passkey itself."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name(self.fields["name"])
        passwordless = self.fields["passwordless"]
        passwordless.label = "Let me sign in with this passkey alone, without my password"
        passwordless.help_text = "Needs a device that asks for your finger, your face or a PIN."
        self.fields["credential"].error_messages["required"] = NO_PASSKEY
        self.fields["credential"].error_messages["invalid"] = NO_PASSKEY

    def clean_credential(self) -> Any:
        credential = self.cleaned_data["credential"]
        written = json.dumps(credential)
        # It is stored as it came: PostgreSQL keeps no NUL, and no device sends so much.
        if len(written) > LARGEST or "\\u0000" in written:
            raise ValidationError(NO_PASSKEY)
        return credential

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean()
        except MALFORMED:
            raise ValidationError(NO_PASSKEY) from None


class OnePasskey(AuthenticateWebAuthnForm):
    """What a device signed, as the browser hands it on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages["required"] = NO_PASSKEY
        self.fields["credential"].error_messages["invalid"] = NO_PASSKEY

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except (*MALFORMED, ValidationError):
            raise ValidationError(NO_PASSKEY) from None


class PasskeyForm(OnePasskey):
    """The passkey at sign-in, after the password."""


class PasskeyAloneForm(OnePasskey, LoginWebAuthnForm):
    """The passkey instead of a password."""


class PasskeyAgainForm(OnePasskey, ReauthenticateWebAuthnForm):
    """The passkey before something that concerns the safety of the account."""


class RenamePasskeyForm(EditWebAuthnForm):
    """Gives a passkey another name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name(self.fields["name"])


class RemovePasskeyForm(forms.Form):
    """Refuses to remove the last factor of somebody who needs one."""

    def __init__(self, *args: Any, authenticator: Authenticator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.authenticator = authenticator

    def clean(self) -> dict[str, Any]:
        if not get_adapter().can_delete_authenticator(self.authenticator):
            raise get_adapter().validation_error("cannot_delete_authenticator")
        return super().clean() or {}


def _name(field: forms.Field) -> None:
    field.label = "Name"
    field.help_text = "By which you know it again, such as “Work laptop”."
    field.validators.append(MaxLengthValidator(LONGEST, f"Enter a name of at most {LONGEST} characters."))
    field.widget.attrs |= {"dir": "auto", "autocomplete": "off"}
    field.error_messages["required"] = "Enter a name."
