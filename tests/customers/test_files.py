"""A file of customers is read row by row, whoever wrote it; what cannot be read is said in words."""

import io
import json

import pytest

from customers.files import Row, Unreadable, read_rows


def rows(content, ignored=None):
    content = content.encode() if isinstance(content, str) else content
    return list(read_rows(io.BytesIO(content), ignore=[].append if ignored is None else ignored.append))


@pytest.mark.parametrize(
    "content",
    [
        "country,city\nBR,Recife\n",
        "\ufeffcountry,city\nBR,Recife\n",
        " City ;COUNTRY\r\nRecife;BR\r\n",
        "country\tcity\rBR\tRecife\r",
        "\n\n\ncountry,city\n\nBR,Recife\n,\n  \n\n",
        "country,city,,\nBR,Recife,,",
        'country,"city"\n"BR","Recife"',
        '{"country": "BR", "city": "Recife"}',
        '\n{"Country": "BR", " CITY ": "Recife"}\n\n',
        "country: BR\ncity: Recife\n",
        "\nCountry : BR\r\nCITY:Recife\r\n\r\n",
    ],
)
def test_one_customer_is_found_however_it_is_written(content):
    (row,) = rows(content)
    assert row.number == 1
    assert row.problem == ""
    assert {name: row.typed[name] for name in ("country", "city")} == {"country": "BR", "city": "Recife"}


def test_rows_are_numbered_without_header_and_blank_lines():
    found = rows('country,company_name\n\nBR,"Rua 1\nCentro"\n\nDE,Werk\n')
    assert [(row.number, row.typed["company_name"]) for row in found] == [(1, "Rua 1\nCentro"), (2, "Werk")]


def test_a_short_row_has_empty_cells():
    assert rows("country,city,agreement_method\nBR\n")[0].typed == {"country": "BR", "city": "", "agreement_method": ""}


def test_json_values_are_taken_as_text():
    line = '{"company_name": 7, "city": 1.50, "state": true, "postal_code": false, "phone": null, "website": "\\ud800"}'
    assert rows(line)[0].typed == {
        "company_name": "7", "city": "1.50", "state": "true", "postal_code": "false", "phone": "", "website": "",
    }  # fmt: skip


def test_lines_of_names_and_values_hold_several_customers():
    found = rows("country: BR\ncompany_name: a: b\n\ncountry: DE\nno colon\n")
    assert found[0].typed == {"country": "BR", "company_name": "a: b"}
    assert found[1] == Row(2, problem="Write each line as a name, a colon and the value, such as country: BR.")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("country,city\n{},Recife,more\nDE,Bonn", "This row has 3 cells, and the first line names 2 columns."),
        ("country,city\n" + "x" * 140_000 + ",Recife\nDE,Bonn", "A cell of this row is too long to be read."),
        ('{"country": "BR"}\n[1]\n{"country": "DE"}', "This line is not a JSON object."),
        ('{"country": "BR"}\n{"country": \n{"country": "DE"}', "This line is not a JSON object."),
        ('{"country": "BR"}\n{"city": ["a"]}\n{"country": "DE"}', "The value of city is a list or an object."),
        ('{"country": "BR"}\n' + "[" * 100_000 + '\n{"country": "DE"}', "This line is not a JSON object."),
        (
            '{"country": "BR"}\n{"city": "' + "x" * 2_500_000 + '"}\n{"country": "DE"}',
            "This line is not a JSON object.",
        ),
    ],
    ids=range(7),
)
def test_a_row_that_cannot_be_read_says_so_and_the_rest_goes_on(content, problem):
    found = rows(content)
    assert [row.problem[: len(problem)] for row in found if row.problem] == [problem]
    assert found[-1].typed["country"] == "DE"


def test_a_quotation_mark_left_open_at_the_end_is_told():
    assert [row.problem for row in rows('country,city\nBR,Recife\nDE,"Bonn\nFR,Lyon\n')] == [
        "",
        "A quotation mark in this row is opened and never closed.",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The file is empty."),
        (" \n\n", "The file is empty."),
        ("name,place\nA,B\n", "The first line names no column that is known here."),
        ("[\n{}\n]", "The first line names no column that is known here."),
        ("x" * 200_000, "The first line names no column that is known here."),
        ('country,"' + "x\n" * 100_000, "The first line names no column that is known here."),
        ("country,Country\nBR,DE\n", "The column country stands twice in the first line."),
        (b"PK\x03\x04\xff\xfe", "This is a workbook or another packed file, not text."),
        ("country\nÖsterreich\n".encode("latin-1"), "The file is not in UTF-8"),
        ("country\nBR\n".encode("utf-16"), "The file is not in UTF-8"),
        (bytes(1_000), "The first line names no column that is known here."),
    ],
    ids=range(11),
)
def test_a_file_that_cannot_be_read_is_refused_in_words(content, sentence):
    with pytest.raises(Unreadable) as refused:
        rows(content)
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    "content",
    [
        "country,Notes,,notes,colour\nBR,a,,b,c\n",
        "\n".join(json.dumps({"country": "BR", "Notes": "a", "colour": "b"}) for _ in range(3)),
        "country: BR\nNotes: a\ncolour: b\n",
    ],
)
def test_names_that_are_not_known_are_told_once(content):
    ignored = []
    rows(content, ignored)
    assert ignored == ["notes", "colour"]
