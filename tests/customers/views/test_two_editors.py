"""Two agents change one customer: the second sees both versions, answer by answer, and chooses."""

import re

import pytest
from django.test import Client

from customers.actions import decide_education
from customers.models import Customer
from customers.wizard import Editing
from partnercenter.models import ParkedPost
from tests.customers.views.test_editing import UNDER_REVIEW, url
from tests.customers.walking import inputs_of, summary_of, text_of, value_of
from tests.factories import AgentFactory, CustomerFactory, QualificationRequestFactory


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, ready=True, phone="+4930901820")


@pytest.fixture
def second(client, agent, customer):
    """The page of the second agent, opened before the first one saves."""
    client.force_login(agent)
    return inputs_of(client.get(url(customer)))


@pytest.fixture
def first():
    return Client()


def first_saves(first, customer, **answers):
    colleague = AgentFactory(partner=customer.partner, roles=["Sales agent"], first_name="First", last_name="agent")
    first.force_login(colleague)
    page = inputs_of(first.get(url(customer)))
    assert first.post(url(customer), page | answers | UNDER_REVIEW).status_code == 303


def choices_of(page):
    """Return what is to be chosen, by answer: (yours, stored now, which is chosen)."""
    found = {}
    for part in text_of(page).split("<fieldset")[1:]:
        name = re.search(r'name="choice_(\w+)"', part)[1]
        mine, theirs = re.findall(r"<bdi>(.*?)</bdi>", part)
        chosen = re.findall(r'value="(\w+)"[^>]* checked', part)
        found[name] = (mine, theirs, chosen[0] if chosen else "")
    return found


def test_the_second_sees_both_versions_and_nothing_is_saved(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf", city="Potsdam")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb", "contact_last_name": "Büro"})
    assert page.status_code == 409
    assert "<bdi>First agent</bdi> changed this customer after you opened it" in text_of(page)
    assert choices_of(page) == {
        "contact_first_name": ("Vertrieb", "Einkauf", ""),
        "contact_last_name": ("Büro", "Office", "mine"),
        "city": ("Berlin", "Potsdam", "theirs"),
    }
    customer.refresh_from_db()
    assert (customer.contact_first_name, customer.contact_last_name) == ("Einkauf", "Office")


def test_what_is_chosen_is_saved(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf", city="Potsdam")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb", "contact_last_name": "Büro"})
    sent = inputs_of(page) | {"choice_contact_first_name": "mine", "choice_contact_last_name": "mine",
                              "choice_city": "theirs"}  # fmt: skip
    assert client.post(url(customer), sent).status_code == 303
    customer.refresh_from_db()
    assert (customer.contact_first_name, customer.contact_last_name, customer.city) == ("Vertrieb", "Büro", "Potsdam")
    assert customer.version == 3


def test_what_both_changed_must_be_chosen(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    page = client.post(url(customer), inputs_of(page))
    assert page.status_code == 422
    assert summary_of(page) == [("#mine-contact_first_name", "Choose one of the two: First name.")]
    assert choices_of(page) == {"contact_first_name": ("Vertrieb", "Einkauf", "")}
    assert '<fieldset class="field" aria-invalid="true" aria-describedby="problem-contact_first_name">' in text_of(page)
    assert 'id="problem-contact_first_name"' in text_of(page)
    assert client.post(url(customer), inputs_of(page) | {"choice_contact_first_name": "theirs"}).status_code == 303
    assert Customer.objects.get().contact_first_name == "Einkauf"


def test_the_same_change_by_both_leaves_nothing_to_save(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    answer = client.post(url(customer), second | {"contact_first_name": "Einkauf"})
    assert answer.status_code == 303
    assert "There is nothing left to save." in text_of(client.get(answer["Location"]))


def test_a_chosen_address_still_goes_through_the_rules_and_the_question(client, first, customer, second):
    first_saves(first, customer, city="Potsdam")
    page = client.post(url(customer), second | {"city": "Leipzig", "postal_code": "0"})
    sent = inputs_of(page) | {"choice_city": "mine", "choice_postal_code": "mine"}
    page = client.post(url(customer), sent)
    assert [href for href, _ in summary_of(page)] == ["#id_postal_code"]
    page = client.post(url(customer), inputs_of(page) | {"postal_code": "04103"})
    assert "<h1>Put it under review?</h1>" in text_of(page)
    assert client.post(url(customer), inputs_of(page)).status_code == 303
    customer.refresh_from_db()
    assert (customer.city, customer.postal_code) == ("Leipzig", "04103")


def test_instead_of_choosing_one_can_go_on_typing(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    page = client.post(url(customer), {**inputs_of(page), "choice_contact_first_name": "mine", "action": "edit"})
    assert page.status_code == 200
    assert value_of(page, "contact_first_name") == "Vertrieb"
    assert client.post(url(customer), inputs_of(page) | {"contact_first_name": "Zentrale"}).status_code == 303
    assert Customer.objects.get().contact_first_name == "Zentrale"


def test_a_third_version_is_shown_as_well(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    first_saves(first, customer, contact_first_name="Zentrale")
    page = client.post(url(customer), inputs_of(page) | {"choice_contact_first_name": "mine"})
    assert page.status_code == 409
    assert choices_of(page) == {"contact_first_name": ("Vertrieb", "Zentrale", "")}


def test_a_change_that_comes_between_reading_and_writing_is_shown_too(client, first, customer, second, monkeypatch):
    save = Editing.save

    def late(self, checked):
        monkeypatch.undo()
        first_saves(first, customer, contact_first_name="Einkauf")
        return save(self, checked)

    monkeypatch.setattr(Editing, "save", late)
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    assert page.status_code == 409
    assert choices_of(page) == {"contact_first_name": ("Vertrieb", "Einkauf", "")}


def test_one_s_own_other_window_is_told_as_such(client, customer, second):
    page = inputs_of(client.get(url(customer)))
    assert client.post(url(customer), page | {"contact_first_name": "Einkauf"}).status_code == 303
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    assert "<bdi>You</bdi> changed this customer after you opened it" in text_of(page)


def test_who_has_changed_nothing_has_nothing_to_choose(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    answer = client.post(url(customer), second)
    assert answer.status_code == 303
    told = text_of(client.get(answer["Location"]))
    assert "Nothing was changed by you. First agent changed the customer meanwhile" in told


def test_an_operator_s_decision_is_told_as_the_operator_s(client, agent):
    operator = AgentFactory(partner=None, is_staff=True, first_name="The", last_name="operator")
    customer = CustomerFactory(
        partner=agent.partner, changed_by=agent, education="in_review", special_qualification="education"
    )
    QualificationRequestFactory(partner=agent.partner, customer=customer)
    client.force_login(agent)
    page = inputs_of(client.get(url(customer)))
    decide_education(request=customer.qualification_requests.get(), confirmed=True, reason="", by=operator)
    answer = client.post(url(customer), page | {"contact_first_name": "Vertrieb"})
    assert answer.status_code == 409
    assert f"<bdi>{operator}</bdi> changed this customer after you opened it" in text_of(answer)


def test_ticks_and_reasons_go_along_while_one_chooses(client, first, customer):
    client.force_login(AgentFactory(partner=customer.partner, roles=["Admin agent"]))
    second = inputs_of(client.get(url(customer)))
    first_saves(first, customer, contact_first_name="Einkauf")
    sent = second | {"postal_code": "1011", "override": "postal_code_format", "override_reason": "The records say so."}
    page = client.post(url(customer), sent)
    assert page.status_code == 409
    chosen = inputs_of(page) | {"choice_postal_code": "mine", "choice_contact_first_name": "theirs"}
    answer = client.post(url(customer), chosen | UNDER_REVIEW)
    assert answer.status_code == 303
    [override] = Customer.objects.get().overrides
    assert (override["code"], override["reason"]) == ("postal_code_format", "The records say so.")


def test_changing_the_answers_comes_before_choosing(client, first, customer, second):
    first_saves(first, customer, contact_first_name="Einkauf")
    page = client.post(url(customer), second | {"contact_first_name": "Vertrieb"})
    page = client.post(url(customer), {**inputs_of(page), "action": "edit"})
    assert page.status_code == 200
    assert value_of(page, "contact_first_name") == "Vertrieb"


def park(client, customer, sent):
    client.logout()
    answer = client.post(url(customer), sent, headers={"Origin": "http://testserver"})
    assert answer.status_code == 303
    client.force_login(AgentFactory._meta.model.objects.get(pk=customer.added_by_id))


def test_versions_of_what_was_kept_are_shown_and_forgotten_once_chosen(client, first, agent, customer, second):
    Customer.objects.update(added_by=agent)
    customer.refresh_from_db()
    park(client, customer, second | {"contact_first_name": "Vertrieb"})
    first_saves(first, customer, contact_first_name="Einkauf")
    page = client.get(url(customer))
    assert page.status_code == 409
    assert "What you typed is back." in text_of(page)
    assert client.post(url(customer), inputs_of(page) | {"choice_contact_first_name": "mine"}).status_code == 303
    assert Customer.objects.get().contact_first_name == "Vertrieb"
    assert "What you typed is back." not in text_of(client.get(url(customer)))
    assert not ParkedPost.objects.exists()


def test_of_what_was_kept_nothing_may_be_left(client, first, agent, customer, second):
    Customer.objects.update(added_by=agent)
    customer.refresh_from_db()
    park(client, customer, second | {"contact_first_name": "Einkauf"})
    first_saves(first, customer, contact_first_name="Einkauf")
    assert client.get(url(customer)).status_code == 303
    assert not ParkedPost.objects.exists()
    assert client.get(url(customer)).status_code == 200
