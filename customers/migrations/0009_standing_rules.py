"""What must hold of the states of customers; on PostgreSQL nobody waits while the rows that are there are read.

A migration of its own: PostgreSQL changes no table in the transaction that wrote to it.
"""

from django.db import migrations, models

from ._quietly import AddCheckQuietly


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0008_standing")]
    operations = [
        migrations.AddConstraint(
            model_name='qualificationrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'in_review')), fields=('partner', 'customer'), name='qualification_request_one_waiting'),
        ),
        AddCheckQuietly(
            model_name='qualificationrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('status', 'in_review'), _negated=True)), _connector='OR'), name='qualification_decided_by_somebody'),
        ),
        AddCheckQuietly(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(('education__in', ['none', 'denied']), ('special_qualification', 'education'), _connector='OR'), name='customer_education_as_qualified'),
        ),
        AddCheckQuietly(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('review_since__isnull', False), ('verification__in', ['new', 'under_review'])), models.Q(('review_since__isnull', True), ('verification__in', ['allowed', 'not_allowed'])), _connector='OR'), name='customer_waits_for_review'),
        ),
        AddCheckQuietly(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('verification', 'not_allowed'), models.Q(('not_allowed_because', ''), _negated=True)), models.Q(models.Q(('verification', 'not_allowed'), _negated=True), ('not_allowed_because', ''), ('not_allowed_note', '')), _connector='OR'), name='customer_not_allowed_with_reason'),
        ),
        AddCheckQuietly(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(('cost_management', False), ('has_azure_plan', True), _connector='OR'), name='customer_shows_costs_on_azure_plan'),
        ),
        AddCheckQuietly(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('removed_at__isnull', True), ('removed_by__isnull', True)), models.Q(('removed_at__isnull', False), ('removed_by__isnull', False)), _connector='OR'), name='customer_removed_by_somebody'),
        ),
        AddCheckQuietly(
            model_name='onetimecode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('link__isnull', True), ('request__isnull', False)), models.Q(('link__isnull', False), ('request__isnull', True)), _connector='OR'), name='one_time_code_of_one_thing'),
        ),
    ]
