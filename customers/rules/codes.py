"""Every reason to refuse a value or to doubt it: one row each, with its field and its sentence."""

from __future__ import annotations

from enum import Enum


class Code(str, Enum):
    """Why a value is refused.

    The value is the stable snake_case name every door answers with. ``field`` is the form input it
    belongs to by default, ``sentence`` what a person is told when the rule has nothing more exact
    to say, ``microsoft`` the number the Partner Center API gives to the same refusal, where known.
    """

    field: str
    sentence: str
    microsoft: int | None

    def __new__(cls, value: str, field: str, sentence: str, microsoft: int | None = None) -> Code:
        code = str.__new__(cls, value)
        code._value_ = value
        code.field = field
        code.sentence = sentence
        code.microsoft = microsoft
        return code

    def __str__(self) -> str:
        return str(self.value)

    # fmt: off
    COUNTRY_MISSING = "country_missing", "country", "Select the customer’s country or region."
    COUNTRY_UNKNOWN = "country_unknown", "country", "Select a country or region from the list, or enter its two-letter code, such as GB."
    COUNTRY_OUTSIDE_REGION = "country_outside_region", "country", "Select a country of your own selling region. Your partner account cannot add customers elsewhere."

    COMPANY_NAME_MISSING = "company_name_missing", "company_name", "Enter the legal name of the company."
    COMPANY_NAME_SINGLE_CHARACTER = "company_name_single_character", "company_name", "Enter the full legal name. One character is not enough."
    COMPANY_NAME_ONLY_SPECIALS = "company_name_only_specials", "company_name", "Enter the legal name. It cannot be made of special characters only."
    COMPANY_NAME_REPEATED_CHARACTER = "company_name_repeated_character", "company_name", "Enter the legal name. It cannot be one character repeated."
    COMPANY_NAME_SINGLE_CHARACTERS = "company_name_single_characters", "company_name", "Enter the legal name. It cannot be single characters with spaces between them."
    COMPANY_NAME_ABBREVIATION = "company_name_abbreviation", "company_name", "Enter the whole legal name. An abbreviation such as “Ltd” cannot stand alone."
    COMPANY_CHECKS_SPENT = "company_checks_spent", "company_name", "You have found many companies today that are customers in Partner Center already. Check further ones tomorrow; what you typed is kept."
    COMPANY_NAME_TOO_LONG = "company_name_too_long", "company_name", "Shorten the legal name to 255 characters or fewer."

    REGISTRATION_ID_MISSING = "registration_id_missing", "registration_id", "Enter the company’s registration ID.", 600049
    REGISTRATION_ID_FORMAT = "registration_id_format", "registration_id", "Enter the registration ID as 5 to 22 letters and digits.", 600050
    REGISTRATION_ID_CHECK_DIGIT = "registration_id_check_digit", "registration_id", "Check the registration ID. Its check digit does not match the other digits."
    REGISTRATION_ID_PERSONAL = "registration_id_personal", "registration_id", "Enter the company’s business tax ID, not a person’s."
    REGISTRATION_ID_TAKEN = "registration_id_taken", "registration_id", "A customer with this registration ID is known here already."

    PHONE_MISSING = "phone_missing", "phone", "Enter the company’s phone number.", 600051
    PHONE_INVALID = "phone_invalid", "phone", "Enter a phone number with its area code."

    ADDRESS_LINE1_MISSING = "address_line1_missing", "address_line1", "Enter the street and the building."
    ADDRESS_TOO_LONG = "address_too_long", "address_line1", "Shorten this address line."
    CITY_MISSING = "city_missing", "city", "Enter the city."
    STATE_MISSING = "state_missing", "state", "Select the state or province."
    STATE_UNKNOWN = "state_unknown", "state", "Select a state or province from the list."
    POSTAL_CODE_MISSING = "postal_code_missing", "postal_code", "Enter the postal code."
    POSTAL_CODE_FORMAT = "postal_code_format", "postal_code", "Check the postal code."

    CONTACT_NAME_MISSING = "contact_name_missing", "contact_first_name", "Enter the name of the contact."
    CONTACT_NAME_SINGLE_CHARACTER = "contact_name_single_character", "contact_first_name", "Enter the full name. One character is not enough."
    CONTACT_NAME_PLACEHOLDER = "contact_name_placeholder", "contact_first_name", "Enter the name of a real person, not a placeholder such as “test”."
    CONTACT_NAME_TOO_LONG = "contact_name_too_long", "contact_first_name", "Shorten the name to 40 characters or fewer."
    CONTACT_NAME_NO_LETTERS = "contact_name_no_letters", "contact_first_name", "Enter the name in letters."

    EMAIL_MISSING = "email_missing", "contact_email", "Enter the e-mail address of the contact."
    EMAIL_FORMAT = "email_format", "contact_email", "Enter an e-mail address like name@company.com."
    EMAIL_MICROSOFT = "email_microsoft", "contact_email", "Enter the customer’s own e-mail address. A microsoft.com address is not accepted."
    EMAIL_PARTNER_DOMAIN = "email_partner_domain", "contact_email", "Enter the customer’s own e-mail address, not one of your organisation."
    EMAIL_FREE_PROVIDER = "email_free_provider", "contact_email", "Enter the school’s own e-mail address. An address of a free mail provider is not accepted for education customers."
    EMAIL_ONMICROSOFT = "email_onmicrosoft", "contact_email", "Enter the school’s own e-mail address. An onmicrosoft.com address is not accepted for education customers."

    DOMAIN_PREFIX_MISSING = "domain_prefix_missing", "domain_prefix", "Enter the first part of the customer’s onmicrosoft.com domain."
    DOMAIN_PREFIX_FORMAT = "domain_prefix_format", "domain_prefix", "Enter letters a to z and digits only, without spaces."
    DOMAIN_PREFIX_TOO_LONG = "domain_prefix_too_long", "domain_prefix", "Shorten the domain prefix to 27 characters or fewer."
    DOMAIN_PREFIX_TAKEN = "domain_prefix_taken", "domain_prefix", "This domain is taken. Enter another one."

    ACCEPTED_ON_MISSING = "accepted_on_missing", "accepted_on", "Enter the date on which the customer accepted the agreement."
    ACCEPTED_ON_FUTURE = "accepted_on_future", "accepted_on", "Enter today’s date or an earlier one. The agreement cannot be accepted in the future."
    ACCEPTED_ON_BEFORE_TEMPLATE = "accepted_on_before_template", "accepted_on", "Enter a later date. The agreement was not in force on that day."
    SIGNATORY_MISSING = "signatory_missing", "signatory_first_name", "Enter who accepted the agreement for the customer."
    AGREEMENT_REPEATED = "agreement_repeated", "signatory_email", "This person has already accepted this version of the agreement for this customer. Enter whoever else accepted it, if somebody did.", 600061

    AGREEMENT_METHOD_MISSING = "agreement_method_missing", "agreement_method", "Select how the customer accepts the Microsoft Customer Agreement."
    AGREEMENT_NOT_PERMITTED = "agreement_not_permitted", "agreement_method", "Hand the draft over to a colleague who may attest the agreement, or select another way. Your roles do not let you attest it."
    ACCEPTED_ON_FORMAT = "accepted_on_format", "accepted_on", "Enter the date with its month and year, such as 22 November 2026 or 2026-11-22."

    EDUCATION_SEGMENT_MISSING = "education_segment_missing", "education_segment", "Select the education segment."
    EDUCATION_NOT_PERMITTED = "education_not_permitted", "special_qualification", "Hand the draft over to a colleague who may add education customers, or select another qualification. Your roles do not let you add them."
    WEBSITE_FORMAT = "website_format", "website", "Enter the web address, such as https://www.school.example."
    CHOICE_UNKNOWN = "choice_unknown", "special_qualification", "Select one of the options."

    ROW_UNREADABLE = "row_unreadable", "", "This row cannot be read."

    PARTNER_MAY_NOT_ADD = "partner_may_not_add", "", "Your organisation cannot add customers. Ask your indirect provider to add the customer."
    RESELLER_NOT_PARTNERED = "reseller_not_partnered", "reseller", "Select one of your own indirect resellers."
    # fmt: on


class Doubt(str, Enum):
    """Why a value that is not refused deserves a second look: it is ticked ("I have checked this") to go on.

    The value is the stable name that ``confirmed`` sends back; ``field`` is the input it belongs to.
    """

    field: str

    def __new__(cls, value: str, field: str) -> Doubt:
        doubt = str.__new__(cls, value)
        doubt._value_ = value
        doubt.field = field
        return doubt

    def __str__(self) -> str:
        return str(self.value)

    COMPANY_NAME_DOMAIN = "company_name_domain", "company_name"
    COMPANY_NAME_TEST = "company_name_test", "company_name"
    COMPANY_NAME_ACRONYM = "company_name_acronym", "company_name"
    COMPANY_NAME_LOOKALIKE = "company_name_lookalike", "company_name"
    COMPANY_NEAR_MATCH = "company_near_match", "company_name"
    REGISTRATION_ID_UNUSUAL = "registration_id_unusual", "registration_id"
    PHONE_UNUSUAL = "phone_unusual", "phone"
    PHONE_OTHER_COUNTRY = "phone_other_country", "phone"
    POSTAL_CODE_OTHER_STATE = "postal_code_other_state", "postal_code"
    CITY_OTHER_STATE = "city_other_state", "city"
    EMAIL_PARTNER_SUBDOMAIN = "email_partner_subdomain", "contact_email"
    EMAIL_NO_MAIL_DOMAIN = "email_no_mail_domain", "contact_email"
    EMAIL_DOMAIN_KNOWN = "email_domain_known", "contact_email"


# Doubts that speak of more than the answer they stand at.
ABOUT = {
    Doubt.POSTAL_CODE_OTHER_STATE: ("postal_code", "state", "city"),
    Doubt.CITY_OTHER_STATE: ("city", "state", "postal_code"),
    Doubt.PHONE_UNUSUAL: ("phone", "country"),
    Doubt.PHONE_OTHER_COUNTRY: ("phone", "country"),
    Doubt.REGISTRATION_ID_UNUSUAL: ("registration_id", "country"),
}

# The answer a refusal or a doubt belongs to, by the name every door knows it by.
FIELD_OF = {code.value: code.field for code in (*Code, *Doubt)}
