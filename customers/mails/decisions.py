"""Mails to agents about what operators decided of their customers, in English."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable

from django.core.mail import EmailMessage

from partnercenter.models import Agent
from partnercenter.roles import Permission, roles_that_may

from ..models import MOST_REQUESTS, Customer, QualificationRequest, Review
from .sending import delivered, one_line

# Of so many agents of a partner each gets a mail about what is nobody's work.
MOST_TOLD = 20
# How the page of a customer is addressed from outside.
Address = Callable[[Customer], str]


def tell_decisions(reviews: Iterable[Review], address: Address) -> int:
    """Tell agents of the decisions on their customers, each in one mail; return how many mails were taken.

    Of nobody's work, everybody of the partner who may correct customers is told. So is, without a way to a page it
    cannot open, an indirect reseller's agent for whom a customer was added.
    """
    decided: dict[Agent, list[Review]] = {}
    for review in reviews:
        adder = review.customer.added_by
        others = [adder] if not review.because and adder.partner_id != review.partner_id else []
        for agent in _readers(review.partner_id, review.told_to, others):
            decided.setdefault(agent, []).append(review)
    return sum(delivered(_mail(agent, theirs, address)) for agent, theirs in decided.items())


def _readers(partner: uuid.UUID, whose: Agent | None, others: Iterable[Agent] = ()) -> list[Agent]:
    """Return whose work it was, if they work at the partner, else whoever may correct customers; and the others."""
    is_here = whose is not None and whose.is_active and whose.partner_id == partner
    own = [whose] if whose and is_here else _who_may_correct(partner)
    return [*own, *(agent for agent in others if agent.is_active)]


def _who_may_correct(partner: uuid.UUID) -> list[Agent]:
    roles = roles_that_may(Permission.EDIT_CUSTOMERS)
    agents = Agent.objects.filter(partner_id=partner, is_active=True, groups__name__in=roles)
    return list(agents.order_by("id").distinct()[:MOST_TOLD])


def _mail(agent: Agent, reviews: list[Review], address: Address) -> EmailMessage:
    first = f"{reviews[0].customer.company_name} is {_outcome(reviews[0])}"
    subject = first if len(reviews) == 1 else f"{len(reviews)} of your customers are decided"
    return EmailMessage(one_line(subject), "\n".join(_part(agent, one, address) for one in reviews), to=[agent.email])


def _part(agent: Agent, review: Review, address: Address) -> str:
    said = " ".join(filter(None, (f"{review.customer.company_name}: {_outcome(review)}.", review.why)))
    return f"{said}\n{_page(agent, review.customer, address)}"


def _page(agent: Agent, customer: Customer, address: Address) -> str:
    return f"{address(customer)}\n" if agent.partner_id == customer.partner_id else ""


def _outcome(review: Review) -> str:
    return str(review.get_outcome_display()).lower()


def tell_education(request: QualificationRequest, address: Address) -> int:
    """Tell whoever asked how the verification of an education customer ended; return how many mails were taken.

    Where they cannot go on with it, it is as with decisions that are nobody's work.
    """
    subject, text = _verified(request)
    asker = request.requested_by
    others = [asker] if asker.partner_id != request.partner_id else []
    return sum(
        delivered(
            EmailMessage(one_line(subject), f"{text}\n\n{_page(agent, request.customer, address)}", to=[agent.email])
        )
        for agent in _readers(request.partner_id, asker, others)
    )


def _verified(request: QualificationRequest) -> tuple[str, str]:
    """Return subject and text of what came of a request."""
    company = request.customer.company_name
    if request.status == QualificationRequest.Status.EDUCATION:
        return f"{company} is confirmed as an education customer", f"{company} is an education customer now."
    left = MOST_REQUESTS - request.number
    times = f"{left} more time{'s' if left != 1 else ''}"
    again = f"It can be requested {times}." if left else "It cannot be requested again."
    text = f"{company} is not an education customer.\n\nReason: {request.reason}\n\n{again}"
    return f"{company} is not confirmed as an education customer", text
