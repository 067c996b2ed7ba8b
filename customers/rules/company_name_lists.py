"""The lists a company name is compared with: special characters, bare abbreviations, domain endings, test words."""

from __future__ import annotations

# Characters that do not make a name by themselves: the union of the tables published in September 2021
# and early 2024.
SPECIAL_CHARACTERS = frozenset("~`!@#$%^&*()-_=+[]{}\\|;:'\",.<>/?–—‘’“”⟨⟩،")

# Abbreviations that are no name when they stand alone, in lower case with single spaces.
ABBREVIATIONS = frozenset(
    (
        *("c p a", "c.p.a.", "c. p. a.", "l.l.p.", "l. l. p.", "l l p", "l.l.c.", "l. l. c.", "l l c"),
        *("corp", "corp.", "corporation", "inc", "incorporated", "limited", "llc", "llc.", "llp", "llp.", "ltd"),
        *("ltd.", "pty", "pty ltd", "pte ltd", "private limited", "pvt", "pvt ltd", "zrt", "ooo", "gmbh", "plc"),
        *("wll", "lda", "sarl", "kft", "sdn bhd"),
    )
)

# Country-code and internationalised endings of the September 2021 table, and the five it lacks: ye yt za zm zw.
_COUNTRY_DOMAINS = """
    ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by
    bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm
    fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je
    jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp
    mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa
    re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to
    tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
    中国 中國 భారత్ ලංකා ભારત भारतम् भारत भारोत ಭಾರತ укр 한국 香港 ଭାରତ 台湾 ভাৰত 台灣 ভারত мон சிங்கப்பூர் বাংলা қаз срб
    мкд бг ею бел рф հայ გე ไทย السعودية امارات عراق الاردن مصر קום ישראל
"""
# The four generic endings the rule names, and those in common use that are not a word of company names.
_GENERIC_DOMAINS = """
    com org edu club
    net info biz gov mil int mobi travel jobs aero coop museum tel asia cat app dev online shop store tech site website
    cloud xyz pro name top blog live link click digital agency email space
"""
GENERIC_DOMAINS = frozenset(_GENERIC_DOMAINS.split())
DOMAIN_ENDINGS = GENERIC_DOMAINS | frozenset(_COUNTRY_DOMAINS.split())

# Endings that are a legal form when written in capitals: Pérez.SA, Roche.AG, Müller & Co.KG.
_LEGAL_FORM_ENDINGS = "ad ae ag as bv ca cc co cv is kg mb no nv pt sa sc se sh sk sl st"
LEGAL_FORM_ENDINGS = frozenset(_LEGAL_FORM_ENDINGS.split())

# What stands before a dot and is an abbreviation, not a host: Dr.Oetker, St.Moritz, GmbH & Co.KG.
_ABBREVIATED_HOSTS = """
    av bros cia co col corp dept dipl dr eng est fa fr gen ges gmbh hnos inc ing inh int jr lic ltd ltda mag md mgr
    mr mrs ms mt no nr op phd pr prof pte pty pvt san sgt sir soc sp spol sr st sta ste sto str sv tic vs
"""
ABBREVIATED_HOSTS = frozenset(_ABBREVIATED_HOSTS.split())

# Names that somebody types to see what happens, as a word of the name, in the languages most often met.
_TEST_WORDS = """
    test tests testcompany testcustomer demo democompany sample samplecompany dummy dummycompany fake example
    placeholder lorem ipsum foo foobar asdf asdfg asdfgh asdfghj asdfghjkl qwer qwert qwerty qwertyuiop qwertz azerty
    zxcv zxcvbn xxx xxxx xyz tbd todo unknown blah noname
    prueba pruebas ejemplo teste testes exemplo exemple essai beispiel mustermann musterfirma esempio voorbeeld
    próba minta przykład przykładowa przykładowy testowa testowy exemplu deneme örnek sınaq nümunə sinov namuna
    тест тесты тестовая тестовый тестовое тестова тэст пример приклад прыклад проба фыва йцукен сынақ сыноо намуна
    թեստ ტესტი ทดสอบ ตัวอย่าง परीक्षण नमूना डेमो टेस्ट டெஸ்ட் စမ်းသပ်
    تست تجريبي تجريبية اختبار تجربة 测试 測試 示例 テスト サンプル 테스트 샘플
"""
TEST_WORDS = frozenset(_TEST_WORDS.split())
# Two words that say so only together, in lower case.
TEST_PHRASES = ("thử nghiệm", "kiểm thử", "ví dụ")
