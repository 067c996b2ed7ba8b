"""Publishes versions of the Microsoft Customer Agreement; none is changed once it is here."""

from __future__ import annotations

import datetime
import hashlib

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from partnercenter.actions import NotAllowed
from partnercenter.history import record
from partnercenter.models import Agent, Event

from ..models import AgreementTemplate, CustomerLink

ACCEPTED = "Customers have accepted this version, so it stays. Publish a newer one."
TOLD = ("version", "language", "country", "valid_from", "asks_reconfirmation", "link", "sha256")


@transaction.atomic
def publish_agreement(
    *,
    version: str,
    language: str,
    valid_from: datetime.date,
    country: str = "",
    asks_reconfirmation: bool = False,
    link: str = "",
    text: str = "",
    document: bytes | None = None,
    sha256: str = "",
    by: Agent | None,
) -> AgreementTemplate:
    """Store a version in one language, for one country or ("") for all that have none of their own.

    It is a text, a document (PDF), or a link; the SHA-256 (hexadecimal) is counted here but for a link.
    Raises NotAllowed where its other languages say something else of it.
    """
    _publish_one_at_a_time()
    _agree_with_the_other_languages(version, country, valid_from, asks_reconfirmation)
    template = AgreementTemplate(
        version=version, language=language, country=country, valid_from=valid_from,
        asks_reconfirmation=asks_reconfirmation, link=link, text=text, document=document, published_by=by,
    )  # fmt: skip
    template.sha256 = sha256 if link else hashlib.sha256(template.content).hexdigest()
    template.save(force_insert=True)
    told = {name: str(getattr(template, name)) for name in TOLD}
    changes: dict[str, list[object]] = {name: ["", text] for name, text in told.items() if text}
    record(Event.Kind.AGREEMENT_PUBLISHED, subject=template, by=by, changes=changes)
    return template


def _publish_one_at_a_time() -> None:
    """Wait for whoever publishes now: of the first language of a version there is no row yet to wait for."""
    list(Agent.objects.select_for_update().filter(is_superuser=True).order_by("pk").values_list("pk", flat=True)[:1])


def _agree_with_the_other_languages(version: str, country: str, valid_from: datetime.date, asks: bool) -> None:
    others = AgreementTemplate.objects.select_for_update().filter(version=version, country=country)
    for other in others.defer("text", "document"):
        if other.valid_from != valid_from:
            raise NotAllowed(
                f"Version {version} is valid from {other.valid_from:%-d %B %Y} in another language. Enter the same day."
            )
        if other.asks_reconfirmation != asks:
            does = "asks" if other.asks_reconfirmation else "does not ask"
            raise NotAllowed(f"Version {version} {does} to be confirmed again in another language. Choose the same.")


@transaction.atomic
def ask_for_reconfirmation(*, template: AgreementTemplate, asks: bool, by: Agent) -> AgreementTemplate:
    """Say whether a version asks to be confirmed by customers with an earlier one, in all its languages."""
    rows = AgreementTemplate.objects.select_for_update().filter(version=template.version, country=template.country)
    for row in rows.defer("text", "document"):
        if row.asks_reconfirmation != asks:
            row.asks_reconfirmation = asks
            row.save(update_fields=["asks_reconfirmation"])
            record(
                Event.Kind.AGREEMENT_CHANGED,
                subject=row,
                by=by,
                changes={"asks_reconfirmation": [str(not asks), str(asks)]},
            )
    template.asks_reconfirmation = asks
    return template


def _is_waited_for(template: AgreementTemplate) -> bool:
    """Say whether a link leads to this version, and would lead to nothing without it."""
    others, today = AgreementTemplate.objects.exclude(pk=template.pk), timezone.now().date()
    links = CustomerLink.objects.waiting().filter(purpose=CustomerLink.Purpose.AGREEMENT)
    asked = links.filter(customer__country=template.country) if template.country else links
    countries = asked.order_by().values_list("customer__country", flat=True).distinct()
    return template.valid_from <= today and any(not others.of_country(country, today) for country in countries)


@transaction.atomic
def take_back_agreement(*, template: AgreementTemplate, by: Agent) -> None:
    """Delete a version nobody has accepted. Raises NotAllowed where somebody has: it is the proof of what.

    It is also raised where a customer has a link to accept it, and there would be nothing left to read.
    """
    if template.agreements.exists():
        raise NotAllowed(ACCEPTED)
    if _is_waited_for(template):
        raise NotAllowed("Customers have links to accept this version, and there is no other. Publish that first.")
    told: dict[str, list[object]] = {"version": [str(template), ""], "sha256": [template.sha256, ""]}
    record(Event.Kind.AGREEMENT_TAKEN_BACK, subject=template, by=by, changes=told)
    try:
        with transaction.atomic():
            template.delete()
    except (ProtectedError, IntegrityError) as error:
        raise NotAllowed(ACCEPTED) from error
