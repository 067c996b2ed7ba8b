"""Only actions write: nothing else calls what changes a row."""

import ast
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]

WRITES = {
    "save", "asave", "create", "acreate", "update", "aupdate", "delete", "adelete",
    "get_or_create", "aget_or_create", "update_or_create", "aupdate_or_create",
    "bulk_create", "abulk_create", "bulk_update", "abulk_update",
    "create_user", "create_superuser", "execute", "executemany", "raw",
}  # fmt: skip

# File, call, and why it is no row written past the actions.
ALLOWED = {
    ("customers/matching/candidates.py", "cursor.execute"): "reads the index of each database in its own words",
    ("customers/management/demo/world.py", "_typed(asked, agents[email]).create"): "the wizard, which calls the action",
    ("customers/views/edit.py", "editing.save"): "the wizard’s room, which calls the action",
    ("customers/views/wizard.py", "wizard.create"): "the wizard, which calls the action",
    ("partnercenter/history.py", "Event.objects.create"): "record(), which actions call in their own transaction",
    ("partnercenter/models/agent.py", "agent.save"): "the manager’s create_user, which add_agent calls",
    ("partnercenter/models/agent.py", "self.create_user"): "createsuperuser, Django’s own command",
    ("partnercenter/roles.py", "Group.objects.using(using).bulk_create"): "the roles, written after each migrate",
    ("partnercenter/views/password_reset.py", "form.save"): "the library’s name for sending the mail",
    ("partnercenter/settings.py", "_database.setdefault('OPTIONS', {}).update"): "a dict",
}


def is_free_to_write(path):
    return "migrations" in path.parts or "actions" in path.parts or path.name == "actions.py"


def calls_that_write():
    for package in ("partnercenter", "customers"):
        for path in sorted((HOUSE / package).rglob("*.py")):
            if is_free_to_write(path):
                continue
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
                    yield str(path.relative_to(HOUSE)), ast.unparse(node.func)


def test_nothing_but_an_action_writes():
    assert sorted(set(calls_that_write()) - set(ALLOWED)) == []


def test_no_permission_to_write_outlives_its_need():
    assert sorted(set(ALLOWED) - set(calls_that_write())) == []
