"""Signing in and second factors in the product’s words; the library’s forms bring their own way of speaking."""

from .codes import CodeAgainForm, CodeForm, SetUpAppForm
from .passkeys import (
    AddPasskeyForm,
    PasskeyAgainForm,
    PasskeyAloneForm,
    PasskeyForm,
    RemovePasskeyForm,
    RenamePasskeyForm,
)
from .passwords import AskForResetForm, ConfirmForm, NewPasswordForm, SignInForm

__all__ = [
    "AddPasskeyForm",
    "AskForResetForm",
    "CodeAgainForm",
    "CodeForm",
    "ConfirmForm",
    "NewPasswordForm",
    "PasskeyAgainForm",
    "PasskeyAloneForm",
    "PasskeyForm",
    "RemovePasskeyForm",
    "RenamePasskeyForm",
    "SetUpAppForm",
    "SignInForm",
]
