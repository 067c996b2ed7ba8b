"""Draws the pages behind a link: every sentence in the reader's language, every name kept apart from it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import override
from django.utils.translation.trans_real import parse_accept_lang_header

from ..languages import Words, fitted, is_spoken, names, words
from ..mails import who_asks, written
from ..models import RelationshipRequest

# These are mails: their names are others.
_NOT_ON_A_PAGE = frozenset({"name", "subject", "message", "reminder_subject", "reminder", "code_subject"}) | {
    "code_message",
    "together",
    "means",
}
_SENTENCES = tuple(field.name for field in fields(Words) if field.name not in _NOT_ON_A_PAGE)
_DOTS = "•••••"


def language_of(request: HttpRequest, asked: RelationshipRequest | None) -> str:
    """Return the language of a page: the chosen one, else the first the browser asks for, else the request's."""
    chosen = request.GET.get("lang", "")
    if is_spoken(chosen):
        return chosen
    wanted = parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    found = next((tag[:2] for tag, _ in wanted if is_spoken(tag.split("-")[0])), "")
    return found or (asked.language if asked and is_spoken(asked.language) else "en")


def sayings(request: HttpRequest, asked: RelationshipRequest) -> dict[str, Any]:
    """Return the sentences of a page by their names, filled in; names of any script keep their own direction."""
    language = language_of(request, asked)
    said = words(language)
    day = asked.closed_at if asked.closed_at and not asked.is_overdue else asked.expires_at
    date = written(day, language) if day else ""
    plain = {"partner": who_asks(asked, language), "company": asked.company_name, "date": date}
    filled: dict[str, str] = {name: format_html("<bdi>{}</bdi>", value) for name, value in plain.items()}
    # Where an address stands in a sentence is for the page to say.
    filled |= {"address": "{address}"}
    sentences: dict[str, Any] = {name: format_html(fitted(getattr(said, name), plain), **filled) for name in _SENTENCES}
    sentences["means"] = [format_html(fitted(sentence, plain), **filled) for sentence in said.means]
    sentences["page_title"] = said.title.format(**plain)
    return sentences


def draw(
    request: HttpRequest,
    asked: RelationshipRequest,
    *,
    page: str = "index",
    outcome: str = "",
    problem: str = "",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Answer with a page of a request; one that waits for no answer says what became of it."""
    said = sayings(request, asked)
    if not asked.is_waiting:
        outcome = asked.state
    if outcome:
        page = "closed"
        context |= {"title": said[f"{outcome}_title"], "text": said[f"{outcome}_text"]}
    if "sent_to" in context:
        shown = format_html('<bdi dir="ltr">{}</bdi>', context["sent_to"])
        context["sent_to"] = context["sent_to"] and format_html(said["sent_to"], address=shown)
    problems = [{"href": "", "text": said[problem]}] if problem else []
    context |= {"said": said, "asked": asked, "problems": problems, "token": request.resolver_match.kwargs["token"]}  # type: ignore[union-attr]
    return _rendered(request, page, language_of(request, asked), context, status)


def draw_nothing(request: HttpRequest) -> HttpResponse:
    """Answer to a link that leads nowhere: the same page, whatever is wrong with it."""
    language = language_of(request, None)
    said = {name: getattr(words(language), name) for name in _SENTENCES}
    context = {"said": said, "title": said["nothing_title"], "text": said["nothing_text"]}
    return _rendered(request, "closed", language, context, 404)


def _rendered(request: HttpRequest, page: str, language: str, context: dict[str, Any], status: int) -> HttpResponse:
    chosen = request.GET.get("lang", "")
    context |= {
        "languages": names(),
        "language": language,
        "query": f"?lang={chosen}" if chosen == language else "",
    }
    with override(language):
        response = render(request, f"asked/{page}.html", context, status=status)
    response.headers["Content-Language"] = language
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def masked(address: str) -> str:
    """Return an address as only its owner knows it again: p•••••@n•••••.example, however long it is."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}{_DOTS}@{domain[:1]}{_DOTS}.{domain.rpartition('.')[2]}"
