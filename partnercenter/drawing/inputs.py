"""The inputs themselves: Django's own widgets drawn by hand, any other as it draws itself."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape
from typing import Any

from django.forms import Widget, widgets
from django.forms.boundfield import BoundField
from django.utils.html import conditional_escape

Attributes = dict[str, Any]
Hand = Callable[[Any, Attributes, Any], str]

# Left out of every input: a placeholder is gone once one types; the others let the browser refuse,
# or silently cut, what the form would answer in words.
UNDRAWN = frozenset({"placeholder", "required", "maxlength", "minlength"})
# A widget that defines one of these is not drawn as the class it comes from.
OWN_WAY = frozenset({"render", "get_context", "template_name", "optgroups", "create_option", "subwidgets"})


def control(bound: BoundField, attrs: Attributes) -> str:
    """Return the input of the field with these attributes and those of its widget, its value escaped."""
    widget = bound.field.widget
    attrs = {name: value for name, value in attrs.items() if value is not None}
    attrs["class"] = _css(widget, "aria-invalid" in attrs)
    hand = _hand(type(widget))  # type: ignore[arg-type]
    if hand is None:
        return bound.as_widget(attrs=attrs)
    own = {name: value for name, value in widget.attrs.items() if name not in UNDRAWN}
    if bound.field.disabled:
        attrs["disabled"] = True
    if bound.field.localize:
        widget.is_localized = True
    return hand(widget, {"name": bound.html_name} | own | attrs, bound.value())


def id_of(bound: BoundField) -> str:
    """Return the id of the field's input; hint and error need one even where the form asks for none."""
    return bound.field.widget.attrs.get("id") or bound.auto_id or bound.html_name


def written(attrs: Attributes) -> str:
    """Return attributes as they stand in a tag; None and False are left out, True has no value."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in attrs.items()
        if value is not None and value is not False
    )


def _input(widget: widgets.Input, attrs: Attributes, value: Any) -> str:
    attrs["type"] = widget.input_type
    if isinstance(widget, widgets.CheckboxInput):
        attrs["checked"] = widget.check_test(value)
    if not isinstance(widget, widgets.PasswordInput) or widget.render_value:
        attrs["value"] = widget.format_value(value)
    return f"<input{written(attrs)}>"


def _textarea(widget: widgets.Textarea, attrs: Attributes, value: Any) -> str:
    # HTML takes away a first line break inside a textarea: this one is for it to take.
    return f"<textarea{written(attrs)}>\n{escape(widget.format_value(value) or '')}</textarea>"


def _select(widget: widgets.Select, attrs: Attributes, value: Any) -> str:
    attrs["multiple"] = widget.allow_multiple_selected
    chosen = _chosen(widget, value)
    options = []
    for key, label in widget.choices:
        if isinstance(label, (list, tuple)):
            inner = "".join(_option(inner_key, text, chosen) for inner_key, text in label)
            options.append(f'<optgroup label="{escape(str(key))}">{inner}</optgroup>')
        else:
            options.append(_option(key, label, chosen))
    return f"<select{written(attrs)}>{''.join(options)}</select>"


def _option(key: Any, label: Any, chosen: set[str]) -> str:
    text = "" if key is None else str(key)
    return f'<option value="{escape(text)}"{" selected" if text in chosen else ""}>{conditional_escape(label)}</option>'


def _choices(widget: widgets.RadioSelect, attrs: Attributes, value: Any) -> str:
    """Draw radios or ticks, one under the other."""
    chosen, id_ = _chosen(widget, value), attrs.pop("id")
    drawn = []
    for number, (key, label) in enumerate(_flat(widget.choices)):
        text = "" if key is None else str(key)
        own = {"type": widget.input_type, "id": f"{id_}_{number}", "value": text, "checked": text in chosen}
        drawn.append(
            f'<div class="form-check"><input{written(attrs | own)}>'
            f'<label class="form-check-label" for="{id_}_{number}">{conditional_escape(label)}</label></div>'
        )
    return "".join(drawn)


def _flat(choices: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    for key, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield key, label


def _chosen(widget: widgets.ChoiceWidget, value: Any) -> set[str]:
    values = widget.format_value(value)
    return {values} if isinstance(values, str) else set(values)


def _css(widget: Widget, wrong: bool) -> str | None:
    """Return the class of the input: Bootstrap's for its kind, and what the widget's own attrs add."""
    kind = str(getattr(widget, "input_type", ""))
    if kind == "hidden":
        return None
    css = {"checkbox": "form-check-input", "radio": "form-check-input", "select": "form-select"}.get(
        kind, "form-control"
    )
    own = widget.attrs.get("class")
    return f"{css}{' is-invalid' if wrong else ''}{f' {own}' if own else ''}"


INPUTS = (
    widgets.TextInput, widgets.EmailInput, widgets.TelInput, widgets.URLInput, widgets.NumberInput,
    widgets.SearchInput, widgets.PasswordInput, widgets.HiddenInput, widgets.FileInput, widgets.CheckboxInput,
    widgets.DateInput, widgets.DateTimeInput, widgets.TimeInput,
)  # fmt: skip
HANDS: dict[type[Widget], Hand] = {
    **dict.fromkeys(INPUTS, _input),
    widgets.Textarea: _textarea,
    widgets.Select: _select,
    widgets.SelectMultiple: _select,
    widgets.NullBooleanSelect: _select,
    widgets.RadioSelect: _choices,
    widgets.CheckboxSelectMultiple: _choices,
}


@cache
def _hand(kind: type[Widget]) -> Hand | None:
    """Return who draws widgets of this kind; None for one that has a way of its own."""
    for class_ in kind.__mro__:
        if class_ in HANDS:
            return HANDS[class_]
        if OWN_WAY & vars(class_).keys():
            return None
    return None
