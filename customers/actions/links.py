"""Links a customer gets by mail: sent, opened with a code, used, ended."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import Agreement, AgreementTemplate, Customer, CustomerLink, OneTimeCode
from ..models.secret_link import hashed
from .agreements import CUSTOMER, agree, end_links
from .codes import CodeRefused, new_code, try_code
from .holding import held, held_even_removed

Purpose = CustomerLink.Purpose
_SENT = {Purpose.AGREEMENT: Event.Kind.AGREEMENT_LINK_SENT, Purpose.COSTS: Event.Kind.COSTS_LINK_SENT}
_OPENED = {Purpose.AGREEMENT: Event.Kind.AGREEMENT_OPENED, Purpose.COSTS: Event.Kind.COSTS_OPENED}
_CODE_FOR = {
    Purpose.AGREEMENT: OneTimeCode.Purpose.ACCEPT_AGREEMENT,
    Purpose.COSTS: OneTimeCode.Purpose.SEE_COSTS,
}

# The same thing asked for within so long is a button pressed twice, or a page sent again.
SECOND_CLICK = datetime.timedelta(minutes=1)


class LinkClosed(Exception):
    """The link leads to nothing that can still be done; ``link`` is as it stands."""

    def __init__(self, link: CustomerLink) -> None:
        self.link = link
        super().__init__(f"link {link.pk} is {link.state}")


class LinkJustSent(Exception):
    """The same link is on its way: it was asked for twice; ``link`` is the one that was made."""

    def __init__(self, link: CustomerLink) -> None:
        self.link = link
        super().__init__(f"link {link.pk} was made at {link.created_at}")


class NothingBehindLink(Exception):
    """A link would lead to nothing at present; ``sentence`` says why."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


@transaction.atomic
def make_link(*, customer: Customer, purpose: Purpose, recipient: str, language: str, by: Agent) -> CustomerLink:
    """Return a new link, which is mailed afterwards; an earlier one of the same purpose leads nowhere from now on.

    Raises CustomerRemoved, NothingBehindLink, and LinkJustSent for a button that is pressed twice.
    """
    customer = held(customer)
    _refuse_a_link_to_nothing(customer, purpose)
    _refuse_a_second_click(customer, purpose, recipient, language)
    ended = end_links(customer, purpose, by=by)
    link = CustomerLink(
        partner=customer.partner,
        customer=customer,
        purpose=purpose,
        recipient=recipient,
        language=language,
        sent_by=by,
        expires_at=timezone.now() + CustomerLink.lasts(purpose),
    )
    link.token_hash = hashed(link.token)
    link.save(force_insert=True)
    link.instead_of = next(iter(ended), None)
    record(_SENT[purpose], subject=customer, by=by, changes={"sent to": ["", recipient]})
    return link


def _refuse_a_link_to_nothing(customer: Customer, purpose: Purpose) -> None:
    if purpose == Purpose.COSTS and not customer.cost_management:
        raise NothingBehindLink("Cost management is off, so there is nothing to send a link to. Switch it on first.")
    today = timezone.now().date()
    if purpose == Purpose.AGREEMENT and not AgreementTemplate.objects.of_country(str(customer.country), today):
        raise NothingBehindLink("No version of the customer agreement is published, so there is nothing to accept.")


def _refuse_a_second_click(customer: Customer, purpose: Purpose, recipient: str, language: str) -> None:
    live = CustomerLink.objects.live().filter(partner_id=customer.partner_id, customer=customer, purpose=purpose)
    same = live.filter(recipient__iexact=recipient, language=language, created_at__gte=timezone.now() - SECOND_CLICK)
    if found := same.first():
        raise LinkJustSent(found)


@transaction.atomic
def take_back_link(*, link: CustomerLink, by: Agent) -> CustomerLink | None:
    """End a link whose message nobody took; return the one it took the place of, which leads on, if there is one.

    Raises CustomerRemoved.
    """
    customer, earlier = held(link.customer), link.instead_of
    told = {"sent to": [link.recipient, earlier.recipient if earlier else ""], "because": ["", "it could not be sent"]}
    # The contact may have been changed while the mail server was asked, and the links to the old one ended.
    is_unchanged = customer.version == link.customer.version
    if not _is_ended(customer, link, told, by) or earlier is None or not is_unchanged:
        return None
    earlier.ended_at = None
    earlier.save(update_fields=["ended_at"])
    return earlier if earlier.is_waiting else None


@transaction.atomic
def end_link(*, link: CustomerLink, by: Agent) -> bool:
    """Let a link lead nowhere from now on; False where it did already, or was used. Raises CustomerRemoved."""
    return _is_ended(held(link.customer), link, {"sent to": [link.recipient, ""]}, by)


def _is_ended(customer: Customer, link: CustomerLink, told: dict[str, list[Any]], by: Agent) -> bool:
    """End a link for an action that holds its customer; False where it leads nowhere already."""
    rows = CustomerLink.objects.live().filter(pk=link.pk, partner_id=customer.partner_id)
    if not rows.update(ended_at=timezone.now()):
        return False
    record(Event.Kind.LINK_ENDED, subject=customer, by=by, changes={"link": [link.get_purpose_display(), ""], **told})
    return True


@transaction.atomic
def make_link_code(*, link: CustomerLink, by: Agent | None = None) -> str:
    """Return a new code for the link's recipient; the codes before it are over.

    A link to the agreement counts as opened by it, one to the costs once the code is entered: a page that a mail
    scanner reads opens nothing. Raises LinkClosed, and TooManyCodes.
    """
    link = _waiting(link)
    if link.purpose == Purpose.AGREEMENT and link.opened_at is None:
        _note_opened(link, by)
    return new_code(link, _CODE_FOR[Purpose(link.purpose)], link.recipient)


def accept_agreement(
    *,
    link: CustomerLink,
    code: str,
    template: AgreementTemplate,
    first_name: str,
    last_name: str,
    by: Agent | None = None,
) -> Agreement:
    """Accept the agreement for a customer with the code that was sent.

    Raises LinkClosed (of many who accept at once one does), CodeRefused (the try counts), and AgreementRepeated.
    """
    with transaction.atomic():
        link = _waiting(link)
        problem = try_code(link, code, link.recipient)
        if problem is None:
            names = {"first_name": first_name, "last_name": last_name, "address": link.recipient}
            link.agreement = agree(link.customer, template, **names, by=by)
            link.save(update_fields=["agreement"])
    if problem is not None:
        raise CodeRefused(problem)
    return link.agreement  # type: ignore[return-value]


def open_costs(*, link: CustomerLink, code: str, by: Agent | None = None) -> None:
    """Let somebody see the costs with the code that was sent. Raises LinkClosed, and CodeRefused (the try counts)."""
    with transaction.atomic():
        link = _waiting(link)
        problem = try_code(link, code, link.recipient)
        if problem is None:
            _note_opened(link, by)
    if problem is not None:
        raise CodeRefused(problem)


def _waiting(link: CustomerLink) -> CustomerLink:
    # The customer first, as every action that changes it or its links.
    customer = held_even_removed(link.customer)
    link = CustomerLink.objects.select_for_update(of=("self",)).get(pk=link.pk, partner_id=link.partner_id)
    link.customer = customer
    if not link.is_waiting or (link.purpose == Purpose.COSTS and not customer.cost_management):
        raise LinkClosed(link)
    return link


def _note_opened(link: CustomerLink, by: Agent | None) -> None:
    changes: dict[str, list[Any]] = {"sent to": ["", link.recipient]}
    record(_OPENED[Purpose(link.purpose)], subject=link.customer, by=by, name=CUSTOMER, changes=changes)
    link.opened_at = timezone.now()
    link.save(update_fields=["opened_at"])
