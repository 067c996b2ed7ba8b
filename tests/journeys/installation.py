"""One installation of the product as in real use: a database, static files, demo data, and granian in front."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import uuid
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

HOUSE = Path(__file__).resolve().parents[2]
PASSWORD = "walk-this-way-1"
PATIENCE = 30

# One expression, asked of the installation's own database.
ASK = """
import json, sys, django
django.setup()
from customers.models import *
from partnercenter.models import *
print(json.dumps(eval(sys.argv[1]), default=str))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def of_its_own(database_url: str) -> str:
    """Return the URL of a new, empty database on the same PostgreSQL server."""
    import psycopg

    name = f"journeys_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return urlunsplit(urlsplit(database_url)._replace(path=f"/{name}"))


class Installation:
    """``folder`` holds everything it keeps, but for a PostgreSQL database where ``database_url`` names a server."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.folder = folder
        self.server_url = database_url if database_url.startswith("postgres") else ""
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.process: subprocess.Popen | None = None
        self.environment = {
            **os.environ,
            "DATA_DIR": str(folder),
            "DATABASE_URL": of_its_own(self.server_url) if self.server_url else f"sqlite:///{folder / 'db.sqlite3'}",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "DEBUG": "off",
            "HTTPS": "off",
            "DJANGO_SETTINGS_MODULE": "partnercenter.settings",
        }

    def prepare(self) -> None:
        self.manage("demo", "--no-serve", "--password", PASSWORD, DEBUG="on")
        self.manage("collectstatic", "--noinput", "--verbosity", "0")

    def manage(self, *words: str, **environment: str) -> str:
        return self.run(str(HOUSE / "manage.py"), *words, **environment)

    def run(self, *words: str, **environment: str) -> str:
        """Run Python in this installation; return what it says, and fail with what it complains of."""
        done = subprocess.run(
            [sys.executable, *words],
            env={**self.environment, **environment},
            cwd=HOUSE,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, expression: str):
        """Return what an expression over the models comes to, as JSON gives it back."""
        return json.loads(self.run("-c", ASK, expression))

    def start(self) -> None:
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
        command += ["--port", str(self.port), "--workers", "2", "--blocking-threads", "2"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "partnercenter.wsgi:application"],
                env=self.environment,
                cwd=HOUSE,
                stdout=log,
                stderr=log,
                # A group of its own, so that its workers can be stopped with it.
                start_new_session=True,
            )
        self._wait_for_an_answer()

    def _wait_for_an_answer(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text()
            with contextlib.suppress(OSError):
                connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
                connection.request("GET", "/account/sign-in/")
                answer = connection.getresponse().status
                connection.close()
                assert answer == 200, self.log.read_text()
                return
            time.sleep(0.05)
        raise AssertionError(f"the server did not start:\n{self.log.read_text()}")

    def stop(self, with_signal: signal.Signals = signal.SIGTERM) -> None:
        """Stop the server and its workers: SIGTERM asks, SIGKILL is the plug pulled."""
        if self.process is None:
            return
        group = os.getpgid(self.process.pid)
        os.killpg(group, with_signal)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE / 3)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        self.process.wait(PATIENCE)
        self.process = None

    def give_up(self) -> None:
        """Stop, and leave nothing behind on a database server."""
        self.stop()
        if self.server_url:
            import psycopg

            name = urlsplit(self.environment["DATABASE_URL"]).path.strip("/")
            with psycopg.connect(self.server_url, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
