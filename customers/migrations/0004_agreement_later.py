"""The agreement of a customer may be recorded later, by a colleague who may."""

from django.db import migrations, models

WAYS = [
    ("attested", "The customer has accepted the agreement, and I attest it"),
    ("by_customer", "The customer will accept by link"),
    ("later", "A colleague records it later"),
]


class Migration(migrations.Migration):
    dependencies = [("customers", "0003_identity_of_organizations")]

    operations = [
        migrations.AlterField("customer", "agreement_method", models.CharField(choices=WAYS, max_length=20)),
        migrations.AlterField("agreement", "method", models.CharField(choices=WAYS, max_length=20)),
    ]
