"""Operators make and change partners and partnerships, and nothing that would break a rule."""

import pytest

from partnercenter.actions import NotAllowed, change_partner, join_partners, part_partners
from partnercenter.models import Event, Partner, Partnership
from tests.customers.walking import text_of
from tests.factories import CustomerFactory, PartnerFactory, PartnershipFactory

ADD = "/admin/partnercenter/partner/add/"
FORM = {
    "name": "Contoso",
    "type": "direct_bill",
    "country": "DE",
    "selling_region": "",
    "email_domains": "contoso.com",
    "microsoft_partner_id": "",
}


def change(partner):
    return f"/admin/partnercenter/partner/{partner.pk}/change/"


def as_form(partner, **new):
    return {
        "name": partner.name,
        "type": partner.type,
        "country": str(partner.country),
        "selling_region": partner.selling_region,
        "email_domains": "\n".join(partner.email_domains),
        "microsoft_partner_id": partner.microsoft_partner_id,
        **new,
    }


def told(kind):
    return [(event.by_name, event.changes) for event in Event.objects.filter(kind=kind).order_by("id")]


def test_a_partner_is_added_with_its_event(admin, operator):
    page = admin.post(ADD, FORM | {"name": " Contoso  GmbH ", "needs_second_factor": "on"})
    assert page.status_code == 302, text_of(page)
    partner = Partner.objects.get()
    assert (partner.name, partner.email_domains, partner.needs_second_factor) == ("Contoso GmbH", ["contoso.com"], True)
    assert told("partner.added") == [
        (
            "Operator",
            {
                "name": [None, "Contoso GmbH"],
                "type": [None, "direct_bill"],
                "country": [None, "DE"],
                "email_domains": [None, "contoso.com"],
                "needs_second_factor": [None, True],
            },
        )
    ]


def test_a_partner_is_changed_with_its_event(admin):
    partner = PartnerFactory(name="Contoso")
    page = admin.post(change(partner), as_form(partner, name="Contoso AG", is_restricted="on"))
    assert page.status_code == 302
    partner.refresh_from_db()
    assert (partner.name, partner.is_restricted) == ("Contoso AG", True)
    assert told("partner.changed") == [
        ("Operator", {"name": ["Contoso", "Contoso AG"], "is_restricted": [False, True]})
    ]


def test_saving_what_is_stored_tells_nothing(admin):
    partner = PartnerFactory()
    assert admin.post(change(partner), as_form(partner)).status_code == 302
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Contoso.COM\n\n  fabrikam.co.uk ", ["contoso.com", "fabrikam.co.uk"]),
        ("@contoso.com, contoso.com", ["contoso.com"]),
        ("müller.de", ["xn--mller-kva.de"]),
        ("Contoso.example", ["contoso.example"]),
        ("mail.contoso.com.br.", ["mail.contoso.com.br"]),
        ("", []),
    ],
)
def test_domains_are_stored_folded_one_a_line(admin, typed, stored):
    page = admin.post(ADD, FORM | {"email_domains": typed})
    assert page.status_code == 302, text_of(page)
    assert Partner.objects.get().email_domains == stored


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("contoso.com\nco.uk", "Nobody can register “co.uk”. Enter the whole domain, such as contoso.com."),
        ("contoso", "Nobody can register “contoso”."),
        ("contoso.nosuchending", "Nobody can register “contoso.nosuchending”."),
        ("192.168.0.1", "Nobody can register “192.168.0.1”."),
        ("con toso.com", "“con toso.com” is no domain. Enter what stands after the @, such as contoso.com."),
        ("sales@contoso.com", "“sales@contoso.com” is no domain."),
        ("contoso.com\nGmail.com", "Anybody can have an address at “gmail.com”."),
        ("\n".join(f"contoso{n}.com" for n in range(101)), "Enter at most 100 domains."),
    ],
)
def test_a_domain_nobody_owns_is_refused(admin, typed, sentence):
    page = admin.post(ADD, FORM | {"email_domains": typed})
    assert page.status_code == 200
    assert sentence in text_of(page)
    assert not Partner.objects.exists()


def test_a_domain_belongs_to_one_partner(admin):
    PartnerFactory(name="Fabrikam", email_domains=["fabrikam.example", "contoso.com"])
    page = admin.post(ADD, FORM)
    assert "contoso.com is a domain of Fabrikam already. A domain belongs to one partner." in text_of(page)
    assert Partner.objects.count() == 1


@pytest.mark.parametrize("number", ["12", "12345678901", "ABC123", "٤٨٤٧٣٨٣"])
def test_a_microsoft_partner_id_is_a_number(admin, number):
    assert "Enter the Microsoft partner ID: 4 to 10 digits" in text_of(
        admin.post(ADD, FORM | {"microsoft_partner_id": number})
    )


def test_a_microsoft_partner_id_is_one_partner_s(admin):
    PartnerFactory(microsoft_partner_id="4847383")
    page = admin.post(ADD, FORM | {"microsoft_partner_id": "4847383"})
    assert "Another partner has this Microsoft partner ID." in text_of(page)


def provider_with_reseller():
    return PartnershipFactory().partner


def reseller_of_provider():
    return PartnershipFactory().reseller


def with_customers():
    return CustomerFactory().partner


def provider_whose_customer_names_a_reseller():
    return _resold().partner


def reseller_named_by_a_customer():
    return _resold().reseller


def _resold():
    provider = PartnerFactory(type="indirect_provider")
    return CustomerFactory(partner=provider, reseller=PartnerFactory(type="indirect_reseller"))


@pytest.mark.parametrize(
    ("made", "type", "sentence"),
    [
        (provider_with_reseller, "direct_bill", "This partner has partnerships, which need the type it has."),
        (reseller_of_provider, "direct_bill", "This partner has partnerships, which need the type it has."),
        (with_customers, "indirect_reseller", "This partner has customers of its own, which an indirect reseller"),
        (provider_whose_customer_names_a_reseller, "direct_bill", "Customers of this partner name an indirect"),
        (reseller_named_by_a_customer, "direct_bill", "Customers of an indirect provider name this partner as their"),
    ],
)  # fmt: skip
def test_a_type_stays_while_something_needs_it(admin, made, type, sentence):
    partner = made()
    page = admin.post(change(partner), as_form(partner, type=type))
    assert page.status_code == 200
    assert sentence in text_of(page)
    with pytest.raises(NotAllowed):
        change_partner(partner=partner, type=type, by=None)
    assert Partner.objects.get(pk=partner.pk).type == partner.type


def test_a_type_that_nothing_needs_can_change(admin):
    partner = CustomerFactory().partner
    assert admin.post(change(partner), as_form(partner, type="indirect_provider")).status_code == 302
    assert Partner.objects.get(pk=partner.pk).is_provider


def test_what_is_no_field_of_a_partner_is_not_stored(partner):
    with pytest.raises(ValueError, match="no fields of a partner"):
        change_partner(partner=partner, id=None, by=None)


def test_a_provider_is_joined_with_a_reseller_and_both_histories_tell(admin):
    provider = PartnerFactory(type="indirect_provider", name="Fabrikam")
    reseller = PartnerFactory(type="indirect_reseller", name="Tailspin")
    page = admin.post("/admin/partnercenter/partnership/add/", {"partner": provider.pk, "reseller": reseller.pk})
    assert page.status_code == 302, text_of(page)
    assert list(provider.resellers()) == [reseller]
    events = Event.objects.filter(kind="partners.joined").order_by("id")
    assert [(event.partner, event.changes) for event in events] == [
        (provider, {"indirect_reseller": [None, "Tailspin"]}),
        (reseller, {"indirect_provider": [None, "Fabrikam"]}),
    ]


def test_only_a_provider_is_joined_with_only_a_reseller(admin):
    one, other = PartnerFactory(name="Contoso"), PartnerFactory(name="Litware")
    page = text_of(admin.post("/admin/partnercenter/partnership/add/", {"partner": one.pk, "reseller": other.pk}))
    assert "Contoso is no indirect provider. Choose one, or change the partner’s type first." in page
    assert "Litware is no indirect reseller. Choose one, or change the partner’s type first." in page
    for provider, reseller in ((one, other), (PartnerFactory(type="indirect_provider"), other)):
        with pytest.raises(NotAllowed):
            join_partners(provider=provider, reseller=reseller, by=None)
    assert not Partnership.objects.exists()


def test_a_partnership_is_made_once(admin):
    made = PartnershipFactory()
    form = {"partner": made.partner_id, "reseller": made.reseller_id}
    page = admin.post("/admin/partnercenter/partnership/add/", form)
    assert "already exists" in text_of(page)
    assert Partnership.objects.count() == 1


def test_a_partnership_is_ended_with_its_events_and_customers_stay(admin):
    made = PartnershipFactory()
    customer = CustomerFactory(partner=made.partner, reseller=made.reseller)
    page = admin.post(f"/admin/partnercenter/partnership/{made.pk}/delete/", {"post": "yes"})
    assert page.status_code == 302
    assert not Partnership.objects.exists()
    assert Event.objects.filter(kind="partners.parted").count() == 2
    customer.refresh_from_db()
    assert customer.reseller == made.reseller
    part_partners(partnership=made, by=None)
    assert Event.objects.filter(kind="partners.parted").count() == 2


def test_a_partner_is_never_deleted(admin, partner):
    page = admin.get(change(partner))
    assert "Delete" not in text_of(page)
    assert admin.post(f"/admin/partnercenter/partner/{partner.pk}/delete/", {"post": "yes"}).status_code == 403


def test_what_another_operator_stored_meanwhile_is_said_on_the_form(admin, monkeypatch):
    def breaks(**fields):
        raise NotAllowed("contoso.com is a domain of Fabrikam already.")

    monkeypatch.setattr("partnercenter.admin.partners.add_partner", breaks)
    page = admin.post(ADD, FORM)
    assert page.status_code == 200
    assert "contoso.com is a domain of Fabrikam already." in text_of(page)
    assert 'value="Contoso"' in text_of(page)


def test_a_row_that_came_first_is_no_crash(admin, monkeypatch):
    from django.db import IntegrityError

    def breaks(**fields):
        raise IntegrityError("duplicate key")

    monkeypatch.setattr("partnercenter.admin.partners.add_partner", breaks)
    assert "Somebody stored the same meanwhile." in text_of(admin.post(ADD, FORM))
