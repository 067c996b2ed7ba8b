"""Mails about relationship requests: to the customer in its language, to whoever asked in English."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage

from ..languages import fitted, words
from ..models import RelationshipRequest
from ..models.secret_link import LINK
from .sending import delivered, one_line, written


def who_asks(request: RelationshipRequest, language: str) -> str:
    """Return the name of the partner that asks, an indirect reseller's together with its provider's."""
    if request.provider is None:
        return request.partner.name
    return words(language).together.format(partner=request.partner.name, provider=request.provider.name)


def drafted(request: RelationshipRequest, language: str) -> tuple[str, str]:
    """Return subject and text of the message that asks, LINK standing for the link."""
    said = words(language)
    names = {"partner": who_asks(request, language), "company": request.company_name}
    text = fitted(said.message, names).format(
        link=LINK, days=settings.REQUEST_DAYS, agent=request.requested_by, **names
    )
    return one_line(said.subject.format(**names)), text


def ask(request: RelationshipRequest, link: str) -> bool:
    """Send the message with its link; say whether the mail server took it."""
    return _sent(request.subject, request.message.replace(LINK, link), request)


def ask_again(request: RelationshipRequest, link: str) -> bool:
    """Send the message once more, as a reminder; say whether the mail server took it."""
    said = words(request.language)
    until = written(request.expires_at, request.language) if request.expires_at else ""
    text = (
        f"{fitted(said.reminder, {'date': until}).format(date=until)}\n\n----\n\n{request.message.replace(LINK, link)}"
    )
    return _sent(one_line(said.reminder_subject.format(subject=request.subject)), text, request)


def send_code(request: RelationshipRequest, code: str, address: str, language: str) -> bool:
    """Send a one-time code; say whether the mail server took it. A reply to it goes nowhere."""
    said = words(language)
    names = {"partner": who_asks(request, language), "company": request.company_name}
    subject = one_line(said.code_subject.format(**names))
    text = fitted(said.code_message, names).format(code=code, **names)
    return delivered(EmailMessage(subject, text, to=[address]))


def tell_requester(request: RelationshipRequest, page: str) -> bool:
    """Tell whoever asked how a request was answered, unless they work here no longer; ``page`` says more."""
    if not request.requested_by.is_active:
        return False
    company = request.company_name
    if request.is_accepted:
        subject = f"{company} has accepted your request"
        text = f"{request.accepted_by} has accepted it for {company}, which is a customer now."
    else:
        subject = f"{company} has declined your request"
        text = f"{company} has declined your request." + (f"\n\nReason: {request.reason}" if request.reason else "")
    return delivered(EmailMessage(one_line(subject), f"{text}\n\n{page}\n", to=[request.requested_by.email]))


def _sent(subject: str, text: str, request: RelationshipRequest) -> bool:
    mail = EmailMessage(subject, text, to=[request.recipient], reply_to=[request.requested_by.email])
    return delivered(mail)
