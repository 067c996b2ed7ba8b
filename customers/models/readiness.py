"""Whether one may order for a customer, and if not, why and who can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from .terms import Terms

if TYPE_CHECKING:
    from .customer import Customer

# What it gates, and what it does not. Source: the trade's page on customer account verification.
OPEN = "New orders, more seats and upgrades can be placed."
GATES = "It stops new orders, more seats and upgrades. Renewals, fewer seats and cancellations go on."


class Hindrance(models.TextChoices):
    """Why nothing can be ordered, the weightiest first."""

    REMOVED = "removed", "Relationship removed"
    NOT_ALLOWED = "not_allowed", "Not allowed"
    UNDER_REVIEW = "under_review", "Under review"
    AGREEMENT_MISSING = "agreement_missing", "Agreement missing"
    EDUCATION_IN_REVIEW = "education_in_review", "Education in review"


# What nobody only waits for.
_KINDS = {Hindrance.REMOVED: "bad", Hindrance.NOT_ALLOWED: "bad"}


def hindered_by(hindrance: Hindrance, terms: Terms) -> Q:
    """Return of which customers this is a reason. Of one that was removed there is no other."""
    present = Q(removed_at__isnull=True)
    if hindrance is Hindrance.REMOVED:
        return Q(removed_at__isnull=False)
    if hindrance is Hindrance.NOT_ALLOWED:
        return present & Q(verification="not_allowed")
    if hindrance is Hindrance.UNDER_REVIEW:
        return present & Q(review_since__isnull=False)
    if hindrance is Hindrance.AGREEMENT_MISSING:
        return present & (Q(agreed_on__isnull=True) | terms.outdated())
    return present & Q(education="in_review")


def is_ready(terms: Terms) -> Q:
    """Return for which customers one may order."""
    # As the index of the ready ones says it, word by word.
    stands = Q(removed_at__isnull=True, verification="allowed", agreed_on__isnull=False) & ~Q(education="in_review")
    return stands & ~terms.outdated()


@dataclass(frozen=True, slots=True)
class Readiness:
    """``hindrances`` in the order of their weight; none where one may order.

    ``is_again`` says that the agreement that is missing is one to be confirmed again.
    """

    hindrances: tuple[Hindrance, ...]
    is_again: bool = False

    @classmethod
    def under(cls, terms: Terms, customer: Customer) -> Readiness:
        """Return it under the terms of the day, from the customer's own columns alone."""
        if customer.removed_at is not None:
            return cls((Hindrance.REMOVED,))
        is_agreed = terms.holds(customer)
        stands = {
            Hindrance.NOT_ALLOWED: customer.verification == "not_allowed",
            Hindrance.UNDER_REVIEW: customer.review_since is not None,
            Hindrance.AGREEMENT_MISSING: not is_agreed,
            Hindrance.EDUCATION_IN_REVIEW: customer.education == "in_review",
        }
        found = tuple(hindrance for hindrance, holds in stands.items() if holds)
        return cls(found, is_again=not is_agreed and customer.agreed_on is not None)

    @property
    def is_ready(self) -> bool:
        return not self.hindrances

    @property
    def has_agreement(self) -> bool:
        return Hindrance.AGREEMENT_MISSING not in self.hindrances and Hindrance.REMOVED not in self.hindrances

    @property
    def marks(self) -> list[tuple[str, str]]:
        """What a list shows: every reason with its kind ("good", "waiting", "bad"), or that there is none."""
        return [(self._words(hindrance), _KINDS.get(hindrance, "waiting")) for hindrance in self.hindrances] or [
            ("Ready to order", "good")
        ]

    @property
    def codes(self) -> list[str]:
        """What a file holds: every reason by its code."""
        again = "agreement_to_confirm_again"
        return [again if self._is_told_again(hindrance) else hindrance.value for hindrance in self.hindrances]

    @property
    def is_bad(self) -> bool:
        return any(_KINDS.get(hindrance) for hindrance in self.hindrances)

    def _words(self, hindrance: Hindrance) -> str:
        return "Agreement to be confirmed again" if self._is_told_again(hindrance) else str(hindrance.label)

    def _is_told_again(self, hindrance: Hindrance) -> bool:
        return self.is_again and hindrance is Hindrance.AGREEMENT_MISSING
