"""What operators narrow the lists of customers and requests to."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from partnercenter.admin.rows import operator

from ..models import Customer, CustomerRows, Hindrance, QualificationRequest, Terms

Status = QualificationRequest.Status


class WithOverrides(admin.SimpleListFilter):
    """Customers of whom something refused was accepted with a reason."""

    title = "overrides"
    parameter_name = "overrides"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "With overrides"), ("no", "Without overrides")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "yes":
            return queryset.exclude(overrides=[])
        return queryset.filter(overrides=[]) if self.value() == "no" else queryset


class Orders(admin.SimpleListFilter):
    """Whether one may order for a customer, and what speaks against it."""

    title = "orders"
    parameter_name = "orders"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        again = ("confirm_again", "Agreement to be confirmed again")
        return [("ready", "Ready to order"), *((str(code), str(label)) for code, label in Hindrance.choices), again]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        asked, terms = self.value(), Terms.today()
        rows = cast(CustomerRows, queryset)
        if asked == "ready":
            return rows.ready(terms)
        if asked == "confirm_again":
            return rows.to_confirm_again(terms)
        return rows.hindered_by(Hindrance(asked), terms) if asked in Hindrance.values else queryset


class Begun(admin.SimpleListFilter):
    """Whether somebody is looking at it."""

    title = "begun"
    parameter_name = "begun"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "Nobody looks at it yet"), ("yes", "Begun"), ("mine", "Begun by me")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "mine":
            return queryset.filter(review_begun_by=operator(request))
        is_asked = self.value() in ("yes", "no")
        return queryset.filter(review_begun_at__isnull=self.value() == "no") if is_asked else queryset


class Why(admin.SimpleListFilter):
    """New, or back after a change."""

    title = "why"
    parameter_name = "why"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("new", "New customers"), ("changed", "Changed customers")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Customer]) -> QuerySet[Customer]:
        if self.value() == "changed":
            return queryset.exclude(review_because=[])
        return queryset.filter(review_because=[]) if self.value() == "new" else queryset


class Decided(admin.SimpleListFilter):
    """What became of a request; one whose customer was removed waits for nobody."""

    title = "status"
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*((str(code), str(label)) for code, label in Status.choices), ("removed", "Customer removed")]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[QualificationRequest]
    ) -> QuerySet[QualificationRequest]:
        if self.value() == "removed":
            return queryset.filter(status=Status.IN_REVIEW, customer__removed_at__isnull=False)
        if self.value() == Status.IN_REVIEW:
            return queryset.filter(status=Status.IN_REVIEW, customer__removed_at__isnull=True)
        return queryset.filter(status=self.value()) if self.value() in Status.values else queryset
