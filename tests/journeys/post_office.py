"""A mail server on this machine: takes every mail, and hands it out to whoever asks for it by address."""

from __future__ import annotations

import email
import email.policy
import threading
import time
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from .installation import free_port

PATIENCE = 20


class PostOffice:
    """Speaks SMTP on a port of its own."""

    def __init__(self) -> None:
        self._mails: list[tuple[list[str], EmailMessage]] = []
        self._arrived = threading.Condition()
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port())

    def open(self) -> None:
        self._controller.start()

    def close(self) -> None:
        self._controller.stop()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self._controller.port}"

    async def handle_DATA(self, server, session, envelope) -> str:
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with self._arrived:
            self._mails.append((envelope.rcpt_tos, mail))
            self._arrived.notify_all()
        return "250 Taken"

    def mails_to(self, address: str) -> list[EmailMessage]:
        return [mail for addresses, mail in self._mails if address in addresses]

    def newest_to(self, address: str, *, after: int = 0) -> EmailMessage:
        """Return the newest mail to an address, waiting until there are more than ``after``."""
        until = time.monotonic() + PATIENCE
        with self._arrived:
            while len(self.mails_to(address)) <= after:
                left = until - time.monotonic()
                assert left > 0, f"no mail to {address} in {PATIENCE} seconds"
                self._arrived.wait(left)
            return self.mails_to(address)[-1]


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
