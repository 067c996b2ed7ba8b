"""What operators look through: complete, in as many queries for thirty rows as for three, and by an index."""

import re
import uuid

import pytest
from django.apps import apps
from django.contrib import admin as django_admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnercenter.admin.rows import ThroughActions
from partnercenter.history import record
from partnercenter.models import Event, first_key
from tests.customers.walking import text_of
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    AgreementTemplateFactory,
    CustomerFactory,
    CustomerLinkFactory,
    DraftFactory,
    InvitationFactory,
    OrganizationFactory,
    PartnerFactory,
    PartnershipFactory,
    QualificationRequestFactory,
    RelationshipRequestFactory,
    ReviewFactory,
)


def event(**_):
    customer = CustomerFactory()
    return record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=customer.added_by, changes={"city": [None, "Berlin"]})


def agent(**_):
    return AgentFactory(roles=["Sales agent", "Helpdesk agent"])


LISTS = {
    "partnercenter/partner": PartnerFactory,
    "partnercenter/partnership": PartnershipFactory,
    "partnercenter/agent": agent,
    "partnercenter/event": event,
    "customers/customer": CustomerFactory,
    "customers/draft": DraftFactory,
    "customers/organization": OrganizationFactory,
    "customers/agreement": AgreementFactory,
    "customers/relationshiprequest": RelationshipRequestFactory,
    "customers/qualificationrequest": QualificationRequestFactory,
    "customers/agreementtemplate": AgreementTemplateFactory,
    "customers/customerlink": CustomerLinkFactory,
    "customers/review": ReviewFactory,
    "customers/waitingcustomer": CustomerFactory,
}
READ_ONLY = [
    "partnercenter/event", "customers/customer", "customers/draft", "customers/organization", "customers/agreement",
    "customers/relationshiprequest", "customers/customerlink", "customers/review",
]  # fmt: skip
# Who waits longest comes first.
IN_ANOTHER_ORDER = {"customers/waitingcustomer"}
# What can be done with several rows at once.
AT_ONCE = {"customers/waitingcustomer": {"begin", "allow", "refuse"}, "customers/customer": {"review_anew"}}
TABLES = {"customers/waitingcustomer": "customers_customer"}


def test_the_admin_holds_these_lists_and_no_other():
    found = {f"{model._meta.app_label}/{model._meta.model_name}" for model in django_admin.site._registry}
    assert found == set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_takes_as_many_queries_for_thirty_rows_as_for_three(admin, name):

    def queries():
        with CaptureQueriesContext(connection) as seen:
            page = admin.get(f"/admin/{name}/")
        assert page.status_code == 200
        return len(seen)

    for _ in range(3):
        LISTS[name]()
    queries()  # what is read once a process
    three = queries()
    for _ in range(27):
        LISTS[name]()
    assert queries() == three
    assert three <= 9


@pytest.mark.parametrize("name", sorted(LISTS.keys() - IN_ANOTHER_ORDER))
def test_a_list_is_ordered_by_the_key_and_counted_to_a_thousand(admin, name):

    LISTS[name]()
    with CaptureQueriesContext(connection) as seen:
        admin.get(f"/admin/{name}/?o=1")
    table = name.replace("/", "_")
    ours = [query["sql"] for query in seen if f'FROM "{table}"' in query["sql"]]
    assert f'"{table}"."id" DESC' in [sql.partition(" ORDER BY ")[2] for sql in ours], ours
    counts = [sql for sql in ours if "COUNT(" in sql]
    assert counts
    assert all("LIMIT 1000" in sql for sql in counts), counts


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "text", ["Contoso", "x\0y", "%", "a" * 3000, "É 会社", "'--", "00000000-0000-7000-8000-000000000001"]
)
def test_any_text_can_be_searched_for(admin, name, text):
    LISTS[name]()
    assert admin.get(f"/admin/{name}/", {"q": text}).status_code == 200


@pytest.mark.parametrize("name", READ_ONLY)
def test_what_is_read_only_offers_nothing_else(admin, name):
    row = LISTS[name]()
    page = admin.get(f"/admin/{name}/{row.pk}/change/")
    assert page.status_code == 200
    for word in ("Save", "Delete", "Add "):
        assert f'value="{word}' not in text_of(page)
    assert admin.get(f"/admin/{name}/add/").status_code == 403
    assert admin.post(f"/admin/{name}/add/", {}).status_code == 403
    assert admin.post(f"/admin/{name}/{row.pk}/change/", {}).status_code == 403
    assert admin.post(f"/admin/{name}/{row.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "Add customer" not in text_of(admin.get("/admin/"))


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_saved_or_deleted_past_an_action(rf, operator, name):
    request, rows = rf.get("/"), django_admin.site.get_model_admin(apps.get_model(name.replace("/", ".")))
    request.user = operator
    own = vars(type(rows))
    if rows.has_add_permission(request) or rows.has_change_permission(request):
        assert "save_model" in own
        assert type(rows).save_related is ThroughActions.save_related
    assert ("delete_model" in own) == rows.has_delete_permission(request)
    assert set(rows.get_actions(request)) == AT_ONCE.get(name, set())
    assert not rows.inlines


@pytest.mark.parametrize(
    "lookup",
    [
        "agent/?password__startswith=argon2",
        "agent/?is_superuser=1",
        "agent/?partner__agents__password__startswith=a",
        "partner/?agents__password__startswith=a",
        "event/?by__password__startswith=a",
    ],
)
def test_nothing_can_be_guessed_letter_by_letter(admin, lookup):
    assert admin.get(f"/admin/partnercenter/{lookup}").status_code == 400


@pytest.mark.parametrize("name", LISTS)
def test_the_history_of_a_row_is_its_events(admin, name):
    row = LISTS[name]()
    page = admin.get(f"/admin/{name}/{row.pk}/history/")
    assert page.status_code == 303
    assert f"subject_key={row.pk}" in page.headers["Location"]
    assert admin.get(page.headers["Location"]).status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_a_row_that_is_not_there_is_no_crash(admin, name):
    for place in ("change", "history", "delete"):
        page = admin.get(f"/admin/{name}/00000000-0000-7000-8000-00000000000f/{place}/")
        assert page.status_code in (302, 403, 404), place


def test_customers_are_found_as_agents_find_them(admin):
    CustomerFactory(company_name="Müller Möbel GmbH", domain_prefix="moebel")
    CustomerFactory(company_name="Contoso GmbH")
    for text in ("muller", "Möbel", "moebel"):
        page = text_of(admin.get("/admin/customers/customer/", {"q": text}))
        assert "Müller" in page
        assert "Contoso" not in page


def test_an_organization_is_found_by_what_it_is_known_by(admin):
    OrganizationFactory(domain_prefix="contoso", registration_id="DE123")
    for text in ("contoso", "contoso.onmicrosoft.com", "de123"):
        assert "1 organization" in text_of(admin.get("/admin/customers/organization/", {"q": text}))
    assert "0 organizations" in text_of(admin.get("/admin/customers/organization/", {"q": "conto"}))


def test_an_event_says_what_changed_and_leads_to_its_subject(admin):
    happened = event()
    page = text_of(admin.get("/admin/partnercenter/event/"))
    assert f'<a href="/admin/customers/customer/{happened.subject_key}/change/">Customer</a>' in page
    assert "City: <bdi>Berlin</bdi>" in page
    page = text_of(admin.get(f"/admin/partnercenter/event/{happened.pk}/change/"))
    assert "City: <bdi>–</bdi> → <bdi>Berlin</bdi>" in page


def test_a_list_of_events_tells_the_beginning_of_many_changes(admin):
    customer = CustomerFactory()
    changes = {f"field_{number}": [None, "x" * 100] for number in range(9)}
    record(Event.Kind.CUSTOMER_ADDED, subject=customer, by=None, changes=changes)
    page = text_of(admin.get("/admin/partnercenter/event/"))
    assert "and 6 more" in page
    assert "x" * 31 not in page


@pytest.mark.parametrize("name", ["partnercenter/agent", "customers/customer", "partnercenter/event"])
def test_the_lists_of_one_partner_are_a_link_away(admin, name):
    row = LISTS[name]()
    LISTS[name]()
    page = text_of(admin.get(f"/admin/partnercenter/partner/{row.partner_id}/change/"))
    link = f"/admin/{name}/?partner__id__exact={row.partner_id}"
    assert f'href="{link}"' in page
    assert re.search(r"\b1 (agent|customer|event)\b", text_of(admin.get(link)))


def test_agents_are_narrowed_by_role(admin):
    AgentFactory(roles=["Sales agent"], email="sales@contoso.example")
    AgentFactory(roles=["Helpdesk agent"], email="helpdesk@contoso.example")
    page = text_of(admin.get("/admin/partnercenter/agent/?role=Sales+agent"))
    assert "sales@contoso.example" in page
    assert "helpdesk@contoso.example" not in page


def test_an_event_about_what_has_no_page_is_told_by_kind_and_key(admin):
    happened = record(Event.Kind.AGENT_INVITED, subject=InvitationFactory(), by=None)
    assert str(happened.subject_key) in text_of(admin.get("/admin/partnercenter/event/"))


@pytest.mark.parametrize(
    ("query", "found"), [("days=1", 1), ("days=x", 1), ("kind=customer.added", 1), ("kind=partner.added", 0)]
)
def test_events_are_narrowed_by_time_and_kind(admin, query, found):
    event()
    assert f"{found} event" in text_of(admin.get(f"/admin/partnercenter/event/?{query}"))


def test_events_are_found_by_who_and_by_whom_they_are_about(admin):
    happened = event()
    for text in (happened.by.email.upper(), str(happened.subject_key)):
        assert "1 event" in text_of(admin.get("/admin/partnercenter/event/", {"q": text}))
    assert "0 events" in text_of(admin.get("/admin/partnercenter/event/", {"q": "nobody@contoso.example"}))


def test_the_smallest_key_of_a_moment_stands_before_every_key_made_then():
    import datetime

    now = datetime.datetime.now(datetime.UTC)
    key = first_key(now)
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert key < PartnerFactory.build().id


@pytest.mark.parametrize("name", ["partner", "partnership"])
def test_suggestions_are_for_operators_only(client, agent, name):
    client.force_login(agent)
    query = {"app_label": "partnercenter", "model_name": "partnership", "field_name": "partner", "term": "P"}
    page = client.get("/admin/autocomplete/", query)
    assert page.status_code == 302
    assert page.headers["Location"].startswith("/admin/login/")


def test_suggestions_answer_operators(admin):
    PartnerFactory(name="Contoso")
    query = {"app_label": "partnercenter", "model_name": "partnership", "field_name": "partner", "term": "conto"}
    assert [row["text"] for row in admin.get("/admin/autocomplete/", query).json()["results"]] == ["Contoso"]
