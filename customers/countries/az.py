"""Azerbaijan.

Registration ID: the VÖEN of ten digits. The ninth is a check digit over the first eight, the
tenth says whose it is: 1 a legal person, 2 a natural person. Zeros in front are often lost.
    https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/Azerbaijan-TIN.pdf
    https://www.e-taxes.gov.az/ebyn/payerOrVoenChecker.jsp
"""

from __future__ import annotations

from datetime import date

from ..rules.country import Country
from ..rules.registration_id import OtherNumber, OtherWriting, RegistrationId

COUNTRY = Country(
    code="AZ",
    registration_id=RegistrationId(
        label="VÖEN",
        local_name="VÖEN",
        long_name="Vergi ödəyicisinin eyniləşdirmə nömrəsi, taxpayer identification number",
        looks_like="10 digits, the last of them 1",
        example="9900003611",
        where="On the taxpayer certificate and on invoices; anyone can look it up at e-taxes.gov.az.",
        source="https://www.e-taxes.gov.az/ebyn/payerOrVoenChecker.jsp",
        required_since=date(2020, 11, 1),
        first_version="AZ-2020-11",
        pattern=r"\d{9}1",
        check="az.voen",
        labels=("VÖEN", "VOEN", "ВОЕН", "TIN", "INN"),
        personal=(
            OtherNumber(
                name="the VÖEN of a natural person",
                meaning="which ends in 2",
                pattern=r"\d{8,9}2",
            ),
            OtherNumber(
                name="a FİN",
                meaning="the seven characters on a person’s identity card",
                pattern=r"(?=[A-Z]*\d)[0-9A-Z]{7}",
            ),
        ),
        writings=(
            OtherWriting(
                name="VÖEN",
                pattern=r"\d{8}1",
                stored_as=r"0\g<0>",
                sentence="A VÖEN has ten digits: a zero was put in front, {value}. Check it with the customer.",
            ),
        ),
    ),
)
