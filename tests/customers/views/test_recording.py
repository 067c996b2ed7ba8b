"""The agreement of a stored customer: attested by who may, by the rules of the wizard’s own page."""

import pytest

from customers.models import Agreement
from partnercenter.models import Event
from tests.customers.walking import summary_of, text_of, value_of
from tests.factories import AgentFactory, AgreementFactory, CustomerFactory, PartnerFactory

SIGNED = {
    "accepted_on": "1 October 2026",
    "signatory_first_name": "Einkauf",
    "signatory_last_name": "Büro",
    "signatory_email": "einkauf@adventure-works.example",
    "signatory_phone": "030 901820",
}


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, agreement_method="later")


@pytest.fixture
def url(customer):
    return f"/customers/{customer.pk}/agreement/"


def test_an_attestation_is_recorded_with_its_event(signed_in, agent, customer, url):
    answer = signed_in.post(url, SIGNED)
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/{customer.pk}/")
    agreement = Agreement.objects.get()
    assert (agreement.partner, agreement.customer, agreement.method) == (agent.partner, customer, "attested")
    assert (agreement.first_name, agreement.last_name, agreement.phone) == ("Einkauf", "Büro", "+4930901820")
    assert (str(agreement.accepted_on), agreement.recorded_by) == ("2026-10-01", agent)
    customer.refresh_from_db()
    assert customer.agreement_method == "attested"
    event = Event.objects.get(kind="agreement.recorded")
    assert (event.subject_key, event.by) == (customer.pk, agent)
    assert event.changes == {
        "agreement_method": ["later", "attested"],
        "accepted_on": ["", "2026-10-01"],
        "signatory_first_name": ["", "Einkauf"],
        "signatory_last_name": ["", "Büro"],
        "signatory_email": ["", "einkauf@adventure-works.example"],
        "signatory_phone": ["", "+4930901820"],
        "proved by": ["", "Attested by an agent"],
    }
    page = text_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert "Agreement missing" not in page
    assert f'<a href="{url}">Record another signatory</a>' in page
    assert ">Agreement missing</span>" not in text_of(signed_in.get("/customers/"))


def test_the_contact_is_proposed_until_somebody_has_accepted(signed_in, customer, url):
    page = signed_in.get(url)
    assert (page.status_code, value_of(page, "signatory_email")) == (200, "office@customer.example")
    AgreementFactory(customer=customer)
    assert value_of(signed_in.get(url), "signatory_email") == ""


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"accepted_on": ""}, ("#id_accepted_on", "Enter the date on which the customer accepted the agreement.")),
        ({"accepted_on": "1 October 2090"}, ("#id_accepted_on",
         "Enter today’s date or an earlier one. The agreement cannot be accepted in the future.")),
        ({"signatory_first_name": ""}, ("#id_signatory_first_name",
         "Enter the first name of the person who accepted the agreement.")),
        ({"signatory_email": "nonsense"}, ("#id_signatory_email",
         "Enter an e-mail address with an @, such as name@company.com.")),
    ],
)  # fmt: skip
def test_the_rules_are_those_of_the_wizard(signed_in, url, typed, problem):
    page = signed_in.post(url, SIGNED | typed)
    assert page.status_code == 422
    assert summary_of(page) == [problem]
    assert value_of(page, "signatory_last_name") == "Büro"
    assert not Agreement.objects.exists()
    assert not Event.objects.filter(kind="agreement.recorded").exists()


def test_the_same_person_accepts_once_and_another_is_another_record(signed_in, url):
    assert signed_in.post(url, SIGNED).status_code == 303
    page = signed_in.post(url, SIGNED | {"accepted_on": "2 October 2026"})
    assert page.status_code == 422
    assert summary_of(page) == [
        (
            "#id_signatory_email",
            "This person has already accepted this version of the agreement for this customer. "
            "Enter whoever else accepted it, if somebody did.",
        )
    ]
    assert signed_in.post(url, SIGNED | {"signatory_first_name": "Leitung"}).status_code == 303
    assert Agreement.objects.count() == 2
    assert Event.objects.filter(kind="agreement.recorded").count() == 2


def test_a_nul_is_dropped(signed_in, url):
    assert signed_in.post(url, SIGNED | {"signatory_last_name": "Bü\x00ro"}).status_code == 303
    assert Agreement.objects.get().last_name == "Büro"


def test_an_indirect_reseller_cannot_attest(client, db):
    partner = PartnerFactory(type="indirect_reseller")
    customer = CustomerFactory(partner=partner)
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    url = f"/customers/{customer.pk}/agreement/"
    for page in (client.get(url), client.post(url, SIGNED)):
        assert page.status_code == 403
        assert "An indirect reseller cannot attest the agreement." in text_of(page)
    assert not Agreement.objects.exists()
