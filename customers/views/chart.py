"""Bars by month as plain SVG: where each bar stands and how high it is; the template draws them.

All places are whole numbers: a language that writes a comma in a fraction would break the drawing.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 80, 8, 12, 28
MOST_BARS = 36
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its rectangle, and where its words stand; ``is_named`` where there is room for the month's name."""

    x: int
    y: int
    width: int
    height: int
    middle: int
    month: datetime.date
    cost: Decimal
    is_named: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the chart at a round amount."""

    y: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    width: int
    height: int
    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    zero: int

    @property
    def left(self) -> int:
        return LEFT

    @property
    def right(self) -> int:
        return self.width - RIGHT

    @property
    def foot(self) -> int:
        """Where the names of the months stand."""
        return self.height - 8


def chart_of(months: Sequence[tuple[datetime.date, Decimal]]) -> Chart | None:
    """Return the chart of the newest months, without a gap where nothing was used; None where there is no month."""
    if not months:
        return None
    costs = dict(months)
    shown = _months(min(costs), max(costs))[-MOST_BARS:]
    amounts = [costs.get(month, _ZERO) for month in shown]
    step = _step(max(*amounts, _ZERO) - min(*amounts, _ZERO))
    top = _multiple(max(*amounts, _ZERO), step)
    top = top if top > 0 or min(amounts) < 0 else step
    low = -_multiple(-min(*amounts, _ZERO), step)
    tall = HEIGHT - TOP - BOTTOM

    def place(amount: Decimal) -> int:
        return round(TOP + (top - amount) / (top - low) * tall)

    room = (WIDTH - LEFT - RIGHT) / len(shown)
    every = -(-len(shown) // 12)
    bars = []
    for number, (month, amount) in enumerate(zip(shown, amounts, strict=True)):
        x, y = LEFT + number * room, place(max(amount, _ZERO))
        height = max(place(min(amount, _ZERO)) - y, 0)
        bars.append(
            Bar(round(x + room * 0.15), y, max(round(room * 0.7), 1), height, round(x + room / 2), month,
                amount, number % every == 0)
        )  # fmt: skip
    lines = [Line(place(low + step * count), low + step * count) for count in range(int((top - low) / step) + 1)]
    return Chart(WIDTH, HEIGHT, tuple(bars), tuple(lines), place(_ZERO))


def _months(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    found = [first.replace(day=1)]
    while found[-1] < last.replace(day=1):
        found.append((found[-1] + datetime.timedelta(days=32)).replace(day=1))
    return found


def _step(span: Decimal) -> Decimal:
    """Return a round amount (1, 2 or 5 and zeros) of which two to five fill the span."""
    if span <= 0:
        return Decimal(1)
    raw = span / 4
    size = Decimal(10) ** raw.adjusted()
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= raw)


def _multiple(amount: Decimal, step: Decimal) -> Decimal:
    """Return the smallest multiple of a step that is not below an amount."""
    return step * (amount / step).to_integral_value(ROUND_CEILING) if amount > 0 else _ZERO
