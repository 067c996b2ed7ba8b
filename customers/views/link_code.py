"""The one-time code behind a link of a customer: sent, and whether one can still be entered."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from partnercenter.limits import take

from ..actions import LinkClosed, TooManyCodes, make_link_code
from ..mails import send_link_code
from ..models import CustomerLink, OneTimeCode
from . import often
from .behind_link import language_of, to_page


def send_code_of(request: HttpRequest, link: CustomerLink, page: str, drawn: Any) -> HttpResponse:
    """Send a one-time code for a link and lead to the page that asks for it; ``drawn`` answers with a problem."""
    if link.is_waiting and not take("codes", link.recipient.lower(), limit=often.CODES_AN_ADDRESS, seconds=often.DAY):
        return drawn(request, link, "too_many_codes", 429)
    try:
        digits = make_link_code(link=link)
    except LinkClosed as closed:
        return drawn(request, closed.link, "", 200)
    except TooManyCodes:
        return drawn(request, link, "too_many_codes", 429)
    language = language_of(request, link.language)
    if not send_link_code(link, digits, language):
        return drawn(request, link, "not_delivered", 503)
    return to_page(request, page, language)


def is_sent(link: CustomerLink) -> bool:
    """Say whether there is a code that can still be entered."""
    newest = OneTimeCode.objects.of(link).first()
    return bool(newest and newest.is_live and newest.went_to(link.recipient))
