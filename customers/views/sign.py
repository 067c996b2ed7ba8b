"""The customer's side of the agreement: public pages behind a link, to read the very text and accept it with a code."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ..actions import AgreementRepeated, CodeProblem, CodeRefused, LinkClosed, accept_agreement
from ..files.documents import document
from ..forms.asked import AcceptForm
from ..mails import tell_sender
from ..models import AgreementTemplate, CustomerLink
from .behind_link import draw_nothing, language_of, said_of, to_page
from .link_code import is_sent, send_code_of
from .often import often_read, often_sent
from .sign_page import draw, sayings
from .versions import current_template


def link_of(token: str) -> CustomerLink | None:
    return CustomerLink.objects.of_token(token, CustomerLink.Purpose.AGREEMENT)


def _template(request: HttpRequest, link: CustomerLink) -> AgreementTemplate | None:
    return current_template(link.customer, language_of(request, link.language))


@login_not_required
@often_read
@require_safe
def index(request: HttpRequest, token: str) -> HttpResponse:
    """Who asks for what, and the text itself. Reading it changes nothing: scanners do."""
    link = link_of(token)
    return draw_nothing(request) if link is None else _draw(request, link)


@login_not_required
@often_read
@require_safe
def text(request: HttpRequest, token: str) -> HttpResponse:
    """The very bytes that are accepted."""
    link = link_of(token)
    template = _template(request, link) if link and link.is_waiting else None
    return draw_nothing(request) if template is None else document(template)


@login_not_required
@often_sent
@require_POST
def code(request: HttpRequest, token: str) -> HttpResponse:
    """Send a one-time code to whoever the link was sent to."""
    link = link_of(token)
    if link is None:
        return draw_nothing(request)
    if _template(request, link) is None:
        return _draw(request, link)
    return send_code_of(request, link, "sign_accept", _draw)


def _draw(request: HttpRequest, link: CustomerLink, problem: str = "", status: int = 200) -> HttpResponse:
    template = _template(request, link)
    if template is None and link.is_waiting:
        # The text was taken back since the link was sent: a newer one is to be asked for.
        said = sayings(request, link)
        title, text = said["link_ended_title"], said["link_ended_text"]
        return draw(request, link, page="asked/closed", title=title, text=text)
    return draw(request, link, page="sign/index", problem=problem, template=template, status=status)


@login_not_required
@often_read
@often_sent
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The text once more, the code, the name, the tick; then the agreement is on record."""
    link = link_of(token)
    if link is None:
        return draw_nothing(request)
    template = _template(request, link)
    if not link.is_waiting or template is None:
        return _draw(request, link)
    said = sayings(request, link)
    language = language_of(request, link.language)
    names = {"company": link.customer.company_name, "version": template.version}
    form = AcceptForm(
        request.POST if request.method == "POST" else None, said=said, tick=said_of("sign_tick", language, **names)
    )
    if form.is_bound and request.POST.get("template") != str(template.pk):
        # What was read is not what would be accepted.
        return _draw_accept(request, link, form.unticked(), template, problem="sign_newer", status=409)
    if form.is_bound and form.is_valid() and (answer := _accept(request, link, form, template)):
        return answer
    return _draw_accept(request, link, form, template, status=422 if form.errors else 200)


def _accept(
    request: HttpRequest, link: CustomerLink, form: AcceptForm, template: AgreementTemplate
) -> HttpResponse | None:
    """Accept; return None where the form has to be shown again, with what is wrong."""
    given = {name: form.cleaned_data[name] for name in ("code", "first_name", "last_name")}
    try:
        agreement = accept_agreement(link=link, template=template, **given)
    except LinkClosed as closed:
        return _draw(request, closed.link)
    except AgreementRepeated:
        form.add_error("first_name", form.said["sign_repeated"])
        return None
    except CodeRefused as refused:
        word = "code_wrong" if refused.problem is CodeProblem.WRONG else "code_over"
        form.add_error("code", form.said[word])
        return None
    tell_sender(link, agreement, request.build_absolute_uri(link.customer.get_absolute_url()))
    return to_page(request, "sign", language_of(request, link.language))


def _draw_accept(
    request: HttpRequest, link: CustomerLink, form: AcceptForm, template: AgreementTemplate, **drawn: Any
) -> HttpResponse:
    return draw(request, link, page="sign/accept", template=template, form=form, is_sent=is_sent(link), **drawn)
