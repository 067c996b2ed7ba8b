"""Hands mails to the mail server, and writes what a mail needs: days in a language, subjects on one line."""

from __future__ import annotations

import datetime
import logging

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from ..languages import locale_of

logger = logging.getLogger(__name__)


def written(day: datetime.date, language: str) -> str:
    """Return a day, or the day of a moment, as the language writes it; in English as everywhere here."""
    local = timezone.localtime(day) if isinstance(day, datetime.datetime) else day
    with override(locale_of(language)):
        return date_format(local, "j F Y" if language == "en" else "DATE_FORMAT")


def one_line(text: str) -> str:
    """Return a text as a subject can hold it."""
    return " ".join(text.split())[:200]


def delivered(mail: EmailMessage) -> bool:
    """Say whether the mail server took a mail."""
    try:
        mail.send()
    except OSError:
        # SMTPException is one too. Addresses and texts are nobody's business in a log.
        logger.exception("A mail could not be handed to the mail server.")
        return False
    return True
