"""The only functions of the platform that write."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction

from .models import Agent, Partner, Partnership


@transaction.atomic
def change_own_account(*, agent: Agent, first_name: str, last_name: str, time_zone: str) -> Agent:
    """Store what agents say about themselves; ``time_zone`` is a name of the IANA time zone database."""
    agent.first_name, agent.last_name, agent.time_zone = first_name, last_name, time_zone
    agent.save(update_fields=["first_name", "last_name", "time_zone"])
    return agent


@transaction.atomic
def add_partner(*, name: str, type: str, country: str, email_domains: list[str], selling_region: str = "") -> Partner:
    """Store a partner organisation; ``country`` is an ISO 3166-1 alpha-2 code."""
    return Partner.objects.create(
        name=name, type=type, country=country, email_domains=email_domains, selling_region=selling_region
    )


@transaction.atomic
def join_partners(*, provider: Partner, reseller: Partner) -> Partnership:
    """Let an indirect provider work with an indirect reseller, if it does not already."""
    return Partnership.objects.get_or_create(partner=provider, reseller=reseller)[0]


@transaction.atomic
def add_agent(
    *,
    email: str,
    first_name: str,
    last_name: str = "",
    partner: Partner | None = None,
    roles: Iterable[str] = (),
    time_zone: str = "UTC",
) -> Agent:
    """Store an agent of a partner with these roles; without a partner, an operator. There is no password yet."""
    agent = Agent.objects.create_user(
        email,
        first_name=first_name,
        last_name=last_name,
        partner=partner,
        time_zone=time_zone,
        is_staff=partner is None,
        is_superuser=partner is None,
    )
    agent.groups.set(Group.objects.filter(name__in=list(roles)))
    return agent


@transaction.atomic
def set_password(*, agents: Iterable[Agent], password: str) -> None:
    """Give agents this password; whoever has it already keeps their row, and with it their open sessions."""
    for agent in agents:
        if not agent.check_password(password):
            agent.set_password(password)
            agent.save(update_fields=["password"])
