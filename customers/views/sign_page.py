"""Draws the pages behind a link of a customer: to the agreement, and to the costs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..mails import written
from ..models import AgreementTemplate, CustomerLink
from .behind_link import language_of, masked_in, rendered, said_of, sentences, token_of


def sayings(request: HttpRequest, link: CustomerLink) -> dict[str, Any]:
    """Return the sentences of a page by their names, filled in."""
    language = language_of(request, link.language)
    day = link.agreement.recorded_at if link.agreement else link.expires_at
    said = sentences(language, partner=link.partner.name, company=link.customer.company_name, day=day)
    address = masked_in(link.recipient)
    return said | {name: said_of(name, language, address=address) for name in ("sign_how", "costs_how", "sent_to")}


def told_version(template: AgreementTemplate, language: str) -> dict[str, Any]:
    """Return what a page says of the version that is accepted on it."""
    day = written(template.valid_from, language)
    return {"template": template, "version": said_of("sign_version", language, version=template.version, date=day)}


def draw(
    request: HttpRequest,
    link: CustomerLink,
    *,
    page: str,
    problem: str = "",
    template: AgreementTemplate | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Answer with the page of that name; a link that can be used no more says what became of it."""
    language, said = language_of(request, link.language), sayings(request, link)
    if not link.is_waiting:
        page = "asked/closed"
        names = {"accepted": "signed", "ended": "link_ended", "expired": "link_expired"}
        outcome = names[link.state]
        context |= {"title": said[f"{outcome}_title"], "text": said[f"{outcome}_text"]}
    if template:
        context |= told_version(template, language)
    problems = [{"href": "", "text": said[problem]}] if problem else []
    context |= {"said": said, "link": link, "problems": problems, "token": token_of(request)}
    return rendered(request, f"{page}.html", language, context, status)
