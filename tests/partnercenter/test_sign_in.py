"""The way in: e-mail and password of an active agent, and no other."""

import pytest

from partnercenter.models import Agent
from tests.customers.walking import text_of
from tests.factories import AgentFactory

PASSWORD = "correct horse battery"


@pytest.fixture
def sales(db):
    return AgentFactory(email="sales@contoso.example", roles=["Sales agent"])


def sign_in(client, login="sales@contoso.example", password=PASSWORD, query=""):
    return client.post("/account/sign-in/" + query, {"login": login, "password": password})


@pytest.mark.parametrize("login", ["sales@contoso.example", "Sales@Contoso.example", " sales@contoso.example "])
def test_an_agent_signs_in_by_e_mail_and_password(client, sales, login):
    answer = sign_in(client, login)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get("/").status_code == 200


def test_whoever_was_on_the_way_is_led_on(client, sales):
    first = client.get("/customers/add/")
    assert first.headers["Location"] == "/account/sign-in/?next=/customers/add/"
    assert sign_in(client, query="?next=/customers/add/").headers["Location"] == "/customers/add/"


def test_nobody_is_led_to_another_site(client, sales):
    assert sign_in(client, query="?next=https://elsewhere.example/").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("login", "password"),
    [("sales@contoso.example", "wrong"), ("nobody@contoso.example", PASSWORD), ("sales@contoso.example", "x" * 5000)],
)
def test_a_wrong_password_and_an_unknown_address_read_the_same(client, sales, login, password):
    page = sign_in(client, login, password)
    assert page.status_code == 200
    text = text_of(page)
    assert "There is a problem" in text
    assert "The e-mail address or the password is wrong. Enter both again." in text
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("login", "password", "sentence"),
    [
        ("", PASSWORD, "Enter your e-mail address."),
        ("sales", PASSWORD, "Enter your e-mail address, such as name@organisation.example."),
        ("sales@contoso.example", "", "Enter your password."),
    ],
)
def test_what_is_missing_is_said(client, sales, login, password, sentence):
    assert sentence in text_of(sign_in(client, login, password))


@pytest.mark.parametrize("login", ["\x00", "a\x00@contoso.example", '"><script>@contoso.example', "x" * 5000])
def test_no_address_breaks_the_page(client, sales, login):
    page = sign_in(client, login)
    assert page.status_code == 200
    assert "<script>@" not in page.content.decode()


def test_an_inactive_agent_does_not_come_in(client, sales):
    Agent.objects.filter(pk=sales.pk).update(is_active=False)
    assert sign_in(client).status_code in (200, 302)
    assert client.get("/").headers["Location"].startswith("/account/sign-in/")


def test_an_agent_made_inactive_is_out_at_once(client, sales):
    sign_in(client)
    Agent.objects.filter(pk=sales.pk).update(is_active=False)
    assert client.get("/").headers["Location"].startswith("/account/sign-in/")


def test_nobody_makes_an_account_alone(client, db):
    page = client.get("/account/sign-up/")
    assert "Accounts are made by your organisation" in text_of(page)
    page = client.post("/account/sign-up/", {"email": "new@contoso.example", "password1": PASSWORD})
    assert "Accounts are made by your organisation" in text_of(page)
    assert not Agent.objects.exists()


def test_signing_out_ends_it(client, sales):
    sign_in(client)
    assert "Drafts are kept" in text_of(client.get("/account/sign-out/"))
    assert client.post("/account/sign-out/").headers["Location"] == "/account/sign-in/"
    assert client.get("/").status_code == 302


def test_an_operator_is_led_to_the_administration(client, db):
    client.force_login(AgentFactory(partner=None, is_staff=True, is_superuser=True))
    assert client.get("/").headers["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("email", ["sales@contoso.example", "nobody@contoso.example"])
def test_asking_for_a_new_password_tells_nothing_of_who_has_an_account(client, sales, email, mailoutbox):
    answer = client.post("/account/password/reset/", {"email": email})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/password/reset/sent/")
    assert len(mailoutbox) == 1 if email.startswith("sales") else True


def test_a_new_password_is_chosen_by_the_link_in_the_message(client, sales, mailoutbox):
    client.post("/account/password/reset/", {"email": "sales@contoso.example"})
    link = next(word for word in mailoutbox[0].body.split() if "/account/password/reset/key/" in word)
    page = client.get(link, follow=True)
    assert "Choose a new password" in text_of(page)
    form = page.request["PATH_INFO"]
    client.post(form, {"password1": "another long password", "password2": "another long password"})
    assert sign_in(client, password="another long password").status_code == 302


def test_a_password_has_twelve_characters(client, sales):
    sign_in(client)
    page = client.post("/account/password/", {"oldpassword": PASSWORD, "password1": "short", "password2": "short"})
    assert page.status_code == 200
    assert "12" in text_of(page)


def test_agents_change_their_own_name_and_time_zone(client, sales):
    sign_in(client)
    page = text_of(client.get("/account/you/"))
    assert "Sales agent" in page
    assert "sales@contoso.example" in page
    sent = {"first_name": "Ana", "last_name": "Büro", "time_zone": "Pacific/Auckland"}
    answer = client.post("/account/you/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/account/you/")
    assert "Your account is saved." in text_of(client.get("/account/you/"))
    sales.refresh_from_db()
    assert (sales.get_full_name(), sales.time_zone) == ("Ana Büro", "Pacific/Auckland")


@pytest.mark.parametrize("wrong", [{"time_zone": "Nowhere"}, {"first_name": ""}, {"first_name": "x" * 41}])
def test_a_wrong_account_comes_back_with_422(client, sales, wrong):
    sign_in(client)
    sent = {"first_name": "Ana", "last_name": "", "time_zone": "UTC"} | wrong
    page = client.post("/account/you/", sent)
    assert page.status_code == 422
    assert "There is a problem" in text_of(page)
    sales.refresh_from_db()
    assert sales.first_name == "Sales"
