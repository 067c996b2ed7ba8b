"""What a person reads when a page is not theirs, not there, or not working."""

import pytest
from django.test import Client

from tests.customers.walking import GERMANY, text_of
from tests.factories import AgentFactory, PartnerFactory


def test_who_may_not_learns_which_roles_may_and_whom_to_ask(client, partner):
    AgentFactory(partner=partner, roles=["Global admin"], first_name="Global", last_name="office",
                 email="global@contoso.example")  # fmt: skip
    AgentFactory(partner=partner, roles=["User management admin"], first_name="Users", last_name="office")
    AgentFactory(partner=partner, roles=["Sales agent"], first_name="Sales", last_name="office")
    AgentFactory(partner=partner, roles=["Global admin"], first_name="Gone", last_name="office", is_active=False)
    AgentFactory(partner=PartnerFactory(), roles=["Global admin"], first_name="Strange", last_name="office")
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    page = client.get("/customers/add/")
    assert page.status_code == 403
    text = text_of(page)
    assert "<h1>You cannot do this with your roles</h1>" in text
    assert "None of your roles lets you add customers." in text
    assert text.count("<li>Global admin</li>") == 1
    for role in ("User management admin", "Admin agent", "Sales agent"):
        assert f"<li>{role}</li>" in text
    assert "<bdi>Global office</bdi>" in text
    assert "global@contoso.example" in text
    assert "<bdi>Users office</bdi>" in text
    for name in ("Sales office", "Gone office", "Strange office"):
        assert name not in text


def test_where_nobody_can_give_a_role_the_page_says_whom_to_ask(client, partner):
    client.force_login(AgentFactory(partner=partner))
    assert "Ask the Global admin of your organisation." in text_of(client.get("/customers/"))


def test_a_page_that_is_not_there_says_so_in_the_product_s_words(signed_in):
    page = signed_in.get("/nowhere/")
    assert page.status_code == 404
    assert "<h1>Page not found</h1>" in text_of(page)
    assert 'href="/"' in text_of(page)


def test_a_page_that_is_not_there_can_be_told_to_nobody_in_particular(client, db):
    page = client.get("/nowhere/")
    assert page.status_code == 404
    assert "<h1>Page not found</h1>" in text_of(page)


def test_what_fails_says_so_without_a_database(signed_in, monkeypatch):
    def breaks(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("customers.views.customers.page_of", breaks)
    signed_in.raise_request_exception = False
    page = signed_in.get("/customers/")
    assert page.status_code == 500
    text = text_of(page)
    assert "<h1>Something went wrong</h1>" in text
    assert "nothing is created twice" in text
    assert "ZeroDivisionError" not in text


def test_a_form_without_its_mark_is_explained_and_changes_nothing(agent):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agent)
    page = client.post("/customers/add/", GERMANY["find"])
    assert page.status_code == 403
    text = text_of(page)
    assert "<h1>The page was open too long</h1>" in text
    assert "Nothing was changed." in text
    assert '<a href="/customers/drafts/">Go to the drafts</a>' in text


@pytest.mark.django_db
def test_a_sign_in_without_its_mark_leads_to_sign_in():
    page = Client(enforce_csrf_checks=True).post("/account/sign-in/", {"login": "a@b.example", "password": "x"})
    assert page.status_code == 403
    assert '<a href="/account/sign-in/">Go to sign in</a>' in text_of(page)


def test_a_request_that_is_not_in_order_is_answered_plainly(signed_in, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5
    signed_in.raise_request_exception = False
    page = signed_in.post("/customers/add/", {f"field{number}": "x" for number in range(10)})
    assert page.status_code == 400
    assert "<h1>This request cannot be answered</h1>" in text_of(page)


def test_a_request_that_is_too_large_is_answered_plainly(signed_in, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    page = signed_in.post(
        "/customers/add/", "company_name=" + "x" * 2000, content_type="application/x-www-form-urlencoded"
    )
    assert page.status_code in (400, 413)
    assert "Traceback" not in text_of(page)


def test_a_host_that_is_not_ours_is_answered_plainly(client, db):
    page = client.get("/account/sign-in/", HTTP_HOST="elsewhere.example")
    assert page.status_code == 400
    assert "This request cannot be answered" in text_of(page)
