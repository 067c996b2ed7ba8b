"""Makes the demo through the same steps as an agent would: every customer was a draft, and passed every rule."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnercenter.actions import give_factor
from partnercenter.models import Agent, Partner, new_key

from ...actions import (
    begin_review,
    decide_review,
    mark_azure_plan,
    publish_agreement,
    save_answers,
    save_message,
    save_request_answers,
    send_request,
    start_draft,
    start_request,
    store_usage,
    switch_costs,
)
from ...actions.usage import Used
from ...forms.requests import RequestForm, language_for
from ...mails import drafted
from ...models import Customer, Draft
from ...steps import ASKED as STEPS
from ...wizard import Wizard
from .people import OPERATOR, make_agents, make_partners, refuse_what_is_not_ours
from .records import (
    ALLOWED,
    ASKED,
    BEGUN,
    CUSTOMERS,
    DRAFT,
    REFUSED,
    TEXT,
    USED,
    USED_DAYS,
    VALID_FROM,
    VERSION,
)


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
    publish_agreement(version=VERSION, language="en", valid_from=VALID_FROM, text=TEXT, by=agents[OPERATOR])
    reseller = str(partners["tailspin.example"].pk)
    for email, answers in CUSTOMERS:
        asked = {**answers, "reseller": reseller} if email.endswith("fabrikam.example") else answers
        _typed(asked, agents[email]).create()
    _typed(DRAFT, agents["sales-agent@contoso.example"], steps=1)
    _asked(ASKED[1], agents[ASKED[0]])
    _decide(agents[OPERATOR])
    _show_costs(_customer(ALLOWED), agents["admin-agent@contoso.example"])


def _customer(domain_prefix: str) -> Customer:
    return Customer.objects.get(domain_prefix=domain_prefix)


def _decide(operator: Agent) -> None:
    prefix, reason, note = REFUSED
    decide_review(customer=_customer(ALLOWED), allowed=True, by=operator)
    decide_review(customer=_customer(prefix), allowed=False, reason=reason, note=note, by=operator)
    begin_review(customer=_customer(BEGUN), by=operator)


def _show_costs(customer: Customer, agent: Agent) -> None:
    """Let a customer see what it used until yesterday; weekends cost less."""
    mark_azure_plan(customer=customer, has_plan=True, by=agent)
    switch_costs(customer=customer, on=True, by=agent)
    today = timezone.now().date()
    days = [today - datetime.timedelta(days=ago) for ago in range(USED_DAYS, 0, -1)]
    used = [
        Used(
            day,
            subscription,
            group,
            service,
            Decimal(quantity),
            Decimal(cost) * (1 if day.weekday() < 5 else Decimal("0.4")),
            "EUR",
        )
        for day in days
        for subscription, group, service, quantity, cost in USED
    ]
    told: dict[str, list[Any]] = {"rows": ["", len(used)], "days": ["", f"{days[0]} to {days[-1]}"]}
    store_usage(customer=customer, used=used, told=told, by=agent)


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
