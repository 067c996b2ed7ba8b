"""What is stored about customers, and the questions one can ask of it."""

from .agreement import Agreement
from .customer import Customer, CustomerRows
from .draft import Draft
from .one_time_code import OneTimeCode
from .organization import Organization
from .requests import QualificationRequest, RelationshipRequest

__all__ = [
    "Agreement",
    "Customer",
    "CustomerRows",
    "Draft",
    "OneTimeCode",
    "Organization",
    "QualificationRequest",
    "RelationshipRequest",
]
