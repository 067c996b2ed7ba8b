"""The list as a file: under the names every door shares, harmless to a spreadsheet, and never without an event."""

import csv
import io

import pytest

from customers.files import judge, read_rows
from customers.forms import Asking
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, GERMANY, Walk, text_of
from tests.factories import AgentFactory, AgreementFactory, CustomerFactory, PartnerFactory


def rows_of(response):
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_customer_is_in_it_under_the_names_every_door_shares(signed_in, agent):
    walk = Walk(signed_in)
    walk.to("review", GERMANY)
    walk.create()
    response = signed_in.get("/customers/export.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Disposition"].startswith('attachment; filename="customers-20')
    [row] = rows_of(response)
    assert list(row) == [
        "country", "company_name", "registration_id",
        "address_line1", "address_line2", "address_line3", "city", "state", "postal_code",
        "phone", "domain_prefix", "language", "culture",
        "special_qualification", "education_segment", "website", "reseller",
        "contact_first_name", "contact_middle_name", "contact_last_name", "contact_email",
        "agreement_method", "accepted_on",
        "signatory_first_name", "signatory_last_name", "signatory_email", "signatory_phone",
        "id", "reseller_name", "readiness", "not_ready_because", "verification", "not_allowed_because", "education",
        "agreed_on", "azure_plan", "cost_management", "billing_currency", "added_by", "created_at", "removed_at",
    ]  # fmt: skip
    given = {**GERMANY["find"], **GERMANY["account"], **GERMANY["agreement"]}
    assert {name: row[name] for name in given} == given
    assert (row["verification"], row["added_by"], row["cost_management"]) == ("new", str(agent), "off")


def test_what_is_exported_can_be_read_again(signed_in, agent):
    walk = Walk(signed_in)
    walk.to("account", BRAZIL)
    walk.send("account", **(BRAZIL["account"] | {"phone": "(11) 3071-0000 ramal 7"}))
    walk.send("agreement", **(GERMANY["agreement"] | {"signatory_phone": "(11) 3071-0000"}))
    walk.create()
    content = b"".join(signed_in.get("/customers/export.csv").streaming_content)
    ignored = []
    [row] = read_rows(io.BytesIO(content), ignore=ignored.append)
    answers = judge(row, Asking.of(agent))
    assert answers.errors == {}
    assert (answers.values["phone"], answers.values["phone_extension"]) == ("+551130710000", "7")
    assert answers.values["signatory_phone"] == "+551130710000"
    assert ignored == [
        "id", "reseller_name", "readiness", "not_ready_because", "verification", "not_allowed_because", "education",
        "agreed_on", "azure_plan", "cost_management", "billing_currency", "added_by", "created_at", "removed_at",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
def test_no_cell_is_a_formula(signed_in, agent, name):
    CustomerFactory(partner=agent.partner, company_name=name)
    [row] = rows_of(signed_in.get("/customers/export.csv"))
    assert row["company_name"] == f"'{name}"


def test_a_search_is_exported_as_it_is_shown(signed_in, agent):
    for name in ("Adventure Works GmbH", "Fabrikam GmbH"):
        CustomerFactory(partner=agent.partner, company_name=name)
    CustomerFactory(partner=PartnerFactory(), company_name="Fabrikam Elsewhere GmbH")
    assert 'href="/customers/export.csv?q=fabrikam" download' in text_of(signed_in.get("/customers/?q=fabrikam"))
    rows = rows_of(signed_in.get("/customers/export.csv?q=fabrikam"))
    assert [row["company_name"] for row in rows] == ["Fabrikam GmbH"]
    event = Event.objects.get(kind="customers.exported")
    assert (event.by, event.subject_key) == (agent, agent.partner_id)
    assert event.changes == {"customers": ["", 1], "search": ["", "fabrikam"]}


def test_the_whole_list_is_told_by_its_number(signed_in, agent):
    CustomerFactory.create_batch(3, partner=agent.partner)
    assert len(rows_of(signed_in.get("/customers/export.csv"))) == 3
    assert Event.objects.get(kind="customers.exported").changes == {"customers": ["", 3]}


def test_the_event_is_there_before_the_first_row_leaves(signed_in, agent):
    CustomerFactory(partner=agent.partner)
    signed_in.get("/customers/export.csv")
    assert Event.objects.filter(kind="customers.exported").exists()


def test_asking_only_for_the_headers_takes_nothing_out(signed_in, agent):
    CustomerFactory(partner=agent.partner)
    assert signed_in.head("/customers/export.csv").status_code == 200
    assert not Event.objects.filter(kind="customers.exported").exists()


def test_it_asks_no_oftener_however_many_there_are(signed_in, agent, django_assert_max_num_queries):
    for customer in CustomerFactory.create_batch(30, partner=agent.partner):
        AgreementFactory(customer=customer)
    with django_assert_max_num_queries(18):
        assert len(rows_of(signed_in.get("/customers/export.csv"))) == 30


def test_who_may_not_export_sees_whom_to_ask(client, partner):
    CustomerFactory(partner=partner)
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    page = text_of(client.get("/customers/"))
    assert "export.csv" not in page
    assert "Export (CSV): It needs the role Global admin, User management admin, Admin agent or Sales agent." in page
