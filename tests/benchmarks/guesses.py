"""Attacks sign-in as a stranger would: ``python -m tests.benchmarks.guesses`` prints how many guesses get through.

A real server with two workers stands behind a pretended proxy, so that guesses can come from many addresses. What
gets through is counted in one window of each limit and told for an hour. Then times are taken, to see whether they
tell who has an account.
"""

from __future__ import annotations

import argparse
import itertools
import socketserver
import statistics
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from re import search
from urllib.parse import urlencode

from tests.journeys.installation import PASSWORD, Installation

OWNER, OTHER = "sales-agent@contoso.example", "admin-agent@contoso.example"
MAIL_SECONDS = 0.3


@dataclass
class Guesser:
    """A browser behind the proxy, at any address it likes."""

    installation: Installation
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def send(self, method: str, path: str, address: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        body = urlencode({"csrfmiddlewaretoken": self.token, **fields}) if fields else None
        connection = HTTPConnection("127.0.0.1", self.installation.port, timeout=120)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
            # What stands before the proxy's own entry is the guesser's invention.
            "X-Forwarded-For": f"10.0.0.1, {address}",
        }
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            cookies: SimpleCookie = SimpleCookie()
            for line in answer.headers.get_all("Set-Cookie", []):
                cookies.load(line)
            self.cookies |= {name: morsel.value for name, morsel in cookies.items()}
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def look(self, path: str = "/account/sign-in/", address: str = "192.0.2.1") -> Guesser:
        found = search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.send("GET", path, address)[1])
        self.token = found[1] if found else ""
        return self

    def guess(self, account: str, password: str, address: str) -> int:
        return self.send("POST", "/account/sign-in/", address, {"login": account, "password": password})[0]


@dataclass(frozen=True)
class Attack:
    """Which account is guessed from where, and how long the window lasts that its limit opens."""

    name: str
    accounts: Callable[[], Iterator[str]]
    addresses: Callable[[], Iterator[str]]
    minutes: int


def many_addresses(second: int) -> Callable[[], Iterator[str]]:
    return lambda: (f"10.{second}.{n // 250}.{n % 250 + 1}" for n in itertools.count())


def accounts() -> Iterator[str]:
    return (f"agent{n}@contoso.example" for n in itertools.count())


ATTACKS = [
    Attack(
        "one address, one account",
        lambda: itertools.repeat("a@contoso.example"),
        lambda: itertools.repeat("192.0.2.2"),
        10,
    ),
    Attack("one address, all accounts", accounts, lambda: itertools.repeat("192.0.2.3"), 15),
    Attack("many addresses, one account", lambda: itertools.repeat(OWNER), many_addresses(1), 5),
    Attack("many addresses, all accounts", accounts, many_addresses(2), 0),
]


def run(attack: Attack, installation: Installation, tries: int) -> str:
    """Guess as fast as two workers answer, and say what got through."""
    guesser = Guesser(installation).look()
    wanted = list(itertools.islice(zip(attack.accounts(), attack.addresses(), strict=False), tries))
    began = time.perf_counter()
    with ThreadPoolExecutor(8) as pool:
        answers = Counter(pool.map(lambda one: guesser.guess(one[0], "battery horse wrong", one[1]), wanted))
    seconds = time.perf_counter() - began
    through = answers[200]
    hour = through * 60 // attack.minutes if attack.minutes else round(through * 3600 / seconds)
    said = (
        f"{through:4} of {tries} in a window of {attack.minutes} min" if attack.minutes else "the processor’s own limit"
    )
    return f"{attack.name:30} {said:34} {hour:6} an hour   ({dict(answers)}, {seconds:.0f} s)"


def owner_gets_in(installation: Installation) -> str:
    """Sign in once, let strangers guess, and sign in again from the same browser and from another."""
    browser = Guesser(installation).look()
    assert browser.guess(OTHER, PASSWORD, "192.0.2.9") == 302
    known = {name: value for name, value in browser.cookies.items() if "browser" in name}
    attack = Attack("", lambda: itertools.repeat(OTHER), many_addresses(3), 5)
    run(attack, installation, 60)
    again = Guesser(installation, dict(known)).look().guess(OTHER, PASSWORD, "192.0.2.9")
    stranger = Guesser(installation).look().guess(OTHER, PASSWORD, "192.0.2.10")
    return f"while guessed at: the owner’s known browser {again} (302 is in), a browser never seen {stranger}"


def times(installation: Installation, tries: int) -> Iterator[str]:
    """Say how long answers take for addresses that have an account and for those that have none."""
    kinds = {
        "active agent, wrong password": "helpdesk@contoso.example",
        "nobody": "nobody@contoso.example",
        "deactivated agent, right password": "inactive@contoso.example",
        "agent without a password": "no-password@contoso.example",
    }
    address = many_addresses(4)()
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    resets: dict[str, list[float]] = {kind: [] for kind in kinds}
    guesser = Guesser(installation).look()
    for _ in range(tries):
        for kind, account in kinds.items():
            # Every try from an address and for an account whose limits are not reached.
            spread = account if kind != "nobody" else f"nobody{_}@contoso.example"
            password = PASSWORD if kind.startswith("deactivated") else "battery horse wrong"
            began = time.perf_counter()
            status = guesser.guess(spread, password, next(address))
            taken[kind].append(time.perf_counter() - began)
            assert status == 200, (kind, status)
            forget(installation)
            began = time.perf_counter()
            status = guesser.send("POST", "/account/password/reset/", next(address), {"email": spread})[0]
            resets[kind].append(time.perf_counter() - began)
            assert status == 302, (kind, status)
            time.sleep(2 * MAIL_SECONDS)
    for what, found in (("sign-in", taken), ("reset", resets)):
        for kind, seconds in found.items():
            yield f"{what:8} {kind:34} median {statistics.median(seconds) * 1000:6.1f} ms   " + spread_of(seconds)


def spread_of(seconds: list[float]) -> str:
    low, _, high = statistics.quantiles(seconds, n=4)
    return f"quartiles {low * 1000:6.1f} – {high * 1000:6.1f} ms"


def forget(installation: Installation) -> None:
    """Empty the counts, as the end of every window would."""
    import sqlite3

    with sqlite3.connect(installation.folder / "db.sqlite3", timeout=20) as connection:
        connection.execute("DELETE FROM partnercenter_tally")


class SlowMail(socketserver.StreamRequestHandler):
    """A mail server that takes its time, as one on another machine does."""

    def handle(self) -> None:
        self.say("220 slow")
        while line := self.rfile.readline().decode().strip().upper():
            if line == "DATA":
                self.say("354 go on")
                while self.rfile.readline().strip() != b".":
                    pass
                time.sleep(MAIL_SECONDS)
            self.say("221 bye" if line == "QUIT" else "250 ok")
            if line == "QUIT":
                return

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


SPECIAL = """
import django
django.setup()
from partnercenter.models import Agent, Partner
contoso = Agent.objects.get(email="sales-agent@contoso.example").partner
for email, password, is_active in (("inactive", "{password}", False), ("no-password", None, True)):
    agent = Agent(email=email + "@contoso.example", first_name=email, partner=contoso, is_active=is_active)
    agent.set_password(password)
    agent.save()
"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--tries", type=int, default=200, help="guesses of each attack")
    asked.add_argument("--times", type=int, default=30, help="times each answer is measured")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, socketserver.ThreadingTCPServer(("127.0.0.1", 0), SlowMail) as mail:
        threading.Thread(target=mail.serve_forever, daemon=True).start()
        installation = Installation(Path(folder))
        port = mail.server_address[1]
        installation.environment |= {
            "BEHIND_PROXY": "on",
            "LOG_LEVEL": "ERROR",
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        }
        installation.prepare()
        installation.run("-c", SPECIAL.format(password=PASSWORD))
        installation.start()
        try:
            for line in told(installation, options.tries, options.times):
                print(line, flush=True)
        finally:
            installation.stop()
            mail.shutdown()


def told(installation: Installation, tries: int, measured: int) -> Iterator[str]:
    for attack in ATTACKS:
        yield run(attack, installation, tries)
    forget(installation)
    yield owner_gets_in(installation)
    forget(installation)
    yield from times(installation, measured)


if __name__ == "__main__":
    main()
