"""What is asked to have a customer verified as an education customer, and what is checked before a request is spent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..models import Customer, QualificationRequest
from ..rules import Concern, email
from ..steps import ADDRESS, Section
from .asking import Asking
from .customer import CustomerForm

ASKED = ("education_segment", "website", "contact_email")
VERIFIED_BY = (Section("", ("company_name",)), Section("", ADDRESS))
_SECTION = Section("", ASKED)
NO_WEBSITE = "No website is given. Whoever verifies looks there first."
OTHER_DOMAIN = "The e-mail address and the website have different domains. Check that both are the organisation’s own."


def education_form(
    customer: Customer,
    asking: Asking,
    *,
    typed: Mapping[str, str] | None = None,
    last: QualificationRequest | None = None,
) -> CustomerForm:
    """Return the form, as the wizard asks an education customer; the last request, or the record, is proposed."""
    known = {name: getattr(customer, name) for name in ASKED}
    if last:
        known = {"education_segment": last.segment, "website": last.website, "contact_email": last.contact_email}
    answers = {
        "country": str(customer.country),
        "special_qualification": Customer.Qualification.EDUCATION.value,
        **known,
    }
    form = CustomerForm(asking=asking, answers=answers, typed=typed, sections=(_SECTION,))
    form.fields["contact_email"].label = "E-mail of the organisation"
    form.fields["contact_email"].help_text = (
        "Its own address, not one of a free mail provider and not an onmicrosoft.com one. The contact in the record "
        "stays as it is."
    )
    form.fields["education_segment"].help_text = ""
    form.fields["education_segment"].required = True
    form.fields["website"].help_text = "Where the organisation says what it is."
    return form


def findings(form: CustomerForm, stored: Mapping[str, str]) -> list[str]:
    """Return what may keep a valid request from being confirmed: worth a look before one of three is spent.

    ``stored`` is what the record says, by input: it is verified by name and address, which may be older than the rules.
    """
    values = form.record.values
    found = [*_of_the_record(form, stored), *(concern.message for concern in _concerns(form))]
    if not values.get("website"):
        found.append(NO_WEBSITE)
    elif not email.is_at_home(values["website"], values["contact_email"]):
        found.append(OTHER_DOMAIN)
    return found


def _of_the_record(form: CustomerForm, stored: Mapping[str, str]) -> Iterator[str]:
    """Yield what the rules of today say of the record, each with what it is about."""
    answers = {"country": form.country, **stored}
    record = CustomerForm(asking=form.asking, answers=answers, judged=True, sections=VERIFIED_BY)
    record.is_valid()
    for name, errors in record.errors.items():
        yield f"{record.fields[name].label}: {errors[0]}"
    for concern in _concerns(record):
        yield concern.message


def _concerns(form: CustomerForm) -> list[Concern]:
    return [concern for concerns in form.record.concerns.values() for concern in concerns]
