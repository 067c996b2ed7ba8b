"""How large a body a page takes, and what is said of a larger one."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.customers.walking import text_of

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize("path", ["/account/sign-in/", "/customers/add/", "/account/you/"])
def test_a_page_without_a_file_takes_a_megabyte(signed_in, path):
    page = signed_in.post(path, {"file": SimpleUploadedFile("a.csv", b"x" * 2 * MEGABYTE)})
    assert page.status_code == 413
    assert "<h1>This is too large</h1>" in text_of(page)


def test_a_page_with_a_file_says_itself_what_is_too_large(signed_in):
    page = signed_in.post("/customers/check/", {"file": SimpleUploadedFile("a.csv", b"x" * 2 * MEGABYTE)})
    assert page.status_code == 422
    assert "This is more than 1 MB." in text_of(page)


def test_beyond_that_nothing_is_kept(signed_in):
    page = signed_in.post("/customers/check/", {"file": SimpleUploadedFile("a.csv", b"x" * 9 * MEGABYTE)})
    assert page.status_code == 413


def test_a_length_that_is_none_counts_as_nothing(signed_in):
    assert signed_in.post("/account/you/", {}, CONTENT_LENGTH="a lot").status_code in (400, 413, 422)
