"""Pasted records and small files are checked as the form would; nothing is stored."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from customers.models import Customer, Draft
from tests.customers.test_validate_customers import RIGHT
from tests.customers.walking import summary_of, text_of
from tests.factories import AgentFactory, PartnerFactory, PartnershipFactory

pytestmark = pytest.mark.django_db
URL = "/customers/check/"


def lines_of(record):
    return "".join(f"{name}: {value}\n" for name, value in record.items())


def csv_of(*records):
    head = ";".join(records[0])
    return "\n".join([head, *(";".join(record.values()) for record in records)])


def file_of(content, name="customers.csv"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def test_the_page_is_found_from_the_lists(signed_in):
    for page in ("/customers/", "/countries/"):
        assert f'href="{URL}"' in text_of(signed_in.get(page))
    assert signed_in.get(URL).status_code == 200


@pytest.mark.parametrize("written", [lines_of(RIGHT), csv_of(RIGHT), json.dumps(RIGHT)])
def test_a_right_record_is_shown_as_it_would_be_stored(signed_in, written):
    page = signed_in.post(URL, {"records": written})
    html = text_of(page)
    assert page.status_code == 200
    assert "1 record checked" in html
    assert "None would be refused." in html
    assert "<dt>CNPJ</dt><dd><bdi>11222333000181</bdi></dd>" in html
    assert not Customer.objects.exists()
    assert not Draft.objects.exists()


def test_each_row_says_what_is_refused_and_what_is_odd_under_the_local_names(signed_in):
    wrong = RIGHT | {"registration_id": "529.982.247-25", "contact_email": "nobody"}
    odd = RIGHT | {"company_name": "Northwind.com Ltda"}
    html = text_of(signed_in.post(URL, {"file": file_of(csv_of(RIGHT, wrong, odd))}))
    assert "3 records checked" in html
    assert "1 would be refused. 1 should be looked at twice." in html
    assert "CNPJ: This looks like a CPF" in html
    assert "Contact: e-mail: Enter an e-mail address with an @" in html
    assert "Legal company name: “Northwind.com” looks like an internet domain" in html


def test_the_agents_own_partner_asks(client):
    partner = PartnerFactory(
        type="indirect_provider", selling_region="Europe", email_domains=["northwind-alimentos.example"]
    )
    reseller = PartnershipFactory(partner=partner).reseller
    client.force_login(AgentFactory(partner=partner, roles=["Helpdesk agent"]))
    html = text_of(client.post(URL, {"records": lines_of(RIGHT | {"reseller": str(reseller.pk)})}))
    assert "Select a country of your own selling region." in html
    assert "northwind-alimentos.example is a domain of your organisation" in html
    assert "Select one of your own indirect resellers" not in html
    other = text_of(client.post(URL, {"records": lines_of(RIGHT | {"reseller": str(partner.pk)})}))
    assert "Select one of your own indirect resellers" in other


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Paste a record, or choose a file."),
        ({"records": "  \n"}, "Paste a record, or choose a file."),
        ({"records": "just words"}, "The first line names no column that is known here."),
        ({"records": "country\nBR\n" + "x" * 1_000_000}, "This is more than 1 MB."),
        ({"records": "country\nBR\n\x00"}, "Null characters are not allowed."),
    ],
    ids=range(5),
)
def test_a_text_that_cannot_be_checked_is_refused_and_kept(signed_in, sent, sentence):
    page = signed_in.post(URL, sent)
    assert page.status_code == 422
    assert summary_of(page)[0][0] == "#id_records"
    assert summary_of(page)[0][1].startswith(sentence)
    assert sent.get("records", "").strip()[:20] in text_of(page)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b"\n\n", "The file is empty."),
        (b"PK\x03\x04\xff\xfe", "This is a workbook or another packed file, not text."),
        (b"\x89PNG\r\n\x1a\n", "The file is not in UTF-8"),
        ("country\nÖsterreich".encode("latin-1"), "The file is not in UTF-8"),
        (b"country\n" + b"BR\n" * 400_000, "This is more than 1 MB."),
    ],
    ids=range(6),
)
def test_a_file_that_cannot_be_checked_is_refused(signed_in, content, sentence):
    page = signed_in.post(URL, {"file": file_of(content)})
    assert page.status_code == 422
    assert [(href, said[: len(sentence)]) for href, said in summary_of(page)] == [("#id_file", sentence)]


def test_text_and_file_together_are_one_too_many(signed_in):
    page = signed_in.post(URL, {"records": lines_of(RIGHT), "file": file_of(csv_of(RIGHT))})
    assert page.status_code == 422
    assert "leave one of them empty" in text_of(page)
    assert "Avenida Paulista, 1000" in text_of(page)


def test_more_rows_than_a_page_holds_are_cut_and_the_command_is_named(signed_in):
    html = text_of(signed_in.post(URL, {"file": file_of("country\n" + "BR\n" * 501)}))
    assert "500 records checked" in html
    assert "manage.py validate_customers" in html
    assert "Row 501" not in html


@pytest.mark.parametrize("cell", ["<script>alert(1)</script>", '"><img src=x>', "x" * 10_000, "‮abc", "{{ 7*7 }}"])
def test_whatever_stands_in_a_cell_is_only_text(signed_in, cell):
    page = signed_in.post(URL, {"records": json.dumps(RIGHT | {"company_name": cell, "state": cell, cell: "x"})})
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
    assert "<img src=x>" not in page.content.decode()


def test_unknown_names_and_an_empty_table_are_told(signed_in):
    html = text_of(signed_in.post(URL, {"records": "country,colour\n"}))
    assert "Not known, and left out: <bdi>colour</bdi>." in html
    assert "There is no record below the line of column names." in html


def test_a_record_of_no_known_country_is_told_in_general_words(signed_in):
    html = text_of(signed_in.post(URL, {"records": "country: Narnia\nregistration_id: 1\n"}))
    assert "Country or region: Select a country or region from the list" in html
    assert "First name" not in html
