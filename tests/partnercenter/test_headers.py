"""What every answer carries: no third party, no copy kept, no frame, no sense of the device."""

import pytest

from tests.factories import CustomerFactory

POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
}  # fmt: skip
HEADERS = {
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PAGES = ["/", "/customers/", "/customers/add/", "/customers/drafts/", "/countries/", "/account/you/", "/nowhere/"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_carries_the_headers(signed_in, page):
    answer = signed_in.get(page)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert "camera=()" in answer.headers["Permissions-Policy"]


def test_the_page_of_a_customer_is_kept_by_nobody(signed_in, agent):
    customer = CustomerFactory(partner=agent.partner)
    assert signed_in.get(f"/customers/{customer.pk}/").headers["Cache-Control"] == "no-store"


def test_the_way_in_is_kept_by_nobody_either(client, db):
    assert "no-store" in client.get("/account/sign-in/").headers["Cache-Control"]


def test_the_operators_pages_carry_the_policy_too(client, db):
    assert set(client.get("/admin/login/").headers["Content-Security-Policy"].split("; ")) == POLICY


def test_cookies_are_out_of_reach_of_scripts(client, db):
    from tests.factories import AgentFactory

    AgentFactory(email="sales@contoso.example", roles=["Sales agent"])
    answer = client.post("/account/sign-in/", {"login": "sales@contoso.example", "password": "correct horse battery"})
    assert answer.status_code == 302
    assert answer.cookies["session"]["httponly"]
    assert answer.cookies["session"]["samesite"] == "Lax"
    assert answer.cookies["csrf"]["httponly"]
