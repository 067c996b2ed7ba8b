"""Answers that can be given before anybody types them: from the country, the name, the contact."""

from __future__ import annotations

from collections.abc import Mapping

from ..countries.languages import default_culture, default_language
from ..models import Customer
from ..rules import domain_prefix
from .readers import country_code

_SAME_PERSON = {
    "signatory_first_name": "contact_first_name",
    "signatory_last_name": "contact_last_name",
    "signatory_email": "contact_email",
}


def with_defaults(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers, and for questions not put yet what is most likely right."""
    proposed = {name: answers.get(source, "") for name, source in _SAME_PERSON.items()}
    proposed["special_qualification"] = Customer.Qualification.NONE.value
    if name := answers.get("company_name"):
        proposed["domain_prefix"] = domain_prefix.suggestion(name)
    if country := country_code(answers.get("country", "")):
        proposed["language"] = default_language(country)
        proposed["culture"] = default_culture(country)
    return {**proposed, **answers}
