"""The history of one agent, or of one kind of event, is read from an index however long the whole is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnercenter", "0003_sign_in_and_limits")]

    operations = [
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["partner", "by", "-at", "-id"], name="event_by_agent"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["partner", "kind", "-at", "-id"], name="event_by_kind"),
        ),
    ]
