"""manage.py validate_customers: what the form would say of every row of a file, in the same words."""

import datetime
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from customers.files.customers import ASSUMED
from customers.forms import Asking, CustomerForm

HOUSE = Path(__file__).resolve().parents[2]
RIGHT = {
    "country": "BR",
    "company_name": "Northwind Comércio de Alimentos Ltda",
    "registration_id": "11.222.333/0001-81",
    "address_line1": "Avenida Paulista, 1000",
    "city": "São Paulo",
    "state": "SP",
    "postal_code": "01310100",
    "phone": "(11) 3071-0000",
    "domain_prefix": "northwindalimentos",
    "contact_first_name": "Purchasing",
    "contact_last_name": "Office",
    "contact_email": "compras@northwind-alimentos.example",
}


@pytest.fixture
def validate(tmp_path, capsys):
    """Return what the command says of rows: its exit status, its lines, what it says apart."""

    def run(*records, content="", **options):
        path = tmp_path / "customers.jsonl"
        path.write_text(content or "\n".join(json.dumps(record) for record in records), encoding="utf-8")
        return command(str(path), **options)

    def command(path, **options):
        out, err = io.StringIO(), io.StringIO()
        try:
            call_command("validate_customers", path, stdout=out, stderr=err, **options)
        except SystemExit as ended:
            return ended.code, out.getvalue().splitlines(), err.getvalue()
        return 0, out.getvalue().splitlines(), err.getvalue()

    run.command = command
    return run


def test_a_right_row_is_told_as_it_would_be_stored(validate):
    status, (line,), said = validate(RIGHT, format="jsonl")
    found = json.loads(line)
    assert (status, said) == (0, "")
    assert list(found) == ["row", "ok", "errors", "concerns", "values"]
    assert (found["row"], found["ok"], found["errors"], found["concerns"]) == (1, True, [], [])
    stored = {
        "country": "BR", "registration_id": "11222333000181", "registration_rule": "BR-2026-07",
        "postal_code": "01310-100", "phone": "+551130710000", "culture": "pt-BR", "language": "pt",
        "special_qualification": "none", "agreement_method": "by_customer", "company_name": RIGHT["company_name"],
    }  # fmt: skip
    assert {name: found["values"][name] for name in stored} == stored


def test_rows_are_told_in_order_and_one_wrong_row_is_enough_to_fail(validate):
    status, lines, _ = validate(RIGHT, RIGHT | {"registration_id": "529.982.247-25"}, RIGHT, format="jsonl")
    found = [json.loads(line) for line in lines]
    assert status == 1
    assert [(row["row"], row["ok"]) for row in found] == [(1, True), (2, False), (3, True)]
    (error,) = found[1]["errors"]
    assert (error["field"], error["code"]) == ("registration_id", "registration_id_personal")


def test_a_concern_does_not_make_a_row_wrong(validate):
    status, (line,), _ = validate(RIGHT | {"company_name": "Northwind.com Ltda"}, format="jsonl")
    found = json.loads(line)
    assert (status, found["ok"]) == (0, True)
    assert [(c["field"], c["code"]) for c in found["concerns"]] == [("company_name", "company_name_domain")]


def test_text_is_one_line_a_problem_and_a_count(validate):
    bad = RIGHT | {"company_name": "A", "phone": ""}
    status, lines, _ = validate(RIGHT, bad, RIGHT | {"company_name": "Northwind.com Ltda"})
    assert status == 1
    assert lines[0] == "row 2: company_name: Enter the full legal name. One character is not enough."
    assert lines[1].startswith("row 2: phone: Enter the company’s phone number, such as ")
    assert lines[2].startswith("row 3: company_name: (check) “Northwind.com” looks like an internet domain.")
    assert lines[3:] == ["Rows: 3. Ok: 2 (1 with something to check). Not ok: 1."]


def test_a_row_that_cannot_be_read_is_an_error_of_no_field(validate):
    status, lines, _ = validate(content="country,city\nBR,Recife,more", format="jsonl")
    (error,) = json.loads(lines[0])["errors"]
    assert (status, error["field"], error["code"]) == (1, "", "row_unreadable")
    assert validate(content="country,city\nBR,Recife,more")[1][0].startswith("row 1: This row has 3 cells")


def test_a_name_that_is_not_known_is_told_once_and_ignored(validate):
    status, _, said = validate(RIGHT | {"Notes": "a"}, RIGHT | {"notes": "b"})
    assert (status, said) == (0, "The column notes is not known and is ignored.\n")


@pytest.mark.parametrize("content", ["name\nA\n", "\n", "country\nBR\n"])
def test_what_cannot_be_read_ends_with_2(validate, content, tmp_path):
    options = {"region": "Atlantis"} if content == "country\nBR\n" else {}
    status, lines, said = validate(content=content, **options)
    assert (status, lines) == (2, [])
    assert said.endswith(".\n")


def test_a_missing_file_and_a_folder_end_with_2(validate, tmp_path):
    assert validate.command(str(tmp_path))[0] == 2
    assert validate.command(str(tmp_path / "none.csv"))[0] == 2


def test_bytes_that_are_no_utf_8_end_with_2(validate, tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes("country,city\nBR,São Paulo\n".encode("latin-1"))
    status, _, said = validate.command(str(path))
    assert (status, said[:30]) == (2, "The file is not in UTF-8, the ")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"region": "europe"}, "country_outside_region"),
        ({"partner_domain": ["a.example", "northwind-alimentos.example"]}, "email_partner_domain"),
    ],
)
def test_the_options_say_who_asks(validate, options, code):
    _, (line,), _ = validate(RIGHT, format="jsonl", **options)
    assert [error["code"] for error in json.loads(line)["errors"]] == [code]


def test_an_indirect_providers_reseller_is_not_judged_without_a_database(validate):
    row = RIGHT | {"reseller": "0198C0DE-0000-7000-8000-000000000000"}
    assert validate(row, partner_type="indirect_provider")[0] == 0
    assert validate(row, partner_type="direct_bill")[0] == 1


def test_an_empty_cell_is_an_empty_answer_even_where_a_missing_column_is_not(validate):
    _, (line,), _ = validate(RIGHT | {"agreement_method": ""}, format="jsonl")
    assert [error["code"] for error in json.loads(line)["errors"]] == ["agreement_method_missing"]


@pytest.mark.parametrize(
    "changed",
    [
        {"country": "Narnia"},
        {"country": ""},
        {"country": "PL", "registration_id": "774-00-01-455"},
        {"country": "DE", "postal_code": "1"},
        {"registration_id": "", "phone": "", "address_line1": "", "city": "", "state": "", "postal_code": ""},
        {"state": "Sao Paolo State", "postal_code": "x"},
        {"company_name": "Ltd"},
        {"contact_first_name": "test", "contact_last_name": "X", "contact_email": "a@microsoft.com"},
        {"special_qualification": "education", "contact_email": "a@gmail.com", "website": "x y"},
        {"special_qualification": "nothing", "domain_prefix": "a-b", "language": "xx", "culture": "?"},
        {"agreement_method": "attested"},
        {"agreement_method": "attested", "accepted_on": "2999-01-01", "signatory_email": "@", "signatory_phone": "1"},
        {"reseller": "anybody"},
    ],
    ids=str,
)
def test_the_form_says_the_same_of_the_same_record(validate, changed):
    _, (line,), _ = validate(RIGHT | changed, format="jsonl")
    asking = Asking(today=datetime.date(2026, 11, 22))
    form = CustomerForm(asking=asking, answers=ASSUMED | RIGHT | changed, judged=True)
    said = {name: (errors[0].code, errors[0].messages[0]) for name, errors in form.errors.as_data().items()}
    told = {error["field"]: (error["code"], error["message"]) for error in json.loads(line)["errors"]}
    # What only a file can give, the form does not ask.
    assert {name: told[name] for name in said} == said
    assert set(told) - set(said) <= {"reseller", *(set(RIGHT) - set(form.fields))}


def manage(*arguments, **options):
    command = [sys.executable, "manage.py", "validate_customers", *arguments]
    return subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_standard_input_is_read_and_utf_8_is_answered_whatever_the_terminal_speaks():
    done = manage("-", "--format", "jsonl", stdin=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, err = done.communicate(json.dumps(RIGHT | {"company_name": "日本商事 株式会社"}).encode())
    assert (done.returncode, err) == (0, b"")
    assert "日本商事 株式会社" in out.decode()


def test_whoever_reads_no_further_ends_it_quietly(tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("country\n" + "BR\n" * 20_000)
    done = manage(str(path))
    assert done.stdout.readline().startswith(b"row 1: ")
    done.stdout.close()
    assert (done.wait(60), done.stderr.read()) == (1, b"")
    done.stderr.close()
