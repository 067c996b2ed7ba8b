"""Forgets the drafts nobody came back to: they hold names and addresses of people."""

from typing import Any

from django.core.management import BaseCommand

from partnercenter.actions.parking import purge_parked_posts

from ...actions import purge_expired_drafts


class Command(BaseCommand):
    help = "Discard open drafts that nobody has changed for DRAFT_DAYS, with everything typed into them."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Drafts discarded: {purge_expired_drafts()}")
        self.stdout.write(f"Pages of ended sign-ins forgotten: {purge_parked_posts()}")
