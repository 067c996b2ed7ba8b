"""What a role may not do: it is told whom to ask, and a draft that needs more is refused, never changed."""

import pytest

from customers.models import Agreement, Customer
from tests.customers.walking import GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, DraftFactory

EDUCATION = GERMANY["account"] | {"special_qualification": "education", "education_segment": "k12"}
NO_EDUCATION = (
    "Hand the draft over to a colleague who may add education customers, or select another qualification. "
    "Your roles do not let you add them."
)
NO_ATTESTATION = (
    "Hand the draft over to a colleague who may attest the agreement, or select another way. "
    "Your roles do not let you attest it."
)


def offered(page, name):
    return [
        part.split('"')[0] for part in text_of(page).split(f'name="{name}"')[1:] for part in [part.split('value="')[1]]
    ]


@pytest.fixture
def walk_of(client, partner):
    AgentFactory(partner=partner, roles=["Global admin"], first_name="Global", last_name="office")

    def walk(*roles):
        client.force_login(AgentFactory(partner=partner, roles=roles))
        return Walk(client)

    return walk


def handed_over(walk, partner, *roles):
    walk.client.force_login(AgentFactory(partner=partner, roles=roles))
    return walk


@pytest.mark.parametrize(
    ("role", "qualifications", "ways"),
    [
        ("Global admin", ["none", "education", "government", "state_owned"], ["by_customer", "later"]),
        ("User management admin", ["none", "government", "state_owned"], ["by_customer", "later"]),
        ("Admin agent", ["none", "education", "government", "state_owned"], ["attested", "by_customer"]),
        ("Sales agent", ["none", "education", "government", "state_owned"], ["attested", "by_customer"]),
    ],
)
def test_a_role_is_offered_what_it_may_choose(walk_of, role, qualifications, ways):
    walk = walk_of(role)
    assert offered(walk.to("account", GERMANY), "special_qualification") == qualifications
    walk.send("account", **GERMANY["account"])
    assert offered(walk.open("agreement"), "agreement_method") == ways


def test_what_is_not_offered_is_told_with_whom_to_ask(walk_of):
    walk = walk_of("User management admin")
    page = text_of(walk.to("account", GERMANY))
    assert (
        "Your roles do not let you choose education. It needs the role Global admin, Admin agent or Sales agent. "
        "Ask <bdi>Global office</bdi> or <bdi>" in page
    )
    walk.send("account", **GERMANY["account"])
    page = text_of(walk.open("agreement"))
    assert "Your roles do not let you attest that it is accepted. It needs the role Admin agent or Sales agent." in page
    assert f'<a href="{walk.url("hand-over")}">Hand over to a colleague</a>' in page


def test_several_roles_may_what_each_of_them_may(walk_of):
    walk = walk_of("User management admin", "Sales agent")
    assert "education" in offered(walk.to("account", GERMANY), "special_qualification")
    walk.send("account", **EDUCATION)
    assert offered(walk.open("agreement"), "agreement_method") == ["attested", "by_customer"]


def test_education_that_is_sent_all_the_same_is_refused_and_kept_as_typed(walk_of):
    walk = walk_of("User management admin")
    walk.to("account", GERMANY)
    page = walk.send("account", **EDUCATION)
    assert page.status_code == 422
    assert summary_of(page) == [("#id_special_qualification_0", NO_EDUCATION)]
    assert 'value="education" checked' in text_of(page)
    assert walk.draft.answers["special_qualification"] == "education"


def test_an_attestation_that_is_sent_all_the_same_is_refused(walk_of):
    walk = walk_of("Global admin")
    walk.to("agreement", GERMANY)
    page = walk.send("agreement", **GERMANY["agreement"])
    assert page.status_code == 422
    assert summary_of(page) == [("#id_agreement_method_0", NO_ATTESTATION)]
    assert walk.draft.answers["signatory_first_name"] == "Purchasing"


@pytest.mark.parametrize(
    ("account", "agreement", "role", "problem", "hint"),
    [
        (EDUCATION, {"agreement_method": "by_customer"}, "User management admin", NO_EDUCATION,
         "Add education customers: It needs the role Global admin, Admin agent or Sales agent."),
        (GERMANY["account"], GERMANY["agreement"], "Global admin", NO_ATTESTATION,
         "Record the customer agreement: It needs the role Admin agent or Sales agent."),
    ],
)  # fmt: skip
def test_a_draft_handed_to_one_who_may_not_is_refused_and_kept(
    walk_of, partner, account, agreement, role, problem, hint
):
    walk = walk_of("Sales agent")
    walk.to("account", GERMANY)
    walk.send("account", **account)
    walk.send("agreement", **agreement)
    before = walk.draft.answers
    walk = handed_over(walk, partner, role)
    assert problem in text_of(walk.open("review"))
    page = walk.create()
    assert page.status_code == 422
    assert [said for _, said in summary_of(page)] == [problem]
    assert hint in text_of(page)
    assert f'<a href="{walk.url("hand-over")}">Hand over to a colleague</a>' in text_of(page)
    assert not Customer.objects.exists()
    assert walk.draft.answers == before
    walk = handed_over(walk, partner, "Sales agent")
    assert walk.create().status_code == 303
    assert Customer.objects.get().special_qualification == account["special_qualification"]


def test_a_customer_without_an_agreement_is_shown_as_such_everywhere(walk_of, partner):
    walk = walk_of("Global admin")
    walk.to("agreement", GERMANY)
    assert walk.send("agreement", agreement_method="later").status_code == 303
    assert "A colleague records it later" in text_of(walk.open("review"))
    assert walk.create().status_code == 303
    customer = Customer.objects.get()
    assert (customer.agreement_method, Agreement.objects.count()) == ("later", 0)
    for page in (walk.url("created"), f"/customers/{customer.pk}/", "/customers/"):
        assert '<span class="status status-waiting">Agreement missing</span>' in text_of(walk.client.get(page)), page
    told = "Record the agreement: It needs the role Admin agent or Sales agent."
    assert told in text_of(walk.client.get(f"/customers/{customer.pk}/"))
    assert told in text_of(walk.client.get(walk.url("created")))


def test_the_hand_over_says_what_each_colleague_may_do(walk_of, partner):
    walk = walk_of("Sales agent")
    walk.first(**GERMANY["find"])
    for role in ("User management admin", "Admin agent", "Helpdesk agent"):
        AgentFactory(partner=partner, roles=[role], first_name=role, last_name="office")
    page = text_of(walk.client.get(walk.url("hand-over")))
    told = {part.split("</bdi>")[0]: part.split('-may">')[1].split("</div>")[0]
            for part in page.split("<fieldset")[1].split("<bdi>")[1:]}  # fmt: skip
    assert told == {
        "Admin agent office": "May attest the agreement and add education customers.",
        "Global office": "May add education customers, but not attest the agreement.",
        "User management admin office": "May neither attest the agreement nor add education customers.",
    }


def test_a_hand_over_to_nobody_says_so_first(walk_of, partner):
    walk = walk_of("Sales agent")
    walk.first(**GERMANY["find"])
    page = walk.client.post(walk.url("hand-over"), {})
    assert page.status_code == 422
    assert summary_of(page) == [("#to-1", "Select the colleague who goes on with this draft.")]
    assert "<title>Error: Hand over this draft" in text_of(page)


@pytest.mark.parametrize("page", ["/", "/customers/", "/customers/drafts/"])
def test_a_link_one_may_not_use_is_text_with_whom_to_ask(client, partner, page):
    AgentFactory(partner=partner, roles=["User management admin"], first_name="User", last_name="office")
    DraftFactory(partner=partner, answers={"company_name": "Adventure Works GmbH"})
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    text = text_of(client.get(page))
    assert 'href="/customers/add/' not in text
    assert (
        "It needs the role Global admin, User management admin, Admin agent or Sales agent. "
        "Ask <bdi>User office</bdi>." in text
    )


def test_where_nobody_can_give_a_role_the_global_admin_is_named(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    assert "Ask the Global admin of your organisation." in text_of(client.get("/"))
