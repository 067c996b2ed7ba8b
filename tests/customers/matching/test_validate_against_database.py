"""manage.py validate_customers --against-database: which rows of a file are customers here already."""

import io
import json

import pytest
from django.core.management import call_command

from tests.customers.walking import BRAZIL
from tests.factories import CustomerFactory, OrganizationFactory, PartnerFactory

ROW = BRAZIL["find"] | BRAZIL["account"] | BRAZIL["agreement"]
ELSEWHERE = "This company is already a customer in Partner Center. Request a relationship."
YOURS = "A customer of yours has this registration ID already. Open it instead of adding it again."


@pytest.fixture
def judged(tmp_path):
    """Return what the command says of one row."""

    def run(row=ROW, **options):
        path, out = tmp_path / "rows.jsonl", io.StringIO()
        path.write_text(json.dumps(row), encoding="utf-8")
        status = 0
        try:
            call_command("validate_customers", str(path), stdout=out, format="jsonl", **options)
        except SystemExit as ended:
            status = ended.code
        found = json.loads(out.getvalue())
        return (
            status,
            [(error["field"], error["code"], error["message"]) for error in found["errors"]],
            [(concern["field"], concern["code"]) for concern in found["concerns"]],
        )

    return run


def test_a_company_nobody_knows_is_ok(judged, db):
    assert judged(against_database=True) == (0, [], [])


def test_a_known_registration_id_and_domain_are_errors(judged, db):
    OrganizationFactory(country="BR", registration_id="11222333000181", domain_prefix="northwindalimentos")
    assert judged(against_database=True) == (
        1,
        [
            ("registration_id", "registration_id_taken", ELSEWHERE),
            ("domain_prefix", "domain_prefix_taken", "This domain is taken. Enter another one."),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("domains", "said"), [(["ours.example"], YOURS), (["theirs.example"], ELSEWHERE), ([], ELSEWHERE)]
)
def test_whose_customer_it_is_follows_from_the_partner_s_domain(judged, db, domains, said):
    ours = PartnerFactory(email_domains=["Ours.example"])
    PartnerFactory(email_domains=["theirs.example"])
    CustomerFactory(partner=ours, country="BR", registration_id="11222333000181")
    _, errors, _ = judged(against_database=True, partner_domain=domains)
    assert errors == [("registration_id", "registration_id_taken", said)]


def test_a_like_name_and_a_known_e_mail_domain_are_concerns(judged, db):
    OrganizationFactory(country="BR", folded_name="nothwind comercio de alimentos")
    OrganizationFactory(country="BR", email_domain="northwind-alimentos.example")
    assert judged(against_database=True) == (
        0,
        [],
        [("company_name", "company_near_match"), ("contact_email", "email_domain_known")],
    )


def test_a_row_that_cannot_be_read_is_not_looked_for(judged, db):
    status, errors, _ = judged({"country": ["BR"]}, against_database=True)
    assert (status, [code for _, code, _ in errors]) == (1, ["row_unreadable"])


def test_without_the_option_the_database_is_not_asked(judged):
    assert judged() == (0, [], [])
