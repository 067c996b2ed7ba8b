"""What a request says of the company: carried over from a draft, kept as it is typed, checked before it goes on."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partnercenter.access import AgentRequest, needs, see_other
from partnercenter.models import Agent, new_key
from partnercenter.roles import Permission

from ..actions import RequestClosed, save_message, save_request_answers, start_request
from ..actions.changes import text_of
from ..forms.defaults import with_defaults
from ..forms.requests import ASKED_OF, PROVIDER, RequestForm, language_for
from ..forms.sent import as_key
from ..mails import drafted
from ..matching import Identity, count_found, find_matches, may_look
from ..models import Customer, Draft, RelationshipRequest
from ..models.identity import is_domain_of_another, organization_named
from ..rules import ABOUT, Code
from ..wizard import Shown

IS_YOURS = "This company is a customer of yours already. Open it instead of asking it."


def ask_first(request: AgentRequest) -> HttpResponse | None:
    """Return the page of a partner that cannot ask anybody: a restricted one, or a reseller without a provider."""
    partner = request.user.home
    if not partner.is_restricted and not (partner.is_reseller and not partner.indirect_providers().exists()):
        return None
    return render(request, "requests/not_here.html", {"room": "requests", "partner": partner}, status=403)


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: AgentRequest) -> HttpResponse:
    """Before there is a request: the page carries the key it will have, and what was typed into a draft."""
    if refused := ask_first(request):
        return refused
    draft, former = _draft(request), _former(request)
    asked = RelationshipRequest(partner=request.user.home, requested_by=request.user, draft=draft)
    if draft is not None:
        asked.answers, asked.confirmed = draft.answers, draft.confirmed
    elif former is not None:
        asked.answers = {name: text_of(former, name) for name in ASKED_OF if name != PROVIDER}
    if request.method != "POST":
        return _draw(request, asked, checked(request.user, asked, judged=False), is_new=True)
    carried = asked.answers
    try:
        asked = start_request(key=_key(request), draft=draft, by=request.user)
    except RelationshipRequest.DoesNotExist:
        raise Http404 from None
    return _take(request, asked, carried=carried, is_new=True)


@needs(Permission.REQUEST_RELATIONSHIPS)
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """What a request says of the company, as long as it is a draft."""
    asked = get_object_or_404(RelationshipRequest.objects.visible_to(request.user), pk=key)
    if not asked.is_draft:
        return redirect("request", key)
    if refused := ask_first(request):
        return refused
    if request.method == "POST":
        return _take(request, asked)
    return _draw(request, asked, checked(request.user, asked, judged=False))


def _take(
    request: AgentRequest, asked: RelationshipRequest, *, carried: Mapping[str, str] | None = None, is_new: bool = False
) -> HttpResponse:
    """Keep what was sent, then go on where it will do and show the page again where it will not."""
    typed = {name: request.POST[name].replace("\x00", "") for name in ASKED_OF if name in request.POST}
    goes_on = request.POST.get("action") != "country"
    form = RequestForm(agent=request.user, answers={**(carried or {}), **asked.answers}, typed=typed)
    form.is_valid()
    ticked = request.POST.getlist("confirmed")
    concerns = told_concerns(form, asked.confirmed, ticked)
    confirmed = {concern.code: concern.about for concern in concerns if concern.code in ticked}
    try:
        asked = save_request_answers(request=asked, typed=form.answers, confirmed=confirmed, by=request.user)
    except RequestClosed as closed:
        return see_other(closed.request.get_absolute_url())
    if not goes_on:
        return see_other(reverse("request_answers", args=[asked.pk]))
    yours = None if form.errors else _look_around(request, form)
    if form.errors or not all(concern.confirmed for concern in concerns):
        return _draw(request, asked, form, is_new=is_new, yours=yours, status=422)
    try:
        if not asked.message:
            _draft_message(request, asked, form)
    except RequestClosed as closed:
        return see_other(closed.request.get_absolute_url())
    return see_other(reverse("request_message", args=[asked.pk]))


def _look_around(request: AgentRequest, form: RequestForm) -> Customer | None:
    """Refuse what only the database can tell. Of other partners' customers it says nothing a taken domain does not.

    Even that is told of few companies a day: whoever tries numbers and domains here is counted as in the wizard.
    """
    values = form.record.values
    if not may_look(request.user):
        form.refuse_page(Code.COMPANY_CHECKS_SPENT)
        return None
    named = Identity(values["country"], values.get("registration_id", ""), values["domain_prefix"])
    count_found(request.user, find_matches(partner=request.user.home, identity=named))
    organization = organization_named(values)
    own = Customer.objects.visible_to(request.user).present().filter(organization=organization)
    if organization is not None and (yours := own.first()):
        form.refuse("company_name", Code.REGISTRATION_ID_TAKEN, IS_YOURS)
        return yours
    if is_domain_of_another(values):
        form.refuse("domain_prefix", Code.DOMAIN_PREFIX_TAKEN)
    return None


def _draft_message(request: AgentRequest, asked: RelationshipRequest, form: RequestForm) -> None:
    asked.provider, asked.partner, asked.requested_by = form.provider, request.user.home, request.user
    language = language_for(form.record.values)
    subject, text = drafted(asked, language)
    recipient = form.record.values["contact_email"]
    save_message(request=asked, recipient=recipient, language=language, subject=subject, message=text, by=request.user)


def _draw(
    request: AgentRequest,
    asked: RelationshipRequest,
    form: RequestForm,
    *,
    is_new: bool = False,
    yours: Customer | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "room": "requests",
        "asked": asked,
        "form": form,
        "is_new": is_new,
        "draft": asked.draft,
        "yours": yours,
        "concerns": told_concerns(form, asked.confirmed, request.POST.getlist("confirmed")) if form.is_bound else [],
        "back": reverse("requests") if is_new else reverse("request", args=[asked.pk]),
    }
    return render(request, "requests/answers.html", context, status=status)


def checked(agent: Agent, asked: RelationshipRequest, *, judged: bool = True) -> RequestForm:
    """Return the form with a request's answers, every rule run over them unless they are only to be shown."""
    form = RequestForm(agent=agent, answers=with_defaults(asked.answers), judged=judged)
    if judged:
        form.is_valid()
    return form


def told_concerns(form: RequestForm, confirmed: Mapping[str, str], ticked: Collection[str] = ()) -> list[Shown]:
    """Return what is odd about the answers, each with whether it was ticked for what stands there now."""
    shown = {}
    for concern in (concern for concerns in form.record.concerns.values() for concern in concerns):
        code, name = concern.code.value, concern.code.field
        about = " | ".join(form.answers.get(other, "") for other in ABOUT.get(concern.code, (name,)))
        label = str(form.fields[name].label) if name in form.fields else ""
        is_ticked = code in ticked or confirmed.get(code) == about
        shown[code] = Shown(code, concern.message, name, label, about, is_ticked)
    return list(shown.values())


def _draft(request: AgentRequest) -> Draft | None:
    """Return the draft a page came from: the partner's own and still open, or none."""
    key = as_key(request.POST.get("draft") or request.GET.get("draft", ""))
    return get_object_or_404(Draft.objects.visible_to(request.user).open(), pk=key) if key else None


def _former(request: AgentRequest) -> Customer | None:
    """Return the customer a page came from: the partner's own whose relationship was removed, or none."""
    key = as_key(request.GET.get("customer", ""))
    rows = Customer.objects.visible_to(request.user).filter(removed_at__isnull=False)
    return get_object_or_404(rows, pk=key) if key else None


def _key(request: AgentRequest) -> uuid.UUID:
    return as_key(request.POST.get("request", "")) or new_key()
