"""What every test starts from: fast passwords, roles in place, and a database that lets a test clean up."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client

from tests.factories import AgentFactory, PartnerFactory


@pytest.fixture(autouse=True)
def _fast_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ACCOUNT_RATE_LIMITS = False


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """Let a test that commits empty the tables again: only there may events be deleted."""
    flush = connection.ops.execute_sql_flush

    def flush_with_events(statements):
        with connection.cursor() as cursor:
            for statement in TRIGGERS_OFF[connection.vendor]:
                cursor.execute(statement)
            flush(statements)
            for statement in TRIGGERS_ON[connection.vendor]:
                cursor.execute(statement)

    connection.ops.execute_sql_flush = flush_with_events


def _triggers():
    from importlib import import_module

    events = import_module("partnercenter.migrations.0002_events_stay")
    off = {"sqlite": events.SQLITE_BACK, "postgresql": events.POSTGRESQL_BACK}
    return off, {"sqlite": events.SQLITE, "postgresql": events.POSTGRESQL}


TRIGGERS_OFF, TRIGGERS_ON = _triggers()


@pytest.fixture
def partner(db):
    return PartnerFactory()


@pytest.fixture
def agent(partner):
    return AgentFactory(partner=partner, roles=["Sales agent"])


@pytest.fixture
def signed_in(client, agent) -> Client:
    client.force_login(agent)
    return client
