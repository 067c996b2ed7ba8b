"""A company that is here already is found first; of another partner's customer nothing is told but that."""

import re

import pytest

from tests.customers.walking import BRAZIL, GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, CustomerFactory, OrganizationFactory, PartnerFactory

THEIRS = {
    "country": "BR",
    "company_name": "Comércio Secreto Ltda",
    "registration_id": "11222333000181",
    "city": "Curitiba",
    "domain_prefix": "comerciosecreto",
    "contact_first_name": "Secret",
    "contact_last_name": "Contact",
    "contact_email": "geheim@secreto.example",
    "phone": "+554132229999",
}
ANOTHER = {"confirmed": "company_near_match", "reason_company_near_match": "It makes bicycles, not boats."}
SECRETS = ["Secreto", "secreto", "Curitiba", "comerciosecreto", "geheim", "Secret", "3222-9999", "Hidden"]


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


@pytest.fixture
def theirs():
    partner = PartnerFactory(name="Hidden Partner")
    seller = AgentFactory(partner=partner, first_name="Hidden", last_name="seller")
    return CustomerFactory(partner=partner, added_by=seller, **THEIRS)


def told_of(page, theirs):
    """Return what a page tells of another partner's customer."""
    text = text_of(page)
    return [secret for secret in [*SECRETS, str(theirs.pk), str(theirs.organization_id)] if secret in text]


def test_the_partner_s_own_customer_is_shown(walk, agent):
    mine = CustomerFactory(partner=agent.partner, country="BR", registration_id="11222333000181",
                           company_name="Northwind Alimentos Ltda", city="Santos")  # fmt: skip
    page = walk.first(**BRAZIL["find"])
    assert page.status_code == 422
    assert summary_of(page) == [
        ("#id_registration_id",
         "A customer of yours has this registration ID already. Open it instead of adding it again.")
    ]  # fmt: skip
    text = text_of(page)
    assert "This is your customer already" in text
    assert (
        f'<li><a href="/customers/{mine.pk}/">Open <bdi>Northwind Alimentos Ltda</bdi></a>, <bdi>Santos</bdi>, '
        'ID ending in <bdi>0181</bdi> <span class="status">New</span><br><span class="match-why">Found by the same '
        f"registration ID. Added by <bdi>{mine.added_by}</bdi>, "
    ) in text


def test_a_customer_of_another_partner_is_known_and_nothing_more(walk, theirs):
    page = walk.first(**BRAZIL["find"])
    assert page.status_code == 422
    assert summary_of(page) == [
        ("#id_registration_id", "This company is already a customer in Partner Center. Request a relationship.")
    ]
    assert "This company is already a customer in Partner Center" in text_of(page)
    assert told_of(page, theirs) == []
    assert walk.draft.answers == BRAZIL["find"], "what was typed is kept"


def test_a_taken_domain_tells_nothing_of_who_has_it(walk, theirs):
    walk.first(**(BRAZIL["find"] | {"registration_id": "33.000.167/0001-01"}))
    page = walk.send("account", **(BRAZIL["account"] | {"domain_prefix": "comerciosecreto"}))
    assert page.status_code == 422
    assert summary_of(page) == [("#id_domain_prefix", "This domain is taken. Enter another one.")]
    assert set(told_of(page, theirs)) <= {"secreto", "comerciosecreto"}, "as it was typed"


def test_a_like_name_elsewhere_is_a_question_without_data(walk, theirs):
    theirs.organization.folded_name = "adventure works"
    theirs.organization.country = "DE"
    theirs.organization.save()
    page = walk.first(**GERMANY["find"])
    assert page.status_code == 422
    assert summary_of(page) == []
    assert 'value="company_near_match"' in text_of(page)
    assert told_of(page, theirs) == []
    assert walk.send("find", **GERMANY["find"], **ANOTHER).status_code == 303


def test_a_like_name_of_one_s_own_is_shown_and_can_be_another_company(walk, agent):
    CustomerFactory(partner=agent.partner, company_name="ADVENTURE WORKS", folded_name="adventure works", city="Kiel")
    page = walk.first(**GERMANY["find"])
    text = text_of(page)
    assert "Is it one of these?" in text
    assert "Open <bdi>ADVENTURE WORKS</bdi></a>, <bdi>Kiel</bdi>" in text
    assert walk.send("find", **GERMANY["find"], **ANOTHER).status_code == 303


@pytest.mark.parametrize(
    "different",
    [{"country": "DE", "registration_id": "11222333000181"}, {"country": "BR", "registration_id": "33000167000101"},
     {"country": "BR", "registration_id": ""}],
)  # fmt: skip
def test_another_company_is_no_match(walk, different):
    CustomerFactory(partner=PartnerFactory(), domain_prefix="other", company_name="Other", **different)
    assert walk.first(**BRAZIL["find"]).status_code == 303


def test_how_many_partners_know_a_company_is_not_told(walk):
    for number in range(3):
        CustomerFactory(partner=PartnerFactory(), country="DE", folded_name="adventure works",
                        company_name=f"Adventure {number}")  # fmt: skip
    text = text_of(walk.first(**GERMANY["find"]))
    assert text.count("This may be a customer in Partner Center already") == 1
    assert text.count('value="company_near_match"') == 1


def test_the_review_shows_the_match_as_well(walk, theirs):
    theirs.organization.registration_id = "1"
    theirs.organization.save()
    walk.to("review", BRAZIL)
    theirs.organization.registration_id = "11222333000181"
    theirs.organization.save()
    page = walk.create()
    assert page.status_code == 422
    assert "This company is already a customer in Partner Center" in text_of(page)
    assert told_of(page, theirs) == []


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        ({}, False),
        ({"reason_company_near_match": "It makes bicycles, not boats."}, False),
        ({"confirmed": "company_near_match"}, True),
        ({"confirmed": "company_near_match", "reason_company_near_match": "other"}, True),
    ],
)
def test_a_like_name_is_gone_past_with_a_tick_and_a_reason_only(walk, agent, sent, problem):
    CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH")
    page = walk.first(**GERMANY["find"], **sent)
    assert page.status_code == 422
    said = [("#reason-company_near_match", "Enter why this is another company, in at least 10 characters.")]
    assert summary_of(page) == (said if problem else [])
    assert sent.get("reason_company_near_match", "") in text_of(page)


def test_the_reason_is_kept_with_the_customer_and_shown_on_its_page_and_in_its_history(walk, agent):
    CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH")
    walk.first(**GERMANY["find"], **ANOTHER)
    walk.send("account", **GERMANY["account"])
    walk.send("agreement", **GERMANY["agreement"])
    assert walk.create().status_code == 303
    customer = walk.draft.customer
    (concern,) = customer.concerns
    assert (concern["code"], concern["reason"]) == ("company_near_match", "It makes bicycles, not boats.")
    page = text_of(walk.client.get(customer.get_absolute_url()))
    assert "Another company, because: <bdi>It makes bicycles, not boats.</bdi>" in page
    assert '<li>Company near match: <ins dir="auto">It makes bicycles, not boats.</ins></li>' in page


def test_a_like_company_that_comes_later_is_asked_about_anew(walk, agent):
    CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH")
    assert walk.first(**GERMANY["find"], **ANOTHER).status_code == 303
    walk.send("account", **GERMANY["account"])
    walk.send("agreement", **GERMANY["agreement"])
    CustomerFactory(partner=agent.partner, company_name="Advventure Works GmbH")
    page = walk.create()
    assert page.status_code == 422
    assert 'value="company_near_match"' in text_of(page)
    assert walk.create(**ANOTHER).status_code == 303
    assert walk.draft.customer.concerns[0]["reason"] == "It makes bicycles, not boats."


def test_a_like_company_that_is_gone_asks_nothing_anew(walk, agent):
    other = CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH").organization
    walk.first(**GERMANY["find"], **ANOTHER)
    other.folded_name = "northwind"
    other.save()
    assert walk.send("find", **GERMANY["find"]).status_code == 303


def test_another_name_needs_another_reason(walk, agent):
    CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH")
    walk.first(**GERMANY["find"], **ANOTHER)
    page = walk.send("find", **(GERMANY["find"] | {"company_name": "Adventure Worrks GmbH"}))
    assert page.status_code == 422
    assert 'value="company_near_match" id="confirmed-1" aria-describedby="concern-1">' in text_of(page)


def test_the_e_mail_domain_of_a_known_company_is_asked_about_where_it_is_typed(walk, agent):
    OrganizationFactory(email_domain="adventure-works.example")
    assert walk.first(**GERMANY["find"]).status_code == 303
    page = walk.send("account", **GERMANY["account"])
    assert page.status_code == 422
    assert 'value="email_domain_known"' in text_of(page)
    sent = {"confirmed": "email_domain_known", "reason_email_domain_known": "A sister company in Kiel."}
    assert walk.send("account", **GERMANY["account"], **sent).status_code == 303
    walk.send("agreement", **GERMANY["agreement"])
    assert walk.create().status_code == 303


@pytest.fixture
def admin(client, partner):
    client.force_login(AgentFactory(partner=partner, first_name="Admin", last_name="One", roles=["Admin agent"]))
    return Walk(client)


TENANT = {"override": "registration_id_taken", "override_reason": "A separate tenant for their bank in Santos."}


@pytest.mark.parametrize("whose", ["own", "other"])
def test_a_role_that_may_adds_a_separate_tenant_of_the_same_company(admin, partner, whose):
    first = CustomerFactory(
        partner=partner if whose == "own" else PartnerFactory(), country="BR", registration_id="11222333000181"
    ).organization
    assert admin.first(**BRAZIL["find"]).status_code == 422
    assert admin.send("find", **BRAZIL["find"], **TENANT).status_code == 303
    admin.send("account", **BRAZIL["account"])
    admin.send("agreement", **BRAZIL["agreement"])
    assert admin.create().status_code == 303
    customer = admin.draft.customer
    assert customer.organization != first
    assert (customer.organization.tenant_of, customer.organization.registration_id) == (first, "11222333000181")
    assert [(given["code"], given["reason"]) for given in customer.overrides] == [
        ("registration_id_taken", "A separate tenant for their bank in Santos.")
    ]


def test_a_role_that_may_not_adds_no_separate_tenant(walk, theirs):
    page = walk.first(**BRAZIL["find"], **TENANT)
    assert page.status_code == 422
    assert "override_reason" not in text_of(page)


def test_the_domain_of_a_separate_tenant_is_its_own(admin, theirs):
    admin.first(**BRAZIL["find"], **TENANT)
    page = admin.send("account", **(BRAZIL["account"] | {"domain_prefix": "comerciosecreto"}))
    assert summary_of(page) == [("#id_domain_prefix", "This domain is taken. Enter another one.")]


def panel_of(page):
    """Return what the page says of matches, between the heading and the form, as it is written."""
    html = page.content.decode()
    return html.split('<section class="match ')[1].split("</section>")[0]


def test_another_partner_s_match_is_these_words_and_no_more(walk, theirs):
    page = walk.first(**BRAZIL["find"])
    assert panel_of(page) == (
        'match-elsewhere" aria-labelledby="match-title">\n'
        '<h2 id="match-title">This company is already a customer in Partner Center</h2>\n\n\n'
        f'<p><a href="/requests/new/?draft={walk.key}">Request a relationship</a>. What you typed is kept.</p>\n\n'
    )


def test_two_companies_of_two_partners_look_the_same_to_the_last_letter(client, partner):
    """Whose it is, how many know it, since when, and what is stored of it: nothing shows on the whole page."""
    pages = []
    for stored in ({"city": "Kiel", "company_name": "Adventure Works GmbH"}, {"company_name": "Advventure Works AG"}):
        agent = AgentFactory(partner=partner, first_name="Sales", last_name="one", roles=["Sales agent"])
        client.force_login(agent)
        theirs = CustomerFactory(partner=PartnerFactory(), **stored)
        walk = Walk(client)
        html = walk.first(**GERMANY["find"]).content.decode().replace(walk.key, "").replace(str(agent.email), "")
        # Two tokens that are new on every page.
        pages.append(re.sub(r'(name="csrfmiddlewaretoken" value="\w+"|value="\w{32}\.[^"]+")', "", html))
        if len(pages) == 1:
            theirs.delete()
            theirs.organization.delete()
    assert "This may be a customer in Partner Center already" in pages[0]
    assert pages[0] == pages[1]


def test_beside_a_like_company_of_one_s_own_one_elsewhere_is_not_told(walk, agent):
    CustomerFactory(partner=agent.partner, company_name="Adventure Work GmbH", added_by=agent)
    before = panel_of(walk.first(**GERMANY["find"]))
    CustomerFactory(company_name="Adventure Works AG")
    assert panel_of(walk.send("find", **GERMANY["find"])) == before


def test_who_may_not_request_a_relationship_is_told_who_may(client, partner, theirs):
    client.force_login(AgentFactory(partner=partner, roles=["User management admin"]))
    page = text_of(Walk(client).first(**BRAZIL["find"]))
    assert "Request a relationship: It needs the role Global admin, Admin agent or Sales agent." in page
    assert "/requests/new/" not in page
