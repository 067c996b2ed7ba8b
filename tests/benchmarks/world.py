"""What every goal is measured in: a partner with an agent, an operator, and answers that pass every rule."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from stdnum.br import cnpj

from customers.steps import ASKED, Step
from partnercenter.models import Agent, Partner
from tests.factories import AgentFactory, PartnerFactory, PartnershipFactory

from .visitor import Visitor, send

FIND, ACCOUNT, AGREEMENT = ASKED
ANSWERS = {
    "country": "BR", "address_line1": "Avenida Paulista, 1000", "address_line2": "Bela Vista", "city": "São Paulo",
    "state": "SP", "postal_code": "01310-100", "phone": "(11) 3071-0000", "language": "pt", "culture": "pt-BR",
    "special_qualification": "none", "contact_first_name": "Purchasing", "contact_last_name": "Office",
    "contact_email": "compras@northwind-alimentos.example", "agreement_method": "attested",
    "accepted_on": "2026-10-01", "signatory_first_name": "Purchasing", "signatory_last_name": "Office",
    "signatory_email": "compras@northwind-alimentos.example",
}  # fmt: skip


@dataclass
class World:
    """``rows`` is how many customers a large partner has."""

    rows: int
    agent: Agent = field(init=False)
    visitor: Visitor = field(init=False)
    operator: Visitor = field(init=False)
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        provider = PartnerFactory.create(type=Partner.Type.INDIRECT_PROVIDER)
        PartnershipFactory.create_batch(3, partner=provider)
        self.agent = AgentFactory.create(partner=provider, roles=["Admin agent"])
        self.visitor = Visitor.signed_in(self.agent)
        operator = Agent.objects.create_superuser("operator@benchmarks.example", "operator", first_name="Operator")
        TOTP.activate(operator, generate_totp_secret())
        self.operator = Visitor.signed_in(operator)

    def company(self) -> dict[str, str]:
        """Return the answers for a company that is not known yet."""
        number = next(self.numbers)
        root = f"{number:08d}0001"
        return ANSWERS | {
            "company_name": f"Northwind Alimentos {number} Ltda",
            "registration_id": root + cnpj.calc_check_digits(root),
            "domain_prefix": f"northwind{number}",
            # A company of its own, not one more of the same e-mail domain.
            "contact_email": f"compras@northwind{number}.example",
        }

    def draft(self, *steps: Step) -> tuple[str, dict[str, str]]:
        """Walk a new draft through these steps; return where it is found, and its answers."""
        answers, url = self.company(), "/customers/add/"
        for step in steps:
            answer = send(self.visitor.post(url if step is FIND else f"{url}{step.name}/", sent(step, answers)))
            assert answer.status == 303, (step.name, answer.status, answer.body)
            url = "/".join(answer.location.split("/")[:4]) + "/"
        return url, answers


def sent(step: Step, answers: dict[str, str]) -> dict[str, str]:
    """Return what a browser sends of a step."""
    return {name: answers.get(name, "") for name in step.fields} | {"action": "continue"}
