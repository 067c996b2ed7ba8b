"""Organizations know their e-mail domain, and one registration ID may have separate tenants."""

import django.db.models.deletion
from django.db import migrations, models

from customers.rules.email import company_domain


def fill_email_domains(apps, schema_editor):
    organizations = apps.get_model("customers", "Organization").objects.using(schema_editor.connection.alias)
    customers = apps.get_model("customers", "Customer").objects.using(schema_editor.connection.alias)
    known = customers.order_by("organization_id", "created_at", "id").values_list("organization_id", "contact_email")
    seen = None
    for key, address in known.iterator():
        if key != seen and (domain := company_domain(address)):
            organizations.filter(pk=key).update(email_domain=domain)
            seen = key


class Migration(migrations.Migration):
    dependencies = [("customers", "0002_initial")]

    operations = [
        migrations.RemoveConstraint(model_name="organization", name="organization_registered_once"),
        migrations.AddField(
            model_name="organization",
            name="email_domain",
            field=models.CharField(
                blank=True,
                db_default="",
                help_text="In small letters and punycode; empty where it is a free mail provider’s.",
                max_length=253,
                verbose_name="e-mail domain",
            ),
        ),
        migrations.AddField(
            model_name="organization",
            name="tenant_of",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                help_text="The first organization of this registration ID, where this is a separate tenant of the "
                "same company.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tenants",
                to="customers.organization",
            ),
        ),
        migrations.RunPython(fill_email_domains, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="organization",
            index=models.Index(
                condition=models.Q(("registration_id", ""), _negated=True),
                fields=["country", "registration_id"],
                name="organization_by_number",
            ),
        ),
        migrations.AddIndex(
            model_name="organization",
            index=models.Index(
                condition=models.Q(("email_domain", ""), _negated=True),
                fields=["email_domain"],
                name="organization_by_email",
            ),
        ),
        migrations.AddConstraint(
            model_name="organization",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    models.Q(("registration_id", ""), _negated=True), ("tenant_of__isnull", True)
                ),
                fields=("country", "registration_id"),
                name="organization_registered_once",
            ),
        ),
    ]
