"""P14: the memory of one granian worker after some work, and how long it takes from its start to its first answer."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from .goal import Line
from .p01_pages import pages
from .world import World

FIRST = "/account/sign-in/"


def measure(world: World) -> Iterable[Line]:
    paths = ["/", "/customers/", "/countries/BR/", *(make()["PATH_INFO"] for make in pages(world).values())]
    runs = [_run(paths, world.visitor.cookies) for _ in range(5)]
    seconds = statistics.median(run[0] for run in runs)
    memory = max(run[1] for run in runs)
    yield Line("P14", "memory of a worker", 100, round(memory), unit=" MB")
    yield Line(
        "P14", "from start to first answer", 1.0, seconds, unit=" s", note=f"best {min(run[0] for run in runs):.2f} s"
    )


def _run(paths: list[str], cookies: str) -> tuple[float, float]:
    """Return the seconds to the first answer, and the worker’s megabytes after every page was asked for ten times."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "1", "--no-access-log", "partnercenter.wsgi:application"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "partnercenter.settings", "DATABASE_URL": database_url()}
    start = time.perf_counter()
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _answers(port):
            assert server.poll() is None, "granian stopped"
            time.sleep(0.005)
        seconds = time.perf_counter() - start
        for path in paths * 10:
            _ask(port, path, cookies)
        return seconds, max(_megabytes(child) for child in _children(server.pid))
    finally:
        server.terminate()
        server.wait()


def database_url() -> str:
    """Return the address of the database these measurements are made in."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def _answers(port: int) -> bool:
    try:
        return _ask(port, FIRST) == 200
    except OSError:
        return False


def _ask(port: int, path: str, cookies: str = "") -> int:
    http = HTTPConnection("127.0.0.1", port, timeout=30)
    http.request("GET", path, headers={"Host": "localhost", "Cookie": cookies})
    answer = http.getresponse()
    answer.read()
    http.close()
    assert answer.status == 200, (path, answer.status)
    return answer.status


def _children(process: int) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


assert not settings.DEBUG, "Measured as in real use."
