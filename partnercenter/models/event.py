"""What happened: one row each, which the database refuses to change or delete."""

from __future__ import annotations

from django.db import models

from .agent import Agent
from .partner import Partner
from .rows import DatabaseClock, PartnerRows, new_key


class Event(models.Model):
    """Who did what, when, to which subject, with old and new values.

    ``changes`` maps a field to ``[old, new]``. The subject is named by kind and key without a
    foreign key, so that the event outlives it.
    """

    class Kind(models.TextChoices):
        DRAFT_STARTED = "draft.started", "Draft started"
        DRAFT_HANDED_OVER = "draft.handed_over", "Draft handed over"
        DRAFT_DISCARDED = "draft.discarded", "Draft discarded"
        CUSTOMER_ADDED = "customer.added", "Customer added"
        CUSTOMER_CHANGED = "customer.changed", "Customer changed"
        CUSTOMER_REMOVED = "customer.removed", "Relationship removed"
        CUSTOMER_RESTORED = "customer.restored", "Relationship restored"
        REVIEW_ASKED = "review.asked", "Put under review"
        REVIEW_BEGUN = "review.begun", "Review begun"
        CUSTOMER_ALLOWED = "review.allowed", "Customer allowed"
        CUSTOMER_NOT_ALLOWED = "review.not_allowed", "Customer not allowed"
        EDUCATION_ASKED = "education.asked", "Education verification requested"
        EDUCATION_CONFIRMED = "education.confirmed", "Education customer confirmed"
        EDUCATION_DENIED = "education.denied", "Education customer denied"
        AZURE_PLAN_MARKED = "customer.azure_plan", "Azure plan marked"
        COSTS_SWITCHED = "costs.switched", "Cost management switched"
        COSTS_LINK_SENT = "costs.link_sent", "Link to the costs sent"
        COSTS_OPENED = "costs.opened", "Costs opened by the customer"
        USAGE_LOADED = "usage.loaded", "Usage loaded"
        AGREEMENT_PUBLISHED = "agreement.published", "Version of the customer agreement published"
        AGREEMENT_CHANGED = "agreement.changed", "Version of the customer agreement changed"
        AGREEMENT_TAKEN_BACK = "agreement.taken_back", "Version of the customer agreement taken back"
        AGREEMENT_LINK_SENT = "agreement.link_sent", "Link to the customer agreement sent"
        AGREEMENT_OPENED = "agreement.opened", "Customer agreement opened by the customer"
        LINK_ENDED = "link.ended", "Link ended"
        AGREEMENT_RECORDED = "agreement.recorded", "Customer agreement recorded"
        REFUSAL_OVERRIDDEN = "refusal.overridden", "Refused value accepted with a reason"
        CUSTOMERS_EXPORTED = "customers.exported", "Customers exported"
        HISTORY_EXPORTED = "history.exported", "History exported"
        PARTNER_ADDED = "partner.added", "Partner added"
        PARTNER_CHANGED = "partner.changed", "Partner changed"
        PARTNERS_JOINED = "partners.joined", "Partnership made"
        PARTNERS_PARTED = "partners.parted", "Partnership ended"
        AGENT_ADDED = "agent.added", "Agent added"
        AGENT_CHANGED = "agent.changed", "Agent changed"
        AGENT_INVITED = "agent.invited", "Agent invited"
        INVITATION_WITHDRAWN = "invitation.withdrawn", "Invitation withdrawn"
        ROLES_CHANGED = "agent.roles_changed", "Roles changed"
        AGENT_DEACTIVATED = "agent.deactivated", "Agent deactivated"
        AGENT_ACTIVATED = "agent.activated", "Agent activated"
        PASSWORD_CHANGED = "agent.password_changed", "Password changed"
        FACTOR_ADDED = "agent.factor_added", "Second factor added"
        FACTOR_REMOVED = "agent.factor_removed", "Second factor removed"
        FACTORS_RESET = "agent.factors_reset", "Second factor reset"
        REQUEST_DRAFTED = "request.drafted", "Relationship request drafted"
        REQUEST_SENT = "request.sent", "Relationship request sent"
        REQUEST_REMINDED = "request.reminded", "Reminder of a relationship request sent"
        REQUEST_OPENED = "request.opened", "Relationship request opened by the customer"
        REQUEST_ACCEPTED = "request.accepted", "Relationship request accepted"
        REQUEST_DECLINED = "request.declined", "Relationship request declined"
        REQUEST_EXPIRED = "request.expired", "Relationship request expired"
        REQUEST_WITHDRAWN = "request.withdrawn", "Relationship request withdrawn"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    at = models.DateTimeField(db_default=DatabaseClock(), editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    kind = models.CharField(max_length=40, choices=Kind.choices)
    by = models.ForeignKey(Agent, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    by_name = models.CharField(max_length=255)
    subject_kind = models.CharField(max_length=40)
    subject_key = models.UUIDField()
    changes = models.JSONField(default=dict)

    objects = PartnerRows.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [models.UniqueConstraint(fields=["partner", "id"], name="event_by_partner")]
        indexes = [
            models.Index(fields=["partner", "subject_key", "-at", "-id"], name="event_of_subject"),
            models.Index(fields=["partner", "-at", "-id"], name="event_newest"),
            models.Index(fields=["partner", "by", "-at", "-id"], name="event_by_agent"),
            models.Index(fields=["partner", "kind", "-at", "-id"], name="event_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by_name}"
