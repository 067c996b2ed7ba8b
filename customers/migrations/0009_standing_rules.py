"""What must hold of the states of customers, and how the few that wait are found among all."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("customers", "0008_standing")]
    operations = [
        migrations.AddConstraint(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('review_since__isnull', False), ('verification__in', ['new', 'under_review'])), models.Q(('review_since__isnull', True), ('verification__in', ['allowed', 'not_allowed'])), _connector='OR'), name='customer_waits_for_review'),
        ),
        migrations.AddConstraint(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(('verification', 'not_allowed'), models.Q(('not_allowed_because', ''), ('not_allowed_note', '')), _connector='OR'), name='customer_not_allowed_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(('cost_management', False), ('has_azure_plan', True), _connector='OR'), name='customer_shows_costs_on_azure_plan'),
        ),
        migrations.AddConstraint(
            model_name='qualificationrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'in_review')), fields=('partner', 'customer'), name='qualification_request_one_waiting'),
        ),
    ]
