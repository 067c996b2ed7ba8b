"""What an agent says of a company to ask, and the message that asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnercenter.models import Agent, Partner

from ..countries.languages import default_language
from ..languages import is_spoken, names
from ..models.secret_link import LINK
from ..rules import Refused, email
from ..steps import ASKED, Section
from .asking import Asking
from .customer import CustomerForm
from .fields import OTHERS, Typed
from .list_select import ListSelect
from .readers import country_code

PROVIDER = "provider"
SECTIONS = tuple(section for step in ASKED if step.name != "agreement" for section in step.sections)
OF_A_RESELLER = tuple(section for section in SECTIONS if section.fields != ("reseller",))
# The names of the inputs of the page.
ASKED_OF = (PROVIDER, *(name for section in SECTIONS for name in section.fields))


def provider_of(answers: Mapping[str, str], agent: Agent) -> Partner | None:
    """Return the provider an indirect reseller asks together with: the chosen one, or the only one there is."""
    providers = list(agent.home.indirect_providers()) if agent.home.is_reseller else []
    if len(providers) == 1 and not answers.get(PROVIDER):
        return providers[0]
    return next((provider for provider in providers if str(provider.pk) == answers.get(PROVIDER)), None)


def asking_of(agent: Agent, provider: Partner | None) -> Asking:
    """Return what a request is checked with: the customer an indirect reseller asks for becomes its provider's."""
    asking = Asking.of(agent)
    if not agent.home.is_reseller:
        return asking
    asking = replace(asking, partner_type=Partner.Type.INDIRECT_PROVIDER.value)
    if provider is None:
        return asking
    domains = (*asking.email_domains, *provider.email_domains)
    return replace(asking, region=provider.selling_region, email_domains=domains)


class RequestForm(CustomerForm):
    """The questions about a company, as they are put before it is asked; an indirect reseller names its provider."""

    def __init__(
        self,
        *,
        agent: Agent,
        answers: Mapping[str, str],
        typed: Mapping[str, str] | None = None,
        judged: bool = False,
    ) -> None:
        self.agent = agent
        self.provider = provider_of({**answers, **(typed or {})}, agent)
        sections: tuple[Section, ...] = OF_A_RESELLER if agent.home.is_reseller else SECTIONS
        asking = asking_of(agent, self.provider)
        super().__init__(asking=asking, answers=answers, typed=typed, judged=judged, sections=sections)
        if agent.home.is_reseller:
            self._ask_for_provider()
        if field := self.fields.get("domain_prefix"):
            field.help_text = (
                "The first part of the company’s .onmicrosoft.com domain. If it uses Microsoft cloud services "
                "already, the domain it has; otherwise the one it is to get."
            )

    @property
    def judged_names(self) -> list[str]:
        return [name for name in self.fields if name != PROVIDER]

    def clean(self) -> dict[str, str]:
        if PROVIDER in self.fields and self.provider is None:
            self.add_error(PROVIDER, "Select the indirect provider you ask together with.")
        return super().clean()

    def _ask_for_provider(self) -> None:
        choices = tuple((str(provider.pk), provider.name) for provider in self.agent.home.indirect_providers())
        first = () if len(choices) == 1 else (("", "Select a provider"),)
        self.fields[PROVIDER] = Typed(
            label="Indirect provider",
            help_text="The company becomes the customer of this provider, with you as its reseller.",
            widget=ListSelect((*first, *choices), OTHERS),
            required=False,
        )
        self.fields[PROVIDER].required = True
        self.asked_sections = [("", [PROVIDER]), *self.asked_sections]


def language_for(answers: Mapping[str, str]) -> str:
    """Return the language a company is written to in: its own or its country's, where there is a translation."""
    code = country_code(answers.get("country", ""))
    candidates = (answers.get("language", ""), default_language(code) if code else "")
    return next((language for language in candidates if is_spoken(language)), "en")


class MessageForm(forms.Form):
    """The message that asks. The page shows its real link; what is kept holds LINK in its place."""

    recipient = forms.CharField(
        label="Send to",
        help_text="Someone at the company who may accept. To prove it, a code is sent to the contact that is on "
        "record for the company, else to this address.",
        max_length=254,
        error_messages={"required": "Enter the e-mail address the request goes to."},
        widget=forms.TextInput(attrs={**OTHERS, "type": "email", "inputmode": "email", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(
        label="Language", help_text="To write the message in another one, select it and draft the message anew."
    )
    subject = forms.CharField(
        label="Subject",
        max_length=200,
        error_messages={"required": "Enter a subject."},
        widget=forms.TextInput(attrs={**OTHERS, "dir": "auto"}),
    )
    message = forms.CharField(
        label="Message",
        help_text="You may change everything but the link.",
        max_length=10_000,
        strip=False,
        error_messages={"required": "Enter a message with the link in it, or draft it anew."},
        widget=forms.Textarea(attrs={**OTHERS, "rows": 16, "dir": "auto"}),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, link: str, partner_domains: tuple[str, ...], **kwargs: Any) -> None:
        self.link, self.partner_domains = link, partner_domains
        super().__init__(*args, **kwargs)
        self.fields["language"] = forms.ChoiceField(
            label="Language",
            help_text=self.base_fields["language"].help_text,
            choices=names(),
            widget=forms.Select(attrs=OTHERS),
        )

    def clean_recipient(self) -> str:
        try:
            return email.read(self.cleaned_data["recipient"], partner_domains=self.partner_domains).value
        except Refused as refused:
            raise ValidationError(refused.message, code=refused.code.value) from None

    def clean_subject(self) -> str:
        return " ".join(str(self.cleaned_data["subject"]).split())

    def clean_message(self) -> str:
        text = str(self.cleaned_data["message"]).replace("\r\n", "\n").replace(self.link, LINK)
        if text.count(LINK) != 1:
            raise ValidationError(
                f"Leave the link in the message, once and as it is: {self.link}", code="link_not_once"
            )
        return text
