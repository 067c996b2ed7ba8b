"""The questions one can ask of customers: which are found, which one may sell to, which wait for what."""

from __future__ import annotations

from typing import Self

from django.db.models import Q

from partnercenter.models import PartnerRows

from ..rules.folding import folded
from ..rules.text import compact
from .readiness import Hindrance, hindered_by, is_ready
from .terms import Terms


class CustomerRows(PartnerRows):
    def found_by(self, text: str) -> Self:
        """Return the customers whose name (as typed or folded), domain or registration ID holds a text."""
        forms = {text.casefold(), folded(text), compact(text).casefold()} - {""}
        found = Q()
        for form in forms:
            found |= Q(search_text__contains=form)
        return self.filter(found) if forms else self.none()

    def present(self) -> Self:
        """Return the customers whose relationship was not removed."""
        return self.filter(removed_at__isnull=True)

    def ready(self, terms: Terms) -> Self:
        """Return the customers one may order for."""
        return self.filter(is_ready(terms))

    def not_ready(self, terms: Terms) -> Self:
        """Return the customers one may not order for, but for those that were removed."""
        return self.present().exclude(is_ready(terms))

    def hindered_by(self, hindrance: Hindrance, terms: Terms) -> Self:
        """Return the customers of whom this is a reason not to order, whatever else is."""
        return self.filter(hindered_by(hindrance, terms))

    def to_confirm_again(self, terms: Terms) -> Self:
        """Return the customers with an agreement that a newer version asks to be confirmed again."""
        return self.present().filter(terms.outdated())

    def waiting_for_review(self) -> Self:
        """Return the customers a decision is waited for, who waits longest first."""
        return self.present().filter(review_since__isnull=False).order_by("review_since", "id")

    def for_reading(self) -> Self:
        return self.select_related("organization", "reseller", "added_by", "removed_by")

    def for_list(self) -> Self:
        return self.select_related("reseller")

    def for_export(self) -> Self:
        return self.select_related("reseller", "added_by").prefetch_related("agreements")
