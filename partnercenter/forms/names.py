"""How the names of agents are asked for, and read."""

from __future__ import annotations

from typing import Any

from django import forms

from ..models import Agent


class NameField(forms.CharField):
    """A name on one line, with single spaces."""

    def to_python(self, value: Any) -> str:
        return " ".join((super().to_python(value) or "").split())


def name_field(label: str, *, missing: str = "", autocomplete: str = "off") -> NameField:
    """Return the question for a first or last name; without ``missing``, the sentence for none, it is optional."""
    most = Agent._meta.get_field("first_name").max_length
    return NameField(
        label=label,
        required=bool(missing),
        max_length=most,
        widget=forms.TextInput(attrs={"autocomplete": autocomplete, "dir": "auto"}),
        error_messages={"required": missing, "max_length": f"Enter a {label.lower()} of at most {most} characters."},
    )
