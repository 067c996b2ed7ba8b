"""The registration IDs of the 24 countries: published numbers, numbers of persons, one digit wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers import countries
from customers.rules import Code, Doubt, Reading, Refused

STDNUM = "python-stdnum, tests and documentation"
WRITTEN_OUT = "made for this test from the published shape"

# Numbers of companies as they publish them, with where. Check digits confirm those that have one.
PUBLISHED = [
    # code, as written, as stored, source
    ("AE", "104542191200003", "104542191200003", "maisondalidubai.ae, VAT registration"),
    ("AE", "TRN: 100375164900003", "100375164900003", "an invoice template in a public repository, Dubai"),
    ("AE", "100 6038 0020 0003", "100603800200003", "an invoice template in a public repository, Dubai"),
    ("AM", "02248043", "02248043", "LEV&AV LLC, Yerevan"),
    ("AZ", "9900003871", "9900003871", "SOCAR"),
    ("AZ", "VÖEN 1401146511", "1401146511", STDNUM),
    ("AZ", "9900051231", "9900051231", STDNUM),
    ("BR", "60.746.948/0001-12", "60746948000112", "Bradesco"),
    ("BR", "CNPJ 33.592.510/0001-54", "33592510000154", "Vale"),
    ("BR", "00.000.000/0001-91", "00000000000191", "Banco do Brasil"),
    ("BR", "16.727.230.0001-97", "16727230000197", STDNUM),
    ("BR", "12.ABC.345/01DE-35", "12ABC34501DE35", "Receita Federal, CNPJ alfanumérico"),
    ("BY", "УНП 100325912", "100325912", "Belarusbank"),
    ("BY", "591705582", "591705582", STDNUM),
    ("BY", "800013732", "800013732", "a company with a first digit python-stdnum does not know"),
    ("HU", "10537914-4-44", "10537914444", "OTP Bank"),
    ("HU", "HU10773381-2-44", "10773381244", "Magyar Telekom"),
    ("HU", "12892312-2-41", "12892312241", STDNUM + " (the first eight digits)"),
    ("IN", "AAACR4849R", "AAACR4849R", "Tata Consultancy Services"),
    ("IN", "AAACI4798L", "AAACI4798L", "Infosys"),
    ("IN", "PAN: AAKFD7113K", "AAKFD7113K", STDNUM),
    ("KG", "ИНН 03003199410053", "03003199410053", "ccs.kg, contacts"),
    ("KZ", "БИН 020240000555", "020240000555", "KazMunayGas"),
    ("KZ", "940140000385", "940140000385", "Halyk Bank"),
    ("KZ", "990940003030", "990940003030", "idnumbers, tests"),
    ("KZ", "990 140 004 654", "990140004654", "python-stdnum, pull request 322"),
    ("MD", "1002600048836", "1002600048836", "Moldtelecom"),
    ("MD", "1008600038413", "1008600038413", STDNUM),
    ("PL", "PL5250007738", "5250007738", "PKO BP"),
    ("PL", "NIP: 526-025-10-49", "5260251049", "PZU"),
    ("PL", "PL 8567346215", "8567346215", STDNUM),
    ("PL", "584-030-44-72", "5840304472", STDNUM),
    ("RU", "ИНН 7707083893", "7707083893", "Sberbank"),
    ("RU", "7736207543", "7736207543", "Yandex"),
    ("RU", "0108003670", "0108003670", STDNUM),
    ("SA", "300710482300003", "300710482300003", "taxid.pro, Saudi Arabia"),
    ("SA", "301121971500003", "301121971500003", "sample invoice of wes4m/zatca-xml-js"),
    ("SA", "3002707692", "3002707692", "lookuptax.com, Saudi Arabia"),
    ("TH", "0107542000011", "0107542000011", "CP All"),
    ("TH", "0-99-4-000-61772-1", "0994000617721", STDNUM),
    ("TH", "0 10 5 544 04660 2", "0105544046602", STDNUM),
    ("TJ", "020025789", "020025789", "org-id.guide, TJ-TIN"),
    ("TR", "8790017566", "8790017566", "Garanti BBVA"),
    ("TR", "4540536920", "4540536920", STDNUM),
    ("TR", "VKN 0010213576", "0010213576", STDNUM),
    ("UA", "14360570", "14360570", "PrivatBank"),
    ("UA", "код ЄДРПОУ 32855961", "32855961", STDNUM),
    ("UA", "00034022", "00034022", STDNUM),
    ("UZ", "ИНН 309376127", "309376127", "Uzum Market, footer"),
    ("UZ", "307442900", "307442900", "MODME, terms"),
    ("VE", "J-07013380-5", "J070133805", "Banesco"),
    ("VE", "G-20009997-6", "G200099976", "Banco de Venezuela"),
    ("VE", "RIF: J-00004793-6", "J000047936", STDNUM),
    ("VN", "0101248141", "0101248141", "FPT"),
    ("VN", "01.00.112.437", "0100112437", "Vietcombank"),
    ("VN", "0314409058-002", "0314409058002", STDNUM),
    ("ZA", "9415005603", "9415005603", "org-id.guide, ZA-CIT"),
    ("ZA", "9045/478/14/7", "9045478147", "org-id.guide, ZA-CIT"),
    ("ZA", "VAT No 4110207612", "4110207612", "a South African tax invoice"),
]

# The same sources’ wrong numbers, and right ones with a digit changed.
WRONG = [
    ("AZ", "1400057431", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("BR", "16.727.230/0001-98", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("BR", "33.000.167/0001-10", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("BR", "00.000.000/0000-00", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("BY", "200988542", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("BY", "711953681", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM + " (a remainder of 10)"),
    ("BY", "5917DDD82", Code.REGISTRATION_ID_FORMAT, STDNUM),
    ("HU", "12892313-2-41", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("HU", "10537914-6-44", Code.REGISTRATION_ID_FORMAT, "the ninth digit is 1 to 5"),
    ("IN", "ABMXA3211G", Code.REGISTRATION_ID_FORMAT, STDNUM),
    ("IN", "AAACR0000R", Code.REGISTRATION_ID_FORMAT, STDNUM + " (serial 0000)"),
    ("IN", "27AAACR5055K1Z8", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("KZ", "990940003031", Code.REGISTRATION_ID_CHECK_DIGIT, "idnumbers, tests"),
    ("KZ", "000041000100", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("KZ", "990970003030", Code.REGISTRATION_ID_FORMAT, "the fifth digit is 4, 5 or 6"),
    ("MD", "1008600038412", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("MD", "3008600038413", Code.REGISTRATION_ID_FORMAT, "a company’s begins with 1"),
    ("PL", "8567346216", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("RU", "1234567895", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("SA", "300710482300004", Code.REGISTRATION_ID_FORMAT, "ends in 3"),
    ("TH", "0-99-4-000-61772-3", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("TR", "4540536921", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("UA", "32855968", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("UA", "1759013770", Code.REGISTRATION_ID_FORMAT, STDNUM + " (no РНОКПП either)"),
    ("AE", "200027620200003", Code.REGISTRATION_ID_FORMAT, "begins with 10"),
    ("VE", "J-00123072-7", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("VE", "Z-11470283-4", Code.REGISTRATION_ID_FORMAT, STDNUM),
    ("VE", "00123072-6", Code.REGISTRATION_ID_FORMAT, "the letter is missing"),
    ("VN", "0100233480", Code.REGISTRATION_ID_CHECK_DIGIT, STDNUM),
    ("VN", "0314409058-000", Code.REGISTRATION_ID_FORMAT, STDNUM),
    ("ZA", "9520/018/60/9", Code.REGISTRATION_ID_CHECK_DIGIT, WRITTEN_OUT),
    ("ZA", "5001339050", Code.REGISTRATION_ID_FORMAT, STDNUM),
]

# Specimens and numbers made from the published shape; nobody’s own.
PERSONAL = [
    # code, as written, what it is called, source
    ("AE", "784-1234-1234567-1", "an Emirates ID", "specimen card"),
    ("AM", "1234567890", "a public service number (ՀԾՀ)", WRITTEN_OUT),
    ("AM", "ՀԾՀ 1234567890", "a public service number (ՀԾՀ)", WRITTEN_OUT),
    ("AZ", "9900003612", "the VÖEN of a natural person", WRITTEN_OUT),
    ("AZ", "300725012", "the VÖEN of a natural person", STDNUM + " (its zero lost)"),
    ("AZ", "5VBK5VR", "a FİN", "validatetin.com, Azerbaijan"),
    ("AZ", "1234567", "a FİN", WRITTEN_OUT),
    ("BR", "111.444.777-35", "a CPF", "the specimen of Brazilian documentation"),
    ("BR", "CPF 111.444.777-35", "a CPF", "the specimen of Brazilian documentation"),
    ("BY", "MA1953684", "the UNP of a person", STDNUM),
    ("BY", "УНП МА1953684", "the UNP of a person", STDNUM + " (in Cyrillic letters)"),
    ("BY", "1234567A001PB1", "an identification number of a passport", WRITTEN_OUT),
    ("HU", "8071592153", "an adóazonosító jel", "Wikipedia, adóazonosító jel"),
    ("IN", "ACUPA7085R", "the PAN of an individual", STDNUM),
    ("IN", "AAAHA0001A", "the PAN of a Hindu undivided family", WRITTEN_OUT),
    ("IN", "27ACUPA7085R1ZV", "the PAN of an individual", "the GSTIN of a sole trader, " + WRITTEN_OUT),
    ("IN", "27AAAHA0001A1ZV", "the PAN of a Hindu undivided family", "a GSTIN, " + WRITTEN_OUT),
    ("IN", "2341 2341 2346", "an Aadhaar number", STDNUM),
    ("IN", "2341234123412341", "a virtual Aadhaar number", STDNUM),
    ("IN", "WKH1186253", "an EPIC number", STDNUM),
    ("KG", "20101198012345", "a person’s number (ПИН)", WRITTEN_OUT),
    ("KG", "10101198012345", "a person’s number (ПИН)", WRITTEN_OUT),
    ("KZ", "901123300258", "an IIN (ЖСН / ИИН)", "idnumbers, tests"),
    ("MD", "2008600038413", "an IDNP", WRITTEN_OUT),
    ("MD", "0970000000000", "an IDNP", WRITTEN_OUT),
    ("MD", "9700000000000", "an IDNP", WRITTEN_OUT),
    ("MM", "12/ABC(N)123456", "an NRC number", "the form of the card"),
    ("MM", "12/MaGaTa N 123456", "an NRC number", "the form of the card, without brackets"),
    ("MM", "၁၂/မဂတ(နိုင်)၁၂၃၄၅၆", "an NRC number", "the form of the card in Burmese"),
    ("MM", "9 MAKANA (N) 123456", "an NRC number", "the form of the card, without the slash"),
    ("PL", "PESEL: 44051401359", "a PESEL", "Wikipedia, PESEL"),
    ("PL", "44051401359", "a PESEL", "Wikipedia, PESEL"),
    ("RU", "500100732259", "the INN of a person or sole trader", "the specimen of Russian documentation"),
    ("RU", "123456789047", "the INN of a person or sole trader", STDNUM),
    ("TH", "1-2345-45678-78-1", "an identity number", STDNUM),
    ("TH", "8000000000000", "an identity number", WRITTEN_OUT),
    ("TR", "10000000146", "a T.C. Kimlik No", "the specimen card"),
    ("TR", "17291716060", "a T.C. Kimlik No", STDNUM),
    ("UA", "1759013776", "a РНОКПП (RNTRC)", STDNUM),
    ("UZ", "30101800000010", "a JSHSHIR (ПИНФЛ)", WRITTEN_OUT),
    ("VE", "V-12345678-9", "the RIF or cédula of a person", WRITTEN_OUT),
    ("VE", "E-81234567-8", "the RIF or cédula of a person", WRITTEN_OUT),
    ("VE", "P-00012345-6", "the RIF or cédula of a person", WRITTEN_OUT),
    ("VE", "V-12.345.678", "the RIF or cédula of a person", WRITTEN_OUT),
    ("VN", "001000000001", "a citizen number (CCCD)", WRITTEN_OUT),
    ("ZA", "7503305044089", "an ID number", STDNUM),
    ("ZA", "8001015009087", "an ID number", "the specimen of South African documentation"),
    ("ZA", "0001339050", "a person’s tax reference number", STDNUM),
    ("ZA", "0843/089/84/8", "a person’s tax reference number", STDNUM),
]

OTHER_REGISTERS = [
    ("AE", "CN-1234567", "a trade licence number"),
    ("AE", "742914", "a trade licence number"),
    ("AM", "16.110.00666", "a state register number"),
    ("HU", "10625790", "the EU VAT number"),
    ("HU", "HU10625790", "the EU VAT number"),
    ("HU", "01-10-041585", "a cégjegyzékszám"),
    ("IN", "L17110MH1973PLC019786", "a CIN"),
    ("IN", "AAA-1234", "an LLPIN"),
    ("IN", "MUMA12345B", "a TAN"),
    ("IN", "UDYAM-MH-01-0000001", "a Udyam number"),
    ("KG", "01211791", "an OKPO code"),
    ("PL", "KRS 0000028860", "a KRS number"),
    ("PL", "610188201", "a REGON"),
    ("PL", "12345678512347", "a REGON"),
    ("RU", "772601001", "a KPP (КПП)"),
    ("RU", "КПП 772601001", "a KPP (КПП)"),
    ("RU", "7736050003/772601001", "an INN and a KPP together"),
    ("RU", "ИНН 7736050003 КПП 772601001", "an INN and a KPP together"),
    ("RU", "ИНН/КПП 7736050003/772601001", "an INN and a KPP together"),
    ("RU", "1027700070518", "an OGRN (ОГРН)"),
    ("RU", "304500116000157", "an OGRNIP (ОГРНИП)"),
    ("TR", "0876004746400015", "a MERSIS number"),
    ("UZ", "326030000001", "a VAT registration code"),
    ("ZA", "1979/003231/06", "a company registration number"),
    ("ZA", "CK2001/012345/23", "a company registration number"),
    ("ZA", "K2018123456", "a company registration number"),
    ("ZA", "7000000000", "a PAYE number"),
]

ODD = [
    # code, as written, as stored, a word of the doubt
    ("AE", "100027620300003", "100027620300003", "tenth digit"),
    ("AE", "100027620200001", "100027620200001", "ends in 3"),
    ("AE", "104542191200003", "104542191200003", "begin with 100"),
    ("AM", "00000000", "00000000", "repeated"),
    ("AZ", "200000281", "0200000281", "0200000281"),
    ("HU", "10537914-4-99", "10537914499", "county"),
    ("IN", "27AAACR5055K1Z7", "AAACR5055K", "AAACR5055K"),
    ("IN", "GSTIN: 29AAACI4798L1ZU", "AAACI4798L", "AAACI4798L"),
    ("IQ", "199012345678", "199012345678", "national card"),
    ("IQ", "ABCDEF", "ABCDEF", "no digit"),
    ("KG", "09913199410053", "09913199410053", "day of registration"),
    ("KZ", "941340000385", "941340000385", "month"),
    ("KZ", "940148000389", "940148000389", "sixth digit"),
    ("MD", "123456", "123456", "IDNO of 13 digits"),
    ("MD", "1234567", "1234567", "IDNO of 13 digits"),
    ("MD", "12345678", "12345678", "IDNO of 13 digits"),
    ("SA", "1010000096", "1010000096", "national ID or Iqama"),
    ("SA", "2050000000", "2050000000", "national ID or Iqama"),
    ("SA", "4030000000", "4030000000", "commercial registration"),
    ("SA", "7000000000", "7000000000", "commercial registration"),
    ("TJ", "020025789123", "020025789123", "Twelve digits"),
    ("UA", "200777226559", "200777226559", "ІПН"),
    ("UZ", "409376127", "409376127", "begin with 2 or 3"),
    ("ZA", "4692512340", "4692512340", "VAT number"),
]


def read(code: str, written: str) -> Reading:
    return countries.country(code).registration_id.read(written)


def refusal(code: str, written: str) -> Refused:
    with pytest.raises(Refused) as refused:
        read(code, written)
    return refused.value


@pytest.mark.parametrize(("code", "written", "stored", "source"), PUBLISHED)
def test_a_published_number_is_read(code: str, written: str, stored: str, source: str) -> None:
    assert read(code, written).value == stored


@pytest.mark.parametrize(("code", "written", "stored", "source"), [row for row in PUBLISHED if row[1][:3] != "104"])
def test_a_published_number_raises_no_doubt(code: str, written: str, stored: str, source: str) -> None:
    assert read(code, written).concerns == ()


@pytest.mark.parametrize(("code", "written", "reason", "source"), WRONG)
def test_a_wrong_number_is_refused_with_an_example(code: str, written: str, reason: Code, source: str) -> None:
    refused = refusal(code, written)
    assert refused.code == reason
    assert countries.country(code).registration_id.example in refused.message


@pytest.mark.parametrize(("code", "written", "name", "source"), PERSONAL)
def test_a_person_s_number_is_refused_by_name(code: str, written: str, name: str, source: str) -> None:
    refused = refusal(code, written)
    rule = countries.country(code).registration_id
    assert refused.code == Code.REGISTRATION_ID_PERSONAL
    assert refused.message.startswith(f"This looks like {name}, ")
    assert refused.message.casefold().endswith(f" enter the company’s {rule.label}, such as {rule.example}.".casefold())


def test_the_refusal_of_a_person_s_number_reads_like_a_sentence() -> None:
    assert refusal("BR", "111.444.777-35").message == (
        "This looks like a CPF, a person’s tax number. Enter the company’s CNPJ, such as 33.000.167/0001-01."
    )


@pytest.mark.parametrize(("code", "written", "name"), OTHER_REGISTERS)
def test_the_number_of_another_register_is_refused_by_name(code: str, written: str, name: str) -> None:
    refused = refusal(code, written)
    rule = countries.country(code).registration_id
    assert refused.code == Code.REGISTRATION_ID_FORMAT
    assert refused.message.startswith(f"This looks like {name}, ")
    assert refused.message.casefold().endswith(f" enter the company’s {rule.label}, such as {rule.example}.".casefold())


@pytest.mark.parametrize(("code", "written", "stored", "doubt"), ODD)
def test_an_odd_number_is_read_with_a_doubt(code: str, written: str, stored: str, doubt: str) -> None:
    reading = read(code, written)
    assert reading.value == stored
    assert [concern.code for concern in reading.concerns] == [Doubt.REGISTRATION_ID_UNUSUAL]
    assert doubt in reading.concerns[0].message


@pytest.mark.parametrize(("code", "typed", "pan"), [("IN", "27AAACR5055K1Z7", "AAACR5055K")])
def test_the_pan_that_was_taken_out_of_a_gstin_is_no_longer_doubted(code: str, typed: str, pan: str) -> None:
    assert read(code, typed).concerns
    assert read(code, pan).concerns == ()


LOST_ZEROS = [
    ("AM", "2248043", "02248043"),
    ("KG", "2507199510010", "02507199510010"),
    ("TH", "107544000108", "0107544000108"),
    ("UA", "131305", "00131305"),
    ("VN", "300588569", "0300588569"),
    ("BR", "191", None),
    ("KG", "507199510010", None),
    ("UA", "2007772", None),
]


@pytest.mark.parametrize(("code", "typed", "whole"), LOST_ZEROS)
def test_lost_zeros_are_offered_back_when_they_make_the_number_right(code: str, typed: str, whole: str | None) -> None:
    message = refusal(code, typed).message
    assert ("zeros in front" in message) == bool(whole)
    assert (whole or "") in message


@pytest.mark.parametrize("code", sorted(countries.REQUIRED - {"IQ", "MM", "SS"}))
def test_a_digit_too_many_or_too_few_is_refused(code: str) -> None:
    bare = read(code, countries.country(code).registration_id.example).value
    longer = {"TJ": bare + "1234"}
    assert refusal(code, longer.get(code, bare + "1")).code != Code.REGISTRATION_ID_CHECK_DIGIT
    assert refusal(code, bare[:-1]).code != Code.REGISTRATION_ID_CHECK_DIGIT


def test_the_number_of_digits_typed_is_counted() -> None:
    assert refusal("PL", "525000773").message == (
        "Enter the NIP: 10 digits, such as 774-00-01-454. What you entered has 9 digits."
    )


# Every change of one digit of these right numbers, and how many of the changed numbers are still right, because
# the algorithm itself does not see the change:
#   BR, RU, TH, UA, VE  of the eleven remainders two are written as the same digit, UA after a second round;
#   HU                  the check digit covers the first eight digits, not the VAT code and the county;
#   KZ                  the eleventh digit is weighted 11, which counts nothing; a remainder of 10 has a second round;
#   TH                  the third digit is weighted 11;
#   ZA                  9 → 4 makes it a VAT number, whose last digit is only doubted.
ONE_DIGIT = [
    # code, right number, digits changed, still right
    ("AZ", "9900003611", 90, 0),
    ("AZ", "9900003871", 90, 0),
    ("BY", "600122610", 81, 0),
    ("BY", "100325912", 81, 0),
    ("BR", "33000167000101", 126, 0),
    ("BR", "60746948000112", 126, 0),
    ("BR", "12ABC34501DE35", 81, 0),
    ("HU", "10625790444", 99, 22),
    ("HU", "10537914444", 99, 22),
    ("KZ", "971240001315", 108, 10),
    ("KZ", "020240000555", 108, 10),
    ("MD", "1002600003778", 117, 0),
    ("MD", "1008600038413", 117, 0),
    ("PL", "7740001454", 90, 0),
    ("PL", "5250007738", 90, 0),
    ("RU", "7736050003", 90, 0),
    ("RU", "7707083893", 90, 0),
    ("TH", "0107544000108", 117, 9),
    ("TH", "0107542000011", 117, 17),
    ("TR", "8760047464", 90, 0),
    ("TR", "4540536920", 90, 0),
    ("UA", "20077720", 72, 3),
    ("UA", "14360570", 72, 1),
    ("VE", "J001230726", 81, 0),
    ("VE", "G200099976", 81, 0),
    ("VN", "0300588569", 90, 0),
    ("VN", "0101248141", 90, 0),
    ("ZA", "9520018608", 90, 1),
    ("ZA", "9415005603", 90, 1),
]


def one_digit_changed(number: str) -> list[str]:
    return [
        number[:at] + digit + number[at + 1 :]
        for at, old in enumerate(number)
        if old.isdigit()
        for digit in "0123456789"
        if digit != old
    ]


def is_right(code: str, number: str) -> bool:
    try:
        return bool(read(code, number))
    except Refused:
        return False


@pytest.mark.parametrize(("code", "number", "changes", "still_right"), ONE_DIGIT)
def test_one_changed_digit_is_noticed(code: str, number: str, changes: int, still_right: int) -> None:
    changed = one_digit_changed(number)
    assert is_right(code, number)
    assert len(changed) == changes
    assert sum(is_right(code, other) for other in changed) == still_right


def test_one_changed_digit_of_a_gstin_is_noticed() -> None:
    assert [other for other in one_digit_changed("27AAACR5055K1Z7") if is_right("IN", other)] == []


# Any right number: digits as they come, then what completes them. In these countries no change goes unnoticed.
ALWAYS_NOTICED = {
    "AZ": (8, "{}{}1"),
    "BY": (8, "{}{}"),
    "MD": (11, "1{}{}"),
    "PL": (9, "{}{}"),
    "TR": (9, "{}{}"),
    "VN": (9, "{}{}"),
}


@pytest.mark.parametrize("code", ALWAYS_NOTICED)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_one_changed_digit_of_any_number_is_noticed(code: str, data: st.DataObject) -> None:
    length, shape = ALWAYS_NOTICED[code]
    digits = data.draw(st.text("0123456789", min_size=length, max_size=length))
    right = [number for check in "0123456789" if is_right(code, number := shape.format(digits, check))]
    assert len(right) <= 1
    for number in right:
        changed = data.draw(st.sampled_from(one_digit_changed(number)))
        assert not is_right(code, changed)
