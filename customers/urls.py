"""Where every page about customers is found."""

from django.urls import path

from .views import (
    agreements,
    asked,
    checks,
    countries,
    customers,
    dashboard,
    drafts,
    export,
    history,
    request_answers,
    requests,
    wizard,
)

urlpatterns = [
    path("history/", history.index, name="history"),
    path("history/export.csv", history.export, name="history_export"),
    path("", dashboard.dashboard, name="dashboard"),
    path("countries/", countries.index, name="countries"),
    path("countries/<str:code>/", countries.sheet, name="country"),
    path("customers/", customers.index, name="customers"),
    path("customers/<uuid:key>/", customers.detail, name="customer"),
    path("customers/<uuid:key>/agreement/", agreements.attest, name="customer_agreement"),
    path("customers/export.csv", export.customers, name="export_customers"),
    path("customers/check/", checks.check, name="check_customers"),
    path("customers/drafts/", drafts.index, name="drafts"),
    path("requests/", requests.index, name="requests"),
    path("requests/new/", request_answers.new, name="request_relationship"),
    path("requests/<uuid:key>/", requests.detail, name="request"),
    path("requests/<uuid:key>/company/", request_answers.answers, name="request_answers"),
    path("requests/<uuid:key>/message/", requests.message, name="request_message"),
    path("requests/<uuid:key>/remind/", requests.send_reminder, name="remind_of_request"),
    path("requests/<uuid:key>/withdraw/", requests.withdraw, name="withdraw_request"),
    path("asked/<str:token>/", asked.index, name="asked"),
    path("asked/<str:token>/code/", asked.code, name="asked_code"),
    path("asked/<str:token>/accept/", asked.accept, name="asked_accept"),
    path("asked/<str:token>/decline/", asked.decline, name="asked_decline"),
    path("customers/add/", wizard.add, name="add_customer"),
    path("customers/add/<uuid:key>/", wizard.resume, name="draft"),
    path("customers/add/<uuid:key>/created/", wizard.created, name="customer_created"),
    path("customers/add/<uuid:key>/hand-over/", drafts.hand_over, name="hand_over_draft"),
    path("customers/add/<uuid:key>/discard/", drafts.discard, name="discard_draft"),
    path("customers/add/<uuid:key>/<slug:step>/", wizard.step, name="wizard_step"),
]
