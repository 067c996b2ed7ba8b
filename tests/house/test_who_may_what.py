"""Every page and who may use it: written out, so that neither a page nor a role changes unseen."""

import pytest
from django.urls import URLPattern, get_resolver

from customers.models import Customer, Draft, RelationshipRequest
from partnercenter.models import Agent, Invitation, Partner
from tests.factories import (
    AgentFactory,
    AgreementFactory,
    AgreementTemplateFactory,
    CustomerFactory,
    DraftFactory,
    InvitationFactory,
    PartnerFactory,
    PartnershipFactory,
    RelationshipRequestFactory,
)

DRAFT = "00000000-0000-7000-8000-000000000001"
SUBMITTED = "00000000-0000-7000-8000-000000000002"
CUSTOMER = "00000000-0000-7000-8000-000000000003"
REQUEST = "00000000-0000-7000-8000-000000000004"
AGREEMENT = "00000000-0000-7000-8000-000000000005"
TEMPLATE = "00000000-0000-7000-8000-000000000006"
AGENT = "00000000-0000-7000-8000-000000000011"
INVITATION = "00000000-0000-7000-8000-000000000012"
KEYS = {
    "<draft>": DRAFT,
    "<submitted>": SUBMITTED,
    "<customer>": CUSTOMER,
    "<request>": REQUEST,
    "<agreement>": AGREEMENT,
    "<template>": TEMPLATE,
    "<agent>": AGENT,
    "<invitation>": INVITATION,
}

# Who asks, in the order of the columns below.
ASKERS = [
    "nobody", "Global admin", "User management admin", "Admin agent", "Sales agent", "Helpdesk agent",
    "no role", "reseller", "restricted", "operator",
]  # fmt: skip
OF_A_PARTNER = ASKERS[1:7]
# in = sent to sign in, ad = sent to the admin. Every address has a row for GET, which HEAD answers as well, and
# one for POST; to every other method every page answers everybody 405.
UNKNOWN_METHODS = ["PUT", "PATCH", "DELETE", "OPTIONS"]
PAGES = {
    # address                                 nobody glob user adm  sale help none resl rest oper
    "GET /":                                  "in    200  200  200  200  200  403  200  200  ad",
    "POST /":                                 "in    405  405  405  405  405  405  405  405  405",
    "GET /countries/":                        "in    200  200  200  200  200  403  200  200  403",
    "POST /countries/":                       "in    405  405  405  405  405  403  405  405  403",
    "GET /countries/BR/":                     "in    200  200  200  200  200  403  200  200  403",
    "POST /countries/BR/":                    "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/":                        "in    200  200  200  200  200  403  200  200  403",
    "POST /customers/":                       "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/check/":                  "in    200  200  200  200  200  403  200  200  403",
    "POST /customers/check/":                 "in    422  422  422  422  422  403  422  422  403",
    "GET /customers/<customer>/":             "in    200  200  200  200  200  403  200  200  403",
    "POST /customers/<customer>/":            "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/<customer>/agreement/":  "in    403  403  200  200  403  403  403  403  403",
    "POST /customers/<customer>/agreement/": "in    403  403  422  422  403  403  403  403  403",
    "GET /customers/<customer>/edit/":         "in    200  403  200  200  200  403  200  200  403",
    "POST /customers/<customer>/edit/":        "in    303  403  303  303  303  403  303  303  403",
    "GET /customers/<customer>/agreement/ask/":  "in  200  200  200  200  403  403  200  200  403",
    "POST /customers/<customer>/agreement/ask/": "in  422  422  422  422  403  403  422  422  403",
    "GET /customers/<customer>/agreement/<agreement>/":  "in 200 200 200 200 200 403 200 200 403",
    "POST /customers/<customer>/agreement/<agreement>/": "in 405 405 405 405 405 403 405 405 403",
    "GET /customers/<customer>/review/":       "in    302  403  302  302  403  403  302  302  403",
    "POST /customers/<customer>/review/":      "in    303  403  303  303  403  403  303  303  403",
    "GET /customers/<customer>/education/":    "in    200  403  200  200  403  403  200  200  403",
    "POST /customers/<customer>/education/":   "in    422  403  422  422  403  403  422  422  403",
    "GET /customers/<customer>/azure-plan/":   "in    200  403  200  200  403  403  200  200  403",
    "POST /customers/<customer>/azure-plan/":  "in    303  403  303  303  403  403  303  303  403",
    "GET /customers/<customer>/costs/":        "in    200  403  200  403  403  403  200  200  403",
    "POST /customers/<customer>/costs/":       "in    303  403  303  403  403  403  303  303  403",
    "GET /customers/<customer>/remove/":       "in    200  403  403  403  403  403  200  200  403",
    "POST /customers/<customer>/remove/":      "in    303  403  403  403  403  403  303  303  403",
    "GET /customers/cost-management/":         "in    422  403  422  403  403  403  422  422  403",
    "POST /customers/cost-management/":        "in    422  403  422  403  403  403  422  422  403",
    "GET /agreements/<template>/":             "in    200  200  200  200  200  403  200  200  403",
    "POST /agreements/<template>/":            "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/export.csv":              "in    200  200  200  200  403  403  200  200  403",
    "POST /customers/export.csv":             "in    405  405  405  405  403  403  405  405  403",
    "GET /history/":                          "in    200  200  200  200  200  403  200  200  403",
    "POST /history/":                         "in    405  405  405  405  405  403  405  405  403",
    "GET /history/export.csv":                "in    200  200  200  200  200  403  200  200  403",
    "POST /history/export.csv":               "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/drafts/":                 "in    200  200  200  200  200  403  200  200  403",
    "POST /customers/drafts/":                "in    405  405  405  405  405  403  405  405  403",
    "GET /customers/add/":                    "in    200  200  200  200  403  403  403  403  403",
    "POST /customers/add/":                   "in    422  422  422  422  403  403  403  403  403",
    "GET /customers/add/<draft>/":            "in    302  302  302  302  403  403  302  302  403",
    "POST /customers/add/<draft>/":           "in    405  405  405  405  403  403  405  405  403",
    "GET /customers/add/<submitted>/created/":  "in  200  200  200  200  403  403  200  200  403",
    "POST /customers/add/<submitted>/created/": "in  405  405  405  405  403  403  405  405  403",
    "GET /customers/add/<draft>/hand-over/":  "in    200  200  200  200  403  403  200  200  403",
    "POST /customers/add/<draft>/hand-over/": "in    422  422  422  422  403  403  422  422  403",
    "GET /customers/add/<draft>/discard/":    "in    200  200  200  200  403  403  200  200  403",
    "POST /customers/add/<draft>/discard/":   "in    303  303  303  303  403  403  303  303  403",
    "GET /customers/add/<draft>/find/":       "in    200  200  200  200  403  403  403  403  403",
    "POST /customers/add/<draft>/find/":      "in    422  422  422  422  403  403  403  403  403",
    "GET /requests/":                         "in    200  200  200  200  200  403  200  200  403",
    "POST /requests/":                        "in    405  405  405  405  405  403  405  405  403",
    "GET /requests/new/":                     "in    200  403  200  200  403  403  403  403  403",
    "POST /requests/new/":                    "in    422  403  422  422  403  403  403  403  403",
    "GET /requests/<request>/":               "in    200  200  200  200  200  403  200  200  403",
    "POST /requests/<request>/":              "in    405  405  405  405  405  403  405  405  403",
    "GET /requests/<request>/company/":       "in    200  403  200  200  403  403  403  403  403",
    "POST /requests/<request>/company/":      "in    422  403  422  422  403  403  403  403  403",
    "GET /requests/<request>/message/":       "in    200  403  200  200  403  403  403  403  403",
    "POST /requests/<request>/message/":      "in    422  403  422  422  403  403  403  403  403",
    "GET /requests/<request>/remind/":        "in    405  403  405  405  403  403  405  405  403",
    "POST /requests/<request>/remind/":       "in    303  403  303  303  403  403  403  403  403",
    "GET /requests/<request>/withdraw/":      "in    200  403  200  200  403  403  200  200  403",
    "POST /requests/<request>/withdraw/":     "in    303  403  303  303  403  403  303  303  403",
    "GET /asked/no-such-link/":               "404   404  404  404  404  404  404  404  404  404",
    "POST /asked/no-such-link/":              "405   405  405  405  405  405  405  405  405  405",
    "GET /asked/no-such-link/code/":          "405   405  405  405  405  405  405  405  405  405",
    "POST /asked/no-such-link/code/":         "404   404  404  404  404  404  404  404  404  404",
    "GET /asked/no-such-link/text/":         "404  404  404  404  404  404  404  404  404  404",
    "POST /asked/no-such-link/text/":        "405  405  405  405  405  405  405  405  405  405",
    "GET /sign/no-such-link/":               "404  404  404  404  404  404  404  404  404  404",
    "POST /sign/no-such-link/":              "405  405  405  405  405  405  405  405  405  405",
    "GET /sign/no-such-link/code/":          "405  405  405  405  405  405  405  405  405  405",
    "POST /sign/no-such-link/code/":         "404  404  404  404  404  404  404  404  404  404",
    "GET /sign/no-such-link/text/":          "404  404  404  404  404  404  404  404  404  404",
    "POST /sign/no-such-link/text/":         "405  405  405  405  405  405  405  405  405  405",
    "GET /sign/no-such-link/accept/":        "404  404  404  404  404  404  404  404  404  404",
    "POST /sign/no-such-link/accept/":       "404  404  404  404  404  404  404  404  404  404",
    "GET /costs/no-such-link/":              "404  404  404  404  404  404  404  404  404  404",
    "POST /costs/no-such-link/":             "405  405  405  405  405  405  405  405  405  405",
    "GET /costs/no-such-link/code/":         "405  405  405  405  405  405  405  405  405  405",
    "POST /costs/no-such-link/code/":        "404  404  404  404  404  404  404  404  404  404",
    "GET /costs/no-such-link/enter/":        "404  404  404  404  404  404  404  404  404  404",
    "POST /costs/no-such-link/enter/":       "404  404  404  404  404  404  404  404  404  404",
    "GET /costs/no-such-link/leave/":        "405  405  405  405  405  405  405  405  405  405",
    "POST /costs/no-such-link/leave/":       "404  404  404  404  404  404  404  404  404  404",
    "GET /costs/no-such-link/usage/":        "404  404  404  404  404  404  404  404  404  404",
    "POST /costs/no-such-link/usage/":       "405  405  405  405  405  405  405  405  405  405",
    "GET /costs/no-such-link/usage.csv":     "404  404  404  404  404  404  404  404  404  404",
    "POST /costs/no-such-link/usage.csv":    "405  405  405  405  405  405  405  405  405  405",
    "GET /asked/no-such-link/accept/":        "404   404  404  404  404  404  404  404  404  404",
    "POST /asked/no-such-link/accept/":       "404   404  404  404  404  404  404  404  404  404",
    "GET /asked/no-such-link/decline/":       "404   404  404  404  404  404  404  404  404  404",
    "POST /asked/no-such-link/decline/":      "404   404  404  404  404  404  404  404  404  404",
    "GET /account/you/":                      "in    200  200  200  200  200  200  200  200  200",
    "POST /account/you/":                     "in    422  422  422  422  422  422  422  422  422",
    "GET /account/sign-in/":                  "200   302  302  302  302  302  302  302  302  302",
    "POST /account/sign-in/":                 "200   302  302  302  302  302  302  302  302  302",
    "GET /account/sso/":                      "404   404  404  404  404  404  404  404  404  404",
    "POST /account/sso/":                     "405   405  405  405  405  405  405  405  405  405",
    "GET /account/sso/answer/":               "404   404  404  404  404  404  404  404  404  404",
    "POST /account/sso/answer/":              "405   405  405  405  405  405  405  405  405  405",
    "GET /account/sign-out/":                 "302   200  200  200  200  200  200  200  200  200",
    "POST /account/sign-out/":                "302   302  302  302  302  302  302  302  302  302",
    "GET /account/sign-up/":                  "200   302  302  302  302  302  302  302  302  302",
    "POST /account/sign-up/":                 "200   302  302  302  302  302  302  302  302  302",
    "GET /account/inactive/":                 "200   200  200  200  200  200  200  200  200  200",
    "POST /account/inactive/":                "405   405  405  405  405  405  405  405  405  405",
    "GET /account/again/":                    "in    200  200  200  200  200  200  200  200  200",
    "POST /account/again/":                   "in    200  200  200  200  200  200  200  200  200",
    "GET /account/password/":                 "in    200  200  200  200  200  200  200  200  200",
    "POST /account/password/":                "in    200  200  200  200  200  200  200  200  200",
    "GET /account/password/set/":             "in    302  302  302  302  302  302  302  302  302",
    "POST /account/password/set/":            "in    302  302  302  302  302  302  302  302  302",
    "GET /account/password/reset/":           "200   200  200  200  200  200  200  200  200  200",
    "POST /account/password/reset/":          "200   200  200  200  200  200  200  200  200  200",
    "GET /account/password/reset/sent/":      "200   200  200  200  200  200  200  200  200  200",
    "POST /account/password/reset/sent/":     "405   405  405  405  405  405  405  405  405  405",
    "GET /account/password/reset/key/1-a/":   "200   200  200  200  200  200  200  200  200  200",
    "POST /account/password/reset/key/1-a/":  "200   200  200  200  200  200  200  200  200  200",
    "GET /account/password/reset/done/":      "200   200  200  200  200  200  200  200  200  200",
    "POST /account/password/reset/done/":     "405   405  405  405  405  405  405  405  405  405",
    "GET /account/second-factor/":            "in     200  200  200  200  200  200  200  200  200",
    "POST /account/second-factor/":           "in     405  405  405  405  405  405  405  405  405",
    "GET /account/second-factor/code/":       "302    302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/code/":      "302    302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/again/":      "in     302  302  302  302  302  302  302  302  200",
    "POST /account/second-factor/again/":     "in     302  302  302  302  302  302  302  302  422",
    "GET /account/second-factor/app/":        "in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/app/":       "in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/app/remove/": "in     404  404  404  404  404  404  404  404  302",
    "POST /account/second-factor/app/remove/":"in     404  404  404  404  404  404  404  404  302",
    "GET /account/second-factor/codes/":      "in     404  404  404  404  404  404  404  404  404",
    "POST /account/second-factor/codes/":     "in     405  405  405  405  405  405  405  405  405",
    "GET /account/second-factor/codes/new/":  "in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/codes/new/": "in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/codes/download/":"in     404  404  404  404  404  404  404  404  404",
    "POST /account/second-factor/codes/download/":"in     404  404  404  404  404  404  404  404  404",
    "GET /account/second-factor/passkeys/":   "in     200  200  200  200  200  200  200  200  200",
    "POST /account/second-factor/passkeys/":  "in     405  405  405  405  405  405  405  405  405",
    "GET /account/second-factor/passkeys/add/":"in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/passkeys/add/":"in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/passkeys/again/":"in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/passkeys/again/":"in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/passkeys/1/": "in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/passkeys/1/":"in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/passkeys/1/remove/":"in     302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/passkeys/1/remove/":"in     302  302  302  302  302  302  302  302  302",
    "GET /account/second-factor/passkeys/sign-in/":"302    302  302  302  302  302  302  302  302  302",
    "POST /account/second-factor/passkeys/sign-in/":"302    302  302  302  302  302  302  302  302  302",
    "GET /account/sessions/":                 "in     200  200  200  200  200  200  200  200  200",
    "POST /account/sessions/":                "in     404  404  404  404  404  404  404  404  404",
    "GET /agents/":                         "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/":                        "in     405  405  403  403  403  403  405  405  403",
    "GET /agents/invite/":                  "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/invite/":                 "in     422  422  403  403  403  403  422  422  403",
    "GET /agents/invitations/<invitation>/again/":"in     200  200  403  403  403  403  200  200  403",
    "POST /agents/invitations/<invitation>/again/":"in     303  303  403  403  403  403  303  303  403",
    "GET /agents/invitations/<invitation>/withdraw/":"in     200  200  403  403  403  403  200  200  403",
    "POST /agents/invitations/<invitation>/withdraw/":"in     303  303  403  403  403  403  303  303  403",
    "GET /agents/<agent>/":                 "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/<agent>/":                "in     405  405  403  403  403  403  405  405  403",
    "GET /agents/<agent>/roles/":           "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/<agent>/roles/":          "in     422  422  403  403  403  403  422  422  403",
    "GET /agents/<agent>/deactivate/":      "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/<agent>/deactivate/":     "in     303  303  403  403  403  403  303  303  403",
    "GET /agents/<agent>/activate/":        "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/<agent>/activate/":       "in     303  303  403  403  403  403  303  303  403",
    "GET /agents/<agent>/second-factor/":   "in     200  200  403  403  403  403  200  200  403",
    "POST /agents/<agent>/second-factor/":  "in     303  303  403  403  403  403  303  303  403",
    "GET /invitations/no-such-link/":       "404    200  200  200  200  200  200  200  200  200",
    "POST /invitations/no-such-link/":      "404    200  200  200  200  200  200  200  200  200",
    "GET /admin/password_change/":            "in     302  302  302  302  302  302  302  302  302",
    "POST /admin/password_change/":           "in     302  302  302  302  302  302  302  302  302",
    "GET /admin/":                            "ad    ad   ad   ad   ad   ad   ad   ad   ad   200",
    "POST /admin/":                           "ad    ad   ad   ad   ad   ad   ad   ad   ad   200",
}  # fmt: skip

ADDRESSES = {
    "dashboard": "/",
    "countries": "/countries/",
    "country": "/countries/BR/",
    "customers": "/customers/",
    "check_customers": "/customers/check/",
    "customer": "/customers/<customer>/",
    "customer_agreement": "/customers/<customer>/agreement/",
    "edit_customer": "/customers/<customer>/edit/",
    "ask_for_agreement": "/customers/<customer>/agreement/ask/",
    "agreement_evidence": "/customers/<customer>/agreement/<agreement>/",
    "ask_for_review": "/customers/<customer>/review/",
    "customer_education": "/customers/<customer>/education/",
    "azure_plan": "/customers/<customer>/azure-plan/",
    "customer_costs": "/customers/<customer>/costs/",
    "remove_customer": "/customers/<customer>/remove/",
    "cost_management": "/customers/cost-management/",
    "agreement_text": "/agreements/<template>/",
    "export_customers": "/customers/export.csv",
    "history": "/history/",
    "history_export": "/history/export.csv",
    "drafts": "/customers/drafts/",
    "add_customer": "/customers/add/",
    "draft": "/customers/add/<draft>/",
    "customer_created": "/customers/add/<submitted>/created/",
    "hand_over_draft": "/customers/add/<draft>/hand-over/",
    "discard_draft": "/customers/add/<draft>/discard/",
    "wizard_step": "/customers/add/<draft>/find/",
    "requests": "/requests/",
    "request_relationship": "/requests/new/",
    "request": "/requests/<request>/",
    "request_answers": "/requests/<request>/company/",
    "request_message": "/requests/<request>/message/",
    "remind_of_request": "/requests/<request>/remind/",
    "withdraw_request": "/requests/<request>/withdraw/",
    "asked": "/asked/no-such-link/",
    "asked_code": "/asked/no-such-link/code/",
    "asked_text": "/asked/no-such-link/text/",
    "sign": "/sign/no-such-link/",
    "sign_code": "/sign/no-such-link/code/",
    "sign_text": "/sign/no-such-link/text/",
    "sign_accept": "/sign/no-such-link/accept/",
    "costs": "/costs/no-such-link/",
    "costs_code": "/costs/no-such-link/code/",
    "costs_enter": "/costs/no-such-link/enter/",
    "costs_leave": "/costs/no-such-link/leave/",
    "costs_usage": "/costs/no-such-link/usage/",
    "costs_download": "/costs/no-such-link/usage.csv",
    "asked_accept": "/asked/no-such-link/accept/",
    "asked_decline": "/asked/no-such-link/decline/",
    "account": "/account/you/",
    "account_login": "/account/sign-in/",
    "single_sign_on": "/account/sso/",
    "single_sign_on_answer": "/account/sso/answer/",
    "account_logout": "/account/sign-out/",
    "account_signup": "/account/sign-up/",
    "account_inactive": "/account/inactive/",
    "account_reauthenticate": "/account/again/",
    "account_change_password": "/account/password/",
    "account_set_password": "/account/password/set/",
    "account_reset_password": "/account/password/reset/",
    "account_reset_password_done": "/account/password/reset/sent/",
    "account_reset_password_from_key": "/account/password/reset/key/1-a/",
    "account_reset_password_from_key_done": "/account/password/reset/done/",
    "mfa_index": "/account/second-factor/",
    "mfa_authenticate": "/account/second-factor/code/",
    "mfa_reauthenticate": "/account/second-factor/again/",
    "mfa_activate_totp": "/account/second-factor/app/",
    "mfa_deactivate_totp": "/account/second-factor/app/remove/",
    "mfa_view_recovery_codes": "/account/second-factor/codes/",
    "mfa_generate_recovery_codes": "/account/second-factor/codes/new/",
    "mfa_download_recovery_codes": "/account/second-factor/codes/download/",
    "mfa_list_webauthn": "/account/second-factor/passkeys/",
    "mfa_add_webauthn": "/account/second-factor/passkeys/add/",
    "mfa_reauthenticate_webauthn": "/account/second-factor/passkeys/again/",
    "mfa_edit_webauthn": "/account/second-factor/passkeys/1/",
    "mfa_remove_webauthn": "/account/second-factor/passkeys/1/remove/",
    "mfa_login_webauthn": "/account/second-factor/passkeys/sign-in/",
    "usersessions_list": "/account/sessions/",
    "agents": "/agents/",
    "invite_agent": "/agents/invite/",
    "invite_again": "/agents/invitations/<invitation>/again/",
    "withdraw_invitation": "/agents/invitations/<invitation>/withdraw/",
    "agent": "/agents/<agent>/",
    "agent_roles": "/agents/<agent>/roles/",
    "deactivate_agent": "/agents/<agent>/deactivate/",
    "activate_agent": "/agents/<agent>/activate/",
    "reset_agent_factors": "/agents/<agent>/second-factor/",
    "invitation": "/invitations/no-such-link/",
    "admin_password": "/admin/password_change/",
    "index": "/admin/",
}
# The versions of the customer agreement are every partner's.
OF_ALL = {"/agreements/<template>/"}
WITH_A_KEY = [address for address in ADDRESSES.values() if "<" in address and address not in OF_ALL]


def urls(resolver=None, namespace=""):
    """Yield every pattern of the installation; the admin's own pages stand behind its one door."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield namespace, entry
        else:
            yield from urls(entry, entry.namespace or namespace)


def address(template):
    for name, key in KEYS.items():
        template = template.replace(name, key)
    return template


def who(name, partner):
    if name == "operator":
        return AgentFactory(partner=None, is_staff=True, is_superuser=True)
    kind = {"reseller": {"type": "indirect_reseller"}, "restricted": {"is_restricted": True}}.get(name, {})
    for field, value in kind.items():
        setattr(partner, field, value)
    partner.save()
    role = {"no role": [], "reseller": ["Global admin"], "restricted": ["Global admin"]}.get(name, [name])
    return AgentFactory(partner=partner, roles=role)


@pytest.fixture
def ours(partner):
    customer = CustomerFactory(partner=partner, pk=CUSTOMER)
    DraftFactory(partner=partner, pk=DRAFT)
    DraftFactory(partner=partner, pk=SUBMITTED, status="submitted", customer=customer)
    RelationshipRequestFactory(partner=partner, pk=REQUEST)
    AgreementFactory(customer=customer, pk=AGREEMENT)
    AgreementTemplateFactory(pk=TEMPLATE)
    AgentFactory(partner=partner, pk=AGENT, roles=["Sales agent"])
    InvitationFactory(partner=partner, pk=INVITATION)
    return partner


def answer(client, method, template):
    response = getattr(client, method.lower())(address(template))
    leads = response.headers.get("Location", "")
    if leads.startswith("/account/sign-in/?next="):
        return "in"
    return "ad" if leads.startswith("/admin/") else str(response.status_code)


def row(method, template):
    """Return what the table says: who asks, and what that one is answered."""
    if method in UNKNOWN_METHODS:
        return dict.fromkeys(ASKERS, "405")
    page = f"{'GET' if method == 'HEAD' else method} {template}"
    return dict(zip(ASKERS, PAGES[page].split(), strict=True))


@pytest.mark.parametrize("template", ADDRESSES.values())
def test_a_page_answers_everyone_and_every_method_as_the_table_says(client, ours, template):
    methods = ["GET", "HEAD", "POST", *UNKNOWN_METHODS]
    got = {method: {} for method in methods}
    for name in ASKERS:
        Partner.objects.filter(pk=ours.pk).update(type="direct_bill", is_restricted=False)
        asker = None if name == "nobody" else who(name, Partner.objects.get(pk=ours.pk))
        for method in methods:
            client.logout()
            if asker:
                client.force_login(asker)
            got[method][name] = answer(client, method, template)
            _mend()
    assert got == {method: row(method, template) for method in methods}


def _mend():
    """Put back what a POST of the table took away."""
    Draft.objects.filter(pk=DRAFT).update(status="open")
    RelationshipRequest.objects.filter(pk=REQUEST).update(status="draft")
    Agent.objects.filter(pk=AGENT).update(is_active=True)
    Invitation.objects.filter(pk=INVITATION).update(status="waiting")
    Customer.objects.filter(pk=CUSTOMER).update(removed_at=None, removed_by=None)


def test_every_address_has_its_row():
    named = {entry.name for namespace, entry in urls() if not namespace}
    assert named == set(ADDRESSES) - {"index"}
    assert set(PAGES) == {f"{method} {template}" for template in ADDRESSES.values() for method in ("GET", "POST")}


def test_every_door_of_the_operators_is_closed_to_agents(client, ours):
    client.force_login(AgentFactory(partner=ours, roles=["Global admin"]))
    doors = ["", "customers/customer/", "customers/draft/", "customers/organization/", "customers/agreement/",
             "customers/relationshiprequest/", "customers/qualificationrequest/", "partnercenter/partner/",
             "customers/waitingcustomer/", f"customers/waitingcustomer/{CUSTOMER}/change/", "customers/review/",
             "customers/agreementtemplate/", "customers/agreementtemplate/add/", "customers/customerlink/",
             "partnercenter/partnership/", "partnercenter/agent/", "partnercenter/event/",
             f"customers/customer/{CUSTOMER}/change/", f"customers/draft/{DRAFT}/history/", "auth/group/"]  # fmt: skip
    for door in doors:
        response = client.get(f"/admin/{door}")
        assert (door, response.status_code) == (door, 302)
        assert response.headers["Location"].startswith("/admin/login/"), door


@pytest.mark.parametrize("template", WITH_A_KEY)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_row_of_another_partner_does_not_exist(client, ours, method, template):
    """For whoever may use the page at all; the others are refused whichever row they name."""
    elsewhere = PartnerFactory()
    got, expected = {}, {}
    for name in OF_A_PARTNER:
        client.force_login(who(name, elsewhere))
        got[name] = answer(client, method, template)
        refused = row(method, template)[name]
        expected[name] = refused if refused in ("403", "405") else "404"
    assert got == expected


@pytest.mark.parametrize("template", WITH_A_KEY)
def test_a_key_that_never_was_is_not_found(client, ours, template):
    client.force_login(AgentFactory(partner=ours, roles=["Global admin", "Admin agent"]))
    path = address(template)
    for key in KEYS.values():
        path = path.replace(key, "00000000-0000-7000-8000-00000000000f")
    assert client.get(path).status_code == (405 if row("GET", template)["Global admin"] == "405" else 404)


# What a page sends beside its address: a key of another partner there, and what each role is answered.
SENT = {
    # page, field with the key                glob user adm  sale help none
    "/customers/add/ draft":                  "404  404  404  404  403  403",
    "/customers/add/<draft>/account/ reseller": "422  422  422  422  403  403",
    "/customers/add/<draft>/hand-over/ to":   "422  422  422  422  403  403",
}  # fmt: skip


@pytest.mark.parametrize("sent", SENT)
def test_a_key_of_another_partner_is_refused_where_a_page_sends_one(client, ours, sent):
    template, field = sent.split()
    Partner.objects.filter(pk=ours.pk).update(type="indirect_provider")
    Draft.objects.filter(pk=DRAFT).update(answers={"country": "DE", "company_name": "Fabrikam GmbH"}, put=["find"])
    other = DraftFactory(partner=PartnerFactory())
    foreign = PartnershipFactory().reseller
    keys = {
        "draft": other.pk,
        "reseller": foreign.pk,
        "to": AgentFactory(partner=other.partner, roles=["Sales agent"]).pk,
    }
    before = Draft.objects.get(pk=DRAFT)
    got = []
    for name in OF_A_PARTNER:
        client.force_login(AgentFactory(partner=ours, roles=[] if name == "no role" else [name]))
        response = client.post(
            address(template), {field: str(keys[field]), "country": "DE", "company_name": "Fabrikam"}
        )
        got.append(str(response.status_code))
        assert foreign.name not in response.content.decode()
    assert got == SENT[sent].split()
    assert Draft.objects.get(pk=other.pk).answers == {}
    assert Draft.objects.get(pk=DRAFT).owner == before.owner


def test_every_page_but_the_way_in_asks_to_sign_in(client, db):
    for page in PAGES:
        method, template = page.split()
        if row(method, template)["nobody"] == "in":
            response = getattr(client, method.lower())(address(template))
            assert (page, response.status_code) == (page, 302)
            assert response.headers["Location"] == f"/account/sign-in/?next={address(template)}"
