"""The list of countries as a select: the options written once for each language, not once for each page."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from html import escape
from typing import Any

from babel import Locale, UnknownLocaleError
from django.forms import Select
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override
from django_countries import Countries

from partnercenter.drawing import written

UNCHOSEN = '<option value="">Select a country or region</option>'


class CountrySelect(Select):
    """A select of all countries, those in `first` (codes, in that order) once more at the top.

    `redraws` adds the button “Use this country” (`action=country`), for the questions that follow the country;
    where JavaScript runs, the button is hidden and choosing does the same.
    """

    def __init__(self, attrs: dict[str, Any] | None = None, *, first: tuple[str, ...] = (), redraws: bool = False):
        super().__init__(attrs)
        self.first = first
        self.redraws = redraws

    def render(
        self, name: str, value: object, attrs: dict[str, object] | None = None, renderer: object = None
    ) -> SafeString:
        attrs = {"name": name, "data-redraws": self.redraws} | self.build_attrs(self.attrs, attrs)
        attrs.pop("required", None)
        select = f"<select{written(attrs)}>{options(value, tuple(self.first))}</select>"
        if self.redraws:
            select = f'<div class="select-and-use">{select}{USE_BUTTON}</div>'
        return mark_safe(select)  # noqa: S308 - attributes and names are escaped


USE_BUTTON = (
    '<button class="btn btn-secondary js-hidden" name="action" value="country" formnovalidate>Use this country</button>'
)


def options(value: object, first: tuple[str, ...] = ()) -> str:
    """Return the options in the active language, the one whose code is `value` selected."""
    language = get_language() or "en"
    code = str(value or "")
    if code in first:
        return UNCHOSEN + _selected(_used_often(language, first), code) + _all(language)
    if code and code not in names(language):
        # A list must not swallow what came in by a file: it stands in it until it is answered anew.
        typed = f'<option value="{escape(code)}" selected>{escape(code)}</option>'
        return typed + _used_often(language, first) + _all(language)
    return UNCHOSEN + _used_often(language, first) + _selected(_all(language), code)


def country_name(code: str) -> str:
    """Return the name in the active language; a code that is no country’s comes back as it is."""
    return names(get_language() or "en").get(code, code)


@cache
def names(language: str) -> Mapping[str, str]:
    """Return code → name in the language, in the order a reader looks for them.

    Babel lends the names django-countries has only in English.
    """
    with override("en"):
        english = {code: str(name) for code, name in Countries()}
    with override(language):
        own = {code: str(name) for code, name in Countries()}
    lent = {} if language.startswith("en") else _babel(language)
    found = {code: lent.get(code, name) if name == english[code] else name for code, name in own.items()}
    return dict(sorted(found.items(), key=lambda item: _place(item[1])))


def _babel(language: str) -> Mapping[str, str]:
    try:
        return Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}


def _place(name: str) -> str:
    """Return what a name is sorted by: Åland stands among the As, as a reader of most languages looks for it."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


@cache
def _all(language: str) -> str:
    return _group("All countries and regions", names(language))


@lru_cache(maxsize=1024)
def _used_often(language: str, first: tuple[str, ...]) -> str:
    known = names(language)
    return _group("Used often", {code: known[code] for code in first if code in known}) if first else ""


def _group(label: str, of: Mapping[str, str]) -> str:
    lines = "".join(f'<option value="{code}">{escape(name)}</option>' for code, name in of.items())
    return f'<optgroup label="{label}">{lines}</optgroup>' if lines else ""


def _selected(html: str, code: str) -> str:
    return html.replace(f'value="{code}">', f'value="{code}" selected>', 1) if code else html
