"""Versions of the customer agreement, as operators publish them: a file, a PDF or a link, and never changed."""

import datetime
import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from customers.models import AgreementTemplate, Customer
from partnercenter.models import Event
from tests.customers.walking import text_of
from tests.factories import AgreementFactory, AgreementTemplateFactory, CustomerFactory

ADD = "/admin/customers/agreementtemplate/add/"
TEXT = "1. Vereinbart ist …\n2. 合意"


def file(content, name="agreement.txt"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def publish(admin, **other):
    sent = {"version": "2026-09", "language": "en", "country": "", "valid_from": "2026-09-01", "link": "", "sha256": ""}
    return admin.post(ADD, {**sent, **other})


def test_a_text_is_kept_with_its_hash(admin, operator):
    assert publish(admin, file=file(TEXT)).status_code == 302
    template = AgreementTemplate.objects.get()
    assert (template.text, template.valid_from, template.published_by) == (
        TEXT, datetime.date(2026, 9, 1), operator,
    )  # fmt: skip
    assert template.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert Event.objects.get().kind == "agreement.published"
    assert "Version of the customer agreement published" in text_of(admin.get("/admin/partnercenter/event/"))


def test_a_pdf_and_a_link_are_kept_as_well(admin):
    assert publish(admin, file=file(b"%PDF-1.7 \xff", "agreement.pdf")).status_code == 302
    assert AgreementTemplate.objects.get().content == b"%PDF-1.7 \xff"
    link = {"language": "de", "link": "https://agreement.example/de", "sha256": "AB" * 32}
    assert publish(admin, **link).status_code == 302
    assert AgreementTemplate.objects.get(language="de").sha256 == "ab" * 32


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Choose a file, or enter a link: one of the two."),
        ({"file": "both", "link": "https://agreement.example/"}, "Choose a file, or enter a link: one of the two."),
        ({"link": "https://agreement.example/"}, "Enter the SHA-256 of the document at the link"),
        ({"link": "https://agreement.example/", "sha256": "xyz"}, "Enter the SHA-256 as 64 hexadecimal digits."),
        ({"file": b"\xff\xfe\x00"}, "The file is neither a PDF nor text in UTF-8."),
        ({"file": b"  \n"}, "Choose a text of up to 1 MB, with something in it."),
        ({"file": b"a\x00b"}, "Choose a text of up to 1 MB, with something in it."),
        ({"file": b"x" * 1_000_001}, "Choose a text of up to 1 MB, with something in it."),
        ({"file": b"%PDF-" + b"x" * 5_000_000}, "The file is larger than 5 MB."),
        ({"file": b""}, "The file is empty."),
        ({"file": b"Text", "version": ""}, "This field is required."),
        ({"file": b"Text", "valid_from": "yesterday"}, "Enter a valid date."),
    ],
)
def test_what_will_not_do_is_said(admin, answers, sentence):
    content = answers.pop("file", None) if isinstance(answers, dict) else None
    more = {"file": file(content)} if content is not None else {}
    page = publish(admin, **answers, **more)
    if content is not None:
        answers["file"] = content
    assert page.status_code == 200
    assert sentence in text_of(page)
    assert not AgreementTemplate.objects.exists()


def test_a_version_is_published_once_in_a_language(admin):
    publish(admin, file=file(TEXT))
    page = publish(admin, file=file("Another text"))
    assert "This version is here already in this language, for this country." in text_of(page)
    page = publish(admin, language="de", valid_from="2026-10-01", file=file(TEXT))
    assert "valid from 1 September 2026 in another language. Enter the same day." in text_of(page)
    assert AgreementTemplate.objects.count() == 1


def test_only_whether_it_asks_to_be_confirmed_can_be_changed(admin):
    template = AgreementTemplateFactory(version="1")
    page = f"/admin/customers/agreementtemplate/{template.pk}/change/"
    text = text_of(admin.get(page))
    assert template.sha256 in text
    assert 'name="version"' not in text
    assert 'name="file"' not in text
    assert admin.post(page, {"asks_reconfirmation": "on", "version": "2", "text": "x"}).status_code == 302
    template.refresh_from_db()
    assert (template.version, template.asks_reconfirmation) == ("1", True)
    assert template.text == "What is agreed, version 1."


def test_who_has_not_confirmed_it_is_a_link_away(admin):
    asking = AgreementTemplateFactory(valid_from=datetime.date(2026, 11, 1), asks_reconfirmation=True)
    CustomerFactory(company_name="Outdated GmbH", ready=True)
    CustomerFactory(company_name="Current GmbH", ready=True, agreed_to=asking)
    link = "/admin/customers/customer/?orders=confirm_again"
    assert f'<a href="{link}">Who has to confirm the agreement again</a>' in text_of(
        admin.get("/admin/customers/agreementtemplate/")
    )
    text = text_of(admin.get(link))
    assert "Outdated GmbH" in text
    assert "Current GmbH" not in text


def test_one_that_nobody_accepted_is_taken_back_and_one_that_was_stays(admin):
    template = AgreementTemplateFactory()
    page = f"/admin/customers/agreementtemplate/{template.pk}/delete/"
    change = page.replace("delete", "change")
    agreement = AgreementFactory(template=template)
    assert admin.post(page, {"post": "yes"}).status_code == 403
    assert "Customers have accepted this version, so it stays." in text_of(admin.get(change))
    assert page not in text_of(admin.get(change))
    assert AgreementTemplate.objects.exists()
    Customer.objects.update(agreed_to=None)
    agreement.delete()
    assert "By nobody yet" in text_of(admin.get(change))
    assert admin.post(page, {"post": "yes"}).status_code == 302
    assert not AgreementTemplate.objects.exists()


def test_what_customers_read_is_read_in_the_admin(admin):
    template = AgreementTemplateFactory(text="What is agreed.")
    page = f"/admin/customers/agreementtemplate/{template.pk}/"
    assert f'<a href="{page}document/">Open what customers read</a>' in text_of(admin.get(f"{page}change/"))
    answer = admin.get(f"{page}document/")
    assert (answer.content, answer["Content-Type"]) == (b"What is agreed.", "text/plain; charset=utf-8")
    assert Client().get(f"{page}document/").status_code == 302
