"""Single sign-on, against a provider that is a process of its own: who comes in, and who does not."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from partnercenter.models import Agent, Event
from tests.customers.walking import text_of
from tests.factories import AgentFactory, PartnerFactory
from tests.partnercenter.provider import CLIENT_ID, CLIENT_SECRET

OWNER = "sales@contoso.example"
TENANT = "8c7d1a52-3c5e-4c8e-9d0b-6f0c6f1f2a11"
OF_ENTRA = {"sub": "s-1", "tid": TENANT, "preferred_username": OWNER, "email": "else@elsewhere.example"}
OF_OTHERS = {"sub": "s-1", "email": OWNER, "email_verified": True}


@pytest.fixture(scope="session")
def issuer():
    script = Path(__file__).parent / "provider.py"
    with subprocess.Popen([sys.executable, str(script), "0"], stdout=subprocess.PIPE, text=True) as process:
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture
def entra(db, settings, issuer):
    """Configure the provider as one of Microsoft Entra ID is configured."""
    settings.SINGLE_SIGN_ON = {
        "issuer": issuer,
        "name": "Contoso ID",
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "tenant": TENANT,
        "domains": ["contoso.example"],
    }
    AgentFactory(email=OWNER, roles=["Sales agent"], partner=PartnerFactory(email_domains=["contoso.example"]))
    return settings.SINGLE_SIGN_ON


@pytest.fixture
def other(entra):
    """Configure a provider that has no tenants, and says which addresses are verified."""
    entra["tenant"] = ""
    return entra


def becomes(issuer, claims, wrong=""):
    told = requests.post(f"{issuer}/becomes", json={"claims": claims, "wrong": wrong}, timeout=10)
    assert told.status_code == 200


def there(client, query=""):
    """Go to the provider and return the address it sends the browser back to."""
    start = client.get(f"/account/sso/{query}")
    assert start.status_code == 302, start.text
    answer = requests.get(start.headers["Location"], allow_redirects=False, timeout=10)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"].removeprefix("http://testserver")


def sign_in(configured, claims, wrong="", client=None):
    client = client or Client()
    becomes(configured["issuer"], claims, wrong)
    return client.get(there(client))


def is_in(client):
    return client.get("/account/you/").status_code == 200


def test_an_agent_comes_in(entra):
    client = Client()
    answer = sign_in(entra, OF_ENTRA, client=client)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_in(client)


def test_an_agent_of_another_provider_comes_in_by_a_verified_address(other):
    client = Client()
    assert sign_in(other, OF_OTHERS, client=client).status_code == 302
    assert is_in(client)


def test_whoever_was_on_the_way_is_led_on(entra):
    client = Client()
    becomes(entra["issuer"], OF_ENTRA)
    assert client.get(there(client, "?next=/customers/add/")).headers["Location"] == "/customers/add/"


def test_nobody_is_led_to_another_site(entra):
    client = Client()
    becomes(entra["issuer"], OF_ENTRA)
    assert client.get(there(client, "?next=https://elsewhere.example/")).headers["Location"] == "/"


def test_the_first_time_links_the_identity_and_is_told_in_the_history(entra):
    sign_in(entra, OF_ENTRA)
    (identity,) = SocialAccount.objects.all()
    assert (identity.provider, identity.uid, identity.extra_data) == (entra["issuer"], "s-1", {})
    event = Event.objects.get(kind="agent.changed")
    assert event.changes == {"single_sign_on": ["", entra["issuer"]]}
    assert event.by.email == OWNER


def test_whoever_the_tenant_itself_signed_in_is_no_guest(entra):
    client = Client()
    sign_in(entra, OF_ENTRA | {"idp": f"https://sts.windows.net/{TENANT}/"}, client=client)
    assert is_in(client)


def test_later_only_the_identity_counts(entra):
    sign_in(entra, OF_ENTRA)
    client = Client()
    sign_in(entra, OF_ENTRA | {"preferred_username": "renamed@contoso.example"}, client=client)
    assert is_in(client)
    assert SocialAccount.objects.count() == 1


def test_an_address_given_to_somebody_else_does_not_come_with_the_account(entra):
    sign_in(entra, OF_ENTRA)
    client = Client()
    assert_refused(sign_in(entra, OF_ENTRA | {"sub": "s-2"}, client=client))
    assert not is_in(client)


def assert_refused(answer):
    assert answer.status_code == 403
    assert "You cannot sign in this way" in text_of(answer)
    assert "no account here belongs to you" in text_of(answer)


@pytest.mark.parametrize(
    "claims",
    [
        {"preferred_username": "nobody@contoso.example"},
        {"preferred_username": "sales@elsewhere.example"},
        {"preferred_username": ""},
        {"preferred_username": "sales_elsewhere.example#EXT#@contoso.example"},
        {"preferred_username": "sales@contoso.example.elsewhere.example"},
        {"idp": "live.com"},
        {"idp": "https://sts.windows.net/2f1d3c0a-aaaa-4bbb-8ccc-6f0c6f1f2a11/"},
    ],
)
def test_whoever_is_no_agent_stays_outside(entra, claims):
    client = Client()
    assert_refused(sign_in(entra, OF_ENTRA | claims, client=client))
    assert not is_in(client)
    assert (Agent.objects.count(), SocialAccount.objects.count()) == (1, 0)


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": "true"}, {"email_verified": None}])
def test_an_address_the_provider_does_not_vouch_for_counts_for_nothing(other, claims):
    assert_refused(sign_in(other, OF_OTHERS | {"preferred_username": OWNER} | claims))


def test_a_domain_the_provider_does_not_speak_for_counts_for_nothing(entra):
    partner = PartnerFactory(email_domains=["fabrikam.example"])
    AgentFactory(email="sales@fabrikam.example", partner=partner)
    assert_refused(sign_in(entra, OF_ENTRA | {"preferred_username": "sales@fabrikam.example"}))


def test_a_domain_that_is_not_the_partner_s_counts_for_nothing(entra):
    AgentFactory(email="guest@contoso.example", partner=PartnerFactory(email_domains=["fabrikam.example"]))
    assert_refused(sign_in(entra, OF_ENTRA | {"preferred_username": "guest@contoso.example"}))


def test_an_operator_does_not_come_in_this_way(entra):
    AgentFactory(email="operator@contoso.example", partner=None, is_staff=True)
    assert_refused(sign_in(entra, OF_ENTRA | {"preferred_username": "operator@contoso.example"}))


@pytest.mark.parametrize("linked", [True, False], ids=["linked before", "never linked"])
def test_a_deactivated_agent_stays_outside(entra, linked):
    if linked:
        sign_in(entra, OF_ENTRA)
    Agent.objects.filter(email=OWNER).update(is_active=False)
    client = Client()
    assert_refused(sign_in(entra, OF_ENTRA, client=client))
    assert not is_in(client)


@pytest.mark.parametrize(
    ("claims", "wrong"),
    [
        ({"tid": "another"}, ""),
        ({"tid": None}, ""),
        ({"aud": "another client"}, ""),
        ({"aud": [CLIENT_ID, "another client"], "azp": "another client"}, ""),
        ({"iss": "http://elsewhere.example"}, ""),
        ({"exp": 1}, ""),
        ({"iat": 9999999999}, ""),
        ({"sub": "s" * 192}, ""),
        ({"sub": None}, ""),
        ({}, "nonce"),
        ({}, "key"),
        ({}, "none"),
        ({}, "secret"),
        ({}, "unverifiable"),
    ],
    ids=str,
)
def test_what_does_not_add_up_is_not_accepted(entra, claims, wrong):
    client = Client()
    answer = sign_in(entra, OF_ENTRA | claims, wrong, client)
    assert answer.status_code == 403
    assert "Signing in did not work" in text_of(answer)
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_an_answer_counts_once(entra):
    client = Client()
    becomes(entra["issuer"], OF_ENTRA)
    back = there(client)
    assert client.get(back).status_code == 302
    client.post("/account/sign-out/")
    assert client.get(back).status_code == 403
    assert not is_in(client)


def test_an_answer_to_somebody_else_s_question_is_not_taken(entra):
    becomes(entra["issuer"], OF_ENTRA)
    back, victim = there(Client()), Client()
    assert victim.get(back).status_code == 403
    assert not is_in(victim)


@pytest.mark.parametrize("query", ["", "?code=made-up", "?state=made-up&code=made-up", "?error=server_error&state=x"])
def test_an_answer_nobody_asked_for_is_not_taken(entra, query):
    answer = Client().get(f"/account/sso/answer/{query}")
    assert answer.status_code == 403
    assert "Signing in did not work" in text_of(answer)


def test_what_is_asked_of_the_provider_holds_proof_of_who_asked(entra):
    asked = parse_qs(
        urlsplit(Client().get("/account/sso/?scope=all&auth_params=prompt%3Dnone").headers["Location"]).query
    )
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["nonce"][0]) == 43
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}
    assert "prompt" not in asked
    assert asked["redirect_uri"] == ["http://testserver/account/sso/answer/"]


def test_whoever_stops_at_the_provider_reads_so(entra):
    answer = sign_in(entra, OF_ENTRA, "cancel")
    assert answer.status_code == 403
    assert "You stopped at Contoso ID." in text_of(answer)


def test_a_provider_that_fails_half_way_is_no_failure_here(entra):
    answer = sign_in(entra, OF_ENTRA, "down")
    assert answer.status_code == 403
    assert "Signing in did not work" in text_of(answer)


@pytest.mark.parametrize("path", ["/account/sso/", "/account/sso/answer/"])
def test_a_provider_that_cannot_be_reached_is_told(entra, path):
    client = Client()
    becomes(entra["issuer"], OF_ENTRA)
    back = urlsplit(there(client))
    entra["issuer"] = "http://127.0.0.1:9"
    session = client.session
    for state in session["socialaccount_states"].values():
        state[2] = entra["issuer"]
    session.save()
    answer = client.get(f"{path}?{back.query}")
    assert answer.status_code == 503
    assert "Contoso ID cannot be reached" in text_of(answer)


def test_a_provider_that_names_another_issuer_is_not_used(entra):
    becomes(entra["issuer"], OF_ENTRA, "issuer")
    assert Client().get("/account/sso/").status_code == 503


def test_the_sign_in_page_offers_it_by_name(entra):
    page = Client().get("/account/sign-in/?next=/customers/add/").text
    assert (
        '<a class="btn btn-secondary" href="/account/sso/?next=%2Fcustomers%2Fadd%2F">Sign in with Contoso ID</a>'
        in page
    )


def test_the_sign_in_page_offers_nothing_that_is_not_configured(db):
    assert "/account/sso/" not in Client().get("/account/sign-in/").text
    assert Client().get("/account/sso/").status_code == 404


def test_whoever_is_in_already_is_led_on(entra):
    client = Client()
    sign_in(entra, OF_ENTRA, client=client)
    assert client.get("/account/sso/?next=/customers/").headers["Location"] == "/customers/"


def test_the_own_second_factor_is_asked_for_all_the_same(entra):
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(Agent.objects.get(email=OWNER), generate_totp_secret())
    client = Client()
    answer = sign_in(entra, OF_ENTRA | {"amr": ["pwd", "mfa"]}, client=client)
    assert answer.headers["Location"] == "/account/second-factor/code/"
    assert not is_in(client)


@pytest.mark.parametrize("path", ["signup/", "login/cancelled/", "login/error/", "connections/", "oidc/x/login/", ""])
@pytest.mark.parametrize("prefix", ["/account/sso/social/", "/account/3rdparty/", "/accounts/", "/account/social/"])
def test_no_other_door_of_the_library_is_open(entra, prefix, path):
    assert Client().get(prefix + path).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_makes_an_account_alone(entra, method):
    answer = getattr(Client(), method)("/account/sign-up/", {"email": "new@contoso.example", "password1": "x" * 20})
    assert answer.status_code == 200
    assert "Accounts are made by" in text_of(answer)
    assert Agent.objects.count() == 1
