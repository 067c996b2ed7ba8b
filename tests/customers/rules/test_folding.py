"""A folded name is found however it is written, and whatever its legal form."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from customers.rules.folding import folded, is_legal_form
from customers.rules.legal_forms import FORMS

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Contoso", "contoso"),
        ("  CONTOSO   Trading ", "contoso trading"),
        ("Ｃｏｎｔｏｓｏ", "contoso"),
        ("Żółw", "zolw"),
        ("Straße", "strasse"),
        ("Øresund Æbler", "oresund aebler"),
        ("İstanbul Işık", "istanbul isik"),
        ("Əliyev", "eliyev"),
        ("McDonald’s", "mcdonalds"),
        ("O‘zbekiston", "ozbekiston"),
        ("H&M", "hm"),
        ("H & M", "hm"),
        ("Coca-Cola", "coca cola"),
        ("Booking.com", "booking com"),
        ("Ромашка", "romashka"),
        ("Հայաստան", "hayastan"),
        ("საქართველო", "sakartvelo"),
        ("ไทย", "aithy"),
        ("東京", "dongjing"),
        ("삼성", "samseong"),
        ("مصر", "msr"),
        ("½ Media", "12 media"),
        ("🎉", ""),
        ("&$^#", ""),
        ("", ""),
    ],
)
def test_case_accents_script_and_punctuation_are_folded(name, seen):
    assert folded(name) == seen


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        # Armenia, Azerbaijan, Belarus, Brazil, Hungary, India
        ("«Լև» ՍՊԸ", "lew"),
        ("ՓԲԸ Լուս", "lows"),
        ("Kapital MMC", "kapital"),
        ("Kapital Məhdud Məsuliyyətli Cəmiyyəti", "kapital"),
        ("ЧУП «Ромашка»", "romashka"),
        ("ААТ «Ромашка»", "romashka"),
        ("Petróleo Brasileiro S.A.", "petroleo brasileiro"),
        ("Contoso S/A", "contoso"),
        ("Contoso Ltda. - ME", "contoso"),
        ("Contoso Kft.", "contoso"),
        ("Contoso Zártkörűen Működő Részvénytársaság", "contoso"),
        ("Contoso Pvt. Ltd.", "contoso"),
        ("Contoso (P) Ltd.", "contoso"),
        ("टाटा प्राइवेट लिमिटेड", "tata"),
        # Iraq, Kazakhstan, Kyrgyzstan, Moldova, Myanmar, Poland
        ("شركة النور ذ.م.م", "lnwr"),
        ("شركة النور المحدودة", "lnwr"),
        ("ТОО «Ромашка»", "romashka"),
        ("«Ромашка» ЖШС", "romashka"),
        ("АО Ромашка", "romashka"),
        ("ОсОО Ромашка", "romashka"),
        ("S.C. Contoso S.R.L.", "contoso"),
        ("ကမ္ဘောဇလီမိတက်", "kmbheaj"),
        ("Contoso sp. z o.o.", "contoso"),
        ("Contoso Sp. z o. o. sp. k.", "contoso"),
        ("Contoso Spółka z ograniczoną odpowiedzialnością", "contoso"),
        # Russia, Saudi Arabia, South Africa, South Sudan, Tajikistan, Thailand
        ("OOO «Ромашка»", "romashka"),
        ("ООО «Ромашка»", "romashka"),
        ("ПАО Ромашка", "romashka"),
        ("Общество с ограниченной ответственностью «Ромашка»", "romashka"),
        ("Ромашка ООО LLC", "romashka"),
        ("Contoso (Pty) Ltd", "contoso"),
        ("Contoso NPC", "contoso"),
        ("Contoso Co. Ltd", "contoso"),
        ("ҶДММ «Ромашка»", "romashka"),
        ("บริษัท ไทย จำกัด", "aithy"),
        ("บริษัทไทยจำกัด (มหาชน)", "aithy"),
        # Turkey, Ukraine, the Emirates, Uzbekistan, Venezuela, Vietnam
        ("Contoso A.Ş.", "contoso"),
        ("Contoso Limited Şirketi", "contoso"),
        ("Contoso Ltd. Şti.", "contoso"),
        ("ТОВ «Ромашка»", "romashka"),
        ("Товариство з обмеженою відповідальністю «Ромашка»", "romashka"),
        ("Contoso FZ-LLC", "contoso"),
        ("Contoso W.L.L.", "contoso"),
        ("Contoso MChJ", "contoso"),
        ("«Ромашка» МЧЖ", "romashka"),
        ("Contoso, C.A.", "contoso"),
        ("Công ty TNHH Một Thành Viên Sao Mai", "sao mai"),
        ("Công ty Cổ phần Sao Mai", "sao mai"),
        # The European Union
        ("Contoso GmbH & Co. KG", "contoso"),
        ("Contoso e.V.", "contoso"),
        ("SARL Contoso", "contoso"),
        ("Contoso S.à r.l.", "contoso"),
        ("Contoso S.p.A.", "contoso"),
        ("Contoso S.r.l.", "contoso"),
        ("Contoso B.V.", "contoso"),
        ("Contoso, S.L.U.", "contoso"),
        ("Contoso, Unipessoal Lda.", "contoso"),
        ("Contoso Oy", "contoso"),
        ("AB Contoso (publ)", "contoso"),
        ("Contoso A/S", "contoso"),
        ("OÜ Contoso", "contoso"),
        ("SIA Contoso", "contoso"),
        ("UAB „Contoso“", "contoso"),
        ("Contoso s. r. o.", "contoso"),
        ("Contoso, spol. s r.o.", "contoso"),
        ("Contoso d.o.o.", "contoso"),
        ("«Ромашка» ЕООД", "romashka"),
        ("Αθήνα Α.Ε.", "athina"),
        ("Contoso p.l.c.", "contoso"),
        # The rest of the world
        ("Contoso Co., Ltd.", "contoso"),
        ("Contoso, Inc.", "contoso"),
        ("Contoso Sdn. Bhd.", "contoso"),
        ("PT Contoso Tbk", "contoso"),
        ("Contoso S.A. de C.V.", "contoso"),
        ("Contoso S. de R.L. de C.V.", "contoso"),
        ("株式会社東京", "dongjing"),
        ("東京㈱", "dongjing"),
        ("华为有限公司", "huawei"),
        ("삼성주식회사", "samseong"),
        ("(주)삼성", "samseong"),
        ('קונטוסו בע"מ', "kvntvsv"),
    ],
)
def test_the_legal_form_is_taken_off_before_and_after_the_name(name, seen):
    assert folded(name) == seen


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Too Good To Go", "too good to go"),
        ("Société Générale", "societe generale"),
        ("Grupo A S.A.", "grupo a"),
        ("Limited Brands", "limited brands"),
        ("SAS Institute", "sas institute"),
        ("Spa Hotel", "spa hotel"),
        ("Coffee Company Trading", "coffee company trading"),
    ],
)
def test_a_word_that_is_a_legal_form_elsewhere_stays(name, seen):
    assert folded(name) == seen


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Ltd", "ltd"),
        ("Co., Ltd.", "co ltd"),
        ("S.A.", "sa"),
        ("ООО", "ooo"),
        ("จำกัด", "chmakad"),
        ("株式会社", "zhushihuishe"),
        ("SIA", "sia"),
        ("SIA SIA", "sia"),
    ],
)
def test_a_name_that_is_nothing_but_a_legal_form_keeps_it(name, seen):
    assert folded(name) == seen


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        *(
            (name, True)
            for name in ("Ltda.", "S. A.", "ТОО", "Co., Ltd.", "GmbH & Co. KG", "Şti.", "ՍՊԸ", "จำกัด", "有限公司")
        ),
        *(
            (name, False)
            for name in ("Contoso", "Contoso Ltd", "ТОО Ромашка", "", "🎉", "Limited Brands", "Contoso sp. z o.o.")
        ),
    ],
)
def test_a_legal_form_alone_is_recognised(name, alone):
    assert is_legal_form(name) is alone


def test_letters_of_a_script_without_transliteration_are_kept():
    assert folded("\U00012000\U00012001") == "\U00012000\U00012001"


@settings(deadline=None)
@given(ANY_TEXT)
@example("аь б")
@example("товариство ag")
@example("บริษัทAG")
@example("a 株式会社")
def test_folding_what_was_folded_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


FORMS_AND_LETTERS = """
    ООО ТОВ AG A S co ltd S.A. sp. z o.o. k. o. จำกัด บริษัท 株式会社 有限公司 (株) Ş ذ.م.م شركة & de CV
    pty . СП ab oy as Ь ь
"""


@settings(deadline=None)
@given(st.lists(st.sampled_from(FORMS_AND_LETTERS.split())), st.sampled_from(["", " ", ", "]))
def test_folding_legal_forms_in_any_order_twice_changes_nothing(parts, between):
    name = between.join(parts)
    assert folded(folded(name)) == folded(name)


@settings(deadline=None)
@given(ANY_TEXT)
def test_a_name_with_a_letter_or_a_digit_is_never_folded_away(text):
    assert bool(folded(text)) >= any(c.isascii() and c.isalnum() for c in text)


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_letters_and_digits_of_any_script_leave_something(text):
    assert folded(text) != ""


@pytest.mark.parametrize("piece", ["a", "a ", "ltd ", "ООО ", "株式会社", "\u0301", "é.", "จำกัด"])
def test_a_hundred_thousand_characters_are_folded_at_once(piece):
    assert len(folded(piece * (100_000 // len(piece)))) <= 1_200_000


LISTED = [
    (row.where, form.strip())
    for row in FORMS
    for form in ";".join([row.either, row.before, row.after]).split(";")
    if form.strip()
]


@pytest.mark.parametrize(("where", "form"), LISTED)
def test_every_listed_form_is_taken_off_the_side_it_belongs_to(where, form):
    assert "contoso" in {folded(f"Contoso {form}"), folded(f"{form} Contoso")}


@pytest.mark.parametrize("row", FORMS, ids=lambda row: row.where)
def test_every_row_of_legal_forms_says_where_they_come_from(row):
    assert row.source


REGISTRATION_ID_REQUIRED = "AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN"


@pytest.mark.parametrize("country", REGISTRATION_ID_REQUIRED.split(" "))
def test_the_legal_forms_of_each_country_that_requires_a_registration_id_are_listed(country):
    assert any(country in row.where.split(" ") for row in FORMS)
