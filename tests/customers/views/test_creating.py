"""The review, and the one customer that comes of it, however often it is sent."""

import re

import pytest

from customers.actions import AlreadyKnown, add_customer
from customers.models import Agreement, Customer, Draft, Organization
from customers.wizard import Wizard
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


def rows(page):
    """Return label → value of the summary, as it is read."""
    found = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", text_of(page), re.DOTALL)
    return {label: re.sub(r"<[^>]+>", "", value.replace("<span", " <span")).strip() for label, value in found}


def test_the_review_shows_the_stored_form_beside_what_was_typed(walk):
    typed = BRAZIL | {
        "find": BRAZIL["find"] | {"registration_id": "11222333000181"},
        "account": BRAZIL["account"] | {"postal_code": "01310100"},
    }
    shown = rows(walk.to("review", typed))
    assert shown["CNPJ"] == "11.222.333/0001-81 Typed as 11222333000181"
    assert shown["Company phone number"] == "(11) 3071-0000 (+551130710000) Typed as (11) 3071-0000"
    assert shown["CEP"] == "01310-100 Typed as 01310100"
    assert shown["Country or region"] == "Brazil"
    assert shown["State"] == "São Paulo"
    assert shown["Language"] == "Portuguese"
    assert shown["Address line 2"] == "Not provided"


def test_every_answer_has_a_link_that_changes_it_and_returns(walk):
    page = text_of(walk.to("review", BRAZIL))
    for step, names in BRAZIL.items():
        for name in names:
            assert f'href="{walk.url(step)}?return=review#id_{name}' in page, name
    assert '<a href="' + walk.url("find") + '?return=review#id_company_name">Change' in page


def test_a_changed_answer_leads_back_to_the_review(walk):
    walk.to("review", BRAZIL)
    changed = BRAZIL["account"] | {"city": "Campinas"}
    answer = walk.send("account", query="?return=review", **changed)
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url("review"))
    assert rows(walk.open("review"))["City"] == "Campinas"


def test_a_change_that_leaves_something_to_do_leads_there(walk):
    walk.to("review", BRAZIL)
    walk.send("agreement", agreement_method="")
    answer = walk.send("account", query="?return=review", **BRAZIL["account"])
    assert answer.headers["Location"] == walk.url("agreement")


def test_the_review_runs_every_rule_again(walk):
    walk.to("review", BRAZIL)
    draft = walk.draft
    draft.answers = draft.answers | {"phone": "abc", "company_name": ""}
    draft.save()
    page = walk.open("review")
    assert page.status_code == 200
    assert [href for href, _ in summary_of(page)] == [
        f"{walk.url('find')}?return=review#id_company_name",
        f"{walk.url('account')}?return=review#id_phone",
    ]
    assert walk.create().status_code == 422
    assert not Customer.objects.exists()


def test_a_customer_is_created_with_everything_that_was_typed(walk, agent):
    walk.to("review", BRAZIL)
    answer = walk.create()
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url("created"))
    customer = Customer.objects.get()
    assert (customer.partner, customer.added_by) == (agent.partner, agent)
    assert (customer.registration_id, customer.registration_id_typed) == ("11222333000181", "11.222.333/0001-81")
    assert customer.registration_rule.startswith("BR")
    assert (customer.phone, customer.postal_code, customer.state) == ("+551130710000", "01310-100", "SP")
    assert Event.objects.filter(subject_key=customer.pk).get().kind == "customer.added"


def test_the_confirmation_says_what_comes_next(walk):
    walk.to("review", BRAZIL)
    walk.create()
    page = text_of(walk.client.get(walk.url("created")))
    assert "<h1>Customer created</h1>" in page
    assert "northwindalimentos.onmicrosoft.com" in page
    assert "The customer still has to accept the Microsoft Customer Agreement" in page
    assert "It is under review now, as every new customer." in page
    assert f'href="/customers/{Customer.objects.get().pk}/agreement/ask/"' in page
    assert f'href="/customers/{Customer.objects.get().pk}/"' in page
    # Opened again when all of that is done, it says nothing of it any more.
    Customer.objects.update(verification="allowed", review_since=None, agreed_on="2026-10-01")
    page = text_of(walk.client.get(walk.url("created")))
    assert "<h1>Customer created</h1>" in page
    assert "under review" not in page
    assert "still has to accept" not in page
    assert "Add another for the same reseller" not in page


def test_the_second_submit_leads_to_the_same_confirmation(walk):
    walk.to("review", GERMANY)
    first, second, third = walk.create(), walk.create(), walk.create(confirmed="anything")
    assert {answer.status_code for answer in (first, second, third)} == {303}
    assert {answer.headers["Location"] for answer in (first, second, third)} == {walk.url("created")}
    assert (Customer.objects.count(), Organization.objects.count(), Agreement.objects.count()) == (1, 1, 1)


def test_a_submit_that_comes_while_another_is_written_leads_to_the_same_confirmation(walk, monkeypatch):
    walk.to("review", GERMANY)
    check_all = Wizard.check_all

    def overtaken(wizard, **options):
        monkeypatch.setattr(Wizard, "check_all", check_all)
        Wizard(Draft.objects.get(pk=wizard.draft.pk), wizard.agent).create()
        return check_all(wizard, **options)

    monkeypatch.setattr(Wizard, "check_all", overtaken)
    answer = walk.create()
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url("created"))
    assert Customer.objects.count() == 1


def test_a_draft_deleted_while_it_is_submitted_makes_no_customer(walk, monkeypatch, agent):
    from customers.actions import discard_draft

    walk.to("review", GERMANY)
    check_all = Wizard.check_all

    def overtaken(wizard, **options):
        checked = check_all(wizard, **options)
        discard_draft(draft=Draft.objects.get(pk=wizard.draft.pk), by=agent)
        return checked

    monkeypatch.setattr(Wizard, "check_all", overtaken)
    assert walk.create().status_code == 303
    assert "This draft has been deleted" in text_of(walk.open(""))
    assert not Customer.objects.exists()


def test_two_agents_with_one_company_make_one_customer(walk, agent):
    walk.to("review", BRAZIL)
    other = Walk(walk.client)
    other.to("review", BRAZIL)
    assert walk.create().status_code == 303
    page = other.create()
    assert page.status_code == 422
    assert "This is your customer already" in text_of(page)
    assert Customer.objects.count() == 1
    assert other.draft.status == "open"


@pytest.mark.parametrize("same", [{"country": "BR", "registration_id": "11222333000181"},
                                  {"domain_prefix": "northwindalimentos"}])  # fmt: skip
def test_a_twin_that_slips_past_the_search_is_caught_by_the_database(walk, monkeypatch, same):
    walk.to("review", BRAZIL)
    CustomerFactory(partner=PartnerFactory(), **same)
    monkeypatch.setattr("customers.wizard.checker.find_matches", lambda **asked: [])
    page = walk.create()
    assert page.status_code == 422
    assert Customer.objects.count() == 1
    assert walk.draft.status == "open"


def test_a_twin_found_by_the_database_is_shown_on_the_review(walk, monkeypatch):
    walk.to("review", BRAZIL)

    def twin_comes_first(**what):
        CustomerFactory(partner=walk.draft.partner, country="BR", registration_id="11222333000181")
        raise AlreadyKnown

    monkeypatch.setattr("customers.wizard.walk.add_customer", twin_comes_first)
    page = walk.create()
    assert page.status_code == 422
    assert "This is your customer already" in text_of(page)
    assert "There is a problem" in text_of(page)


def test_what_was_changed_after_the_check_is_not_created_unchecked(walk, monkeypatch, agent):
    walk.to("review", GERMANY)

    def changed_first(**what):
        Draft.objects.filter(pk=walk.key).update(answers=walk.draft.answers | {"city": ""}, version=99)
        return add_customer(**what)

    monkeypatch.setattr("customers.wizard.walk.add_customer", changed_first)
    answer = walk.create()
    if answer.status_code == 303:
        assert Customer.objects.get().city == "Berlin", "what was checked is what is stored"
    else:
        assert not Customer.objects.exists()


@pytest.mark.parametrize("step", ["find", "account", "agreement", "review"])
def test_a_created_customer_has_no_pages_of_the_wizard_any_more(walk, step):
    walk.to("review", GERMANY)
    walk.create()
    page = walk.open(step)
    assert page.status_code == 200
    assert "<h1>This customer has been created</h1>" in text_of(page)
    assert '<form method="post" novalidate' not in text_of(page)
    answer = walk.send(step, **GERMANY.get(step, {}))
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url("created"))
    assert "This customer has been created" in text_of(walk.open(""))


def test_the_first_page_of_a_created_customer_sent_again_leads_to_the_confirmation(walk):
    walk.to("review", GERMANY)
    walk.create()
    answer = walk.first(**GERMANY["find"])
    assert answer.headers["Location"] == walk.url("created")


def test_there_is_no_confirmation_before_there_is_a_customer(walk):
    walk.to("review", GERMANY)
    assert walk.client.get(walk.url("created")).headers["Location"] == walk.url()


def test_a_colleague_may_finish_what_another_began(walk, partner):
    walk.to("review", GERMANY)
    colleague = AgentFactory(partner=partner, roles=["Admin agent"])
    walk.client.force_login(colleague)
    assert walk.create().status_code == 303
    assert Customer.objects.get().added_by == colleague
