"""Makes demo partners, agents and customers in an empty database, says how to sign in, and serves."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.test.utils import override_settings

from ..demo import AGENTS, NotOurs, make_demo


class Command(BaseCommand):
    help = "Migrate, make demo partners, agents and customers, print how to sign in, and serve on this machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--password", help="for all demo sign-ins; without it one is made up and kept")
        parser.add_argument("--no-serve", action="store_true", help="make the data, then stop")

    def handle(self, *args: Any, port: int, password: str | None, no_serve: bool, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("This is a production installation (DEBUG is off): the demo is not made here.")
        call_command("migrate", verbosity=0, interactive=False)
        password = password or self._kept("demo-password", lambda: secrets.token_urlsafe(12))
        try:
            # What is encrypted here, the server must be able to read.
            with override_settings(SECRET_KEY=self._secret_key()):
                second_factor = make_demo(password)
        except NotOurs as error:
            raise CommandError(str(error)) from error
        self._say(port, password, *second_factor)
        if not no_serve:
            self._serve(port)

    def _say(self, port: int, password: str, key: str, codes: list[str]) -> None:
        self.stdout.write("Demo sign-ins, all with the password " + self.style.SUCCESS(password))
        for email, role, partner in AGENTS:
            self.stdout.write(f"  {email:<42} {role}{f', {partner}' if partner else ', Django admin at /admin/'}")
        first, *others = codes
        self.stdout.write(f"The operator’s second factor: recovery code {self.style.SUCCESS(first)}, which works once")
        self.stdout.write(f"  (then {', '.join(others) or 'run the demo again'}), or the key {key} in an app")
        self.stdout.write(f"Open http://localhost:{port}/ (a demo for this machine only; stop it with Ctrl-C)")
        self.stdout.flush()

    def _serve(self, port: int) -> None:
        """Become the server, as in real use but for HTTPS: pages, errors and static files are the real ones."""
        environment = {
            **os.environ,
            "DEBUG": "off",
            "HTTPS": "off",
            "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
            "SECRET_KEY": self._secret_key(),
        }
        manage = str(settings.BASE_DIR / "manage.py")
        collect = [sys.executable, manage, "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(collect, env=environment, check=True)  # noqa: S603
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
        command += ["--blocking-threads", "2", "partnercenter.wsgi:application"]
        os.chdir(settings.BASE_DIR)
        os.execve(sys.executable, command, environment)  # noqa: S606

    def _secret_key(self) -> str:
        key = os.environ.get("SECRET_KEY", "")
        return key if len(key) >= 50 else self._kept("demo-secret-key", lambda: secrets.token_urlsafe(50))

    def _kept(self, name: str, make: Any) -> str:
        """Return a secret of the demo, the same at every run."""
        path = settings.DATA_DIR / name
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(make())
        return path.read_text()
