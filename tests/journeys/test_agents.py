"""Agents: invited, signed in, given other roles while they work; and two Global admins against each other."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from playwright.sync_api import expect

from .caller import Caller
from .conftest import SALES
from .post_office import text_of

pytestmark = pytest.mark.journey
USER_ADMIN = "user-admin@contoso.example"
HELPDESK = "helpdesk@contoso.example"
LONG = "Sophia-Maximiliane-Wilhelmine-Katharinas"
ARABIC, CHINESE = "مكتب خدمة العملاء والمبيعات", "北京未来科技发展销售部办公室"
SMALL = {"width": 360, "height": 740}
OVER = "() => document.scrollingElement.scrollWidth - innerWidth"


def at_once(*calls):
    start = Barrier(len(calls))

    def wait_and_make(call):
        start.wait(timeout=30)
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(wait_and_make, calls))


def newest_link(post_office, email, *, after=0):
    """Return the link of the newest mail to an address."""
    return re.findall(r"http://[^/\s]+(/invitations/\S+)", text_of(post_office.newest_to(email, after=after)))[0]


def invite(person, **said):
    person.opens("/agents/")
    person.follows("Invite an agent")
    for label in ("First name", "Last name", "E-mail address"):
        person.page.get_by_label(label).fill(said[label])
    for role in said["roles"]:
        person.page.get_by_label(role, exact=True).check()
    person.clicks("Send the invitation")


@pytest.mark.parametrize("name", [("Front", "Desk"), (LONG, LONG), (ARABIC, ARABIC), (CHINESE, CHINESE)],
                         ids=["short", "long", "Arabic", "Chinese"])  # fmt: skip
def test_somebody_is_invited_reads_the_mail_and_works_here(post_office, someone, name, javascript):
    email = f"new-{'with' if javascript else 'without'}-{len(name[0])}{ord(name[0][0])}@contoso.example"
    admin = someone(USER_ADMIN, java_script_enabled=javascript, viewport=SMALL)
    invite(admin, **{"First name": name[0], "Last name": name[1], "E-mail address": email, "roles": ["Sales agent"]})
    admin.sees(f"{email} is invited.")
    assert admin.page.evaluate(OVER) <= 0
    new = someone(None, java_script_enabled=javascript, viewport=SMALL)
    link = newest_link(post_office, email)
    new.opens(link)
    new.clicks("Make the account")
    new.is_told("Choose a password.")
    new.page.get_by_label("Password").fill("plain wooden table")
    new.page.get_by_label("Time zone").select_option("Europe/Berlin")
    assert new.page.evaluate(OVER) <= 0
    new.clicks("Make the account")
    new.sees("Your account is made.")
    new.opens("/customers/add/")
    new.sees_heading("Find the company")
    stranger = someone(None, viewport=SMALL)
    stranger.opens(link)
    stranger.sees_heading("This link does not work")
    admin.opens(f"/agents/?q={email}")
    admin.page.locator("table[class] tbody th a").first.click()
    expect(admin.page.locator("h1")).to_have_text(f"{name[0]} {name[1]}")
    assert admin.page.evaluate(OVER) <= 0


def test_a_changed_role_acts_at_once_in_a_session_that_is_open(someone, installation):
    admin, worker = someone(USER_ADMIN), someone(HELPDESK)
    key = installation.ask(f"str(Agent.objects.get(email={HELPDESK!r}).pk)")
    worker.opens("/customers/add/")
    worker.sees_heading("You cannot do this with your roles")
    for gives, takes, heading in (
        ("Sales agent", "Helpdesk agent", "Find the company"),
        ("Helpdesk agent", "Sales agent", "You cannot do this with your roles"),
    ):
        admin.opens(f"/agents/{key}/roles/")
        admin.page.get_by_label(takes, exact=True).uncheck()
        admin.page.get_by_label(gives, exact=True).check()
        admin.clicks("Save")
        admin.sees("They count from now on.")
        worker.opens("/customers/add/")
        worker.sees_heading(heading)


def test_an_agent_who_is_deactivated_is_out_with_the_next_click(someone, installation):
    email = "user-admin@fabrikam.example"
    admin, worker = someone("global-admin@fabrikam.example"), someone(email)
    key = installation.ask(f"str(Agent.objects.get(email={email!r}).pk)")
    worker.opens("/customers/")
    admin.opens(f"/agents/{key}/")
    admin.follows("Deactivate")
    admin.clicks("Deactivate")
    admin.sees("is deactivated, all sessions are ended.")
    worker.opens("/customers/")
    worker.sees_heading("Sign in")
    admin.follows("Activate")
    admin.clicks("Activate")
    admin.sees("can sign in again.")
    worker.opens("/customers/")
    worker.sees_heading("Sign in")


@pytest.mark.parametrize("act", ["deactivate", "take the role of", "drop"])
def test_of_two_global_admins_against_each_other_at_once_one_is_left(installation, act):
    told = json.loads(installation.run("-m", "tests.journeys.two_global_admins", act))
    assert told == [[["done", "refused"], 1]] * 25


def test_an_invitation_taken_up_by_many_at_once_makes_one_account(installation, signed_in_as, post_office):
    admin = signed_in_as(USER_ADMIN)
    email = "at-once@contoso.example"
    said = {"first_name": "At", "last_name": "Once", "email": email, "roles": "Sales agent"}
    assert admin.send("/agents/invite/", said).status == 303
    link = newest_link(post_office, email)
    callers = [Caller(installation) for _ in range(10)]
    for caller in callers:
        caller.token = caller.get(link).token
    said = {"first_name": "At", "time_zone": "UTC", "password": "plain wooden table"}
    answers = at_once(*[lambda caller=caller: caller.send(link, said) for caller in callers])
    assert sorted(answer.status for answer in answers) == [303] + [404] * 9
    assert installation.ask(f"Agent.objects.filter(email={email!r}).count()") == 1


def test_who_may_not_manage_agents_is_told_who_does(someone):
    reader = someone(SALES)
    reader.opens("/")
    reader.sees("Agents: It needs the role Global admin or User management admin.")
    expect(reader.page.get_by_role("link", name="Agents", exact=True)).to_have_count(0)
    reader.opens("/agents/")
    reader.sees_heading("You cannot do this with your roles")
