"""The history: of the whole partner or of one’s own work, narrowed, in pages, and as a file."""

import csv
import datetime
import io

import pytest
import time_machine
from django.db import transaction

from partnercenter.history import record
from partnercenter.models import Event
from tests.customers.walking import GERMANY, Walk, summary_of, text_of
from tests.factories import AgentFactory, CustomerFactory, PartnerFactory, RelationshipRequestFactory


def did(agent, kind="customer.added", subject=None, **changes):
    with transaction.atomic():
        subject = subject or CustomerFactory(partner=agent.partner, added_by=agent)
        return record(Event.Kind(kind), subject=subject, by=agent, changes=changes)


@pytest.fixture
def colleague(partner):
    return AgentFactory(partner=partner, roles=["Sales agent"], first_name="Other", last_name="office")


def rows_of(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("role", "sees_others"),
    [
        ("Global admin", True),
        ("User management admin", True),
        ("Admin agent", True),
        ("Sales agent", False),
        ("Helpdesk agent", False),
    ],
)
def test_a_role_sees_the_whole_history_or_its_own_work(client, partner, colleague, role, sees_others):
    agent = AgentFactory(partner=partner, roles=[role], first_name="My", last_name="desk")
    theirs, own = did(colleague), did(agent)
    foreign = did(AgentFactory(partner=PartnerFactory(name="Elsewhere"), roles=["Sales agent"]))
    client.force_login(agent)
    page = text_of(client.get("/history/"))
    assert f'href="/customers/{own.subject_key}/"' in page
    assert (f'href="/customers/{theirs.subject_key}/"' in page) is sees_others
    assert str(foreign.subject_key) not in page
    assert ("You see what you did yourself. " in page) is not sees_others
    assert ('name="by"' in page) is sees_others
    record_page = text_of(client.get(f"/customers/{theirs.subject_key}/"))
    assert ("<strong>Customer added</strong> by <bdi>Other office</bdi>" in record_page) is sees_others
    assert ("The work of others: It needs the role Global admin" in record_page) is not sees_others
    assert (str(theirs.subject_key) in [row["subject_key"] for row in rows_of(client.get("/history/export.csv"))]) is (
        sees_others
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"added", "handed over", "by a colleague"}),
        ("kind=draft.handed_over", {"handed over"}),
        ("by={colleague}", {"by a colleague"}),
        ("by={colleague}&kind=draft.handed_over", set()),
        ("day=2026-11-24", {"handed over"}),
        ("day=2026-11-23", {"added", "by a colleague"}),
    ],
)
def test_the_history_can_be_narrowed(client, partner, colleague, query, found):
    agent = AgentFactory(partner=partner, roles=["Admin agent"], time_zone="Pacific/Auckland")
    # Ten in the morning UTC is the evening of that day in Auckland; noon is after its midnight.
    events = {}
    for name, hour, who, kind in [
        ("added", 10, agent, "customer.added"),
        ("by a colleague", 10, colleague, "customer.added"),
        ("handed over", 12, agent, "draft.handed_over"),
    ]:
        event = Event(
            at=datetime.datetime(2026, 11, 23, hour, tzinfo=datetime.UTC), partner=partner, kind=kind, by=who,
            by_name=str(who), subject_kind="customers.customer", subject_key=CustomerFactory(partner=partner).pk,
        )  # fmt: skip
        event.save(force_insert=True)
        events[name] = event
    client.force_login(agent)
    query = query.format(colleague=colleague.pk)
    page = text_of(client.get(f"/history/?{query}"))
    assert {name for name, event in events.items() if str(event.subject_key) in page} == found
    if found:
        rows = rows_of(client.get(f"/history/export.csv?{query}"))
        assert {row["subject_key"] for row in rows} >= {str(events[name].subject_key) for name in found}


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("kind=nonsense", "#id_kind"),
        ("by=nonsense", "#id_by"),
        ("by={elsewhere}", "#id_by"),
        ("day=yesterday", "#id_day"),
        ("day=0001-01-01", "#id_day"),
        ("day=9999-12-31", "#id_day"),
    ],
)
@pytest.mark.parametrize("url", ["/history/", "/history/export.csv"])
def test_a_filter_that_is_none_is_refused(client, partner, query, where, url):
    did(agent := AgentFactory(partner=partner, roles=["Admin agent"]))
    client.force_login(agent)
    page = client.get(f"{url}?{query.format(elsewhere=AgentFactory().pk)}")
    assert page.status_code == 422
    assert [href for href, _ in summary_of(page)] == [where]
    assert not Event.objects.filter(kind="history.exported").exists()


def test_own_work_cannot_be_widened_by_a_filter(signed_in, colleague):
    theirs = did(colleague)
    assert str(theirs.subject_key) not in text_of(signed_in.get(f"/history/?by={colleague.pk}"))


def test_the_history_goes_on_over_pages(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner)
    for _ in range(51):
        did(agent, subject=customer)
    page = text_of(signed_in.get("/history/?kind=customer.added"))
    assert page.count("<strong>Customer added</strong>") == 50
    older = page.split('href="?kind=customer.added&after=')[1].split('"')[0]
    page = text_of(signed_in.get(f"/history/?kind=customer.added&after={older}"))
    assert page.count("<strong>Customer added</strong>") == 1
    assert "before=" in page


def test_the_file_says_everything_and_leaves_an_event(signed_in, agent):
    event = did(agent, company_name=["", "=1+1"])
    [row] = rows_of(signed_in.get("/history/export.csv?kind=customer.added"))
    assert row == {
        "at": event.at.isoformat() if event.at else row["at"],
        "kind": "customer.added",
        "what": "Customer added",
        "by": str(agent),
        "subject_kind": "customers.customer",
        "subject_key": str(event.subject_key),
        "changes": '{"company_name": ["", "=1+1"]}',
    }
    exported = Event.objects.get(kind="history.exported")
    assert (exported.by, exported.subject_key) == (agent, agent.partner_id)
    assert exported.changes == {"events": ["", 1], "kind": ["", "customer.added"]}


def test_asking_only_for_the_headers_takes_nothing_out(signed_in, agent):
    assert signed_in.head("/history/export.csv").status_code == 200
    assert not Event.objects.filter(kind="history.exported").exists()


def test_what_was_added_in_the_wizard_is_told_and_led_to(signed_in, agent):
    walk = Walk(signed_in)
    walk.to("review", GERMANY)
    walk.create()
    page = text_of(signed_in.get("/history/"))
    for what in ("Draft started", "Customer added", "Customer agreement recorded"):
        assert f"<strong>{what}</strong>" in page
    assert "<bdi>Adventure Works GmbH</bdi></a>" in page
    assert '<a href="/history/" aria-current="page">History</a>' in page


def test_a_draft_leads_to_its_page_only_whom_it_lets_in(client, partner):
    agent = AgentFactory(partner=partner, roles=["Sales agent"])
    client.force_login(agent)
    walk = Walk(client)
    walk.first(**GERMANY["find"])
    assert f'<a href="{walk.url()}"><bdi>Adventure Works GmbH</bdi></a>' in text_of(client.get("/history/"))
    agent.groups.set(type(agent.groups.first()).objects.filter(name="Helpdesk agent"))
    page = text_of(client.get("/history/"))
    assert "<bdi>Adventure Works GmbH</bdi>" in page
    assert f'href="{walk.url()}"' not in page


def test_nothing_yet_says_what_will_be_there(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"]))
    page = text_of(client.get("/history/"))
    assert "Nothing to show yet" in page


@pytest.mark.parametrize("agents_zone", ["Pacific/Auckland", "America/New_York"])
def test_the_file_is_named_after_the_agent_s_own_day(client, partner, agents_zone):
    agent = AgentFactory(partner=partner, roles=["Sales agent"], time_zone=agents_zone)
    with time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC), tick=False):
        client.force_login(agent)
        response = client.get("/history/export.csv?day=2026-11-23")
    day = {"Pacific/Auckland": "2026-11-24", "America/New_York": "2026-11-23"}[agents_zone]
    assert response["Content-Disposition"] == f'attachment; filename="history-{day}.csv"'


def test_agents_and_requests_are_named_and_led_to(client, partner, colleague):
    asked = RelationshipRequestFactory(partner=partner, answers={"company_name": "Fabrikam GmbH"})
    did(colleague, "agent.roles_changed", subject=colleague)
    did(colleague, "request.drafted", subject=asked)
    client.force_login(AgentFactory(partner=partner, roles=["User management admin"]))
    page = text_of(client.get("/history/"))
    assert f'<a href="/agents/{colleague.pk}/"><bdi>Other office</bdi></a>' in page
    assert f'<a href="/requests/{asked.pk}/"><bdi>Fabrikam GmbH</bdi></a>' in page
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    assert f'href="/agents/{colleague.pk}/"' not in text_of(client.get("/history/"))
