"""Customers that are here already get the state they are in: waiting for a review, agreed on, asked about education.

A migration of its own: PostgreSQL changes no table in the transaction that wrote to it.
"""

from django.db import migrations
from django.db.models import F, Max, OuterRef, Subquery

from customers.countries.currencies import billing_currency

AT_ONCE = 1_000


def write_standing(apps, schema_editor):
    customers = apps.get_model("customers", "Customer").objects.using(schema_editor.connection.alias)
    agreements = apps.get_model("customers", "Agreement").objects.using(schema_editor.connection.alias)
    newest = agreements.filter(customer=OuterRef("pk")).order_by().values("customer").annotate(on=Max("accepted_on"))
    customers.update(agreed_on=Subquery(newest.values("on")))
    customers.filter(verification__in=["new", "under_review"]).update(review_since=F("created_at"))
    customers.exclude(verification__in=["new", "under_review"]).update(review_since=None)
    customers.filter(cost_management=True).update(has_azure_plan=True)
    agreements.filter(method="by_customer").update(proof="code")
    for country in customers.filter(billing_currency="").order_by().values_list("country", flat=True).distinct():
        customers.filter(country=country, billing_currency="").update(billing_currency=billing_currency(str(country)))
    ask_for_education(apps, schema_editor, customers)


def ask_for_education(apps, schema_editor, customers):
    QualificationRequest = apps.get_model("customers", "QualificationRequest")
    requests = QualificationRequest.objects.using(schema_editor.connection.alias)
    chosen = customers.filter(special_qualification="education")
    for request in requests.order_by("number").iterator():
        customers.filter(pk=request.customer_id).update(education=request.status)
    missing = chosen.exclude(pk__in=requests.values("customer")).exclude(education_segment="")
    rows = [
        QualificationRequest(
            partner_id=customer.partner_id,
            customer=customer,
            number=1,
            segment=customer.education_segment,
            website=customer.website,
            contact_email=customer.contact_email,
            requested_by_id=customer.added_by_id,
        )
        for customer in missing.iterator()
    ]
    requests.bulk_create(rows, batch_size=AT_ONCE)
    waiting = requests.filter(status="in_review").values("customer")
    customers.filter(pk__in=waiting).update(education="in_review")


class Migration(migrations.Migration):
    dependencies = [("customers", "0007_after_adding")]
    operations = [migrations.RunPython(write_standing, migrations.RunPython.noop)]
