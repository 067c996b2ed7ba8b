"""Customers that were here before get the state they are in."""

import datetime
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from customers.models import Agreement, Customer, QualificationRequest
from tests.factories import AgreementFactory, CustomerFactory, QualificationRequestFactory


def migrate():
    migration = import_module("customers.migrations.0008_standing")
    migration.write_standing(apps, SimpleNamespace(connection=connection))


@pytest.mark.django_db
def test_what_was_stored_before_is_read_into_the_new_columns():
    agreed = AgreementFactory(customer=CustomerFactory(company_name="Agreed"), accepted_on="2026-09-01").customer
    AgreementFactory(customer=agreed, first_name="Another", accepted_on="2026-10-01", method="by_customer")
    school = CustomerFactory(special_qualification="education", education_segment="k12", website="https://a.example")
    asked = QualificationRequestFactory(status="denied").customer
    shown = CustomerFactory(ready=True, has_azure_plan=True, cost_management=True, country="CH")
    Customer.objects.update(agreed_on=None, education="none", billing_currency="")
    migrate()
    assert Customer.objects.get(pk=agreed.pk).agreed_on == datetime.date(2026, 10, 1)
    assert set(Agreement.objects.values_list("method", "proof")) == {("attested", "attested"), ("by_customer", "code")}
    assert Customer.objects.get(pk=school.pk).education == "in_review"
    request = QualificationRequest.objects.get(customer=school)
    assert (request.number, request.segment, request.contact_email) == (1, "k12", "office@customer.example")
    assert Customer.objects.get(pk=asked.pk).education == "denied"
    for customer in Customer.objects.all():
        waits = customer.verification in ("new", "under_review")
        assert customer.review_since == (customer.created_at if waits else None)
    assert Customer.objects.get(pk=shown.pk).billing_currency == "CHF"
    assert Customer.objects.get(pk=school.pk).billing_currency == "EUR"
    migrate()
    assert QualificationRequest.objects.filter(customer=school).count() == 1
