"""Every setting, in the order a request meets it; what differs between installations comes from the environment."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

# --- The environment -------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", default=True)
# HTTPS ends at a proxy or at the server itself; only a demo on one's own machine goes without.
HTTPS = env.bool("HTTPS", default=not DEBUG)
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / ".data")))

SECRET_KEY = env.str("SECRET_KEY", default="only-for-development-on-one-machine" if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "Set SECRET_KEY in the environment to a long random text, or DEBUG=on to try things out on one machine."
    )
if not DEBUG and len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY is too short: use at least 50 random characters.")
# Keys it had before: what they signed or encrypted is still read.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# --- Behind a proxy --------------------------------------------------------------------------

# Only a proxy that always sets the header itself may be trusted with it.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    USE_X_FORWARDED_HOST = True
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

# --- The way in ------------------------------------------------------------------------------

MIDDLEWARE = [
    "partnercenter.request_log.RequestLog",
    "partnercenter.headers.Headers",
    "csp.middleware.CSPMiddleware",
    # Before anything that looks at the host or at HTTPS: a load balancer asks by IP address.
    "partnercenter.views.health.Health",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "partnercenter.headers.BodyLimit",
    "partnercenter.access.KnownMethods",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # What was typed is kept before whoever is signed out is led to sign in.
    "partnercenter.parking.Parking",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "partnercenter.clock.AgentTime",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "partnercenter.second_factor.SecondFactor",
    "partnercenter.second_factor.LastSeen",
]

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
BROWSER_COOKIE_NAME = "__Host-browser" if HTTPS else "browser"
SESSION_COOKIE_AGE = env.int("SESSION_SECONDS", default=8 * 3600)
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_FAILURE_VIEW = "partnercenter.views.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Nothing a person types in a form is larger.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# The pages that take a file, by name. They say in their own words what is too large; beyond this nothing is read.
LARGER_BODIES = {"check_customers": 8 * 1024 * 1024, "admin:customers_agreementtemplate_add": 8 * 1024 * 1024}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

# --- The rooms -------------------------------------------------------------------------------

INSTALLED_APPS = [
    "partnercenter",
    "customers",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "crispy_forms",
    "django_countries",
    "csp",
]
ROOT_URLCONF = "partnercenter.urls"
WSGI_APPLICATION = "partnercenter.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Who is here -----------------------------------------------------------------------------

AUTH_USER_MODEL = "partnercenter.Agent"
# What the trade tells of an agent's open work, on the agent's page.
OPEN_WORK = "customers.views.drafts.open_work"
AUTHENTICATION_BACKENDS = ["partnercenter.sign_in.AgentWithPartner"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "dashboard"
ACCOUNT_ADAPTER = "partnercenter.sign_in.ClosedSignUp"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_FORMS = {
    "login": "partnercenter.account_forms.SignInForm",
    "reset_password": "partnercenter.account_forms.AskForResetForm",
    "reauthenticate": "partnercenter.account_forms.ConfirmForm",
    "change_password": "partnercenter.account_forms.NewPasswordForm",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = True
# Counted in the database instead (lock_out.py): the library's own counts live in the memory of one process.
ACCOUNT_RATE_LIMITS = False
MFA_RATE_LIMITS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
MFA_ADAPTER = "partnercenter.sign_in.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Partner Center"
# A clock may go half a minute wrong; a code counts once all the same.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "partnercenter.account_forms.CodeForm",
    "reauthenticate": "partnercenter.account_forms.CodeAgainForm",
    "activate_totp": "partnercenter.account_forms.SetUpAppForm",
    "add_webauthn": "partnercenter.account_forms.AddPasskeyForm",
    "edit_webauthn": "partnercenter.account_forms.RenamePasskeyForm",
    "authenticate_webauthn": "partnercenter.account_forms.PasskeyForm",
    "login_webauthn": "partnercenter.account_forms.PasskeyAloneForm",
    "reauthenticate_webauthn": "partnercenter.account_forms.PasskeyAgainForm",
}

# An OpenID Connect provider by which agents may sign in as well; without OIDC_ISSUER there is none.
SINGLE_SIGN_ON: dict[str, Any] = {}
SOCIALACCOUNT_ADAPTER = "partnercenter.single_sign_on.SingleSignOn"
if env.str("OIDC_ISSUER", default=""):
    SINGLE_SIGN_ON = {
        "issuer": env.str("OIDC_ISSUER"),
        "name": env.str("OIDC_NAME", default="single sign-on"),
        "client_id": env.str("OIDC_CLIENT_ID", default=""),
        "client_secret": env.str("OIDC_CLIENT_SECRET", default=""),
        "tenant": env.str("OIDC_TENANT", default=""),
        "domains": env.str("OIDC_DOMAINS", default="").lower().replace(",", " ").split(),
    }
    if not (SINGLE_SIGN_ON["client_id"] and SINGLE_SIGN_ON["client_secret"] and SINGLE_SIGN_ON["domains"]):
        raise ImproperlyConfigured("OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_DOMAINS beside it.")
    if HTTPS and not SINGLE_SIGN_ON["issuer"].startswith("https://"):
        raise ImproperlyConfigured("OIDC_ISSUER must begin with https://, as long as HTTPS is on.")

# --- Where it is kept ------------------------------------------------------------------------

try:
    DATABASES = {"default": env.dj_db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
except EnvError:
    # The address is not repeated: it may hold a password.
    raise ImproperlyConfigured(
        "DATABASE_URL is not understood: use postgres://user:password@host/name, or leave it out for SQLite."
    ) from None
_database = DATABASES["default"]
# A connection is kept: opening one costs as much as a page’s own work.
_database["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=None)
if _database["ENGINE"] == "django.db.backends.sqlite3":
    if not env.str("DATABASE_URL", default=""):
        DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    _database.setdefault("OPTIONS", {}).update(
        # One writer at a time waits in line from its first statement, instead of failing at its second.
        transaction_mode="IMMEDIATE",
        timeout=20,
        init_command=(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=268435456;"
            " PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;"
        ),
    )
else:
    _database["CONN_HEALTH_CHECKS"] = True
    # A server that is gone is noticed, not waited for.
    _database.setdefault("OPTIONS", {}).setdefault("connect_timeout", 10)

# --- How it speaks ---------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
USE_TZ = True
TIME_ZONE = "UTC"
COUNTRIES_FIRST_BREAK = None

EMAIL_CONFIG = env.dj_email_url("EMAIL_URL", default="console://")
if "EMAIL_BACKEND" not in EMAIL_CONFIG:
    raise ImproperlyConfigured(
        "EMAIL_URL is not understood: use submission://user:password@host:587 (STARTTLS), smtps://… or console://."
    )
EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_CONFIG["EMAIL_HOST"]
EMAIL_PORT = EMAIL_CONFIG["EMAIL_PORT"]
EMAIL_HOST_USER = EMAIL_CONFIG["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = EMAIL_CONFIG["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = EMAIL_CONFIG["EMAIL_USE_TLS"]
EMAIL_USE_SSL = EMAIL_CONFIG["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Partner Center <no-reply@localhost>")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "partnercenter"
CRISPY_TEMPLATE_PACK = "partnercenter"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# --- What is written down --------------------------------------------------------------------

LOG_LEVEL = env.str("LOG_LEVEL", default="INFO").upper()
if LOG_LEVEL not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
    raise ImproperlyConfigured("LOG_LEVEL is not understood: use DEBUG, INFO, WARNING, ERROR or CRITICAL.")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "partnercenter.request_log.Plain",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
        "json": {"()": "partnercenter.request_log.Json"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain" if DEBUG else "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "partnercenter": {"level": LOG_LEVEL},
        "customers": {"level": LOG_LEVEL},
        # Nothing is sent by mail, and nothing said twice.
        "django": {"handlers": [], "level": "WARNING"},
        # The line of the request says what was refused; only what failed needs a second one.
        "django.request": {"level": "ERROR"},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": False},
    },
}

# --- The rules that differ between installations ---------------------------------------------

# What the platform asks of the trade: named, never imported.
IS_FREE_MAIL = "customers.rules.email.is_free"
SPEAKS_AGAINST_TYPE = "customers.models.partner_types.speaks_against"

# A draft nobody has touched for so long is discarded: it holds a person's name and address.
DRAFT_DAYS = env.int("DRAFT_DAYS", default=30)
# How long a customer can answer a relationship request, or accept the agreement by link.
REQUEST_DAYS = env.int("REQUEST_DAYS", default=30)
