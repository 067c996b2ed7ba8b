"""Adding a customer from the first page to the confirmation."""

import pytest

from .companies import brazilian, german

pytestmark = pytest.mark.journey
FABRIKAM = "sales-agent@fabrikam.example"


def test_a_brazilian_customer_of_a_direct_bill_partner_needs_cnpj_and_phone_and_mistakes_are_told_in_words(agent):
    company = brazilian()
    agent.starts()
    agent.chooses_country("BR")
    agent.answers({"company_name": company.name})
    agent.is_told("Enter the CNPJ, such as 33.000.167/0001-01.")

    agent.answers({"registration_id": "529.982.247-25"})
    assert "CPF" in agent.page.locator("#id_registration_id_error").inner_text()
    agent.answers({"registration_id": company.find["registration_id"][:-1] + "x"})
    assert agent.page.title().startswith("Error: Find the company")
    wrong = company.find["registration_id"][:-1] + str((int(company.find["registration_id"][-1]) + 1) % 10)
    agent.answers({"registration_id": wrong})
    assert "check digit" in agent.page.locator("#id_registration_id_error").inner_text()
    agent.sees_answers({"registration_id": wrong, "company_name": company.name, "country": "BR"})

    agent.answers({"registration_id": company.find["registration_id"]})
    agent.sees_heading("Account info")
    agent.answers({**company.account, "phone": "", "state": ""})
    assert "phone number" in agent.page.locator("#id_phone_error").inner_text()
    assert agent.page.locator("#id_state_error").count() == 1
    agent.answers({"phone": "onze", "state": "SP"})
    assert agent.page.locator(".error-summary li").count() == 1

    agent.answers({"phone": company.account["phone"]})
    agent.answers({})
    assert agent.page.locator("#id_agreement_method_error").count() == 1
    agent.answers({"agreement_method": "attested", "accepted_on": "2100-01-01"})
    assert agent.page.locator("#id_accepted_on_error").count() == 1
    agent.answers({"accepted_on": "today"})
    agent.sees_heading("Check the answers")
    agent.sees("+551130714000")
    agent.sees("Departamento")
    agent.creates()
    agent.follows("Open the customer")
    agent.sees(company.find["registration_id"])
    assert agent.counts_customers(company.name) == 1


def test_a_german_customer_needs_neither_registration_id_nor_phone(agent):
    company = german()
    agent.starts()
    agent.chooses_country("DE")
    assert "(optional)" in agent.page.locator("label[for=id_registration_id]").inner_text()
    agent.answers({"company_name": company.name})
    assert "(optional)" in agent.page.locator("label[for=id_phone]").inner_text()
    agent.answers(company.account)
    agent.answers(company.agreement)
    agent.sees_heading("Check the answers")
    agent.sees("Not provided")
    agent.creates()
    assert agent.counts_customers(company.name) == 1


def test_a_provider_adds_for_its_reseller_and_add_another_keeps_the_reseller_chosen(someone, javascript):
    agent, company, another = someone(FABRIKAM, java_script_enabled=javascript), german(), german()
    agent.fills_in(company, until="account")
    agent.page.locator("#id_reseller").select_option(label="Tailspin")
    agent.answers(company.account)
    agent.answers(company.agreement)
    agent.sees("Tailspin")
    agent.creates()

    agent.follows("Add another for the same reseller")
    agent.answers(another.find)
    assert agent.page.locator("#id_reseller option:checked").inner_text() == "Tailspin"
    agent.answers(another.account)
    agent.answers(another.agreement)
    agent.creates()
    agent.follows("Open the customer")
    agent.sees("Tailspin")


def test_a_direct_bill_partner_is_not_asked_for_a_reseller(agent):
    agent.fills_in(german(), until="account")
    assert agent.page.locator("#id_reseller").count() == 0


def test_an_indirect_reseller_is_told_that_its_provider_adds_customers(someone, javascript):
    agent = someone("admin-agent@tailspin.example", java_script_enabled=javascript)
    agent.opens("/customers/add/")
    agent.sees_heading("Your organisation cannot add customers")


def test_somebody_of_the_helpdesk_is_told_who_may_add_customers(someone, javascript):
    agent = someone("helpdesk@contoso.example", java_script_enabled=javascript)
    agent.opens("/customers/")
    assert agent.page.get_by_role("link", name="Add customer").count() == 0
    agent.sees("Ask Global admin of Contoso")
    agent.opens("/customers/add/")
    agent.sees("Sales agent")


def test_what_only_fits_brazil_is_put_aside_for_germany_and_comes_back_with_brazil(agent):
    company = brazilian()
    agent.fills_in(company, until="agreement")
    agent.opens(agent.path.replace("agreement", "find"))
    agent.chooses_country("DE")
    agent.sees("put aside")
    agent.sees_answers({"registration_id": "", "company_name": company.name})
    assert "(optional)" in agent.page.locator("label[for=id_registration_id]").inner_text()
    agent.clicks("Save and continue")
    agent.sees_answers({"postal_code": "", "city": "São Paulo", "phone": company.account["phone"]})
    agent.sees_answers({"language": "de", "culture": "de-DE"})
    assert agent.page.locator("#id_state").count() == 0

    agent.opens(agent.path.replace("account", "find"))
    agent.chooses_country("BR")
    agent.sees_answers({"registration_id": company.find["registration_id"], "company_name": company.name})
    agent.clicks("Save and continue")
    agent.sees_answers({"state": "SP", "postal_code": "01304-001", "city": "São Paulo", "culture": "pt-BR"})
    agent.clicks("Save and continue")
    agent.answers(company.agreement)
    agent.creates()
    assert agent.counts_customers(company.name) == 1


def test_a_link_to_change_an_answer_returns_to_the_review(agent):
    company = german()
    agent.fills_in(company)
    agent.page.get_by_role("link", name="Change City").click()
    agent.sees_heading("Account info")
    agent.answers({"city": "Potsdam"})
    agent.sees_heading("Check the answers")
    agent.sees("Potsdam")
