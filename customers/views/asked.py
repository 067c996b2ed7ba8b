"""The customer's side of a request: public pages behind a link, without an account, in the customer's language."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnercenter.limits import take

from ..actions import (
    CannotAccept,
    CodeProblem,
    CodeRefused,
    RequestClosed,
    TooManyCodes,
    accept_request,
    decline_request,
    make_code,
)
from ..files.documents import document
from ..forms.asked import AcceptForm, DeclineForm
from ..mails import send_code, tell_requester
from ..models import AgreementTemplate, OneTimeCode, RelationshipRequest
from ..models.identity import address_of, has_agreed, organization_named
from . import often
from .asked_page import draw, sayings
from .behind_link import draw_nothing, language_of, to_page
from .often import often_read, often_sent
from .versions import current_for


def _asked(token: str) -> RelationshipRequest | None:
    return RelationshipRequest.objects.of_token(token)


@login_not_required
@often_read
@require_safe
def index(request: HttpRequest, token: str) -> HttpResponse:
    """Who asks for what and what it means, or what became of it. Reading it changes nothing: scanners do."""
    asked = _asked(token)
    return draw_nothing(request) if asked is None else draw(request, asked)


@login_not_required
@often_sent
@require_POST
def code(request: HttpRequest, token: str) -> HttpResponse:
    """Send a one-time code to whoever speaks for the company."""
    asked = _asked(token)
    if asked is None:
        return draw_nothing(request)
    language = language_of(request, asked.language)
    if asked.is_waiting and not take("codes", address_of(asked), limit=often.CODES_AN_ADDRESS, seconds=often.DAY):
        return draw(request, asked, problem="too_many_codes", status=429)
    try:
        digits, address = make_code(request=asked)
    except RequestClosed as closed:
        return _to(request, closed.request)
    except TooManyCodes:
        return draw(request, asked, problem="too_many_codes", status=429)
    if not send_code(asked, digits, address, language):
        return draw(request, asked, problem="not_delivered", status=503)
    return _to(request, asked, "asked_accept")


@login_not_required
@often_read
@often_sent
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The code, the name, the tick; then the partner's customer is made."""
    asked = _asked(token)
    if asked is None:
        return draw_nothing(request)
    if not asked.is_waiting:
        return _to(request, asked) if request.method == "POST" else draw(request, asked)
    said = sayings(request, asked)
    agreed = has_agreed(organization_named(asked.values), asked.owner)
    tick = said["may_act" if agreed else "may_act_and_agree"]
    template = None if agreed else _template(request, asked)
    form = AcceptForm(request.POST if request.method == "POST" else None, said=said, tick=tick)
    shown = {"asks_agreement": not agreed, "template": template}
    if form.is_bound and template and request.POST.get("template") != str(template.pk):
        # What was read is not what would be accepted.
        return _draw_accept(request, asked, form.unticked(), problem="sign_newer", status=409, **shown)
    if form.is_bound and form.is_valid() and (answer := _accept(request, asked, form, template)):
        return answer
    return _draw_accept(request, asked, form, status=422 if form.errors else 200, **shown)


def _template(request: HttpRequest, asked: RelationshipRequest) -> AgreementTemplate | None:
    """Return the version of the customer agreement that is accepted with a request; None where none is published."""
    values = asked.values
    languages = (language_of(request, asked.language), values.get("language", ""))
    return current_for(values["country"], *languages)


@login_not_required
@often_read
@require_safe
def text(request: HttpRequest, token: str) -> HttpResponse:
    """The very bytes of the agreement that is accepted with a request."""
    asked = _asked(token)
    template = _template(request, asked) if asked and asked.is_waiting else None
    return draw_nothing(request) if template is None else document(template)


def _accept(
    request: HttpRequest, asked: RelationshipRequest, form: AcceptForm, template: AgreementTemplate | None
) -> HttpResponse | None:
    """Accept; return None where the form has to be shown again, with what is wrong."""
    given = {name: form.cleaned_data[name] for name in ("code", "first_name", "last_name")}
    try:
        accepted = accept_request(request=asked, template=template, **given)
    except RequestClosed as closed:
        return _to(request, closed.request)
    except CannotAccept:
        return draw(request, asked, outcome="stuck", status=409)
    except CodeRefused as refused:
        word = "code_wrong" if refused.problem is CodeProblem.WRONG else "code_over"
        form.add_error("code", form.said[word])
        return None
    _tell(request, accepted)
    return _to(request, accepted)


def _draw_accept(request: HttpRequest, asked: RelationshipRequest, form: AcceptForm, **drawn: Any) -> HttpResponse:
    address = address_of(asked)
    sent = OneTimeCode.objects.of(asked).first()
    sent_to = address if sent and sent.is_live and sent.went_to(address) else ""
    return draw(request, asked, page="accept", form=form, sent_to=sent_to, **drawn)


@login_not_required
@often_read
@often_sent
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest, token: str) -> HttpResponse:
    """No code is needed to say no; a reason may be given."""
    asked = _asked(token)
    if asked is None:
        return draw_nothing(request)
    if not asked.is_waiting:
        return _to(request, asked) if request.method == "POST" else draw(request, asked)
    form = DeclineForm(request.POST if request.method == "POST" else None, said=sayings(request, asked))
    if form.is_bound and form.is_valid():
        try:
            _tell(request, decline_request(request=asked, reason=form.cleaned_data["reason"]))
        except RequestClosed as closed:
            return _to(request, closed.request)
        return _to(request, asked)
    return draw(request, asked, page="decline", form=form)


def _tell(request: HttpRequest, answered: RelationshipRequest) -> None:
    tell_requester(answered, request.build_absolute_uri(answered.get_absolute_url()))


def _to(request: HttpRequest, asked: RelationshipRequest, name: str = "asked") -> HttpResponse:
    return to_page(request, name, language_of(request, asked.language))
