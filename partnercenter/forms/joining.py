"""What an invited person is asked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password

from ..models import Agent, Invitation
from .account import time_zones
from .names import name_field

PASSWORD, PROVIDER = "password", "provider"


class JoinForm(forms.Form):
    """Name, time zone and password of somebody who was invited; with a ``provider``, a password is one of two ways."""

    use_required_attribute = False

    def __init__(self, *args: Any, invitation: Invitation, provider: str = "", **kwargs: Any) -> None:
        names = {"first_name": invitation.first_name, "last_name": invitation.last_name, "time_zone": "UTC"}
        super().__init__(*args, **kwargs)
        self.initial = names
        self.email = invitation.email
        self.fields["first_name"] = name_field(
            "First name", missing="Enter your first name.", autocomplete="given-name"
        )
        self.fields["last_name"] = name_field("Last name", autocomplete="family-name")
        self.fields["time_zone"] = time_zones()
        if provider:
            self.fields["way"] = forms.ChoiceField(
                label="How do you sign in?",
                choices=[(PROVIDER, f"With {provider}"), (PASSWORD, "With a password")],
                widget=forms.RadioSelect,
                error_messages={"required": "Select how you sign in."},
            )
        self.fields["password"] = forms.CharField(
            label=f"Password, unless you sign in with {provider}" if provider else "Password",
            strip=False,
            required=False,
            max_length=1000,
            help_text=" ".join(password_validators_help_texts()),
            widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        )
        self.fields["password"].optional = False  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.pop("way", PASSWORD) == PROVIDER:
            return {**said, "password": ""}
        if not said.get("password"):
            self.add_error("password", "Choose a password.")
            return said
        agent = Agent(email=self.email, first_name=said.get("first_name", ""), last_name=said.get("last_name", ""))
        try:
            validate_password(said["password"], agent)
        except forms.ValidationError as weak:
            self.add_error("password", weak)
        return said
