"""The product’s own settings, and the yardstick beside it."""

from partnercenter.settings import *  # noqa: F403
from partnercenter.settings import DATA_DIR, DATABASES, INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks.yardstick"]
ROOT_URLCONF = "tests.benchmarks.yardstick.urls"
DATABASES["default"]["TEST"] = {
    "NAME": (
        "partnercenter_benchmarks" if "postgresql" in DATABASES["default"]["ENGINE"] else str(DATA_DIR / "run.sqlite3")
    )
}
# Session and password work is the same for everybody; a fast hash only shortens the making of agents.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING = {"version": 1, "disable_existing_loggers": True}
