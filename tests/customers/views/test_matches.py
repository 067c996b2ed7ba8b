"""A company that is here already is found first; of another partner's customer nothing is told but that."""

import pytest

from tests.customers.walking import BRAZIL, GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory

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
        f'<li><a href="/customers/{mine.pk}/">Open <bdi>Northwind Alimentos Ltda</bdi></a>, <bdi>Santos</bdi>, ID ending in '
        '<bdi>0181</bdi> <span class="status">New</span><br><span class="match-why">Found by the same registration ID and '
        f"<bdi>{mine.added_by}</bdi>, "
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
