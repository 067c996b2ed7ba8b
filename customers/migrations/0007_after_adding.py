"""What follows once a customer is there: reviews, versions of the agreement, links, usage, and the state of it all."""

import django.db.models.deletion
import partnercenter.models.rows
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('customers', '0006_organizations_by_trigram'),
        ('partnercenter', '0005_after_adding'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AgreementTemplate',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('version', models.CharField(max_length=40)),
                ('language', models.CharField(max_length=2)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('link', models.CharField(blank=True, max_length=500)),
                ('text', models.TextField(blank=True)),
                ('document', models.BinaryField(null=True)),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('valid_from', models.DateField()),
                ('asks_reconfirmation', models.BooleanField(default=False, help_text='From its first day on, nothing can be ordered for customers who accepted an earlier version only.', verbose_name='asks to be confirmed again')),
                ('created_at', models.DateTimeField(db_default=partnercenter.models.rows.DatabaseClock(), editable=False)),
            ],
            options={
                'verbose_name': 'version of the customer agreement',
                'verbose_name_plural': 'versions of the customer agreement',
                'ordering': ['-valid_from', '-id'],
            },
        ),
        migrations.CreateModel(
            name='CustomerLink',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('agreement', 'Accept the customer agreement'), ('costs', 'See the costs')], max_length=20)),
                ('recipient', models.EmailField(max_length=254)),
                ('language', models.CharField(max_length=2)),
                ('token_hash', models.CharField(editable=False, max_length=64)),
                ('created_at', models.DateTimeField(db_default=partnercenter.models.rows.DatabaseClock(), editable=False)),
                ('expires_at', models.DateTimeField()),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='DailyCost',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('subscription', models.CharField(max_length=100)),
                ('resource_group', models.CharField(blank=True, max_length=100)),
                ('currency', models.CharField(max_length=3)),
                ('cost', models.DecimalField(decimal_places=6, max_digits=24)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('because', models.JSONField(blank=True, default=list)),
                ('since', models.DateTimeField()),
                ('begun_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(choices=[('allowed', 'Allowed'), ('not_allowed', 'Not allowed')], max_length=20)),
                ('reason', models.CharField(blank=True, choices=[('legal_name', 'The legal name is not the one in the official records'), ('address', 'The address could not be verified'), ('registration_id', 'The registration ID does not belong to this company'), ('contact', 'The contact could not be reached, or does not act for the company'), ('no_company', 'It is a person or a test, no company'), ('duplicate', 'The company is a customer here already'), ('other', 'Another reason')], max_length=20)),
                ('note', models.CharField(blank=True, max_length=500)),
                ('decided_at', models.DateTimeField(db_default=partnercenter.models.rows.DatabaseClock(), editable=False)),
            ],
            options={
                'ordering': ['-decided_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='UsageRow',
            fields=[
                ('id', models.UUIDField(default=partnercenter.models.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('subscription', models.CharField(max_length=100)),
                ('resource_group', models.CharField(blank=True, max_length=100)),
                ('service', models.CharField(blank=True, max_length=200)),
                ('quantity', models.DecimalField(decimal_places=6, max_digits=20)),
                ('retail_cost', models.DecimalField(decimal_places=6, max_digits=18)),
                ('currency', models.CharField(max_length=3)),
            ],
        ),
        migrations.CreateModel(
            name='WaitingCustomer',
            fields=[
            ],
            options={
                'verbose_name': 'customer under review',
                'verbose_name_plural': 'customers under review',
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('customers.customer',),
        ),
        migrations.RemoveConstraint(
            model_name='agreement',
            name='agreement_once_per_signatory',
        ),
        migrations.AddField(
            model_name='agreement',
            name='company_name',
            field=models.CharField(blank=True, db_default='', default='', max_length=255),
        ),
        migrations.AddField(
            model_name='agreement',
            name='proof',
            field=models.CharField(choices=[('attested', 'Attested by an agent'), ('code', 'A one-time code sent by e-mail')], db_default='attested', default='attested', max_length=20),
        ),
        migrations.AddField(
            model_name='agreement',
            name='registration_id',
            field=models.CharField(blank=True, db_default='', default='', max_length=40, verbose_name='registration ID'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='template_country',
            field=models.CharField(blank=True, db_default='', default='', max_length=2),
        ),
        migrations.AddField(
            model_name='agreement',
            name='template_sha256',
            field=models.CharField(blank=True, db_default='', default='', max_length=64, verbose_name='SHA-256'),
        ),
        migrations.AddField(
            model_name='customer',
            name='agreed_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='changed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='customer',
            name='education',
            field=models.CharField(choices=[('none', 'None'), ('in_review', 'In review'), ('education', 'Education'), ('denied', 'Not an education customer')], db_default='none', default='none', max_length=20),
        ),
        migrations.AddField(
            model_name='customer',
            name='has_azure_plan',
            field=models.BooleanField(db_default=False, default=False, verbose_name='Azure plan'),
        ),
        migrations.AddField(
            model_name='customer',
            name='not_allowed_because',
            field=models.CharField(blank=True, choices=[('legal_name', 'The legal name is not the one in the official records'), ('address', 'The address could not be verified'), ('registration_id', 'The registration ID does not belong to this company'), ('contact', 'The contact could not be reached, or does not act for the company'), ('no_company', 'It is a person or a test, no company'), ('duplicate', 'The company is a customer here already'), ('other', 'Another reason')], db_default='', default='', max_length=20),
        ),
        migrations.AddField(
            model_name='customer',
            name='not_allowed_note',
            field=models.CharField(blank=True, db_default='', default='', max_length=500),
        ),
        migrations.AddField(
            model_name='customer',
            name='removed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='removed_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_asked_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_because',
            field=models.JSONField(blank=True, db_default=models.Value([], models.JSONField()), default=list),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_begun_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_begun_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_note',
            field=models.CharField(blank=True, db_default='', default='', max_length=500),
        ),
        migrations.AddField(
            model_name='customer',
            name='review_since',
            field=models.DateTimeField(blank=True, db_default=partnercenter.models.rows.DatabaseClock(), null=True),
        ),
        migrations.AddField(
            model_name='qualificationrequest',
            name='contact_email',
            field=models.EmailField(blank=True, db_default='', default='', help_text='The organisation’s own, as it was asked with.', max_length=254, verbose_name='e-mail'),
        ),
        migrations.AddField(
            model_name='qualificationrequest',
            name='decided_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='qualificationrequest',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='onetimecode',
            name='purpose',
            field=models.CharField(choices=[('accept_request', 'Accept a relationship request'), ('accept_agreement', 'Accept the customer agreement'), ('see_costs', 'See the costs')], default='accept_request', max_length=20),
        ),
        migrations.AlterField(
            model_name='onetimecode',
            name='request',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='customers.relationshiprequest'),
        ),
        migrations.AddField(
            model_name='agreementtemplate',
            name='published_by',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreement',
            name='template',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='customers.agreementtemplate'),
        ),
        migrations.AddField(
            model_name='customer',
            name='agreed_to',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.agreementtemplate'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.UniqueConstraint(fields=('partner', 'customer', 'first_name', 'last_name', 'email', 'phone', 'template_version', 'template_country'), name='agreement_once_per_signatory'),
        ),
        migrations.AddField(
            model_name='customerlink',
            name='agreement',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.agreement'),
        ),
        migrations.AddField(
            model_name='customerlink',
            name='customer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='links', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='customerlink',
            name='partner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddField(
            model_name='customerlink',
            name='sent_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='onetimecode',
            name='link',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='customers.customerlink'),
        ),
        migrations.AddField(
            model_name='dailycost',
            name='customer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='dailycost',
            name='partner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddField(
            model_name='review',
            name='customer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='review',
            name='decided_by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='partner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddField(
            model_name='review',
            name='told_to',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='usagerow',
            name='customer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='usagerow',
            name='partner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnercenter.partner'),
        ),
        migrations.AddConstraint(
            model_name='agreementtemplate',
            constraint=models.UniqueConstraint(fields=('version', 'language', 'country'), name='agreement_template_once'),
        ),
        migrations.AddConstraint(
            model_name='agreementtemplate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('link', ''), _negated=True), ('document__isnull', True), ('text', '')), models.Q(('document__isnull', True), ('link', ''), models.Q(('text', ''), _negated=True)), models.Q(('document__isnull', False), ('link', ''), ('text', '')), _connector='OR'), name='agreement_template_is_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='agreementtemplate',
            constraint=models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='agreement_template_sha256'),
        ),
        migrations.AddConstraint(
            model_name='customerlink',
            constraint=models.UniqueConstraint(fields=('partner', 'id'), name='customer_link_by_partner'),
        ),
        migrations.AddConstraint(
            model_name='customerlink',
            constraint=models.UniqueConstraint(condition=models.Q(('agreement__isnull', True), ('ended_at__isnull', True)), fields=('partner', 'customer', 'purpose'), name='customer_link_one_live'),
        ),
        migrations.AddConstraint(
            model_name='customerlink',
            constraint=models.CheckConstraint(condition=models.Q(('agreement__isnull', True), ('purpose', 'agreement'), _connector='OR'), name='customer_link_agreement_of_its_purpose'),
        ),
        migrations.AddIndex(
            model_name='dailycost',
            index=models.Index(fields=['partner', 'subscription', 'customer'], name='daily_cost_by_subscription'),
        ),
        migrations.AddConstraint(
            model_name='dailycost',
            constraint=models.UniqueConstraint(fields=('partner', 'id'), name='daily_cost_by_partner'),
        ),
        migrations.AddConstraint(
            model_name='dailycost',
            constraint=models.UniqueConstraint(fields=('partner', 'customer', 'day', 'subscription', 'resource_group', 'currency'), name='daily_cost_once'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(fields=['partner', 'customer', '-decided_at', '-id'], name='review_of_customer'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(fields=['partner', 'told_to', '-decided_at', '-id'], name='review_told_to'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('partner', 'id'), name='review_by_partner'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'allowed'), ('reason', '')), models.Q(('outcome', 'not_allowed'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='review_not_allowed_with_reason'),
        ),
        migrations.AddIndex(
            model_name='usagerow',
            index=models.Index(fields=['partner', 'customer', 'day', 'id'], name='usage_of_customer'),
        ),
        migrations.AddConstraint(
            model_name='usagerow',
            constraint=models.UniqueConstraint(fields=('partner', 'id'), name='usage_by_partner'),
        ),
    ]
