"""What is odd but possible is ticked to go on, kept with the customer, and asked anew when the value changes."""

import pytest

from customers.models import Customer
from tests.customers.walking import BRAZIL, GERMANY, Walk, summary_of, text_of

ODD = GERMANY | {"find": GERMANY["find"] | {"company_name": "Adventure.com"}}


@pytest.fixture
def walk(signed_in):
    return Walk(signed_in)


def ticks(page):
    """Return code → whether its box is ticked."""
    text = text_of(page)
    return {
        part.split('"')[0]: " checked>" in part.split("<label")[0]
        for part in text.split('name="confirmed" value="')[1:]
    }


def test_an_odd_name_stops_the_page_without_an_error(walk):
    page = walk.first(**ODD["find"])
    assert page.status_code == 422
    assert summary_of(page) == []
    assert ticks(page) == {"company_name_domain": False}
    assert "“Adventure.com” looks like an internet domain." in text_of(page)
    assert "I have checked this" in text_of(page)


def test_a_tick_lets_it_pass(walk):
    walk.first(**ODD["find"])
    answer = walk.send("find", **ODD["find"], confirmed="company_name_domain")
    assert (answer.status_code, answer.headers["Location"]) == (303, walk.url("account"))
    assert walk.draft.confirmed == {"company_name_domain": "Adventure.com"}
    assert ticks(walk.open("find")) == {"company_name_domain": True}


def test_a_tick_for_something_else_does_not(walk):
    page = walk.first(**ODD["find"], confirmed="phone_unusual")
    assert page.status_code == 422
    assert walk.draft.confirmed == {}


def test_another_value_is_asked_about_anew(walk):
    walk.first(**ODD["find"], confirmed="company_name_domain")
    page = walk.send("find", country="DE", company_name="Wingtip.com", registration_id="")
    assert page.status_code == 422
    assert ticks(page) == {"company_name_domain": False}
    answer = walk.send("find", **ODD["find"])
    assert answer.status_code == 303, "the first name was checked already"


def test_what_was_ticked_is_stored_with_the_customer(walk):
    walk.first(**ODD["find"], confirmed="company_name_domain")
    for step in ("account", "agreement"):
        assert walk.send(step, **ODD[step]).status_code == 303
    assert walk.create().status_code == 303
    customer = Customer.objects.get()
    assert [concern["code"] for concern in customer.concerns] == ["company_name_domain"]
    assert "looks like an internet domain" in customer.concerns[0]["message"]
    assert "Checked although odd" in text_of(walk.client.get(f"/customers/{customer.pk}/"))


def test_an_unticked_concern_keeps_the_review_from_creating(walk):
    walk.first(**ODD["find"])
    for step in ("account", "agreement"):
        walk.send(step, **ODD[step])
    page = walk.create()
    assert page.status_code == 422
    assert ticks(page) == {"company_name_domain": False}
    assert not Customer.objects.exists()


def test_a_concern_can_be_ticked_on_the_review(walk):
    walk.first(**ODD["find"])
    for step in ("account", "agreement"):
        walk.send(step, **ODD[step])
    assert walk.create(confirmed="company_name_domain").status_code == 303
    assert [concern["code"] for concern in Customer.objects.get().concerns] == ["company_name_domain"]


def test_a_phone_of_another_country_is_odd_not_wrong(walk):
    walk.first(**BRAZIL["find"])
    page = walk.send("account", **(BRAZIL["account"] | {"phone": "+49 30 901820"}))
    assert summary_of(page) == []
    assert ticks(page) == {"phone_other_country": False}
