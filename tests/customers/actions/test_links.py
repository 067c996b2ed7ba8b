"""Links for customers: one of a kind at a time, opened and used with a code, and nothing once they are ended."""

import datetime

import pytest
import time_machine
from django.db.models import F
from django.utils import timezone

from customers.actions import (
    AgreementRepeated,
    CodeProblem,
    CodeRefused,
    CustomerRemoved,
    LinkClosed,
    LinkJustSent,
    NothingBehindLink,
    TooManyCodes,
    accept_agreement,
    end_link,
    make_link,
    make_link_code,
    open_costs,
    record_agreement,
    switch_costs,
    take_back_link,
)
from customers.models import Agreement, Customer, CustomerLink, OneTimeCode
from partnercenter.models import Event
from tests.factories import AgreementTemplateFactory, CustomerFactory

pytestmark = pytest.mark.django_db
WHO = {"first_name": "Purchasing", "last_name": "Office"}


@pytest.fixture
def customer(db):
    return CustomerFactory(verification="allowed", review_since=None, has_azure_plan=True)


@pytest.fixture
def template(db):
    return AgreementTemplateFactory(version="2026-1", text="What is agreed.")


def link_to(customer, purpose="agreement", recipient="office@customer.example"):
    """Return a link that is sent some minutes after the one before."""
    CustomerLink.objects.update(created_at=timezone.now() - datetime.timedelta(minutes=5))
    return make_link(customer=customer, purpose=purpose, recipient=recipient, language="de", by=customer.added_by)


@pytest.fixture
def link(customer, template):
    return link_to(customer)


@pytest.fixture
def costs(customer):
    Customer.objects.update(cost_management=True)
    return link_to(Customer.objects.get(), "costs")


def state(link):
    return CustomerLink.objects.get(pk=link.pk).state


def test_a_link_is_kept_as_its_hash_and_leads_to_its_row(link):
    assert link.token not in str(CustomerLink.objects.values().get())
    assert CustomerLink.objects.of_token(link.token, "agreement") == link
    assert CustomerLink.objects.of_token(link.token, "costs") is None
    other = link.token[:-1] + ("A" if link.token[-1] != "A" else "w")
    for text in ("", "x", link.token[:-1], other, "é" * 54, "a" * 54):
        assert CustomerLink.objects.of_token(text, "agreement") is None


def test_sending_is_written_down(link):
    event = Event.objects.get()
    assert (event.kind, event.changes) == ("agreement.link_sent", {"sent to": ["", "office@customer.example"]})


def test_one_that_is_asked_for_twice_in_a_moment_is_made_once(customer, link):
    same = {"customer": customer, "purpose": "agreement", "recipient": "Office@customer.example", "language": "de"}
    with pytest.raises(LinkJustSent) as sent:
        make_link(**same, by=customer.added_by)
    assert sent.value.link == link
    other = make_link(**{**same, "recipient": "another@customer.example"}, by=customer.added_by)
    assert state(link) == "ended"
    assert make_link(**{**same, "language": "en", "recipient": other.recipient}, by=customer.added_by) != other


def test_a_new_link_takes_the_place_of_the_one_before(customer, link, costs):
    newer = link_to(customer)
    assert (state(link), state(newer), state(costs)) == ("ended", "sent", "sent")


def test_one_that_could_not_be_mailed_gives_way_to_the_one_before(customer, link):
    newer = link_to(customer, recipient="legal@customer.example")
    assert take_back_link(link=newer, by=customer.added_by) == link
    assert (state(link), state(newer)) == ("sent", "ended")
    assert Event.objects.filter(kind="link.ended").first().changes == {
        "link": ["Accept the customer agreement", ""],
        "sent to": ["legal@customer.example", "office@customer.example"],
        "because": ["", "it could not be sent"],
    }


def test_the_one_before_stays_ended_where_a_third_has_come_or_its_time_is_over(customer, link):
    newer = link_to(customer)
    third = link_to(customer)
    assert take_back_link(link=newer, by=customer.added_by) is None
    assert (state(link), state(newer), state(third)) == ("ended", "ended", "sent")
    with time_machine.travel(timezone.now() + datetime.timedelta(days=31)):
        late = link_to(customer)
        assert take_back_link(link=late, by=customer.added_by) is None
        assert (state(third), state(late)) == ("expired", "ended")


def test_one_to_a_contact_that_was_changed_meanwhile_stays_ended(customer, link):
    newer = link_to(customer)
    Customer.objects.update(contact_email="new@customer.example", version=2)
    assert take_back_link(link=newer, by=customer.added_by) is None
    assert state(link) == "ended"


def test_the_first_one_that_could_not_be_mailed_leaves_none(customer, link):
    assert take_back_link(link=link, by=customer.added_by) is None
    assert state(link) == "ended"


def test_an_end_is_told_once_and_of_this_link_alone(customer, link):
    newer = link_to(customer)
    assert not end_link(link=link, by=customer.added_by), "it had ended already"
    assert state(newer) == "sent"
    assert end_link(link=newer, by=customer.added_by)
    assert not end_link(link=newer, by=customer.added_by)


@pytest.mark.parametrize(
    ("purpose", "sentence"),
    [("agreement", "No version of the customer agreement"), ("costs", "Cost management is off")],
)
def test_no_link_leads_to_nothing(customer, purpose, sentence):
    with pytest.raises(NothingBehindLink, match=sentence):
        link_to(customer, purpose)
    assert not CustomerLink.objects.exists()


def test_an_agreement_waits_for_a_month_and_costs_are_open_for_a_year(link, costs):
    lasts = [round((one.expires_at - timezone.now()).total_seconds() / 86400) for one in (link, costs)]
    assert lasts == [30, 365]


def test_the_customer_accepts_the_very_text_by_a_code(customer, link, template):
    code = make_link_code(link=link)
    agreement = accept_agreement(link=link, code=code, template=template, **WHO)
    assert (agreement.template, agreement.template_version, agreement.template_sha256) == (
        template, "2026-1", template.sha256,
    )  # fmt: skip
    assert (agreement.proof, agreement.method, agreement.email) == ("code", "by_customer", "office@customer.example")
    assert abs(agreement.recorded_at - timezone.now()) < datetime.timedelta(seconds=5)
    customer.refresh_from_db()
    assert customer.agreed_on == timezone.now().date()
    assert customer.readiness.is_ready
    assert state(link) == "accepted"
    event = Event.objects.get(kind="agreement.recorded")
    assert event.by_name == "the customer"
    assert event.changes["SHA-256"] == ["", template.sha256]
    assert event.changes["proved by"] == ["", "A one-time code sent by e-mail"]


def test_a_link_is_opened_once_a_code_is_asked_for(link):
    for _ in range(2):
        make_link_code(link=link)
    assert state(link) == "opened"
    assert Event.objects.filter(kind="agreement.opened", by_name="the customer").count() == 1


@pytest.mark.parametrize("tries", [1, 4])
def test_a_wrong_code_is_no_proof_and_the_right_one_still_is(link, template, tries):
    code = make_link_code(link=link)
    wrong = "000000" if code != "000000" else "000001"
    for _ in range(tries):
        with pytest.raises(CodeRefused) as refused:
            accept_agreement(link=link, code=wrong, template=template, **WHO)
        assert refused.value.problem is CodeProblem.WRONG
    assert not Agreement.objects.exists()
    accept_agreement(link=link, code=code, template=template, **WHO)


def test_after_five_tries_the_code_is_over(link, template):
    code = make_link_code(link=link)
    wrong = "000000" if code != "000000" else "000001"
    for _ in range(5):
        with pytest.raises(CodeRefused):
            accept_agreement(link=link, code=wrong, template=template, **WHO)
    with pytest.raises(CodeRefused) as refused:
        accept_agreement(link=link, code=code, template=template, **WHO)
    assert refused.value.problem is CodeProblem.OVER


def test_a_code_of_another_link_or_of_long_ago_is_none(customer, link, costs, template):
    with pytest.raises(CodeRefused):
        accept_agreement(link=link, code=make_link_code(link=costs), template=template, **WHO)
    code = make_link_code(link=link)
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=11)), pytest.raises(CodeRefused):
        accept_agreement(link=link, code=code, template=template, **WHO)


def test_a_link_is_accepted_once(link, template):
    accept_agreement(link=link, code=make_link_code(link=link), template=template, **WHO)
    for use in (
        lambda: accept_agreement(link=link, code="000000", template=template, **WHO),
        lambda: make_link_code(link=link),
    ):
        with pytest.raises(LinkClosed) as closed:
            use()
        assert closed.value.link.state == "accepted"


def test_an_ended_an_expired_and_a_removed_customer_s_link_are_closed(customer, link):
    end_link(link=link, by=customer.added_by)
    with pytest.raises(LinkClosed):
        make_link_code(link=link)
    late, gone = link_to(customer), None
    with time_machine.travel(timezone.now() + datetime.timedelta(days=31)):
        assert state(late) == "expired"
        with pytest.raises(LinkClosed):
            make_link_code(link=late)
    gone = link_to(customer)
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    with pytest.raises(LinkClosed):
        make_link_code(link=gone)


def test_the_same_person_accepts_a_version_once_and_a_newer_one_again(customer, link, template):
    accept_agreement(link=link, code=make_link_code(link=link), template=template, **WHO)
    again = link_to(customer)
    code = make_link_code(link=again)
    shouted = {name: text.upper() for name, text in WHO.items()}
    with pytest.raises(AgreementRepeated):
        accept_agreement(link=again, code=code, template=template, **shouted)
    newer = AgreementTemplateFactory(version="2026-2")
    accept_agreement(link=again, code=code, template=newer, **WHO)
    assert Agreement.objects.count() == 2


def test_an_attested_agreement_ends_the_link_that_asks_for_it(customer, link):
    values = {
        "accepted_on": "2026-10-01", "signatory_first_name": "A", "signatory_last_name": "B",
        "signatory_email": "a@customer.example",
    }  # fmt: skip
    record_agreement(customer=customer, values=values, by=customer.added_by)
    assert state(link) == "ended"


def test_costs_are_opened_again_and_again_each_time_with_a_code(costs):
    for _ in range(2):
        open_costs(link=costs, code=make_link_code(link=costs))
    assert Event.objects.filter(kind="costs.opened", by_name="the customer").count() == 2
    assert state(costs) == "opened"
    with pytest.raises(CodeRefused):
        open_costs(link=costs, code="000000")


def test_switched_off_the_costs_are_closed_at_once_and_open_again_when_on(customer, costs):
    code = make_link_code(link=costs)
    switch_costs(customer=customer, on=False, by=customer.added_by)
    with pytest.raises(LinkClosed):
        open_costs(link=costs, code=code)
    with pytest.raises(LinkClosed):
        make_link_code(link=costs)
    Customer.objects.update(cost_management=True)
    open_costs(link=costs, code=code)


def test_five_codes_an_hour(link):
    for _ in range(5):
        make_link_code(link=link)
    with pytest.raises(TooManyCodes):
        make_link_code(link=link)


def test_twenty_codes_that_nobody_used_are_the_last(costs):
    now = timezone.now()
    for hour in range(20):
        with time_machine.travel(now + datetime.timedelta(hours=hour)):
            code = make_link_code(link=costs)
    with time_machine.travel(now + datetime.timedelta(hours=21)), pytest.raises(TooManyCodes):
        make_link_code(link=costs)
    with time_machine.travel(now + datetime.timedelta(hours=19)):
        open_costs(link=costs, code=code)
    # The database’s own clock goes on: what was used is older than what comes now.
    OneTimeCode.objects.update(created_at=now - datetime.timedelta(days=1))
    with time_machine.travel(now + datetime.timedelta(hours=21)):
        make_link_code(link=costs)


def test_nothing_is_sent_to_a_removed_customer(customer):
    Customer.objects.update(removed_at=timezone.now(), removed_by=F("added_by"))
    with pytest.raises(CustomerRemoved):
        link_to(customer)
    assert not CustomerLink.objects.exists()


@pytest.mark.parametrize("broken", ["links.agree", "agreements.record"])
def test_nothing_is_accepted_when_a_part_of_it_fails(link, template, monkeypatch, broken):
    code = make_link_code(link=link)

    def fail(*_, **__):
        raise RuntimeError(broken)

    with monkeypatch.context() as patched:
        patched.setattr(f"customers.actions.{broken}", fail)
        with pytest.raises(RuntimeError):
            accept_agreement(link=link, code=code, template=template, **WHO)
    assert (Agreement.objects.count(), state(link)) == (0, "opened")
    accept_agreement(link=link, code=code, template=template, **WHO)
