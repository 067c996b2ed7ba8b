"""Azerbaijan.

Registration ID: the VÖEN of ten digits. The ninth is a check digit over the first eight, the
tenth says whose it is: 1 a legal person, 2 a natural person. Zeros in front are often lost.
    https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/Azerbaijan-TIN.pdf
    https://www.e-taxes.gov.az/ebyn/payerOrVoenChecker.jsp

The index has four digits, and AZ goes before it on the envelope (AZ1000). The districts (rayon) and the
cities of the republic, without those of Nakhchivan, which is one entry; the world's data has no list.
    https://www.iso.org/obp/ui/#iso:code:3166:AZ
"""

from __future__ import annotations

from datetime import date

from ..rules.address import AddressRules
from ..rules.country import Country
from ..rules.registration_id import OtherNumber, OtherWriting, RegistrationId

ADDRESS = AddressRules(
    as_of=date(2026, 2, 16),
    format="%A%nAZ %Z %C%n%S",
    state_label="District (rayon)",
    states={
        "ABS": ("Absheron", "Abşeron"),
        "AGA": ("Aghstafa", "Ağstafa"),
        "AGC": ("Aghjabadi", "Ağcabədi"),
        "AGM": ("Aghdam", "Ağdam"),
        "AGS": ("Aghdash", "Ağdaş"),
        "AGU": ("Aghsu", "Ağsu"),
        "AST": ("Astara",),
        "BA": ("Baku", "Bakı", "Баку"),
        "BAL": ("Balakan", "Balakən"),
        "BAR": ("Barda", "Bərdə"),
        "BEY": ("Beylagan", "Beyləqan"),
        "BIL": ("Bilasuvar", "Biləsuvar"),
        "CAB": ("Jabrayil", "Cəbrayıl"),
        "CAL": ("Jalilabad", "Cəlilabad"),
        "DAS": ("Dashkasan", "Daşkəsən"),
        "FUZ": ("Fuzuli", "Füzuli", "Fizuli"),
        "GA": ("Ganja", "Gəncə", "Гянджа"),
        "GAD": ("Gadabay", "Gədəbəy"),
        "GOR": ("Goranboy",),
        "GOY": ("Goychay", "Göyçay"),
        "GYG": ("Goygol", "Göygöl"),
        "HAC": ("Hajigabul", "Hacıqabul"),
        "IMI": ("Imishli", "İmişli"),
        "ISM": ("Ismayilli", "İsmayıllı"),
        "KAL": ("Kalbajar", "Kəlbəcər"),
        "KUR": ("Kurdamir", "Kürdəmir"),
        "LA": ("Lankaran (city)", "Lənkəran şəhəri"),
        "LAC": ("Lachin", "Laçın"),
        "LAN": ("Lankaran", "Lənkəran"),
        "LER": ("Lerik",),
        "MAS": ("Masally", "Masallı"),
        "MI": ("Mingachevir", "Mingəçevir"),
        "NA": ("Naftalan",),
        "NEF": ("Neftchala", "Neftçala"),
        "NX": ("Nakhchivan", "Naxçıvan", "Нахичевань"),
        "OGU": ("Oghuz", "Oğuz"),
        "QAB": ("Gabala", "Qəbələ", "Qabala"),
        "QAX": ("Gakh", "Qax"),
        "QAZ": ("Gazakh", "Qazax"),
        "QBA": ("Guba", "Quba"),
        "QBI": ("Gubadly", "Qubadlı"),
        "QOB": ("Gobustan", "Qobustan"),
        "QUS": ("Gusar", "Qusar"),
        "SA": ("Shaki (city)", "Şəki şəhəri"),
        "SAB": ("Sabirabad",),
        "SAK": ("Shaki", "Şəki", "Sheki"),
        "SAL": ("Salyan",),
        "SAT": ("Saatly", "Saatlı"),
        "SBN": ("Shabran", "Şabran"),
        "SIY": ("Siyazan", "Siyəzən"),
        "SKR": ("Shamkir", "Şəmkir"),
        "SM": ("Sumgait", "Sumqayıt", "Sumgayit", "Сумгаит"),
        "SMI": ("Shamakhi", "Şamaxı"),
        "SMX": ("Samukh", "Samux"),
        "SR": ("Shirvan", "Şirvan"),
        "SUS": ("Shusha", "Şuşa"),
        "TAR": ("Tartar", "Tərtər"),
        "TOV": ("Tovuz",),
        "UCA": ("Ujar", "Ucar"),
        "XA": ("Khankendi", "Xankəndi", "Stepanakert"),
        "XAC": ("Khachmaz", "Xaçmaz"),
        "XCI": ("Khojaly", "Xocalı"),
        "XIZ": ("Khizi", "Xızı"),
        "XVD": ("Khojavend", "Xocavənd"),
        "YAR": ("Yardimly", "Yardımlı"),
        "YE": ("Yevlakh (city)", "Yevlax şəhəri"),
        "YEV": ("Yevlakh", "Yevlax"),
        "ZAN": ("Zangilan", "Zəngilan"),
        "ZAQ": ("Zagatala", "Zaqatala"),
        "ZAR": ("Zardab", "Zərdab"),
    },
)

COUNTRY = Country(
    code="AZ",
    address=ADDRESS,
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
