"""United Arab Emirates.

Registration ID: the TRN of 15 digits, which begins with 100, in newer ones also with 104, and
normally ends in 3. Its tenth digit is very probably a Luhn digit over the first nine, though no
source says so: it is doubted, never refused. An Emirates ID has 15 digits too and begins with 784.
    https://tax.gov.ae/en/trn.verification.aspx

The city is asked too: the world's data ends at the emirate. There are no postal codes.
    https://www.iso.org/obp/ui/#iso:code:3166:AE
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, numbers


def tenth_digit_adds_up(trn: str) -> bool:
    """Return whether the first ten digits pass Luhn, as nearly all published numbers do."""
    return numbers.adds_up(trn[:10], "luhn")


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%C%n%S",
    states={
        "AZ": ("Abu Dhabi", "Abu Zaby", "AUH", "أبوظبي"),
        "DU": ("Dubai", "Dubayy", "DXB"),
        "FU": ("Fujairah", "Al Fujayrah", "Al Fujairah"),
        "RK": ("Ras Al Khaimah", "Ra's al Khaymah", "RAK"),
        "SH": ("Sharjah", "Ash Shariqah", "Al Sharjah"),
        "UQ": ("Umm Al Quwain", "Umm al Qaywayn", "UAQ"),
        "AJ": ("Ajman",),
    },
)

COUNTRY = Country(
    code="AE",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TRN",
        local_name="رقم التسجيل الضريبي",
        long_name="Raqm al-tasjil al-daribi, tax registration number",
        looks_like="15 digits beginning with 100",
        example="100027620200003",
        where="On the tax registration certificate of the Federal Tax Authority and on every tax invoice.",
        source="https://tax.gov.ae/en/trn.verification.aspx",
        required_since=date(2021, 3, 25),
        first_version="AE-2021-03",
        pattern=r"10\d{13}",
        labels=("رقم التسجيل الضريبي", "TRN", "VAT", "TIN", "EID", "EMIRATES ID"),
        personal=(OtherNumber(name="an Emirates ID", meaning="a person’s identity number", pattern=r"784\d{12}"),),
        others=(
            OtherNumber(
                name="a trade licence number",
                meaning="that of the emirate’s economic department or of a free zone",
                pattern=r"(?:[A-Z]{1,4})?\d{4,8}",
            ),
        ),
        oddities=(
            Oddity(
                check=tenth_digit_adds_up,
                sentence="The tenth digit does not match the digits before it. Check the TRN with the customer.",
            ),
            Oddity(pattern=r"10[^0]\d{12}", sentence="Most TRNs begin with 100. Check the first digits."),
            Oddity(pattern=r"\d{14}[^3]", sentence="A TRN normally ends in 3. Check the last digit."),
        ),
    ),
)
