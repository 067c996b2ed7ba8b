"""There and back: to the provider of single sign-on, and in with what it answers."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from ..access import see_other
from ..limits import limited
from ..single_sign_on import SingleSignOn, Verified, answered

# What a provider that is down, or does not speak OpenID Connect, may end in.
NO_ANSWER = (RequestException, OAuth2Error, AttributeError, KeyError, TypeError, ValueError)


@login_not_required
@require_safe
@never_cache
@limited("single sign-on", 600, 900, methods=("GET", "HEAD"))
def start(request: HttpRequest) -> HttpResponse:
    """Lead to the provider."""
    provider = SingleSignOn(request).get_provider(request, _issuer())
    if request.user.is_authenticated:
        return see_other(get_next_redirect_url(request) or settings.LOGIN_REDIRECT_URL)
    try:
        return provider.start(request, get_next_redirect_url(request))
    except NO_ANSWER as error:
        return unavailable(request, error)


@login_not_required
@require_safe
@never_cache
@limited("single sign-on answer", 600, 900, methods=("GET", "HEAD"))
def answer(request: HttpRequest) -> HttpResponse:
    """Take what the provider answered, once."""
    try:
        return Answer.adapter_view(Verified(request, _issuer()))(request)
    except NO_ANSWER as error:
        return unavailable(request, error)


def unavailable(request: HttpRequest, error: Exception) -> HttpResponse:
    logging.getLogger(__name__).warning("Single sign-on: the provider gave no answer (%s)", type(error).__name__)
    return answered(request, "unavailable", 503)


class Answer(OAuth2CallbackView):
    """Hands the nonce of this session to whoever verifies the answer."""

    def _get_state(self, request: HttpRequest, provider: Any) -> tuple[dict[str, Any] | None, HttpResponse | None]:
        state, response = super()._get_state(request, provider)
        if state:
            self.adapter.nonce = state.get("nonce", "")
        return state, response


def _issuer() -> str:
    if not settings.SINGLE_SIGN_ON:
        raise Http404
    return settings.SINGLE_SIGN_ON["issuer"]
