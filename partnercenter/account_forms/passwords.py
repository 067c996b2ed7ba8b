"""E-mail address and password: asked for, confirmed, changed and forgotten."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, ResetPasswordForm


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
