"""Saudi Arabia.

Registration ID: the VAT number of 15 digits, the first and the last of them 3, or the TIN, which
is its first ten. No check digit is established. A commercial registration (CR) has ten digits and
cannot always be told from a person’s national ID (beginning 1) or Iqama (beginning 2), so those
are doubted, never refused.
    https://zatca.gov.sa/en/eServices/Pages/TaxpayerLookup.aspx

The thirteen regions, which the world's data does not ask for. Five digits of the postal code, or five and
the four additional ones of the National Address.
    https://www.iso.org/obp/ui/#iso:code:3166:SA
    https://splonline.com.sa/en/national-address-1/
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import Oddity, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%C %Z%n%S",
    state_label="Region",
    postal_code=Text(example="11564", pattern=r"\d{5}(?:-\d{4})?", also=("11564-1234",)),
    states={
        "01": ("Riyadh", "Ar Riyad", "الرياض", "منطقة الرياض"),
        "02": ("Makkah", "Mecca", "Makkah al Mukarramah", "مكة المكرمة", "مكة"),
        "03": ("Madinah", "Medina", "Al Madinah al Munawwarah", "المدينة المنورة", "المدينة"),
        "04": ("Eastern Province", "Ash Sharqiyah", "Eastern Region", "الشرقية", "المنطقة الشرقية"),
        "05": ("Qassim", "Al Qasim", "Al-Qassim", "القصيم"),
        "06": ("Hail", "Ha'il", "حائل"),
        "07": ("Tabuk", "تبوك"),
        "08": ("Northern Borders", "Al Hudud ash Shamaliyah", "الحدود الشمالية"),
        "09": ("Jazan", "Jizan", "Gizan", "جازان"),
        "10": ("Najran", "نجران"),
        "11": ("Al Bahah", "Baha", "Al Baha", "الباحة"),
        "12": ("Al Jawf", "Jouf", "Al Jouf", "الجوف"),
        "14": ("Asir", "'Asir", "Aseer", "عسير"),
    },
)

COUNTRY = Country(
    code="SA",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="VAT registration number",
        local_name="الرقم الضريبي",
        long_name="Al-raqm al-daribi, VAT registration number or its first ten digits (TIN)",
        looks_like="15 digits, the first and the last of them 3",
        example="300000157210003",
        where="On the VAT registration certificate in the company’s premises and on every tax invoice.",
        source="https://zatca.gov.sa/en/eServices/Pages/TaxpayerLookup.aspx",
        required_since=date(2021, 3, 25),
        first_version="SA-2021-03",
        pattern=r"3\d{13}3|[1-7]\d{9}",
        labels=("الرقم الضريبي", "رقم ضريبي", "VAT", "TIN", "TRN", "CR"),
        oddities=(
            Oddity(
                pattern=r"[12]\d{9}",
                sentence=(
                    "Ten digits beginning with 1 or 2 may be a person’s national ID or Iqama, or a commercial"
                    " registration. Check that it is the company’s, or ask for the VAT number, such as 300000157210003."
                ),
            ),
            Oddity(
                pattern=r"[4-7]\d{9}",
                sentence=(
                    "This looks like a commercial registration or a unified national number."
                    " Ask for the VAT number, such as 300000157210003."
                ),
            ),
        ),
    ),
)
