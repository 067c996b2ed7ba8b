"""How often pages behind a link are asked for, and how much is mailed from here."""

from __future__ import annotations

from partnercenter.limits import limited

HOUR, DAY = 3600, 24 * 3600
# Somebody who waits for an answer reads a page a few times; somebody who looks for links reads thousands.
often_read = limited("linked", 300, HOUR, methods=("GET", "HEAD"))
often_sent = limited("answering", 60, HOUR)
# One-time codes to one address, and messages to customers by one agent: each in a day.
CODES_AN_ADDRESS = 20
SENT_A_DAY = 100
