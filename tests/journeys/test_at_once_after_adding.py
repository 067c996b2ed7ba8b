"""What follows an added customer, asked for by many in one moment: it is done once, and nobody sees a 500."""

from collections import Counter

import pytest

from .caller import Caller
from .companies import german
from .conftest import SALES
from .test_after_adding import ADMIN_AGENT, GLOBAL_ADMIN, added, code_in, link_in
from .test_at_once import at_once, no_errors  # noqa: F401 – a fixture

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("no_errors")]
MANY = 8
SCHOOL = {"action": "send", "education_segment": "k12", "website": ""}


@pytest.fixture
def company():
    return german()


@pytest.fixture
def record(signed_in_as, company):
    return added(signed_in_as, company)


def of(company) -> str:
    return f"filter(customer__domain_prefix={company.account['domain_prefix']!r})"


def test_of_many_who_accept_at_once_one_does(installation, signed_in_as, post_office, company, record):
    contact = company.account["contact_email"]
    asked = {"recipient": contact, "language": "en"}
    assert signed_in_as(SALES).post(f"{record}agreement/ask/", asked).status == 303
    link = link_in(post_office.newest_to(contact), "sign")
    people = [Caller(installation) for _ in range(MANY)]
    for person in people:
        person.token = person.get(link).token
    assert people[0].post(f"{link}code/", {}).status == 303
    fields = {
        "code": code_in(post_office.newest_to(contact, after=1)),
        "template": people[0].get(f"{link}accept/").hidden("template"),
        "first_name": "Abteilung", "last_name": "Einkauf", "may_act": "on",
    }  # fmt: skip
    answers = at_once(*[lambda person=person: person.send(f"{link}accept/", fields) for person in people])
    assert {answer.status for answer in answers} <= {200, 303}
    assert all("The agreement is accepted" in person.get(link).text for person in people)
    assert installation.ask(f"Agreement.objects.{of(company)}.count()") == 1
    assert installation.ask(f"CustomerLink.objects.{of(company)}.count()") == 1
    told = [mail for mail in post_office.mails_to(SALES) if company.name in mail["Subject"]]
    assert len(told) == 1


def test_a_link_asked_for_many_times_at_once_is_mailed_once(installation, signed_in_as, post_office, company, record):
    contact = company.account["contact_email"]
    agent, fields = signed_in_as(SALES), {"recipient": contact, "language": "en"}
    answers = at_once(*[lambda: agent.send(f"{record}agreement/ask/", fields)] * MANY)
    assert {answer.status for answer in answers} == {303}
    assert installation.ask(f"CustomerLink.objects.{of(company)}.count()") == 1
    assert len(post_office.mails_to(contact)) == 1


def test_an_acceptance_attested_many_times_at_once_is_recorded_once(installation, signed_in_as, company, record):
    admin = signed_in_as(ADMIN_AGENT)
    fields = {
        "accepted_on": "2026-10-01", "signatory_first_name": "Abteilung", "signatory_last_name": "Einkauf",
        "signatory_email": company.account["contact_email"],
    }  # fmt: skip
    answers = at_once(*[lambda: admin.send(f"{record}agreement/", fields)] * MANY)
    assert {answer.status for answer in answers} == {303}
    assert installation.ask(f"Agreement.objects.{of(company)}.count()") == 1


def test_verification_asked_for_many_times_at_once_spends_one_request(installation, signed_in_as, company, record):
    admin = signed_in_as(ADMIN_AGENT)
    typed = {**SCHOOL, "contact_email": company.account["contact_email"]}
    fields = typed | {"version": admin.post(f"{record}education/", typed | {"action": "check"}).hidden("version")}
    answers = at_once(*[lambda: admin.send(f"{record}education/", fields)] * MANY)
    assert max(answer.status for answer in answers) < 500
    assert installation.ask(f"QualificationRequest.objects.{of(company)}.count()") == 1


def test_of_many_who_save_at_once_one_does_and_the_others_see_both_versions(signed_in_as, installation, record):
    agents = [signed_in_as(email) for email in (SALES, ADMIN_AGENT, GLOBAL_ADMIN)]
    version = agents[0].get(f"{record}edit/").hidden("version")
    calls = [
        lambda who=who, number=number: who.send(
            f"{record}edit/", {"version": version, "contact_first_name": f"Zentrale {number}", "action": "save"}
        )
        for number, who in enumerate(agents * 3)
    ]
    answers = at_once(*calls)
    assert Counter(answer.status for answer in answers) == {303: 1, 409: len(calls) - 1}
    key = record.strip("/").split("/")[-1]
    assert installation.ask(f"Customer.objects.get(pk={key!r}).version") == int(version) + 1


def test_removed_and_changed_at_once_is_one_before_the_other(signed_in_as, installation, company, record):
    head, agent = signed_in_as(GLOBAL_ADMIN), signed_in_as(SALES)
    version = agent.get(f"{record}edit/").hidden("version")
    changed = {"version": version, "contact_first_name": "Zentrale", "action": "save"}
    answers = at_once(
        lambda: head.send(f"{record}remove/", {"action": "remove"}), lambda: agent.send(f"{record}edit/", changed)
    )
    assert {answer.status for answer in answers} <= {303, 409}
    domain = company.account["domain_prefix"]
    kinds = installation.ask(
        "list(Event.objects.filter(subject_key=Customer.objects.get(domain_prefix="
        f"{domain!r}).pk).order_by('at', 'id').values_list('kind', flat=True))"
    )
    assert kinds[-1] == "customer.removed", kinds
