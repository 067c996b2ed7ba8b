"""Vietnam.

Registration ID: the MST of ten digits, the last a check digit; a branch adds three more. Persons
use the twelve digits of the citizen card from July 2025.
    https://vi.wikipedia.org/wiki/Thuế_Việt_Nam#Mã_số_thuế_(MST)_của_doanh_nghiệp
    https://tracuunnt.gdt.gov.vn/

The provinces of before 1 July 2025, when 63 became 34: ISO 3166-2 and the world's data have those still. All
34 bear the name of one of the 63, so old and new addresses find theirs. Huế has been a city since January 2025.
    https://www.iso.org/obp/ui/#iso:code:3166:VN
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "26": ("Hue", "Thua Thien-Hue", "Thừa Thiên Huế", "Huế"),
        "SG": (
            "Ho Chi Minh City",
            "HCMC",
            "TP HCM",
            "TPHCM",
            "Sài Gòn",
            "Saigon",
            "Thành phố Hồ Chí Minh",
            "TP. Hồ Chí Minh",
        ),
        "HN": ("Hanoi", "Ha Noi", "Hà Nội"),
        "HP": ("Haiphong", "Hai Phong"),
        "43": ("Ba Ria–Vung Tau", "Bà Rịa - Vũng Tàu"),
        "33": ("Dak Lak", "Đắc Lắc", "Đắk Lắk"),
        "72": ("Dak Nong", "Đắk Nông"),
    },
)

COUNTRY = Country(
    code="VN",
    address=ADDRESS,
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
