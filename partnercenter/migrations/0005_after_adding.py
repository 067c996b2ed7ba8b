"""Kinds of events for what follows once a customer is added."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partnercenter', '0004_history_by_agent_and_kind'),
    ]

    operations = [
        migrations.AlterField(
            model_name='event',
            name='kind',
            field=models.CharField(choices=[('draft.started', 'Draft started'), ('draft.handed_over', 'Draft handed over'), ('draft.discarded', 'Draft discarded'), ('customer.added', 'Customer added'), ('customer.changed', 'Customer changed'), ('customer.removed', 'Relationship removed'), ('customer.restored', 'Relationship restored'), ('review.asked', 'Put under review'), ('review.begun', 'Review begun'), ('review.allowed', 'Customer allowed'), ('review.not_allowed', 'Customer not allowed'), ('education.asked', 'Education verification requested'), ('education.confirmed', 'Education customer confirmed'), ('education.denied', 'Education customer denied'), ('customer.azure_plan', 'Azure plan marked'), ('costs.switched', 'Cost management switched'), ('costs.link_sent', 'Link to the costs sent'), ('costs.opened', 'Costs opened by the customer'), ('usage.loaded', 'Usage loaded'), ('agreement.published', 'Version of the customer agreement published'), ('agreement.changed', 'Version of the customer agreement changed'), ('agreement.taken_back', 'Version of the customer agreement taken back'), ('agreement.link_sent', 'Link to the customer agreement sent'), ('agreement.opened', 'Customer agreement opened by the customer'), ('link.ended', 'Link ended'), ('agreement.recorded', 'Customer agreement recorded'), ('refusal.overridden', 'Refused value accepted with a reason'), ('customers.exported', 'Customers exported'), ('history.exported', 'History exported'), ('partner.added', 'Partner added'), ('partner.changed', 'Partner changed'), ('partners.joined', 'Partnership made'), ('partners.parted', 'Partnership ended'), ('agent.added', 'Agent added'), ('agent.changed', 'Agent changed'), ('agent.invited', 'Agent invited'), ('invitation.withdrawn', 'Invitation withdrawn'), ('agent.roles_changed', 'Roles changed'), ('agent.deactivated', 'Agent deactivated'), ('agent.activated', 'Agent activated'), ('agent.password_changed', 'Password changed'), ('agent.factor_added', 'Second factor added'), ('agent.factor_removed', 'Second factor removed'), ('agent.factors_reset', 'Second factor reset'), ('request.drafted', 'Relationship request drafted'), ('request.sent', 'Relationship request sent'), ('request.reminded', 'Reminder of a relationship request sent'), ('request.opened', 'Relationship request opened by the customer'), ('request.accepted', 'Relationship request accepted'), ('request.declined', 'Relationship request declined'), ('request.expired', 'Relationship request expired'), ('request.withdrawn', 'Relationship request withdrawn')], max_length=40),
        ),
    ]
