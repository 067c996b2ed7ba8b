"""What is stored about customers, and the questions one can ask of it."""

from .agreement import Agreement
from .agreement_template import AgreementTemplate
from .customer import Customer
from .customer_link import CustomerLink
from .customer_rows import CustomerRows
from .draft import Draft
from .one_time_code import OneTimeCode
from .organization import Organization
from .qualification import MOST_REQUESTS, QualificationRequest
from .readiness import GATES, OPEN, Hindrance, Readiness
from .requests import RelationshipRequest
from .review import ASKED_AGAIN, RESTORED, Durations, Review
from .terms import Terms
from .usage import DailyCost, Month, Place, UsageRow
from .waiting import WaitingCustomer

__all__ = [
    "ASKED_AGAIN",
    "GATES",
    "MOST_REQUESTS",
    "OPEN",
    "RESTORED",
    "Agreement",
    "AgreementTemplate",
    "Customer",
    "CustomerLink",
    "CustomerRows",
    "DailyCost",
    "Draft",
    "Durations",
    "Hindrance",
    "Month",
    "OneTimeCode",
    "Organization",
    "Place",
    "QualificationRequest",
    "Readiness",
    "RelationshipRequest",
    "Review",
    "Terms",
    "UsageRow",
    "WaitingCustomer",
]
