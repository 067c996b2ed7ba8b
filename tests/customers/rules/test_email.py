"""An e-mail address is the customer's own, and stored in one writing."""

import pytest
from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.rules import email
from customers.rules.codes import Code, Doubt
from customers.rules.reading import Reading, Refused

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)


def refusal(typed, **rules):
    with pytest.raises(Refused) as refused:
        email.read(typed, **rules)
    return refused.value.code


def doubts(typed, **rules):
    return [concern.code for concern in email.read(typed, **rules).concerns]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("maria.silva@petrobras.com.br", "maria.silva@petrobras.com.br"),
        ("Maria.Silva@Petrobras.COM.BR", "Maria.Silva@petrobras.com.br"),
        (" maria@petrobras.com.br\n", "maria@petrobras.com.br"),
        ("<maria@petrobras.com.br>,", "maria@petrobras.com.br"),
        ("mailto:maria@petrobras.com.br", "maria@petrobras.com.br"),
        ("MailTo: maria@petrobras.com.br", "maria@petrobras.com.br"),
        ("ｍａｒｉａ＠ｐｅｔｒｏｂｒａｓ．ｃｏｍ", "maria@petrobras.com"),
        ("maria@petro\u200bbras.com", "maria@petrobras.com"),
        ("o’neil@kerry.ie", "o'neil@kerry.ie"),
        ("_a+b%c@mail.kerry.ie", "_a+b%c@mail.kerry.ie"),
        ("иван@Почта.рф", "иван@почта.рф"),
        ("ivan@xn--80a1acny.xn--p1ai", "ivan@почта.рф"),
        ("名前@例え.jp", "名前@例え.jp"),
        ("x" * 64 + "@kerry.ie", "x" * 64 + "@kerry.ie"),
        ("maria@customer.example", "maria@customer.example"),
    ],
)
def test_an_address_is_stored_with_its_domain_in_lower_case_and_in_letters(typed, stored):
    assert email.read(typed) == Reading(stored)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (" ", Code.EMAIL_MISSING),
        ("\u200b", Code.EMAIL_MISSING),
        ("<>", Code.EMAIL_MISSING),
        ("mailto:", Code.EMAIL_MISSING),
        ("maria", Code.EMAIL_FORMAT),
        ("maria@", Code.EMAIL_FORMAT),
        ("@kerry.ie", Code.EMAIL_FORMAT),
        ("maria@localhost", Code.EMAIL_FORMAT),
        ("maria@[127.0.0.1]", Code.EMAIL_FORMAT),
        ("maria silva@kerry.ie", Code.EMAIL_FORMAT),
        ("maria@kerry..ie", Code.EMAIL_FORMAT),
        ("maria.@kerry.ie", Code.EMAIL_FORMAT),
        ("ma..ria@kerry.ie", Code.EMAIL_FORMAT),
        ("maria@-kerry.ie", Code.EMAIL_FORMAT),
        ("maria@ab--cd.ie", Code.EMAIL_FORMAT),
        ("maria@kerry.123", Code.EMAIL_FORMAT),
        ("maria@company.test", Code.EMAIL_FORMAT),
        ("a@kerry.ie; b@kerry.ie", Code.EMAIL_FORMAT),
        ("maria@" + "x" * 64 + ".ie", Code.EMAIL_FORMAT),
        ("x" * 64 + "@" + "abcdefgh." * 21 + "ie", Code.EMAIL_FORMAT),
        ("x" * 100_000, Code.EMAIL_FORMAT),
        ("a@" * 50_000, Code.EMAIL_FORMAT),
        ("\ufdfa" * 100_000, Code.EMAIL_FORMAT),
    ],
)
def test_what_is_no_address_is_refused(typed, code):
    assert refusal(typed) is code


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("maria", "with an @"),
        ("maria silva@kerry.ie", "without spaces"),
        ("maria@kerry", "the ending of its domain"),
        ("maria@kerry..ie", r"like name@company\.com"),
        ("x" * 255, "to 254 characters"),
    ],
)
def test_the_refusal_says_what_is_missing(typed, message):
    with pytest.raises(Refused, match=message):
        email.read(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("user@microsoft.com", "user@MICROSOFT.com", "user@ｍicrosoft.com", "user@mail.microsoft.com"),
        *("user@microsoft.com.example", "user@microsoft.com.br"),
    ],
)
def test_an_address_at_microsoft_is_refused(typed):
    assert refusal(typed) is Code.EMAIL_MICROSOFT


@pytest.mark.parametrize("typed", ["user@notmicrosoft.com", "microsoft.com@kerry.ie", "user@contoso.onmicrosoft.com"])
def test_an_address_that_only_resembles_one_at_microsoft_is_accepted(typed):
    assert email.read(typed) == Reading(typed)


@pytest.mark.parametrize(
    ("typed", "partner_domain"),
    [
        ("user@contoso.com", "contoso.com"),
        ("user@CONTOSO.com", "Contoso.COM"),
        ("user@contoso.com", "@contoso.com"),
        ("user@münchen.de", "xn--mnchen-3ya.de"),
        ("user@xn--mnchen-3ya.de", "MÜNCHEN.de"),
    ],
)
def test_an_address_of_the_partner_is_refused(typed, partner_domain):
    assert refusal(typed, partner_domains=("fabrikam.com", partner_domain)) is Code.EMAIL_PARTNER_DOMAIN


def test_an_address_below_a_domain_of_the_partner_is_doubted():
    assert doubts("user@mail.contoso.com", partner_domains=["contoso.com", "mail.contoso.com.br"]) == [
        Doubt.EMAIL_PARTNER_SUBDOMAIN
    ]


@pytest.mark.parametrize("partner_domain", ["toso.com", "fabrikam.com", "", "ü..de", "-"])
def test_another_domain_is_no_domain_of_the_partner(partner_domain):
    assert doubts("user@contoso.com", partner_domains=[partner_domain]) == []


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "a@gmail.com",
            "a@GMAIL.com",
            "a@outlook.com.br",
            "a@mail.ru",
            "a@yandex.ru",
            "a@ukr.net",
            "a@wp.pl",
            "a@o2.pl",
        ),
        *("a@uol.com.br", "a@rediffmail.com", "a@freemail.hu", "a@tut.by", "a@cantv.net", "a@qq.com", "a@proton.me"),
    ],
)
def test_a_free_address_is_refused_for_education_only(typed):
    assert refusal(typed, education=True) is Code.EMAIL_FREE_PROVIDER
    assert doubts(typed) == []


@pytest.mark.parametrize("typed", ["a@school.onmicrosoft.com", "a@onmicrosoft.com", "a@school.onmicrosoft.us"])
def test_an_onmicrosoft_address_is_refused_for_education_only(typed):
    assert refusal(typed, education=True) is Code.EMAIL_ONMICROSOFT
    assert doubts(typed) == []


def test_a_school_has_an_address_of_its_own():
    assert email.read("head@school.edu.pl", education=True) == Reading("head@school.edu.pl")


@pytest.mark.parametrize("typed", ["user@com.tr", "user@co.uk", "user@kerry.zzz", "user@a.b", "user@com.рф.zzz"])
def test_a_domain_that_nobody_can_register_is_doubted(typed):
    assert doubts(typed) == [Doubt.EMAIL_NO_MAIL_DOMAIN]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("a@gmial.com", "gmail.com"), ("a@hotmial.com", "hotmail.com"), ("a@yahoo.con", "yahoo.com")],
)
def test_a_slip_of_the_finger_is_doubted_with_what_was_meant(typed, meant):
    (concern,) = email.read(typed).concerns
    assert concern.code is Doubt.EMAIL_NO_MAIL_DOMAIN
    assert concern.message.startswith(f"Did you mean {meant}?")


@pytest.mark.parametrize(
    ("address", "at"), [("a@Kerry.ie", "kerry.ie"), ("a@b@kerry.ie", "kerry.ie"), ("kerry.ie", "kerry.ie"), ("", "")]
)
def test_the_domain_is_what_follows_the_last_at_sign(address, at):
    assert email.domain(address) == at


@pytest.mark.parametrize(
    ("at", "free"),
    [("gmail.com", True), ("Mail.RU", True), ("contoso.com", False), ("mail.gmail.com", False), ("", False)],
)
def test_free_providers_are_known_by_their_domain(at, free):
    assert email.is_free(at) is free


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_or_refused_and_reading_twice_changes_nothing(text):
    try:
        address = email.read(text).value
    except Refused:
        return
    assert email.read(address).value == address


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_domain_of_a_partner_is_borne(partner_domain):
    assert email.read("user@kerry.ie", partner_domains=[partner_domain]).value == "user@kerry.ie"


@settings(deadline=None)
@given(
    st.text("abcXYZ019._+-'", min_size=1, max_size=70),
    st.lists(st.text("abcXYZ019-_", max_size=66), min_size=1, max_size=9),
    st.sampled_from(["com", "ie", "COM", "c", "c1", "example", *SPECIAL_USE_DOMAIN_NAMES]),
)
def test_an_ordinary_address_is_read_as_the_library_reads_it(local, labels, ending):
    address = f"{local}@{'.'.join([*labels, ending])}"
    try:
        judged = validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError:
        judged = None
    try:
        stored = email.read(address).value
    except Refused:
        stored = None
    assert stored == judged


@pytest.mark.parametrize(
    ("website", "address", "home"),
    [
        ("https://www.college.ac.uk/about", "office@college.ac.uk", True),
        ("https://college.example", "office@mail.college.example", True),
        ("https://www.college.example", "office@college.example", True),
        ("http://müller.de", "office@xn--mller-kva.de", True),
        ("https://college.example", "office@elsewhere.example", False),
        ("https://one.ac.uk", "office@two.ac.uk", False),
        ("https:///", "office@college.example", False),
    ],
)
def test_a_website_and_an_address_are_of_one_owner(website, address, home):
    assert email.is_at_home(website, address) is home
