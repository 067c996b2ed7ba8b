"""What is asked when somebody is invited, and when roles are given."""

from __future__ import annotations

from typing import Any

from django import forms

from ..access import may_not
from ..models import Agent
from ..roles import Permission, Role
from .names import name_field

GLOBAL_ADMIN = Role.GLOBAL_ADMIN.value


def roles_field(*, by: Agent, required: bool) -> forms.MultipleChoiceField:
    """Return the question for roles, with those that ``by`` may give; what is left out is told in the hint."""
    missing = may_not(Permission.MANAGE_GLOBAL_ADMINS, agent=by)
    names = [role.value for role in Role if missing is None or role is not Role.GLOBAL_ADMIN]
    return forms.MultipleChoiceField(
        label="Roles",
        choices=[(name, name) for name in names],
        widget=forms.CheckboxSelectMultiple,
        required=required,
        help_text="Somebody can hold several."
        if missing is None
        else "Only a Global admin can give the role Global admin.",
        error_messages={
            "required": "Select at least one role.",
            "invalid_choice": "Select roles from this list. Only a Global admin can give the role Global admin.",
        },
    )


class RolesForm(forms.Form):
    """The roles of an agent, and in ``shown`` those the page was drawn with."""

    use_required_attribute = False
    marks_optional = False
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, agent: Agent, by: Agent, **kwargs: Any) -> None:
        held = agent.role_names
        super().__init__(*args, **kwargs)
        self.initial = {"roles": held, "shown": "|".join(held)}
        self.fields["roles"] = roles_field(by=by, required=False)

    def clean_shown(self) -> list[str]:
        return [name for name in self.cleaned_data["shown"].split("|") if name]


class InviteForm(forms.Form):
    """Who is invited, by which address, with which roles."""

    use_required_attribute = False

    def __init__(self, *args: Any, by: Agent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"] = name_field("First name", missing="Enter the first name.")
        self.fields["last_name"] = name_field("Last name")
        domains = by.home.email_domains
        self.fields["email"] = forms.EmailField(
            label="E-mail address",
            help_text=f"An address of your organisation: it ends in @{' or @'.join(domains)}." if domains else "",
            max_length=254,
            widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            error_messages={
                "required": "Enter the e-mail address.",
                "invalid": "Enter an e-mail address, such as name@organisation.example.",
                "max_length": "Enter an e-mail address of at most 254 characters.",
            },
        )
        self.fields["roles"] = roles_field(by=by, required=True)

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()
