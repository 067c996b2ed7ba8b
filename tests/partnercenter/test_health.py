"""Is it alive, is it ready? Asked by machines, often, and answered without looking at who asks."""

import json

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

PROBES = ["/healthz", "/readyz"]


@pytest.fixture
def any_host(settings):
    settings.ALLOWED_HOSTS = ["partners.example"]
    settings.SECURE_SSL_REDIRECT = True


def test_life_is_told_without_a_database(client, any_host):
    answer = client.get("/healthz", headers={"Host": "10.0.0.7:8000"})
    assert (answer.status_code, answer.json()) == (200, {"live": "yes"})


def test_readiness_is_told_in_two_queries(client, db, django_assert_num_queries, any_host):
    client.get("/readyz")
    with django_assert_num_queries(2):  # is the table there, and what does it hold?
        answer = client.get("/readyz", headers={"Host": "10.0.0.7:8000"})
    assert (answer.status_code, answer.json()) == (200, {"database": "answers", "migrations": "applied"})


def test_a_database_that_does_not_answer_is_named_without_its_address(client, monkeypatch):
    def breaks(*args):
        raise OperationalError("connection to server at db.example, user partnercenter, failed: password")

    monkeypatch.setattr("partnercenter.views.health.MigrationRecorder.applied_migrations", breaks)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"database": "does not answer"})


def test_a_migration_that_is_not_applied_is_told(client, db, monkeypatch):
    applied = MigrationRecorder(connection).applied_migrations()
    del applied["partnercenter", "0001_initial"]
    monkeypatch.setattr("partnercenter.views.health.MigrationRecorder.applied_migrations", lambda _: applied)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"database": "answers", "migrations": "1 not applied"})


@pytest.mark.parametrize("path", PROBES)
def test_a_probe_makes_no_session_and_is_kept_by_nobody(client, db, path):
    answer = client.get(path)
    assert not answer.cookies
    assert answer.headers["Cache-Control"] == "no-store"
    assert json.loads(client.head(path).content or "{}") == {}
    assert client.post(path).status_code == 405
