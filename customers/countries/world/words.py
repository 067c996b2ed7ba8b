"""The words of an address form: labels, hints, examples, and what an empty field is told."""

from __future__ import annotations

from ...rules.address import AddressField, PostalCode
from ...rules.address.address import inside

STATE = {
    "area": "Area",
    "county": "County",
    "department": "Department",
    "district": "District",
    "do_si": "Province or city (do/si)",
    "emirate": "Emirate",
    "island": "Island",
    "oblast": "Oblast",
    "parish": "Parish",
    "prefecture": "Prefecture",
    "province": "Province",
    "state": "State",
}
CITY = {"city": "City", "district": "District", "post_town": "Post town", "suburb": "Suburb"}
POSTAL_CODE = {"eircode": "Eircode", "pin": "PIN code", "postal": "Postal code", "zip": "ZIP code"}
_DISTRICT = {
    "district": "district",
    "neighborhood": "neighbourhood",
    "suburb": "suburb",
    "townland": "townland",
    "village_township": "village or township",
}


def line(name: str, district_type: str) -> AddressField:
    """Return the question for an address line; only the first is required."""
    label = f"Address line {name[-1]}"
    if name == "address_line1":
        return AddressField(
            name=name,
            label=label,
            required=True,
            hint="Street and building.",
            missing_message="Enter the street and the building.",
        )
    district = _DISTRICT.get(district_type)
    hint = f"Floor, suite or {district}." if district and name == "address_line2" else ""
    return AddressField(name=name, label=label, hint=hint)


def place(name: str, label: str, required: bool, choices: tuple[tuple[str, str], ...]) -> AddressField:
    """Return the question for a city or a state."""
    verb = "Select" if choices else "Enter"
    message = f"{verb} the {inside(label)}."
    return AddressField(name=name, label=label, required=required, choices=choices, missing_message=message)


def postal_code(label: str, required: bool, rule: PostalCode) -> AddressField:
    """Return the question for a postal code, which says how long it is and shows one."""
    example = rule.examples[0] if rule.examples else ""
    looks = ", ".join(part for part in (rule.description, f"such as {example}" if example else "") if part)
    return AddressField(
        name="postal_code",
        label=label,
        required=required,
        example=example,
        hint=f"{looks[:1].upper()}{looks[1:]}." if looks else "",
        missing_message=f"Enter the {inside(label)}{', ' if looks else ''}{looks}.",
    )
