"""What becomes of a request: sent, reminded of, withdrawn, expired, accepted or declined."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from customers.actions import (
    AskedAlready,
    CannotAccept,
    CodeProblem,
    CodeRefused,
    RequestClosed,
    TooManyCodes,
    accept_request,
    decline_request,
    expire_requests,
    make_code,
    remind,
    return_to_draft,
    save_message,
    send_request,
    start_request,
    take_back_reminder,
    withdraw_request,
)
from customers.models import Agreement, Customer, OneTimeCode, Organization, RelationshipRequest
from customers.models.identity import address_of
from partnercenter.models import Event, new_key
from tests.customers.requests.asking import COMPANY, MESSAGE, PERSON, RECIPIENT, code_for, drafted_by, sent_by, wrong
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    CustomerFactory,
    DraftFactory,
    OrganizationFactory,
    PartnerFactory,
    PartnershipFactory,
)

DAY = datetime.timedelta(days=1)


def kinds(subject):
    return list(Event.objects.filter(subject_key=subject.pk).order_by("at", "id").values_list("kind", "by_name"))


def later(**span):
    return time_machine.travel(timezone.now() + datetime.timedelta(**span), tick=True)


def fresh(request):
    return RelationshipRequest.objects.get(pk=request.pk)


# --- The agent's side -------------------------------------------------------------------------


def test_the_same_page_sent_twice_starts_one_request(agent):
    key = new_key()
    assert start_request(key=key, draft=None, by=agent) == start_request(key=key, draft=None, by=agent)
    assert kinds(RelationshipRequest(pk=key)) == [("request.drafted", str(agent))]


def test_a_key_of_another_partner_starts_nothing(agent):
    theirs = sent_by(AgentFactory())
    with pytest.raises(RelationshipRequest.DoesNotExist):
        start_request(key=theirs.pk, draft=None, by=agent)


def test_a_request_that_is_sent_waits_for_thirty_days(agent):
    request = sent_by(agent)
    assert (request.status, request.expires_at - request.sent_at) == ("sent", 30 * DAY)
    assert kinds(request) == [("request.drafted", str(agent)), ("request.sent", str(agent))]


def test_the_link_is_stored_as_a_hash_and_nowhere_else(agent):
    request = fresh(sent_by(agent))
    stored = " ".join(str(value) for value in vars(request).values())
    events = " ".join(str(event.changes) for event in Event.objects.all())
    assert len(request.token_hash) == 64
    assert request.token not in stored + events
    assert RelationshipRequest.objects.of_token(request.token) == request


def test_another_secret_key_makes_another_link_and_the_link_that_was_sent_still_leads_there(agent, settings):
    request = sent_by(agent)
    sent = request.token
    settings.SECRET_KEY = "another secret key of fifty characters, more or less"
    assert request.token != sent
    assert RelationshipRequest.objects.of_token(sent) == request


def test_what_is_sent_cannot_be_changed_any_more(agent):
    request = sent_by(agent)
    with pytest.raises(RequestClosed):
        save_message(request=request, by=agent, **MESSAGE)
    with pytest.raises(RequestClosed):
        send_request(request=request, values=COMPANY, concerns=[], provider=None, by=agent)


def test_a_company_is_asked_once_at_a_time_by_a_partner(agent):
    first = sent_by(agent)
    with pytest.raises(AskedAlready) as already:
        sent_by(agent, company_name="Adventure Works Deutschland GmbH")
    assert already.value.request == first
    assert sent_by(AgentFactory()).status == "sent", "another partner may ask at the same time"
    withdraw_request(request=first, by=agent)
    assert sent_by(agent).status == "sent"


def test_a_request_that_has_run_out_does_not_stand_in_the_way(agent):
    old = sent_by(agent)
    with later(days=31):
        assert sent_by(agent).status == "sent"
    assert fresh(old).status == "expired"


def test_a_message_that_could_not_be_delivered_is_a_draft_again(agent):
    request = return_to_draft(request=sent_by(agent), by=agent)
    assert (request.status, request.sent_at, request.expires_at) == ("draft", None, None)
    assert RelationshipRequest.objects.of_token(request.token) is None
    assert sent_by(agent).status == "sent"


def test_a_request_whose_link_was_used_meanwhile_stays_sent(agent):
    request = sent_by(agent)
    code_for(request)
    assert return_to_draft(request=request, by=agent).status == "opened"


def test_a_reminder_goes_out_once_a_day(agent):
    request = sent_by(agent)
    with pytest.raises(RequestClosed):
        remind(request=request, by=agent)
    with later(days=1, minutes=1):
        assert remind(request=request, by=agent).reminders == 1
        with pytest.raises(RequestClosed):
            remind(request=request, by=agent)
    with later(days=2, minutes=2):
        assert remind(request=request, by=agent).reminders == 2
    with later(days=31), pytest.raises(RequestClosed):
        remind(request=request, by=agent)


def test_a_reminder_that_was_not_delivered_does_not_count(agent):
    request = sent_by(agent)
    with later(days=2):
        reminded = remind(request=request, by=agent)
        back = take_back_reminder(request=reminded, reminded_at=None, by=agent)
        assert (back.reminders, back.reminded_at, back.may_be_reminded) == (0, None, True)


def test_what_is_withdrawn_cannot_be_accepted_declined_or_withdrawn_again(agent):
    request = sent_by(agent)
    code = code_for(request)
    withdraw_request(request=request, by=agent)
    for act in (
        lambda: accept_request(request=request, code=code, **PERSON),
        lambda: decline_request(request=request, reason=""),
        lambda: make_code(request=request),
        lambda: withdraw_request(request=request, by=agent),
    ):
        with pytest.raises(RequestClosed):
            act()
    assert not Customer.objects.exists()


def test_a_draft_can_be_withdrawn(agent):
    assert withdraw_request(request=drafted_by(agent), by=agent).status == "withdrawn"


def test_what_nobody_answered_in_time_is_expired_before_and_after_it_is_written_down(agent):
    request = sent_by(agent)
    code = code_for(request)
    assert expire_requests() == 0
    with later(days=31):
        assert fresh(request).state == "expired"
        with pytest.raises(RequestClosed):
            accept_request(request=request, code=code, **PERSON)
        assert expire_requests() == 1
        assert expire_requests() == 0
    stored = fresh(request)
    assert (stored.status, stored.closed_at) == ("expired", stored.expires_at)
    assert kinds(request)[-1] == ("request.expired", "the system")


# --- Whom a request means ---------------------------------------------------------------------


def test_the_code_goes_to_the_address_of_the_request_where_the_company_is_not_known(agent):
    assert address_of(sent_by(agent, recipient="chef@adventure-works.example")) == "chef@adventure-works.example"


BRAZIL = {"country": "BR", "registration_id": "11222333000181"}


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        (BRAZIL, BRAZIL),
        ({"registration_id": "HRB1", "domain_prefix": "adventureworks"}, {"registration_id": "HRB1"}),
        ({"domain_prefix": "adventureworks"}, {}),
        ({"domain_prefix": "adventureworks", "registration_id": "HRB1"}, {}),
        ({"domain_prefix": "adventureworks"}, {"registration_id": "HRB1"}),
    ],
    ids=["registration ID", "both", "domain", "domain, ID not given", "domain, ID not known"],
)
def test_the_code_goes_to_the_contact_on_record_where_the_company_is_known(agent, known, asked):
    CustomerFactory(contact_email="record@known.example", **{"country": "DE", **known})
    assert address_of(sent_by(agent, recipient="else@where.example", **asked)) == "record@known.example"


def test_the_same_name_with_the_same_mail_domain_is_the_same_company(agent):
    same = OrganizationFactory(country="DE", folded_name="adventure works", email_domain="adventure-works.example")
    CustomerFactory(organization=same, contact_email="record@known.example")
    assert address_of(sent_by(agent)) == "record@known.example"


@pytest.mark.parametrize(
    "other",
    [
        {"folded_name": "adventure works"},
        {"folded_name": "adventure works", "email_domain": "other.example"},
        {"folded_name": "adventure works", "email_domain": "adventure-works.example", "country": "AT"},
        {"folded_name": "other", "email_domain": "adventure-works.example"},
    ],
    ids=["name", "other mail domain", "other country", "other name"],
)
def test_less_than_that_is_another_company(agent, other):
    CustomerFactory(organization=OrganizationFactory(**other), contact_email="record@known.example")
    assert address_of(sent_by(agent)) == RECIPIENT


def test_a_domain_of_a_company_with_another_registration_id_is_another_company(agent):
    CustomerFactory(domain_prefix="adventureworks", registration_id="HRB2", contact_email="record@known.example")
    assert address_of(sent_by(agent, registration_id="HRB1")) == RECIPIENT


def test_of_several_tenants_of_a_company_the_domain_says_which(agent):
    first = OrganizationFactory(country="BR", registration_id="11222333000181", domain_prefix="first")
    second = OrganizationFactory(
        country="BR", registration_id="11222333000181", domain_prefix="adventureworks", tenant_of=first
    )
    CustomerFactory(organization=first, contact_email="first@known.example")
    CustomerFactory(organization=second, contact_email="second@known.example")
    assert address_of(sent_by(agent, **BRAZIL)) == "second@known.example"
    assert address_of(sent_by(AgentFactory(), **BRAZIL, domain_prefix="other")) == "first@known.example"


def test_of_several_partners_the_first_one_s_contact_is_asked(agent):
    known = OrganizationFactory(domain_prefix="adventureworks")
    CustomerFactory(organization=known, contact_email="first@known.example")
    CustomerFactory(organization=known, contact_email="second@known.example")
    assert address_of(sent_by(agent)) == "first@known.example"


def test_a_known_company_without_a_record_is_asked_at_the_address_of_the_request(agent):
    OrganizationFactory(domain_prefix="adventureworks")
    assert address_of(sent_by(agent)) == RECIPIENT


# --- Codes ------------------------------------------------------------------------------------


def test_neither_the_code_nor_its_address_can_be_read_in_the_database(agent):
    code = code_for(sent_by(agent))
    row = OneTimeCode.objects.get()
    stored = " ".join(str(value) for value in vars(row).values())
    assert code not in row.code_hash
    assert (len(row.code_hash), len(row.sent_to), RECIPIENT in stored) == (64, 64, False)


def test_asking_for_a_code_opens_the_request(agent):
    request = sent_by(agent)
    code_for(request)
    code_for(request)
    assert (fresh(request).status, fresh(request).opened_at is not None) == ("opened", True)
    assert [kind for kind, _ in kinds(request)] == ["request.drafted", "request.sent", "request.opened"]
    assert kinds(request)[-1] == ("request.opened", "the customer")


def refusal(request, code):
    with pytest.raises(CodeRefused) as refused:
        accept_request(request=request, code=code, **PERSON)
    return refused.value.problem


def test_after_five_wrong_tries_the_right_code_is_wrong_too(agent):
    request = sent_by(agent)
    code = code_for(request)
    assert [refusal(request, wrong(code)) for _ in range(5)] == [CodeProblem.WRONG] * 4 + [CodeProblem.OVER]
    assert refusal(request, code) is CodeProblem.OVER
    assert OneTimeCode.objects.get().tries == 5
    assert not Customer.objects.exists()
    assert accept_request(request=request, code=code_for(request), **PERSON).is_accepted


def test_a_code_is_valid_for_ten_minutes(agent):
    request = sent_by(agent)
    code = code_for(request)
    with later(minutes=10, seconds=1):
        assert refusal(request, code) is CodeProblem.OVER
    with later(minutes=9):
        assert accept_request(request=request, code=code, **PERSON).is_accepted


def test_a_new_code_ends_the_one_before(agent):
    request = sent_by(agent)
    old, new = code_for(request), code_for(request)
    if old != new:
        assert refusal(request, old) is CodeProblem.WRONG
    assert accept_request(request=request, code=new, **PERSON).is_accepted


def test_a_code_of_another_request_is_wrong(agent):
    mine, other = sent_by(agent), sent_by(AgentFactory())
    code = code_for(mine)
    while (own := code_for(other)) == code:
        pass
    assert refusal(other, code) is CodeProblem.WRONG
    assert own != code


def test_without_a_code_nothing_is_accepted(agent):
    assert refusal(sent_by(agent), "000000") is CodeProblem.OVER


def test_a_code_that_went_elsewhere_than_it_would_go_now_proves_nothing(agent):
    request = sent_by(agent)
    code = code_for(request)
    CustomerFactory(domain_prefix="adventureworks", contact_email="record@known.example")
    assert refusal(request, code) is CodeProblem.OVER


def test_five_codes_an_hour_and_twenty_a_request(agent):
    request = sent_by(agent)
    for hour in range(4):
        with later(hours=2 * hour):
            for _ in range(5):
                code_for(request)
            with pytest.raises(TooManyCodes):
                code_for(request)
    with later(hours=20), pytest.raises(TooManyCodes):
        code_for(request)


# --- Accepting and declining ------------------------------------------------------------------


def accepted(request):
    return accept_request(request=request, code=code_for(request), **PERSON)


def test_accepting_makes_the_company_a_customer_with_what_was_asked(agent):
    request = accepted(sent_by(agent))
    customer = Customer.objects.get()
    assert (request.customer, request.organization) == (customer, customer.organization)
    assert (request.accepted_by, request.status) == ("Purchasing Office", "accepted")
    assert (customer.partner, customer.added_by) == (agent.partner, agent)
    assert (customer.company_name, customer.city, customer.domain_prefix) == (
        "Adventure Works GmbH", "Berlin", "adventureworks",
    )  # fmt: skip
    assert customer.organization.email_domain == "adventure-works.example"
    assert customer.agreement_method == "by_customer"
    assert kinds(request)[-1] == ("request.accepted", "the customer")
    assert kinds(customer) == [("customer.added", "the customer"), ("agreement.recorded", "the customer")]


def test_accepting_records_the_agreement_of_whoever_accepts(agent):
    accepted(sent_by(agent))
    agreement = Agreement.objects.get()
    assert (agreement.method, agreement.recorded_by) == ("by_customer", None)
    assert (agreement.first_name, agreement.last_name, agreement.email) == ("Purchasing", "Office", RECIPIENT)
    assert agreement.accepted_on == datetime.datetime.now(datetime.UTC).date()


def test_a_known_company_keeps_its_domain_and_its_other_partners_know_nothing(agent):
    theirs = CustomerFactory(country="BR", registration_id="11222333000181", domain_prefix="theirdomain",
                             contact_email="record@known.example")  # fmt: skip
    before = Customer.objects.filter(pk=theirs.pk).values().get()
    accepted(sent_by(agent, **BRAZIL))
    mine = Customer.objects.get(partner=agent.partner)
    assert (mine.organization_id, mine.domain_prefix) == (theirs.organization_id, "theirdomain")
    assert Organization.objects.count() == 1
    assert Customer.objects.filter(pk=theirs.pk).values().get() == before
    assert not Event.objects.filter(partner=theirs.partner).exists()
    assert not Agreement.objects.filter(partner=theirs.partner).exists()
    assert str(theirs.partner) not in str(list(Event.objects.values_list("changes", flat=True)))


def test_a_company_that_is_the_partner_s_customer_by_now_is_not_added_twice(agent):
    request = sent_by(agent)
    mine = CustomerFactory(partner=agent.partner, domain_prefix="adventureworks")
    AgreementFactory(customer=mine)
    assert accepted(request).customer == mine
    assert (Customer.objects.count(), Agreement.objects.count()) == (1, 1)


def test_the_draft_it_was_made_from_has_become_the_customer(agent):
    draft = DraftFactory(partner=agent.partner, started_by=agent)
    request = accepted(sent_by(agent, draft=draft))
    draft.refresh_from_db()
    assert (draft.status, draft.customer) == ("submitted", request.customer)


def test_what_was_odd_and_ticked_is_kept_with_the_customer(agent):
    concern = {"code": "company_name_test", "message": "Looks like a test."}
    request = drafted_by(agent)
    request = send_request(request=request, values=COMPANY, concerns=[concern], provider=None, by=agent)
    assert accepted(request).customer.concerns == [concern]


def test_an_indirect_reseller_asks_for_its_provider(db):
    together = PartnershipFactory()
    agent = AgentFactory(partner=together.reseller, roles=["Sales agent"])
    customer = accepted(sent_by(agent, provider=together.partner)).customer
    assert (customer.partner, customer.reseller, customer.added_by) == (together.partner, together.reseller, agent)


def test_a_provider_asks_for_its_reseller(db):
    together = PartnershipFactory()
    agent = AgentFactory(partner=together.partner)
    customer = accepted(sent_by(agent, reseller=str(together.reseller.pk))).customer
    assert (customer.partner, customer.reseller) == (together.partner, together.reseller)


@pytest.mark.parametrize("change", ["partner restricted", "provider restricted", "partnership ended", "domain taken"])
def test_what_changed_since_it_was_sent_keeps_it_from_being_accepted(db, change):
    together = PartnershipFactory()
    agent = AgentFactory(partner=together.reseller)
    request = sent_by(agent, provider=together.partner, registration_id="HRB1")
    code = code_for(request)
    if change == "partnership ended":
        together.delete()
    elif change == "domain taken":
        OrganizationFactory(domain_prefix="adventureworks", registration_id="HRB2")
    else:
        restricted = together.reseller if change == "partner restricted" else together.partner
        type(restricted).objects.filter(pk=restricted.pk).update(is_restricted=True)
    with pytest.raises(CannotAccept):
        accept_request(request=fresh(request), code=code, **PERSON)
    assert (Customer.objects.count(), fresh(request).status) == (0, "opened")
    assert OneTimeCode.objects.get().tries == 0


def test_a_company_that_became_known_in_the_same_moment_needs_a_code_of_its_contact(agent, monkeypatch):
    request = sent_by(agent)
    code = code_for(request)
    OrganizationFactory(domain_prefix="adventureworks")
    monkeypatch.setattr("customers.actions.acceptance.organization_named", lambda values: None)
    monkeypatch.setattr("customers.actions.acceptance.is_domain_of_another", lambda values: False)
    assert refusal(request, code) is CodeProblem.OVER
    assert fresh(request).status == "opened"


def test_a_customer_added_in_the_same_moment_is_the_one(agent, monkeypatch):
    request = sent_by(agent)
    mine = CustomerFactory(partner=agent.partner, domain_prefix="adventureworks")
    real, calls = Customer.objects.filter, []

    class Late:
        """Finds nothing at first, as it was a moment before."""

        def first(self):
            calls.append("first")

        def get(self):
            return mine

    monkeypatch.setattr(
        "customers.actions.acceptance.Customer.objects.filter",
        lambda *args, **kw: Late() if "organization" in kw and "partner" in kw else real(*args, **kw),
    )
    assert accepted(request).customer == mine
    assert calls == ["first"]


def test_declining_keeps_the_reason(agent):
    request = decline_request(request=sent_by(agent), reason="We have a partner.")
    assert (request.status, request.reason) == ("declined", "We have a partner.")
    assert kinds(request)[-1] == ("request.declined", "the customer")
    with pytest.raises(RequestClosed):
        decline_request(request=request, reason="")


def test_what_must_happen_together_happens_together(agent, monkeypatch):
    request = sent_by(agent)
    code = code_for(request)

    def broken(*args, **kwargs):
        raise RuntimeError("the history is full")

    monkeypatch.setattr("customers.actions.acceptance.record", broken)
    with pytest.raises(RuntimeError):
        accept_request(request=request, code=code, **PERSON)
    assert (Customer.objects.count(), Organization.objects.count(), fresh(request).status) == (0, 0, "opened")
    assert OneTimeCode.objects.get().used_at is None


def test_partners_of_every_kind_ask_only_for_themselves(agent):
    assert accepted(sent_by(agent)).owner == agent.partner
    assert PartnerFactory().is_reseller is False


def test_a_request_that_was_answered_a_moment_ago_does_not_expire(agent, monkeypatch):
    first = sent_by(agent)
    second = sent_by(agent, domain_prefix="other")
    from customers.actions import requests

    real = requests._expire

    def slowly(request, by=None):
        real(request, by)
        RelationshipRequest.objects.exclude(pk=request.pk).update(status="declined")

    monkeypatch.setattr(requests, "_expire", slowly)
    with later(days=31):
        assert expire_requests() == 1
    assert {fresh(first).status, fresh(second).status} == {"expired", "declined"}


def test_a_request_and_a_code_are_told_by_what_they_are(agent):
    request = sent_by(agent)
    code_for(request)
    assert str(request) == "Adventure Works GmbH"
    assert str(OneTimeCode.objects.get()).startswith("Accept a relationship request, until ")
    assert str(RelationshipRequest()) == "Request without a company yet"
