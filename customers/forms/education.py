"""What is asked to have a customer verified as an education customer, and what is checked before a request is spent."""

from __future__ import annotations

from collections.abc import Mapping

from ..models import Customer
from ..rules import Concern, email
from ..steps import Section
from .asking import Asking
from .customer import CustomerForm

ASKED = ("education_segment", "website", "contact_email")
_SECTION = Section("", ASKED)
NO_WEBSITE = "No website is given. Whoever verifies looks there first."
OTHER_DOMAIN = "The e-mail address and the website have different domains. Check that both are the organisation’s own."


def education_form(customer: Customer, asking: Asking, *, typed: Mapping[str, str] | None = None) -> CustomerForm:
    """Return the form, as the wizard asks an education customer; what the record says already is proposed."""
    answers = {
        "country": str(customer.country),
        "special_qualification": Customer.Qualification.EDUCATION.value,
        **{name: getattr(customer, name) for name in ASKED},
    }
    form = CustomerForm(asking=asking, answers=answers, typed=typed, sections=(_SECTION,))
    form.fields["contact_email"].label = "E-mail of the organisation"
    form.fields["contact_email"].help_text = (
        "Its own address, not one of a free mail provider and not an onmicrosoft.com one. It is the contact’s in the "
        "record: change it here and it changes there."
    )
    form.fields["education_segment"].help_text = ""
    form.fields["website"].help_text = "Where the organisation says what it is."
    return form


def findings(form: CustomerForm) -> list[str]:
    """Return what may keep a valid request from being confirmed: worth a look before one of three is spent."""
    values = form.record.values
    found = [concern.message for concern in _concerns(form)]
    if not values.get("website"):
        found.append(NO_WEBSITE)
    elif not email.is_at_home(values["website"], values["contact_email"]):
        found.append(OTHER_DOMAIN)
    return found


def _concerns(form: CustomerForm) -> list[Concern]:
    return [concern for concerns in form.record.concerns.values() for concern in concerns]
