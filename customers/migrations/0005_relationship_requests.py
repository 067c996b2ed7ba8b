"""Relationship requests from draft to answer, and the codes that prove who answers."""

import django.db.models.deletion
import partnercenter.models.rows
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('customers', '0004_agreement_later'),
        ('partnercenter', '0003_sign_in_and_limits'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OneTimeCode',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('accept_request', 'Accept a relationship request')], default='accept_request', max_length=20)),
                ('code_hash', models.CharField(editable=False, max_length=64)),
                ('sent_to', models.CharField(editable=False, max_length=64)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('created_at', models.DateTimeField(db_default=partnercenter.models.rows.DatabaseClock(), editable=False)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='relationshiprequest',
            name='relationship_request_one_waiting',
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='accepted_by',
            field=models.CharField(db_default='', default='', max_length=81),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='closed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='concerns',
            field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='confirmed',
            field=models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='customer',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='draft',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.draft'),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='identity',
            field=models.CharField(db_default='', default='', editable=False, max_length=60),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='language',
            field=models.CharField(db_default='en', default='en', max_length=2),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='message',
            field=models.TextField(db_default='', default=''),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='opened_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='provider',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='reason',
            field=models.CharField(db_default='', default='', max_length=500),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='recipient',
            field=models.EmailField(db_default='', default='', max_length=254),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='reminded_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='reminders',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='sent_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='subject',
            field=models.CharField(db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='token_hash',
            field=models.CharField(db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='relationshiprequest',
            name='values',
            field=models.JSONField(db_default=models.Value({}, models.JSONField()), default=dict),
        ),
        migrations.AlterField(
            model_name='relationshiprequest',
            name='organization',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.organization'),
        ),
        migrations.AddIndex(
            model_name='relationshiprequest',
            index=models.Index(fields=['partner', '-created_at', '-id'], name='relationship_request_newest'),
        ),
        migrations.AddIndex(
            model_name='relationshiprequest',
            index=models.Index(fields=['partner', 'status', 'expires_at'], name='relationship_request_by_end'),
        ),
        migrations.AddIndex(
            model_name='relationshiprequest',
            index=models.Index(fields=['partner', 'customer'], name='relationship_request_customer'),
        ),
        migrations.AddConstraint(
            model_name='relationshiprequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['sent', 'opened'])), fields=('partner', 'identity'), name='relationship_request_one_waiting'),
        ),
        migrations.AddConstraint(
            model_name='relationshiprequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('customer__isnull', False), ('status', 'accepted')), models.Q(models.Q(('status', 'accepted'), _negated=True), ('customer__isnull', True)), _connector='OR'), name='relationship_request_accepted_with_customer'),
        ),
        migrations.AddField(
            model_name='onetimecode',
            name='partner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddField(
            model_name='onetimecode',
            name='request',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='customers.relationshiprequest'),
        ),
        migrations.AddIndex(
            model_name='onetimecode',
            index=models.Index(fields=['partner', 'request', '-created_at', '-id'], name='one_time_code_newest'),
        ),
        migrations.AddConstraint(
            model_name='onetimecode',
            constraint=models.UniqueConstraint(fields=('partner', 'id'), name='one_time_code_by_partner'),
        ),
    ]
