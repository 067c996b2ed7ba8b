"""Every table of a partner's rows can be spread over machines by partner."""

import pytest
from django.apps import apps
from django.db import models

OURS = [
    model
    for label in ("partnercenter", "customers")
    for model in apps.get_app_config(label).get_models()
    if not model._meta.proxy
]
GLOBAL = {
    "Partner": "the key itself",
    "Organization": "a company is known once for the whole installation",
    "Tally": "what is limited is counted before anyone is known",
    "AgreementTemplate": "kept by operators for all partners",
    "ParkedPost": "waits for whoever signs in, operators too, and is gone within the hour",
}
ROWS = [model for model in OURS if model.__name__ not in GLOBAL]
# Who signs in is looked for before the partner is known; whose an organization is, among all partners.
EXCEPT = {"agent_email_once", "Agent.email", "customer_of_organization"}


def first_of(options):
    return options.fields[0] if options.fields else ""


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_key_is_a_uuid_of_version_7(model):
    assert isinstance(model._meta.pk, models.UUIDField)
    assert model._meta.pk.get_default().version == 7


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_every_row_carries_its_partner(model):
    assert model._meta.get_field("partner").related_model.__name__ == "Partner"


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_every_unique_constraint_and_index_begins_with_the_partner(model):
    found = [c for c in model._meta.constraints if isinstance(c, models.UniqueConstraint)] + list(model._meta.indexes)
    other = {options.name for options in found if first_of(options) != "partner"}
    other |= {
        f"{model.__name__}.{field.name}"
        for field in model._meta.local_fields
        if not field.primary_key and (field.unique or field.db_index)
    }
    assert other - EXCEPT == set()


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_a_partner_and_a_key_find_a_row(model):
    pairs = [tuple(c.fields) for c in model._meta.constraints if isinstance(c, models.UniqueConstraint)]
    assert ("partner", "id") in pairs


def test_the_models_are_those_that_are_meant():
    assert {model.__name__ for model in OURS} == {
        "Partner", "Partnership", "Agent", "Event", "Invitation", "Tally", "ParkedPost",
        "Organization", "Customer", "Draft", "Agreement", "RelationshipRequest", "QualificationRequest",
        "OneTimeCode", "AgreementTemplate", "CustomerLink", "Review", "UsageRow", "DailyCost",
    }  # fmt: skip
