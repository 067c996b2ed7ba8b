"""What ``manage.py check --deploy`` finds missing before real use, beside what Django itself looks for."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register

_SENDS = "django.core.mail.backends.smtp.EmailBackend"


@register(deploy=True)
def mail_is_sent(**_: Any) -> list[CheckMessage]:
    """Invitations and new passwords go by mail: on a console nobody reads them."""
    found: list[CheckMessage] = []
    if settings.EMAIL_BACKEND != _SENDS:
        message = "E-mails are not sent, so nobody can be invited or set a new password."
        hint = "Set EMAIL_URL to submission://user:password@host:587 or smtps://user:password@host:465."
        found.append(Warning(message, hint=hint, id="partnercenter.W001"))
    if "localhost" in settings.DEFAULT_FROM_EMAIL:
        message = "E-mails are sent from an address at localhost, which most mail servers refuse."
        hint = "Set DEFAULT_FROM_EMAIL to an address that may be answered, such as no-reply@partners.example."
        found.append(Warning(message, hint=hint, id="partnercenter.W002"))
    return found
