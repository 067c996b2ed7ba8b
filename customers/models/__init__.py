"""What is stored about customers, and the questions one can ask of it."""

from .agreement import Agreement
from .customer import Customer
from .draft import Draft
from .organization import Organization
from .requests import QualificationRequest, RelationshipRequest

__all__ = ["Agreement", "Customer", "Draft", "Organization", "QualificationRequest", "RelationshipRequest"]
