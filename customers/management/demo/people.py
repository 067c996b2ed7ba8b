"""The partners of the demo and who signs in for them; their names are the roles themselves."""

from __future__ import annotations

from partnercenter.actions import add_agent, add_partner, join_partners, set_password
from partnercenter.models import Agent, Partner
from partnercenter.roles import Role

PARTNERS = {
    "contoso.example": ("Contoso", Partner.Type.DIRECT_BILL, "US"),
    "fabrikam.example": ("Fabrikam", Partner.Type.INDIRECT_PROVIDER, "DE"),
    "tailspin.example": ("Tailspin", Partner.Type.INDIRECT_RESELLER, "DE"),
}
ROLES = {
    "global-admin": Role.GLOBAL_ADMIN,
    "user-admin": Role.USER_MANAGEMENT_ADMIN,
    "admin-agent": Role.ADMIN_AGENT,
    "sales-agent": Role.SALES_AGENT,
    "helpdesk": Role.HELPDESK_AGENT,
}
OPERATOR = "operator@partnercenter.example"
ZONES = {"US": "America/New_York", "DE": "Europe/Berlin"}


def _agents() -> list[tuple[str, str, str]]:
    full = [
        (f"{name}@{domain}", role.value, PARTNERS[domain][0])
        for domain in ("contoso.example", "fabrikam.example")
        for name, role in ROLES.items()
    ]
    reseller = ("admin-agent@tailspin.example", Role.ADMIN_AGENT.value, "Tailspin")
    return [*full, reseller, (OPERATOR, "Operator", "")]


# E-mail address, role and partner of every demo sign-in.
AGENTS = _agents()


class NotOurs(Exception):
    """The database holds partners or agents that the demo did not make."""


def refuse_what_is_not_ours() -> None:
    """Raise NotOurs where the database holds anything but the demo's own partners and agents."""
    strangers = Agent.objects.exclude(email__in=[email for email, _, _ in AGENTS]).count()
    foreign = [p.name for p in Partner.objects.all() if p.email_domains not in [[domain] for domain in PARTNERS]]
    if strangers or foreign:
        raise NotOurs(
            "This database holds partners or agents that the demo did not make, so nothing was changed. "
            "Set DATABASE_URL or DATA_DIR to an empty place."
        )


def make_partners() -> dict[str, Partner]:
    """Return the demo's partners by e-mail domain, new where they are missing."""
    present = {p.email_domains[0]: p for p in Partner.objects.all()}
    for domain, (name, kind, country) in PARTNERS.items():
        if domain not in present:
            present[domain] = add_partner(name=name, type=kind, country=country, email_domains=[domain], by=None)
    join_partners(provider=present["fabrikam.example"], reseller=present["tailspin.example"], by=None)
    return present


def make_agents(partners: dict[str, Partner], password: str) -> dict[str, Agent]:
    """Return the demo's agents by e-mail address, new where they are missing, all with the password."""
    agents = {agent.email: agent for agent in Agent.objects.select_related("partner")}
    for email, role, _ in AGENTS:
        partner = partners.get(email.split("@")[1])
        if email not in agents:
            agents[email] = add_agent(
                email=email,
                first_name=role,
                last_name=f"of {partner.name}" if partner else "",
                partner=partner,
                roles=[role] if partner else [],
                time_zone=ZONES[str(partner.country)] if partner else "UTC",
                by=None,
            )
    set_password(agents=[agents[email] for email, _, _ in AGENTS], password=password, by=None)
    return agents
