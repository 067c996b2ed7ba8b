"""P8: no page of an agent counts a whole table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from customers.models import Customer
from tests.factories import CustomerFactory

from .clocks import queries_of
from .goal import Line
from .p01_pages import pages
from .p03_posts import posts
from .world import World

COUNT = re.compile(r"\bCOUNT\s*\(", re.IGNORECASE)
CAPPED = re.compile(r"COUNT\(\*\) FROM \(SELECT .* LIMIT \d+\)", re.IGNORECASE | re.DOTALL)
PATHS = (
    "/", "/customers/", "/customers/?sort=name", "/customers/?q=works", "/customers/drafts/", "/countries/",
    "/countries/BR/", "/account/you/",
)  # fmt: skip


def measure(world: World) -> Iterable[Line]:
    customer: Customer = CustomerFactory.create(partner=world.agent.partner, added_by=world.agent)
    requests = {path: world.visitor.get(path) for path in (*PATHS, customer.get_absolute_url())}
    requests |= {f"GET {name}": make() for name, make in pages(world).items()}
    requests |= {f"POST {name}": make() for name, make in posts(world).items()}
    for name, environ in requests.items():
        statements, answer = queries_of(environ)
        assert answer.status in (200, 303), (name, answer.status)
        whole = [sql for sql in statements if COUNT.search(sql) and not CAPPED.search(sql)]
        shown = name.replace(str(customer.pk), "…")
        yield Line(
            "P8", f"uncapped counts, {shown}", 0, len(whole), unit="", queries=len(statements), note="; ".join(whole)
        )
