"""Pages behind a link, without an account: every sentence in the reader's language, every name kept apart from it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import override
from django.utils.translation.trans_real import parse_accept_lang_header

from partnercenter.access import see_other

from ..languages import Words, fitted, is_spoken, locale_of, names, words
from ..mails import written

# These are mails: their names are others.
_NOT_ON_A_PAGE = frozenset(
    {
        "name", "subject", "message", "reminder_subject", "reminder", "code_subject", "code_message", "together",
        "means", "sign_subject", "sign_message", "sign_code_message", "costs_subject", "costs_message",
        "costs_code_message", "link_code_subject",
    }
)  # fmt: skip
# These hold what only some pages know, which say them by ``said_of``.
_OF_SOME_PAGES = frozenset(
    {"sent_to", "sign_how", "sign_version", "sign_tick", "costs_how", "costs_chart", "usage_title"}
)
_SENTENCES = tuple(field.name for field in fields(Words) if field.name not in _NOT_ON_A_PAGE | _OF_SOME_PAGES)
_DOTS = "•••••"


def language_of(request: HttpRequest, preferred: str = "") -> str:
    """Return the language of a page: the chosen one, else the first the browser asks for, else the preferred one."""
    chosen = request.GET.get("lang", "")
    if is_spoken(chosen):
        return chosen
    wanted = parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    found = next((tag[:2] for tag, _ in wanted if is_spoken(tag.split("-")[0])), "")
    return found or (preferred if is_spoken(preferred) else "en")


def sentences(language: str, *, partner: str, company: str, day: datetime.datetime | None = None) -> dict[str, Any]:
    """Return the sentences of a page by their names, filled in; names of any script keep their own direction."""
    said = words(language)
    plain = {"partner": partner, "company": company, "date": written(day, language) if day else ""}
    filled = {name: format_html("<bdi>{}</bdi>", value) for name, value in plain.items()}
    found: dict[str, Any] = {name: format_html(fitted(getattr(said, name), plain), **filled) for name in _SENTENCES}
    found["means"] = [format_html(fitted(sentence, plain), **filled) for sentence in said.means]
    found["page_title"] = said.title.format(**plain)
    return found


def said_of(name: str, language: str, **texts: str) -> Any:
    """Return one sentence, filled in with these texts."""
    filled = {key: format_html("<bdi>{}</bdi>", text) for key, text in texts.items()}
    return format_html(fitted(getattr(words(language), name), texts), **filled)


def rendered(request: HttpRequest, page: str, language: str, context: Mapping[str, Any], status: int) -> HttpResponse:
    """Answer with a page in a language; no search engine keeps it."""
    chosen = request.GET.get("lang", "")
    around = {
        "languages": [(code, name, _in_language(request, code)) for code, name in names()],
        "language": language,
        "query": f"?lang={chosen}" if chosen == language else "",
    }
    with override(locale_of(language)):
        response = render(request, page, {**context, **around}, status=status)
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _in_language(request: HttpRequest, code: str) -> str:
    """Return the query of the same page in another language: what else was asked for stays."""
    query = request.GET.copy()
    query["lang"] = code
    return f"?{query.urlencode()}"


def draw_nothing(request: HttpRequest) -> HttpResponse:
    """Answer to a link that leads nowhere: the same page, whatever is wrong with it."""
    language = language_of(request)
    said = {name: getattr(words(language), name) for name in _SENTENCES}
    context = {"said": said, "title": said["nothing_title"], "text": said["nothing_text"]}
    return rendered(request, "asked/closed.html", language, context, 404)


def masked(address: str) -> str:
    """Return an address as only its owner knows it again: p•••••@n•••••.example, however long it is."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}{_DOTS}@{domain[:1]}{_DOTS}.{domain.rpartition('.')[2]}"


def masked_in(address: str) -> Any:
    """Return a masked address as it stands in a sentence of any direction."""
    return format_html('<bdi dir="ltr">{}</bdi>', masked(address))


def token_of(request: HttpRequest) -> str:
    """Return the secret part of the link a page was opened by."""
    return str(request.resolver_match.kwargs["token"])  # type: ignore[union-attr]


def to_page(request: HttpRequest, name: str, language: str) -> HttpResponse:
    """Lead to a page of the same link, in the language that was chosen.

    The link is written as it was opened: what its secret part is made from may have been changed since it was sent.
    """
    chosen = request.GET.get("lang", "")
    query = f"?lang={chosen}" if chosen and chosen == language else ""
    return see_other(reverse(name, args=[token_of(request)]) + query)
