"""Thailand.

Registration ID: the 13 digits of a juristic person, the first of them 0, the last a check digit.
A person’s number begins with 1 to 8. python-stdnum’s th.tin takes both, th.moa only companies.
    https://www.dbd.go.th/download/pdf_kc/s09/busin_2542-48.pdf
    https://www.rd.go.th/

ISO 3166-2 also has Pattaya (S); a postal address there names the province, Chon Buri.
    https://www.iso.org/obp/ui/#iso:code:3166:TH
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "10": ("Bangkok", "Krung Thep", "Krung Thep Maha Nakhon", "กรุงเทพฯ", "กทม"),
        "13": ("Pathum Thani",),
        "14": ("Phra Nakhon Si Ayutthaya", "Ayutthaya"),
        "30": ("Nakhon Ratchasima", "Korat"),
        "86": ("Chumphon",),
        "93": ("Phatthalung",),
    },
)

COUNTRY = Country(
    code="TH",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TIN",
        local_name="เลขประจำตัวผู้เสียภาษี",
        long_name="Lek prachamtua phu sia phasi, taxpayer identification number of a juristic person",
        looks_like="13 digits, the first of them 0",
        example="0107544000108",
        where="On the company’s certificate (หนังสือรับรอง), on the VAT certificate (ภ.พ.20) and on tax invoices.",
        source="https://www.dbd.go.th/download/pdf_kc/s09/busin_2542-48.pdf",
        required_since=date(2021, 3, 25),
        first_version="TH-2021-03",
        pattern=r"0\d{12}",
        check="th.moa",
        labels=("เลขประจำตัวผู้เสียภาษี", "เลขทะเบียนนิติบุคคล", "TIN", "TAX ID", "VAT"),
        personal=(
            OtherNumber(
                name="an identity number",
                meaning="a person’s 13 digits, which do not begin with 0",
                pattern=r"[1-9]\d{12}",
            ),
        ),
    ),
)
