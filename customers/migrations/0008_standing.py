"""Customers that are here already get the state they are in: waiting for a review, agreed on, asked about education.

Part by part, each in a transaction of its own, so that others go on working; broken off, it is run once more.
On the way back the codes of links go, which the tables before knew nothing of.
"""

from django.db import migrations, transaction
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from customers.countries.currencies import billing_currency

AT_ONCE = 5_000
WAITING = ["new", "under_review"]


def write_standing(apps, schema_editor):
    alias = schema_editor.connection.alias
    customers = apps.get_model("customers", "Customer").objects.using(alias)
    agreements = apps.get_model("customers", "Agreement").objects.using(alias)
    requests = apps.get_model("customers", "QualificationRequest").objects.using(alias)
    currencies = currency_of(customers)
    for part in parts(customers):
        with transaction.atomic(using=alias):
            ask_for_education(part, requests)
            part.update(**standing(agreements, requests), billing_currency=currencies)
    for part in parts(agreements):
        with transaction.atomic(using=alias):
            part.update(**known_then(customers))


def parts(rows):
    """Yield all rows, so many at once, in the order of their keys."""
    rows, after = rows.order_by("pk"), None
    while True:
        keys = list((rows.filter(pk__gt=after) if after else rows).values_list("pk", flat=True)[:AT_ONCE])
        if not keys:
            return
        after = keys[-1]
        yield rows.order_by().filter(pk__gte=keys[0], pk__lte=after)


def standing(agreements, requests):
    """Return what is written of a customer, from what is known of it."""
    own = {"partner": OuterRef("partner"), "customer": OuterRef("pk")}
    newest = agreements.filter(**own).order_by("-accepted_on").values("accepted_on")
    asked = requests.filter(**own).order_by("-number").values("status")
    return {
        "agreed_on": Subquery(newest[:1]),
        "review_since": Case(When(verification__in=WAITING, then=F("created_at")), default=None),
        "not_allowed_because": Case(When(verification="not_allowed", then=Value("other")), default=Value("")),
        "has_azure_plan": Case(When(cost_management=True, then=Value(True)), default=Value(False)),
        # What says that it is an education customer, or may be one, is how it is qualified.
        "education": Case(
            When(special_qualification="education", then=Coalesce(Subquery(asked[:1]), Value("none"))),
            When(Exists(requests.filter(**own, status="denied")), then=Value("denied")),
            default=Value("none"),
        ),
    }


def currency_of(customers):
    """Return the billing currency: of a country’s region where none is stored."""
    by_currency = {}
    for code in customers.order_by().values_list("country", flat=True).distinct():
        by_currency.setdefault(billing_currency(str(code)), []).append(str(code))
    cases = [When(country__in=codes, then=Value(currency)) for currency, codes in sorted(by_currency.items())]
    return Case(When(~Q(billing_currency=""), then=F("billing_currency")), *cases, default=Value(""))


def ask_for_education(part, requests):
    """Let those be verified that were added as an education customer and never asked for."""
    asked = requests.filter(partner=OuterRef("partner"), customer=OuterRef("pk"))
    chosen = part.filter(~Exists(asked), special_qualification="education").exclude(education_segment="")
    requests.bulk_create(
        requests.model(
            partner_id=customer.partner_id,
            customer=customer,
            number=1,
            segment=customer.education_segment,
            website=customer.website,
            contact_email=customer.contact_email,
            requested_by_id=customer.added_by_id,
        )
        for customer in chosen
    )


def known_then(customers):
    """Return what is written of an acceptance: how it was proved, and whom it names."""
    own = customers.filter(partner=OuterRef("partner"), pk=OuterRef("customer"))
    return {
        "proof": Case(When(method="by_customer", then=Value("code")), default=Value("attested")),
        "company_name": Subquery(own.values("company_name")[:1]),
        "registration_id": Subquery(own.values("registration_id")[:1]),
    }


def drop_codes_of_links(apps, schema_editor):
    codes = apps.get_model("customers", "OneTimeCode").objects.using(schema_editor.connection.alias)
    codes.filter(link__isnull=False).delete()


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0007_after_adding")]
    operations = [migrations.RunPython(write_standing, drop_codes_of_links, atomic=False)]
