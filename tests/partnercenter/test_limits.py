"""A try is counted in the database, whoever serves it, and no one can be read from what is kept."""

import datetime
import os
import subprocess
import sys

import psycopg
import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from partnercenter.actions.limits import purge_tallies
from partnercenter.limits import by_agent, give_back, in_words, limited, network_of, seconds_left, take
from partnercenter.models import Tally
from tests.journeys.installation import HOUSE, of_its_own

START = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def clock(db):
    with time_machine.travel(START, tick=False) as moved:
        yield moved


def tries(count, *, key="somebody", name="door"):
    return [take(name, key, limit=3, seconds=60) for _ in range(count)]


def test_as_many_tries_get_through_as_the_limit_says(clock):
    assert tries(5) == [True, True, True, False, False]


def test_a_window_ends_when_it_said_however_often_it_was_tried(clock):
    tries(3)
    clock.shift(59)
    assert tries(1) == [False]
    assert seconds_left("door", "somebody") == 1
    clock.shift(1)
    assert tries(4) == [True, True, True, False]


def test_another_name_or_another_key_has_a_count_of_its_own(clock):
    tries(3)
    assert tries(1, key="somebody else") == [True]
    assert tries(1, name="window") == [True]


def test_what_is_given_back_was_never_tried(clock):
    tries(3)
    give_back("door", "somebody")
    assert tries(2) == [True, False]


def test_nothing_is_given_back_that_was_not_taken(clock):
    give_back("door", "somebody")
    assert tries(4) == [True, True, True, False]


def test_who_tried_cannot_be_read_from_the_table(clock, settings):
    tries(1, key="agent@partner.example")
    (kept,) = Tally.objects.all()
    assert len(kept.key) == 64
    assert "agent" not in kept.key
    settings.SECRET_KEY = "another installation’s secret, of fifty characters or more"
    tries(1, key="agent@partner.example")
    assert Tally.objects.count() == 2


def test_a_try_inside_a_transaction_is_refused_for_it_could_be_rolled_back(transactional_db):
    from django.db import transaction

    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        take("door", "somebody", limit=3, seconds=60)


def test_what_is_over_is_purged_and_what_is_not_stays(clock):
    tries(1)
    clock.shift(30)
    tries(1, key="somebody else")
    clock.shift(31)
    assert purge_tallies() == 1
    assert seconds_left("door", "somebody else") == 29


def test_counting_sweeps_now_and_then(clock):
    Tally.objects.create(key="over", count=1, ends_at=timezone.now() - datetime.timedelta(seconds=1))
    for n in range(2000):
        if not Tally.objects.filter(key="over").exists():
            break
        take("door", str(n), limit=1, seconds=60)
    assert not Tally.objects.filter(key="over").exists()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 second"), (1, "1 second"), (59, "59 seconds"), (60, "60 seconds"), (61, "2 minutes"),
     (3600, "60 minutes"), (3601, "2 hours")],
)  # fmt: skip
def test_how_long_to_wait_is_said_in_words(seconds, words):
    assert in_words(seconds) == words


@pytest.mark.parametrize(
    ("proxy", "address", "forwarded", "network"),
    [
        (False, "192.0.2.7", "203.0.113.9", "192.0.2.7"),
        (True, "127.0.0.1", "203.0.113.9", "203.0.113.9"),
        (True, "127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        (True, "127.0.0.1", "", "127.0.0.1"),
        (False, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        (True, "::1", "2001:db8:1:2::9", "2001:db8:1:2::/64"),
        (False, "::ffff:192.0.2.7", "", "192.0.2.7"),
        (False, "", "", "unknown"),
        (True, "127.0.0.1", "not an address", "unknown"),
    ],
)
def test_where_a_request_comes_from(settings, proxy, address, forwarded, network):
    settings.BEHIND_PROXY = proxy
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert network_of(RequestFactory().get("/", headers=headers, REMOTE_ADDR=address)) == network


@pytest.fixture
def door(clock):
    return limited("door", 2, 600)(lambda request: HttpResponse("come in"))


def asked(method="post", data=None, address="192.0.2.7", user=None):
    request = getattr(RequestFactory(), method)("/door/?of=house", data, REMOTE_ADDR=address)
    request.user = user or AnonymousUser()
    return request


def test_a_view_is_used_as_often_as_its_limit_says(door):
    assert [door(asked()).status_code for _ in range(3)] == [200, 200, 429]


def test_another_network_is_not_held_up(door):
    assert [door(asked(address=f"192.0.2.{n}")).status_code for n in range(4)] == [200] * 4


def test_looking_is_no_try(door):
    assert [door(asked("get")).status_code for _ in range(4)] == [200] * 4


def test_the_answer_over_the_limit_says_when_to_try_again(door, clock):
    door(asked())
    door(asked())
    clock.shift(90)
    response = door(asked())
    assert response.headers["Retry-After"] == "510"
    assert "Try again in 9 minutes." in response.text


def test_what_was_typed_comes_back_and_a_secret_does_not(door):
    typed = {"email": "agent@partner.example", "postal_code": "“<b>”", "password1": "correct horse", "code": "123456"}
    door(asked())
    door(asked())
    page = door(asked(data=typed)).text
    assert 'action="/door/?of=house"' in page
    assert '<input type="hidden" name="email" value="agent@partner.example">' in page
    assert '<input type="hidden" name="postal_code" value="“&lt;b&gt;”">' in page
    assert "correct horse" not in page
    assert "123456" not in page


def test_a_limit_by_agent_is_the_agent_s_wherever_they_are(clock, agent):
    door = limited("door", 1, 600, by=by_agent)(lambda request: HttpResponse("come in"))
    assert door(asked(user=agent)).status_code == 200
    assert door(asked(user=agent, address="198.51.100.1")).status_code == 429
    assert door(asked()).status_code == 200


MAKE = """
import django
django.setup()
from django.db import connection
from partnercenter.models import Tally
with connection.schema_editor() as editor:
    editor.create_model(Tally)
"""
TAKE = """
import django, sys
django.setup()
from partnercenter.limits import take
sys.stdin.readline()
print(sum(take("door", "somebody", limit=50, seconds=600) for _ in range(100)))
"""


@pytest.fixture
def database(tmp_path):
    """Return the environment of a database of its own, with nothing in it but the table of counts."""
    server = os.environ.get("DATABASE_URL", "")
    is_server = server.startswith("postgres")
    url = of_its_own(server) if is_server else f"sqlite:///{tmp_path / 'db.sqlite3'}"
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "partnercenter.settings"}
    subprocess.run([sys.executable, "-c", MAKE], env=environment, cwd=HOUSE, check=True)
    yield environment
    if is_server:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")


def test_processes_at_the_same_moment_count_one_limit(database):
    started = [
        subprocess.Popen(
            [sys.executable, "-c", TAKE],
            env=database,
            cwd=HOUSE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    got_through = [int(process.communicate(timeout=60)[0]) for process in started]
    assert sum(got_through) == 50


def test_a_restart_forgets_nothing(database):
    first, second = (
        subprocess.run(
            [sys.executable, "-c", TAKE],
            env=database,
            cwd=HOUSE,
            input="go\n",
            capture_output=True,
            text=True,
            check=True,
        )
        for _ in range(2)
    )
    assert (first.stdout, second.stdout) == ("50\n", "0\n")
