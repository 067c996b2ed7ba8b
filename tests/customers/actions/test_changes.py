"""Changing a customer: what is new and nothing else, once, with what follows from it in the same transaction."""

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import AlreadyKnown, CustomerChanged, CustomerRemoved, change_customer
from customers.models import Customer, CustomerLink, Organization
from partnercenter.models import Event
from tests.factories import AgentFactory, CustomerFactory, CustomerLinkFactory, PartnerFactory

pytestmark = pytest.mark.django_db
NUMBER = {
    "registration_id": "11222333000181",
    "registration_id_typed": "11.222.333/0001-81",
    "registration_rule": "BR 2026-07",
}


@pytest.fixture
def customer(db):
    return CustomerFactory(company_name="Adventure Works GmbH", ready=True)


def change(customer, by=None, **values):
    by = by or customer.added_by
    return change_customer(customer=customer, version=customer.version, values=values, by=by)


def changed():
    return Event.objects.get(kind="customer.changed").changes


def test_what_is_new_is_stored_with_who_and_a_new_version(customer):
    colleague = AgentFactory(partner=customer.partner)
    stored = change(customer, by=colleague, city="Potsdam", language="de")
    assert (stored.city, stored.version, stored.changed_by) == ("Potsdam", customer.version + 1, colleague)
    assert changed() == {"city": ["Berlin", "Potsdam"]}
    assert Customer.objects.get().updated_at > customer.created_at


def test_what_is_the_same_changes_nothing(customer):
    stored = change(customer, city="Berlin", company_name="Adventure Works GmbH")
    assert stored.version == customer.version
    assert not Event.objects.exists()


def test_a_name_is_found_under_its_new_form_and_not_under_the_old(customer):
    change(customer, company_name="Żółw Handel GmbH")
    rows = Customer.objects.all()
    assert (rows.found_by("zolw").count(), rows.found_by("adventure works").count()) == (1, 0)
    assert Organization.objects.get().folded_name == "zolw handel"


@pytest.mark.parametrize(
    ("values", "because"),
    [
        ({"company_name": "Adventure Works Handel GmbH"}, ["company_name"]),
        ({"registration_id": "DE1", "registration_id_typed": "DE 1", "registration_rule": "x"}, ["registration_id"]),
        ({"address_line1": "Kantstraße 12"}, ["address_line1"]),
        ({"address_line2": "3. Stock"}, ["address_line2"]),
        ({"address_line3": "Hof"}, ["address_line3"]),
        ({"city": "Potsdam"}, ["city"]),
        ({"state": "BB"}, ["state"]),
        ({"postal_code": "14467", "city": "Potsdam"}, ["postal_code", "city"]),
    ],
)
def test_who_it_is_and_where_is_reviewed_anew(customer, values, because):
    stored = change(customer, **values)
    assert (stored.verification, stored.is_in_review) == ("under_review", True)
    assert sorted(stored.review_because) == sorted(because)
    event = Event.objects.get(kind="review.asked")
    assert event.changes["verification"] == ["allowed", "under_review"]


@pytest.mark.parametrize(
    "values",
    [
        {"phone": "+4930901820", "phone_extension": ""},
        {"contact_first_name": "Einkauf"},
        {"contact_email": "neu@customer.example"},
        {"language": "en"},
        {"culture": "de-AT"},
        {"special_qualification": "state_owned"},
    ],
)
def test_anything_else_is_not(customer, values):
    stored = change(customer, **values)
    assert (stored.verification, stored.is_in_review) == ("allowed", False)
    assert not Event.objects.filter(kind="review.asked").exists()


def test_one_that_was_not_allowed_is_reviewed_anew_and_no_longer_told_why_not():
    customer = CustomerFactory(verification="not_allowed", review_since=None, not_allowed_because="address")
    stored = change(customer, city="Potsdam")
    assert (stored.verification, stored.not_allowed_because) == ("under_review", "")


def test_one_that_waits_keeps_its_place_and_is_looked_at_anew():
    operator = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    customer = CustomerFactory(review_begun_by=operator, review_begun_at=timezone.now(), review_because=["state"])
    stored = change(customer, city="Potsdam")
    assert (stored.review_since, stored.review_begun_by) == (customer.review_since, None)
    assert (stored.verification, stored.review_because) == ("new", ["state", "city"])


def test_of_two_who_change_the_second_is_told(customer):
    change(customer, city="Potsdam")
    with pytest.raises(CustomerChanged) as refused:
        change(customer, city="Leipzig")
    assert refused.value.customer.city == "Potsdam"
    assert Customer.objects.get().city == "Potsdam"


def test_a_removed_customer_stays_as_it_is(customer):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    with pytest.raises(CustomerRemoved):
        change(customer, city="Potsdam")


def test_a_number_written_in_another_way_is_the_same_number(customer):
    customer = change(customer, **NUMBER)
    stored = change(customer, **{**NUMBER, "registration_id_typed": "11222333000181"})
    assert stored.registration_id_typed == "11222333000181"
    newest = Event.objects.filter(kind="customer.changed").latest("at")
    assert newest.changes == {"registration_id_typed": ["11.222.333/0001-81", "11222333000181"]}


def test_an_extension_alone_is_a_change(customer):
    customer = change(customer, phone="+4930901820", phone_extension="")
    assert change(customer, phone="+4930901820", phone_extension="7").phone_extension == "7"


def test_a_reseller_is_set_and_taken_away(customer):
    reseller = PartnerFactory(type="indirect_reseller")
    customer = change(customer, reseller=str(reseller.pk))
    assert customer.reseller_id == reseller.pk
    assert change(customer, reseller="").reseller_id is None


def test_the_company_is_known_by_its_new_number_and_e_mail_domain(customer):
    change(customer, contact_email="office@adventure-works.example", **NUMBER)
    known = Organization.objects.get()
    assert (known.registration_id, known.email_domain) == ("11222333000181", "adventure-works.example")


def test_a_company_other_partners_have_is_not_renamed_by_one_of_them(customer):
    CustomerFactory(organization=customer.organization)
    Organization.objects.update(email_domain="known.example")
    change(customer, company_name="Something Else GmbH", contact_email="a@b.example", **NUMBER)
    known = Organization.objects.get()
    assert (known.folded_name, known.email_domain) == ("adventure works", "known.example")
    assert known.registration_id == "11222333000181", "what nobody had given is filled in"


def test_a_number_that_is_another_company_s_is_refused_and_nothing_is_stored(customer):
    CustomerFactory(registration_id="11222333000181")
    with pytest.raises(AlreadyKnown):
        change(customer, city="Potsdam", **NUMBER)
    customer.refresh_from_db()
    assert (customer.city, customer.registration_id, Event.objects.count()) == ("Berlin", "", 0)


def test_a_separate_tenant_of_the_same_company_is_one_by_a_reason(customer):
    first = CustomerFactory(registration_id="11222333000181")
    reason = {"reason": "A second tenant of the same company.", "by": "Admin agent", "at": "2026-11-30T10:00:00"}
    given = {"code": "registration_id_taken", "field": "registration_id", "message": "Taken.", **reason}
    stored = change_customer(customer=customer, version=1, values=NUMBER, overrides=[given], by=customer.added_by)
    assert Organization.objects.get(pk=stored.organization_id).tenant_of_id == first.organization_id
    assert stored.overrides == [given]
    assert Event.objects.filter(kind="refusal.overridden").count() == 1


def test_ticks_stand_for_what_was_not_changed_and_go_with_what_was(customer):
    kept = {"code": "phone_unusual", "message": "Odd."}
    gone = [{"code": "company_name_test", "message": "Test?"}, {"code": "postal_code_other_state", "message": "State?"}]
    reason = {"code": "postal_code_format", "field": "postal_code", "reason": "It is right."}
    Customer.objects.update(concerns=[kept, *gone], overrides=[reason])
    new = {"code": "company_near_match", "message": "Like one.", "reason": "Another company."}
    stored = change_customer(
        customer=customer,
        version=1,
        values={"company_name": "Adventure Works Nord GmbH", "city": "Potsdam", "postal_code": "14467"},
        concerns=[new],
        by=customer.added_by,
    )
    assert (stored.concerns, stored.overrides) == ([kept, new], [])
    assert changed()["company_near_match"] == ["", "Another company."]


def test_links_that_went_to_the_contact_before_lead_nowhere_any_more(customer):
    old = CustomerLinkFactory(customer=customer, recipient=customer.contact_email.upper())
    other = CustomerLinkFactory(customer=customer, purpose="costs", recipient="somebody@customer.example")
    change(customer, contact_email="neu@customer.example")
    assert CustomerLink.objects.get(pk=old.pk).state == "ended"
    assert CustomerLink.objects.get(pk=other.pk).state == "sent"
    assert Event.objects.filter(kind="link.ended").count() == 1


@pytest.mark.parametrize("broken", ["record", "end_links", "_identify", "put_under_review"])
def test_nothing_is_stored_when_a_part_of_it_fails(customer, monkeypatch, broken):
    def fail(*_, **__):
        raise RuntimeError(broken)

    monkeypatch.setattr(f"customers.actions.changes.{broken}", fail)
    with pytest.raises(RuntimeError):
        change(customer, city="Potsdam", contact_email="neu@customer.example", company_name="Another Name GmbH")
    customer.refresh_from_db()
    assert (customer.city, customer.version, Event.objects.count()) == ("Berlin", 1, 0)
