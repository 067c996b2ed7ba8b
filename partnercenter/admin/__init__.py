"""The operators' side of the platform: partners, their partnerships and agents; events to read only."""

import django.contrib.auth.admin  # noqa: F401 – registers Group, which is taken back below
from django.contrib import admin
from django.contrib.auth.models import Group

from . import agents, events, partners, rows

__all__ = ["agents", "events", "partners", "rows"]

admin.site.site_header = "Partner Center administration"
admin.site.site_title = "Partner Center"
admin.site.index_title = "Partners, agents and what happened"

# A role is a row of one table in the code; Django’s own page would let its permissions be changed.
admin.site.unregister(Group)
