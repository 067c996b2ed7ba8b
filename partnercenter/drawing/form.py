"""The parts of a form in the order they are drawn, and what is wrong with it."""

from typing import NamedTuple

from django.forms import BaseForm
from django.forms.boundfield import BoundField

from .field import first_input


class Section(NamedTuple):
    """A part of a form: its heading ("" for none) and its fields."""

    legend: str
    fields: list[BoundField]


class Problem(NamedTuple):
    """One line of the error summary: where it leads ("" for nowhere) and what it says."""

    href: str
    text: str


def sections(form: BaseForm) -> list[Section]:
    """Return the form's fields under the headings of its `sections`: pairs of (legend, names).

    Fields that no section names come first, without a heading; names the form does not have are passed over.
    """
    named = [
        (legend, [form[name] for name in names if name in form.fields])
        for legend, names in getattr(form, "sections", ())
    ]
    told = {field.name for _, fields in named for field in fields}
    rest = [field for field in form if field.name not in told]
    return [Section(legend, fields) for legend, fields in [("", rest), *named] if fields]


def problems(form: object) -> list[Problem]:
    """Return what is wrong with the form, in the order it is drawn; nothing where there is no form."""
    if not isinstance(form, BaseForm) or not form.errors:
        return []
    return [Problem("", str(text)) for text in form.non_field_errors()] + [
        Problem("" if field.is_hidden else f"#{first_input(field)}", str(text))
        for section in sections(form)
        for field in section.fields
        for text in form.errors.get(field.name, ())
    ]
