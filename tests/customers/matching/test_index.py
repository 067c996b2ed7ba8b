"""Candidates come from an index that keeps step with the table, and never from the table itself."""

import pytest
from django.db import connection

from customers.matching import candidates
from customers.matching.candidates import like_named, trigrams
from customers.matching.likeness import LIKE, likeness
from customers.models import Organization
from customers.rules.folding import folded
from tests.customers.matching.pairs import read_pairs
from tests.factories import OrganizationFactory


def names_like(name, country="DE"):
    return [candidate.folded_name for candidate in like_named(country=country, folded_name=name)]


def test_a_name_is_cut_as_the_database_cuts_it(db):
    assert trigrams("ab cde") == ["  a", "  c", " ab", " cd", "ab ", "cde", "de "]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT show_trgm('ab cde')")
            assert sorted(cursor.fetchone()[0]) == trigrams("ab cde")


def test_a_company_is_found_from_the_moment_it_is_stored(db):
    OrganizationFactory(folded_name="adventure works")
    assert names_like("advnture works") == ["adventure works"]


def test_a_company_that_is_renamed_is_found_by_its_new_name_alone(db):
    organization = OrganizationFactory(folded_name="adventure works")
    organization.folded_name = "northwind traders"
    organization.save()
    assert names_like("advnture works") == []
    assert names_like("northwind tradrs") == ["northwind traders"]


def test_a_company_that_is_changed_otherwise_is_found_once(db):
    organization = OrganizationFactory(folded_name="adventure works")
    organization.email_domain = "adventure.example"
    organization.save()
    assert names_like("advnture works") == ["adventure works"]


def test_a_company_that_is_gone_is_not_found(db):
    OrganizationFactory(folded_name="adventure works").delete()
    assert names_like("advnture works") == []
    OrganizationFactory(folded_name="northwind traders")
    assert names_like("northwind tradrs") == ["northwind traders"]


def test_companies_added_by_the_thousand_are_found_as_well(db):
    Organization.objects.bulk_create(OrganizationFactory.build(folded_name=f"company {n}") for n in range(1000))
    OrganizationFactory(folded_name="adventure works")
    assert names_like("advnture works")[0] == "adventure works"


def test_companies_of_another_country_are_not_candidates(db):
    OrganizationFactory(folded_name="adventure works", country="FR")
    assert names_like("advnture works") == []


def test_no_more_than_fifty_are_read_and_the_likeliest_first(db):
    Organization.objects.bulk_create(OrganizationFactory.build(folded_name=f"adventure works {n}") for n in range(100))
    found = names_like("adventure works 77")
    assert len(found) == 50
    assert found[0] == "adventure works 77"


@pytest.mark.parametrize("name", ["a", "'", '"', "a' | b", 'a" OR "b', "a & b", "\\", "%", "東京", "x" * 255])
def test_no_name_is_read_as_part_of_the_question(db, name):
    OrganizationFactory(folded_name="adventure works")
    assert names_like(name) == []


def test_what_half_the_companies_share_is_not_looked_up():
    common = [candidates.Common(600_000, "tra"), candidates.Common(700_000, "rad")]
    rare = [candidates.Common(90, "xqz"), candidates.Common(0, "zyx")]
    assert candidates._rarest("trading xqzyx", [*common, *rare]) == ["zyx", "xqz"]


def test_the_rows_that_trigrams_promise_are_bounded():
    name = " ".join(f"a{n:02}" for n in range(20))
    assert candidates._rarest(name, [candidates.Common(12_000 + n, f"a{n:02}") for n in range(20)]) == [
        "a00", "a01", "a02",
    ]  # fmt: skip
    assert len(candidates._rarest(name, [candidates.Common(0, f"a{n:02}") for n in range(20)])) == 8


def test_of_a_common_word_one_trigram_is_looked_up():
    counted = [
        candidates.Common(12_000 + place, text) for place, text in enumerate(["int", "nte", "ter", "gro", "rou"])
    ]
    assert candidates._rarest("inter group", counted) == ["int", "gro"]


@pytest.mark.parametrize(
    ("trigrams", "question"),
    [
        (["a", "b"], "(a & b)"),
        (["a", "b", "c"], "(((a) & (b | c)) | (b & c))"),
        (["a", "b", "c", "d"], "(((a | b) & (c | d)) | (a & b) | (c & d))"),
    ],
)
def test_any_two_are_asked_for(trigrams, question):
    assert candidates._two_of(trigrams, quote=str, both="&", either="|") == question


def test_how_common_a_trigram_is_is_known_beforehand(db):
    Organization.objects.bulk_create(OrganizationFactory.build(folded_name=f"trading {n}") for n in range(500))
    Organization.objects.bulk_create(OrganizationFactory.build(folded_name=f"quiet {n}") for n in range(500))
    frequencies, _ = candidates._OF_VENDOR[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        rows = {trigram: rows for rows, trigram in frequencies(cursor, "trading quiet unknown")}
    # SQLite looks at the newest rows alone, and takes all of them to be like those.
    assert (rows["qui"], 250 < rows["tra"] <= 500) == (1000 if connection.vendor == "sqlite" else 500, True)
    assert rows["nkn"] == 0


def test_the_question_is_answered_by_the_index(db, django_assert_max_num_queries):
    OrganizationFactory(folded_name="adventure works")
    with django_assert_max_num_queries(2) as asked:
        names_like("advnture works")
    question = asked.captured_queries[-1]["sql"]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Nobody reads an index for one row; with a million there is no such choice.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_indexscan = off")
            cursor.execute(f"EXPLAIN {question}")
            plan = "\n".join(row[0] for row in cursor.fetchall())
            assert "Seq Scan" not in plan
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {question}")
            steps = [row[-1] for row in cursor.fetchall()]
            assert steps[0].startswith("SCAN trigram VIRTUAL TABLE INDEX")
            assert [step.split()[0] for step in steps[1:]] == ["SEARCH", "SEARCH"]


def test_what_is_like_is_among_the_candidates(db):
    """A pair that is like enough is no use where the index does not bring it."""
    same = [pair for pair in read_pairs() if pair.is_same and pair.likeness >= LIKE]
    names = sorted({folded(pair.one) for pair in read_pairs()} | {folded(p.one) for p in same})
    Organization.objects.bulk_create(OrganizationFactory.build(folded_name=name) for name in names)
    missed = [pair for pair in same if folded(pair.one) not in [*names_like(folded(pair.other)), folded(pair.other)]]
    for pair in missed:
        print(f"not a candidate ({pair.language}): {pair.one} | {pair.other}")
    assert len(missed) <= len(same) * 0.01


def test_a_like_name_is_scored_as_it_was_found(db):
    OrganizationFactory(folded_name="adventure works")
    assert [likeness("advnture works", name) >= LIKE for name in names_like("advnture works")] == [True]
