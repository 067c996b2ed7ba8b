"""What must be answered, what says so where it is not, and what may be accepted all the same."""

from __future__ import annotations

from ..rules import Code, Doubt
from ..steps import ADDRESS, SIGNATORY

# What a role that may do so can accept with a reason. Required answers and personal numbers are never among them.
# A registration ID that is known here is accepted as that of a separate tenant of the same company.
OVERRIDABLE = frozenset(
    {
        Code.REGISTRATION_ID_CHECK_DIGIT,
        Code.REGISTRATION_ID_TAKEN,
        Code.POSTAL_CODE_FORMAT,
        Code.STATE_UNKNOWN,
    }
)
# What may be right, but only with a word on why it is not the company known here.
REASONED = frozenset({Doubt.COMPANY_NEAR_MATCH, Doubt.EMAIL_DOMAIN_KNOWN})
SHORTEST_REASON = 10

MISSING = {
    "country": Code.COUNTRY_MISSING,
    "company_name": Code.COMPANY_NAME_MISSING,
    "registration_id": Code.REGISTRATION_ID_MISSING,
    "phone": Code.PHONE_MISSING,
    "address_line1": Code.ADDRESS_LINE1_MISSING,
    "city": Code.CITY_MISSING,
    "state": Code.STATE_MISSING,
    "postal_code": Code.POSTAL_CODE_MISSING,
    "domain_prefix": Code.DOMAIN_PREFIX_MISSING,
    "education_segment": Code.EDUCATION_SEGMENT_MISSING,
    "contact_first_name": Code.CONTACT_NAME_MISSING,
    "contact_last_name": Code.CONTACT_NAME_MISSING,
    "contact_email": Code.EMAIL_MISSING,
    "agreement_method": Code.AGREEMENT_METHOD_MISSING,
    "accepted_on": Code.ACCEPTED_ON_MISSING,
    "signatory_first_name": Code.SIGNATORY_MISSING,
    "signatory_last_name": Code.SIGNATORY_MISSING,
    "signatory_email": Code.SIGNATORY_MISSING,
}
MISSING_SENTENCES = {
    "contact_first_name": "Enter the contact’s first name.",
    "contact_last_name": "Enter the contact’s last name.",
    "signatory_first_name": "Enter the first name of the person who accepted the agreement.",
    "signatory_last_name": "Enter the last name of the person who accepted the agreement.",
    "signatory_email": "Enter the e-mail address of the person who accepted the agreement.",
}
ALWAYS_REQUIRED = frozenset(
    {"country", "company_name", "domain_prefix", "contact_first_name", "contact_last_name", "contact_email"}
    | {"agreement_method"}
)
OF_THE_COUNTRY = frozenset({*ADDRESS, "registration_id", "phone", "signatory_phone"})
ATTESTATION = frozenset({"accepted_on", *SIGNATORY})
REQUIRED_TO_ATTEST = ATTESTATION - {"signatory_phone"}
