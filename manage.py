#!/usr/bin/env python
"""Run a Django command on this project."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnercenter.settings")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        settings.INSTALLED_APPS  # noqa: B018 – what is wrong in the environment is said in one sentence
    except ImproperlyConfigured as mistake:
        sys.exit(str(mistake))
    execute_from_command_line(sys.argv)
