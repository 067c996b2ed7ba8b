"""Iraq.

Registration ID: the company’s tax number. No form and no check digit is published, so any 5 to
22 letters and digits are taken; the example only shows the length. A national identity card has
twelve digits.
    https://tax.mof.gov.iq/

The governorates; the world's data requires one and lists none.
    https://www.iso.org/obp/ui/#iso:code:3166:IQ
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Governorate",
    states={
        "AN": ("Anbar", "Al Anbar", "الأنبار"),
        "AR": ("Erbil", "Arbil", "أربيل", "هەولێر", "Hewler"),
        "BA": ("Basra", "Al Basrah", "البصرة", "Basrah"),
        "BB": ("Babil", "بابل", "Babylon"),
        "BG": ("Baghdad", "بغداد"),
        "DA": ("Dohuk", "Duhok", "Dahuk", "دهوك", "دهۆک"),
        "DI": ("Diyala", "ديالى"),
        "DQ": ("Dhi Qar", "ذي قار", "Thi Qar"),
        "KA": ("Karbala", "Kerbala", "كربلاء"),
        "KI": ("Kirkuk", "كركوك", "کەرکووک"),
        "KR": ("Kurdistan Region", "Kurdistan", "إقليم كردستان", "Iqlim Kurdistan"),
        "MA": ("Maysan", "Missan", "ميسان"),
        "MU": ("Muthanna", "Al Muthanna", "المثنى"),
        "NA": ("Najaf", "An Najaf", "النجف"),
        "NI": ("Nineveh", "Ninawa", "Ninewa", "نينوى", "Mosul"),
        "QA": ("Al-Qadisiyyah", "Qadisiyah", "Al Qadisiyah", "القادسية", "Diwaniyah"),
        "SD": ("Saladin", "Salah ad Din", "Salahaddin", "صلاح الدين"),
        "SU": ("Sulaymaniyah", "As Sulaymaniyah", "Sulaimani", "السليمانية", "سلێمانی"),
        "WA": ("Wasit", "واسط"),
    },
)

COUNTRY = Country(
    code="IQ",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TIN",
        local_name="الرقم الضريبي",
        long_name="Al-raqm al-daribi, tax identification number",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On the company’s tax card or clearance letter from the General Commission for Taxes.",
        source="https://tax.mof.gov.iq/",
        required_since=date(2021, 3, 25),
        first_version="IQ-2021-03",
        pattern=r"[0-9A-Z]{5,22}",
        labels=("الرقم الضريبي", "رقم ضريبي", "TIN", "TAX ID"),
        oddities=(
            Oddity(
                pattern=r"\d{12}",
                sentence="Twelve digits may be a person’s national card number. Check that it is the company’s.",
            ),
        ),
    ),
)
