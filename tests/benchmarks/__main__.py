"""``python -m tests.benchmarks``: prints every goal with what was found, on SQLite or on what DATABASE_URL says.

``--postgresql URL`` measures there too. Nothing is left behind: a database of its own is made and removed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile

from .one_database import GOALS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("goals", nargs="*", help=f"only these, of {', '.join(GOALS)}")
    parser.add_argument("--postgresql", metavar="URL", help="a server to measure on as well")
    parser.add_argument("--rows", type=int, default=1_000_000, help="customers of a large partner")
    asked = parser.parse_args()
    if unknown := set(asked.goals) - GOALS.keys():
        parser.error(f"no such goal: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as data:
        environment = {
            **os.environ, "DEBUG": "off", "HTTPS": "off", "SECRET_KEY": "b" * 50, "ALLOWED_HOSTS": "localhost",
            "DATA_DIR": data, "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        }  # fmt: skip
        python = sys.executable
        collect = [python, "-m", "django", "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(collect, env=environment, check=True)
        configured = environment.get("DATABASE_URL") or f"sqlite:///{data}/db.sqlite3"
        for url in filter(None, (configured, asked.postgresql)):
            command = [python, "-m", "tests.benchmarks.one_database", str(asked.rows), *(asked.goals or GOALS)]
            subprocess.run(command, env=environment | {"DATABASE_URL": url}, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
