"""A person at a browser: opens pages, types, clicks, and notices whatever is wrong on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, expect

from .companies import Company
from .installation import PASSWORD

# Told by the browser for every page that is refused, which is as it should be.
REFUSED = re.compile(r"Failed to load resource: the server responded with a status of (401|403|404|409|422)")
TELL_VIOLATIONS = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`against the content policy: ${event.violatedDirective} ${event.blockedURI}`));"""


class Person:
    """``noticed`` collects what nobody should ever see: errors in the console, 500s, requests to other hosts."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.context = context
        self.origin = origin
        self.noticed: list[str] = []
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", self._read_console)
        context.on("weberror", lambda error: self.noticed.append(f"script: {error.error}"))
        context.on("request", self._look_at_request)
        context.on("response", self._look_at_response)
        self.page = context.new_page()

    def _read_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not REFUSED.match(message.text):
            self.noticed.append(f"console: {message.text}")

    def _look_at_request(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "about:", "blob:")):
            self.noticed.append(f"request to another host: {request.url}")

    def _look_at_response(self, response: Response) -> None:
        if response.status >= 500:
            self.noticed.append(f"{response.status} at {response.url}")

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def step(self) -> str:
        """The step of the wizard that is open."""
        return self.path.rstrip("/").rsplit("/", 1)[-1]

    def opens(self, path: str) -> None:
        self.page.goto(self.origin + path)

    def signs_in(self, email: str) -> None:
        self.opens("/account/sign-in/")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.clicks("Sign in")

    def clicks(self, name: str, **options) -> None:
        self.page.get_by_role("button", name=name, exact=True).click(**options)

    def follows(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).click()

    def goes_back(self) -> None:
        """By the link on the page, not the browser's button."""
        self.page.locator(".back-link").click()

    def starts(self) -> None:
        self.opens("/customers/")
        self.follows("Add customer")

    def chooses_country(self, code: str) -> None:
        """Choose the country, and wait until the questions are those for it."""
        select = self.page.locator("#id_country")
        button = self.page.get_by_role("button", name="Use this country", exact=True)
        by_hand = button.is_visible()
        select.select_option(code)
        if by_hand:
            button.click()
        else:
            expect(self.page.locator("#announce")).to_contain_text("The questions are now those for")
        expect(self.page.locator("#id_country")).to_have_value(code)

    def types(self, answers: Mapping[str, str]) -> None:
        for name, text in answers.items():
            if name == "country":
                if self.page.locator("#id_country").input_value() != text:
                    self.chooses_country(text)
                continue
            field = self.page.locator(f"[name={name}]")
            if field.first.get_attribute("type") == "radio":
                self.page.locator(f"[name={name}][value={text}]").check()
            elif field.evaluate("input => input.tagName") == "SELECT":
                field.select_option(text)
            else:
                field.fill(text)

    def answers(self, page: Mapping[str, str]) -> None:
        self.types(page)
        self.clicks("Save and continue")

    def fills_in(self, company: Company, *, until: str = "review") -> None:
        """Walk from the first page to ``until``, answering all before it."""
        self.starts()
        for step, page in company.pages.items():
            if step == until:
                return
            self.answers(page)
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Check the answers")

    def leaves(self, step: str) -> None:
        """Wait until the page of this step is left for the next one."""
        self.page.wait_for_url(lambda url: not url.endswith(("/add/", f"/{step}/")))

    def creates(self) -> None:
        self.clicks("Create customer")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Customer created")

    def sees(self, text: str) -> None:
        expect(self.page.locator("body")).to_contain_text(text)

    def sees_heading(self, text: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(text)

    def is_told(self, *sentences: str) -> None:
        """See exactly these sentences in the summary of errors."""
        expect(self.page.locator(".error-summary li")).to_have_text(list(sentences))

    def sees_answers(self, answers: Mapping[str, str]) -> None:
        for name, text in answers.items():
            field = self.page.locator(f"[name={name}]")
            if field.first.get_attribute("type") == "radio":
                expect(self.page.locator(f"[name={name}][value={text}]")).to_be_checked()
            else:
                expect(field).to_have_value(text)

    def counts_customers(self, name: str) -> int:
        """How many customers the list finds under a name."""
        self.opens(f"/customers/?{urlencode({'q': name})}")
        said = self.page.locator("main p[role=status]").inner_text()
        return int(said.split()[0])

    def counts_drafts(self, name: str) -> int:
        self.opens("/customers/drafts/")
        return self.page.locator("tbody tr", has_text=name).count()
