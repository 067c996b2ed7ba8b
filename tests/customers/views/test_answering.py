"""Sending a page of the wizard: what is accepted goes on, what is refused comes back as it was typed."""

import uuid

import pytest

from customers.models import Customer, Draft
from tests.customers.walking import BRAZIL, GERMANY, Walk, hidden, summary_of, text_of, value_of
from tests.factories import AgentFactory


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


def test_the_first_page_says_what_to_have_at_hand_and_asks_three_things(walk):
    page = text_of(walk.page)
    assert "<title>Find the company – Partner Center</title>" in page
    assert "Have at hand before you start" in page
    assert "the business tax ID, never a person’s own number" in page
    assert "Add a customer: step 1 of 4" in page
    assert [name for name in BRAZIL["find"] if f'name="{name}"' in page] == list(BRAZIL["find"])


def test_opening_the_first_page_stores_nothing(walk):
    assert not Draft.objects.exists()
    assert uuid.UUID(walk.key).version == 7


def test_an_accepted_page_leads_to_the_next_with_303(walk):
    answer = walk.first(**BRAZIL["find"])
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{walk.key}/account/")
    answer = walk.send("account", **BRAZIL["account"])
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{walk.key}/agreement/")
    answer = walk.send("agreement", **BRAZIL["agreement"])
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/customers/add/{walk.key}/review/")


@pytest.mark.parametrize(("step", "number"), [("account", 2), ("agreement", 3), ("review", 4)])
def test_every_page_says_which_of_four_it_is(walk, step, number):
    page = text_of(walk.to(step, BRAZIL))
    assert f"Add a customer: step {number} of 4" in page
    assert page.count("<h1") == 1
    heading = page.split("<h1>")[1].split("</h1>")[0]
    assert f"<title>{heading} – Partner Center</title>" in page


def test_a_refused_page_comes_back_with_422_and_links_to_what_is_wrong(walk):
    page = walk.first(country="BR", company_name="", registration_id="")
    assert page.status_code == 422
    assert summary_of(page) == [
        ("#id_company_name", "Enter the legal name of the company."),
        ("#id_registration_id", "Enter the CNPJ, such as 33.000.167/0001-01."),
    ]
    text = text_of(page)
    assert "<title>Error: Find the company – Partner Center</title>" in text
    assert text.count("Enter the legal name of the company.") == 2, "once in the summary, once beside the field"
    assert 'aria-invalid="true"' in text
    assert 'id="id_company_name"' in text


def test_the_first_page_sent_empty_asks_for_a_country_first(walk):
    page = walk.first(country="", company_name="", registration_id="")
    assert summary_of(page) == [
        ("#id_country", "Select the customer’s country or region."),
        ("#id_company_name", "Enter the legal name of the company."),
    ]


def test_the_account_page_names_everything_that_is_missing(walk):
    walk.first(**BRAZIL["find"])
    page = walk.send("account")
    assert [href for href, _ in summary_of(page)] == [
        "#id_address_line1", "#id_city", "#id_state", "#id_postal_code", "#id_phone", "#id_domain_prefix",
        "#id_contact_first_name", "#id_contact_last_name", "#id_contact_email",
    ]  # fmt: skip


TYPED = {
    "markup": '"><script>alert(1)</script>',
    "ampersands": "A & B &amp; C's <b>",
    "emoji": "Contoso 🏭👩‍💻 GmbH",
    "right to left": "\u200fشركة\u200e Contoso \u202e",
    "outer spaces": "  Contoso  ",
    "no-break spaces": "Contoso\u00a0GmbH\u3000",
    "ten thousand letters": "Ü" * 10_000,
    "template": "{{ user.password }}{% debug %}",
    "combined": "Cafe\u0301 ﬁ Ⅷ",
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_was_typed_comes_back_exactly(walk, typed):
    page = walk.first(country="BR", company_name=typed, registration_id="1")
    assert page.status_code == 422
    assert value_of(page, "company_name") == typed
    assert walk.draft.answers["company_name"] == typed
    assert value_of(walk.open("find"), "company_name") == typed
    assert "<script>alert" not in page.content.decode()


def test_a_nul_which_no_keyboard_types_is_dropped(walk):
    page = walk.first(country="BR", company_name="Con\x00toso", registration_id="1")
    assert page.status_code == 422
    assert value_of(page, "company_name") == "Contoso"


@pytest.mark.parametrize("name", [*BRAZIL["account"], "education_segment", "website", "address_line2"])
@pytest.mark.parametrize("typed", ['"><script>', "x" * 10_000, "\x00\x01\x1f", "\u202e🏭", "'); DROP TABLE x; --"])
def test_no_text_in_any_answer_breaks_a_page(walk, name, typed):
    walk.first(**BRAZIL["find"])
    answer = walk.send("account", **(BRAZIL["account"] | {"special_qualification": "education"} | {name: typed}))
    assert answer.status_code in (303, 422)
    assert walk.draft.answers[name] == typed.replace("\x00", "")
    assert walk.open("account").status_code == 200


@pytest.mark.parametrize("name", ["confirmed", "override", "override_reason", "version", "action", "draft"])
@pytest.mark.parametrize("typed", ["\x00", "x" * 10_000, '"><script>', "🏭"])
@pytest.mark.parametrize("role", ["Sales agent", "Admin agent"])
def test_no_hidden_input_breaks_a_page_either(client, partner, role, name, typed):
    client.force_login(AgentFactory(partner=partner, roles=[role]))
    walk = Walk(client)
    assert walk.first(**BRAZIL["find"]).status_code == 303
    answer = walk.client.post(walk.url("account"), {"action": "continue", **BRAZIL["account"], name: typed})
    assert answer.status_code in (303, 409, 422)
    answer = client.post("/customers/add/", {"draft": "", **GERMANY["find"], name: typed})
    assert answer.status_code in (303, 409, 422)


@pytest.mark.parametrize("reseller", ["\x00", "x" * 10_000, '"><script>', "00000000-0000-7000-8000-000000000001"])
def test_no_reseller_in_the_address_breaks_the_first_page(signed_in, reseller):
    assert signed_in.get("/customers/add/", {"reseller": reseller}).status_code == 200
    answer = signed_in.post(
        "/customers/add/", BRAZIL["find"], QUERY_STRING="reseller=" + reseller.replace("\x00", "%00")
    )
    assert answer.status_code == 303


def test_wrong_answers_stay_in_the_draft_and_are_told_again_when_it_is_opened(walk):
    walk.first(country="BR", company_name="X", registration_id="12")
    page = walk.open("find")
    assert page.status_code == 200
    assert value_of(page, "company_name") == "X"
    assert [href for href, _ in summary_of(page)] == ["#id_company_name", "#id_registration_id"]


def test_a_page_that_was_not_sent_yet_is_not_told_off(walk):
    walk.first(**BRAZIL["find"])
    page = walk.open("account")
    assert summary_of(page) == []
    assert "is-invalid" not in text_of(page)


def test_what_is_most_likely_is_proposed(walk):
    walk.first(**BRAZIL["find"])
    page = walk.open("account")
    assert value_of(page, "domain_prefix") == "northwindcomerciode"
    assert '<option value="pt" selected>Portuguese' in text_of(page)
    assert '<option value="pt-BR" selected>' in text_of(page)


def test_the_signatory_is_proposed_to_be_the_contact(walk):
    page = walk.to("agreement", BRAZIL)
    assert value_of(page, "signatory_first_name") == "Purchasing"
    assert value_of(page, "signatory_email") == "compras@northwind-alimentos.example"


@pytest.mark.parametrize("step", ["account", "agreement", "review"])
def test_no_page_can_be_reached_before_those_it_builds_on(walk, step):
    walk.first(country="BR", company_name="", registration_id="")
    page = walk.open("agreement")
    assert (page.status_code, page.headers["Location"]) == (302, f"/customers/add/{walk.key}/account/")
    page = walk.send("review", action="create")
    assert (page.status_code, page.headers["Location"]) == (303, f"/customers/add/{walk.key}/account/")
    assert not Customer.objects.exists()


@pytest.mark.parametrize("step", ["nothing", "find2", "created2"])
def test_a_step_that_is_none_is_not_found(walk, step):
    walk.first(**BRAZIL["find"])
    assert walk.open(step).status_code == 404


def test_a_draft_opens_where_something_is_left_to_do(walk):
    walk.first(country="BR", company_name="", registration_id="")
    assert walk.open("").headers["Location"] == f"/customers/add/{walk.key}/find/"
    walk.send("find", **BRAZIL["find"])
    assert walk.open("").headers["Location"] == f"/customers/add/{walk.key}/account/"
    walk.send("account", **BRAZIL["account"])
    walk.send("agreement", **BRAZIL["agreement"])
    assert walk.open("").headers["Location"] == f"/customers/add/{walk.key}/review/"


def test_the_way_back_leads_to_the_page_before(walk):
    assert '<a class="back-link" href="/customers/">' in text_of(walk.page)
    assert f'<a class="back-link" href="{walk.url("find")}">' in text_of(walk.to("account", BRAZIL))
    assert f'<a class="back-link" href="{walk.url("review")}">' in text_of(walk.open("account", "?return=review"))


def test_the_first_page_sent_twice_makes_one_draft(walk):
    walk.first(country="BR", company_name="", registration_id="")
    assert walk.first(**BRAZIL["find"]).status_code == 303
    assert Draft.objects.count() == 1


def test_a_refused_first_page_goes_on_with_the_same_draft(walk):
    page = walk.first(country="BR", company_name="", registration_id="")
    assert hidden(page, "draft") == walk.key
    answer = walk.client.post(
        "/customers/add/",
        {"draft": hidden(page, "draft"), "version": hidden(page, "version"), "action": "continue", **BRAZIL["find"]},
    )
    assert answer.headers["Location"] == f"/customers/add/{walk.key}/account/"
    assert Draft.objects.count() == 1


@pytest.mark.parametrize("key", ["", "nonsense", "\x00"])
def test_a_first_page_without_a_usable_key_gets_a_new_one(signed_in, key):
    answer = signed_in.post("/customers/add/", {"draft": key, **BRAZIL["find"]})
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/customers/add/{Draft.objects.get().pk}/account/"


def test_optional_answers_may_stay_empty(walk):
    answer = walk.first(**GERMANY["find"])
    assert answer.status_code == 303
    answer = walk.send("account", **GERMANY["account"])
    assert answer.status_code == 303


def test_spaces_are_no_answer(walk):
    page = walk.first(country="BR", company_name=" \u00a0 ", registration_id="\t")
    assert [href for href, _ in summary_of(page)] == ["#id_company_name", "#id_registration_id"]


def test_a_page_for_an_education_customer_asks_for_its_segment(walk):
    walk.first(**BRAZIL["find"])
    page = walk.send("account", **(BRAZIL["account"] | {"special_qualification": "education"}))
    assert ("#id_education_segment", "Select the education segment.") in summary_of(page)
    answer = walk.send(
        "account", **(BRAZIL["account"] | {"special_qualification": "education", "education_segment": "k12"})
    )
    assert answer.status_code == 303
