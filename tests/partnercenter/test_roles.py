"""What each role may do, written out."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from partnercenter.roles import Permission, Role, permissions_of, roles_that_may, write_roles
from tests.factories import AgentFactory

# see and search, export, add, add education, record the agreement, ask for it by link, edit, edit the contact,
# request a relationship, override, cost management, remove, agents, Global admins, the whole history, one's own history
MAY = {
    "Global admin":          "x x x x - x x x x x x x x x x x",
    "User management admin": "x x x - - x - - - - - - x - x x",
    "Admin agent":           "x x x x x x x x x x x - - - x x",
    "Sales agent":           "x x x x x x x x x - - - - - - x",
    "Helpdesk agent":        "x - - - - - - x - - - - - - - x",
    "Somebody else":         "- - - - - - - - - - - - - - - -",
}  # fmt: skip


def _marks(has):
    return " ".join("x" if has(permission) else "-" for permission in Permission)


@pytest.mark.parametrize("role", MAY)
def test_a_role_may_do_what_the_table_says(role):
    may = permissions_of(frozenset({role}))
    assert _marks(lambda permission: permission in may) == MAY[role]


@pytest.mark.django_db
@pytest.mark.parametrize("role", [role for role in MAY if role != "Somebody else"])
def test_an_agent_may_what_the_role_may(role):
    agent = AgentFactory(roles=[role])
    assert agent.roles == {role}
    assert _marks(agent.may) == MAY[role]


@pytest.mark.django_db
def test_two_roles_may_what_each_of_them_may():
    agent = AgentFactory(roles=["User management admin", "Admin agent"])
    assert _marks(agent.may) == "x x x x x x x x x x x - x - x x"


@pytest.mark.django_db
def test_an_operator_may_nothing_in_a_partner_s_place():
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True, roles=["Global admin"])
    assert not any(operator.may(permission) for permission in Permission)
    with pytest.raises(ValueError, match="no partner"):
        operator.home  # noqa: B018


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        (Permission.SEE_CUSTOMERS,
         ("Global admin", "User management admin", "Admin agent", "Sales agent", "Helpdesk agent")),
        (Permission.ADD_CUSTOMERS, ("Global admin", "User management admin", "Admin agent", "Sales agent")),
        (Permission.OVERRIDE_REFUSALS, ("Global admin", "Admin agent")),
        (Permission.MANAGE_AGENTS, ("Global admin", "User management admin")),
        (Permission.RECORD_AGREEMENT, ("Admin agent", "Sales agent")),
        (Permission.REMOVE_RELATIONSHIPS, ("Global admin",)),
    ],
)  # fmt: skip
def test_the_roles_that_may_are_told_in_the_order_of_the_table(permission, roles):
    assert roles_that_may(permission) == roles


@pytest.mark.django_db
def test_every_role_is_a_group_after_a_migration_and_none_is_made_twice():
    assert set(Group.objects.values_list("name", flat=True)) == {role.value for role in Role}
    Group.objects.get(name="Sales agent").delete()
    call_command("migrate", verbosity=0)
    write_roles()
    assert sorted(Group.objects.values_list("name", flat=True)) == [
        "Admin agent", "Global admin", "Helpdesk agent", "Sales agent", "User management admin",
    ]  # fmt: skip
