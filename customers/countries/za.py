"""South Africa.

Registration ID: the income tax reference number of ten digits, which begins with 9 for a company
and ends in a Luhn digit, or the VAT number, ten digits beginning with 4. Persons’ references
begin with 0 to 3. python-stdnum’s za.tin refuses VAT numbers; their last digit is only doubted.
    https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/South-Africa-TIN.pdf
    https://www.sars.gov.za/

The nine provinces, which the world's data does not ask for.
    https://www.iso.org/obp/ui/#iso:code:3166:ZA
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import Oddity, OtherNumber, RegistrationId, numbers


def adds_up(reference: str) -> bool:
    """Return whether the last digit is right; that of a VAT number is only doubted."""
    return reference[0] == "4" or numbers.adds_up(reference, "za.tin")


ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%n%D%n%C%n%S%n%Z",
    state_label="Province",
    states={
        "EC": ("Eastern Cape", "Oos-Kaap"),
        "FS": ("Free State", "Vrystaat", "Orange Free State"),
        "GP": ("Gauteng",),
        "KZN": ("KwaZulu-Natal", "Natal", "KZ-Natal"),
        "LP": ("Limpopo",),
        "MP": ("Mpumalanga",),
        "NC": ("Northern Cape", "Noord-Kaap"),
        "NW": ("North West", "North-West", "Noordwes"),
        "WC": ("Western Cape", "Wes-Kaap"),
    },
)

COUNTRY = Country(
    code="ZA",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="Tax reference number",
        local_name="Tax reference number",
        long_name="Income tax reference number of the South African Revenue Service (SARS)",
        looks_like="10 digits beginning with 9, or with 4 for a VAT number",
        example="9520/018/60/8",
        where="On the notice of registration (IT150), on tax clearance letters and, for VAT, on tax invoices.",
        source="https://www.sars.gov.za/",
        required_since=date(2021, 3, 25),
        first_version="ZA-2021-03",
        pattern=r"[49]\d{9}",
        check=adds_up,
        labels=("TRN", "TIN", "VAT", "VAT REG", "TAX REFERENCE", "TAX REF", "TAX"),
        prints=("9###/###/##/#",),
        personal=(
            OtherNumber(name="an ID number", meaning="a person’s", pattern=r"\d{13}", check="za.idnr"),
            OtherNumber(
                name="a person’s tax reference number", meaning="which begins with 0, 1, 2 or 3", pattern=r"[0-3]\d{9}"
            ),
        ),
        others=(
            OtherNumber(
                name="a company registration number",
                meaning="that of the CIPC",
                pattern=r"(?:CK)?(?:18|19|20)\d{10}|K(?:19|20)\d{8}",
            ),
            OtherNumber(name="a PAYE number", meaning="the employer’s reference", pattern=r"7\d{9}"),
        ),
        oddities=(
            Oddity(
                pattern=r"4\d{9}",
                check="luhn",
                sentence="The last digit of this VAT number does not match the others. Check it with the customer.",
            ),
        ),
    ),
)
