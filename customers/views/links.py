"""The links of a stored customer, on an agent's side: the one it has, a new one that is mailed, and its end."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from partnercenter.access import AgentRequest, see_other
from partnercenter.limits import by_agent, seconds_left, take, too_many

from ..actions import CustomerRemoved, LinkJustSent, NothingBehindLink, end_link, make_link, take_back_link
from ..forms.sent import as_key
from ..mails import send_link
from ..models import Customer, CustomerLink
from . import often
from .own import to_removed

Purpose = CustomerLink.Purpose
# The page each link leads to.
PAGES = {Purpose.AGREEMENT: "sign", Purpose.COSTS: "costs"}
NOT_TAKEN = "The mail server did not take the message, so no link was sent. Try again later."
EARLIER_STAYS = f"{NOT_TAKEN} The link the customer has already still works."
GONE = "That link had ended already, or a newer one was sent since. Look at it as it is now."


def waiting_links(request: AgentRequest, customer: Customer) -> dict[str, CustomerLink]:
    """Return the links of a customer that still lead somewhere, by purpose; there is one of each at the most."""
    rows = CustomerLink.objects.visible_to(request.user).waiting().filter(customer=customer)
    return {link.purpose: link for link in rows.select_related("customer")}


def send(
    request: AgentRequest, customer: Customer, purpose: Purpose, recipient: str, language: str
) -> HttpResponse | None:
    """Make a link and mail it, and say how that went; return an answer only where the customer's page is none."""
    if not take("links sent", by_agent(request), limit=often.SENT_A_DAY, seconds=often.DAY):
        return too_many(request, seconds=seconds_left("links sent", by_agent(request)))
    try:
        link = make_link(customer=customer, purpose=purpose, recipient=recipient, language=language, by=request.user)
        if send_link(link, request.build_absolute_uri(reverse(PAGES[purpose], args=[link.token]))):
            messages.success(request, f"The link is sent to {recipient}.")
            return None
        earlier = take_back_link(link=link, by=request.user)
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    except LinkJustSent as sent:
        messages.info(request, f"The link is on its way to {sent.link.recipient} already; it was not sent twice.")
        return None
    except NothingBehindLink as nothing:
        messages.error(request, nothing.sentence)
        return None
    messages.error(request, EARLIER_STAYS if earlier else NOT_TAKEN)
    return None


def end(request: AgentRequest, customer: Customer, purpose: Purpose) -> HttpResponse:
    """End the link the page showed, no newer one, and say what became of it."""
    rows = CustomerLink.objects.visible_to(request.user).filter(customer=customer, purpose=purpose)
    key = as_key(request.POST.get("link", ""))
    link = rows.filter(pk=key).select_related("customer").first() if key else None
    try:
        is_ended = link is not None and end_link(link=link, by=request.user)
    except CustomerRemoved as removed:
        return to_removed(request, removed.customer)
    if is_ended:
        messages.success(request, "The link is ended. It leads nowhere any more.")
    else:
        messages.info(request, GONE)
    return see_other(customer.get_absolute_url())
