"""Forms drawn as strings: fields, their inputs, and the list of what is wrong."""

# Templates nested in templates pay for every level (a page of includes costs several times the page);
# a field is drawn some twenty times a page, so it is the one thing worth drawing by hand.

from .field import draw, first_input
from .form import Problem, Section, problems, sections
from .inputs import written

__all__ = ["Problem", "Section", "draw", "first_input", "problems", "sections", "written"]
