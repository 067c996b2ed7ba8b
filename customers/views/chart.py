"""Bars by month as plain SVG: where each bar stands and how high it is; the template draws them.

All places are whole numbers: a language that writes a comma in a fraction would break the drawing.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

WIDTH, HEIGHT = 720, 240
RIGHT, TOP, BOTTOM = 8, 12, 28
# Of the amounts on the left: how wide a digit is, and what stands beside the longest of them.
DIGIT, MARGIN = 8, 16
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
    left: int

    @property
    def right(self) -> int:
        return self.width - RIGHT

    @property
    def foot(self) -> int:
        """Where the names of the months stand."""
        return self.height - 8


def chart_of(months: Sequence[tuple[datetime.date, Decimal]]) -> Chart | None:
    """Return the chart of the months, without a gap where nothing was used; None where there is no month."""
    if not months:
        return None
    costs = dict(months)
    shown = [(month, costs.get(month, _ZERO)) for month in _months(min(costs), max(costs))]
    highest, lowest = max(_ZERO, *costs.values()), min(_ZERO, *costs.values())
    step = _step(highest - lowest)
    top, low = _multiple(highest, step), -_multiple(-lowest, step)
    top = top if top > low else step
    tall = HEIGHT - TOP - BOTTOM

    def place(amount: Decimal) -> int:
        return round(TOP + (top - amount) / (top - low) * tall)

    lines = [Line(place(low + step * count), low + step * count) for count in range(int((top - low) / step) + 1)]
    left = MARGIN + DIGIT * max(len(f"{line.amount:,f}") for line in lines)
    return Chart(WIDTH, HEIGHT, tuple(_bars(shown, left, place)), tuple(lines), place(_ZERO), left)


def _bars(shown: Sequence[tuple[datetime.date, Decimal]], left: int, place: Callable[[Decimal], int]) -> Iterator[Bar]:
    """Yield the bars beside each other from ``left`` on; ``place`` says how far down an amount stands."""
    room = (WIDTH - left - RIGHT) / len(shown)
    every = -(-len(shown) // 12)
    for number, (month, amount) in enumerate(shown):
        x, y = left + number * room, place(max(amount, _ZERO))
        yield Bar(
            x=round(x + room * 0.15),
            y=y,
            width=max(round(room * 0.7), 1),
            height=max(place(min(amount, _ZERO)) - y, 0),
            middle=round(x + room / 2),
            month=month,
            cost=amount,
            is_named=number % every == 0,
        )


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
