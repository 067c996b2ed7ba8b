"""The sign-in form in the product’s words; the library’s own brings its way of speaking with it."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm


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


class AskForResetForm(ResetPasswordForm):
    """Asks which account the link is for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = self.fields["email"]
        email.label = "E-mail address"
        email.widget.attrs |= {"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}
        email.error_messages["required"] = "Enter your e-mail address."
        email.error_messages["invalid"] = "Enter your e-mail address, such as name@organisation.example."
