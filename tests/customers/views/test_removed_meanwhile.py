"""A relationship that is removed between reading a page and sending it: nothing is stored, and the record is shown."""

import pytest

from customers.actions import CustomerRemoved
from tests.factories import AgentFactory, AgreementTemplateFactory, CustomerFactory, CustomerLinkFactory

SIGNED = {
    "accepted_on": "1 October 2026", "signatory_first_name": "Einkauf", "signatory_last_name": "Büro",
    "signatory_email": "a@customer.example",
}  # fmt: skip
SCHOOL = {"action": "send", "education_segment": "k12", "website": "", "contact_email": "a@customer.example"}
PAGES = {
    "edit/": ("customers.wizard.editing.change_customer", {"contact_first_name": "Einkauf", "version": "1"}),
    "agreement/": ("customers.views.agreements.record_agreement", SIGNED),
    "agreement/ask/": ("customers.views.links.make_link", {"recipient": "a@customer.example", "language": "en"}),
    "agreement/ask/ ": ("customers.views.links.end_link", {"action": "end"}),
    "education/": ("customers.views.education.request_education", SCHOOL),
    "azure-plan/": ("customers.views.costs.mark_azure_plan", {"plan": "yes"}),
}


@pytest.mark.parametrize("page", PAGES)
def test_it_leads_to_the_record(client, partner, monkeypatch, page):
    client.force_login(AgentFactory(partner=partner, roles=["Admin agent"]))
    customer = CustomerFactory(partner=partner)
    AgreementTemplateFactory()
    link = CustomerLinkFactory(customer=customer)
    action, sent = PAGES[page]

    def removed(**_):
        raise CustomerRemoved(customer)

    monkeypatch.setattr(action, removed)
    answer = client.post(f"/customers/{customer.pk}/{page.strip()}", {**sent, "link": str(link.pk)})
    assert (answer.status_code, answer["Location"]) == (303, f"/customers/{customer.pk}/")
