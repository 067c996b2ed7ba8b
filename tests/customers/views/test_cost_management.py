"""Cost management: what the customer will see is said first; one or many are switched, each with its result."""

import re

import pytest
from django.core import mail
from django.db.models import F
from django.utils import timezone

from customers.actions import CustomerRemoved
from customers.models import Customer, CustomerLink
from partnercenter.models import Event
from tests.customers.walking import GERMANY, Walk, text_of, value_of
from tests.factories import AgentFactory, CustomerFactory, CustomerLinkFactory, PartnerFactory


@pytest.fixture
def agent(partner):
    return AgentFactory(partner=partner, roles=["Admin agent"])


@pytest.fixture
def customer(agent):
    return CustomerFactory(partner=agent.partner, ready=True, has_azure_plan=True, billing_currency="EUR")


def url(customer):
    return f"/customers/{customer.pk}/costs/"


MEANS = [
    "at pay-as-you-go retail rates",
    "In its billing currency, EUR, by subscription and resource group",
    "Reservations count as zero. Purchases are not shown.",
]


def test_what_the_customer_will_see_is_said_before(signed_in, customer):
    text = text_of(signed_in.get(url(customer)))
    for told in MEANS:
        assert told in text
    assert "No usage has been loaded for this customer yet." in text


def test_it_is_switched_on_and_off_and_told(signed_in, agent, customer):
    for action, state in (("on", True), ("off", False)):
        answer = signed_in.post(url(customer), {"action": action})
        assert answer["Location"] == f"/customers/{customer.pk}/#costs"
        assert f"Switched {action}." in text_of(signed_in.get(f"/customers/{customer.pk}/"))
        assert Customer.objects.get().cost_management is state
    told = [(event.by, event.changes["cost_management"]) for event in Event.objects.order_by("at")]
    assert told == [(agent, ["off", "on"]), (agent, ["on", "off"])]
    assert text_of(signed_in.get(f"/customers/{customer.pk}/")).count("Cost management switched") == 2


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"agreed_on": None}, "The customer agreement has to be confirmed first."),
        ({"has_azure_plan": False}, "The customer has to be marked as having an Azure plan first."),
    ],
)
def test_what_is_missing_is_said_and_it_stays_off(signed_in, customer, missing, sentence):
    Customer.objects.update(**missing)
    text = text_of(signed_in.get(url(customer)))
    assert sentence in text
    assert ">Switch on</button>" not in text
    page = signed_in.post(url(customer), {"action": "on"})
    assert page.status_code == 422
    assert sentence in text_of(page)
    assert not Customer.objects.get().cost_management


def test_the_plan_is_marked_and_taken_back(signed_in, customer):
    Customer.objects.update(has_azure_plan=False)
    page = f"/customers/{customer.pk}/azure-plan/"
    assert "Mark an Azure plan?" in text_of(signed_in.get(page))
    signed_in.post(page, {"plan": "yes"})
    assert Customer.objects.get().has_azure_plan
    Customer.objects.update(cost_management=True)
    assert "Cost management is switched off with it" in text_of(signed_in.get(page))
    signed_in.post(page, {"plan": "no"})
    assert (Customer.objects.get().has_azure_plan, Customer.objects.get().cost_management) == (False, False)


def test_a_link_goes_to_the_contact_and_can_be_ended(signed_in, customer):
    Customer.objects.update(cost_management=True)
    signed_in.post(url(customer), {"action": "send"})
    [sent] = mail.outbox
    assert sent.to == ["office@customer.example"]
    assert re.search(r"http://testserver/costs/\S+/", sent.body)
    assert "A link was sent to <bdi>office@customer.example</bdi>" in text_of(signed_in.get(url(customer)))
    signed_in.post(url(customer), {"action": "end", "link": value_of(signed_in.get(url(customer)), "link")})
    assert CustomerLink.objects.get().state == "ended"


def test_while_it_is_off_no_link_is_sent_and_that_is_said(signed_in, customer):
    for action, sentence in (("send", "there is nothing to send a link to"), ("end", "That link had ended already")):
        answer = signed_in.post(url(customer), {"action": action})
        assert sentence in text_of(signed_in.get(answer["Location"]))
    assert mail.outbox == []


@pytest.mark.parametrize("page", ["costs/", "azure-plan/"])
def test_what_nobody_can_ask_for_changes_nothing(signed_in, customer, page):
    Customer.objects.update(has_azure_plan=False)
    answer = signed_in.post(f"/customers/{customer.pk}/{page}", {"action": "banana", "plan": "banana"})
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/{customer.pk}/{page}")
    assert not Customer.objects.get().has_azure_plan


def test_of_many_each_one_s_result_is_told(signed_in, agent, customer):
    told = {"partner": agent.partner}
    on = CustomerFactory(company_name="On GmbH", ready=True, has_azure_plan=True, cost_management=True, **told)
    bare = CustomerFactory(company_name="Bare GmbH", ready=True, **told)
    new = CustomerFactory(company_name="New GmbH", has_azure_plan=True, **told)
    gone = CustomerFactory(company_name="Gone GmbH", ready=True, removed_at=timezone.now(), **told)
    foreign = CustomerFactory(partner=PartnerFactory(), ready=True, has_azure_plan=True)
    keys = [str(one.pk) for one in (customer, on, bare, new, gone, foreign)]
    page = text_of(signed_in.get("/customers/cost-management/", {"customer": [*keys, "nonsense"]}))
    assert "5 customers chosen" in page
    assert "The relationship was removed." in page
    assert "Switch on for 1" in page
    assert "Switch off for 1" in page
    assert "at pay-as-you-go retail rates" in page
    answer = signed_in.post("/customers/cost-management/", {"customer": keys, "action": "on"})
    assert answer.status_code == 303, "loaded again, it switches nothing again"
    page = text_of(signed_in.get(answer["Location"]))
    results = dict(re.findall(r'<bdi>([^<]*)</bdi></a></th>\s*<td[^>]*>\s*<span class="status[^"]*">([^<]*)', page))
    assert results == {
        customer.company_name: "Switched on.",
        "On GmbH": "It was on already.",
        "Bare GmbH": "Not switched on. The customer has to be marked as having an Azure plan first.",
        "New GmbH": "Not switched on. The customer agreement has to be confirmed first.",
        "Gone GmbH": "Not switched. The relationship was removed.",
    }
    assert "Cost management: 1 switched" in page
    assert not Customer.objects.get(pk=foreign.pk).cost_management
    assert Event.objects.filter(kind="costs.switched").count() == 1


def test_one_that_is_removed_in_the_meantime_is_told_too(signed_in, customer, monkeypatch):
    def removed(*, customer, **_):
        raise CustomerRemoved(customer)

    monkeypatch.setattr("customers.views.costs.switch_costs", removed)
    answer = signed_in.post("/customers/cost-management/", {"customer": [str(customer.pk)], "action": "on"})
    assert "Not switched. The relationship was removed." in text_of(signed_in.get(answer["Location"]))


def test_without_results_their_page_is_the_choice(signed_in, customer):
    assert "Choose customers from the list first." in text_of(signed_in.get("/customers/cost-management/?done=1"))


def test_without_a_choice_it_says_where_to_choose(signed_in, customer):
    page = signed_in.get("/customers/cost-management/")
    assert page.status_code == 422
    assert "Choose customers from the list first." in text_of(page)


def test_the_list_offers_the_choice_to_those_who_may(client, partner, customer):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    assert f'name="customer" value="{customer.pk}"' in text_of(client.get("/customers/"))
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    assert 'name="customer"' not in text_of(client.get("/customers/"))


def test_the_currency_is_that_of_the_selling_region(signed_in, partner):
    walk = Walk(signed_in)
    walk.to("review", GERMANY)
    walk.create()
    assert Customer.objects.get().billing_currency == "EUR"
    assert "<dt>Billing currency</dt><dd>EUR</dd>" in text_of(signed_in.get(f"/customers/{Customer.objects.get().pk}/"))


def test_nothing_of_a_removed_customer_is_switched(signed_in, customer):
    CustomerLinkFactory(customer=customer, purpose="costs")
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    for path in ("costs/", "azure-plan/"):
        for method in (signed_in.get, signed_in.post):
            assert method(f"/customers/{customer.pk}/{path}")["Location"] == f"/customers/{customer.pk}/"
