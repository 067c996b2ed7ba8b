"""What a goal is measured as, and the table it is printed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement: the highest (``at_least``: the lowest) value that meets the goal, and what was found.

    ``queries`` are the database statements of the page, ``note`` is what stands behind the ratio.
    """

    goal: str
    what: str
    limit: float
    found: float
    unit: str = "×"
    at_least: bool = False
    queries: int | None = None
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.found >= self.limit if self.at_least else self.found <= self.limit


def table(lines: Iterable[Line]) -> str:
    """Return the lines as text, aligned."""
    rows = [("goal", "what", "aim", "found", "", "queries", "")]
    for line in lines:
        aim = f"{'≥' if line.at_least else '≤'} {line.limit:g}{line.unit}"
        rows.append(
            (
                line.goal,
                line.what,
                aim,
                f"{line.found:.2f}{line.unit}" if line.unit in ("×", " s") else f"{line.found:g}{line.unit}",
                "met" if line.is_met else "SHORT",
                "" if line.queries is None else str(line.queries),
                line.note,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(7)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
