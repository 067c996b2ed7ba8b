"""The mails of relationship requests: to the customer in its language, to whoever asked in English."""

from __future__ import annotations

import datetime
import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from .languages import fitted, words
from .models import RelationshipRequest
from .models.secret_link import LINK

logger = logging.getLogger(__name__)


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


def written(day: datetime.datetime, language: str) -> str:
    """Return a day as the language writes it; in English as everywhere here."""
    with override(language):
        return date_format(timezone.localtime(day), "j F Y" if language == "en" else "DATE_FORMAT")


def one_line(text: str) -> str:
    """Return a text as a subject can hold it."""
    return " ".join(text.split())[:200]


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
    return _delivered(EmailMessage(subject, text, to=[address]))


def tell_requester(request: RelationshipRequest, page: str) -> bool:
    """Tell whoever asked how a request was answered; ``page`` is where to read on."""
    company = request.company_name
    if request.is_accepted:
        subject = f"{company} has accepted your request"
        text = f"{request.accepted_by} has accepted it for {company}, which is a customer now."
    else:
        subject = f"{company} has declined your request"
        text = f"{company} has declined your request." + (f"\n\nReason: {request.reason}" if request.reason else "")
    return _delivered(EmailMessage(one_line(subject), f"{text}\n\n{page}\n", to=[request.requested_by.email]))


def _sent(subject: str, text: str, request: RelationshipRequest) -> bool:
    mail = EmailMessage(subject, text, to=[request.recipient], reply_to=[request.requested_by.email])
    return _delivered(mail)


def _delivered(mail: EmailMessage) -> bool:
    try:
        mail.send()
    except OSError:
        # SMTPException is one too. Addresses and texts are nobody's business in a log.
        logger.exception("A mail could not be handed to the mail server.")
        return False
    return True
