"""A forgotten password: the link is sent after the answer, so that the answer takes the same time for everyone."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account import views as allauth
from allauth.core import context
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.decorators import method_decorator

from ..limits import network_of, spend
from ..lock_out import Browser

HOUR = 3600


class AskForReset(allauth.PasswordResetView):
    """Asks for an address; whether it is an agent's is looked up once the answer is on its way."""

    def form_valid(self, form: Any) -> HttpResponse:
        address = form.cleaned_data["email"].strip().lower()
        spend("reset by network", network_of(self.request), limit=20, seconds=HOUR)
        spend("reset by account", address, limit=5, seconds=HOUR)
        return AnsweredFirst(self, form)

    def send(self, form: Any) -> None:
        with context.request_context(self.request):
            form.save(self.request)


class AnsweredFirst(HttpResponseRedirect):
    """Leads on at once, and sends the mail when the browser has its answer."""

    def __init__(self, view: AskForReset, form: Any) -> None:
        super().__init__(view.get_success_url())
        self.view, self.form = view, form

    def close(self) -> None:
        try:
            self.view.send(self.form)
        except Exception as error:
            # Not the message: it may hold the address.
            logging.getLogger(__name__).error("The mail for a password reset was not sent: %s", type(error).__name__)
        super().close()


@method_decorator(login_not_required, name="dispatch")
class ResetPassword(allauth.PasswordResetFromKeyView):
    """Takes a new password; whoever had the link read the account's mail, so the browser is known from then on."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        spend("reset link by network", network_of(request), limit=60, seconds=HOUR)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        Browser.of(self.request).remember(self.reset_user.email.lower(), response)
        return response
