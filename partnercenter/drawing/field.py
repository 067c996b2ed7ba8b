"""One field of a form: label, hint, error and input, tied together for those who do not see them."""

from django.forms import widgets
from django.forms.boundfield import BoundField
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from .inputs import Attributes, control, id_of, written


def first_input(bound: BoundField) -> str:
    """Return the id of the first input of a field: its only one, or the first of a group."""
    widget, id_ = bound.field.widget, id_of(bound)
    if isinstance(widget, widgets.MultiWidget):
        return f"{id_}{widget.widgets_names[0]}"  # type: ignore[attr-defined]
    return f"{id_}_0" if widget.use_fieldset else id_


def draw(bound: BoundField) -> SafeString:
    """Return the field as HTML: `<div class="field">`, or its bare input where it is hidden.

    A field is marked “(optional)” unless it is required; `field.optional` overrules that where the form itself
    decides what must be answered, and `form.marks_optional = False` leaves the mark away. What the widget's attrs
    say (autocomplete, inputmode, spellcheck, dir, lang, class, data-…) is kept.
    """
    id_ = id_of(bound)
    if bound.field.widget.is_hidden:
        return mark_safe(control(bound, {"id": id_}))  # noqa: S308 - escaped piece by piece
    hint, error = _hint(bound, id_), _error(bound, id_)
    described_by = [
        hint and f"{id_}_hint",
        error and f"{id_}_error",
        bound.field.widget.attrs.get("aria-describedby"),
    ]
    attrs: Attributes = {
        "id": id_,
        "aria-describedby": " ".join(filter(None, described_by)) or None,
        "aria-invalid": "true" if error else None,
    }
    field = _put_together(bound, attrs, hint, error)
    return mark_safe(f'<div class="field{" field-wrong" if error else ""}">{field}</div>')  # noqa: S308


def _put_together(bound: BoundField, attrs: Attributes, hint: str, error: str) -> str:
    """Put the parts in the order the kind of input asks for."""
    label, id_ = _label(bound), attrs["id"]
    if bound.field.widget.use_fieldset:
        return _group(bound, attrs, label, hint + error)
    if isinstance(bound.field.widget, widgets.CheckboxInput):
        label = f'<label class="form-check-label" for="{id_}">{label}</label>'
        return f'{error}<div class="form-check">{control(bound, attrs)}{label}{hint}</div>'
    return f'<label class="form-label" for="{id_}">{label}</label>{hint}{error}{control(bound, attrs)}'


def _group(bound: BoundField, attrs: Attributes, label: str, said: str) -> str:
    """Draw several inputs under one legend; hint and error describe the group, not each input."""
    around: Attributes = {"aria-describedby": attrs.pop("aria-describedby")}
    if isinstance(bound.field.widget, widgets.RadioSelect) and not bound.field.widget.allow_multiple_selected:
        # Radios are right or wrong together; of other groups, each input is.
        around |= {"role": "radiogroup", "aria-invalid": attrs.pop("aria-invalid")}
    inputs = control(bound, attrs)
    return f'<fieldset{written(around)}><legend class="form-label">{label}</legend>{said}{inputs}</fieldset>'


def _label(bound: BoundField) -> str:
    label = conditional_escape(bound.label)
    optional = getattr(bound.field, "optional", not bound.field.required)
    if not optional or isinstance(bound.field.widget, widgets.CheckboxInput):
        return label
    return f'{label} <span class="optional">(optional)</span>' if getattr(bound.form, "marks_optional", True) else label


def _hint(bound: BoundField, id_: str) -> str:
    if not bound.help_text:
        return ""
    return f'<div class="form-text" id="{id_}_hint">{conditional_escape(bound.help_text)}</div>'


def _error(bound: BoundField, id_: str) -> str:
    texts = bound.form.errors.get(bound.name)
    if not texts:
        return ""
    # A page in the customer's language says it in that language.
    word = conditional_escape(getattr(bound.form, "word_for_error", "Error"))
    lines = "".join(
        f'<div><span class="visually-hidden">{word}:</span> {conditional_escape(str(text))}</div>' for text in texts
    )
    return f'<div class="field-error" id="{id_}_error">{lines}</div>'
