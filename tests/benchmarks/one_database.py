"""Measures the goals in one database of its own, and prints a table of each."""

from __future__ import annotations

import importlib
import sys

import django

GOALS = {
    "P1": "p01_pages",
    "P2": "p02_page_faults",
    "P3": "p03_posts",
    "P4": "p04_admin",
    "P5": "p05_lists",
    "P8": "p08_counts",
    "P14": "p14_worker",
    "matching": "matching",
    "readiness": "readiness",
    "costs": "costs",
}


def main(goals: list[str], rows: int) -> None:
    django.setup()
    from django.db import connection

    from .goal import table

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        from .world import World

        world = World(rows)
        print(f"\n{connection.vendor}", flush=True)
        for goal in goals:
            lines = importlib.import_module(f".{GOALS[goal]}", __package__).measure(world)
            print(f"\n{table(lines)}", flush=True)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main(sys.argv[2:], int(sys.argv[1]))
