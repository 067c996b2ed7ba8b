"""The customer's view of its costs: public pages behind a link, opened with a code; off, they show nothing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ..actions import CodeProblem, CodeRefused, LinkClosed, open_costs
from ..forms.asked import CodeForm
from ..models import CustomerLink
from .behind_link import draw_nothing, language_of, to_page, token_of
from .costs_page import draw_costs
from .link_code import is_sent, send_code_of
from .often import often_read, often_sent
from .sign_page import draw, sayings

# How long the costs are open in a browser after a code.
OPEN_SECONDS = 3600
COOKIE = "__Secure-costs" if settings.HTTPS else "costs"
_SALT = "costs"


def link_of(token: str) -> CustomerLink | None:
    """Return the link to the costs with this secret part."""
    return CustomerLink.objects.of_token(token, CustomerLink.Purpose.COSTS)


def _is_off(link: CustomerLink) -> bool:
    return link.is_waiting and not link.customer.cost_management


def _draw(
    request: HttpRequest,
    link: CustomerLink,
    problem: str = "",
    status: int = 200,
    page: str = "costs/index",
    **context: Any,
) -> HttpResponse:
    """Answer with a page before the costs; where they are switched off, with the word that they are."""
    if _is_off(link):
        said = sayings(request, link)
        return draw(request, link, page="asked/closed", title=said["costs_off_title"], text=said["costs_off_text"])
    return draw(request, link, page=page, problem=problem, status=status, **context)


def is_open(request: HttpRequest, link: CustomerLink) -> bool:
    """Say whether a code was entered for this link in this browser, not long ago."""
    found = request.get_signed_cookie(COOKIE, None, salt=_SALT, max_age=OPEN_SECONDS)
    return found == str(link.pk) and link.is_waiting and link.customer.cost_management


@login_not_required
@often_read
@require_safe
def index(request: HttpRequest, token: str) -> HttpResponse:
    """The costs, where a code was entered; else what there is to see and how. Reading it changes nothing."""
    link = link_of(token)
    if link is None:
        return draw_nothing(request)
    return draw_costs(request, link) if is_open(request, link) else _draw(request, link)


@login_not_required
@often_sent
@require_POST
def code(request: HttpRequest, token: str) -> HttpResponse:
    """Send a one-time code to whoever the link was sent to."""
    link = link_of(token)
    return draw_nothing(request) if link is None else send_code_of(request, link, "costs_enter", _draw)


@login_not_required
@often_read
@often_sent
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """The code; then the costs are open in this browser for an hour."""
    link = link_of(token)
    if link is None:
        return draw_nothing(request)
    if not link.is_waiting or _is_off(link):
        return _draw(request, link)
    form = CodeForm(request.POST if request.method == "POST" else None, said=sayings(request, link))
    if form.is_bound and form.is_valid():
        try:
            open_costs(link=link, code=form.cleaned_data["code"])
        except LinkClosed as closed:
            return _draw(request, closed.link)
        except CodeRefused as refused:
            form.add_error("code", form.said["code_wrong" if refused.problem is CodeProblem.WRONG else "code_over"])
        else:
            return _opened(request, link)
    return _draw(
        request, link, page="costs/enter", status=422 if form.errors else 200, form=form, is_sent=is_sent(link)
    )


def _opened(request: HttpRequest, link: CustomerLink) -> HttpResponse:
    answer = to_page(request, "costs", language_of(request, link.language))
    answer.set_signed_cookie(
        COOKIE, str(link.pk), salt=_SALT, max_age=OPEN_SECONDS, path=_path(request),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip
    return answer


def _path(request: HttpRequest) -> str:
    return reverse("costs", args=[token_of(request)])


@login_not_required
@require_POST
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Close the costs in this browser."""
    link = link_of(token)
    if link is None:
        return draw_nothing(request)
    answer = to_page(request, "costs", language_of(request, link.language))
    answer.delete_cookie(COOKIE, path=_path(request), samesite="Lax")
    return answer
