"""An operator who signed in with a second factor."""

import pytest

from tests.factories import AgentFactory


@pytest.fixture
def operator(db):
    return AgentFactory(partner=None, is_staff=True, is_superuser=True, email="operator@partnercenter.example",
                         first_name="Operator", last_name="")  # fmt: skip


@pytest.fixture
def admin(client, operator):
    client.force_login(operator)
    return client
