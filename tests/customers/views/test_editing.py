"""Changing a customer: the form and the rules of the wizard, for what is changed and what is required by now."""

import re

import pytest
from django.db.models import F
from django.utils import timezone

from customers.actions import make_link
from customers.models import Customer
from partnercenter.models import Event
from tests.customers.walking import chosen_in, inputs_of, summary_of, text_of, value_of
from tests.factories import AgentFactory, AgreementTemplateFactory, CustomerFactory, PartnerFactory, PartnershipFactory

BRAZILIAN = {
    "country": "BR", "company_name": "Northwind Comércio de Alimentos Ltda", "registration_id": "11222333000181",
    "registration_id_typed": "11.222.333/0001-81", "address_line1": "Avenida Paulista, 1000", "city": "São Paulo",
    "state": "SP", "postal_code": "01310-100", "phone": "+551130710000", "phone_extension": "7", "language": "pt",
    "culture": "pt-BR", "domain_prefix": "northwind",
}  # fmt: skip
# What the question is answered with, of a customer that was allowed when it was asked.
UNDER_REVIEW = {"goes_under_review": "allowed"}


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, added_by=agent, ready=True, company_name="Adventure Works GmbH")


def url(customer):
    return f"/customers/{customer.pk}/edit/"


def send(client, customer, **answers):
    """Open the page, change these answers, and send it."""
    page = client.get(url(customer))
    assert page.status_code == 200
    return client.post(url(customer), inputs_of(page) | answers)


def test_the_page_shows_what_is_stored_and_what_cannot_be_changed(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner, **BRAZILIAN)
    page = signed_in.get(url(customer))
    assert value_of(page, "company_name") == "Northwind Comércio de Alimentos Ltda"
    assert value_of(page, "registration_id") == "11.222.333/0001-81"
    assert value_of(page, "phone") == "+551130710000;ext=7"
    assert chosen_in(page, "state") == ["SP"]
    text = text_of(page)
    assert "Brazil" in text
    assert text.count("It cannot be changed.") == 2
    for name in ("country", "domain_prefix", "agreement_method", "website"):
        assert f'name="{name}"' not in text


def test_sent_as_it_stands_it_changes_nothing(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner, ready=True, **BRAZILIAN)
    answer = send(signed_in, customer)
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/{customer.pk}/")
    assert "Nothing was changed." in text_of(signed_in.get(answer["Location"]))
    customer.refresh_from_db()
    assert (customer.version, customer.verification) == (1, "allowed")
    assert not Event.objects.exists()


def test_what_is_changed_is_saved_and_told(signed_in, agent, customer):
    answer = send(signed_in, customer, contact_first_name="Einkauf", phone="030 901820")
    assert answer.status_code == 303
    assert "The changes are saved." in text_of(signed_in.get(answer["Location"]))
    customer.refresh_from_db()
    assert (customer.contact_first_name, customer.phone, customer.changed_by) == ("Einkauf", "+4930901820", agent)
    assert Event.objects.get().changes == {
        "phone": ["", "+4930901820"], "contact_first_name": ["Purchasing", "Einkauf"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"company_name": "GmbH"}, ("#id_company_name",
         "Enter the whole legal name. An abbreviation such as “Ltd” cannot stand alone.")),
        ({"company_name": ""}, ("#id_company_name", "Enter the legal name of the company.")),
        ({"postal_code": "1011"}, ("#id_postal_code", "Enter the postal code (PLZ): 5 digits, such as 26133.")),
        ({"contact_email": "nonsense"}, ("#id_contact_email",
         "Enter an e-mail address with an @, such as name@company.com.")),
        ({"city": ""}, ("#id_city", "Enter the city.")),
    ],
)  # fmt: skip
def test_the_rules_are_those_of_the_wizard_and_what_was_typed_stays(signed_in, customer, typed, problem):
    page = send(signed_in, customer, contact_last_name="Büro", **typed)
    assert page.status_code == 422
    assert [href for href, _ in summary_of(page)] == [problem[0]]
    assert value_of(page, "contact_last_name") == "Büro"
    for name, text in typed.items():
        assert value_of(page, name) == text
    customer.refresh_from_db()
    assert (customer.version, customer.contact_last_name) == (1, "Office")


def test_what_was_right_once_and_is_not_changed_stays_as_it_is(signed_in, agent):
    customer = CustomerFactory(
        partner=agent.partner, company_name="Test", postal_code="D-1", contact_first_name="X", address_line1="", city=""
    )
    answer = send(signed_in, customer, contact_email="neu@customer.example")
    assert answer.status_code == 303
    assert Customer.objects.get().contact_email == "neu@customer.example"


def test_a_part_of_a_changed_address_that_was_never_given_is_asked_for(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner, city="", postal_code="D-1")
    page = send(signed_in, customer, address_line1="Kantstraße 12")
    assert [href for href, _ in summary_of(page)] == ["#id_city"], "the postal code was given, and stays"


def test_registration_id_and_phone_are_required_by_now_in_the_24_countries(signed_in, agent):
    customer = CustomerFactory(
        partner=agent.partner, **{**BRAZILIAN, "registration_id": "", "registration_id_typed": "", "phone": ""}
    )
    page = signed_in.get(url(customer))
    assert "By now a customer in this country needs: CNPJ, Company phone number." in text_of(page)
    page = send(signed_in, customer, contact_first_name="Compras")
    assert [href for href, _ in summary_of(page)] == ["#id_registration_id", "#id_phone"]
    page = send(
        signed_in, customer, contact_first_name="Compras", registration_id="11.222.333/0001-81", phone="11 3071-0000"
    )
    assert page.status_code == 200, "it is asked whether it may go under review"
    assert Customer.objects.get().registration_id == ""


def test_in_other_countries_they_are_not(signed_in, customer):
    assert send(signed_in, customer, contact_first_name="Einkauf").status_code == 303


def test_it_says_that_it_goes_under_review_before_it_is_saved(signed_in, customer):
    page = send(signed_in, customer, company_name="Adventure Works Handel GmbH", contact_first_name="Einkauf")
    text = text_of(page)
    assert page.status_code == 200
    assert "<h1>Put it under review?</h1>" in text
    assert "With this change the customer goes back under review" in text
    told = re.sub(r"<[^>]+>", "", text.split("<h2>What changes</h2>")[1])
    assert "Was: Adventure Works GmbH Now: Adventure Works Handel GmbH" in told
    customer.refresh_from_db()
    assert customer.version == 1
    answer = signed_in.post(url(customer), inputs_of(page))
    assert answer.status_code == 303
    assert "The customer is under review now." in text_of(signed_in.get(answer["Location"]))
    customer.refresh_from_db()
    assert (customer.company_name, customer.contact_first_name, customer.verification) == (
        "Adventure Works Handel GmbH", "Einkauf", "under_review",
    )  # fmt: skip


def test_whoever_thinks_better_of_it_finds_what_was_typed(signed_in, customer):
    asked = send(signed_in, customer, city="Potsdam")
    page = signed_in.post(url(customer), {**inputs_of(asked), "action": "edit"})
    assert page.status_code == 200
    assert value_of(page, "city") == "Potsdam"
    assert Customer.objects.get().city == "Berlin"


def test_one_that_is_under_review_already_is_looked_at_anew(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner)
    page = send(signed_in, customer, city="Potsdam")
    assert "The customer is under review already. With this change it is looked at anew" in text_of(page)
    answer = signed_in.post(url(customer), inputs_of(page))
    assert "still under review, and looked at anew" in text_of(signed_in.get(answer["Location"]))


def test_what_is_odd_is_ticked_first_and_kept_with_the_customer(signed_in, customer):
    page = send(signed_in, customer, company_name="Demo Works GmbH", **UNDER_REVIEW)
    assert page.status_code == 422
    assert 'value="company_name_test"' in text_of(page)
    answer = signed_in.post(url(customer), inputs_of(page) | {"confirmed": "company_name_test"} | UNDER_REVIEW)
    assert answer.status_code == 303
    assert [concern["code"] for concern in Customer.objects.get().concerns] == ["company_name_test"]


def test_a_company_like_another_one_needs_a_reason_and_is_not_like_itself(signed_in, agent, customer):
    other = CustomerFactory(partner=agent.partner, company_name="Northwind Handel GmbH")
    assert send(signed_in, customer, company_name="Adventure Works Handel GmbH", **UNDER_REVIEW).status_code == 303
    page = send(signed_in, customer, company_name="Northwind Handel AG", **UNDER_REVIEW)
    assert page.status_code == 422
    assert f'href="{other.get_absolute_url()}"' in text_of(page)
    sent = inputs_of(page) | {"confirmed": "company_near_match", "reason_company_near_match": "It is its parent."}
    assert signed_in.post(url(customer), sent | {"goes_under_review": "under_review"}).status_code == 303
    assert Customer.objects.get(pk=customer.pk).concerns[-1]["reason"] == "It is its parent."


def test_a_number_that_is_known_here_is_refused(signed_in, agent, customer):
    CustomerFactory(partner=PartnerFactory(), registration_id="DE136695976")
    page = send(signed_in, customer, registration_id="DE136695976", **UNDER_REVIEW)
    assert page.status_code == 422
    assert summary_of(page) == [
        ("#id_registration_id", "This company is already a customer in Partner Center. Request a relationship.")
    ]


def test_a_number_that_becomes_known_in_the_last_moment_is_no_crash(signed_in, customer, monkeypatch):
    CustomerFactory(partner=PartnerFactory(), registration_id="DE136695976")
    real = []

    def blind(self, identity):
        real.append(identity)
        return [] if len(real) == 1 else type(self).__mro__[1]._known(self, identity)

    monkeypatch.setattr("customers.wizard.editing.Editing._known", blind)
    page = send(signed_in, customer, registration_id="DE136695976", **UNDER_REVIEW)
    assert page.status_code == 422
    assert len(summary_of(page)) == 1


def test_a_role_that_may_accepts_a_refused_value_with_a_reason(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    customer = CustomerFactory(partner=partner, ready=True)
    page = send(client, customer, postal_code="1011")
    assert "Accept Postal code (PLZ) as typed" in text_of(page)
    sent = inputs_of(page) | {"override": "postal_code_format", "override_reason": "The records say so."}
    assert client.post(url(customer), sent | UNDER_REVIEW).status_code == 303
    [override] = Customer.objects.get().overrides
    assert (override["code"], override["reason"]) == ("postal_code_format", "The records say so.")
    assert Event.objects.filter(kind="refusal.overridden").count() == 1


def test_a_reason_without_a_tick_is_asked_about(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    customer = CustomerFactory(partner=partner)
    page = send(client, customer, postal_code="1011", override_reason="The records say so.")
    assert "Tick the value that is right all the same, or change it." in text_of(page)


def test_the_helpdesk_changes_the_contact_and_nothing_else(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    customer = CustomerFactory(partner=partner, ready=True, **{**BRAZILIAN, "phone": ""})
    page = client.get(url(customer))
    assert "<h1>Change the contact</h1>" in text_of(page)
    assert "Change name, address and numbers: It needs the role" in text_of(page)
    assert 'name="company_name"' not in text_of(page)
    answer = send(client, customer, contact_first_name="Compras", company_name="Another Ltda", city="Rio")
    assert answer.status_code == 303
    customer.refresh_from_db()
    assert (customer.contact_first_name, customer.company_name, customer.city) == (
        "Compras", "Northwind Comércio de Alimentos Ltda", "São Paulo",
    )  # fmt: skip


def test_education_is_not_chosen_here(signed_in, customer):
    page = signed_in.get(url(customer))
    assert 'value="education"' not in text_of(page)
    page = send(signed_in, customer, special_qualification="education")
    assert page.status_code == 422
    assert send(signed_in, customer, special_qualification="state_owned").status_code == 303


@pytest.mark.parametrize("state", ["in_review", "education"])
def test_an_education_customer_is_not_asked_about_another_qualification(signed_in, agent, state):
    customer = CustomerFactory(partner=agent.partner, special_qualification="education", education=state)
    assert 'name="special_qualification"' not in text_of(signed_in.get(url(customer)))
    page = send(signed_in, customer, contact_email="somebody@gmail.com")
    assert [href for href, _ in summary_of(page)] == ["#id_contact_email"]


def test_a_reseller_of_the_past_stays_until_another_one_is_chosen(client, db):
    partnership = PartnershipFactory()
    provider, past = partnership.partner, PartnerFactory(type="indirect_reseller", name="Past Reseller")
    client.force_login(AgentFactory(partner=provider, roles=["Sales agent"]))
    customer = CustomerFactory(partner=provider, reseller=past, ready=True)
    page = client.get(url(customer))
    assert chosen_in(page, "reseller") == [str(past.pk)]
    assert "Past Reseller" in text_of(page)
    assert send(client, customer, contact_first_name="Einkauf").status_code == 303
    assert Customer.objects.get().reseller == past
    assert send(client, customer, reseller=str(partnership.reseller_id)).status_code == 303
    assert Customer.objects.get().reseller == partnership.reseller
    assert Event.objects.first().changes["reseller"] == ["Past Reseller", partnership.reseller.name]
    foreign = PartnerFactory(type="indirect_reseller")
    assert send(client, customer, reseller=str(foreign.pk)).status_code == 422


def test_the_country_is_never_changed(signed_in, customer):
    assert send(signed_in, customer, country="FR", contact_first_name="Einkauf").status_code == 303
    assert Customer.objects.get().country == "DE"


def test_a_removed_customer_leads_to_its_record(signed_in, customer):
    page = inputs_of(signed_in.get(url(customer)))
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    assert signed_in.get(url(customer))["Location"] == f"/customers/{customer.pk}/"
    assert signed_in.post(url(customer), page | {"city": "Potsdam"})["Location"] == f"/customers/{customer.pk}/"
    assert Customer.objects.get().city == "Berlin"


@pytest.mark.parametrize("text", ["x" * 10_000, "\u202e\u200f Ltd", "😀😀😀", "a\x00b", "<script>alert(1)</script>"])
def test_whatever_is_typed_is_no_crash(signed_in, customer, text):
    for name in ("company_name", "registration_id", "phone", "city", "contact_email", "language", "reseller"):
        answer = send(signed_in, customer, **{name: text})
        assert answer.status_code in (200, 303, 409, 422), name


def test_a_page_that_does_not_say_which_version_it_shows_saves_nothing(signed_in, customer):
    page = signed_in.post(url(customer), {"contact_first_name": "Einkauf"})
    assert page.status_code == 409
    assert signed_in.post(url(customer), inputs_of(page)).status_code == 303
    customer.refresh_from_db()
    assert (customer.contact_first_name, customer.city) == ("Einkauf", "Berlin")


def test_an_answer_this_country_is_not_asked_is_no_crash(signed_in, customer):
    page = inputs_of(signed_in.get(url(customer)))
    sent = page | {"state": "XX", "education_segment": "k12", "was_state": "YY", "to_choose": "state"}
    for version in (page["version"], "9"):
        assert signed_in.post(url(customer), sent | {"version": version}).status_code in (303, 409, 422)
    assert Customer.objects.get().state == ""


def test_what_was_agreed_to_is_asked_again_when_it_is_something_else_by_now(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner, verification="under_review")
    asked = send(signed_in, customer, city="Potsdam")
    assert "The customer is under review already." in text_of(asked)
    Customer.objects.update(verification="allowed", review_since=None)
    page = signed_in.post(url(customer), inputs_of(asked))
    assert page.status_code == 200
    assert "With this change the customer goes back under review" in text_of(page)
    assert Customer.objects.get().city == "Berlin"
    assert signed_in.post(url(customer), inputs_of(page)).status_code == 303
    assert Customer.objects.get().city == "Potsdam"


def test_links_of_the_contact_end_with_its_address_and_it_is_said_before_and_after(signed_in, agent, customer):
    AgreementTemplateFactory()
    make_link(customer=customer, purpose="agreement", recipient=customer.contact_email, language="en", by=agent)
    page = signed_in.get(url(customer))
    assert "The contact has the link to the agreement, which ends when its e-mail address is changed." in text_of(page)
    answer = send(signed_in, customer, contact_email="neu@customer.example")
    told = text_of(signed_in.get(answer["Location"]))
    assert f"What was sent to {customer.contact_email} leads nowhere any more: the link to the agreement." in told
    assert "which ends when" not in text_of(signed_in.get(url(customer)))


def test_a_company_that_was_a_customer_is_told_in_words_for_a_record(signed_in, agent, customer):
    CustomerFactory(partner=agent.partner, registration_id="DE136695976", removed_at=timezone.now(), removed_by=agent)
    page = send(signed_in, customer, registration_id="DE136695976", **UNDER_REVIEW)
    text = text_of(page)
    assert "Two records cannot be of one company: check what you changed." in text
    assert "What you typed is kept." not in text
    assert "cannot be added a second time" not in text


def test_what_was_typed_before_the_sign_in_ended_is_back(client, agent, customer):
    client.force_login(agent)
    page = inputs_of(client.get(url(customer)))
    client.logout()
    answer = client.post(
        url(customer), page | {"contact_first_name": "Einkauf"}, headers={"Origin": "http://testserver"}
    )
    assert answer.status_code == 303
    client.force_login(agent)
    back = client.get(url(customer))
    assert "What you typed is back." in text_of(back)
    assert value_of(back, "contact_first_name") == "Einkauf"
    assert Customer.objects.get().contact_first_name == "Purchasing"
    assert client.post(url(customer), inputs_of(back)).status_code == 303
    assert Customer.objects.get().contact_first_name == "Einkauf"
