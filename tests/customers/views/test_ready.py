"""Whether one may sell to a customer is said on its page, in the list, and in the export, with who can mend it."""

import csv
import datetime
import io
import re

import pytest
from django.utils import timezone

from tests.customers.walking import text_of
from tests.factories import (
    AgentFactory,
    AgreementTemplateFactory,
    CustomerFactory,
    CustomerLinkFactory,
    PartnerFactory,
    ReviewFactory,
)

AGREED = datetime.date(2026, 10, 1)


def panel_of(page):
    """Return the panel in words, without its marks."""
    html = re.search(r'<section class="standing.*?</section>', text_of(page), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def page_of(client, **fields):
    customer = CustomerFactory(**fields)
    return panel_of(client.get(f"/customers/{customer.pk}/"))


def test_a_ready_one_says_what_can_be_done(signed_in, agent):
    assert page_of(signed_in, partner=agent.partner, ready=True) == (
        "Ready to order Nothing is missing. New orders, more seats and upgrades can be placed."
    )


def test_a_new_one_says_what_is_missing_and_what_it_gates(signed_in, agent):
    told = page_of(signed_in, partner=agent.partner)
    assert told.startswith("Not ready to order Under review. Since ")
    assert "as every new customer. An operator decides." in told
    assert "Agreement missing. Nobody has accepted the Microsoft Customer Agreement for this customer yet." in told
    assert "Record the agreement Ask the customer by link" in told
    assert told.endswith("It stops new orders, more seats and upgrades. Renewals, fewer seats and cancellations go on.")


def test_a_changed_one_says_which_change_is_reviewed_and_how_long_that_takes(signed_in, agent):
    now = timezone.now()
    ReviewFactory(since=now - datetime.timedelta(hours=3), decided_at=now)
    told = page_of(
        signed_in, partner=agent.partner, agreed_on=AGREED, verification="under_review",
        review_because=["company_name", "city"],
    )  # fmt: skip
    assert ": changed: Legal company name, City. An operator decides." in told
    assert "Half of the last reviews took up to 3 hours, 95 of 100 up to 3 hours." in told


def test_one_that_is_not_allowed_says_why_and_leads_to_mending_it(signed_in, agent):
    told = page_of(
        signed_in, partner=agent.partner, verification="not_allowed", review_since=None, agreed_on=AGREED,
        not_allowed_because="address", not_allowed_note="The street is missing.",
    )  # fmt: skip
    assert "Not allowed. The address could not be verified. The street is missing." in told
    assert "Whatever is corrected is reviewed anew. Correct the customer Ask for another review" in told


def test_education_in_review_is_a_reason(signed_in, agent):
    told = page_of(signed_in, partner=agent.partner, ready=True, education="in_review")
    assert (
        "Education in review. It is verified whether this is an educational institution. An operator decides." in told
    )


def test_an_agreement_to_be_confirmed_again_says_which_one_there_is(signed_in, agent):
    AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1), asks_reconfirmation=True)
    told = page_of(signed_in, partner=agent.partner, ready=True)
    assert "The Microsoft Customer Agreement accepted on 1 October 2026 has a newer version" in told


def test_a_customer_that_was_asked_is_told_as_asked(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner)
    CustomerLinkFactory(customer=customer, recipient="legal@customer.example")
    told = panel_of(signed_in.get(f"/customers/{customer.pk}/"))
    assert "The customer was asked at legal@customer.example on " in told


def test_a_removed_one_says_by_whom_and_leads_to_asking_it_again(signed_in, agent):
    told = page_of(signed_in, partner=agent.partner, ready=True, removed_at=timezone.now(), removed_by=agent)
    assert f"Relationship removed. Removed by {agent}, " in told
    assert "Request a relationship" in told


def test_who_may_not_mend_it_reads_who_may(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    told = page_of(
        client, partner=partner, verification="not_allowed", review_since=None, not_allowed_because="address"
    )
    assert "Correct the customer: It needs the role Global admin, Admin agent or Sales agent." in told
    assert "Record the agreement: It needs the role Admin agent or Sales agent." in told
    assert "<a" not in told


@pytest.fixture
def kinds(agent):
    """One customer of each kind, named after it."""
    older = AgreementTemplateFactory(valid_from=datetime.date(2026, 3, 1))
    asking = AgreementTemplateFactory(valid_from=datetime.date(2026, 9, 1), asks_reconfirmation=True)
    refused = {"verification": "not_allowed", "review_since": None, "not_allowed_because": "address"}
    agreed = {"agreed_on": AGREED, "agreed_to": asking}
    for name, fields in {
        "Ready": {"ready": True, **agreed},
        "New": agreed,
        "Refused": {**refused, **agreed},
        "Missing": {"ready": True, "agreed_on": None},
        "Outdated": {"ready": True, "agreed_on": datetime.date(2026, 8, 31), "agreed_to": older},
        "School": {"ready": True, "education": "in_review", **agreed},
        "Gone": {"ready": True, "removed_at": timezone.now(), **agreed},
    }.items():
        CustomerFactory(partner=agent.partner, company_name=f"{name} Works GmbH", **fields)
        CustomerFactory(partner=PartnerFactory(), company_name=f"{name} Elsewhere GmbH", **fields)


SHOWN = {
    "": {"Ready", "New", "Refused", "Missing", "Outdated", "School"},
    "ready": {"Ready"},
    "not_ready": {"New", "Refused", "Missing", "Outdated", "School"},
    "agreement_missing": {"Missing", "Outdated"},
    "confirm_again": {"Outdated"},
    "under_review": {"New"},
    "not_allowed": {"Refused"},
    "education_in_review": {"School"},
    "removed": {"Gone"},
    "nonsense": {"Ready", "New", "Refused", "Missing", "Outdated", "School"},
}


@pytest.mark.parametrize("show", SHOWN)
@pytest.mark.parametrize("sort", ["", "name"])
def test_the_list_is_narrowed_to_a_state(signed_in, kinds, show, sort):
    page = text_of(signed_in.get("/customers/", {"show": show, "sort": sort}))
    assert set(re.findall(r"<bdi>(\w+) Works GmbH</bdi></a></th>", page)) == SHOWN[show]
    assert f"{len(SHOWN[show])} customer" in page
    assert "Elsewhere" not in page


def test_a_state_and_a_search_are_both_kept_from_page_to_page(signed_in, agent):
    for number in range(60):
        CustomerFactory(partner=agent.partner, company_name=f"Works {number:02} GmbH", folded_name=f"works {number:02}")
    page = text_of(signed_in.get("/customers/?q=works&show=under_review"))
    older = re.search(r'href="(\?[^"]*)" rel="next"', page)[1]
    assert "q=works" in older
    assert "show=under_review" in older
    rest = text_of(signed_in.get(f"/customers/{older}"))
    assert len(re.findall(r"<th scope=\"row\">", rest)) == 10
    assert 'href="/customers/export.csv?q=works&show=under_review"' in page
    assert 'href="?sort=name&q=works&show=under_review"' in page


def test_a_list_says_every_reason(signed_in, agent):
    CustomerFactory(partner=agent.partner, education="in_review")
    page = text_of(signed_in.get("/customers/"))
    for text in ("Under review", "Agreement missing", "Education in review"):
        assert f'<span class="status status-waiting">{text}</span>' in page


def test_the_export_says_it_too(signed_in, kinds):
    answer = signed_in.get("/customers/export.csv", {"show": "not_ready"})
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = {row["company_name"].split()[0]: row for row in csv.DictReader(io.StringIO(content))}
    assert {name: (row["readiness"], row["not_ready_because"]) for name, row in rows.items()} == {
        "New": ("not_ready", "under_review"),
        "Refused": ("not_ready", "not_allowed"),
        "Missing": ("not_ready", "agreement_missing"),
        "Outdated": ("not_ready", "agreement_to_confirm_again"),
        "School": ("not_ready", "education_in_review"),
    }
    assert rows["Refused"]["not_allowed_because"] == "address"
    assert rows["Outdated"]["agreed_on"] == "2026-08-31"


def test_the_export_of_all_leaves_removed_ones_out_and_that_of_removed_ones_says_when(signed_in, kinds):
    def names(query):
        content = b"".join(signed_in.get("/customers/export.csv", query).streaming_content).decode("utf-8-sig")
        return {row["company_name"].split()[0]: row["removed_at"] for row in csv.DictReader(io.StringIO(content))}

    assert names({}).keys() == SHOWN[""]
    assert names({"show": "removed"})["Gone"].startswith("20")


def test_the_dashboard_counts_no_removed_customer(signed_in, kinds):
    assert '<p class="tile-figure">6 <span>customers</span></p>' in text_of(signed_in.get("/"))


def test_decisions_on_one_s_own_work_are_told_on_coming_back(signed_in, agent):
    told = {"partner": agent.partner, "added_by": agent}
    ReviewFactory(customer=CustomerFactory(company_name="Allowed GmbH", ready=True, **told))
    refused = CustomerFactory(company_name="Refused GmbH", ready=True, **told)
    ReviewFactory(customer=refused, outcome="not_allowed", reason="address", note="The street is missing.")
    old = timezone.now() - datetime.timedelta(days=8)
    ReviewFactory(customer=CustomerFactory(company_name="Old GmbH", ready=True, **told), decided_at=old)
    ReviewFactory(customer=CustomerFactory(company_name="Theirs GmbH", ready=True, partner=agent.partner))
    page = text_of(signed_in.get("/"))
    assert "<bdi>Allowed GmbH</bdi> is allowed since" in page
    assert "<bdi>Refused GmbH</bdi> is not allowed since" in page
    assert "The address could not be verified. The street is missing." in page
    assert "Old GmbH" not in page
    assert "<bdi>Theirs GmbH</bdi> is allowed" not in page
