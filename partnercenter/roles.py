"""One table: what each role may do. A role is a Django group of that name.

Source of the roles that may add customers: the trade's page “How to add a new customer record in
Partner Center”. Of the Helpdesk agent: its permissions overview, which lets it search and view.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Any


class Permission(Enum):
    """What a view or an action may need; the value reads on after “You need a role that may …”."""

    SEE_CUSTOMERS = "see and search customers"
    ADD_CUSTOMERS = "add customers"
    OVERRIDE_REFUSALS = "accept a refused value with a reason"
    MANAGE_AGENTS = "manage agents and their roles"


class Role(StrEnum):
    GLOBAL_ADMIN = "Global admin"
    USER_MANAGEMENT_ADMIN = "User management admin"
    ADMIN_AGENT = "Admin agent"
    SALES_AGENT = "Sales agent"
    HELPDESK_AGENT = "Helpdesk agent"


_P = Permission
ROLES: dict[Role, frozenset[Permission]] = {
    Role.GLOBAL_ADMIN: frozenset({_P.SEE_CUSTOMERS, _P.ADD_CUSTOMERS, _P.OVERRIDE_REFUSALS, _P.MANAGE_AGENTS}),
    Role.USER_MANAGEMENT_ADMIN: frozenset({_P.SEE_CUSTOMERS, _P.ADD_CUSTOMERS, _P.MANAGE_AGENTS}),
    Role.ADMIN_AGENT: frozenset({_P.SEE_CUSTOMERS, _P.ADD_CUSTOMERS, _P.OVERRIDE_REFUSALS}),
    Role.SALES_AGENT: frozenset({_P.SEE_CUSTOMERS, _P.ADD_CUSTOMERS}),
    Role.HELPDESK_AGENT: frozenset({_P.SEE_CUSTOMERS}),
}


def permissions_of(names: frozenset[str]) -> frozenset[Permission]:
    """Return what the roles of these names may do together; names that are no role add nothing."""
    return frozenset().union(*(may for role, may in ROLES.items() if role.value in names))


def roles_that_may(permission: Permission) -> tuple[str, ...]:
    """Return the names of the roles that hold a permission, in the order of the table."""
    return tuple(role.value for role, may in ROLES.items() if permission in may)


def write_roles(using: str = "default", **_: Any) -> None:
    """Make a Django group for every role that has none yet."""
    from django.contrib.auth.models import Group

    present = set(Group.objects.using(using).values_list("name", flat=True))
    Group.objects.using(using).bulk_create(Group(name=role.value) for role in ROLES if role.value not in present)
