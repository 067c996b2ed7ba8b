"""The platform as a Django app: its models, and the roles written after each migrate."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PartnerCenterConfig(AppConfig):
    name = "partnercenter"
    verbose_name = "Partners and agents"

    def ready(self) -> None:
        from . import checks  # noqa: F401 – registers them
        from .roles import write_roles

        post_migrate.connect(write_roles, sender=self)
