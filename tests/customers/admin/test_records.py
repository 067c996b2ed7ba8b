"""What operators find in the lists: whether one may order, who signed, drafts by the company's name."""

import re

import pytest

from tests.customers.walking import text_of
from tests.factories import AgreementFactory, CustomerFactory, DraftFactory


def rows_of(page):
    """Return the rows of a list, each by the names of its columns."""
    rows = text_of(page).split("<tbody>", 1)[1].split("</tbody>")[0].split("<tr>")[1:]
    return [
        {
            name: re.sub(r"<[^>]+>", "", cell)
            for name, cell in re.findall(r'class="field-([\w-]+)[^>]*>(.*?)</t[dh]>', row)
        }
        for row in rows
    ]


def test_the_list_of_customers_says_whether_one_may_order(admin):
    CustomerFactory(ready=True)
    CustomerFactory()
    told = [row["orders"] for row in rows_of(admin.get("/admin/customers/customer/"))]
    assert told == ["Under review, Agreement missing", "Ready to order"]


@pytest.mark.parametrize("text", ["Adventure", "signer@adventure.example", "Büro"])
def test_agreements_say_who_signed_and_are_found_by_company_and_signatory(admin, text):
    AgreementFactory(
        company_name="Adventure Works GmbH", first_name="Einkauf", last_name="Büro", email="signer@adventure.example"
    )
    AgreementFactory()
    [row] = rows_of(admin.get("/admin/customers/agreement/", {"q": text}))
    assert row["signed_by"] == "Einkauf Büro"


def test_drafts_are_found_by_the_name_of_the_company(admin):
    draft = DraftFactory(answers={"company_name": "Adventure Works GmbH"})
    DraftFactory(answers={"company_name": "Northwind"})
    page = text_of(admin.get("/admin/customers/draft/", {"q": "adventure"}))
    assert f"/admin/customers/draft/{draft.pk}/change/" in page
    assert page.count('class="action-select"') <= 1
    assert page.count("/change/") == 1
