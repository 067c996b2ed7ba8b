"""Myanmar.

Registration ID: the company’s taxpayer number. No form and no check digit is published, so any 5
to 22 letters and digits are taken; the example only shows the length. A national registration
card (NRC) reads 12/ABCDEF(N)123456.
    https://www.ird.gov.mm/
    https://www.dica.gov.mm/

The regions, the states and the union territory, which the world's data does not ask for.
    https://www.iso.org/obp/ui/#iso:code:3166:MM
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%C, %Z%n%S",
    state_label="State or region",
    states={
        "01": ("Sagaing", "စစ်ကိုင်း", "စစ်ကိုင်းတိုင်းဒေသကြီး"),
        "02": ("Bago", "Pegu", "ပဲခူး", "ပဲခူးတိုင်းဒေသကြီး"),
        "03": ("Magway", "Magwe", "မကွေး", "မကွေးတိုင်းဒေသကြီး"),
        "04": ("Mandalay", "မန္တလေး", "မန္တလေးတိုင်းဒေသကြီး"),
        "05": ("Tanintharyi", "Tenasserim", "တနင်္သာရီ", "တနင်္သာရီတိုင်းဒေသကြီး"),
        "06": ("Yangon", "Rangoon", "ရန်ကုန်", "ရန်ကုန်တိုင်းဒေသကြီး"),
        "07": ("Ayeyarwady", "Irrawaddy", "ဧရာဝတီ", "ဧရာဝတီတိုင်းဒေသကြီး"),
        "11": ("Kachin", "ကချင်", "ကချင်ပြည်နယ်"),
        "12": ("Kayah", "ကယား", "ကယားပြည်နယ်"),
        "13": ("Kayin", "Karen", "ကရင်", "ကရင်ပြည်နယ်"),
        "14": ("Chin", "ချင်း", "ချင်းပြည်နယ်"),
        "15": ("Mon", "မွန်", "မွန်ပြည်နယ်"),
        "16": ("Rakhine", "Arakan", "ရခိုင်", "ရခိုင်ပြည်နယ်"),
        "17": ("Shan", "ရှမ်း", "ရှမ်းပြည်နယ်"),
        "18": ("Naypyidaw", "Nay Pyi Taw", "Naypyitaw", "နေပြည်တော်"),
    },
)

COUNTRY = Country(
    code="MM",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TIN",
        local_name="TIN",
        long_name="Taxpayer identification number",
        looks_like="5 to 22 letters and digits",
        example="123456789",
        where="On letters and receipts of the Internal Revenue Department.",
        source="https://www.ird.gov.mm/",
        required_since=date(2021, 3, 25),
        first_version="MM-2021-03",
        pattern=r"[0-9A-Z]{5,22}",
        labels=("TIN",),
        personal=(
            OtherNumber(
                name="an NRC number",
                meaning="that of a person’s national registration card",
                pattern=r"(?:NRC[ .:]*(?:NO)?[ .:]*)?\d{1,2} ?/ ?\D{3,30}\d{6}|\d{1,2} ?\D{3,24}\(\D{1,12}\) ?\d{6}",
                as_written=True,
            ),
        ),
    ),
)
