"""Customers that were here before get the state they are in, on the tables as they were then; and the way back."""

import datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from customers.countries.currencies import billing_currency

BEFORE = [("customers", "0006_organizations_by_trigram")]
NOW = [("customers", "0010_standing_indexes")]
ADDED = datetime.datetime(2026, 1, 2, 3, 4, tzinfo=datetime.UTC)


def migrated(targets):
    """Return the models as they are at a migration."""
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return MigrationExecutor(connection).loader.project_state(targets).apps


class Old:
    """Stores rows on the tables as they were."""

    def __init__(self, apps):
        self.models = {name: apps.get_model("customers", name) for name in ("Customer", "Agreement")}
        self.request = apps.get_model("customers", "QualificationRequest")
        self.organization = apps.get_model("customers", "Organization")
        self.partner = apps.get_model("partnercenter", "Partner").objects.create(
            name="Contoso", type="direct_bill", country="DE", email_domains=["contoso.example"]
        )
        self.agent = apps.get_model("partnercenter", "Agent").objects.create(
            email="agent@contoso.example", partner=self.partner
        )

    def customer(self, name, country="DE", **values):
        organization = self.organization.objects.create(country=country, domain_prefix=name, folded_name=name)
        customer = self.models["Customer"].objects.create(
            partner=self.partner, organization=organization, country=country, company_name=name, folded_name=name,
            search_text=name, domain_prefix=name, address_line1="1", language="de", culture="de-DE",
            contact_first_name="Purchasing", contact_last_name="Office", contact_email=f"office@{name}.example",
            added_by=self.agent, agreement_method="by_customer", **values,
        )  # fmt: skip
        self.models["Customer"].objects.filter(pk=customer.pk).update(created_at=ADDED)
        return customer

    def agreement(self, customer, accepted_on, method="attested", **values):
        self.models["Agreement"].objects.create(
            partner=self.partner, customer=customer, method=method, accepted_on=accepted_on, first_name="Purchasing",
            last_name="Office", email="office@customer.example", **values,
        )  # fmt: skip

    def asked(self, customer, number, status):
        self.request.objects.create(
            partner=self.partner, customer=customer, number=number, segment="k12", status=status,
            requested_by=self.agent,
        )  # fmt: skip


@pytest.fixture
def old(transactional_db):
    yield Old(migrated(BEFORE))
    migrated(NOW)


def test_what_was_stored_before_is_read_into_the_new_columns(old, monkeypatch):
    monkeypatch.setattr("customers.migrations.0008_standing.AT_ONCE", 2)
    agreed = old.customer("agreed", verification="allowed", registration_id="DE136695976")
    old.agreement(agreed, "2026-10-01", method="by_customer", phone="+491")
    old.agreement(agreed, "2026-09-01")
    old.customer("new")
    old.customer("waits", verification="under_review", country="CH")
    old.customer("refused", verification="not_allowed", country="JP", billing_currency="USD")
    old.customer("shown", verification="allowed", cost_management=True)
    school = {"special_qualification": "education", "education_segment": "k12"}
    old.customer("school", website="https://school.example", **school)
    old.customer("nosegment", special_qualification="education")
    denied, asked = old.customer("denied", **school), old.customer("asked", **school)
    for number, status in enumerate(("denied", "in_review"), start=1):
        old.asked(asked, number, status)
    old.asked(denied, 1, "denied")

    apps = migrated(NOW)
    found = {c.company_name: c for c in apps.get_model("customers", "Customer").objects.all()}
    assert found["agreed"].agreed_on == datetime.date(2026, 10, 1)
    assert found["new"].agreed_on is None
    assert {name for name, c in found.items() if c.review_since is None} == {"agreed", "refused", "shown"}
    assert {c.review_since for c in found.values()} == {ADDED, None}
    assert (found["refused"].not_allowed_because, found["new"].not_allowed_because) == ("other", "")
    assert [name for name, c in found.items() if c.has_azure_plan] == ["shown"]
    assert {name: c.education for name, c in found.items() if c.education != "none"} == {
        "school": "in_review", "asked": "in_review", "denied": "denied",
    }  # fmt: skip
    assert {name: c.billing_currency for name, c in found.items() if name in ("new", "waits", "refused")} == {
        "new": billing_currency("DE"), "waits": billing_currency("CH"), "refused": "USD",
    }  # fmt: skip
    request = apps.get_model("customers", "QualificationRequest").objects.get(customer=found["school"].pk)
    assert (request.number, request.segment, request.website, request.contact_email) == (
        1, "k12", "https://school.example", "office@school.example",
    )  # fmt: skip
    rows = apps.get_model("customers", "Agreement").objects.order_by("accepted_on")
    assert [(row.proof, row.company_name, row.registration_id) for row in rows] == [
        ("attested", "agreed", "DE136695976"), ("code", "agreed", "DE136695976"),
    ]  # fmt: skip


def test_the_way_back_is_open_also_where_codes_were_sent(old):
    customer = old.customer("northwind")
    apps = migrated(NOW)
    key = {"partner_id": old.partner.pk, "customer_id": customer.pk}
    link = apps.get_model("customers", "CustomerLink").objects.create(
        **key, purpose="costs", recipient="a@b.example", language="en", token_hash="0" * 64, sent_by_id=old.agent.pk,
        expires_at=ADDED,
    )  # fmt: skip
    code = {"partner_id": old.partner.pk, "purpose": "see_costs", "link": link, "expires_at": ADDED}
    apps.get_model("customers", "OneTimeCode").objects.create(**code, code_hash="0" * 64)
    apps = migrated(BEFORE)
    assert not apps.get_model("customers", "OneTimeCode").objects.exists()
    assert apps.get_model("customers", "Customer").objects.get().company_name == "northwind"
