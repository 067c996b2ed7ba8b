"""One table: what each role may do. A role is a Django group of that name.

Source: the trade's page “How to add a new customer record in Partner Center” for who adds customers, its pages
on education customers, the customer agreement, cost visibility and removing a relationship for those, and its
permissions overview for the rest.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Any


class Permission(Enum):
    """What a view or an action may need; the value reads on after “You need a role that may …”."""

    SEE_CUSTOMERS = "see and search customers"
    EXPORT_CUSTOMERS = "export customers"
    ADD_CUSTOMERS = "add customers"
    ADD_EDUCATION = "add education customers"
    RECORD_AGREEMENT = "record the customer agreement"
    ASK_FOR_AGREEMENT = "ask a customer to accept the customer agreement"
    EDIT_CUSTOMERS = "edit customers"
    EDIT_CONTACTS = "edit a customer’s contact"
    REQUEST_RELATIONSHIPS = "request a relationship"
    OVERRIDE_REFUSALS = "accept a refused value with a reason"
    SWITCH_COST_MANAGEMENT = "switch cost management on and off"
    REMOVE_RELATIONSHIPS = "remove a relationship"
    MANAGE_AGENTS = "manage agents and their roles"
    MANAGE_GLOBAL_ADMINS = "make or change a Global admin"
    SEE_HISTORY = "see the whole history of the partner"
    SEE_OWN_HISTORY = "see the history of one’s own work"


class Role(StrEnum):
    GLOBAL_ADMIN = "Global admin"
    USER_MANAGEMENT_ADMIN = "User management admin"
    ADMIN_AGENT = "Admin agent"
    SALES_AGENT = "Sales agent"
    HELPDESK_AGENT = "Helpdesk agent"


_P = Permission
_EVERYONE = frozenset({_P.SEE_CUSTOMERS, _P.EDIT_CONTACTS, _P.SEE_OWN_HISTORY})
_ADDS = _EVERYONE | {_P.EXPORT_CUSTOMERS, _P.ADD_CUSTOMERS, _P.ASK_FOR_AGREEMENT}
_SELLS = _ADDS | {_P.ADD_EDUCATION, _P.EDIT_CUSTOMERS, _P.REQUEST_RELATIONSHIPS}

ROLES: dict[Role, frozenset[Permission]] = {
    Role.GLOBAL_ADMIN: frozenset(Permission) - {_P.RECORD_AGREEMENT},
    Role.USER_MANAGEMENT_ADMIN: (_ADDS - {_P.EDIT_CONTACTS}) | {_P.MANAGE_AGENTS, _P.SEE_HISTORY},
    Role.ADMIN_AGENT: _SELLS | {_P.RECORD_AGREEMENT, _P.OVERRIDE_REFUSALS, _P.SWITCH_COST_MANAGEMENT, _P.SEE_HISTORY},
    Role.SALES_AGENT: _SELLS | {_P.RECORD_AGREEMENT},
    Role.HELPDESK_AGENT: _EVERYONE,
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
