"""A date is read as people write it, and never guessed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules import Refused
from customers.rules.dates import read_past

TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2026-11-22", "2026-11-22"),
        ("2026/1/3", "2026-01-03"),
        ("22 November 2026", "2026-11-22"),
        ("3rd jan. 2026", "2026-01-03"),
        ("1 Sept 2026", "2026-09-01"),
        ("November 22, 2026", "2026-11-22"),
        ("Mar 1st 2026", "2026-03-01"),
        ("3.4.2026", "2026-04-03"),
        ("22/11/2026", "2026-11-22"),
        ("11-22-2026", "2026-11-22"),
        ("5/5/2026", "2026-05-05"),
        ("today", "2026-11-22"),
        ("Yesterday", "2026-11-21"),
        ("٢٠٢٦-١١-٢٢", "2026-11-22"),
        ("  2026-11-22  ", "2026-11-22"),
    ],
)
def test_a_date_is_stored_as_iso_8601(text, stored):
    assert read_past(text, today=TODAY).value == stored


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("03/04/2026", "accepted_on_format"),
        ("soon", "accepted_on_format"),
        ("22 Novembre 2026", "accepted_on_format"),
        ("2026-13-01", "accepted_on_format"),
        ("31.4.2026", "accepted_on_format"),
        ("2018-12-31", "accepted_on_format"),
        ("2026-11-23", "accepted_on_future"),
        ("1 January 9999", "accepted_on_future"),
    ],
)
def test_what_is_no_day_up_to_today_is_refused(text, code):
    with pytest.raises(Refused) as refused:
        read_past(text, today=TODAY)
    assert refused.value.code == code


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_dates(text):
    try:
        stored = read_past(text, today=TODAY).value
    except Refused:
        return
    assert read_past(stored, today=TODAY).value == stored


def test_a_day_before_the_first_version_on_file_is_refused():
    since = datetime.date(2026, 9, 1)
    assert read_past("1 September 2026", today=TODAY, since=since).value == "2026-09-01"
    with pytest.raises(Refused) as refused:
        read_past("31 August 2026", today=TODAY, since=since)
    assert refused.value.code == "accepted_on_before_template"
    assert refused.value.message.startswith("Enter 1 September 2026 or a later day")
