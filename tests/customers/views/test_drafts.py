"""Drafts: saved whenever asked, seen by the team, handed over, deleted, and never overwritten unseen."""

import json

import pytest
import time_machine

from customers.models import Draft
from partnercenter.models import Event
from tests.customers.walking import BRAZIL, GERMANY, Walk, hidden, summary_of, text_of, value_of
from tests.factories import AgentFactory, CustomerFactory, DraftFactory, PartnerFactory


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


def test_come_back_later_keeps_even_what_is_wrong(walk):
    answer = walk.first(action="later", country="BR", company_name="X", registration_id="1")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/customers/drafts/")
    page = text_of(walk.client.get("/customers/drafts/"))
    assert "“X” is saved. You find it under Drafts." in page
    assert f'href="{walk.url()}"' in page
    page = walk.open("find")
    assert summary_of(page) == [], "it was not sent to be judged"
    assert value_of(page, "registration_id") == "1"


def test_a_draft_can_be_resumed_after_signing_out(walk, agent):
    walk.to("agreement", BRAZIL)
    walk.client.post("/account/sign-out/")
    assert walk.open("agreement").status_code == 302
    walk.client.force_login(agent)
    page = walk.open("account")
    assert value_of(page, "city") == "São Paulo"


def test_an_autosave_answers_with_the_time_and_the_new_mark(client, partner):
    client.force_login(AgentFactory(partner=partner, roles=["Sales agent"], time_zone="Pacific/Auckland"))
    walk = Walk(client)
    walk.first(**BRAZIL["find"])
    with time_machine.travel("2026-11-23T01:32:00Z", tick=False):
        client.force_login(AgentFactory(partner=partner, roles=["Sales agent"], time_zone="Pacific/Auckland"))
        answer = walk.send("account", action="autosave", city="R")
        mark = hidden(walk.open("account"), "version")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    said = json.loads(answer.content)
    assert said["saved"] == "14:32"
    assert said["version"] == mark
    assert said["url"] == walk.url("account")
    assert walk.draft.answers["city"] == "R"
    assert walk.draft.put == ["find"], "an autosave is no answer yet"


def test_an_autosave_starts_the_draft_too(walk):
    answer = walk.first(action="autosave", country="BR", company_name="N")
    assert answer.status_code == 200
    assert walk.draft.answers == {"country": "BR", "company_name": "N"}


def test_a_page_another_window_changed_is_not_overwritten(walk):
    page = walk.to("account", BRAZIL)
    mark = hidden(page, "version")
    walk.send("account", version=mark, **BRAZIL["account"])
    page = walk.send("account", version=mark, **(BRAZIL["account"] | {"city": "Campinas"}))
    assert page.status_code == 409
    assert "You changed this page in another window after you opened it." in text_of(page)
    assert value_of(page, "city") == "Campinas"
    assert walk.draft.answers["city"] == "São Paulo"


def test_what_was_not_saved_is_saved_when_it_is_sent_again(walk):
    mark = hidden(walk.to("account", BRAZIL), "version")
    walk.send("account", version=mark, **BRAZIL["account"])
    changed = BRAZIL["account"] | {"city": "Campinas"}
    page = walk.send("account", version=mark, **changed)
    answer = walk.send("account", version=hidden(page, "version"), **changed)
    assert answer.status_code == 303
    assert walk.draft.answers["city"] == "Campinas"


def test_a_colleague_s_change_is_told_by_name(walk, partner):
    mark = hidden(walk.to("account", BRAZIL), "version")
    mine = walk.client
    colleague = AgentFactory(partner=partner, roles=["Sales agent"], first_name="Other", last_name="office")
    agent = mine.session["_auth_user_id"]
    mine.force_login(colleague)
    walk.send("account", version=mark, **BRAZIL["account"])
    mine.force_login(type(colleague).objects.get(pk=agent))
    page = walk.send("account", version=mark, city="Campinas")
    assert page.status_code == 409
    assert "Other office changed this page in another window" in text_of(page)


def test_an_autosave_of_an_overtaken_page_says_so_in_plain_text(walk):
    mark = hidden(walk.to("account", BRAZIL), "version")
    walk.send("account", version=mark, **BRAZIL["account"])
    answer = walk.send("account", action="autosave", version=mark, city="X")
    assert (answer.status_code, answer.headers["Content-Type"]) == (409, "text/plain; charset=utf-8")
    assert walk.draft.answers["city"] == "São Paulo"


def test_a_conflict_on_the_first_page_stays_with_the_same_draft(walk):
    page = walk.first(country="BR", company_name="", registration_id="")
    walk.send("find", **BRAZIL["find"])
    sent = {"draft": walk.key, "version": hidden(page, "version"), "action": "continue", **GERMANY["find"]}
    page = walk.client.post("/customers/add/", sent)
    assert page.status_code == 409
    sent |= {"draft": hidden(page, "draft"), "version": hidden(page, "version")}
    walk.client.post("/customers/add/", sent)
    assert Draft.objects.count() == 1


def test_my_drafts_stand_apart_from_those_of_the_team_and_others_do_not_appear(signed_in, agent):
    colleague = AgentFactory(partner=agent.partner, first_name="Other", last_name="office")
    DraftFactory(partner=agent.partner, started_by=agent, answers={"company_name": "Mine GmbH"})
    DraftFactory(partner=agent.partner, started_by=colleague, answers={"company_name": "Theirs GmbH"})
    DraftFactory(partner=PartnerFactory(), answers={"company_name": "Strangers GmbH"})
    DraftFactory(partner=agent.partner, started_by=agent, status="discarded", answers={"company_name": "Gone GmbH"})
    page = text_of(signed_in.get("/customers/drafts/"))
    mine, team = page.split("<h2>Team drafts</h2>")
    assert "Mine GmbH" in mine
    assert "Theirs GmbH" not in mine
    assert "Theirs GmbH" in team
    assert "Other office" in team
    assert "Strangers GmbH" not in page
    assert "Gone GmbH" not in page


def test_the_draft_changed_last_stands_first(signed_in, agent):
    for number in (1, 2, 3):
        DraftFactory(partner=agent.partner, started_by=agent, answers={"company_name": f"Number {number}"},
                     updated_at=f"2026-11-0{number}T12:00:00Z")  # fmt: skip
    page = text_of(signed_in.get("/customers/drafts/"))
    assert page.index("Number 3") < page.index("Number 2") < page.index("Number 1")


def test_where_there_are_no_drafts_it_is_said(signed_in):
    page = text_of(signed_in.get("/customers/drafts/"))
    assert "You have no open drafts." in page
    assert "Your colleagues have no open drafts." in page


def test_who_may_only_look_sees_drafts_without_links(client, partner):
    draft = DraftFactory(partner=partner, answers={"company_name": "Contoso GmbH"})
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    page = text_of(client.get("/customers/drafts/"))
    assert "Contoso GmbH" in page
    assert str(draft.pk) not in page


def test_a_draft_is_handed_over(walk, agent):
    colleague = AgentFactory(partner=agent.partner, roles=["Sales agent"], first_name="Other", last_name="office")
    walk.first(**BRAZIL["find"])
    page = text_of(walk.client.get(walk.url("hand-over")))
    assert f'name="to" value="{colleague.pk}"' in page
    assert "<bdi>Other office</bdi>" in page
    answer = walk.client.post(walk.url("hand-over"), {"to": str(colleague.pk)})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/customers/drafts/")
    assert walk.draft.owner == colleague
    assert "is handed over to Other office." in text_of(walk.client.get("/customers/drafts/"))


def test_a_draft_goes_to_nobody_who_could_not_finish_it(walk, agent):
    walk.first(**BRAZIL["find"])
    others = [
        AgentFactory(partner=agent.partner, roles=["Helpdesk agent"]),
        AgentFactory(partner=agent.partner, roles=["Sales agent"], is_active=False),
        AgentFactory(partner=PartnerFactory(), roles=["Sales agent"]),
    ]
    assert "No other colleague may add customers." in text_of(walk.client.get(walk.url("hand-over")))
    for other in [*others, agent]:
        page = walk.client.post(walk.url("hand-over"), {"to": str(other.pk)})
        assert page.status_code == 422
    assert walk.draft.owner == agent


def test_handing_over_asks_to_whom(walk, agent):
    AgentFactory(partner=agent.partner, roles=["Sales agent"])
    walk.first(**BRAZIL["find"])
    page = walk.client.post(walk.url("hand-over"), {"to": ""})
    assert page.status_code == 422
    assert "Select the colleague who goes on with this draft." in text_of(page)
    assert "<title>Error: Hand over this draft" in text_of(page)


def test_a_draft_is_deleted_after_one_question(walk):
    walk.first(**BRAZIL["find"])
    page = text_of(walk.client.get(walk.url("discard")))
    assert "<h1>Delete this draft?</h1>" in page
    assert walk.draft.status == "open"
    answer = walk.client.post(walk.url("discard"))
    assert (answer.status_code, answer.headers["Location"]) == (303, "/customers/drafts/")
    assert (walk.draft.status, walk.draft.answers) == ("discarded", {})
    assert list(Event.objects.order_by("at", "id").values_list("kind", flat=True)) == [
        "draft.started", "draft.discarded",
    ]  # fmt: skip


@pytest.mark.parametrize("step", ["find", "account", "review"])
def test_a_deleted_draft_says_so_on_every_page(walk, step):
    walk.to("review", BRAZIL)
    walk.client.post(walk.url("discard"))
    assert "<h1>This draft has been deleted</h1>" in text_of(walk.open(step))
    answer = walk.send(step, **BRAZIL.get(step, {}))
    assert (answer.status_code, answer["Location"]) == (303, walk.url())
    assert "<h1>This draft has been deleted</h1>" in text_of(walk.open(""))
    assert walk.draft.answers == {}


@pytest.mark.parametrize("page", ["hand-over", "discard"])
def test_a_closed_draft_can_neither_be_handed_over_nor_deleted(signed_in, agent, page):
    customer = CustomerFactory(partner=agent.partner)
    draft = DraftFactory(partner=agent.partner, status="submitted", customer=customer)
    answer = signed_in.get(f"/customers/add/{draft.pk}/{page}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/customers/add/{draft.pk}/")
    answer = signed_in.post(f"/customers/add/{draft.pk}/{page}/")
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/add/{draft.pk}/")
    draft.refresh_from_db()
    assert draft.status == "submitted"


@pytest.mark.parametrize(("page", "action"), [("hand-over", "hand_over_draft"), ("discard", "discard_draft")])
def test_a_draft_closed_at_the_same_moment_leads_to_what_became_of_it(walk, agent, monkeypatch, page, action):
    from customers.actions import DraftClosed

    walk.first(**BRAZIL["find"])
    colleague = AgentFactory(partner=agent.partner, roles=["Sales agent"])

    def closed(**what):
        raise DraftClosed(what["draft"])

    monkeypatch.setattr(f"customers.views.drafts.{action}", closed)
    answer = walk.client.post(walk.url(page), {"to": str(colleague.pk)})
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url())


def test_a_page_sent_while_its_draft_is_closed_leads_to_what_became_of_it(walk, monkeypatch):
    from customers.actions import DraftClosed

    walk.first(**BRAZIL["find"])

    def closed(**what):
        Draft.objects.filter(pk=walk.key).update(status="discarded")
        raise DraftClosed(walk.draft)

    monkeypatch.setattr("customers.views.wizard.save_answers", closed)
    answer = walk.send("account", **BRAZIL["account"])
    assert (answer.status_code, answer["Location"]) == (303, walk.url())
    assert "This draft has been deleted" in text_of(walk.open(""))
