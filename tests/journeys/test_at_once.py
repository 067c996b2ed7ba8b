"""Many calls in one moment: whatever is sent how often, a company becomes one customer, and nobody sees a 500."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from .companies import brazilian, german
from .conftest import SALES

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("no_errors")]
COLLEAGUE = "admin-agent@contoso.example"
OF_ANOTHER_PARTNER = "sales-agent@fabrikam.example"
MANY = 50
ROUNDS = 20


def at_once(*calls):
    """Make all calls as nearly in one moment as threads can, and return their answers."""
    start = Barrier(len(calls))

    def wait_and_make(call):
        start.wait(timeout=30)
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(wait_and_make, calls))


@pytest.fixture(scope="module")
def no_errors(installation):
    yield
    assert '"level": "ERROR"' not in installation.log.read_text(), installation.log.read_text()


def test_fifty_submits_at_once_make_one_customer_and_all_lead_to_its_confirmation(installation, signed_in_as):
    company, agent = brazilian(), signed_in_as(SALES)
    draft = agent.walks(company)
    answers = at_once(*[lambda: agent.send(f"{draft}review/", {"action": "create"})] * MANY)
    assert Counter((answer.status, answer.location) for answer in answers) == {(303, f"{draft}created/"): MANY}
    assert agent.get(f"{draft}created/").status == 200
    key = draft.strip("/").split("/")[-1]
    assert installation.ask(
        f"[Customer.objects.filter(company_name={company.name!r}).count(),"
        f" Organization.objects.filter(domain_prefix={company.account['domain_prefix']!r}).count(),"
        f" Draft.objects.get(pk={key!r}).status,"
        f" Event.objects.filter(kind='customer.added', changes__company_name__1={company.name!r}).count()]"
    ) == [1, 1, "submitted", 1]


def test_submits_of_two_colleagues_at_once_make_one_customer(signed_in_as):
    company, agent, colleague = german(), signed_in_as(SALES), signed_in_as(COLLEAGUE)
    draft = agent.walks(company)
    calls = [lambda who=who: who.send(f"{draft}review/", {"action": "create"}) for who in (agent, colleague)] * 10
    answers = at_once(*calls)
    assert Counter((answer.status, answer.location) for answer in answers) == {(303, f"{draft}created/"): 20}


@pytest.mark.parametrize("other", [COLLEAGUE, OF_ANOTHER_PARTNER], ids=["colleague", "other partner"])
def test_two_agents_adding_one_company_at_once_make_one_customer_and_one_sees_the_duplicate(
    installation, signed_in_as, other
):
    agents = signed_in_as(SALES), signed_in_as(other)
    known = "This company is already a customer in Partner Center"
    told = "This is your customer already" if other == COLLEAGUE else known
    drafts, registration_ids = [], []
    for _ in range(ROUNDS):
        company, twin = brazilian(), brazilian()
        twin.find["registration_id"] = company.find["registration_id"]
        registration_ids.append(company.find["registration_id"].translate(str.maketrans("", "", "./-")))
        paths = agents[0].walks(company), agents[1].walks(twin)
        answers = at_once(
            *[
                lambda who=who, path=path: who.send(f"{path}review/", {"action": "create"})
                for who, path in zip(agents, paths, strict=True)
            ]
        )
        assert sorted(answer.status for answer in answers) == [303, 422]
        first, second = sorted(answers, key=lambda answer: answer.status)
        assert first.location in [f"{path}created/" for path in paths]
        assert told in second.text
        drafts += [path.strip("/").split("/")[-1] for path in paths]
    assert installation.ask(
        f"[Organization.objects.filter(registration_id__in={registration_ids!r}).count(),"
        f" Customer.objects.filter(registration_id__in={registration_ids!r}).count(),"
        f" Draft.objects.filter(pk__in={drafts!r}, status='submitted', customer__isnull=False).count(),"
        f" Draft.objects.filter(pk__in={drafts!r}, status='open', customer=None).count(),"
        f" Event.objects.filter(kind='customer.added', changes__registration_id__1__in={registration_ids!r}).count(),"
        " Organization.objects.filter(customers=None).count()]"
    ) == [ROUNDS, ROUNDS, ROUNDS, ROUNDS, ROUNDS, 0]


def test_fifty_first_pages_at_once_make_one_draft(installation, signed_in_as):
    company, agent = brazilian(), signed_in_as(SALES)
    key = agent.get("/customers/add/").hidden("draft")
    fields = {"draft": key, "action": "continue", **company.find}
    answers = at_once(*[lambda: agent.send("/customers/add/", fields)] * MANY)
    assert Counter((answer.status, answer.location) for answer in answers) == {
        (303, f"/customers/add/{key}/account/"): MANY
    }
    assert installation.ask(
        f"[Draft.objects.filter(answers__company_name={company.name!r}).count(),"
        f" Event.objects.filter(kind='draft.started', subject_key={key!r}).count()]"
    ) == [1, 1]


def test_fifty_different_customers_at_once_are_all_created(installation, signed_in_as):
    agent = signed_in_as(SALES)
    companies = [german() for _ in range(MANY)]
    drafts = [agent.walks(company) for company in companies]
    answers = at_once(*[lambda path=path: agent.send(f"{path}review/", {"action": "create"}) for path in drafts])
    assert [answer.location for answer in answers] == [f"{path}created/" for path in drafts]
    names = [company.name for company in companies]
    assert installation.ask(f"Customer.objects.filter(company_name__in={names!r}).count()") == MANY


def test_a_draft_deleted_while_it_is_submitted_is_one_or_the_other(installation, signed_in_as):
    agent = signed_in_as(SALES)
    for _ in range(5):
        company = german()
        draft = agent.walks(company)
        key = draft.strip("/").split("/")[-1]
        answers = at_once(
            lambda path=draft: agent.send(f"{path}review/", {"action": "create"}),
            lambda path=draft: agent.send(f"{path}discard/", {}),
        )
        assert max(answer.status for answer in answers) < 500
        status, customers = installation.ask(
            f"[Draft.objects.get(pk={key!r}).status, Customer.objects.filter(company_name={company.name!r}).count()]"
        )
        assert (status, customers) in [("submitted", 1), ("discarded", 0)]
