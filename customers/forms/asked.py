"""What a customer fills in to accept or decline a request, in the customer's language."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ..rules import Refused, contact_name
from .fields import Typed

DIGITS = 6


def _text(label: str, missing: str, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, error_messages={"required": missing}, widget=widget)


class InLanguage(forms.Form):
    """``said`` maps the names of words to the sentences of one language, filled in."""

    use_required_attribute = False
    marks_optional = False

    def __init__(self, *args: Any, said: Mapping[str, str], **kwargs: Any) -> None:
        self.said = said
        self.word_for_error = said["error"]
        super().__init__(*args, **kwargs)


class CodeForm(InLanguage):
    """The code that was sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        one_time = {"inputmode": "numeric", "autocomplete": "one-time-code", "class": "width-10", "dir": "ltr"}
        self.fields["code"] = _text(self.said["code"], self.said["code_missing"], **one_time)
        self.fields["code"].help_text = self.said["code_hint"]

    def clean_code(self) -> str:
        """Return the digits in plain writing, whatever stands between them: a phone may have another script."""
        text = unicodedata.normalize("NFKC", self.cleaned_data["code"])
        digits = "".join(
            str(unicodedata.digit(letter)) for letter in text if unicodedata.digit(letter, None) is not None
        )
        if len(digits) != DIGITS:
            raise ValidationError(self.said["code_missing"], code="code_missing")
        return digits


class AcceptForm(CodeForm):
    """The code, who accepts, and the tick; what is not asked twice is not asked here."""

    def __init__(self, *args: Any, tick: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = self.said
        for name, autocomplete in (("first_name", "given-name"), ("last_name", "family-name")):
            attrs = {"autocomplete": autocomplete, "dir": "auto"}
            self.fields[name] = _text(said[name], said[f"{name}_missing"], **attrs)
        self.fields["may_act"] = forms.BooleanField(label=tick, error_messages={"required": said["tick_missing"]})

    def unticked(self) -> AcceptForm:
        """Return the form with what was typed, to be ticked anew: for another text than the one that was read."""
        typed = {name: self.data.get(name, "") for name in ("code", "first_name", "last_name")}
        return AcceptForm(initial=typed, said=self.said, tick=str(self.fields["may_act"].label))

    def clean_first_name(self) -> str:
        return self._name("first_name")

    def clean_last_name(self) -> str:
        return self._name("last_name")

    def _name(self, name: str) -> str:
        try:
            return contact_name.read(self.cleaned_data[name]).value
        except Refused as refused:
            raise ValidationError(self.said[f"{name}_missing"], code=refused.code.value) from None


class DeclineForm(InLanguage):
    """Why, for those who want to say it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = Typed(
            label=f"{self.said['reason']} ({self.said['optional']})",
            widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
            required=False,
        )

    def clean_reason(self) -> str:
        return str(self.cleaned_data["reason"]).replace("\x00", "").strip()[:500]
