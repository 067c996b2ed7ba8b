"""Changes a stored customer: what is new and nothing else, unless somebody changed it meanwhile."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnercenter.history import record
from partnercenter.models import Agent, Event, Partner

from ..models import Customer, CustomerLink, Organization
from ..rules import ABOUT, FIELD_OF, Code
from ..rules.email import company_domain
from ..rules.folding import folded
from .agreements import end_links
from .customers import AlreadyKnown, record_overrides, search_text, told_reasons
from .holding import held
from .reviews import OF_A_REVIEW, put_under_review, reviewed_of

# What comes along with an answer, from the same reading.
WITH = {"registration_id": ("registration_id_typed", "registration_rule"), "phone": ("phone_extension",)}
# What of it is a person's own writing, and told in the history.
WRITTEN = frozenset({"registration_id_typed", "phone_extension"})
_ALONG = frozenset(name for names in WITH.values() for name in names)
_BESIDE = (
    "reseller", "concerns", "overrides", "folded_name", "search_text", "changed_by", "updated_at", "version",
)  # fmt: skip


class CustomerChanged(Exception):
    """Somebody changed the customer after the page was drawn; ``customer`` is as it stands now."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        super().__init__(f"customer {customer.pk} is version {customer.version}")


def text_of(customer: Customer, name: str) -> str:
    """Return a stored answer as the text the form reads."""
    if name == "reseller":
        return str(customer.reseller_id or "")
    if name == "registration_id":
        return customer.registration_id_typed or customer.registration_id
    if name == "phone" and customer.phone_extension:
        return f"{customer.phone};ext={customer.phone_extension}"
    return str(getattr(customer, name))


def _stored(customer: Customer, name: str) -> str:
    """Return an answer as it is stored: what a new value is compared with."""
    return str(customer.reseller_id or "") if name == "reseller" else str(getattr(customer, name))


def new_of(customer: Customer, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values that differ from what is stored; ``values`` are as the form read them."""
    return {name: value for name, value in values.items() if name not in _ALONG and _stored(customer, name) != value}


@transaction.atomic
def change_customer(
    *,
    customer: Customer,
    version: int,
    values: Mapping[str, str],
    concerns: Sequence[Mapping[str, str]] = (),
    overrides: Sequence[Mapping[str, str]] = (),
    by: Agent,
) -> Customer:
    """Store what is new, and put the customer under review where that says who it is or where.

    ``values`` are as the form read them, of the fields that were changed, with what was ticked (``concerns``) and what
    was accepted with a reason (``overrides``) for them, each with its field. Raises CustomerRemoved, CustomerChanged
    unless ``version`` is still the one that is stored, and AlreadyKnown where another company has the registration ID.
    """
    customer = held(customer)
    if customer.version != version:
        raise CustomerChanged(customer)
    new = new_of(customer, values)
    along = {name: values.get(name, "") for field in values for name in WITH.get(field, ())}
    if not new and all(getattr(customer, name) == along.get(name) for name in WRITTEN & along.keys()):
        return customer
    told = new | {name: value for name, value in along.items() if name in WRITTEN and value != getattr(customer, name)}
    changes: dict[str, list[Any]] = {name: [_stored(customer, name), value] for name, value in told.items()}
    if "reseller" in changes:
        changes["reseller"] = [_name_of(key) for key in changes["reseller"]]
    old_address = customer.contact_email
    _set(customer, new | along)
    customer.concerns = _kept(customer.concerns, values, concerns)
    customer.overrides = _kept(customer.overrides, values, overrides)
    customer.changed_by, customer.updated_at, customer.version = by, timezone.now(), customer.version + 1
    _identify(customer, new, is_tenant=any(given["code"] == Code.REGISTRATION_ID_TAKEN for given in overrides))
    record(Event.Kind.CUSTOMER_CHANGED, subject=customer, by=by, changes=changes | told_reasons(concerns))
    record_overrides(customer, overrides, by=by)
    if reviewed := reviewed_of(customer, new):
        put_under_review(customer, reviewed, asked_by=by, by=by)
    customer.save(update_fields=[*(new | along).keys() - {"reseller"}, *_BESIDE, *OF_A_REVIEW])
    if "contact_email" in new:
        end_links(customer, *CustomerLink.Purpose, recipient=old_address, by=by)
    return customer


def _name_of(key: str) -> str:
    """Return the name of a partner for the history, which outlives its being renamed."""
    return Partner.objects.get(pk=key).name if key else ""


def _set(customer: Customer, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        if name == "reseller":
            customer.reseller_id = uuid.UUID(value) if value else None
        else:
            setattr(customer, name, value)
    customer.folded_name = folded(customer.company_name)[:255]
    known = {name: getattr(customer, name) for name in ("company_name", "domain_prefix", "registration_id")}
    customer.search_text = search_text(known, customer.folded_name)


def _kept(
    before: Sequence[Mapping[str, str]], changed: Mapping[str, str], now: Sequence[Mapping[str, str]]
) -> list[dict[str, str]]:
    """Return what stands of ticks and reasons: those for answers that were not changed, and those given now."""
    codes = {given["code"] for given in now}
    stays = [given for given in before if given["code"] not in codes and not changed.keys() & _fields_of(given)]
    return [dict(given) for given in (*stays, *now)]


def _fields_of(given: Mapping[str, str]) -> set[str]:
    """Return the answers a tick or a reason was given for."""
    code = given["code"]
    also = next((fields for doubt, fields in ABOUT.items() if doubt.value == code), ())
    return {given.get("field", ""), FIELD_OF.get(code, ""), *also}


def _identify(customer: Customer, new: Mapping[str, str], *, is_tenant: bool) -> None:
    """Let the organization be found under what is new.

    One that other partners have a record of as well is not renamed by one of them: only what it lacks is filled in.
    """
    names = {
        "registration_id": customer.registration_id,
        "folded_name": customer.folded_name,
        "email_domain": company_domain(customer.contact_email),
    }
    asked = {"registration_id": "registration_id", "company_name": "folded_name", "contact_email": "email_domain"}
    organization = Organization.objects.select_for_update().get(pk=customer.organization_id)
    is_shared = organization.customers.exclude(pk=customer.pk).exists()
    changed = [asked[name] for name in new if name in asked]
    changed = [name for name in changed if not is_shared or not getattr(organization, name)]
    if not changed:
        return
    for name in changed:
        setattr(organization, name, names[name])
    if "registration_id" in changed:
        wanted = {"country": str(organization.country), "registration_id": organization.registration_id}
        organization.tenant_of = Organization.objects.first_of(wanted) if is_tenant else None
        changed.append("tenant_of")
    try:
        with transaction.atomic():
            organization.save(update_fields=changed)
    except IntegrityError as error:
        raise AlreadyKnown from error
