"""A company name is kept as it was typed; what cannot be one is refused, what looks like none is doubted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.rules import company_name
from customers.rules.codes import Code, Doubt
from customers.rules.reading import Reading, Refused

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)


def doubts(name):
    return [concern.code for concern in company_name.read(name).concerns]


@pytest.mark.parametrize(
    "name",
    [
        *("Petróleo Brasileiro S.A.", "Koç Holding A.Ş.", "Żabka Polska Sp. z o.o.", "MOL Magyar Olajipari Nyrt."),
        *(
            "Kapital Bank Açıq Səhmdar Cəmiyyəti",
            "Công ty Cổ phần Sữa Việt Nam",
            "PT Astra Internasional",
            "O‘zbekneftgaz AJ",
        ),
        *("Ромашка ООО ABC", "ААТ «Беларуськалій»", "ТОВ «Нова пошта»", "АО «ҚазМұнайГаз»", "ҶДММ «Ориёнбонк»"),
        *("«Հայաստան» ՓԲԸ", "შპს ვისოლი", "شركة الاتصالات السعودية", "شرکت می\u200cخواهم", "بۆ کۆمپانیای ئاسیا"),
        *("टाटा स्टील लिमिटेड", "க்\u200dஷ நிறுவனம்", "บริษัท ปตท. จำกัด (มหาชน)", "ကမ္ဘောဇဘဏ်လီမိတက်"),
        *("华为技术有限公司", "株式会社日立製作所", "삼성전자 주식회사", "בנק הפועלים בע״מ", "Ελληνικά Πετρέλαια Α.Ε."),
        *("A1 Telekom", "aa", "99", "aaa bbb", "H & M Hennes", "3M", "7-Eleven", "Ça", "မြ", "x" * 254 + "y"),
    ],
)
def test_a_name_in_any_script_passes_untouched(name):
    assert company_name.read(name) == Reading(name)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Contoso \t Trading\n", "Contoso Trading"),
        ("Contoso\u00a0Trading", "Contoso Trading"),
        ("\u202eContoso\u202c Trad\u200bing", "Contoso Trading"),
        ("Cafe\u0301 Paris", "Café Paris"),
        ("Con\x00toso \ud800Trading", "Contoso Trading"),
        (" " * 50_000 + "Contoso" + " " * 50_000, "Contoso"),
    ],
)
def test_only_spaces_and_what_cannot_be_seen_are_taken_out(typed, stored):
    assert company_name.read(typed).value == stored


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" \t ", Code.COMPANY_NAME_MISSING),
        ("\u200b\u200d\u202e", Code.COMPANY_NAME_MISSING),
        ("\ud83d", Code.COMPANY_NAME_MISSING),
        ("A", Code.COMPANY_NAME_SINGLE_CHARACTER),
        (" A ", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("7", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("&", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("中", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("q\u0303", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("👍", Code.COMPANY_NAME_SINGLE_CHARACTER),
        ("&$^#", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("& $ #", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("⟨“–”⟩", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("--", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("🎉🎊", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("©®", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("\u0301 \u0302", Code.COMPANY_NAME_ONLY_SPECIALS),
        ("999", Code.COMPANY_NAME_REPEATED_CHARACTER),
        ("aaaa", Code.COMPANY_NAME_REPEATED_CHARACTER),
        ("---", Code.COMPANY_NAME_REPEATED_CHARACTER),
        ("q\u0303q\u0303q\u0303", Code.COMPANY_NAME_REPEATED_CHARACTER),
        ("1 2 3", Code.COMPANY_NAME_SINGLE_CHARACTERS),
        ("A\tB", Code.COMPANY_NAME_SINGLE_CHARACTERS),
        ("A  &  B", Code.COMPANY_NAME_SINGLE_CHARACTERS),
        ("l l c", Code.COMPANY_NAME_SINGLE_CHARACTERS),
        ("ooo", Code.COMPANY_NAME_REPEATED_CHARACTER),
        ("q\u0303 Ж", Code.COMPANY_NAME_SINGLE_CHARACTERS),
        ("x" * 256, Code.COMPANY_NAME_TOO_LONG),
        ("Contoso " * 12_500, Code.COMPANY_NAME_TOO_LONG),
        ("\ufdfa" * 100_000, Code.COMPANY_NAME_TOO_LONG),
    ],
)
def test_what_cannot_be_a_name_is_refused(typed, code):
    with pytest.raises(Refused) as refused:
        company_name.read(typed)
    assert refused.value.code is code


@pytest.mark.parametrize(
    "typed",
    [
        *("LLC", "llc.", "L.L.C.", "L. L. C.", "L.L.P.", "C.P.A.", "Corp", "Corporation", "Inc", "Incorporated"),
        *("Ltd", "LTD.", "Limited", "Pty", "Pty Ltd", "Pte  Ltd", "Private Limited", "Pvt Ltd", "Zrt"),
        *("GmbH", "PLC", "WLL", "Lda", "SARL", "Kft", "Sdn Bhd", "ＬＬＣ"),
    ],
)
def test_an_abbreviation_alone_is_refused(typed):
    with pytest.raises(Refused) as refused:
        company_name.read(typed)
    assert refused.value.code is Code.COMPANY_NAME_ABBREVIATION


def test_the_refusal_of_an_abbreviation_shows_a_name_that_would_do():
    with pytest.raises(Refused, match=r"such as “Contoso Ltd\.”"):
        company_name.read("Ltd.")


def test_a_name_too_long_is_told_how_long_it_is():
    with pytest.raises(Refused, match=r"255 characters or fewer\. It has 1,000 now"):
        company_name.read("x" * 1000)


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("Booking.com B.V.", "Booking.com"),
        ("Amazon.com, Inc.", "Amazon.com"),
        ("Trading (contoso.org)", "contoso.org"),
        ("Mercado Contoso.com.br", "Contoso.com.br"),
        ("Contoso.edu", "Contoso.edu"),
        ("contoso.club.", "contoso.club"),
        ("X.com", "X.com"),
        ("my-contoso.de", "contoso.de"),
        ("Contoso.sa", "Contoso.sa"),
        ("Contoso.online Oy", "Contoso.online"),
        ("Ромашка.рф", "Ромашка.рф"),
        ("प्रकाशन.भारत", "प्रकाशन.भारत"),
        ("Contoso.co.za", "Contoso.co.za"),
    ],
)
def test_a_name_like_an_internet_domain_is_doubted(name, domain):
    (concern,) = company_name.read(name).concerns
    assert concern.code is Doubt.COMPANY_NAME_DOMAIN
    assert concern.message.startswith(f"“{domain}” ")


@pytest.mark.parametrize(
    "name",
    [
        *("Contoso S.A.", "Contoso A.Ş.", "Contoso d.o.o.", "Contoso Co., Ltd.", "Contoso Co.,Ltd.", "Contoso Co.Ltd"),
        *(
            "Brauerei St. Gallen",
            "Hotel St.Moritz",
            "Hotel St.No",
            "Fiat S.p.A.",
            "Contoso Sp. z o.o.",
            "Contoso Sp.z o.o.",
        ),
        *("Verein Contoso e.V.", "Dr. Oetker", "Dr.Oetker", "Müller GmbH & Co. KG", "Müller GmbH&Co.KG", "Pérez.SA"),
        *("Contoso S.A.de C.V.", "Contoso Inc.", "Version 2.0 Media", "... Contoso", "S.A.com Contoso", "Contoso .net"),
    ],
)
def test_a_legal_form_or_an_abbreviation_is_no_domain(name):
    assert doubts(name) == []


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Test Company",
            "My TEST",
            "test123 GmbH",
            "Demo Trading",
            "Contoso (Sample)",
            "ASDF Trading",
            "Qwerty",
            "XXX Company",
        ),
        *(
            "Foo Trading",
            "Dummy Corp",
            "Тест ООО",
            "Тестовая компания",
            "Empresa de prueba",
            "Empresa Teste Ltda",
            "Deneme A.Ş.",
        ),
        *(
            "Công ty thử nghiệm",
            "บริษัท ทดสอบ จำกัด",
            "شركة تجريبية",
            "परीक्षण कंपनी",
            "测试 公司",
            "Przykładowa Firma",
            "Թեստ ՍՊԸ",
        ),
    ],
)
def test_a_test_name_is_doubted(name):
    assert Doubt.COMPANY_NAME_TEST in doubts(name)


@pytest.mark.parametrize(
    "name",
    [
        "Testo SE",
        "Demolition Partners",
        "Contest Media",
        "Attestation Bureau",
        "Тестостерон",
        "Sampler Records",
        "Foods",
    ],
)
def test_a_test_word_inside_another_word_is_none(name):
    assert doubts(name) == []


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("IBM", "IBM"),
        ("I.B.M.", "IBM"),
        ("PKN SA", "PKN"),
        ("SAP SE", "SAP"),
        ("ОАО «РЖД»", "РЖД"),
        ("ՀԷԿ ՓԲԸ", "ՀԷԿ"),
        ("CTCP FPT", "FPT"),
        ("ÖBB GmbH", "ÖBB"),
        ("TESLA Inc.", "TESLA"),
    ],
)
def test_a_name_of_a_few_capitals_is_doubted(name, letters):
    (concern,) = company_name.read(name).concerns
    assert concern.code is Doubt.COMPANY_NAME_ACRONYM
    assert concern.message.startswith(f"“{letters}” ")


@pytest.mark.parametrize("name", ["S.A.", "Ltda.", "ТОО", "Co., Ltd.", "GmbH & Co. KG", "ՍՊԸ", "จำกัด", "有限公司"])
def test_a_legal_form_alone_is_doubted(name):
    (concern,) = company_name.read(name).concerns
    assert concern.code is Doubt.COMPANY_NAME_ACRONYM
    assert "only a legal form" in concern.message


@pytest.mark.parametrize(
    "name",
    [
        "PETROBRAS",
        "IBM Brasil Ltda",
        "Ibm",
        "3M Deutschland GmbH",
        "AT&T Inc.",
        "東京電力",
        "東京ABC",
        "مصر",
        "ბანკი",
        "ABC1 Ltd",
        "Orlen SA",
    ],
)
def test_a_longer_name_or_one_without_capitals_is_no_acronym(name):
    assert doubts(name) == []


@pytest.mark.parametrize(
    ("name", "letter", "script", "alphabet"),
    [
        ("Micrоsoft Trading", "о", "Cyrillic", "Latin"),
        ("Contoso Βank", "Β", "Greek", "Latin"),
        ("Укрaїна Трейд", "a", "Latin", "Cyrillic"),
        ("Соntoso", "С", "Cyrillic", "Latin"),
        ("Aθήνα Εκδόσεις", "A", "Latin", "Greek"),
    ],
)
def test_a_letter_that_passes_for_one_of_another_alphabet_is_doubted(name, letter, script, alphabet):
    (concern,) = company_name.read(name).concerns
    assert concern.code is Doubt.COMPANY_NAME_LOOKALIKE
    assert f"the letter “{letter}” is {script}" in concern.message
    assert f"{alphabet} alphabet" in concern.message


@pytest.mark.parametrize(
    "name",
    [
        "Ромашка ООО ABC",
        "IT-компания Звезда",
        "東京ABC商事",
        "ソニーTV",
        "ABCबैंक",
        "Straße Øresund Łódź",
        "Əliyev Ləman",
        "жЩlw Media",
    ],
)
def test_two_alphabets_in_one_name_are_honest(name):
    assert doubts(name) == []


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_or_refused_and_reading_twice_changes_nothing(text):
    try:
        reading = company_name.read(text)
    except Refused:
        return
    assert company_name.read(reading.value) == reading


@settings(deadline=None)
@given(st.text("aA. оО&1-ΑоnՍสं中", min_size=1, max_size=12))
def test_names_of_mixed_scripts_are_read_or_refused(text):
    try:
        reading = company_name.read(text)
    except Refused:
        return
    assert company_name.read(reading.value) == reading
