"""What the demo's agents typed: companies with the usual names of examples, whose contacts are offices, not people."""

from __future__ import annotations

import datetime

_BY_LINK = {"special_qualification": "none", "agreement_method": "by_customer"}
_OFFICE = {"contact_first_name": "Purchasing", "contact_last_name": "Office"}

_NORTHWIND = {
    "country": "BR", "company_name": "Northwind Comércio de Alimentos Ltda", "registration_id": "11.222.333/0001-81",
    "address_line1": "Avenida Paulista, 1000", "city": "São Paulo", "state": "SP", "postal_code": "01310-100",
    "phone": "(11) 3071-0000", "domain_prefix": "northwindalimentos", "language": "pt", "culture": "pt-BR",
    "contact_email": "compras@northwind-alimentos.example", **_OFFICE, **_BY_LINK,
}  # fmt: skip
_ADVENTURE = {
    "country": "DE", "company_name": "Adventure Works GmbH", "address_line1": "Friedrichstraße 43",
    "city": "Berlin", "postal_code": "10117", "domain_prefix": "adventureworks", "language": "de", "culture": "de-DE",
    "contact_email": "einkauf@adventure-works.example", **_OFFICE,
    "special_qualification": "none", "agreement_method": "attested", "accepted_on": "2026-10-01",
    "signatory_first_name": "Purchasing", "signatory_last_name": "Office",
    "signatory_email": "einkauf@adventure-works.example",
}  # fmt: skip
_WINGTIP = {
    "country": "PL", "company_name": "Wingtip Zabawki sp. z o.o.", "registration_id": "123-456-32-18",
    "address_line1": "ul. Marszałkowska 1", "city": "Warszawa", "postal_code": "00-950", "phone": "22 555 12 34",
    "domain_prefix": "wingtipzabawki", "language": "pl", "culture": "pl-PL",
    "contact_email": "biuro@wingtip-zabawki.example", **_OFFICE, **_BY_LINK,
}  # fmt: skip
_LITWARE = {
    "country": "JP", "company_name": "リットウェア株式会社", "address_line1": "丸の内1-1-1", "city": "千代田区",
    "state": "13", "postal_code": "100-0005", "domain_prefix": "litwarejp", "language": "ja", "culture": "ja-JP",
    "contact_email": "sales@litware.example", **_OFFICE, **_BY_LINK,
}  # fmt: skip

_BELLOWS = {
    "country": "GB", "company_name": "Bellows College", "address_line1": "12 Whitworth Street", "city": "Manchester",
    "postal_code": "M1 3BT", "domain_prefix": "bellowscollege", "language": "en", "culture": "en-GB",
    "contact_email": "office@bellows-college.example", **_OFFICE,
    "special_qualification": "education", "education_segment": "higher_education",
    "website": "https://www.bellows-college.example", "agreement_method": "by_customer",
}  # fmt: skip

# Who typed it, and what. Those of the provider are added for its reseller.
CUSTOMERS = [
    ("sales-agent@contoso.example", _ADVENTURE),
    ("admin-agent@contoso.example", _NORTHWIND),
    ("sales-agent@contoso.example", _LITWARE),
    ("sales-agent@fabrikam.example", _WINGTIP),
    ("sales-agent@fabrikam.example", _BELLOWS),
]
DRAFT = {"country": "TR", "company_name": "Trey Araştırma Anonim Şirketi", "registration_id": ""}
# Asked by a partner whose customer it is not: it is known here already, and has not answered yet.
ASKED = ("sales-agent@contoso.example", _WINGTIP)

# What operators have decided of them, by domain prefix; the others wait.
ALLOWED = "adventureworks"
BEGUN = "northwindalimentos"
REFUSED = ("litwarejp", "address", "The street is missing. Enter block, building and floor as in the official records.")
# The version customers accept here. It is no agreement of anybody.
VERSION, VALID_FROM = "2019-10", datetime.date(2019, 10, 1)
TEXT = """DEMONSTRATION TEXT

This text stands where operators publish the Microsoft Customer Agreement. It is not that agreement, and nobody agrees to anything by accepting it.

1. A customer reads the whole text on this page before accepting it.
2. What is accepted is known by its version and by the SHA-256 of this very text.
3. Who accepted it, when, and how it is known, can be printed as evidence.
"""  # noqa: E501 – a paragraph is a line
# What a customer of the demo uses each day: subscription, resource group, service, quantity, cost in euros.
USED = [
    ("Production", "shop-web", "Virtual machines", "48", "9.120000"),
    ("Production", "shop-web", "Bandwidth", "31.5", "2.457000"),
    ("Production", "shop-data", "SQL database", "24", "14.880000"),
    ("Production", "", "Support plan", "1", "0.960000"),
    ("Development", "build", "Virtual machines", "9", "1.710000"),
    ("Development", "build", "Storage", "120", "2.160000"),
]
USED_DAYS = 150
