"""What the platform writes: partners, partnerships, agents, and what agents say of themselves."""

import pytest
from django.db import IntegrityError, transaction

from partnercenter.actions import add_agent, add_partner, change_own_account, join_partners, set_password
from partnercenter.models import Agent, Partner, Partnership
from tests.factories import AgentFactory, PartnerFactory

pytestmark = pytest.mark.django_db


def test_a_partner_is_stored_with_its_domains():
    partner = add_partner(name="Fabrikam", type="indirect_provider", country="DE", email_domains=["fabrikam.example"],
                          by=None)  # fmt: skip
    partner.refresh_from_db()
    assert (partner.name, partner.type, partner.country.code) == ("Fabrikam", "indirect_provider", "DE")
    assert (partner.email_domains, partner.selling_region) == (["fabrikam.example"], "")
    assert partner.is_provider


def test_two_partners_are_joined_once():
    provider, reseller = PartnerFactory(type="indirect_provider"), PartnerFactory(type="indirect_reseller")
    first = join_partners(provider=provider, reseller=reseller, by=None)
    assert join_partners(provider=provider, reseller=reseller, by=None) == first
    assert Partnership.objects.count() == 1
    assert list(provider.resellers()) == [reseller]


def test_an_agent_is_stored_with_roles_and_without_a_password(partner):
    agent = add_agent(
        email=" Sales@Contoso.Example ",
        first_name="Sales",
        partner=partner,
        roles=["Sales agent", "No such role"],
        by=None,
    )
    agent.refresh_from_db()
    assert (agent.email, agent.partner, agent.roles) == ("sales@contoso.example", partner, {"Sales agent"})
    assert (agent.is_staff, agent.is_superuser, agent.has_usable_password()) == (False, False, False)


def test_who_has_no_partner_is_an_operator():
    operator = add_agent(email="operator@example.com", first_name="Operator", by=None)
    assert (operator.is_staff, operator.is_superuser, operator.partner) == (True, True, None)


def test_an_address_belongs_to_one_agent(partner):
    add_agent(email="sales@contoso.example", first_name="Sales", partner=partner, by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        add_agent(email="SALES@contoso.example", first_name="Sales", partner=partner, by=None)
    assert Agent.objects.count() == 1


def test_an_agent_without_roles_stays_behind_nowhere_when_giving_them_fails(partner, monkeypatch):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("partnercenter.actions.agents.Group.objects.filter", breaks)
    with pytest.raises(ZeroDivisionError):
        add_agent(email="sales@contoso.example", first_name="Sales", partner=partner, roles=["Sales agent"], by=None)
    assert not Agent.objects.exists()


def test_a_password_is_set_where_it_is_not_the_same(partner):
    one, two = AgentFactory.create_batch(2, partner=partner)
    kept = one.password
    set_password(agents=[one], password="correct horse battery", by=None)
    set_password(agents=[two], password="another long password", by=None)
    for agent in (one, two):
        agent.refresh_from_db()
    assert one.password == kept
    assert two.check_password("another long password")


def test_agents_change_what_they_say_about_themselves(agent):
    change_own_account(agent=agent, first_name="Ana", last_name="Büro", time_zone="Pacific/Auckland")
    agent.refresh_from_db()
    assert (agent.get_full_name(), agent.time_zone, str(agent.zone)) == (
        "Ana Büro",
        "Pacific/Auckland",
        "Pacific/Auckland",
    )


@pytest.mark.parametrize("name", ["", "Nowhere/Land", "../../etc/passwd", "\x00"])
def test_a_time_zone_that_is_none_counts_as_utc(name):
    assert str(Agent(time_zone=name).zone) == "UTC"


def test_django_s_own_command_makes_an_operator():
    operator = Agent.objects.create_superuser("Boss@example.com", "correct horse battery", first_name="Boss")
    assert (operator.email, operator.is_staff, operator.is_superuser) == ("boss@example.com", True, True)
    assert Agent.objects.get_by_natural_key("BOSS@example.com") == operator


@pytest.mark.parametrize(
    ("type", "is_restricted", "may"),
    [
        ("direct_bill", False, True),
        ("indirect_provider", False, True),
        ("indirect_reseller", False, False),
        ("direct_bill", True, False),
    ],
)
def test_a_partner_may_add_customers_unless_it_resells_or_is_restricted(type, is_restricted, may):
    assert Partner(type=type, is_restricted=is_restricted).may_add_customers is may
