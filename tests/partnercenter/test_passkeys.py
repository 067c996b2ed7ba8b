"""Passkeys: added, used as second factor and alone, named, removed; and what a false one is told."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from partnercenter.models import Event
from tests.customers.walking import text_of
from tests.factories import AgentFactory

from .passkey import Passkey, asked_on
from .second_factors import sets_up_app, sign_in

ROOM = "/account/second-factor/passkeys"


def at_home(**options):
    return Client(HTTP_HOST="testserver", **options)


@pytest.fixture
def sales(db):
    return AgentFactory(email="sales@contoso.example", roles=["Sales agent"])


@pytest.fixture
def client(sales):
    client = at_home()
    sign_in(client, sales)
    return client


def adds(client, passkey, name="Work laptop", **options):
    asked = asked_on(client.get(f"{ROOM}/add/"), "creation_options")
    return client.post(f"{ROOM}/add/", {"name": name, "credential": passkey.is_added(asked, **options)})


@pytest.fixture
def passkey(client):
    passkey = Passkey()
    assert adds(client, passkey).status_code == 303
    return passkey


def is_in(client):
    return client.get("/customers/").status_code == 200


def test_a_passkey_is_added_and_recovery_codes_come_with_it(client, sales):
    answer = adds(client, Passkey())
    assert (answer.status_code, answer.headers["Location"]) == (303, "/account/second-factor/codes/")
    assert "10 of 10 are left" in text_of(client.get(answer.headers["Location"]))
    page = text_of(client.get(f"{ROOM}/"))
    assert "<bdi>Work laptop</bdi>" in page
    assert "Signs you in without your password." in page
    event = Event.objects.get()
    assert (event.kind, event.by, event.changes) == ("agent.factor_added", sales, {"factor": [None, "passkey"]})


def test_the_agent_is_told_by_mail(client, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        adds(client, Passkey())
    assert [mail.subject for mail in mailoutbox] == ["A passkey was added"]


def test_a_passkey_without_a_name_gets_one(client):
    adds(client, Passkey(), name="")
    assert "Passkey 1" in text_of(client.get(f"{ROOM}/"))


NONSENSE = [
    "", "{}", "[]", "null", "1", '"x"', "{", '{"id": 1}', '{"response": []}', '{"response": {"userHandle": 7}}',
    "[" * 5000, "9" * 5000, '{"id": "\\ud800"}', '{"id": NaN}',
]  # fmt: skip


@pytest.mark.parametrize("credential", NONSENSE)
def test_what_is_no_passkey_is_not_added(client, credential):
    client.get(f"{ROOM}/add/")
    page = client.post(f"{ROOM}/add/", {"name": "Work laptop", "credential": credential})
    assert page.status_code == 422
    assert "There is a problem" in text_of(page)
    assert 'value="Work laptop"' in page.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("more", ["\x00", "x" * 30_000, "\ud800", float("nan")])
def test_a_passkey_that_cannot_be_kept_is_not_added(client, more):
    passkey = Passkey()
    sent = json.loads(passkey.is_added(asked_on(client.get(f"{ROOM}/add/"), "creation_options")))
    page = client.post(f"{ROOM}/add/", {"name": "x", "credential": json.dumps({**sent, "more": more})})
    assert page.status_code == 422
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("name", ["x" * 101, "\x00"])
def test_a_name_is_short_enough_to_be_read(client, passkey, name):
    key = Authenticator.objects.get(type="webauthn").pk
    assert client.post(f"{ROOM}/{key}/", {"name": name}).status_code == 422


def test_a_passkey_made_for_another_site_is_not_added(client):
    assert adds(client, Passkey(), origin="https://testserver.elsewhere.example").status_code == 422
    assert not Authenticator.objects.exists()


def test_an_answer_to_an_older_question_is_not_taken(client):
    passkey = Passkey()
    old = asked_on(client.get(f"{ROOM}/add/"), "creation_options")
    client.get(f"{ROOM}/add/")
    page = client.post(f"{ROOM}/add/", {"name": "x", "credential": passkey.is_added(old)})
    assert page.status_code == 422


def test_it_is_the_second_factor_at_sign_in(passkey, sales):
    client = at_home()
    assert sign_in(client, sales).headers["Location"] == "/account/second-factor/code/"
    asked = asked_on(client.get("/account/second-factor/code/"), "request_options")
    answer = client.post("/account/second-factor/code/", {"credential": passkey.signs(asked)})
    assert answer.status_code == 303
    assert is_in(client)


@pytest.mark.parametrize("lie", [{"origin": "https://elsewhere.example"}, {"user": ""}])
def test_a_false_answer_is_refused_as_second_factor(passkey, sales, lie):
    client = at_home()
    sign_in(client, sales)
    asked = asked_on(client.get("/account/second-factor/code/"), "request_options")
    false = Passkey() if "user" in lie else passkey
    page = client.post("/account/second-factor/code/", {"credential": false.signs(asked, **lie)})
    assert page.status_code == 422
    assert "There is a problem" in text_of(page)
    assert not is_in(client)


def signs_in_alone(client, passkey, query="", **lies):
    asked = client.get(f"{ROOM}/sign-in/", headers={"Accept": "application/json"}).json()["request_options"]
    return client.post(f"{ROOM}/sign-in/{query}", {"credential": passkey.signs(asked, **lies)})


def test_it_signs_in_alone_and_leads_on(passkey):
    client = at_home()
    answer = signs_in_alone(client, passkey, "?next=/customers/drafts/")
    assert answer.headers["Location"] == "/customers/drafts/"
    assert is_in(client)


@pytest.mark.parametrize("lies", [{"verified": False}, {"origin": "https://elsewhere.example"}, {"user": "AAAA"}])
def test_a_false_answer_signs_nobody_in(passkey, lies):
    client = at_home()
    answer = signs_in_alone(client, passkey, **lies)
    assert answer.headers["Location"] == "/account/sign-in/"
    assert not is_in(client)


@pytest.mark.parametrize("credential", NONSENSE)
def test_nonsense_signs_nobody_in_and_breaks_nothing(db, credential):
    client = at_home()
    client.get(f"{ROOM}/sign-in/", headers={"Accept": "application/json"})
    answer = client.post(f"{ROOM}/sign-in/", {"credential": credential})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/sign-in/")


@pytest.mark.parametrize("handle", [None, "", "!!!", "e30", 7, ["x"]])
def test_an_answer_that_names_no_agent_signs_nobody_in(passkey, handle):
    client = at_home()
    asked = client.get(f"{ROOM}/sign-in/", headers={"Accept": "application/json"}).json()["request_options"]
    sent = json.loads(passkey.signs(asked))
    sent["response"]["userHandle"] = handle
    answer = client.post(f"{ROOM}/sign-in/", {"credential": json.dumps(sent)})
    assert answer.headers["Location"] == "/account/sign-in/"
    assert not is_in(client)


PARTS = ["id", "rawId", "type", "clientDataJSON", "authenticatorData", "signature", "userHandle"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("junk", [None, "", "!!!", "AAAA", 7, [], {}, "\x00", "é"])
def test_no_broken_part_of_an_answer_breaks_the_page(passkey, part, junk):
    client = at_home()
    asked = client.get(f"{ROOM}/sign-in/", headers={"Accept": "application/json"}).json()["request_options"]
    sent = json.loads(passkey.signs(asked))
    (sent if part in sent else sent["response"])[part] = junk
    answer = client.post(f"{ROOM}/sign-in/", {"credential": json.dumps(sent)})
    assert answer.status_code == 302


def test_an_inactive_agent_does_not_come_in_with_it(passkey, sales):
    sales.is_active = False
    sales.save()
    client = at_home()
    assert signs_in_alone(client, passkey).headers["Location"] == "/account/inactive/"
    assert not is_in(client)


def test_it_confirms_that_it_is_you(passkey, sales):
    client = at_home()
    signs_in_alone(client, passkey)
    assert client.get("/account/second-factor/codes/new/").status_code == 302
    page = client.get(f"{ROOM}/again/?next=/account/second-factor/codes/new/")
    sent = {"credential": passkey.signs(asked_on(page, "request_options")), "next": "/account/second-factor/codes/new/"}
    assert client.post(f"{ROOM}/again/", sent).headers["Location"] == "/account/second-factor/codes/new/"
    assert client.get("/account/second-factor/codes/new/").status_code == 200


def test_a_false_answer_confirms_nothing(passkey):
    client = at_home()
    signs_in_alone(client, passkey)
    page = client.get(f"{ROOM}/again/?next=/account/you/")
    sent = {"credential": Passkey().signs(asked_on(page, "request_options")), "next": "/account/you/"}
    answer = client.post(f"{ROOM}/again/?next=/account/you/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{ROOM}/again/?next=/account/you/")
    assert client.get("/account/second-factor/codes/new/").status_code == 302


def test_it_is_renamed(client, passkey, sales):
    key = Authenticator.objects.get(type="webauthn").pk
    assert client.post(f"{ROOM}/{key}/", {"name": ""}).status_code == 422
    assert client.post(f"{ROOM}/{key}/", {"name": "مفتاح"}).status_code == 303
    assert "<bdi>مفتاح</bdi>" in client.get(f"{ROOM}/").content.decode()


@pytest.mark.parametrize(("needed", "app", "status"), [(False, False, 303), (True, False, 422), (True, True, 303)])
def test_it_is_removed_unless_it_is_the_last_of_whoever_needs_one(client, passkey, sales, needed, app, status):
    if app:
        sets_up_app(client)
    sales.partner.needs_second_factor = needed
    sales.partner.save()
    key = Authenticator.objects.get(type="webauthn").pk
    page = client.post(f"{ROOM}/{key}/remove/")
    assert page.status_code == status
    assert Authenticator.objects.filter(pk=key).exists() == (status == 422)
    removed = Event.objects.filter(kind="agent.factor_removed").values_list("changes", flat=True)
    assert list(removed) == ([] if status == 422 else [{"factor": ["passkey", None]}])


@pytest.mark.parametrize("page", ["", "remove/"])
def test_the_passkey_of_somebody_else_does_not_exist(passkey, page):
    key = Authenticator.objects.get(type="webauthn").pk
    client = at_home()
    sign_in(client, AgentFactory(email="other@contoso.example", roles=["Global admin"]))
    for method in (client.get, client.post):
        assert method(f"{ROOM}/{key}/{page}").status_code == 404
    assert Authenticator.objects.filter(pk=key).exists()


@pytest.mark.parametrize("path", ["/account/sign-in/", f"{ROOM}/add/"])
def test_a_page_with_passkeys_holds_no_script_that_runs_inline(client, path):
    page = (at_home() if "sign-in" in path else client).get(path).content.decode()
    tags = [tag.split(">")[0] for tag in page.split("<script")[1:]]
    assert [tag for tag in tags if "src=" not in tag and 'type="application/json"' not in tag] == []
    assert " style=" not in page
