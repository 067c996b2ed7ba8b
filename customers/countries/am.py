"""Armenia.

Registration ID: the taxpayer number (ՀՎՀՀ) of eight digits. No check digit is established; ten
digits are a person’s public service number.
    https://www.petekamutner.am/
    https://www.e-register.am/

Four digits of the postal code since 2006; the six of before, which begin with 37, still occur.
    https://www.iso.org/obp/ui/#iso:code:3166:AM
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules, Text
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    state_label="Province (marz)",
    postal_code=Text(example="0010"),
    states={
        "ER": ("Yerevan", "Erevan", "Ереван"),
    },
)

COUNTRY = Country(
    code="AM",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="TIN (HVHH)",
        local_name="ՀՎՀՀ",
        long_name="Hark vcharoghi hashvarman hamar, taxpayer identification number",
        looks_like="8 digits",
        example="02248043",
        where="On invoices and contracts beside ՀՎՀՀ, and in the extract from the state register of legal entities.",
        source="https://www.petekamutner.am/",
        required_since=date(2020, 11, 1),
        first_version="AM-2020-11",
        pattern=r"\d{8}",
        labels=("ՀՎՀՀ", "HVHH", "AVC", "TIN", "VAT", "INN", "ИНН", "ՀԾՀ", "PSN"),
        personal=(
            OtherNumber(name="a public service number (ՀԾՀ)", meaning="a person’s ten digits", pattern=r"\d{10}"),
        ),
        others=(
            OtherNumber(
                name="a state register number",
                meaning="which is on the registration certificate but is not the tax number",
                pattern=r"\d{2,3}\.\d{3}\.\d{5,7}(?:\.\d{2})?",
                as_written=True,
            ),
        ),
    ),
)
