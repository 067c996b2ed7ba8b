"""Makes the demo through the same steps as an agent would: every customer was a draft, and passed every rule."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from partnercenter.actions import give_factor
from partnercenter.models import Agent, Partner, new_key

from ...actions import save_answers, save_message, save_request_answers, send_request, start_draft, start_request
from ...forms.requests import RequestForm, language_for
from ...mails import drafted
from ...models import Draft
from ...steps import ASKED as STEPS
from ...wizard import Wizard
from .people import OPERATOR, make_agents, make_partners, refuse_what_is_not_ours
from .records import ASKED, CUSTOMERS, DRAFT


@transaction.atomic
def make_demo(password: str) -> tuple[str, list[str]]:
    """Make what is missing of the demo; return the key and the recovery codes of its operator's second factor.

    Raises NotOurs where the database holds anything else.
    """
    refuse_what_is_not_ours()
    partners = make_partners()
    agents = make_agents(partners, password)
    if not Draft.objects.exists():
        _fill(partners, agents)
    return give_factor(agent=agents[OPERATOR], by=None)


def _fill(partners: Mapping[str, Partner], agents: Mapping[str, Agent]) -> None:
    reseller = str(partners["tailspin.example"].pk)
    for email, answers in CUSTOMERS:
        asked = {**answers, "reseller": reseller} if email.endswith("fabrikam.example") else answers
        _typed(asked, agents[email]).create()
    _typed(DRAFT, agents["sales-agent@contoso.example"], steps=1)
    _asked(ASKED[1], agents[ASKED[0]])


def _typed(answers: Mapping[str, str], agent: Agent, steps: int = len(STEPS)) -> Wizard:
    draft = start_draft(key=new_key(), answers={}, by=agent)
    for step in STEPS[:steps]:
        typed = {name: answers[name] for name in step.fields if name in answers}
        draft, _ = save_answers(draft=draft, step=step, typed=typed, by=agent, put=True)
    return Wizard(draft, agent)


def _asked(answers: Mapping[str, str], agent: Agent) -> None:
    """Ask a company for a relationship; no mail is sent, and its link is on the page of the request."""
    request = start_request(key=new_key(), draft=None, by=agent)
    typed = {name: text for name, text in answers.items() if name != "agreement_method"}
    request = save_request_answers(request=request, typed=typed, confirmed={}, by=agent)
    form = RequestForm(agent=agent, answers=typed, judged=True)
    form.is_valid()
    values = form.record.values
    subject, message = drafted(request, language_for(values))
    request = save_message(
        request=request,
        recipient=values["contact_email"],
        language=language_for(values),
        subject=subject,
        message=message,
        by=agent,
    )
    send_request(request=request, values=values, concerns=[], provider=None, by=agent)
