"""What a partner may do follows its kind: a provider sells through resellers, a reseller asks its provider."""

import pytest

from customers.models import Customer, Draft
from tests.customers.walking import BRAZIL, GERMANY, Walk, chosen_in, summary_of, text_of
from tests.factories import AgentFactory, DraftFactory, PartnerFactory, PartnershipFactory


@pytest.fixture
def provider(client, db):
    provider = PartnerFactory(type="indirect_provider", name="Fabrikam")
    client.force_login(AgentFactory(partner=provider, roles=["Sales agent"]))
    return provider


@pytest.fixture
def reseller(provider):
    reseller = PartnerFactory(type="indirect_reseller", name="Tailspin")
    PartnershipFactory(partner=provider, reseller=reseller)
    PartnershipFactory(partner__name="Other provider", reseller__name="Wingtip")
    return reseller


def test_a_reseller_is_told_what_to_do_instead(client, db):
    client.force_login(AgentFactory(partner=PartnerFactory(type="indirect_reseller"), roles=["Global admin"]))
    page = client.get("/customers/add/")
    assert page.status_code == 403
    assert "Your organisation cannot add customers. Ask your indirect provider to add the customer." in text_of(page)
    assert client.post("/customers/add/", GERMANY["find"]).status_code == 403
    assert not Draft.objects.exists()


def test_a_restricted_partner_is_told_whom_to_ask(client, db):
    partner = PartnerFactory(is_restricted=True, name="Contoso")
    client.force_login(AgentFactory(partner=partner, roles=["Global admin"]))
    page = client.get("/customers/add/")
    assert page.status_code == 403
    assert "is restricted at present: it can neither add customers nor request relationships." in text_of(page)


@pytest.mark.parametrize("step", ["find", "account", "agreement", "review"])
def test_a_partner_restricted_meanwhile_goes_no_further(signed_in, agent, step):
    walk = Walk(signed_in)
    walk.to("review", GERMANY)
    type(agent.partner).objects.update(is_restricted=True)
    assert walk.open(step).status_code == 403
    assert walk.send(step, **GERMANY.get(step, {})).status_code == 403
    assert not Customer.objects.exists()


def test_only_a_provider_is_asked_for_a_reseller(client, signed_in):
    walk = Walk(signed_in)
    assert 'name="reseller"' not in text_of(walk.to("account", GERMANY))


def test_a_provider_chooses_among_its_own_resellers(client, reseller):
    walk = Walk(client)
    page = text_of(walk.to("account", GERMANY))
    select = page.split('name="reseller"')[1].split("</select>")[0]
    assert "Tailspin" in select
    assert "No reseller: our own customer" in select
    assert "Wingtip" not in page


def test_a_customer_is_added_for_a_reseller_and_the_next_for_the_same(client, reseller):
    walk = Walk(client)
    walk.to("account", GERMANY)
    walk.send("account", **GERMANY["account"], reseller=str(reseller.pk))
    walk.send("agreement", **GERMANY["agreement"])
    assert "Tailspin" in text_of(walk.open("review"))
    walk.create()
    assert Customer.objects.get().reseller == reseller
    page = text_of(client.get(walk.url("created")))
    assert f'<a href="/customers/add/?reseller={reseller.pk}">Add another for the same reseller</a>' in page
    again = Walk(client, f"?reseller={reseller.pk}")
    answer = client.post(f"/customers/add/?reseller={reseller.pk}", {"draft": again.key, **BRAZIL["find"]})
    assert answer.status_code == 303
    assert chosen_in(again.open("account"), "reseller") == [str(reseller.pk)]


def test_the_reseller_of_another_provider_is_refused(client, reseller):
    other = PartnerFactory(type="indirect_reseller", name="Foreign reseller")
    walk = Walk(client)
    walk.to("account", GERMANY)
    page = walk.send("account", **GERMANY["account"], reseller=str(other.pk))
    assert page.status_code == 422
    assert summary_of(page) == [("#id_reseller", "Select one of your own indirect resellers.")]
    assert "Foreign reseller" not in text_of(page)


def test_a_reseller_in_the_address_that_is_none_of_the_provider_s_is_dropped(client, reseller):
    other = PartnerFactory(type="indirect_reseller")
    client.post(f"/customers/add/?reseller={other.pk}", GERMANY["find"])
    assert "reseller" not in Draft.objects.get().answers


@pytest.mark.parametrize(("kind", "is_required"), [("direct_bill", True), ("indirect_provider", True)])
def test_number_and_phone_are_required_of_who_bills(client, db, kind, is_required):
    client.force_login(AgentFactory(partner=PartnerFactory(type=kind), roles=["Sales agent"]))
    walk = Walk(client)
    page = walk.first(**(BRAZIL["find"] | {"registration_id": ""}))
    assert [href for href, _ in summary_of(page)] == (["#id_registration_id"] if is_required else [])
    walk.send("find", **BRAZIL["find"])
    page = walk.send("account", **(BRAZIL["account"] | {"phone": ""}))
    assert [href for href, _ in summary_of(page)] == (["#id_phone"] if is_required else [])


def test_an_own_e_mail_domain_of_the_partner_is_no_customer_s(signed_in, agent):
    walk = Walk(signed_in)
    walk.to("account", GERMANY)
    own = f"office@{agent.partner.email_domains[0]}"
    page = walk.send("account", **(GERMANY["account"] | {"contact_email": own}))
    assert [href for href, _ in summary_of(page)] == ["#id_contact_email"]


def test_a_reseller_s_team_still_sees_its_drafts(client, db):
    partner = PartnerFactory(type="indirect_reseller")
    draft = DraftFactory(partner=partner)
    client.force_login(AgentFactory(partner=partner, roles=["Global admin"]))
    assert client.get("/customers/drafts/").status_code == 200
    assert client.post(f"/customers/add/{draft.pk}/discard/").status_code == 303
