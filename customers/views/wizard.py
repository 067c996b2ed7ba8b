"""Adding a customer: a page for every step, each kept as soon as it is sent."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partnercenter.access import AgentRequest, lead_to, may_not, needs, see_other
from partnercenter.models import new_key
from partnercenter.parking import KeepingRequest, gives_back
from partnercenter.roles import Permission

from ..actions import DraftChanged, DraftClosed, save_answers, start_draft
from ..forms import Asking
from ..forms.sent import as_key
from ..models import Draft
from ..rules import Code
from ..steps import STEPS, Step, step_named
from ..wizard import Checked, NotReady, Wizard
from .step_page import draw, draw_kept, draw_review, draw_stale
from .typed import Sent

FIRST, REVIEW = STEPS[0], STEPS[-1]


@gives_back
@needs(Permission.ADD_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: KeepingRequest) -> HttpResponse:
    """The first step, before there is a draft: the page carries the key its draft will have."""
    if refused := _partner_may_not(request):
        return refused
    answers = _for_the_same_reseller(request)
    if request.method != "POST":
        key = _key(request.kept.post) if request.kept else new_key()
        draft = Draft(pk=key, partner=request.user.home, answers=answers)
        if request.kept:
            return draw_kept(request, Wizard(draft, request.user), FIRST, request.kept, is_new=True)
        return draw(request, Wizard(draft, request.user), Wizard(draft, request.user).page(FIRST), is_new=True)
    try:
        draft = start_draft(key=_key(request.POST), answers=answers, by=request.user)
    except DraftClosed as closed:
        return _leave(request, closed.draft)
    except Draft.DoesNotExist:
        raise Http404 from None
    return _take(request, draft, FIRST, is_new=True)


@needs(Permission.ADD_CUSTOMERS)
@require_safe
def resume(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """Open a draft where there is something left to do."""
    draft = _draft(request, key)
    if draft.status != Draft.Status.OPEN:
        return _leave(request, draft)
    return redirect("wizard_step", key, Wizard(draft, request.user).first_left().name)


@gives_back
@needs(Permission.ADD_CUSTOMERS)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: KeepingRequest, key: uuid.UUID, step: str) -> HttpResponse:
    """One page of the wizard."""
    try:
        current = step_named(step)
    except KeyError:
        raise Http404 from None
    draft = _draft(request, key)
    if refused := _partner_may_not(request):
        return refused
    if draft.status != Draft.Status.OPEN:
        return _leave(request, draft)
    wizard = Wizard(draft, request.user)
    earlier = wizard.first_unsent(current)
    if earlier is not current:
        return lead_to(request, reverse("wizard_step", args=[key, earlier.name]))
    if request.method == "POST":
        return _create(request, wizard) if current is REVIEW else _take(request, draft, current)
    if request.kept:
        return draw_kept(request, wizard, current, request.kept)
    return (
        draw_review(request, wizard, wizard.check_all())
        if current is REVIEW
        else draw(request, wizard, wizard.page(current))
    )


@needs(Permission.ADD_CUSTOMERS)
@require_safe
def created(request: AgentRequest, key: uuid.UUID) -> HttpResponse:
    """The confirmation: the same page for every submit of a draft, however often it is sent."""
    draft = _draft(request, key)
    if draft.customer is None:
        return redirect("draft", key)
    return render(
        request,
        "customers/add/created.html",
        {
            "room": "customers",
            "customer": draft.customer,
            "readiness": draft.customer.readiness,
            "may_not_attest": may_not(Permission.RECORD_AGREEMENT, agent=request.user),
            "may_not_ask": may_not(Permission.ASK_FOR_AGREEMENT, agent=request.user),
        },
    )


def _take(request: AgentRequest, draft: Draft, current: Step, *, is_new: bool = False) -> HttpResponse:
    """Keep what was sent, then go on where it will do and show the page again where it will not."""
    sent = Sent.of(request.POST, current)
    wizard = Wizard(draft, request.user)
    goes_on = sent.action == "continue"
    checked = wizard.check(current, sent.answers, ticked=sent.ticked, overrides=sent.overrides) if goes_on else None
    try:
        draft, cleared = save_answers(
            draft=draft,
            step=current,
            typed=sent.answers,
            by=request.user,
            put=goes_on,
            confirmed=_confirmed(checked, sent) if checked else {},
            overrides=wizard.given(sent.overrides, sent.answers),
            drawn_as=sent.drawn_as,
        )
    except DraftClosed as closed:
        return _leave(request, closed.draft)
    except DraftChanged as changed:
        return draw_stale(request, Wizard(changed.draft, request.user), current, sent, is_new=is_new)
    wizard.draft = draft
    if checked and checked.is_ready and not cleared:
        return _go_on(request, wizard, current)
    if checked and not cleared:
        if sent.override_problem and wizard.asking.may_override:
            checked.form.add_error(None, sent.override_problem)
        return draw(request, wizard, checked, is_new=is_new, status=422)
    return _pause(request, draft, current, sent, cleared)


def _go_on(request: AgentRequest, wizard: Wizard, current: Step) -> HttpResponse:
    following = STEPS[current.number]
    if request.GET.get("return") == REVIEW.name:
        following = wizard.first_left()
    return see_other(reverse("wizard_step", args=[wizard.draft.pk, following.name]))


def _pause(request: AgentRequest, draft: Draft, current: Step, sent: Sent, cleared: list[str]) -> HttpResponse:
    """Answer what does not ask to go on: a redraw for another country, an autosave, "come back later"."""
    if sent.action == "autosave":
        saved = timezone.localtime(draft.updated_at).strftime("%H:%M")
        here = reverse("wizard_step", args=[draft.pk, current.name])
        return JsonResponse({"saved": saved, "version": draft.fingerprint(current.fields), "url": here})
    if sent.action == "later":
        messages.success(request, f"“{draft}” is saved. You find it under Drafts.")
        return see_other(reverse("drafts"))
    if cleared:
        messages.info(
            request,
            "The country has changed, so what only fits the other country (registration ID, state, postal code, "
            "language) is put aside. Change the country back and it returns.",
        )
    return see_other(reverse("wizard_step", args=[draft.pk, current.name]))


def _create(request: AgentRequest, wizard: Wizard) -> HttpResponse:
    if request.POST.get("version") not in (None, str(wizard.draft.version)):
        notice = "The answers were changed in another window after you opened this page. Check them again."
        return draw_review(request, wizard, wizard.check_all(), status=409, notice=notice)
    sent = Sent.of(request.POST, REVIEW)
    try:
        wizard.create(ticked=sent.ticked, overrides=sent.overrides)
    except NotReady as left:
        return draw_review(request, wizard, left.checked, status=422)
    except DraftClosed as closed:
        return _leave(request, closed.draft)
    return see_other(reverse("customer_created", args=[wizard.draft.pk]))


def _draft(request: AgentRequest, key: uuid.UUID) -> Draft:
    return get_object_or_404(Draft.objects.visible_to(request.user), pk=key)


def _key(post: QueryDict) -> uuid.UUID:
    return as_key(post.get("draft", "")) or new_key()


def _for_the_same_reseller(request: AgentRequest) -> dict[str, str]:
    """Return the answer that “Add another for the same reseller” gives, unless it is none of the provider’s."""
    key = request.GET.get("reseller", "")
    return {"reseller": key} if key and key in dict(Asking.of(request.user).resellers) else {}


def _leave(request: AgentRequest, draft: Draft) -> HttpResponse:
    """A closed draft has no pages any more: lead to what became of it."""
    if request.method == "POST":
        return see_other(reverse("customer_created" if draft.customer_id else "draft", args=[draft.pk]))
    return render(request, "customers/add/closed.html", {"room": "customers", "draft": draft})


def _partner_may_not(request: AgentRequest) -> HttpResponse | None:
    partner = request.user.home
    if partner.may_add_customers:
        return None
    context = {"room": "customers", "partner": partner, "sentence": Code.PARTNER_MAY_NOT_ADD.sentence}
    return render(request, "customers/add/not_here.html", context, status=403)


def _confirmed(checked: Checked, sent: Sent) -> dict[str, str]:
    return {concern.code: concern.about for concern in checked.concerns if concern.code in sent.ticked}
