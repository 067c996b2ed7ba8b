"""Vietnam.

Registration ID: the MST of ten digits, the last a check digit; a branch adds three more. Persons
use the twelve digits of the citizen card from July 2025.
    https://vi.wikipedia.org/wiki/Thuế_Việt_Nam#Mã_số_thuế_(MST)_của_doanh_nghiệp
    https://tracuunnt.gdt.gov.vn/
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

COUNTRY = Country(
    code="VN",
    registration_id=RegistrationId(
        label="MST",
        local_name="Mã số thuế (MST)",
        long_name="Mã số thuế, tax code",
        looks_like="10 digits, or 13 for a branch",
        example="0300588569",
        where="On the enterprise registration certificate and invoices; it can be looked up at tracuunnt.gdt.gov.vn.",
        source="https://tracuunnt.gdt.gov.vn/",
        required_since=date(2021, 3, 25),
        first_version="VN-2021-03",
        pattern=r"\d{10}(?:(?!000)\d{3})?",
        check="vn.mst",
        labels=("MST", "MÃ SỐ THUẾ", "MA SO THUE", "MSDN", "TIN"),
        prints=("##########-###",),
        personal=(OtherNumber(name="a citizen number (CCCD)", meaning="a person’s twelve digits", pattern=r"\d{12}"),),
    ),
)
