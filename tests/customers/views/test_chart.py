"""The bars of the costs: whole numbers inside the drawing, every month there, and room for the longest amount."""

import datetime
from decimal import Decimal

import pytest

from customers.views.chart import DIGIT, chart_of

JULY, AUGUST, OCTOBER = (datetime.date(2026, month, 1) for month in (7, 8, 10))


def chart(*costs):
    return chart_of([(month, Decimal(cost)) for month, cost in costs])


def test_without_a_month_there_is_none():
    assert chart_of([]) is None


def test_a_month_without_usage_is_a_bar_without_height():
    bars = chart((JULY, "10"), (AUGUST, "20"), (OCTOBER, "5")).bars
    assert [bar.month.month for bar in bars] == [7, 8, 9, 10]
    assert [bar.height == 0 for bar in bars] == [False, False, True, False]
    assert bars[0].height * 2 == pytest.approx(bars[1].height, abs=1)


def test_what_was_paid_back_hangs_below_the_zero():
    drawn = chart((JULY, "10"), (AUGUST, "-10"))
    up, down = drawn.bars
    assert up.y + up.height == drawn.zero == down.y
    assert drawn.lines[0].amount < 0 < drawn.lines[-1].amount


@pytest.mark.parametrize("costs", [("0",), ("0.01",), ("-3",), ("999999999999",), ("1", "-1"), ("0.000001", "5")])
def test_every_bar_and_line_is_inside_the_drawing(costs):
    drawn = chart(*zip((JULY, AUGUST), costs, strict=False))
    assert 1 <= len(drawn.lines) <= 8
    for bar in drawn.bars:
        assert 0 <= bar.y <= bar.y + bar.height <= drawn.height
        assert drawn.left <= bar.x <= bar.x + bar.width <= drawn.right
    for line in drawn.lines:
        assert 0 <= line.y <= drawn.height


@pytest.mark.parametrize("cost", ["7", "8500", "1250000000", "-999999999999"])
def test_the_longest_amount_has_room_on_the_left(cost):
    drawn = chart((JULY, cost))
    assert drawn.left > DIGIT * max(len(f"{line.amount:,f}") for line in drawn.lines)


def test_many_years_are_all_there_and_a_dozen_are_named():
    months = [(datetime.date(2010 + number // 12, number % 12 + 1, 1), Decimal(number)) for number in range(200)]
    drawn = chart_of(months)
    assert len(drawn.bars) == 200
    assert 6 <= sum(bar.is_named for bar in drawn.bars) <= 12
    assert all(bar.width >= 1 for bar in drawn.bars)
