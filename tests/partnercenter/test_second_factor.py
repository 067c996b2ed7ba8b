"""The second factor: an authenticator app and recovery codes, and who cannot do without."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from partnercenter.actions import give_factor, reset_factors
from partnercenter.models import Agent, Event
from tests.customers.walking import text_of
from tests.factories import AgentFactory

from .second_factors import SECRET, code, codes_on, secret_on, sets_up_app, sign_in

KINDS = Event.Kind


@pytest.fixture
def sales(db):
    return AgentFactory(email="sales@contoso.example", roles=["Sales agent"])


@pytest.fixture
def with_app(db):
    return AgentFactory(email="app@contoso.example", roles=["Sales agent"], second_factor=SECRET)


@pytest.fixture
def must(sales):
    """An agent of a partner that asks everyone for a second factor."""
    sales.partner.needs_second_factor = True
    sales.partner.save()
    return sales


def events(agent):
    rows = Event.objects.filter(subject_key=agent.pk).order_by("at", "pk")
    return [(event.kind, event.by_name, event.changes) for event in rows]


def location(answer):
    return answer.status_code, answer.headers["Location"]


def test_an_app_is_set_up_and_its_first_recovery_codes_shown(client, sales):
    sign_in(client, sales)
    page = client.get("/account/second-factor/app/")
    assert "<svg " in page.content.decode()
    assert "data:" not in page.content.decode()
    _, answer = sets_up_app(client)
    assert location(answer) == (303, "/account/second-factor/codes/")
    codes = codes_on(client.get("/account/second-factor/codes/"))
    assert len(set(codes)) == 10
    download = client.get("/account/second-factor/codes/download/")
    assert download.content.decode().split() == codes
    assert download.headers["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert download.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert events(sales) == [(KINDS.FACTOR_ADDED, str(sales), {"factor": [None, "authenticator app"]})]


def test_a_wrong_code_sets_up_nothing_and_keeps_the_secret(client, sales):
    sign_in(client, sales)
    secret = secret_on(client.get("/account/second-factor/app/"))
    page = client.post("/account/second-factor/app/", {"code": "000000"})
    assert page.status_code == 422
    assert "Error: Set up an authenticator app" in page.content.decode()
    assert "This code is wrong or was used already." in text_of(page)
    assert secret_on(page) == secret
    assert not Authenticator.objects.exists()


def test_whoever_has_a_factor_signs_in_with_password_and_code(client, with_app):
    assert location(sign_in(client, with_app, "?next=/customers/")) == (302, "/account/second-factor/code/")
    assert client.get("/customers/").status_code == 302
    answer = client.post("/account/second-factor/code/", {"code": code()})
    assert location(answer) == (303, "/customers/")
    assert client.get("/customers/").status_code == 200


@pytest.mark.parametrize("wrong", ["", "000000", "1", "x" * 5000, "\x00", "１２３４５６"])
def test_a_wrong_code_lets_nobody_in(client, with_app, wrong):
    sign_in(client, with_app)
    page = client.post("/account/second-factor/code/", {"code": wrong})
    assert page.status_code == 422
    assert client.get("/customers/").status_code == 302


@pytest.mark.parametrize(("steps", "status"), [(-2, 422), (-1, 303), (0, 303), (1, 303), (2, 422)])
def test_a_clock_may_be_half_a_minute_wrong(client, with_app, steps, status):
    sign_in(client, with_app)
    assert client.post("/account/second-factor/code/", {"code": code(steps=steps)}).status_code == status


def test_a_code_counts_once_in_every_process(with_app):
    now = code()
    first, second = Client(), Client()
    for client, status in ((first, 303), (second, 422)):
        sign_in(client, with_app)
        cache.clear()  # as another process has one of its own
        assert client.post("/account/second-factor/code/", {"code": now}).status_code == status


def test_no_older_code_counts_after_a_newer_one(with_app):
    for steps, status in ((1, 303), (0, 422)):
        client = Client()
        sign_in(client, with_app)
        assert client.post("/account/second-factor/code/", {"code": code(steps=steps)}).status_code == status


def test_a_recovery_code_lets_in_once(client, sales):
    sign_in(client, sales)
    sets_up_app(client)
    codes = codes_on(client.get("/account/second-factor/codes/"))
    for typed, status in ((codes[0], 303), (codes[0], 422), (codes[1], 303)):
        other = Client()
        sign_in(other, sales)
        assert other.post("/account/second-factor/code/", {"code": typed}).status_code == status
    assert "8 of 10 are left" in text_of(client.get("/account/second-factor/codes/"))


def test_few_codes_may_be_guessed(with_app):
    said = ""
    for guess in range(6):
        client = Client()
        sign_in(client, with_app)
        said = text_of(client.post("/account/second-factor/code/", {"code": f"{guess:06}"}))
    assert "Too many wrong codes. Wait 15 minutes, or use a passkey." in said
    page = client.post("/account/second-factor/code/", {"code": code()})
    assert page.status_code == 422, "the right one is not tried either"


def test_secrets_are_stored_encrypted(client, sales):
    sign_in(client, sales)
    secret, _ = sets_up_app(client)
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in rows
    for typed in codes_on(client.get("/account/second-factor/codes/")):
        assert typed not in rows


def test_another_secret_key_fits_no_code_but_its_fallback_reads_on(client, with_app, settings):
    settings.SECRET_KEY, before = "another key", settings.SECRET_KEY
    for fallbacks, status in (([], 422), ([before], 303)):
        settings.SECRET_KEY_FALLBACKS = fallbacks
        other = Client()
        sign_in(other, with_app)
        assert other.post("/account/second-factor/code/", {"code": code()}).status_code == status


def test_who_needs_a_factor_is_led_to_set_one_up_and_back_to_the_page(client, must):
    assert location(sign_in(client, must, "?next=/customers/?q=n%26m")) == (302, "/customers/?q=n&m")
    led = client.get("/customers/?q=x&sort=name")
    assert location(led) == (303, "/account/second-factor/?next=%2Fcustomers%2F%3Fq%3Dx%26sort%3Dname")
    page = client.get(led.headers["Location"])
    assert "Your organisation asks everyone for a second factor." in text_of(page)
    query = "?next=%2Fcustomers%2F%3Fq%3Dx%26sort%3Dname"
    assert f'href="/account/second-factor/app/{query}"' in page.content.decode()
    _, answer = sets_up_app(client, query)
    assert location(answer) == (303, f"/account/second-factor/codes/{query}")
    assert 'href="/customers/?q=x&amp;sort=name"' in client.get(answer.headers["Location"]).content.decode()
    assert client.get("/customers/").status_code == 200


@pytest.mark.parametrize("way_on", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(client, must, way_on):
    sign_in(client, must)
    assert "elsewhere" not in client.get("/account/second-factor/", {"next": way_on}).content.decode()
    assert "alert" not in client.get("/account/second-factor/", {"next": way_on}).content.decode()


@pytest.mark.parametrize(
    "path", ["/", "/customers/", "/customers/add/", "/customers/drafts/", "/countries/", "/admin/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_page_is_closed_to_whoever_still_needs_a_factor(client, must, path, method):
    sign_in(client, must)
    answer = getattr(client, method)(path)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/account/second-factor/?next=")


@pytest.mark.parametrize("path", ["/account/you/", "/account/password/", "/account/sign-out/", "/account/sessions/"])
def test_one_s_own_account_stays_open(client, must, path):
    sign_in(client, must)
    assert client.get(path).status_code == 200


def test_enforcement_acts_at_once_in_open_sessions(client, sales):
    sign_in(client, sales)
    assert client.get("/customers/").status_code == 200
    sales.partner.needs_second_factor = True
    sales.partner.save()
    assert client.get("/customers/").status_code == 303


def test_nobody_else_is_asked(client, sales):
    sign_in(client, sales)
    assert client.get("/customers/").status_code == 200


@pytest.mark.parametrize("needed", [True, False])
def test_the_last_factor_of_whoever_needs_one_stays(client, with_app, needed):
    with_app.partner.needs_second_factor = needed
    with_app.partner.save()
    sign_in(client, with_app)
    client.post("/account/second-factor/code/", {"code": code()})
    confirms(client)
    page = client.post("/account/second-factor/app/remove/")
    assert page.status_code == (422 if needed else 303)
    assert Authenticator.objects.filter(user=with_app).exists() == needed
    if needed:
        assert "You need a second factor, and this is your only one." in text_of(page)
    else:
        assert (KINDS.FACTOR_REMOVED, str(with_app), {"factor": ["authenticator app", None]}) in events(with_app)


def confirms(client):
    client.post("/account/again/", {"password": "correct horse battery"})


PROTECTED = ["app/remove/", "codes/", "codes/new/", "codes/download/", "passkeys/add/"]


@pytest.mark.parametrize("path", PROTECTED)
def test_whoever_has_a_factor_confirms_before_changing_any(client, sales, path):
    sign_in(client, sales)
    secret, _ = sets_up_app(client)
    client.logout()
    sign_in(client, sales)
    client.post("/account/second-factor/code/", {"code": code(secret)})
    answer = client.get(f"/account/second-factor/{path}")
    assert location(answer)[0] == 302
    assert answer.headers["Location"].startswith("/account/again/?next=%2Faccount%2Fsecond-factor%2F")
    confirms(client)
    assert client.get(f"/account/second-factor/{path}").status_code == 200


def test_one_confirms_with_a_code_as_well(client, with_app):
    sign_in(client, with_app)
    client.post("/account/second-factor/code/", {"code": code()})
    page = client.get("/account/again/")
    assert "Use a code" in text_of(page)
    assert client.post("/account/second-factor/again/", {"code": code()}).status_code == 422, "used already"
    answer = client.post(
        "/account/second-factor/again/?next=/account/second-factor/codes/new/", {"code": code(steps=1)}
    )
    assert location(answer) == (302, "/account/second-factor/codes/new/")


def test_new_recovery_codes_replace_the_old(client, sales):
    sign_in(client, sales)
    sets_up_app(client)
    confirms(client)
    old = codes_on(client.get("/account/second-factor/codes/"))
    answer = client.post("/account/second-factor/codes/new/")
    assert location(answer) == (303, "/account/second-factor/codes/")
    assert not set(old) & set(codes_on(client.get("/account/second-factor/codes/")))
    assert events(sales)[-1] == (KINDS.FACTOR_ADDED, str(sales), {"factor": [None, "recovery codes"]})


def test_recovery_codes_alone_are_no_factor(client, sales):
    sign_in(client, sales)
    page = client.post("/account/second-factor/codes/new/")
    assert page.status_code in (302, 422)
    assert not Authenticator.objects.exists()


def test_the_agent_is_told_of_every_change_by_mail(client, sales, mailoutbox, django_capture_on_commit_callbacks):
    sign_in(client, sales)
    with django_capture_on_commit_callbacks(execute=True):
        sets_up_app(client)
    confirms(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/second-factor/codes/new/")
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/second-factor/app/remove/")
    assert [mail.subject for mail in mailoutbox] == [
        "An authenticator app was set up", "New recovery codes were made", "An authenticator app was removed",
    ]  # fmt: skip
    assert {tuple(mail.to) for mail in mailoutbox} == {("sales@contoso.example",)}
    assert "127.0.0.1" in mailoutbox[0].body
    assert "\n\n\n" not in mailoutbox[0].body


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_takes_nothing_back(client, sales, monkeypatch, caplog):
    def is_down(*args, **kwargs):
        raise ConnectionRefusedError("no mail today")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", is_down)
    sign_in(client, sales)
    _, answer = sets_up_app(client)
    assert answer.status_code == 303
    assert "no mail today" in caplog.text
    assert Agent.objects.get(pk=sales.pk).has_second_factor


def test_the_change_and_its_event_stand_or_fall_together(client, sales, monkeypatch):
    def breaks(*args, **kwargs):
        raise RuntimeError("no event today")

    sign_in(client, sales)
    client.get("/account/second-factor/app/")
    monkeypatch.setattr("partnercenter.actions.factors.record", breaks)
    with pytest.raises(RuntimeError):
        sets_up_app(client)
    assert not Authenticator.objects.exists()


def test_whoever_has_a_passkey_is_given_no_app(sales):
    Authenticator.objects.create(user=sales, type="webauthn", data={"name": "Work laptop"})
    key, codes = give_factor(agent=sales, by=None)
    assert (key, len(codes)) == ("", 10)
    assert not events(sales)


def test_a_reset_takes_all_away_ends_the_sessions_and_tells_the_agent(
    client, with_app, mailoutbox, django_capture_on_commit_callbacks
):
    sign_in(client, with_app)
    client.post("/account/second-factor/code/", {"code": code()})
    admin = AgentFactory(partner=with_app.partner, roles=["Global admin"])
    with django_capture_on_commit_callbacks(execute=True):
        reset_factors(agent=with_app, by=admin)
    assert not Authenticator.objects.exists()
    assert client.get("/customers/").status_code == 302
    assert events(with_app) == [(KINDS.FACTORS_RESET, str(admin), {"factors": ["TOTP Authenticator", None]})]
    assert [(mail.subject, mail.to) for mail in mailoutbox] == [("Your second factor was reset", [with_app.email])]
    assert f"{admin} reset the second factor of your account app@contoso.example" in mailoutbox[0].body
    assert location(sign_in(client, with_app)) == (302, "/")
