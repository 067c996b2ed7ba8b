"""A list that stays the same as a select: its options are written once, not once for each page."""

from functools import lru_cache
from html import escape
from typing import Any

from django.forms import Select
from django.utils.safestring import SafeString, mark_safe

from partnercenter.drawing import written

Choices = tuple[tuple[str, str], ...]


class ListSelect(Select):
    """A select of ``choices``, pairs of code and name; a value that is not among them becomes an option of its own."""

    # Django’s property walks through all choices whenever they are set: a language list has two hundred.
    choices: Choices = ()

    def __init__(self, choices: Choices, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.choices = choices

    def render(
        self, name: str, value: object, attrs: dict[str, Any] | None = None, renderer: object = None
    ) -> SafeString:
        attrs = {"name": name, **self.build_attrs(self.attrs, attrs)}
        attrs.pop("required", None)
        return mark_safe(f"<select{written(attrs)}>{_chosen(self.choices, value)}</select>")  # noqa: S308 - escaped


def _chosen(choices: Choices, value: object) -> str:
    """Return the options with that of the value selected; a list never swallows what was typed or came in by a file."""
    options = _options(choices)
    code = escape("" if value is None else str(value))
    if code and f'value="{code}">' not in options:
        return f'{options}<option value="{code}" selected>{code}</option>'
    return options.replace(f'value="{code}">', f'value="{code}" selected>', 1)


@lru_cache(maxsize=512)
def _options(choices: Choices) -> str:
    return "".join(f'<option value="{escape(code)}">{escape(name)}</option>' for code, name in choices)
