"""Requests for tests: a company to ask, a request that was sent, and a customer at its pages."""

import re

from django.core import mail

from customers.actions import make_code, save_message, save_request_answers, send_request, start_request
from customers.models import RelationshipRequest
from partnercenter.models import new_key
from tests.customers.walking import GERMANY

COMPANY = {**GERMANY["find"], **GERMANY["account"]}
RECIPIENT = COMPANY["contact_email"]
MESSAGE = {"recipient": RECIPIENT, "language": "de", "subject": "Anfrage", "message": "Bitte hier: {link}"}
PERSON = {"first_name": "Purchasing", "last_name": "Office"}


def drafted_by(agent, *, draft=None, **answers):
    """Return a request that is not sent yet."""
    request = start_request(key=new_key(), draft=draft, by=agent)
    request = save_request_answers(request=request, typed={**COMPANY, **answers}, confirmed={}, by=agent)
    return save_message(request=request, by=agent, **MESSAGE)


def sent_by(agent, *, draft=None, provider=None, recipient=RECIPIENT, **values):
    """Return a request that waits for its answer."""
    request = drafted_by(agent, draft=draft, **values)
    RelationshipRequest.objects.filter(pk=request.pk).update(recipient=recipient)
    return send_request(request=request, values={**COMPANY, **values}, concerns=[], provider=provider, by=agent)


def code_for(request):
    """Return a code that was just sent."""
    return make_code(request=request)[0]


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06d}"


class Customer:
    """Whoever has the link, at a browser without JavaScript."""

    def __init__(self, client, request, lang=""):
        self.client, self.request = client, request
        self.base = f"/asked/{request.token}/"
        self.query = f"?lang={lang}" if lang else ""

    def opens(self, page=""):
        return self.client.get(f"{self.base}{page}{self.query}")

    def asks_for_a_code(self):
        """Ask for a code, and return it as the mail says it."""
        answer = self.client.post(f"{self.base}code/{self.query}")
        assert answer.status_code == 303, answer.content.decode()
        return re.findall(r"\b\d{6}\b", mail.outbox[-1].body)[0]

    def accepts(self, code, **changes):
        sent = {"code": code, **PERSON, "may_act": "on", **changes}
        return self.client.post(f"{self.base}accept/{self.query}", sent)

    def declines(self, reason=""):
        return self.client.post(f"{self.base}decline/{self.query}", {"reason": reason})
