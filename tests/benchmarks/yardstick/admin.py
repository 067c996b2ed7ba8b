"""The second yardstick: the Django admin’s own add page for the plain table."""

from django.contrib import admin

from .models import Company

admin.site.register(Company)
