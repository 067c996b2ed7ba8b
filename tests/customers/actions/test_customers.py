"""A finished draft becomes one customer, with everything that belongs to it, or nothing at all."""

import datetime

import pytest

from customers.actions import AlreadyKnown, DraftChanged, DraftClosed, add_customer, discard_draft, save_answers
from customers.actions.customers import search_text
from customers.models import Agreement, Customer, Draft, Organization
from customers.steps import STEPS
from partnercenter.models import Event
from tests.factories import CustomerFactory, DraftFactory, PartnerFactory

VALUES = {
    "country": "BR",
    "company_name": "Northwind Comércio Ltda",
    "registration_id": "11222333000181",
    "registration_id_typed": "11.222.333/0001-81",
    "registration_rule": "BR-2026-07",
    "address_line1": "Avenida Paulista, 1000",
    "city": "São Paulo",
    "state": "SP",
    "postal_code": "01310-100",
    "phone": "+551130710000",
    "phone_extension": "12",
    "domain_prefix": "northwind",
    "language": "pt",
    "culture": "pt-BR",
    "special_qualification": "none",
    "contact_first_name": "Purchasing",
    "contact_last_name": "Office",
    "contact_email": "compras@northwind.example",
    "agreement_method": "attested",
    "accepted_on": "2026-10-01",
    "signatory_first_name": "Legal",
    "signatory_last_name": "Office",
    "signatory_email": "legal@northwind.example",
}


@pytest.fixture
def draft(agent):
    return DraftFactory(partner=agent.partner, started_by=agent)


def stored():
    return Customer.objects.count(), Organization.objects.count(), Agreement.objects.count(), Event.objects.count()


def test_a_draft_becomes_a_customer(agent, draft):
    customer = add_customer(draft=draft, values=VALUES, by=agent)
    customer.refresh_from_db()
    draft.refresh_from_db()
    assert (draft.status, draft.customer) == ("submitted", customer)
    assert (customer.partner, customer.added_by, customer.verification) == (agent.partner, agent, "new")
    assert {name: str(getattr(customer, name)) for name in VALUES if hasattr(customer, name)} == {
        name: text for name, text in VALUES.items() if name != "accepted_on" and not name.startswith("signatory")
    }
    identity = customer.organization
    assert (identity.country, identity.registration_id, identity.domain_prefix) == ("BR", "11222333000181", "northwind")
    assert identity.folded_name == customer.folded_name == "northwind comercio"


def test_an_attested_agreement_is_stored_with_its_signatory(agent, draft):
    customer = add_customer(draft=draft, values=VALUES, by=agent)
    agreement = customer.agreements.get()
    assert (agreement.first_name, agreement.last_name, agreement.email) == (
        "Legal",
        "Office",
        "legal@northwind.example",
    )
    assert (agreement.accepted_on, agreement.recorded_by) == (datetime.date(2026, 10, 1), agent)
    assert (agreement.method, agreement.partner) == ("attested", agent.partner)


def test_an_agreement_still_to_come_is_not_stored(agent, draft):
    add_customer(draft=draft, values=VALUES | {"agreement_method": "by_customer"}, by=agent)
    assert not Agreement.objects.exists()
    assert list(Event.objects.values_list("kind", flat=True)) == ["customer.added"]


def test_what_happened_is_written_down_with_its_values(agent, draft):
    customer = add_customer(
        draft=draft, values=VALUES, by=agent, overrides=[{"code": "postal_code_format", "reason": "A new street."}]
    )
    events = {event.kind: event for event in Event.objects.all()}
    assert set(events) == {"customer.added", "agreement.recorded", "refusal.overridden"}
    assert {event.subject_key for event in events.values()} == {customer.pk}
    assert events["customer.added"].changes["company_name"] == ["", "Northwind Comércio Ltda"]
    assert "address_line2" not in events["customer.added"].changes
    assert events["agreement.recorded"].changes["accepted_on"] == ["", "2026-10-01"]
    assert events["refusal.overridden"].changes == {"postal_code_format": ["", "A new street."]}


def test_concerns_and_overrides_are_kept_with_the_customer(agent, draft):
    concerns = [{"code": "company_name_test", "message": "It looks like a test."}]
    overrides = [{"code": "postal_code_format", "reason": "A new street."}]
    customer = add_customer(draft=draft, values=VALUES, by=agent, concerns=concerns, overrides=overrides)
    customer.refresh_from_db()
    assert (customer.concerns, customer.overrides) == (concerns, overrides)


def test_a_customer_can_be_added_for_a_reseller(agent, draft):
    reseller = PartnerFactory(type="indirect_reseller")
    customer = add_customer(draft=draft, values=VALUES | {"reseller": str(reseller.pk)}, by=agent)
    customer.refresh_from_db()
    assert customer.reseller == reseller


def test_asked_again_the_same_customer_comes_back(agent, draft):
    first = add_customer(draft=draft, values=VALUES, by=agent)
    assert add_customer(draft=draft, values=VALUES, by=agent) == first
    assert stored() == (1, 1, 1, 2)


def test_a_discarded_draft_becomes_no_customer(agent, draft):
    discard_draft(draft=draft, by=agent)
    with pytest.raises(DraftClosed):
        add_customer(draft=draft, values=VALUES, by=agent)
    assert not Customer.objects.exists()


@pytest.mark.parametrize(
    "same",
    [{"registration_id": "11222333000181", "country": "BR"}, {"domain_prefix": "northwind"}],
)
def test_a_company_that_became_known_meanwhile_is_not_stored_twice(agent, draft, same):
    CustomerFactory(**same)
    before = stored()
    with pytest.raises(AlreadyKnown):
        add_customer(draft=draft, values=VALUES, by=agent)
    assert stored() == before
    draft.refresh_from_db()
    assert (draft.status, draft.customer) == ("open", None)


@pytest.mark.parametrize("broken", ["record", "attest"])
def test_nothing_is_stored_when_a_part_of_it_fails(agent, draft, monkeypatch, broken):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(f"customers.actions.customers.{broken}", breaks)
    with pytest.raises(ZeroDivisionError):
        add_customer(draft=draft, values=VALUES, by=agent)
    assert stored() == (0, 0, 0, 0)
    draft.refresh_from_db()
    assert (draft.status, draft.customer) == ("open", None)


@pytest.mark.parametrize(
    ("values", "folded_name", "text"),
    [
        (
            {"company_name": "São José Ltda", "domain_prefix": "saojose", "registration_id": "11222333000181"},
            "sao jose",
            "sao jose\nsão josé ltda\nsaojose\n11222333000181",
        ),
        ({"company_name": "CONTOSO", "domain_prefix": "contoso"}, "contoso", "contoso"),
        ({"company_name": "Straße", "domain_prefix": "s", "registration_id": "AB12"}, "strasse", "strasse\ns\nab12"),
    ],
)
def test_a_customer_is_searched_by_name_domain_and_number(values, folded_name, text):
    assert search_text(values, folded_name) == text


def test_answers_saved_after_the_check_are_never_passed_over(agent, draft):
    checked = Draft.objects.get(pk=draft.pk)
    save_answers(draft=draft, step=STEPS[0], typed={"company_name": "Another name"}, by=agent)
    with pytest.raises(DraftChanged):
        add_customer(draft=checked, values=VALUES, by=agent)
    assert not Customer.objects.exists()
