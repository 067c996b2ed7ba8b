"""India.

Registration ID: the PAN of ten. Its fourth letter says whose it is; P is an individual and H a
Hindu undivided family. How the last letter is computed is not published. A GSTIN holds the PAN
in its third to twelfth place and ends in a check character of its own; python-stdnum’s in_.gstin
lacks the newer state codes, so the check character alone is looked at here.
    https://incometaxindia.gov.in/tutorials/1.permanent%20account%20number%20(pan).pdf
    https://en.wikipedia.org/wiki/Permanent_account_number
    https://www.gst.gov.in/

Four codes of the states are newer than the world's data; the old ones are still understood.
    https://www.iso.org/obp/ui/#iso:code:3166:IN
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, OtherWriting, RegistrationId


def gstin_adds_up(gstin: str) -> bool:
    """Return whether the last character of a GSTIN is right (Luhn over the 36 digits and letters)."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    products = (divmod(alphabet.index(c) * (1 + i % 2), 36) for i, c in enumerate(reversed(gstin)))
    return sum(tens + ones for tens, ones in products) % 36 == 0


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "CG": ("Chhattisgarh", "CT"),
        "DL": ("Delhi", "New Delhi", "NCT of Delhi", "National Capital Territory of Delhi"),
        "DH": (
            "Dadra & Nagar Haveli and Daman & Diu",
            "Dadra and Nagar Haveli and Daman and Diu",
            "Daman and Diu",
            "Dadra and Nagar Haveli",
        ),
        "AN": ("Andaman & Nicobar Islands",),
        "OD": ("Odisha", "Orissa", "OR"),
        "PY": ("Puducherry", "Pondicherry"),
        "TS": ("Telangana", "TG"),
        "UK": ("Uttarakhand", "Uttaranchal", "UT"),
    },
    recoded={
        "Chhattisgarh": "CG",
        "Odisha": "OD",
        "Telangana": "TS",
        "Uttarakhand": "UK",
    },
)

COUNTRY = Country(
    code="IN",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="PAN",
        local_name="स्थायी लेखा संख्या (PAN)",
        long_name="Permanent Account Number",
        looks_like="5 letters, 4 digits and a letter; the fourth letter says that it is a company’s",
        example="AAACR5055K",
        where="On the company’s PAN card, and as the third to twelfth character of the GSTIN on its invoices.",
        source="https://incometaxindia.gov.in/tutorials/1.permanent%20account%20number%20(pan).pdf",
        required_since=date(2021, 3, 25),
        first_version="IN-2021-03",
        pattern=r"[A-Z]{3}[ABCFGJKLT][A-Z](?!0000)\d{4}[A-Z]",
        labels=("PAN", "GSTIN", "GST", "TAX ID", "AADHAAR", "CIN", "LLPIN", "TAN"),
        personal=(
            OtherNumber(
                name="the PAN of an individual",
                meaning="whose fourth letter is P",
                pattern=r"(?:\d{2})?[A-Z]{3}P[A-Z]\d{4}[A-Z](?:[0-9A-Z]{3})?",
            ),
            OtherNumber(
                name="the PAN of a Hindu undivided family",
                meaning="whose fourth letter is H",
                pattern=r"(?:\d{2})?[A-Z]{3}H[A-Z]\d{4}[A-Z](?:[0-9A-Z]{3})?",
            ),
            OtherNumber(
                name="an Aadhaar number", meaning="a person’s identity number", pattern=r"\d{12}", check="in_.aadhaar"
            ),
            OtherNumber(
                name="a virtual Aadhaar number",
                meaning="a person’s",
                pattern=r"\d{16}",
                check="in_.vid",
            ),
            OtherNumber(
                name="an EPIC number", meaning="a person’s voter number", pattern=r"[A-Z]{3}\d{7}", check="in_.epic"
            ),
        ),
        others=(
            OtherNumber(
                name="a CIN",
                meaning="the number of the company register",
                pattern=r"[A-Z]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}",
            ),
            OtherNumber(
                name="an LLPIN",
                meaning="the register number of a limited liability partnership",
                pattern=r"[A-Z]{3}\d{4}",
            ),
            OtherNumber(name="a TAN", meaning="the number for tax deducted at source", pattern=r"[A-Z]{4}\d{5}[A-Z]"),
            OtherNumber(
                name="a Udyam number",
                meaning="the registration of small enterprises",
                pattern=r"UDYAM[A-Z]{2}\d{9}",
            ),
        ),
        writings=(
            OtherWriting(
                name="GSTIN",
                pattern=r"\d{2}([A-Z]{3}[ABCFGJKLT][A-Z](?!0000)\d{4}[A-Z])[1-9A-Z]Z[0-9A-Z]",
                check=gstin_adds_up,
                stored_as=r"\1",
                sentence="The PAN {value} was taken out of the GSTIN. Check that it is the company’s.",
            ),
        ),
    ),
)
