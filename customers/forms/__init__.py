"""What is asked of a customer, and what counts as an answer."""

from .answers import Answers, Problem, read_answers
from .asking import Asking
from .customer import CustomerForm

__all__ = ["Answers", "Asking", "CustomerForm", "Problem", "read_answers"]
