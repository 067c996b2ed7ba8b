"""Passkeys: added, named, removed, and used."""

from __future__ import annotations

import json
import struct
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
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

LONGEST = 100
LARGEST = 20_000
NO_PASSKEY = "This passkey did not work. Try again, or choose another way."
# What the parts of an answer raise when they are not what they should be: the library foresees only some.
MALFORMED = (AttributeError, LookupError, TypeError, ValueError, struct.error)


class PasskeyField(forms.JSONField):
    """What the browser hands on, as JSON that can be kept; it is never shown again, for it counts once."""

    widget = forms.HiddenInput
    default_error_messages = {"required": NO_PASSKEY, "invalid": NO_PASSKEY}

    def to_python(self, value: Any) -> Any:
        try:
            read = super().to_python(value)
            # Neither half a surrogate pair nor NaN can be stored, though Python reads them.
            json.dumps(read, ensure_ascii=False, allow_nan=False).encode()
        except (RecursionError, ValueError):
            raise ValidationError(NO_PASSKEY) from None
        return read

    def bound_data(self, data: Any, initial: Any) -> Any:
        return initial


class AddPasskeyForm(AddWebAuthnForm):
    """Names a passkey; the browser fills in the passkey itself."""

    credential = PasskeyField()
    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name(self.fields["name"])
        passwordless = self.fields["passwordless"]
        passwordless.label = "Let me sign in with this passkey alone, without my password"
        passwordless.help_text = "Needs a device that asks for your finger, your face or a PIN."

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

    credential = PasskeyField()

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
