"""The drawing of fields, sections and problems, for templates."""

from django import template

from .. import drawing

register = template.Library()
register.filter("drawn", drawing.draw)
register.filter("sections", drawing.sections)
register.filter("problems", drawing.problems)
