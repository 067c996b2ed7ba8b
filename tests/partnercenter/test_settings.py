"""What the environment decides, and what it must: read by a Python of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
SECRET = "x7Kq0vN2mTgP5yRwB8cZ1dLfHj4sUaEo9iQbVnMkXrYtWpGzCu"
PRODUCTION = {
    "DEBUG": "off",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "partners.example",
    "EMAIL_URL": "submission://mail.example:587",
    "DEFAULT_FROM_EMAIL": "no-reply@partners.example",
}
SHOW = """
import json
from partnercenter import settings
print(json.dumps({name: getattr(settings, name, None) for name in %r}, default=str))
"""
PROVIDER = {
    "OIDC_ISSUER": "https://id.example",
    "OIDC_CLIENT_ID": "partner-center",
    "OIDC_CLIENT_SECRET": "a secret between the two",
    "OIDC_DOMAINS": "Contoso.example, fabrikam.example",
}


def python(*arguments, tmp_path, **environment):
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=HOUSE,
        env=kept | {"DATA_DIR": str(tmp_path / "data")} | environment,
        capture_output=True,
        text=True,
    )


def settings(*names, tmp_path, **environment):
    ran = python("-c", SHOW % (names,), tmp_path=tmp_path, **environment)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_without_any_setting_it_runs_for_trying_out(tmp_path):
    found = settings("DEBUG", "HTTPS", "ALLOWED_HOSTS", "DATABASES", "EMAIL_BACKEND", tmp_path=tmp_path)
    assert (found["DEBUG"], found["HTTPS"]) == (True, False)
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"
    database = found["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == str(tmp_path / "data" / "db.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({}, "Set SECRET_KEY in the environment to a long random text, or DEBUG=on"),
        ({"SECRET_KEY": ""}, "Set SECRET_KEY in the environment to a long random text, or DEBUG=on"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too short: use at least 50 random characters."),
    ],
)
def test_without_a_secret_nothing_starts_in_production(tmp_path, environment, sentence):
    ran = python("manage.py", "check", tmp_path=tmp_path, DEBUG="off", **environment)
    assert ran.returncode != 0
    assert sentence in ran.stderr


def test_in_production_everything_is_closed(tmp_path):
    names = ["HTTPS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_NAME",
             "SECURE_HSTS_SECONDS", "ALLOWED_HOSTS", "SECURE_PROXY_SSL_HEADER"]  # fmt: skip
    assert settings(*names, tmp_path=tmp_path, **PRODUCTION) == {
        "HTTPS": True,
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_NAME": "__Host-session",
        "SECURE_HSTS_SECONDS": 31536000,
        "ALLOWED_HOSTS": ["partners.example"],
        "SECURE_PROXY_SSL_HEADER": None,
    }


def test_a_proxy_is_trusted_only_when_it_is_named(tmp_path):
    found = settings("SECURE_PROXY_SSL_HEADER", tmp_path=tmp_path, BEHIND_PROXY="on", **PRODUCTION)
    assert found == {"SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"]}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgres://u:p%40ss@db.example:5433/name",
         {"ENGINE": "django.db.backends.postgresql", "HOST": "db.example", "PORT": 5433, "NAME": "name", "USER": "u",
          "PASSWORD": "p@ss", "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}),
        ("postgresql://u@/name", {"ENGINE": "django.db.backends.postgresql", "NAME": "name", "USER": "u"}),
        ("sqlite:////srv/data/db.sqlite3",
         {"ENGINE": "django.db.backends.sqlite3", "NAME": "/srv/data/db.sqlite3"}),
    ],
)  # fmt: skip
def test_the_database_is_named_by_one_address(tmp_path, url, expected):
    database = settings("DATABASES", tmp_path=tmp_path, DATABASE_URL=url)["DATABASES"]["default"]
    assert {name: database.get(name) for name in expected} == expected
    assert not (tmp_path / "data").exists(), "no folder is made that is not asked for"


def test_a_connection_may_be_given_an_end(tmp_path):
    found = settings("DATABASES", tmp_path=tmp_path, DATABASE_URL="postgres://u@h/n", CONN_MAX_AGE="0")
    assert found["DATABASES"]["default"]["CONN_MAX_AGE"] == 0


def test_mail_is_sent_as_one_address_says(tmp_path):
    names = ["EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER", "EMAIL_USE_TLS", "DEFAULT_FROM_EMAIL"]
    assert settings(*names, tmp_path=tmp_path, EMAIL_URL="submission://mailer:word@mail.example:587",
                    DEFAULT_FROM_EMAIL="Partner Center <no-reply@partners.example>") == {
        "EMAIL_HOST": "mail.example",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_USER": "mailer",
        "EMAIL_USE_TLS": True,
        "DEFAULT_FROM_EMAIL": "Partner Center <no-reply@partners.example>",
    }  # fmt: skip


def test_a_mail_address_that_is_not_understood_stops_the_start_with_a_sentence(tmp_path):
    ran = python("manage.py", "check", tmp_path=tmp_path, EMAIL_URL="gopher://mail.example")
    assert ran.returncode != 0
    assert "EMAIL_URL is not understood" in ran.stderr


def test_django_finds_nothing_to_mend_before_a_deployment(tmp_path):
    ran = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", tmp_path=tmp_path, **PRODUCTION)
    assert ran.returncode == 0, ran.stderr
    assert "no issues" in ran.stdout


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"EMAIL_URL": "dummy://"}, "E-mails are not sent, so nobody can be invited or set a new password."),
        ({"EMAIL_URL": "console://"}, "Set EMAIL_URL to submission://user:password@host:587"),
        ({"DEFAULT_FROM_EMAIL": "no-reply@localhost"}, "E-mails are sent from an address at localhost"),
    ],
)
def test_mail_that_reaches_nobody_is_found_before_a_deployment(tmp_path, environment, sentence):
    ran = python("manage.py", "check", "--deploy", "--fail-level", "WARNING",
                 tmp_path=tmp_path, **PRODUCTION | environment)  # fmt: skip
    assert ran.returncode == 1
    assert sentence in ran.stderr


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        (
            {"DATABASE_URL": ""},
            "DATABASE_URL is not understood: use postgres://user:password@host/name, or leave it out",
        ),
        ({"DATABASE_URL": "secret-word"}, "DATABASE_URL is not understood: use postgres://user:password@host/name"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL is not understood: use DEBUG, INFO, WARNING, ERROR or CRITICAL."),
        ({"DEBUG": "off"}, "Set SECRET_KEY in the environment to a long random text"),
        (
            {"OIDC_ISSUER": "https://id.example"},
            "OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_DOMAINS",
        ),
        (PROVIDER | {"OIDC_DOMAINS": ""}, "OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_DOMAINS"),
        (PRODUCTION | PROVIDER | {"OIDC_ISSUER": "http://id.example"}, "OIDC_ISSUER must begin with https://"),
    ],
)
def test_what_is_wrong_in_the_environment_is_said_in_one_sentence(tmp_path, environment, sentence):
    ran = python("manage.py", "migrate", tmp_path=tmp_path, **environment)
    assert ran.returncode == 1
    assert ran.stderr.startswith(sentence)
    assert len(ran.stderr.splitlines()) == 1
    assert "secret-word" not in ran.stderr


def test_no_migration_is_missing(tmp_path):
    ran = python("manage.py", "makemigrations", "--check", "--dry-run", tmp_path=tmp_path)
    assert ran.returncode == 0, ran.stdout


def test_the_door_of_a_server_opens(tmp_path):
    ran = python("-c", "import partnercenter.wsgi as w; print(type(w.application).__name__)",
                 tmp_path=tmp_path, **PRODUCTION)  # fmt: skip
    assert (ran.returncode, ran.stdout.strip()) == (0, "WSGIHandler"), ran.stderr


def test_a_provider_of_single_sign_on_is_named_by_the_environment(tmp_path):
    assert settings("SINGLE_SIGN_ON", tmp_path=tmp_path) == {"SINGLE_SIGN_ON": {}}
    found = settings("SINGLE_SIGN_ON", tmp_path=tmp_path, **PRODUCTION | PROVIDER)["SINGLE_SIGN_ON"]
    assert found == {
        "issuer": "https://id.example",
        "name": "single sign-on",
        "client_id": "partner-center",
        "client_secret": "a secret between the two",
        "tenant": "",
        "domains": ["contoso.example", "fabrikam.example"],
    }
