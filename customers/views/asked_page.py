"""Draws the pages behind the link of a relationship request."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..mails import who_asks
from ..models import AgreementTemplate, RelationshipRequest
from .behind_link import language_of, masked_in, rendered, said_of, sentences, token_of
from .sign_page import told_version


def sayings(request: HttpRequest, asked: RelationshipRequest) -> dict[str, Any]:
    """Return the sentences of a page by their names, filled in."""
    language = language_of(request, asked.language)
    day = asked.closed_at if asked.closed_at and not asked.is_overdue else asked.expires_at
    return sentences(language, partner=who_asks(asked, language), company=asked.company_name, day=day)


def draw(
    request: HttpRequest,
    asked: RelationshipRequest,
    *,
    page: str = "index",
    outcome: str = "",
    problem: str = "",
    template: AgreementTemplate | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Answer with a page of a request; one that waits for no answer says what became of it.

    ``template`` is the version of the customer agreement that is accepted on the page.
    """
    language = language_of(request, asked.language)
    said = sayings(request, asked)
    if not asked.is_waiting:
        outcome = asked.state
    if outcome:
        page = "closed"
        context |= {"title": said[f"{outcome}_title"], "text": said[f"{outcome}_text"]}
    if "sent_to" in context:
        address = context["sent_to"]
        context["sent_to"] = address and said_of("sent_to", language, address=masked_in(address))
    if template:
        context |= told_version(template, language)
    problems = [{"href": "", "text": said[problem]}] if problem else []
    context |= {"said": said, "asked": asked, "problems": problems, "token": token_of(request)}
    return rendered(request, f"asked/{page}.html", language, context, status)
