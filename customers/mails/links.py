"""Mails with a link for a customer, and with the code it is opened by: in the language of the link."""

from __future__ import annotations

from django.core.mail import EmailMessage

from ..languages import fitted, words
from ..models import Agreement, CustomerLink
from .sending import delivered, one_line


def send_link(link: CustomerLink, address: str) -> bool:
    """Send the link, whose whole address it is; say whether the mail server took it."""
    said, names = words(link.language), _names(link)
    is_agreement = link.purpose == CustomerLink.Purpose.AGREEMENT
    subject = said.sign_subject if is_agreement else said.costs_subject
    message = said.sign_message if is_agreement else said.costs_message
    days = CustomerLink.lasts(CustomerLink.Purpose(link.purpose)).days
    text = fitted(message, names).format(link=address, days=days, agent=link.sent_by, **names)
    mail = EmailMessage(one_line(subject.format(**names)), text, to=[link.recipient], reply_to=[link.sent_by.email])
    return delivered(mail)


def send_link_code(link: CustomerLink, code: str, language: str) -> bool:
    """Send a one-time code; say whether the mail server took it. A reply to it goes nowhere."""
    said, names = words(language), _names(link)
    is_agreement = link.purpose == CustomerLink.Purpose.AGREEMENT
    message = said.sign_code_message if is_agreement else said.costs_code_message
    text = fitted(message, names).format(code=code, **names)
    return delivered(EmailMessage(one_line(said.link_code_subject.format(**names)), text, to=[link.recipient]))


def tell_sender(link: CustomerLink, agreement: Agreement, page: str) -> bool:
    """Tell whoever sent a link that the agreement is accepted, unless they work here no longer; ``page`` says more."""
    if not link.sent_by.is_active:
        return False
    company = link.customer.company_name
    who = f"{agreement.first_name} {agreement.last_name}"
    version = f", version {agreement.template_version}" if agreement.template_version else ""
    text = f"{who} has accepted the Microsoft Customer Agreement{version} for {company}.\n\n{page}\n"
    subject = one_line(f"{company} has accepted the customer agreement")
    return delivered(EmailMessage(subject, text, to=[link.sent_by.email]))


def _names(link: CustomerLink) -> dict[str, str]:
    return {"partner": link.partner.name, "company": link.customer.company_name}
