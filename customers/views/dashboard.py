"""The first page after sign-in: what there is, and where to go."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from partnercenter.access import AgentRequest, may_not, needs
from partnercenter.paging import capped
from partnercenter.roles import Permission

from ..models import Customer, Draft, QualificationRequest, RelationshipRequest, Review

# More than these are found in the lists.
MOST_TOLD = 10


@require_safe
def dashboard(request: AgentRequest) -> HttpResponseBase:
    """Send an operator to the admin, and show an agent the tiles."""
    if request.user.partner_id is None:
        return redirect("admin:index")
    return _tiles(request)


@needs(Permission.SEE_CUSTOMERS)
def _tiles(request: AgentRequest) -> HttpResponse:
    customers = Customer.objects.visible_to(request.user).present()
    drafts = Draft.objects.visible_to(request.user).open()
    decided = list(Review.objects.told_to(request.user)[: MOST_TOLD + 1])
    return render(
        request,
        "dashboard.html",
        {
            "room": "dashboard",
            "how_many": capped(customers),
            "last_added": customers.select_related("added_by").first(),
            "open_drafts": capped(drafts),
            "decided": decided[:MOST_TOLD],
            "has_more_decided": len(decided) > MOST_TOLD,
            "educated": QualificationRequest.objects.told_to(request.user)[:MOST_TOLD],
            "accepted": RelationshipRequest.objects.told_to(request.user)[:MOST_TOLD],
            "may_not_manage": may_not(Permission.MANAGE_AGENTS, agent=request.user),
            "may_not_add": may_not(Permission.ADD_CUSTOMERS, agent=request.user),
        },
    )
