"""The operators' queue: who waits longest comes first, with all there is to know; one or many are decided, and told."""

import datetime

import pytest
from django.core import mail
from django.db.models import F
from django.utils import timezone

from customers.actions import NothingToDecide, begin_review, decide_review
from customers.models import Customer, Review
from partnercenter.history import record
from partnercenter.models import Event
from tests.customers.walking import inputs_of, text_of
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    AgreementTemplateFactory,
    CustomerFactory,
    PartnerFactory,
    ReviewFactory,
)

LIST = "/admin/customers/waitingcustomer/"
NOTE = "Enter the street as in the official records."


@pytest.fixture
def customer(db):
    return CustomerFactory(company_name="Adventure Works GmbH")


def page_of(customer):
    return f"{LIST}{customer.pk}/change/"


def sent(client, customer, **answers):
    html = client.get(page_of(customer)).content.decode()
    version = html.split('name="shown_version" value="')[1].split('"')[0]
    return {"shown_version": version, "reason": "", "note": "", **answers}


def decide(client, customer, **answers):
    return client.post(page_of(customer), sent(client, customer, **answers))


def test_who_waits_longest_comes_first_and_who_waits_not_is_not_there(admin):
    now = timezone.now()
    for name, hours in (("Newest", 1), ("Oldest", 5), ("Between", 3)):
        CustomerFactory(company_name=f"{name} GmbH", review_since=now - datetime.timedelta(hours=hours))
    CustomerFactory(company_name="Ready GmbH", ready=True)
    CustomerFactory(company_name="Gone GmbH", removed_at=now)
    text = text_of(admin.get(LIST))
    assert text.index("Oldest GmbH") < text.index("Between GmbH") < text.index("Newest GmbH")
    assert "Ready GmbH" not in text
    assert "Gone GmbH" not in text


def test_how_long_reviews_take_is_shown(admin, customer):
    now = timezone.now()
    for hours in (1, 2, 30):
        ReviewFactory(since=now - datetime.timedelta(hours=hours), decided_at=now)
    assert "Half of the last reviews took up to 2 hours, 95 of 100 up to 1 day, 6 hours." in text_of(admin.get(LIST))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("begun=no", {"New", "Changed"}), ("begun=yes", {"Begun", "Mine"}), ("begun=mine", {"Mine"}), ("begun=x", None),
        ("why=new", {"New", "Begun", "Mine"}), ("why=changed", {"Changed"}), ("q=chang", {"Changed"}), ("q=%00", None),
    ],
)  # fmt: skip
def test_it_is_narrowed_and_searched(admin, operator, query, found):
    colleague = AgentFactory(partner=None, is_staff=True, is_superuser=True)
    begun = {"review_begun_at": timezone.now()}
    CustomerFactory(company_name="New GmbH")
    CustomerFactory(company_name="Changed GmbH", review_because=["city"])
    CustomerFactory(company_name="Begun GmbH", review_begun_by=colleague, **begun)
    CustomerFactory(company_name="Mine GmbH", review_begun_by=operator, **begun)
    text = text_of(admin.get(f"{LIST}?{query}"))
    everybody = {"New", "Changed", "Begun", "Mine"}
    assert {name for name in everybody if f">{name} GmbH<" in text} == (everybody if found is None else found)


def test_everything_there_is_to_know_is_on_the_page(admin):
    customer = CustomerFactory(
        company_name="Adventure Works GmbH", registration_id="DE136695976", review_because=["company_name", "city"],
        concerns=[{"code": "company_near_match", "message": "Like another one.", "reason": "It is its parent."}],
        overrides=[{"code": "postal_code_format", "label": "Postal code", "value": "1011", "message": "Five digits.",
                    "reason": "The records say so.", "by": "Admin agent", "at": "2026-11-30T10:00:00+00:00"}],
    )  # fmt: skip
    AgreementFactory(customer=customer)
    ReviewFactory(customer=customer, outcome="not_allowed", reason="address", note="Enter the street.")
    other = CustomerFactory(partner=PartnerFactory(name="Fabrikam"), company_name="Adventure Works AG")
    text = text_of(admin.get(page_of(customer)))
    for told in (
        "Adventure Works GmbH", "DE136695976", "Friedrichstraße 43", "10117", "Berlin", "Purchasing Office",
        "Legal company name, City", "Like another one. <bdi>It is its parent.</bdi>", "Postal code: <bdi>1011</bdi>",
        "The records say so.", "2026-10-01, <bdi>Purchasing Office</bdi>", "Attested by an agent",
        "The address could not be verified. Enter the street.",
        f'<a href="/admin/customers/customer/{other.pk}/change/"><bdi>Adventure Works AG</bdi></a>', "Fabrikam",
    ):  # fmt: skip
        assert told in text, told


def test_the_history_is_there_too(admin, customer):
    record(Event.Kind.CUSTOMER_CHANGED, subject=customer, by=customer.added_by, changes={"city": ["Köln", "Berlin"]})
    assert "City: <bdi>Köln</bdi> → <bdi>Berlin</bdi>" in text_of(admin.get(page_of(customer)))


def test_begun_is_said(admin, operator, customer):
    assert decide(admin, customer, outcome="begin").status_code == 302
    customer.refresh_from_db()
    assert (customer.verification, customer.review_begun_by) == ("under_review", operator)
    assert "Operator looks at it since" in text_of(admin.get(page_of(customer)))


def test_an_allowed_one_leaves_the_queue_and_the_agent_is_told(
    admin, operator, customer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        assert decide(admin, customer, outcome="allow")["Location"] == LIST
    customer.refresh_from_db()
    assert customer.verification == "allowed"
    assert Review.objects.get().decided_by == operator
    [told] = mail.outbox
    assert (told.to, told.subject) == ([customer.added_by.email], "Adventure Works GmbH is allowed")
    assert f"http://testserver/customers/{customer.pk}/" in told.body


def test_one_that_is_not_allowed_is_told_why(admin, customer, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        decide(admin, customer, outcome="refuse", reason="address", note=NOTE)
    assert f"not allowed. The address could not be verified. {NOTE}" in mail.outbox[0].body
    customer.refresh_from_db()
    assert customer.not_allowed_note == NOTE


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Choose what you decide."),
        ({"outcome": "refuse", "note": NOTE}, "Choose the reason."),
        ({"outcome": "refuse", "reason": "address"}, "Enter what is to be done, in at least 10 characters."),
        ({"outcome": "refuse", "reason": "address", "note": "short"},
         "Enter what is to be done, in at least 10 characters."),
        ({"outcome": "allow", "reason": "address"}, "Only what is not allowed has a reason."),
        ({"outcome": "nonsense"}, "Select a valid choice."),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_and_nothing_is_decided(admin, customer, answers, sentence):
    page = decide(admin, customer, **answers)
    assert page.status_code == 200
    assert sentence in text_of(page)
    customer.refresh_from_db()
    assert customer.verification == "new"
    assert mail.outbox == []


def test_a_customer_changed_since_is_looked_at_again_first_and_then_decided(admin, customer):
    answers = sent(admin, customer, outcome="refuse", reason="address", note=NOTE)
    Customer.objects.update(version=2, city="Potsdam")
    page = admin.post(page_of(customer), answers)
    assert "The customer was changed after you opened it." in text_of(page)
    assert "Potsdam" in text_of(page)
    assert NOTE in text_of(page), "what was typed stays"
    assert not Review.objects.exists()
    again = answers | {"shown_version": text_of(page).split('name="shown_version" value="')[1].split('"')[0]}
    assert admin.post(page_of(customer), again).status_code == 302
    assert Review.objects.get().note == NOTE


@pytest.mark.parametrize("version", ["", "x", "9" * 5000])
def test_a_made_up_version_decides_nothing(admin, customer, version):
    page = admin.post(page_of(customer), {"outcome": "allow", "reason": "", "note": "", "shown_version": version})
    assert "The customer was changed after you opened it." in text_of(page)
    assert not Review.objects.exists()


def test_one_decided_by_a_colleague_meanwhile_says_so_and_keeps_what_was_typed(admin, operator, customer):
    answers = sent(admin, customer, outcome="refuse", reason="address", note=NOTE)
    decide_review(customer=customer, allowed=True, by=operator)
    answer = admin.post(page_of(customer), answers)
    assert answer["Location"] == f"/admin/customers/customer/{customer.pk}/change/"
    text = text_of(admin.get(answer["Location"]))
    assert "“Adventure Works GmbH” is decided already: allowed by Operator" in text
    assert f"What you typed was not stored: {NOTE}" in text
    assert Review.objects.count() == 1


def test_a_removed_one_says_so_and_a_made_up_one_is_none(admin, customer):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    answer = admin.get(page_of(customer))
    assert "was removed." in text_of(admin.get(answer["Location"]))
    for key in ("01a22a31-0000-7000-8000-000000000000", "nonsense"):
        assert admin.get(f"{LIST}{key}/change/").status_code == 302


def test_what_another_operator_has_begun_is_said_and_left(admin, customer):
    colleague = AgentFactory(partner=None, is_staff=True, is_superuser=True, first_name="Another", last_name="one")
    begin_review(customer=customer, by=colleague)
    page = decide(admin, customer, outcome="begin")
    assert "Another one looks at “Adventure Works GmbH” since" in text_of(page)
    admin.post(LIST, chosen([customer], "begin"))
    text = text_of(admin.get(LIST))
    assert "Begun: 0." in text
    assert "Another one looks at" in text
    customer.refresh_from_db()
    assert customer.review_begun_by == colleague


def test_an_agent_who_works_here_no_longer_is_told_nothing(admin, customer, django_capture_on_commit_callbacks):
    customer.added_by.is_active = False
    customer.added_by.save()
    with django_capture_on_commit_callbacks(execute=True):
        decide(admin, customer, outcome="allow")
    assert mail.outbox == []


def chosen(customers, action, **more):
    return {"action": action, "_selected_action": [str(customer.pk) for customer in customers], **more}


@pytest.fixture
def three(db):
    agent = AgentFactory(partner=PartnerFactory(), roles=["Sales agent"])
    return [
        CustomerFactory(company_name=f"{name} GmbH", partner=agent.partner, added_by=agent)
        for name in ("First", "Second", "Third")
    ]


def test_many_are_asked_about_once_then_allowed_and_told_in_one_mail(admin, three):
    page = admin.post(LIST, chosen(three, "allow"))
    assert "Allow these customers?" in text_of(page)
    assert Review.objects.count() == 0
    form = inputs_of(page) | chosen(three, "allow")
    assert admin.post(LIST, form).status_code == 302
    assert set(Customer.objects.values_list("verification", flat=True)) == {"allowed"}
    [told] = mail.outbox
    assert told.subject == "3 of your customers are decided"
    assert all(f"{name} GmbH: allowed." in told.body for name in ("First", "Second", "Third"))
    assert "Decided: 3. 1 mail sent to agents." in text_of(admin.get(LIST))


def test_many_are_not_allowed_for_one_reason(admin, three):
    page = admin.post(LIST, chosen(three, "refuse"))
    form = inputs_of(page) | chosen(three, "refuse")
    page = admin.post(LIST, form)
    assert page.status_code == 422
    assert "Choose the reason." in text_of(page)
    assert admin.post(LIST, form | {"reason": "no_company", "note": NOTE}).status_code == 302
    assert set(Customer.objects.values_list("verification", "not_allowed_because")) == {("not_allowed", "no_company")}


def test_of_many_the_one_that_changed_is_left_out_and_named(admin, three):
    form = inputs_of(admin.post(LIST, chosen(three, "allow"))) | chosen(three, "allow")
    Customer.objects.filter(pk=three[1].pk).update(version=2)
    admin.post(LIST, form)
    assert Review.objects.count() == 2
    text = text_of(admin.get(LIST))
    assert "Changed meanwhile, and not decided: Second GmbH." in text
    assert "Second GmbH" in text


def test_of_many_the_one_that_is_decided_meanwhile_is_named(admin, operator, three):
    form = inputs_of(admin.post(LIST, chosen(three, "allow"))) | chosen(three, "allow")
    decide_review(customer=three[1], allowed=False, reason="address", note=NOTE, by=operator)
    admin.post(LIST, form)
    text = text_of(admin.get(LIST))
    assert "Decided: 2." in text
    assert "“Second GmbH” is decided already: not allowed by Operator" in text


def test_a_hundred_are_decided_at_once_and_no_more(admin, monkeypatch):
    agent = AgentFactory()
    for _ in range(100):
        CustomerFactory(partner=agent.partner, added_by=agent)
    rows = list(Customer.objects.all())
    form = inputs_of(admin.post(LIST, chosen(rows, "allow") | {"select_across": "1"})) | chosen(rows, "allow")
    assert admin.post(LIST, form).status_code == 302
    assert Review.objects.count() == 100
    monkeypatch.setattr("customers.admin.queue.MOST_AT_ONCE", 2)
    three = [CustomerFactory(partner=agent.partner, added_by=agent) for _ in range(3)]
    admin.post(LIST, chosen(three, "refuse"))
    assert "Decide 2 customers at once at the most." in text_of(admin.get(LIST))


@pytest.mark.parametrize("action", ["begin", "allow", "refuse"])
def test_a_made_up_choice_is_said(admin, customer, action):
    answer = admin.post(LIST, {"action": action, "_selected_action": "nonsense"})
    assert "Nothing was done: choose rows from the list." in text_of(admin.get(answer["Location"]))


@pytest.mark.parametrize("versions", ["", "x", "x:y", "{key}:", "{key}:" + "9" * 5000])
def test_many_with_made_up_versions_decide_nothing(admin, customer, versions):
    sent = {"decided": "yes", "versions": versions.format(key=customer.pk), "outcome": "bogus"}
    assert admin.post(LIST, chosen([customer], "allow", **sent)).status_code == 302
    assert not Review.objects.exists()


DECIDED = "/admin/customers/customer/"


def test_an_operator_puts_decided_customers_under_review_once_more(admin, operator, three):
    Customer.objects.filter(pk=three[0].pk).update(verification="allowed", review_since=None)
    Customer.objects.filter(pk=three[1].pk).update(
        verification="not_allowed", review_since=None, not_allowed_because="address"
    )
    page = admin.post(DECIDED, chosen(three, "review_anew"))
    assert "First GmbH" in text_of(page)
    assert "Third GmbH" not in text_of(page).split("</ul>")[-2], "it is under review"
    form = chosen(three, "review_anew") | {"decided": "yes"}
    assert "Enter why they are looked at once more." in text_of(admin.post(DECIDED, form))
    assert admin.post(DECIDED, form | {"note": "The records have changed."}).status_code == 302
    for customer in three[:2]:
        customer.refresh_from_db()
        assert (customer.verification, customer.review_note) == ("under_review", "The records have changed.")
    text = text_of(admin.get(page_of(three[0])))
    assert "another review was asked for" in text
    assert "Operator says: <bdi>The records have changed.</bdi>" in text


def test_many_are_begun_at_once(admin, operator, three):
    admin.post(LIST, chosen(three, "begin"))
    assert set(Customer.objects.values_list("review_begun_by", flat=True)) == {operator.pk}
    assert "Begun: 3." in text_of(admin.get(LIST))


def test_one_that_is_decided_before_it_is_begun_is_passed_over(admin, three, monkeypatch):
    def decided(*, customer, by):
        raise NothingToDecide(customer)

    monkeypatch.setattr("customers.admin.queue.begin_review", decided)
    admin.post(LIST, chosen(three, "begin"))
    assert "Begun: 0." in text_of(admin.get(LIST))


def test_customers_are_narrowed_by_whether_one_may_order(admin):
    asking = AgreementTemplateFactory(asks_reconfirmation=True)
    CustomerFactory(company_name="Ready GmbH", ready=True, agreed_to=asking)
    CustomerFactory(company_name="New GmbH", agreed_on=datetime.date(2026, 1, 1))
    both = {"Ready", "New"}
    for query, found in (("ready", {"Ready"}), ("under_review", {"New"}), ("confirm_again", {"New"}), ("x", both)):
        text = text_of(admin.get(f"/admin/customers/customer/?orders={query}"))
        assert {name for name in both if f"{name} GmbH" in text} == found
