"""Closes the relationship requests nobody answered in time."""

from typing import Any

from django.core.management import BaseCommand

from ...actions import expire_requests


class Command(BaseCommand):
    help = "Write down that relationship requests have expired which nobody answered for REQUEST_DAYS."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Requests expired: {expire_requests()}")
