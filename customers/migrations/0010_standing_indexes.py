"""How the few customers that wait for something are found among all; on PostgreSQL nobody waits for the indexes."""

from django.db import migrations, models

from ._quietly import AddIndexQuietly


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("customers", "0009_standing_rules")]
    operations = [
        AddIndexQuietly(
            model_name='qualificationrequest',
            index=models.Index(condition=models.Q(('status', 'in_review')), fields=['partner', 'id'], name='qualification_in_review'),
        ),
        AddIndexQuietly(
            model_name='qualificationrequest',
            index=models.Index(fields=['partner', 'requested_by', '-decided_at'], name='qualification_told_to'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(fields=['organization'], name='customer_of_organization'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('review_since__isnull', False)), fields=['partner', '-created_at', '-id'], name='customer_in_review'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('agreed_on__isnull', False), ('removed_at__isnull', True), ('verification', 'allowed'), models.Q(('education', 'in_review'), _negated=True)), fields=['partner', '-created_at', '-id'], name='customer_ready'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('verification', 'not_allowed')), fields=['partner', '-created_at', '-id'], name='customer_not_allowed'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('agreed_on__isnull', True)), fields=['partner', '-created_at', '-id'], name='customer_without_agreement'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('education', 'in_review')), fields=['partner', '-created_at', '-id'], name='customer_education_in_review'),
        ),
        AddIndexQuietly(
            model_name='customer',
            index=models.Index(condition=models.Q(('removed_at__isnull', False)), fields=['partner', '-created_at', '-id'], name='customer_removed'),
        ),
        AddIndexQuietly(
            model_name='onetimecode',
            index=models.Index(fields=['partner', 'link', '-created_at', '-id'], name='one_time_code_of_link'),
        ),
    ]
