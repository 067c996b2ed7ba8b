"""The people who sign in: agents of a partner, and operators of the installation."""

from __future__ import annotations

import zoneinfo
from functools import cached_property, reduce
from operator import or_
from typing import Any, Self

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower

from ..roles import Permission, Role, permissions_of
from .partner import Partner
from .rows import DatabaseClock, PartnerRows, new_key


class AgentRows(PartnerRows):
    def for_list(self) -> Self:
        """Read with each agent the roles, and whether there is a second factor."""
        factors = apps.get_model("mfa", "Authenticator").objects.filter(user=OuterRef("pk"))
        return self.prefetch_related("groups").annotate(
            has_second_factor=Exists(factors.exclude(type="recovery_codes"))
        )

    def found_by(self, text: str) -> Self:
        """Return the agents in whose name or address every word is found; of many words the first five."""
        rows = self
        for word in text.split()[:5]:
            # SQLite knows large and small letters of English only.
            written = {word, word.lower(), word.upper(), word.capitalize()}
            named = (Q(**{f"{field}__icontains": w}) for field in ("first_name", "last_name", "email") for w in written)
            rows = rows.filter(reduce(or_, named))
        return rows

    def with_address(self, email: str) -> Self:
        """Return whoever signs in with an address, written in large or small letters."""
        return self.alias(lower=Lower("email")).filter(lower=email.lower())

    def global_admins(self) -> Self:
        return self.filter(is_active=True, groups__name=Role.GLOBAL_ADMIN.value)


class AgentManager(BaseUserManager.from_queryset(AgentRows)):  # type: ignore[misc]
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Agent:
        agent = self.model(email=email.strip().lower(), **fields)
        agent.set_password(password)
        agent.save(using=self._db)
        return agent

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Agent:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str | None) -> Agent:
        return self.get(email=(email or "").lower())


class Agent(AbstractBaseUser, PermissionsMixin):
    """A person who signs in by e-mail address; belongs to one partner, or to none (an operator)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="agents", db_index=False
    )
    email = models.EmailField("e-mail address", unique=True, error_messages={"unique": "This address is in use."})
    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40, blank=True)
    time_zone = models.CharField(max_length=40, default="UTC")
    is_active = models.BooleanField("active", default=True)
    is_staff = models.BooleanField("operator", default=False, help_text="May sign in to the Django admin.")
    created_at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    last_seen_at = models.DateTimeField("last seen", null=True, blank=True, editable=False)

    # The library's table of second factors points here.
    authenticator_set: Any

    objects = AgentManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["first_name"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="agent_email_once"),
            models.UniqueConstraint(fields=["partner", "id"], name="agent_by_partner"),
            models.CheckConstraint(
                name="agent_has_partner_or_operates",
                condition=Q(partner__isnull=False, is_staff=False) | Q(partner__isnull=True, is_staff=True),
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @cached_property
    def roles(self) -> frozenset[str]:
        """The names of this agent's roles, as they stood when this object was read."""
        return frozenset(group.name for group in self.groups.all())

    @property
    def role_names(self) -> list[str]:
        """The roles in the order of their table; groups that are no role are left out."""
        return [role.value for role in Role if role.value in self.roles]

    @property
    def is_global_admin(self) -> bool:
        return Role.GLOBAL_ADMIN.value in self.roles

    @property
    def manages_agents(self) -> bool:
        return self.may(Permission.MANAGE_AGENTS)

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        return permissions_of(self.roles)

    def may(self, permission: Permission) -> bool:
        """Say whether one of this agent's roles holds a permission; an operator's account holds none."""
        return self.partner_id is not None and permission in self.permissions

    @cached_property
    def has_second_factor(self) -> bool:
        """Say whether an authenticator app or a passkey stands behind the password; read with whoever is signed in."""
        return self.authenticator_set.exclude(type="recovery_codes").exists()

    @property
    def needs_second_factor(self) -> bool:
        """Operators see all partners and always need one; agents where their partner says so."""
        return self.is_staff or (self.partner is not None and self.partner.needs_second_factor)

    @property
    def home(self) -> Partner:
        """The agent's partner; raises ValueError for an operator, who has none."""
        if self.partner is None:
            raise ValueError("An operator has no partner.")
        return self.partner

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        try:
            return zoneinfo.ZoneInfo(self.time_zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            return zoneinfo.ZoneInfo("UTC")
