"""Turkey.

Registration ID: the VKN of ten digits, the last a check digit. A person’s T.C. Kimlik No has
eleven; the MERSIS number of the trade register has 16.
    https://www.turkiye.gov.tr/gib-intvrg-vergi-kimlik-numarasi-dogrulama

Names since changed, and those people still use; the İ is understood without its dot.
    https://www.iso.org/obp/ui/#iso:code:3166:TR
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    states={
        "03": ("Afyonkarahisar",),
        "27": ("Gaziantep", "Antep"),
        "33": ("Mersin", "İçel"),
        "41": ("Kocaeli", "İzmit"),
        "46": ("Kahramanmaraş", "Maraş"),
        "54": ("Sakarya", "Adapazarı"),
        "63": ("Şanlıurfa", "Urfa"),
    },
)

COUNTRY = Country(
    code="TR",
    address=ADDRESS,
    registration_id=RegistrationId(
        label="VKN",
        local_name="VKN",
        long_name="Vergi Kimlik Numarası, tax identification number",
        looks_like="10 digits",
        example="8760047464",
        where="On the tax plate (vergi levhası), on the company’s stamp and on invoices.",
        source="https://www.turkiye.gov.tr/gib-intvrg-vergi-kimlik-numarasi-dogrulama",
        required_since=date(2021, 3, 25),
        first_version="TR-2021-03",
        pattern=r"\d{10}",
        check="tr.vkn",
        labels=(
            "VKN",
            "VERGİ KİMLİK NUMARASI",
            "VERGI KIMLIK NUMARASI",
            "VERGI KIMLIK",
            "VERGİ KİMLİK",
            "VERGİ",
            "VERGI",
            "V.N.",
            "TR",
            "TIN",
            "TCKN",
            "T.C.",
            "MERSIS",
            "MERSİS",
        ),
        personal=(
            OtherNumber(
                name="a T.C. Kimlik No", meaning="a person’s identity number", pattern=r"\d{11}", check="tr.tckimlik"
            ),
        ),
        others=(OtherNumber(name="a MERSIS number", meaning="that of the trade register", pattern=r"\d{16}"),),
    ),
)
