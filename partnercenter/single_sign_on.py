"""Signs agents in through an OpenID Connect provider: what it says is verified, and nobody gets an account by it."""

from __future__ import annotations

import logging
import secrets
from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from .actions.single_sign_on import link_identity
from .models import Agent

# Signed with a private key; a secret shared by both sides ("HS256") or none at all proves nothing here.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
REQUIRED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
# Seconds by which two clocks may differ; characters of a subject that can be kept.
PATIENCE, LONGEST = 60, 191


class Provider(OpenIDConnectProvider):
    """The provider as it is configured: nothing is taken over from the address of the request."""

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def get_oauth2_adapter(self, request: HttpRequest) -> Verified:
        return Verified(request, self.app.provider_id)

    def start(self, request: HttpRequest, next_url: str | None) -> HttpResponse:
        """Lead to the provider; its answer must repeat the nonce, which only this session knows."""
        nonce = secrets.token_urlsafe(32)
        return self.redirect(request, "login", next_url, auth_params={"nonce": nonce}, nonce=nonce)


class Verified(OpenIDConnectOAuth2Adapter):
    """Reads the ID token, and nothing but the ID token: signature, issuer, audience, time, nonce, tenant."""

    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        config: dict[str, Any] = super().openid_config
        if config.get("issuer") != self.provider_id:
            raise OAuth2Error("the provider names another issuer than the one configured")
        return config

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return request.build_absolute_uri(reverse("single_sign_on_answer"))

    def complete_login(self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any) -> SocialLogin:
        claims = self.verified(kwargs["response"].get("id_token", ""), app.client_id)
        login: SocialLogin = self.get_provider().sociallogin_from_response(request, {"id_token": claims})
        login.claims = claims
        return login

    def verified(self, id_token: str, client_id: str) -> dict[str, Any]:
        """Return the claims of an ID token (OpenID Connect Core 1.0, 3.1.3.7); raises OAuth2Error if any is wrong."""
        try:
            claims: dict[str, Any] = jwt.decode(
                id_token,
                self._key(id_token),
                algorithms=ALGORITHMS,
                issuer=self.provider_id,
                audience=client_id,
                leeway=PATIENCE,
                options={"require": REQUIRED},
            )
        except jwt.PyJWTError as wrong:
            raise OAuth2Error(f"ID token: {type(wrong).__name__}") from wrong
        if not self.nonce or not secrets.compare_digest(str(claims["nonce"]).encode(), self.nonce.encode()):
            raise OAuth2Error("ID token: another nonce")
        if len(claims["sub"]) > LONGEST:
            raise OAuth2Error("ID token: a subject too long")
        if claims.get("azp", client_id) != client_id:
            raise OAuth2Error("ID token: another authorized party")
        tenant = settings.SINGLE_SIGN_ON["tenant"]
        if tenant and claims.get("tid") != tenant:
            raise OAuth2Error("ID token: another tenant")
        return claims

    def _key(self, id_token: str) -> Any:
        kid = jwt.get_unverified_header(id_token).get("kid")
        with SingleSignOn(self.request).get_requests_session() as session:
            response = session.get(self.openid_config["jwks_uri"])
            response.raise_for_status()
        keys = [key for key in jwt.PyJWKSet.from_dict(response.json()).keys if key.public_key_use in (None, "sig")]
        matching = [key for key in keys if kid is None or key.key_id == kid]
        if len(matching) != 1:
            raise jwt.PyJWKSetError("no such key")
        return matching[0]


class SingleSignOn(DefaultSocialAccountAdapter):
    """Decides which agent an identity is; whoever is none does not become one."""

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        configured = settings.SINGLE_SIGN_ON
        if not configured:
            return []
        return [
            SocialApp(
                provider=OpenIDConnectProvider.id,
                provider_id=configured["issuer"],
                name=configured["name"],
                client_id=configured["client_id"],
                secret=configured["client_secret"],
                settings={
                    "server_url": configured["issuer"].rstrip("/") + "/.well-known/openid-configuration",
                    "oauth_pkce_enabled": True,
                    "fetch_userinfo": False,
                },
            )
        ]

    def get_provider(self, request: HttpRequest, provider: Any, client_id: Any = None) -> Provider:
        return Provider(request, app=self.get_app(request, provider))

    def list_providers(self, request: HttpRequest) -> list[Provider]:
        return [Provider(request, app=app) for app in self.list_apps(request)]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the agent, by the identity linked before or, the first time, by a proven address; refuse all others."""
        if not sociallogin.is_existing:
            self._link(request, sociallogin)
        if not sociallogin.user.is_active:
            raise refused(request, "inactive")

    def _link(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        claims, issuer = sociallogin.claims, settings.SINGLE_SIGN_ON["issuer"]
        address = proven_address(claims)
        domain = address.rpartition("@")[2]
        agent = Agent.objects.filter(email=address, is_active=True, partner__isnull=False).first() if address else None
        if not agent or domain not in settings.SINGLE_SIGN_ON["domains"] or domain not in _domains_of(agent):
            raise refused(request, "unknown")
        if SocialAccount.objects.filter(user=agent, provider=issuer).exists():
            # An address given to somebody else does not come with the account of whoever had it before.
            raise refused(request, "another identity")
        sociallogin.account = link_identity(agent=agent, issuer=issuer, subject=claims["sub"], by=agent)
        sociallogin.user = agent

    def on_authentication_error(
        self, request: HttpRequest, provider: Any, error: Any = None, exception: Any = None, extra_context: Any = None
    ) -> None:
        if error == AuthError.CANCELLED:
            raise ImmediateHttpResponse(answered(request, "cancelled", 403))
        logger.warning(
            "Single sign-on failed: %s", exception if isinstance(exception, OAuth2Error) else type(exception)
        )
        raise ImmediateHttpResponse(answered(request, "failed", 403))


logger = logging.getLogger(__name__)


def proven_address(claims: dict[str, Any]) -> str:
    """Return the e-mail address the provider vouches for, in small letters, or an empty text.

    "email" counts where the provider says it is verified. Microsoft Entra ID does not say so, and lets "email" be
    anything; there the user principal name counts, whose domain the (configured) tenant has proven to be its own. Of a
    guest ("idp" names whoever signed them in) it is the name in another directory, and counts for nothing.
        https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
    """
    if claims.get("email_verified") is True:
        return str(claims.get("email", "")).strip().lower()
    tenant = settings.SINGLE_SIGN_ON["tenant"]
    if tenant and tenant in str(claims.get("idp", tenant)):
        return str(claims.get("preferred_username", "")).strip().lower()
    return ""


def _domains_of(agent: Agent) -> set[str]:
    return {domain.lower() for domain in agent.home.email_domains}


def refused(request: HttpRequest, reason: str) -> ImmediateHttpResponse:
    """Return what is raised where nobody may come in: one page for every reason, which only the log tells apart."""
    logger.warning("Single sign-on refused: %s", reason)
    return ImmediateHttpResponse(answered(request, "refused", 403))


TOLD = {
    "cancelled": ("You did not sign in", "You stopped at {name}. Nothing was changed."),
    "failed": (
        "Signing in did not work",
        "What {name} answered could not be accepted. Start again from the sign-in page.",
    ),
    "unavailable": ("{name} cannot be reached", "Try again in a few minutes, or sign in with your password."),
    "refused": (
        "You cannot sign in this way",
        "{name} knows you, but no account here belongs to you. Ask the Global admin of your organisation to invite "
        "you with the address you use at {name}.",
    ),
}


def answered(request: HttpRequest, outcome: str, status: int) -> HttpResponse:
    name = settings.SINGLE_SIGN_ON["name"]
    title, sentence = (text.format(name=name) for text in TOLD[outcome])
    return render(
        request, "socialaccount/authentication_error.html", {"title": title, "sentence": sentence}, status=status
    )


def name_of_provider() -> str:
    """Return what the provider is called on the sign-in page; an empty text when there is none."""
    return settings.SINGLE_SIGN_ON["name"] if settings.SINGLE_SIGN_ON else ""


def provider_for(address: str) -> str:
    """Return what the provider is called for whoever has this address; an empty text where it is not for them."""
    domains = settings.SINGLE_SIGN_ON["domains"] if settings.SINGLE_SIGN_ON else ()
    return name_of_provider() if address.rpartition("@")[2] in domains else ""
