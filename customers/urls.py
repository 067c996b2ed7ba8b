"""Where every page about customers is found."""

from django.urls import path

from .views import checks, countries, customers, dashboard, drafts, wizard

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("countries/", countries.index, name="countries"),
    path("countries/<str:code>/", countries.sheet, name="country"),
    path("customers/", customers.index, name="customers"),
    path("customers/<uuid:key>/", customers.detail, name="customer"),
    path("customers/check/", checks.check, name="check_customers"),
    path("customers/drafts/", drafts.index, name="drafts"),
    path("customers/add/", wizard.add, name="add_customer"),
    path("customers/add/<uuid:key>/", wizard.resume, name="draft"),
    path("customers/add/<uuid:key>/created/", wizard.created, name="customer_created"),
    path("customers/add/<uuid:key>/hand-over/", drafts.hand_over, name="hand_over_draft"),
    path("customers/add/<uuid:key>/discard/", drafts.discard, name="discard_draft"),
    path("customers/add/<uuid:key>/<slug:step>/", wizard.step, name="wizard_step"),
]
