"""The codes every door answers with: stable names, written out."""

from customers.rules.codes import Code, Doubt

REFUSALS = {
    "country": ["country_missing", "country_unknown", "country_outside_region"],
    "company_name": [
        "company_checks_spent", "company_name_missing", "company_name_single_character", "company_name_only_specials",
        "company_name_repeated_character", "company_name_single_characters", "company_name_abbreviation",
        "company_name_too_long",
    ],
    "registration_id": [
        "registration_id_missing", "registration_id_format", "registration_id_check_digit",
        "registration_id_personal", "registration_id_taken",
    ],
    "phone": ["phone_missing", "phone_invalid"],
    "address_line1": ["address_line1_missing", "address_too_long"],
    "city": ["city_missing"],
    "state": ["state_missing", "state_unknown"],
    "postal_code": ["postal_code_missing", "postal_code_format"],
    "contact_first_name": [
        "contact_name_missing", "contact_name_single_character", "contact_name_placeholder",
        "contact_name_too_long", "contact_name_no_letters",
    ],
    "contact_email": [
        "email_missing", "email_format", "email_microsoft", "email_partner_domain", "email_free_provider",
        "email_onmicrosoft",
    ],
    "domain_prefix": [
        "domain_prefix_missing", "domain_prefix_format", "domain_prefix_too_long", "domain_prefix_taken",
    ],
    "accepted_on": ["accepted_on_missing", "accepted_on_future", "accepted_on_format", "accepted_on_before_template"],
    "signatory_first_name": ["signatory_missing"],
    "signatory_email": ["agreement_repeated"],
    "agreement_method": ["agreement_method_missing", "agreement_not_permitted"],
    "education_segment": ["education_segment_missing"],
    "website": ["website_format"],
    "special_qualification": ["choice_unknown", "education_not_permitted"],
    "": ["partner_may_not_add", "row_unreadable"],
    "reseller": ["reseller_not_partnered"],
}  # fmt: skip
MICROSOFT = {
    "registration_id_missing": 600049,
    "registration_id_format": 600050,
    "phone_missing": 600051,
    "agreement_repeated": 600061,
}
DOUBTS = {
    "company_name_domain": "company_name",
    "company_name_test": "company_name",
    "company_name_acronym": "company_name",
    "company_name_lookalike": "company_name",
    "company_near_match": "company_name",
    "registration_id_unusual": "registration_id",
    "phone_unusual": "phone",
    "phone_other_country": "phone",
    "postal_code_other_state": "postal_code",
    "city_other_state": "city",
    "email_partner_subdomain": "contact_email",
    "email_no_mail_domain": "contact_email",
    "email_domain_known": "contact_email",
}


def test_every_refusal_is_written_down_with_its_field():
    assert {code.value: code.field for code in Code} == {
        code: field for field, codes in REFUSALS.items() for code in codes
    }


def test_microsoft_s_number_stands_beside_a_refusal_where_one_is_known():
    assert {code.value: code.microsoft for code in Code if code.microsoft} == MICROSOFT


def test_every_doubt_is_written_down_with_its_field():
    assert {doubt.value: doubt.field for doubt in Doubt} == DOUBTS


def test_a_code_reads_as_its_name():
    assert (str(Code.PHONE_MISSING), str(Doubt.PHONE_UNUSUAL)) == ("phone_missing", "phone_unusual")
    assert all(code.sentence.endswith(".") for code in Code)
