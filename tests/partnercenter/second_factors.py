"""Somebody with an authenticator app: the codes it shows, reckoned here by RFC 6238 and not by the library."""

from __future__ import annotations

import base64
import hmac
import re
import struct
import time

PASSWORD = "correct horse battery"
SECRET = "JBSWY3DPEHPK3PXP"


def code(secret: str = SECRET, steps: int = 0) -> str:
    """Return what an app with this secret shows now, or ``steps`` half minutes later."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4]) & 0x7FFFFFFF) % 1_000_000:06}"


def sign_in(client, agent, query=""):
    """Send e-mail address and password; return the answer."""
    return client.post(f"/account/sign-in/{query}", {"login": agent.email, "password": PASSWORD})


def secret_on(page) -> str:
    return re.findall(r'<code class="secret">([A-Z2-7 ]+)</code>', page.content.decode())[0].replace(" ", "")


def codes_on(page) -> list[str]:
    return re.findall(r"<li><code>(\d{8})</code>", page.content.decode())


def sets_up_app(client, query=""):
    """Walk through the set-up page; return the secret and the answer."""
    address = f"/account/second-factor/app/{query}"
    secret = secret_on(client.get(address))
    return secret, client.post(address, {"code": code(secret)})
