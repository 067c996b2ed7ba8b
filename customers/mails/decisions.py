"""Mails to agents about what operators decided of their customers, in English."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from django.core.mail import EmailMessage

from partnercenter.models import Agent

from ..models import MOST_REQUESTS, Customer, QualificationRequest, Review
from .sending import delivered, one_line

# How the page of a customer is addressed from outside.
Address = Callable[[Customer], str]


def tell_decisions(reviews: Iterable[Review], address: Address) -> int:
    """Tell every agent of the decisions on their customers, each in one mail; return how many mails were taken.

    An agent who works here no longer is told nothing.
    """
    ordered = sorted(reviews, key=lambda review: str(review.told_to_id))
    mails = [
        _mail(agent, list(theirs), address)
        for agent, theirs in groupby(ordered, key=lambda review: review.told_to)
        if agent.is_active
    ]
    return sum(delivered(mail) for mail in mails)


def _mail(agent: Agent, reviews: list[Review], address: Address) -> EmailMessage:
    first = f"{reviews[0].customer.company_name} is {_outcome(reviews[0])}"
    subject = first if len(reviews) == 1 else f"{len(reviews)} of your customers are decided"
    parts = [
        f"{review.customer.company_name}: {_outcome(review)}.{f' {review.why}' if review.why else ''}\n"
        f"{address(review.customer)}\n"
        for review in reviews
    ]
    return EmailMessage(one_line(subject), "\n".join(parts), to=[agent.email])


def _outcome(review: Review) -> str:
    return str(review.get_outcome_display()).lower()


def tell_education(request: QualificationRequest, page: str) -> bool:
    """Tell whoever asked how the verification of an education customer ended; ``page`` is where to read on."""
    agent, company = request.requested_by, request.customer.company_name
    if not agent.is_active:
        return False
    if request.status == QualificationRequest.Status.EDUCATION:
        subject, text = f"{company} is confirmed as an education customer", f"{company} is an education customer now."
    else:
        left = MOST_REQUESTS - request.number
        again = (
            f"It can be requested {left} more time{'s' if left != 1 else ''}."
            if left
            else "It cannot be requested again."
        )
        subject = f"{company} is not confirmed as an education customer"
        text = f"{company} is not an education customer.\n\nReason: {request.reason}\n\n{again}"
    return delivered(EmailMessage(one_line(subject), f"{text}\n\n{page}\n", to=[agent.email]))
