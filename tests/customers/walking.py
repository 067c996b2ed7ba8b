"""Walks the wizard as a browser without JavaScript does: opens a page, fills in its form, sends it."""

import re
from html import unescape
from html.parser import HTMLParser

from customers.models import Draft

BRAZIL = {
    "find": {
        "country": "BR",
        "company_name": "Northwind Comércio de Alimentos Ltda",
        "registration_id": "11.222.333/0001-81",
    },
    "account": {
        "address_line1": "Avenida Paulista, 1000",
        "city": "São Paulo",
        "state": "SP",
        "postal_code": "01310-100",
        "phone": "(11) 3071-0000",
        "domain_prefix": "northwindalimentos",
        "language": "pt",
        "culture": "pt-BR",
        "special_qualification": "none",
        "contact_first_name": "Purchasing",
        "contact_last_name": "Office",
        "contact_email": "compras@northwind-alimentos.example",
    },
    "agreement": {"agreement_method": "by_customer"},
}
GERMANY = {
    "find": {"country": "DE", "company_name": "Adventure Works GmbH", "registration_id": ""},
    "account": {
        "address_line1": "Friedrichstraße 43",
        "city": "Berlin",
        "postal_code": "10117",
        "phone": "",
        "domain_prefix": "adventureworks",
        "language": "de",
        "culture": "de-DE",
        "special_qualification": "none",
        "contact_first_name": "Purchasing",
        "contact_last_name": "Office",
        "contact_email": "einkauf@adventure-works.example",
    },
    "agreement": {
        "agreement_method": "attested",
        "accepted_on": "2026-10-01",
        "signatory_first_name": "Purchasing",
        "signatory_last_name": "Office",
        "signatory_email": "einkauf@adventure-works.example",
    },
}


def text_of(response):
    """Return a page as it is read: entities as the characters they mean."""
    return unescape(response.content.decode())


def hidden(response, name):
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)">', response.content.decode())
    return found[1] if found else ""


def value_of(response, name):
    """Return what stands in a text input."""
    tag = re.search(rf'<input[^>]* name="{name}"[^>]*>', response.content.decode())[0]
    found = re.search(r' value="([^"]*)"', tag)
    return unescape(found[1]) if found else ""


def chosen_in(response, name):
    """Return the codes that are selected in a select."""
    select = re.search(rf'<select[^>]* name="{name}".*?</select>', response.content.decode(), re.DOTALL)[0]
    return re.findall(r'<option value="([^"]*)" selected>', select)


def summary_of(response):
    """Return the lines of the error summary: (where it leads, what it says)."""
    html = response.content.decode()
    if "error-summary-title" not in html:
        return []
    block = html.split('<div class="error-summary"')[1].split("</ul>")[0]
    return [(href, unescape(said)) for href, said in re.findall(r'<li><a href="([^"]*)">(.*?)</a></li>', block)]


class Walk:
    """One draft on its way; ``page`` is the last answer."""

    def __init__(self, client, query=""):
        self.client = client
        self.page = client.get(f"/customers/add/{query}")
        self.key = hidden(self.page, "draft")

    @property
    def draft(self):
        return Draft.objects.get(pk=self.key)

    def url(self, step=""):
        return f"/customers/add/{self.key}/{step}/" if step else f"/customers/add/{self.key}/"

    def first(self, action="continue", **answers):
        """Send the first page, from where there is no draft yet."""
        sent = {"draft": self.key, "version": "", "action": action, **answers}
        self.page = self.client.post("/customers/add/", sent)
        return self.page

    def open(self, step, query=""):
        self.page = self.client.get(self.url(step) + query)
        return self.page

    def send(self, step, action="continue", query="", **answers):
        """Send a page as it stands in the draft now."""
        self.page = self.client.post(self.url(step) + query, {"action": action, **answers})
        return self.page

    def to(self, step, data):
        """Answer everything before a step; returns the page of that step."""
        assert self.first(**data["find"]).status_code == 303, text_of(self.page)
        for name in ("account", "agreement"):
            if name == step:
                break
            assert self.send(name, **data[name]).status_code == 303, text_of(self.page)
        return self.open(step)

    def create(self, **sent):
        self.page = self.client.post(self.url("review"), {"action": "create", **sent})
        return self.page


class _Inputs(HTMLParser):
    """Collects what a browser would send of the forms of a page."""

    def __init__(self):
        super().__init__()
        self.sent = {}
        self.open = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name, value = attrs.get("name"), attrs.get("value", "")
        is_typed = attrs.get("type") not in ("radio", "checkbox", "submit", "file")
        if tag == "input" and name and (is_typed or "checked" in attrs):
            self.sent[name] = value
        elif tag in ("select", "textarea"):
            self.open = (tag, name)
            self.sent[name] = ""
        elif tag == "option" and self.open and "selected" in attrs:
            self.sent[self.open[1]] = value

    def handle_data(self, data):
        if self.open and self.open[0] == "textarea":
            self.sent[self.open[1]] += data.removeprefix("\n")

    def handle_endtag(self, tag):
        if self.open and tag == self.open[0]:
            self.open = None


def inputs_of(response):
    """Return what a browser would send of a page as it stands, but for its buttons; texts of all forms in it."""
    parser = _Inputs()
    parser.feed(response.content.decode().split("<main", 1)[1].split("</main>")[0])
    return {name: value for name, value in parser.sent.items() if name != "csrfmiddlewaretoken"}
