"""Customers by the million, written by the database itself."""

from __future__ import annotations

from django.db import connection, models

from customers.models import Customer, Organization
from partnercenter.models import Agent

# A row a second, each with microseconds of its own: texts of unequal length would compare as unequal moments.
SQLITE = {
    "numbers": "WITH RECURSIVE numbers(n) AS (SELECT {start} UNION ALL SELECT n + 1 FROM numbers WHERE n < {end})",
    "key": "printf('%032x', n)",
    "moment": "strftime('%Y-%m-%d %H:%M:%S', 1600000000 + n, 'unixepoch') || printf('.%06d', n % 999999 + 1)",
    "text": "'{}' || n || '{}'",
}
POSTGRESQL = {
    "numbers": "WITH numbers AS (SELECT generate_series({start}, {end}) AS n)",
    "key": "lpad(to_hex(n), 32, '0')::uuid",
    "moment": "to_timestamp(1600000000 + n) + (n % 999999 + 1) * interval '1 microsecond'",
    "text": "'{}' || n || '{}'",
}
VALUES = {
    "country": "'DE'", "culture": "'de-DE'", "language": "'de'", "city": "'Berlin'", "postal_code": "'10117'",
    "address_line1": "'Friedrichstraße 43'", "contact_first_name": "'Purchasing'", "contact_last_name": "'Office'",
    "contact_email": "'office@customer.example'", "special_qualification": "'none'", "verification": "'new'",
    "agreement_method": "'by_customer'", "concerns": "'[]'", "overrides": "'[]'", "version": "1",
    "review_because": "'[]'", "education": "'none'",
}  # fmt: skip


def add_customers(agent: Agent, *, first: int, count: int) -> None:
    """Give the agent’s partner so many customers, numbered from ``first``, in two statements."""
    sql = POSTGRESQL if connection.vendor == "postgresql" else SQLITE
    values = VALUES | {
        "id": sql["key"],
        "organization_id": sql["key"],
        "created_at": sql["moment"],
        "updated_at": sql["moment"],
        "review_since": sql["moment"],
        "company_name": sql["text"].format("Adventure Works ", " GmbH"),
        "folded_name": sql["text"].format("adventure works ", ""),
        "search_text": sql["text"].format("adventure works ", ""),
        "domain_prefix": sql["text"].format("adventure", ""),
        "partner_id": _key(agent.partner_id),
        "added_by_id": _key(agent.pk),
    }
    with connection.cursor() as cursor:
        for model in (Organization, Customer):
            columns = {
                str(field.column): values.get(str(field.column)) or _empty(field)
                for field in model._meta.concrete_fields
            }
            numbers = sql["numbers"].format(start=first, end=first + count - 1)
            into = f"INSERT INTO {model._meta.db_table} ({', '.join(columns)})"
            cursor.execute(f"{into} {numbers} SELECT {', '.join(columns.values())} FROM numbers")  # noqa: S608 (our own)
        cursor.execute("ANALYZE")


def _empty(field: models.Field) -> str:
    if field.null:
        return "NULL"
    return "false" if isinstance(field, models.BooleanField) else "''"


def _key(key: object) -> str:
    return f"'{key}'::uuid" if connection.vendor == "postgresql" else f"'{str(key).replace('-', '')}'"
